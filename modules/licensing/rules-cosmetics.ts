import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CosmeticsApplication,
  CosmeticsGrant,
  CosmeticsLicence,
  CosmeticsOnsite,
} from './contract-cosmetics.ts'

/** Pure decisions of the application for a cosmetics production licence. */
type Facts = CaseFacts<CosmeticsLicence>

export const beginCosmetics = ({
  units,
  forChildren,
  forEyes,
  plantRegion,
  firm,
}: CosmeticsApplication): CosmeticsLicence => ({
  ...{ units: [...new Set(units)], forChildren, forEyes, plantRegion, firm, onsite: null },
})

export function examinersHaveNoInterest(
  _facts: Facts,
  { nobodyHasInterest }: CosmeticsOnsite,
): Refusal | null {
  if (nobodyHasInterest) return null
  return refuse(
    'examinerHasInterest',
    '与申请人有利害关系的人员不得参加核查，请另派人员',
    'Examiners with an interest in the applicant take no part; send others',
    { basis: 'design' },
  )
}

/** Skin care for children and for the eyes is filled in clean rooms (Measures art. 16). */
const needsCleanRooms = ({ forChildren, forEyes }: CosmeticsLicence): boolean =>
  forChildren || forEyes

/** Passed where every key point is met and, where the products ask for it, the air is clean. */
export const withCosmeticsOnsite = (
  subject: CosmeticsLicence,
  { points, cleanAir }: CosmeticsOnsite,
): CosmeticsLicence => {
  const keysMet = points.every(({ isKey, met }) => met || !isKey)
  const passed = keysMet && (cleanAir || !needsCleanRooms(subject))
  return { ...subject, onsite: passed ? 'pass' : 'fail' }
}

export function onsitePassed({ subject }: Facts): Refusal | null {
  if (subject.onsite === 'pass') return null
  return refuse(
    'onsiteFailed',
    '现场核查有重点项目不符合或者不具备洁净条件，不能准予许可',
    'A key point is not met, or clean rooms are missing: the licence cannot be granted',
    { basis: 'COSM 12' },
  )
}

/** The certificate marks exactly what was applied for and checked. */
export function marksFit({ subject }: Facts, { specialMarks }: CosmeticsGrant): Refusal | null {
  const isRight =
    specialMarks.includes('children') === subject.forChildren &&
    specialMarks.includes('eyes') === subject.forEyes
  if (isRight) return null
  return refuse(
    'specialMarksWrong',
    '儿童护肤类、眼部护肤类应按申请和核查情况在许可项目中特别标注',
    'Skin care for children and for the eyes is marked as applied for and checked',
    { basis: 'COSM 16' },
  )
}
