import { SYSTEM } from '../db.ts'
import type { Call, Router } from '../http.ts'
import type { Platform } from '../platform.ts'
import { notFound, signInNeeded } from '../problems.ts'
import { demandRole } from './caller.ts'
import * as contract from './contract.ts'
import * as organs from './organs.ts'
import * as sessions from './sessions.ts'
import * as store from './store.ts'
import * as tokens from './tokens.ts'
import * as users from './users.ts'

/** Sign-in, people, organisations and tokens. */
export function identityRoutes(platform: Platform, router: Router): void {
  sessionRoutes(platform, router)
  ownSecretRoutes(platform, router)
  userRoutes(platform, router)
  organRoutes(platform, router)
}

function sessionRoutes(platform: Platform, router: Router): void {
  const enter = async (call: Call, token: string) => {
    call.setSession(token)
    return sessions.sessionView(platform, token)
  }
  router.on(contract.getInstallation, () =>
    platform.db.read(SYSTEM, async (tx) => {
      const installation = await store.getInstallation(tx)
      if (!installation) throw notFound()
      const isDemonstration = installation.mode === 'demonstration'
      return {
        mode: installation.mode,
        name: installation.name,
        regionCode: installation.region_code,
        regime: installation.regime,
        accounts: isDemonstration ? await organs.demonstrationAccounts(tx) : [],
      }
    }),
  )
  router.on(contract.getSession, (_request, call) => sessions.sessionView(platform, tokenOf(call)))
  router.on(contract.signIn, async ({ body }, call) =>
    enter(call, await sessions.signIn(platform, body)),
  )
  router.on(contract.enterDemonstration, async ({ body }, call) =>
    enter(call, await sessions.enterDemonstration(platform, body.login)),
  )
  router.on(contract.signOut, async (_request, call) => {
    await sessions.signOut(platform, tokenOf(call))
    call.setSession(null)
    return {}
  })
  router.on(contract.chooseWorkplace, async ({ body }, call) => {
    await sessions.chooseWorkplace(platform, call.caller, tokenOf(call), body.organId)
    return sessions.sessionView(platform, tokenOf(call))
  })
  router.on(contract.acceptInvitation, ({ body }) => users.acceptInvitation(platform, body))
}

function ownSecretRoutes(platform: Platform, router: Router): void {
  router.on(contract.changePassword, async ({ body }, { caller }) => {
    await users.changePassword(platform, caller, body)
    return {}
  })
  router.on(contract.beginTotp, (_request, { caller }) => users.beginTotp(platform, caller))
  router.on(contract.confirmTotp, async ({ body }, { caller }) => {
    await users.confirmTotp(platform, caller, body.code)
    return {}
  })
  router.on(contract.listTokens, async (_request, { caller }) => ({
    tokens: await tokens.tokensOf(platform, caller),
  }))
  router.on(contract.issueToken, ({ body }, { caller }) =>
    tokens.issueToken(platform, caller, body),
  )
  router.on(contract.revokeToken, async ({ params }, { caller }) => {
    await tokens.revokeToken(platform, caller, params.id)
    return {}
  })
}

function userRoutes(platform: Platform, router: Router): void {
  router.on(contract.listUsers, ({ query }, { caller }) => {
    demandRole(caller, 'securityAdmin')
    return platform.db.read(SYSTEM, (tx) => organs.userPage(tx, query))
  })
  router.on(contract.inviteUser, ({ body }, { caller }) => users.inviteUser(platform, caller, body))
  router.on(contract.grantMembership, async ({ params, body }, { caller }) => {
    await users.grantMembership(platform, caller, params.id, body)
    return {}
  })
  router.on(contract.endMembership, async ({ params }, { caller }) => {
    await users.endMembership(platform, caller, params.id, params.membershipId)
    return {}
  })
  router.on(contract.resetPassword, ({ params }, { caller }) =>
    users.resetPassword(platform, caller, params.id),
  )
  router.on(contract.deactivateUser, ({ params, body }, { caller }) =>
    users.deactivateUser(platform, caller, params.id, body),
  )
}

function organRoutes(platform: Platform, router: Router): void {
  router.on(contract.listOrgans, ({ query }) =>
    platform.db.read(SYSTEM, (tx) => organs.organPage(tx, query)),
  )
  router.on(contract.addOrgan, ({ body }, { caller }) => organs.addOrgan(platform, caller, body))
  router.on(contract.listColleagues, ({ query }, { caller }) =>
    platform.db.read(SYSTEM, async (tx) => ({
      people: await organs.colleaguesOf(tx, caller.organ.id, query.role),
    })),
  )
  router.on(contract.listRoles, async () => ({ roles: organs.roleList() }))
}

function tokenOf(call: Call): string {
  if (!call.sessionToken) throw signInNeeded()
  return call.sessionToken
}
