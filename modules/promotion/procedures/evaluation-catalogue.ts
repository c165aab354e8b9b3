import { organ, theClock } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CatalogueDraft, CatalogueRevision, EvaluationCatalogue } from '../contract-objection.ts'
import { beginCatalogue, leavesTimeToApply, untilClosing, withItems } from '../rules-objection.ts'

/**
 * 评价目录, of 2007 only. Each year the committee draws up the products for which a famous brand or an
 * exemption may be applied for, with the days of application; after the last of them it closes.
 */
export const evaluationCatalogue = defineProcedure(EvaluationCatalogue, {
  name: 'evaluationCatalogue',
  inventory: 'P09',
  title: '名牌评价、产品免检目录',
  law: ['FBM', 'EXM'],
  version: 1,
  inForce: { 2007: '2001-12-29' },
  opening: CatalogueDraft,
  begin: beginCatalogue,
  titled: (catalogue) => `${catalogue.year}年${catalogue.kind === 'brand' ? '中国名牌产品评价' : '产品免检'}目录`,
  number: { series: 'ML-{year}-{serial:3}' },

  states: { catalogueDraft: '目录草案', catalogueOpen: '接受申报', catalogueClosed: '申报截止' },
  start: 'catalogueDraft',
  final: ['catalogueClosed'],

  capacities: { brandCommittee: organ('名推委', 'brandCommittee'), clock: theClock },
  opens: ['brandCommittee'],

  documents: { catalogue: { zh: '评价(免检)目录公告', code: 'CATAL', series: '国质检公告（{year}）{serial}号' } },

  limits: {
    applications: { id: 'design.catalogue', zh: '接受申报', kind: 'validity', term: untilClosing, from: 'publishCatalogue', until: [], by: 'brandCommittee', roll: false, lapse: 'closeCatalogue', basis: 'FBM; EXM', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    reviseCatalogue: { zh: '修改目录草案', from: 'catalogueDraft', by: 'brandCommittee', form: CatalogueRevision, records: withItems, basis: 'FBM' },
    publishCatalogue: { zh: '公布目录', from: 'catalogueDraft', to: 'catalogueOpen', by: 'brandCommittee', issues: ['catalogue'], when: [leavesTimeToApply], basis: 'FBM; EXM', note: '公布后不再增减产品' },
    closeCatalogue: { zh: '申报截止', from: 'catalogueOpen', to: 'catalogueClosed', by: 'clock', basis: 'FBM; EXM' },
  },
}, {
  title: 'Catalogue of famous brands and exemptions',
  states: { catalogueDraft: 'Draft catalogue', catalogueOpen: 'Open for applications', catalogueClosed: 'Applications closed' },
  capacities: { brandCommittee: 'Brand committee', clock: 'Clock' },
  documents: { catalogue: 'Catalogue notice' },
  limits: { applications: 'Applications are taken' },
  steps: { reviseCatalogue: 'Revise the draft', publishCatalogue: 'Publish the catalogue', closeCatalogue: 'Applications close' },
  notes: { publishCatalogue: 'No product is added or left out afterwards' },
})
