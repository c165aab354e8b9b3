import { parseDate } from '#kernel/dates.ts'
import { compareDecimals } from '#kernel/decimal.ts'
import type { Requirement } from '../requirement.ts'
import { conditionOf } from './condition.ts'
import type { MfdsCorrection, MfdsOutcome, MfdsRecord, MfdsRejection } from './mfds-row.ts'
import { type MfdsNumber, printedAs, printedNumbers, readMfdsNumber } from './read-value.ts'

const FOR_EVER = '99991231'
const TEXT_MAX = 4000

type Read =
  | { readonly requirement: Requirement; readonly corrections: readonly MfdsCorrection[] }
  | { readonly rejection: MfdsRejection; readonly read: string }

/** Reads one row of limits, of the common or the individual file. */
export function readLimitRow(row: MfdsRecord): MfdsOutcome {
  const [from, to] = [dayOf(row.VALD_BEGN_DT), dayOf(row.VALD_END_DT)]
  if (from === undefined || to === undefined) {
    return { rejection: 'dateUnreadable', read: `${row.VALD_BEGN_DT} ${row.VALD_END_DT}` }
  }
  const made = readRequirement(row)
  if ('rejection' in made) return made
  const { requirement, corrections } = made
  return {
    corrections,
    limit: {
      categoryCode: row.PRDLST_CD ?? '',
      categoryName: row.PRDLST_CD_NM ?? '',
      itemCode: row.TESTITM_CD ?? '',
      requirement,
      condition: conditionOf(row, requirement.kind),
      inForceFrom: from,
      endsOn: to,
      clause: row.SPEC_NM?.trim() || null,
      note: noteOf(row),
      announcement: row.SORC?.trim() || null,
      key: row.CMMN_SPEC_SEQ || row.INDV_SPEC_SEQ || '',
    },
  }
}

/** Four forms of judgement: values, fit or unfit, plans of three classes, plans of two. */
function readRequirement(row: MfdsRecord): Read {
  switch (row.JDGMNT_FOM_CD) {
    case '01':
      return readBounds(row)
    case '02':
      return readFitness(row)
    case '03':
    case '04':
      return readPlan(row)
    default:
      return { rejection: 'valueMissing', read: row.SPEC_VAL ?? '' }
  }
}

function readBounds(row: MfdsRecord): Read {
  const fields = [row.MIMM_VAL ?? '', row.MXMM_VAL ?? '']
  const [low, high] = fields.map((field) => (field === '' ? null : readMfdsNumber(field)))
  if (fields.every((field) => field === ''))
    return { rejection: 'valueMissing', read: row.SPEC_VAL ?? '' }
  if (fields.some((field, at) => field !== '' && ![low, high][at])) {
    return { rejection: 'valueNotANumber', read: row.SPEC_VAL ?? fields.join(' ') }
  }
  const printed = printedNumbers(row.SPEC_VAL ?? '')
  const values = [low, high].filter((value) => value !== null && value !== undefined)
  // The field for the value and the printed limit must say the same, or nobody knows which holds.
  if (printed.length > 0 && values.some((value) => !printedAs(value, printed))) {
    return { rejection: 'valuesDisagree', read: `${fields.join('~')} / ${row.SPEC_VAL}` }
  }
  const isSwapped = low && high && compareDecimals(low.value, high.value) > 0
  const [from, to] = isSwapped ? [high, low] : [low, high]
  const spelled = (number: MfdsNumber) => (printedAs(number, printed) ?? number).text
  const unit = unitOf(row)
  const requirement: Requirement = {
    kind: 'bounds',
    ...(from && {
      lower: { operator: row.MIMM_VAL_DVS_CD === '02' ? '>' : '>=', value: spelled(from) },
    }),
    ...(to && {
      upper: { operator: row.MXMM_VAL_DVS_CD === '02' ? '<' : '<=', value: spelled(to) },
    }),
    unit: unit.text,
  }
  const corrections: MfdsCorrection[] = [
    ...(isSwapped ? (['boundsSwapped'] as const) : []),
    ...([...values, ...printed].some((value) => value.isPower)
      ? (['powerOfTenRead'] as const)
      : []),
    ...unit.corrections,
  ]
  return { requirement, corrections }
}

