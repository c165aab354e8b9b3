import type { Static } from 'typebox'
import { usccFromParts } from '#identifiers/uscc.ts'
import type { Id } from '#kernel/ids.ts'
import type { Answer, Client } from '#test/support/client.ts'
import type { Person, World } from '#test/support/world.ts'
import * as contract from './contract-uploads.ts'

/** Who hands in results in the tests, and how. */
export interface Senders {
  readonly lab: Id
  readonly sender: Person
  readonly signer: Person
  readonly tester: Person
  readonly otherSender: Person
  readonly officer: Person
  readonly county: Person
  readonly neighbour: Person
  readonly firm: Person
  readonly otherFirm: Person
}

const usccOf = (subject: string): string =>
  usccFromParts({ category: '91', regionCode: '330106', subject })

export const FIRM_USCC = usccOf('MADEM901')
const OTHER_USCC = usccOf('MADEM902')

export async function senders(world: World): Promise<Senders> {
  const lab = await world.organ({ kind: 'lab', name: '演示检验院' })
  const otherLab = await world.organ({ kind: 'lab', name: '北汀检验中心（演示）' })
  const province = await world.organ({ kind: 'province', name: '演示省局' })
  const county = await world.organ({ kind: 'county', name: '演示区局', regionCode: '330106' })
  const other = await world.organ({
    kind: 'province',
    name: '邻省局（演示）',
    regionCode: '320000',
  })
  const firm = { kind: 'enterprise', regionCode: '330106' } as const
  const first = await world.organ({ ...firm, name: '清禾熟食（演示）', uscc: FIRM_USCC })
  const second = await world.organ({ ...firm, name: '无关企业（演示）', uscc: OTHER_USCC })
  return {
    lab,
    sender: await world.person({ organId: lab, roles: ['labUser'] }),
    signer: await world.person({ organId: lab, roles: ['reportSigner'] }),
    tester: await world.person({ organId: lab, roles: ['tester'] }),
    otherSender: await world.person({ organId: otherLab, roles: ['labUser'] }),
    officer: await world.person({ organId: province, roles: ['riskAnalyst'] }),
    county: await world.person({ organId: county, roles: ['supervisor'] }),
    neighbour: await world.person({ organId: other, roles: ['riskAnalyst'] }),
    firm: await world.person({ organId: first, roles: ['enterpriseUser'] }),
    otherFirm: await world.person({ organId: second, roles: ['enterpriseUser'] }),
  }
}

export const HEADS =
  '样品编号,产品名称,产品类别,标称生产者,统一社会信用代码,批号,生产日期,抽样地区,抽样日期,检验项目,检验结果,单位,检出限'

/** A line of a file under `HEADS`; whatever is not given is in order. */
export function csvLine(given: Partial<Record<keyof typeof ORDER, string>> = {}): string {
  return Object.values({ ...ORDER, ...given }).join(',')
}

const ORDER = {
  sampleNumber: 'S1',
  productName: '大米（演示）',
  productCategory: '大米',
  labelledProducer: '清禾熟食（演示）',
  uscc: FIRM_USCC,
  lotNumber: 'L1',
  productionDate: '2026-10-01',
  samplingArea: '330106',
  sampledOn: '2026-11-03',
  testItem: '铅',
  result: '0.13',
  unit: 'mg/kg',
  detectionLimit: '0.02',
}

export const row = (given: Partial<typeof ORDER> = {}): typeof ORDER => ({ ...ORDER, ...given })

export const csvOf = (...lines: string[]): string => `${[HEADS, ...lines].join('\n')}\n`

export type Uploaded = Static<NonNullable<typeof contract.receiveUpload.reply>>

export async function sendFile(
  client: Client,
  content: string | Uint8Array,
  name = 'results.csv',
): Promise<Answer<Uploaded>> {
  const answer = await client.upload(contract.receiveUpload.path, { name, content })
  return answer as unknown as Answer<Uploaded>
}

/** Sends a file, waits for the dry run, and shows how it ended. */
export async function dryRun(world: World, { client }: Person, content: string | Uint8Array) {
  const answer = await sendFile(client, content)
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  await world.settled()
  return client.done(contract.getUpload, { params: { id: answer.body.upload.id } })
}

export async function importAll(world: World, { client }: Person, id: Id, replace = false) {
  await client.done(contract.importUpload, { params: { id }, body: { replace } })
  await world.settled()
  return client.done(contract.getUpload, { params: { id } })
}
