import { sql } from 'kysely'
import { documentNumber, documentSeries } from '#identifiers/document-number.ts'
import type { Standing } from '#kernel/authority.ts'
import { dateIn, yearOf } from '#kernel/dates.ts'
import type { Tx } from '../db.ts'
import { findOrgan } from '../identity/store.ts'
import { conflict } from '../problems.ts'

/** Takes the next number of a series for an organ and the year of the act. */
export async function takeNumber(
  tx: Tx,
  pattern: string,
  standing: Pick<Standing, 'organId' | 'regionCode'>,
  now: Date,
): Promise<string> {
  const organ = await findOrgan(tx, standing.organId)
  const values = {
    year: String(yearOf(dateIn(now))),
    date: dateIn(now).replaceAll('-', ''),
    region: standing.regionCode.slice(0, 6),
    organ: organ?.short_name ?? '',
  }
  const series = documentSeries(pattern, values)
  const number = documentNumber(series, await nextSerial(tx, series))
  if (!number.ok) throw conflict('seriesExhausted', number.message)
  return number.value
}

/**
 * Takes the next serial of a series inside the transaction that uses it. The row is locked until
 * the transaction ends, so a series has neither gaps nor doubles; a rolled-back act gives its
 * number back.
 */
async function nextSerial(tx: Tx, series: string): Promise<number> {
  const { rows } = await sql<{ last_serial: string }>`
    insert into platform.number_series (series, last_serial) values (${series}, 1)
    on conflict (series) do update set last_serial = number_series.last_serial + 1
    returning last_serial`.execute(tx)
  return Number(rows[0]!.last_serial)
}
