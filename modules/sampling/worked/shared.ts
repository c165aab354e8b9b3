import type { Moment } from '#kernel/procedure/worked.ts'

/** Two officers with valid certificates; names and numbers are made up. */
export const pair = ({ day }: Moment) => ({
  certificate: '33010001（演示）',
  certificateUntil: day(300),
  secondOfficer: '演示人员乙',
  secondCertificate: '33010002（演示）',
  secondCertificateUntil: day(200),
  credentialsShown: true,
  noInterest: true,
})

export const alone = (at: Moment) => ({ ...pair(at), secondCertificate: '33010001（演示）' })

export const expired = (at: Moment) => ({ ...pair(at), secondCertificateUntil: at.day(-1) })

export const frame = {
  frameSha256: '3b1f'.repeat(16),
  frameSize: 40,
  officersSha256: '7ac2'.repeat(16),
  officersSize: 12,
  take: 3,
}

export const SEED = '演示公开种子20261117'

/** The seed as a public event of this very moment gave it. */
export const seed = ({ now }: Moment) => ({
  seed: SEED,
  seedEvent: '演示公开事件：当日公开发布的随机数',
  seedAt: now.toISOString(),
})

/** As if the seed had been known a day before. */
export const earlySeed = (at: Moment) => ({
  ...seed(at),
  seedAt: new Date(at.now.getTime() - 86_400_000).toISOString(),
})
