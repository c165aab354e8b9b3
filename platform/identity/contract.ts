import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

const Uuid = (zh: string, en: string) => Type.String({ ...label(zh, en), format: 'uuid' })

export const Workplace = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  regionCode: Type.String(),
  roles: Type.Array(Type.String()),
})

/** What the signed-in person is told about the own session. */
export const SessionView = Type.Object({
  user: Type.Object({ id: Type.String(), displayName: Type.String() }),
  workplace: Workplace,
  workplaces: Type.Array(Workplace),
  mustChangePassword: Type.Boolean(),
  totpInUse: Type.Boolean(),
  idleMinutes: Type.Integer(),
})

export const InstallationView = Type.Object({
  mode: Type.Union([Type.Literal('demonstration'), Type.Literal('real')]),
  name: Type.String(),
  regionCode: Type.String(),
  regime: Type.String(),
  accounts: Type.Array(
    Type.Object({
      login: Type.String(),
      displayName: Type.String(),
      organ: Type.String(),
      organKind: Type.String(),
      roles: Type.Array(Type.String()),
    }),
  ),
})

export const getInstallation = endpoint({
  method: 'GET',
  path: '/api/v1/installation',
  allow: 'anyone',
  summary: text(
    '本系统说明与演示账户',
    'What this installation is, and its demonstration accounts',
  ),
  reply: InstallationView,
})

export const getSession = endpoint({
  method: 'GET',
  path: '/api/v1/session',
  allow: 'signedIn',
  summary: text('当前登录', 'The session'),
  reply: SessionView,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/v1/session',
  allow: 'anyone',
  summary: text('登录', 'Sign in'),
  body: Type.Object({
    login: Type.String({ ...label('登录名', 'Login'), minLength: 1, maxLength: 200 }),
    password: Type.String({ ...label('密码', 'Password'), minLength: 1, maxLength: 400 }),
    code: Type.Optional(Type.String({ ...label('动态口令', 'One-time code'), maxLength: 10 })),
  }),
  reply: SessionView,
})

export const enterDemonstration = endpoint({
  method: 'POST',
  path: '/api/v1/session/demonstration',
  allow: 'anyone',
  summary: text('进入演示账户', 'Enter a demonstration account'),
  body: Type.Object({ login: Type.String(label('登录名', 'Login')) }),
  reply: SessionView,
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/v1/session',
  allow: 'signedIn',
  summary: text('退出', 'Sign out'),
})

export const chooseWorkplace = endpoint({
  method: 'POST',
  path: '/api/v1/session/workplace',
  allow: 'signedIn',
  summary: text('切换工作单位', 'Work for another of the own organisations'),
  body: Type.Object({ organId: Uuid('单位', 'Organisation') }),
  reply: SessionView,
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/v1/session/password',
  allow: 'signedIn',
  summary: text('修改密码', 'Change the password'),
  body: Type.Object({
    current: Type.String({ ...label('现密码', 'Present password'), maxLength: 400 }),
    password: Type.String({ ...label('新密码', 'New password'), maxLength: 400 }),
  }),
})

export const beginTotp = endpoint({
  method: 'POST',
  path: '/api/v1/session/totp',
  allow: 'signedIn',
  summary: text('开始启用动态口令', 'Begin to use one-time codes'),
  reply: Type.Object({ secret: Type.String(), uri: Type.String(), qr: Type.String() }),
})

export const confirmTotp = endpoint({
  method: 'PUT',
  path: '/api/v1/session/totp',
  allow: 'signedIn',
  summary: text('确认启用动态口令', 'Confirm one-time codes with a first code'),
  body: Type.Object({ code: Type.String({ ...label('动态口令', 'One-time code') }) }),
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitation',
  allow: 'anyone',
  summary: text('用一次性链接设置密码', 'Set a password with a one-time link'),
  body: Type.Object({
    token: Type.String({ ...label('一次性口令', 'One-time secret'), maxLength: 100 }),
    password: Type.String({ ...label('新密码', 'New password'), maxLength: 400 }),
  }),
  reply: Type.Object({ login: Type.String() }),
})

