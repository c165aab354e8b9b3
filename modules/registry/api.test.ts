import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import type { Person } from '#test/support/world.ts'
import * as contract from './contract.ts'
import * as fixtures from './test-fixtures.ts'
import {
  FIRM,
  firm,
  firmOrgan,
  keeper,
  NEW,
  national,
  neighbour,
  otherFirm,
  supervisor,
  thingOf,
  world,
} from './test-fixtures.ts'

const DAY_MS = 86_400_000
let id: Id

const fileOf = (person: Person, asOf?: string) => fixtures.fileOf(person, id, asOf)

const recordAs = (person: Person, body: Record<string, unknown>) =>
  person.client.call(contract.recordFact, { params: { id }, body: body as never })

describe('registering', () => {
  test('needs a signed-in keeper of the area and a code that holds', async () => {
    const asked = { body: NEW }
    expect((await world.stranger.call(contract.addEnterprise, asked)).status).toBe(401)
    expect((await firm.client.call(contract.addEnterprise, asked)).problem?.code).toBe('wrongRole')
    const far = await neighbour.client.call(contract.addEnterprise, asked)
    expect([far.status, far.problem?.code]).toEqual([403, 'outsideArea'])
    const wrong = { body: { ...NEW, uscc: '91330106MA2DXN7K36', regionCode: '999999' } }
    const faults = await keeper.client.call(contract.addEnterprise, wrong)
    expect(faults.problem?.fields.map(({ path, code }) => [path, code])).toEqual([
      ['/uscc', 'CHECK'],
      ['/regionCode', 'REGION'],
    ])
  })

  test('gives one file for one code', async () => {
    const made = await keeper.client.done(contract.addEnterprise, { body: NEW })
    id = made.id
    expect(made).toMatchObject({
      uscc: FIRM,
      name: '演示食品有限公司',
      regionName: '浙江省杭州市西湖区',
      organId: firmOrgan,
    })
    expect(thingOf(made, 'address')?.current).toMatchObject([
      { value: { address: '演示路1号' }, source: { kind: 'organ', name: '演示西湖局' } },
    ])
    const again = await keeper.client.call(contract.addEnterprise, { body: NEW })
    expect([again.status, again.problem?.code]).toEqual([409, 'enterpriseKnown'])
  })
})

