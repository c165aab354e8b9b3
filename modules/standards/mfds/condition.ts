import type { MfdsRecord } from './mfds-row.ts'

/**
 * To what a limit is confined. The base has no column for it: it stands in the heading of the
 * clause, in the remark, and in the name of the group whose part the row is. What only heads a
 * schedule or explains a mark confines nothing.
 */
export function conditionOf(row: MfdsRecord, kind: string): string {
  const heading = HEADINGS.has(row.CMMN_SPEC_CD ?? '') ? '' : (row.SPEC_NM ?? '')
  const parts = [heading, kind === 'absent' ? '' : groupOf(row), remarkOf(row.PIAM_KOR_NM ?? '')]
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 500)
}

/**
 * Clauses that head a schedule for all foods (residues, heavy metals, toxins, radioactivity) and
 * say nothing about which of them: pesticides of 별표 6 and of the clause that took its place in
 * 2023 are one series of versions.
 */
const HEADINGS = new Set([
  ...['000135', '000165', '000140', '000139', '000136'],
  ...['000120', '000121', '000122', '000123', '000124', '000172'],
  ...['000125', '000126', '000127', '000128', '000129', '000130', '000131', '000132', '000133'],
  ...['000143', '000144', '000145', '000147', '000150', '000152', '000154', '000155', '000162'],
])

/** A part of a sum (총 아플라톡신의 아플라톡신B2): the value is that of the sum, not of the part. */
const groupOf = (row: MfdsRecord): string =>
  row.FNPRT_ITM_NM ? `${row.TESTITM_NM}: ${row.FNPRT_ITM_NM}` : ''

/** Notes 주1 to 주4 explain marks; 「… 기준에 따른다」 says whose limit it follows. */
const EXPLANATION =
  /주[1-4]\.[^주]*?(?:의미한다|적용한다)\.?|[^.;,]*농약\s?잔류\s?허용\s?기준에 따른다\.?/g

const remarkOf = (remark: string): string => {
  const rest = remark
    .replace(EXPLANATION, '')
    .replace(/^[\s,;.]+$/, '')
    .trim()
  return rest === '' ? '' : remark
}
