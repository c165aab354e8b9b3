import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { MfdsRecord } from './mfds-row.ts'

/** The files of the base, by what they hold. */
export const PRODUCTS = 'product_code_master.csv.gz'
export const ITEMS = 'hazard_code_master.csv.gz'
export const LIMITS = ['common_spec_master.csv.gz', 'individual_spec_master.csv.gz'] as const
export type LimitFile = (typeof LIMITS)[number]

/** Columns without which a file is not the one it is taken for. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [PRODUCTS]: ['PRDLST_CD', 'HRNK_PRDLST_CD', 'KOR_NM', 'LV'],
  [ITEMS]: ['TESTITM_CD', 'KOR_NM', 'L_KOR_NM'],
  [LIMITS[0]]: ['PRDLST_CD', 'TESTITM_CD', 'JDGMNT_FOM_CD', 'VALD_BEGN_DT', 'CMMN_SPEC_SEQ'],
  [LIMITS[1]]: ['PRDLST_CD', 'TESTITM_CD', 'JDGMNT_FOM_CD', 'VALD_BEGN_DT', 'INDV_SPEC_SEQ'],
}

/** What is read of a limit; the other columns of the files are left out while they are parsed. */
const LIMIT_COLUMNS = [
  ...['PRDLST_CD', 'PRDLST_CD_NM', 'TESTITM_CD', 'TESTITM_NM', 'FNPRT_ITM_NM', 'JDGMNT_FOM_CD'],
  ...['VALD_BEGN_DT', 'VALD_END_DT', 'CMMN_SPEC_SEQ', 'INDV_SPEC_SEQ', 'CMMN_SPEC_CD', 'SPEC_NM'],
  ...['MIMM_VAL', 'MIMM_VAL_DVS_CD', 'MXMM_VAL', 'MXMM_VAL_DVS_CD', 'CHOIC_FIT', 'UNIT_NM'],
  ...['MCRRGNSM_2N', 'MCRRGNSM_2C', 'MCRRGNSM_2M', 'MCRRGNSM_3M'],
  ...['SPEC_VAL', 'SPEC_VAL_SUMUP', 'PIAM_KOR_NM', 'SORC'],
]

/** Refuses before anything is written if a file is not there. */
export function demandFiles(folder: string): void {
  const missing = [PRODUCTS, ITEMS, ...LIMITS].filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0) return
  const names = missing.join(', ')
  throw new Error(`文件夹缺少 ${names}，请检查路径 The folder has no ${names}; check the path`)
}

/** The rows of a file, one after the other; the file is never held in memory as a whole. */
export async function* rowsOf(folder: string, name: string): AsyncGenerator<MfdsRecord> {
  const isLimits = LIMITS.some((file) => file === name)
  const columns = (header: string[]) => {
    const missing = (COLUMNS[name] ?? []).filter((column) => !header.includes(column))
    if (missing.length === 0) {
      return header.map((column) => (!isLimits || LIMIT_COLUMNS.includes(column) ? column : false))
    }
    throw new Error(`${name} 缺少列 lacks the columns ${missing.join(', ')}`)
  }
  const file = createReadStream(join(folder, name))
  const unpacked = file.pipe(createGunzip())
  const parser = unpacked.pipe(parse({ columns, bom: true }))
  for (const stream of [file, unpacked]) stream.on('error', (error: Error) => parser.destroy(error))
  for await (const row of parser) yield row as MfdsRecord
}
