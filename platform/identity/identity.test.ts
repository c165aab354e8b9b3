import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { assignCase, openCase } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import { Client } from '#test/support/client.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import * as contract from './contract.ts'
import { updateInstallation } from './store.ts'

const world = setUpWorld()
let security: Person
let system: Person
let organ: string

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局' })
  security = await world.person({ organId: organ, roles: ['securityAdmin'] })
  system = await world.person({ organId: organ, roles: ['systemAdmin'] })
})

const PASSWORD = '晴天骑车去看海，浪花很白很白'

async function invite(login: string, roles = ['recallOfficer']) {
  const body = {
    login,
    displayName: '新同事（演示）',
    memberships: roles.map((role) => ({ organId: organ, role })),
  }
  const { id, link } = await security.client.done(contract.inviteUser, { body })
  return { id, token: link.split('#')[1]! }
}

async function join(login: string, roles?: string[]) {
  const { id, token } = await invite(login, roles)
  await world.stranger.done(contract.acceptInvitation, { body: { token, password: PASSWORD } })
  const client = new Client(world.url)
  await client.done(contract.signIn, { body: { login, password: PASSWORD } })
  return { id, client, token }
}

describe('people', () => {
  test('only the security administrator invites', async () => {
    const body = {
      login: 'nobody',
      displayName: '某人',
      memberships: [{ organId: organ, role: 'recallOfficer' }],
    }
    for (const person of [system, await world.person({ organId: organ, roles: ['organHead'] })]) {
      const refused = await person.client.call(contract.inviteUser, { body })
      expect([refused.status, refused.problem?.code]).toEqual([403, 'wrongRole'])
    }
    const stranger = await world.stranger.call(contract.inviteUser, { body })
    expect(stranger.status).toBe(401)
  })

  test('an invitation sets a secret once, and a weak one is refused with the reason', async () => {
    const { token } = await invite('onetime')
    const weak = await world.stranger.call(contract.acceptInvitation, {
      body: { token, password: '123456' },
    })
    expect([weak.status, weak.problem?.fields[0]?.code]).toEqual([422, 'tooShort'])
    const body = { token, password: PASSWORD }
    expect((await world.stranger.done(contract.acceptInvitation, { body })).login).toBe('onetime')
    expect((await world.stranger.call(contract.acceptInvitation, { body })).status).toBe(404)
  })

  test('the three administrators are different people and do no business', async () => {
    for (const roles of [
      ['systemAdmin', 'auditAdmin'],
      ['securityAdmin', 'recallOfficer'],
    ]) {
      const memberships = roles.map((role) => ({ organId: organ, role }))
      const body = { login: `mix-${roles[0]!.toLowerCase()}`, displayName: '某人', memberships }
      const refused = await security.client.call(contract.inviteUser, { body })
      expect([refused.status, refused.problem?.code]).toEqual([409, 'separationOfDuties'])
    }
  })

  test('a reset ends sessions and the old secret', async () => {
    const { id, client } = await join('forgetful')
    const { link } = await security.client.done(contract.resetPassword, { params: { id } })
    expect((await client.call(contract.getSession)).status).toBe(401)
    const body = { login: 'forgetful', password: PASSWORD }
    expect((await world.stranger.call(contract.signIn, { body })).problem?.code).toBe('wrongSecret')
    const token = link.split('#')[1]!
    const password = '雨天走路回家听歌唱'
    expect([...password].length).toBeLessThan(12)
    const short = await world.stranger.call(contract.acceptInvitation, {
      body: { token, password },
    })
    expect(short.problem?.fields[0]?.code).toBe('tooShort')
    await world.stranger.done(contract.acceptInvitation, {
      body: { token, password: `${password}慢慢地` },
    })
  })

  test('a person leaves: open work is handed over first, then nothing opens', async () => {
    const firm = await world.organ({
      kind: 'enterprise',
      name: '移交企业（演示）',
      regionCode: '330106',
    })
    const leaver = await join('leaver')
    const heir = await join('heir')
    const opening = {
      product: { name: '移交食品（演示）' },
      reason: '抽检不合格',
      hazardKind: 'quality',
      knownAt: world.clock.now().toISOString(),
      lots: [{ lotNumber: 'A1', madeUnits: 1, shippedUnits: 1, onHandUnits: 0 }],
    }
    const opened = await leaver.client.done(openCase, {
      body: { procedure: 'foodRecall', opening, partyId: firm },
    })
    expect(opened.state).toBe('risk')
    await leaver.client.done(assignCase, {
      params: { id: opened.id },
      body: { capacity: 'recallOfficer', userId: leaver.id },
    })
    const params = { id: leaver.id }
    const refused = await security.client.call(contract.deactivateUser, {
      params,
      body: { reason: '调离' },
    })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'openWork'])
    const body = { reason: '调离', handOverTo: heir.id }
    expect(await security.client.done(contract.deactivateUser, { params, body })).toEqual({
      handedOver: 1,
    })
    expect((await leaver.client.call(contract.getSession)).status).toBe(401)
    const again = await world.stranger.call(contract.signIn, {
      body: { login: 'leaver', password: PASSWORD },
    })
    expect(again.problem?.code).toBe('wrongSecret')
  })
})