export const UserView = Type.Object({
  id: Type.String(),
  login: Type.String(),
  displayName: Type.String(),
  state: Type.String(),
  lockedUntil: Type.Union([Type.String(), Type.Null()]),
  totpInUse: Type.Boolean(),
  openAssignments: Type.Integer(),
  memberships: Type.Array(
    Type.Object({
      id: Type.String(),
      organId: Type.String(),
      organ: Type.String(),
      role: Type.String(),
      validFrom: Type.String(),
      validTo: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/v1/users',
  allow: 'signedIn',
  summary: text('用户', 'People who may sign in'),
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.String()),
  }),
  reply: Type.Object({
    total: Type.Integer(),
    users: Type.Array(UserView),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
})

const Membership = Type.Object({
  organId: Uuid('单位', 'Organisation'),
  role: Type.String(label('角色', 'Role')),
  validTo: Type.Optional(Type.String({ ...label('止', 'Until'), format: 'date' })),
})

export const inviteUser = endpoint({
  method: 'POST',
  path: '/api/v1/users',
  allow: 'signedIn',
  summary: text('邀请用户', 'Invite a person'),
  body: Type.Object({
    login: Type.String({
      ...label('登录名', 'Login'),
      pattern: '^[a-z0-9][a-z0-9._@-]{2,63}$',
    }),
    displayName: Type.String({ ...label('姓名', 'Name'), minLength: 1, maxLength: 60 }),
    memberships: Type.Array(Membership, { ...label('任职', 'Roles'), minItems: 1 }),
  }),
  reply: Type.Object({ id: Type.String(), link: Type.String() }),
})

const UserId = Type.Object({ id: Uuid('用户', 'Person') })

export const grantMembership = endpoint({
  method: 'POST',
  path: '/api/v1/users/:id/memberships',
  allow: 'signedIn',
  summary: text('授予角色', 'Grant a role'),
  params: UserId,
  body: Membership,
})

export const endMembership = endpoint({
  method: 'DELETE',
  path: '/api/v1/users/:id/memberships/:membershipId',
  allow: 'signedIn',
  summary: text('收回角色', 'End a role'),
  params: Type.Object({ id: Uuid('用户', 'Person'), membershipId: Uuid('任职', 'Role') }),
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/v1/users/:id/reset',
  allow: 'signedIn',
  summary: text('重置密码', 'Issue a link for a new password'),
  params: UserId,
  reply: Type.Object({ link: Type.String() }),
})

export const deactivateUser = endpoint({
  method: 'POST',
  path: '/api/v1/users/:id/deactivate',
  allow: 'signedIn',
  summary: text('停用并移交', 'Deactivate a person and hand over the open work'),
  params: UserId,
  body: Type.Object({
    handOverTo: Type.Optional(Uuid('移交给', 'Hand over to')),
    reason: Type.String({ ...label('理由', 'Reason'), minLength: 2, maxLength: 500 }),
  }),
  reply: Type.Object({ handedOver: Type.Integer() }),
})

export const OrganView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  regionCode: Type.String(),
  uscc: Type.Union([Type.String(), Type.Null()]),
})

export const listOrgans = endpoint({
  method: 'GET',
  path: '/api/v1/organs',
  allow: 'signedIn',
  summary: text('单位', 'Organisations'),
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    kind: Type.Optional(Type.String()),
  }),
  reply: Type.Object({ total: Type.Integer(), organs: Type.Array(OrganView) }),
})

export const addOrgan = endpoint({
  method: 'POST',
  path: '/api/v1/organs',
  allow: 'signedIn',
  summary: text('登记单位', 'Register an organisation'),
  body: Type.Object({
    kind: Type.String(label('类别', 'Kind')),
    name: Type.String({ ...label('名称', 'Name'), minLength: 2, maxLength: 200 }),
    shortName: Type.String({ ...label('机关代字', 'Letters'), minLength: 1, maxLength: 10 }),
    regionCode: Type.String({ ...label('区划', 'Region'), pattern: '^\\d{6}(\\d{3})?$' }),
    uscc: Type.Optional(Type.String(label('统一社会信用代码', 'Unified social credit code'))),
  }),
  reply: Type.Object({ id: Type.String() }),
})

export const TokenView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organ: Type.String(),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  revokedAt: Type.Union([Type.String(), Type.Null()]),
})

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/v1/tokens',
  allow: 'signedIn',
  summary: text('我的接口令牌', 'My API tokens'),
  reply: Type.Object({ tokens: Type.Array(TokenView) }),
})

export const issueToken = endpoint({
  method: 'POST',
  path: '/api/v1/tokens',
  allow: 'signedIn',
  summary: text('签发接口令牌', 'Issue an API token for the present workplace'),
  body: Type.Object({
    name: Type.String({ ...label('用途', 'Purpose'), minLength: 2, maxLength: 100 }),
    days: Type.Integer({ ...label('有效天数', 'Days'), minimum: 1, maximum: 366 }),
  }),
  reply: Type.Object({ id: Type.String(), token: Type.String(), expiresAt: Type.String() }),
})

export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/api/v1/tokens/:id',
  allow: 'signedIn',
  summary: text('作废接口令牌', 'Revoke an API token'),
  params: Type.Object({ id: Uuid('令牌', 'Token') }),
})

export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/v1/colleagues',
  allow: 'signedIn',
  summary: text('本单位人员', 'People of the own organisation'),
  query: Type.Object({ role: Type.Optional(Type.String(label('角色', 'Role'))) }),
  reply: Type.Object({
    people: Type.Array(
      Type.Object({
        id: Type.String(),
        displayName: Type.String(),
        roles: Type.Array(Type.String()),
      }),
    ),
  }),
})

export const listRoles = endpoint({
  method: 'GET',
  path: '/api/v1/roles',
  allow: 'signedIn',
  summary: text('角色', 'Roles'),
  reply: Type.Object({
    roles: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Type.Object({ zh: Type.String(), en: Type.String() }),
      }),
    ),
  }),
})
