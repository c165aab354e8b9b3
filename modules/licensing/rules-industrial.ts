import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { modeOf } from './catalogue.ts'
import type { TestReport } from './contract-application.ts'
import type {
  IndustrialApplication,
  IndustrialGrant,
  IndustrialLicence,
  IndustrialOnsite,
} from './contract-industrial.ts'

/** Pure decisions of the application for an industrial product licence. */
type Facts = CaseFacts<IndustrialLicence>

export const beginIndustrial = ({
  catalogueClass,
  group,
  product,
  models,
  plantRegion,
}: IndustrialApplication): IndustrialLicence => ({
  ...{ catalogueClass, group, product, models, plantRegion },
  ...{ isCommitted: false, ownReport: false, onsite: null, productCode: null },
  ...{ team: [], test: null },
})

export const categoriesOfIndustrial = ({ catalogueClass }: IndustrialLicence): string[] => [
  catalogueClass,
]

export const isCommitted = ({ subject }: Facts): boolean => subject.isCommitted
export const isVerifiedFirst = ({ subject }: Facts): boolean => !subject.isCommitted

/** Today only products of the catalogue need a licence; the catalogue of 2007 is not at hand. */
export function inCatalogue({ subject, regime }: Facts): Refusal | null {
  if (regime === '2007' || subject.catalogueClass !== 'notListed') return null
  return refuse(
    'notInCatalogue',
    '该产品不在现行发证目录内，依法不需要取得许可，应不予受理',
    'The product is not in the catalogue and needs no licence; refuse acceptance',
    { basis: 'IPLC24' },
  )
}

export function commitmentIsOpen({ subject }: Facts): Refusal | null {
  if (modeOf(subject.catalogueClass) === 'notifyCommit') return null
  return refuse(
    'verifiedFirst',
    '该类产品实行先核后证，不能以告知承诺方式申请',
    'Products of this class are verified before the grant; a commitment does not open it',
    { basis: 'IPLC24' },
  )
}

export function hasCommitted({ subject }: Facts): Refusal | null {
  if (subject.isCommitted) return null
  return refuse(
    'notCommitted',
    '申请人未作出承诺，应先核查后决定',
    'The applicant has not committed; the check comes before the decision',
    { basis: 'IPLC18' },
  )
}

export function hasNotCommitted({ subject }: Facts): Refusal | null {
  if (!subject.isCommitted) return null
  return refuse(
    'committed',
    '申请人以告知承诺方式申请，应先作决定，发证后核查',
    'Applied for on commitment: the decision comes first, the check afterwards',
    { basis: 'IPLC18' },
  )
}

export function onsitePassed({ subject }: Facts): Refusal | null {
  if (subject.onsite === 'pass') return null
  return refuse(
    'onsiteFailed',
    '实地核查不合格，应终止审查并告知理由',
    'The on-site check failed: the review ends with its reasons',
    { basis: 'IPLR 18' },
  )
}

export function onsiteFailed({ subject }: Facts): Refusal | null {
  if (subject.onsite === 'fail') return null
  return refuse(
    'onsitePassed',
    '实地核查合格，不能以此不予许可',
    'The on-site check was passed and is no reason to refuse',
    { basis: 'IPLR 18' },
  )
}

export function ownReportIsFiled({ subject }: Facts): Refusal | null {
  if (subject.ownReport) return null
  return refuse(
    'noOwnReport',
    '申请人未提交产品检验合格报告，须封样进行发证检验',
    'No report of the applicant’s own: seal a sample for the issuing test',
    { basis: 'IPLC18' },
  )
}

export function ownReportPasses(_facts: Facts, { result }: TestReport): Refusal | null {
  if (result === 'pass') return null
  return refuse(
    'reportNotPassing',
    '应提交检验合格的报告',
    'Only a report that the product passed is filed',
    { basis: 'IPLC18' },
  )
}

/** A serious fault fails the check, whatever the conclusion wishes. */
export function conclusionFitsItems(_facts: Facts, data: IndustrialOnsite): Refusal | null {
  const serious = data.items.filter(({ finding }) => finding === 'serious')
  if (serious.length === 0 || data.conclusion === 'fail') return null
  const items = serious.map(({ item }) => item).join('、')
  return refuse(
    'seriousFault',
    `存在严重不符合项（${items}），结论应为不合格`,
    `Serious faults (${items}): the check is failed`,
    { basis: 'IPLM' },
  )
}

/** A failed review after the grant is no confirmation: the licence is annulled. */
export function commitmentHolds(_facts: Facts, { conclusion }: IndustrialOnsite): Refusal | null {
  if (conclusion === 'pass') return null
  return refuse(
    'commitmentFalse',
    '核查与承诺不符，应撤销许可',
    'The check goes against the commitment: annul the licence',
    { basis: 'IPLC18' },
  )
}

export const withCommitment = (subject: IndustrialLicence): IndustrialLicence => ({
  ...subject,
  isCommitted: true,
})

export const withOwnReport = (subject: IndustrialLicence): IndustrialLicence => ({
  ...subject,
  ownReport: true,
})

export const withIndustrialOnsite = (
  subject: IndustrialLicence,
  { conclusion }: IndustrialOnsite,
): IndustrialLicence => ({ ...subject, onsite: conclusion, test: null })

export const withProductCode = (
  subject: IndustrialLicence,
  { productCode }: IndustrialGrant,
): IndustrialLicence => ({ ...subject, productCode })
