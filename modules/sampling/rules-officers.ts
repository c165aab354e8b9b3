import { dateIn } from '#kernel/dates.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { OfficerPair } from './contract-officers.ts'

/** Two persons, two certificates, both valid on the day (SD06). */
export function pairIsQualified(facts: { readonly now: Date }, data: OfficerPair): Refusal | null {
  if (data.certificate === data.secondCertificate) {
    return refuse(
      'twoOfficersNeeded',
      '执法（抽样）人员不得少于两人，两人证件号不能相同',
      'At least two officers are needed, each with a certificate of their own',
      { basis: 'APL 42,55; FSIM 23' },
    )
  }
  const today = dateIn(facts.now)
  const expired = [
    [data.certificate, data.certificateUntil] as const,
    [data.secondCertificate, data.secondCertificateUntil] as const,
  ].filter(([, until]) => until < today)
  if (expired.length === 0) return null
  const numbers = expired.map(([number]) => number)
  return refuse(
    'certificateExpired',
    `证件已过有效期：${numbers.join('、')}，请另派持有效证件的人员`,
    `Certificate expired: ${numbers.join(', ')}; send somebody with a valid one`,
    { basis: 'APL 42' },
  )
}