describe('signing in', () => {
  test('five wrong secrets lock the account; the right one is then refused too, until time passes', async () => {
    await join('careless')
    const wrong = { login: 'careless', password: 'wrong wrong wrong' }
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await world.stranger.call(contract.signIn, { body: wrong })).status).toBe(401)
    }
    const right = { login: 'careless', password: PASSWORD }
    expect((await world.stranger.call(contract.signIn, { body: right })).problem?.code).toBe(
      'lockedOut',
    )
    world.clock.advance(16 * 60_000)
    const client = new Client(world.url)
    expect((await client.done(contract.signIn, { body: right })).user.displayName).toBe(
      '新同事（演示）',
    )
  })

  test('an unknown login and a wrong password look the same', async () => {
    await join('known')
    const answers = await Promise.all(
      ['known', 'unknown'].map((login) =>
        world.stranger.call(contract.signIn, { body: { login, password: 'wrong wrong wrong' } }),
      ),
    )
    const [a, b] = answers.map(({ status, problem }) => [status, problem?.code, problem?.zh])
    expect(a).toEqual(b)
  })

  test('with one-time codes, the password alone is not enough and a code serves once', async () => {
    const { client } = await join('careful')
    const { secret, qr } = await client.done(contract.beginTotp)
    expect(qr).toContain('<svg')
    const code = () =>
      generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })
    expect((await client.call(contract.confirmTotp, { body: { code: '000000' } })).status).toBe(422)
    await client.done(contract.confirmTotp, { body: { code: code() } })
    const login = { login: 'careful', password: PASSWORD }
    const bare = await world.stranger.call(contract.signIn, { body: login })
    expect(bare.problem?.code).toBe('codeNeeded')
    world.clock.advance(60_000)
    const withCode = { ...login, code: code() }
    expect((await new Client(world.url).call(contract.signIn, { body: withCode })).status).toBe(200)
    const replayed = await new Client(world.url).call(contract.signIn, { body: withCode })
    expect(replayed.problem?.code).toBe('wrongSecret')
  })

  test('a session idles out after half an hour', async () => {
    const { client } = await join('sleepy')
    world.clock.advance(29 * 60_000)
    expect((await client.call(contract.getSession)).status).toBe(200)
    world.clock.advance(29 * 60_000)
    expect((await client.call(contract.getSession)).status).toBe(200)
    world.clock.advance(31 * 60_000)
    expect((await client.call(contract.getSession)).status).toBe(401)
  })

  test('another site cannot act with a cookie', async () => {
    const { client } = await join('browsing')
    const response = await fetch(`${world.url}${contract.signOut.path}`, {
      method: 'DELETE',
      headers: { cookie: client.cookie!, origin: 'https://example.org' },
    })
    expect(response.status).toBe(403)
    expect((await client.call(contract.getSession)).status).toBe(200)
  })

  test('demonstration accounts open only in a demonstration', async () => {
    const body = { login: 'lin' }
    expect((await world.stranger.call(contract.enterDemonstration, { body })).status).toBe(404)
    await world.db.owner
      .transaction()
      .execute((tx) => updateInstallation(tx, { mode: 'demonstration' }))
    const { client: _, id } = await join('showcase')
    const closed = await world.stranger.call(contract.enterDemonstration, {
      body: { login: 'showcase' },
    })
    expect(closed.status).toBe(404)
    await world.db.ownerPool.query(
      'update platform.user_account set is_demonstration = true where id = $1',
      [id],
    )
    const open = await new Client(world.url).call(contract.enterDemonstration, {
      body: { login: 'showcase' },
    })
    expect(open.status).toBe(200)
    await world.db.owner.transaction().execute((tx) => updateInstallation(tx, { mode: 'real' }))
    const again = await world.stranger.call(contract.enterDemonstration, {
      body: { login: 'showcase' },
    })
    expect(again.status).toBe(404)
  })
})

test('tokens act for a person at one workplace until they are revoked', async () => {
  const { client } = await join('machine')
  const { id, token } = await client.done(contract.issueToken, {
    body: { name: '报送程序', days: 30 },
  })
  const machine = new Client(world.url, token)
  expect((await machine.call(contract.listTokens)).status).toBe(200)
  await client.done(contract.revokeToken, { params: { id } })
  expect((await machine.call(contract.listTokens)).problem?.code).toBe('tokenInvalid')
})

test('secrets are nowhere in the journal', async () => {
  const { rows } = await world.db.ownerPool.query(
    'select body::text, subject_id from platform.journal_entry',
  )
  const all = JSON.stringify(rows)
  expect(all).not.toContain(PASSWORD)
  expect(all).not.toContain('新同事')
  const entries = await world.db.read(SYSTEM, async () => rows.length)
  expect(entries).toBeGreaterThan(20)
})
