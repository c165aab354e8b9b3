import { beforeAll } from 'vitest'
import { usccFromParts } from '#identifiers/uscc.ts'
import type { Reply } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/ids.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import * as contract from './contract.ts'

/** Organs at three levels, two firms with credit codes, and their people. */
export const world = setUpWorld()
export const codeOf = (subject: string) =>
  usccFromParts({ category: '91', regionCode: '330106', subject: subject.padStart(8, '0') })
export const FIRM = codeOf('1')
export const OTHER_FIRM = codeOf('2')

export let keeper: Person
export let supervisor: Person
export let neighbour: Person
export let national: Person
export let firm: Person
export let otherFirm: Person
export let firmOrgan: Id

beforeAll(async () => {
  const nation = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
  const county = await world.organ({ kind: 'county', name: '演示西湖局', regionCode: '330106' })
  const elsewhere = await world.organ({ kind: 'county', name: '演示余杭局', regionCode: '330110' })
  firmOrgan = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
    uscc: FIRM,
  })
  const otherOrgan = await world.organ({
    kind: 'enterprise',
    name: '演示乳品有限公司',
    regionCode: '330106',
    uscc: OTHER_FIRM,
  })
  keeper = await world.person({ organId: county, roles: ['creditOfficer', 'acceptor'] })
  supervisor = await world.person({ organId: county, roles: ['supervisor'] })
  neighbour = await world.person({ organId: elsewhere, roles: ['creditOfficer'] })
  national = await world.person({ organId: nation, roles: ['creditOfficer'] })
  firm = await world.person({ organId: firmOrgan, roles: ['enterpriseUser'] })
  otherFirm = await world.person({ organId: otherOrgan, roles: ['enterpriseUser'] })
})

export const NEW = {
  uscc: FIRM,
  name: '演示食品有限公司',
  regionCode: '330106',
  address: '演示路1号',
  reference: '营业执照 330106000001',
}

type File = Reply<typeof contract.getEnterprise>

export const fileOf = (person: Person, id: Id, asOf?: string): Promise<File> =>
  person.client.done(contract.getEnterprise, { params: { id }, query: { ...(asOf && { asOf }) } })

export const thingOf = (file: File, kind: string) =>
  file.sections.flatMap(({ things }) => things).find((thing) => thing.kind === kind)