describe('sight', () => {
  test('what is not yours to see is not there', async () => {
    const asked = { params: { id } }
    expect((await world.stranger.call(contract.getEnterprise, asked)).status).toBe(401)
    expect((await neighbour.client.call(contract.getEnterprise, asked)).status).toBe(404)
    expect((await otherFirm.client.call(contract.getEnterprise, asked)).status).toBe(404)
    const nowhere = { params: { id: randomUUID() } }
    expect((await keeper.client.call(contract.getEnterprise, nowhere)).status).toBe(404)
    const written = await recordAs(neighbour, { kind: 'name', value: { name: '改名' } })
    expect(written.status).toBe(404)
  })

  test('the firm, its county and every organ above see the file', async () => {
    for (const person of [firm, keeper, supervisor, national]) {
      expect((await fileOf(person)).uscc).toBe(FIRM)
    }
  })

  test('the database itself hides what the service would have to', async () => {
    const count = async (scope: Parameters<typeof world.db.read>[0]) => {
      const client = await world.db.pool.connect()
      try {
        await client.query('begin')
        const parts =
          scope.kind === 'party'
            ? `party|||${scope.organId}|${scope.userId}`
            : scope.kind === 'organ'
              ? `organ|${scope.regionCode}|${scope.regionCode.slice(0, 6)}999|x|x`
              : scope.kind
        await client.query(`set local app.scope = '${parts.replace('|x|x', `|${id}|${id}`)}'`)
        const { rows } = await client.query(
          'select count(*)::int as n from registry.enterprise_fact',
        )
        return rows[0].n as number
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const user = { userId: firm.id }
    expect(await count({ kind: 'public' })).toBe(0)
    expect(await count({ kind: 'party', organId: firmOrgan, ...user })).toBeGreaterThan(0)
    expect(await count({ kind: 'party', organId: randomUUID(), ...user })).toBe(0)
    const area = { kind: 'organ', organId: firmOrgan, ...user } as const
    expect(await count({ ...area, regionCode: '330110' })).toBe(0)
    expect(await count({ ...area, regionCode: '330106' })).toBeGreaterThan(0)
  })
})

describe('recording', () => {
  const licence = {
    kind: 'licence',
    value: { licenceKind: 'SC', licenceNumber: 'SC10133010600010', status: 'valid' },
    source: { kind: 'document', name: '食品生产许可证', reference: 'SC10133010600010' },
  }

  test('is refused to the wrong role, without evidence, and in the wrong shape', async () => {
    const other = await recordAs(supervisor, licence)
    expect([other.status, other.problem?.code]).toEqual([403, 'wrongRole'])
    const byHand = await recordAs(keeper, {
      kind: 'recall',
      value: {},
      source: { kind: 'organ', name: '演示西湖局', reference: '1' },
    })
    expect([byHand.status, byHand.problem?.code]).toEqual([403, 'recordedByEvent'])
    const bare = await recordAs(keeper, {
      ...licence,
      source: { kind: 'document', name: '许可证' },
    })
    expect([bare.status, bare.problem?.code]).toEqual([409, 'evidenceMissing'])
    const number = { ...licence, value: { ...licence.value, licenceNumber: 'SC10133010600011' } }
    const wrong = await recordAs(keeper, number)
    expect(wrong.problem?.fields).toMatchObject([{ path: '/value/licenceNumber', code: 'CHECK' }])
    const script = { ...licence, evidenceLink: 'javascript:alert(1)' }
    expect((await recordAs(keeper, script)).status).toBe(422)
    const foreign = await recordAs(keeper, { ...licence, evidenceFileId: randomUUID() })
    expect([foreign.status, foreign.problem?.code]).toEqual([409, 'fileMissing'])
    const away = await recordAs(keeper, {
      kind: 'region',
      value: { regionCode: '330110' },
      source: { kind: 'register', name: '登记系统', reference: '1' },
    })
    expect([away.status, away.problem?.code]).toEqual([403, 'outsideArea'])
  })

  test('stands with source, days, person and evidence that can be opened', async () => {
    const uploaded = await keeper.client.upload('/api/v1/files', {
      name: '许可证.txt',
      content: '食品生产许可证（演示）',
    })
    const body = { ...licence, validFrom: '2024-01-01', evidenceFileId: uploaded.body.id }
    const answer = await recordAs(keeper, body)
    expect(answer.problem).toBeNull()
    const [fact] = thingOf(answer.body, 'licence')!.current
    expect(fact).toMatchObject({
      validFrom: '2024-01-01',
      recordedBy: '演示人员',
      evidence: { file: '许可证.txt' },
    })
    const path = `/api/v1/enterprises/${id}/facts/${fact!.id}/evidence`
    expect((await firm.client.get(path)).text).toBe('食品生产许可证（演示）')
    expect((await neighbour.client.get(path)).status).toBe(404)
  })

  test('the firm puts its own word beside that of the organ, and neither is hidden', async () => {
    const answer = await recordAs(firm, { kind: 'address', value: { address: '演示路2号' } })
    const address = thingOf(answer.body, 'address')!
    expect(address.conflict).toBe(true)
    expect(address.current.map(({ source }) => source.kind)).toEqual(['enterprise', 'organ'])
    const name = await recordAs(firm, { kind: 'name', value: { name: '自封名' } })
    expect([name.status, name.problem?.code]).toEqual([403, 'wrongRole'])
  })

  test('a firm corrects its own words only, with a reason, and about the same thing', async () => {
    const [own, organs] = thingOf(await fileOf(firm), 'address')!.current
    const given = { kind: 'address', value: { address: '演示路3号' }, corrects: own!.id }
    expect((await recordAs(firm, given)).problem?.fields[0]?.path).toBe('/reason')
    const theirs = await recordAs(firm, { ...given, corrects: organs!.id, reason: '不是我们的' })
    expect([theirs.status, theirs.problem?.code]).toEqual([403, 'notOwnStatement'])
    const other = thingOf(await fileOf(keeper), 'name')!.current[0]!
    const strange = await recordAs(keeper, {
      ...given,
      corrects: other.id,
      reason: '写错了',
      evidenceLink: 'https://example.cn/1',
    })
    expect(strange.problem?.fields[0]?.code).toBe('otherThing')
    const done = await recordAs(firm, { ...given, reason: '门牌写错了' })
    const address = thingOf(done.body, 'address')!
    expect(address.current[0]).toMatchObject({
      value: { address: '演示路3号' },
      reason: '门牌写错了',
    })
    expect(address.old.map(({ value }) => value)).toEqual([{ address: '演示路2号' }])
  })

  test('notes of the organ are not for the firm', async () => {
    const note = {
      kind: 'note',
      value: { subject: '巡查', note: '下次查冷库' },
      evidenceLink: 'https://example.cn/2',
    }
    expect(thingOf((await recordAs(supervisor, note)).body, 'note')?.current).toHaveLength(1)
    expect(thingOf(await fileOf(keeper), 'note')?.current).toHaveLength(1)
    expect(thingOf(await fileOf(firm), 'note')).toBeUndefined()
  })

  test('the file of an earlier day does not know what came later', async () => {
    world.clock.advance(3 * DAY_MS)
    const renamed = {
      kind: 'name',
      value: { name: '演示食品集团有限公司' },
      validFrom: '2026-11-18',
      source: { kind: 'organ', name: '演示西湖局', reference: '变更登记 1' },
    }
    const now = (await recordAs(keeper, renamed)).body
    expect(now).toMatchObject({ name: '演示食品集团有限公司', asOf: '2026-11-19' })
    expect(thingOf(now, 'name')?.old).toHaveLength(1)
    const then = await fileOf(keeper, '2026-11-16')
    expect(thingOf(then, 'name')?.current[0]?.value).toEqual({ name: '演示食品有限公司' })
    expect(thingOf(then, 'name')?.old).toEqual([])
    expect((await fileOf(keeper, '2026-11-15')).sections.flatMap((s) => s.things)).toEqual([])
  })

  test('every file says to each who may record what', async () => {
    const kinds = (file: Awaited<ReturnType<typeof fileOf>>) =>
      file.recordable.filter(({ allowed }) => allowed).map(({ kind }) => kind)
    expect(kinds(await fileOf(firm))).toEqual(['address', 'serviceEmail'])
    expect(kinds(await fileOf(supervisor))).toContain('inspection')
    expect(kinds(await fileOf(supervisor))).not.toContain('penalty')
    const refused = (await fileOf(firm)).recordable.find(({ kind }) => kind === 'penalty')
    expect(refused?.refusals[0]?.zh).toBe('由办案人员、信用管理员登记')
  })

  test('nothing that was recorded can be changed, not even by the program', async () => {
    for (const statement of [
      `update registry.enterprise_fact set value = '{}'`,
      'delete from registry.enterprise_fact',
      'delete from registry.enterprise',
    ]) {
      await expect(world.db.pool.query(statement)).rejects.toThrow('permission denied')
    }
  })
})

describe('sites and products', () => {
  const product = { name: '酱卤牛肉（演示）', gtin: '6901234567892' }
  const ask = (person: Person, body: object) =>
    person.client.call(contract.addProduct, { params: { id }, body: body as never })

  test('are refused to strangers to the file and with a bar code that cannot be', async () => {
    expect((await ask(otherFirm, product)).status).toBe(404)
    expect(
      (await ask(firm, { ...product, gtin: '6901234567893' })).problem?.fields[0],
    ).toMatchObject({
      path: '/gtin',
      code: 'CHECK',
    })
    const site = { kind: 'plant', name: '一厂', regionCode: '999999', address: '演示路' } as const
    const nowhere = await firm.client.call(contract.addSite, { params: { id }, body: site })
    expect(nowhere.problem?.fields[0]?.code).toBe('REGION')
  })

  test('are added, ended once, and stay in the file', async () => {
    const [added] = (await ask(firm, product)).body.products
    const site = { kind: 'plant', name: '一厂', regionCode: '330106', address: '演示路' } as const
    const file = await keeper.client.done(contract.addSite, { params: { id }, body: site })
    expect(file.sites).toMatchObject([{ name: '一厂', regionName: '西湖区', endedOn: null }])
    const end = { params: { id, list: 'products', entryId: added!.id } }
    const future = await firm.client.call(contract.endEntry, {
      ...end,
      body: { endedOn: '2027-01-01' },
    })
    expect(future.problem?.fields[0]?.code).toBe('notYet')
    const body = { endedOn: '2026-11-18' }
    const ended = await firm.client.done(contract.endEntry, { ...end, body })
    expect(ended.products).toMatchObject([{ name: product.name, endedOn: '2026-11-18' }])
    expect((await firm.client.call(contract.endEntry, { ...end, body })).status).toBe(404)
  })
})