/** Not detected (06) or negative (03); fit (01) and anything else is a demand in words. */
function readFitness(row: MfdsRecord): Read {
  if (row.CHOIC_FIT === '06' || row.CHOIC_FIT === '03') {
    const unit = unitOf(row)
    return { requirement: { kind: 'absent', unit: unit.text }, corrections: unit.corrections }
  }
  const words = row.SPEC_VAL_SUMUP?.trim() || row.SPEC_VAL?.trim() || ''
  if (words === '') return { rejection: 'valueMissing', read: '' }
  return { requirement: { kind: 'text', text: words.slice(0, TEXT_MAX) }, corrections: [] }
}

const LEVEL = /^(\d+)(?:\/(\d+)(g|mL)?)?$/

/** Of n units none above M (three classes) and c above m; `0/25g` is none in 25 g. */
function readPlan(row: MfdsRecord): Read {
  const { MCRRGNSM_2N, MCRRGNSM_2C, MCRRGNSM_2M, MCRRGNSM_3M } = row
  const written = `n=${MCRRGNSM_2N} c=${MCRRGNSM_2C} m=${MCRRGNSM_2M} M=${MCRRGNSM_3M}`
  const [n, c] = [Number(row.MCRRGNSM_2N), Number(row.MCRRGNSM_2C || Number.NaN)]
  const lower = LEVEL.exec(row.MCRRGNSM_2M ?? '')
  const upper = LEVEL.exec(row.MCRRGNSM_3M ?? '')
  const isThree = row.JDGMNT_FOM_CD === '03'
  if (!Number.isInteger(n) || n < 1 || !Number.isInteger(c) || !lower || (isThree && !upper)) {
    return { rejection: 'planIncomplete', read: written }
  }
  const unit = unitOf(row)
  const [, m = '', amount, measure] = lower
  const inAmount = upper?.[2] ? `CFU/${upper[2]}${upper[3] ?? ''}` : null
  const isInAmount = inAmount !== null && inAmount !== unit.text
  const portion = amount && m === '0' ? `${amount} ${measure ?? 'g'}` : null
  const requirement: Requirement = {
    kind: 'plan',
    n,
    c,
    m,
    M: isThree ? upper![1]! : null,
    unit: inAmount ?? unit.text,
    ...(portion && { portion }),
  }
  const corrections: MfdsCorrection[] = [
    ...(portion && !measure ? (['portionUnitAdded'] as const) : []),
    ...(isInAmount ? (['unitRead'] as const) : unit.corrections),
  ]
  return { requirement, corrections }
}

/** Counts are printed as `1g당` (for each gram); elsewhere the unit stands as the base has it. */
const PER: Readonly<Record<string, string>> = {
  g당: 'CFU/g',
  '1g당': 'CFU/g',
  '1mL당': 'CFU/mL',
  '100mL당': 'CFU/100mL',
}

function unitOf(row: MfdsRecord): { text: string | null; corrections: MfdsCorrection[] } {
  const written = row.UNIT_NM?.trim() ?? ''
  if (written === '') return { text: null, corrections: [] }
  const isCount = row.TESTITM_CD?.startsWith('C') ?? false
  const counted = isCount ? PER[written] : undefined
  return counted
    ? { text: counted, corrections: ['unitRead'] }
    : { text: written.slice(0, 40), corrections: [] }
}

/** `20140101`; null for ever, undefined where it is no day. The end is the last day of force. */
function dayOf(source: string | undefined): string | null | undefined {
  if (source === undefined || source === '' || source === FOR_EVER) return null
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(source) ?? []
  return parseDate(`${year}-${month}-${day}`) ?? undefined
}

function noteOf(row: MfdsRecord): string | null {
  const parts = [row.SPEC_VAL_SUMUP, row.PIAM_KOR_NM].map((part) => part?.trim() ?? '')
  return (
    parts
      .filter((part) => part !== '')
      .join('\n')
      .slice(0, TEXT_MAX) || null
  )
}
