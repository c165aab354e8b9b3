import { beforeAll, describe, expect, test } from 'vitest'
import { readJournal } from '#platform/journal/contract.ts'
import { setUpWorld } from '#test/support/world.ts'
import { listResults } from './contract-results.ts'
import * as contract from './contract-uploads.ts'
import { resumeUploads } from './intake/uploads.ts'
import {
  csvLine,
  csvOf,
  dryRun,
  importAll,
  type Senders,
  senders,
  sendFile,
} from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

const rowsOf = (id: string, outcome: 'accepted' | 'corrected' | 'rejected') =>
  who.sender.client.done(contract.listUploadRows, { params: { id }, query: { outcome } })

const show = (id: string) => who.sender.client.done(contract.getUpload, { params: { id } })

describe('importing', () => {
  test('the same file again says so and changes nothing', async () => {
    const content = csvOf(csvLine({ sampleNumber: 'I1' }))
    const { id } = await dryRun(world, who.sender, content)
    const before = await sendFile(who.sender.client, content)
    expect([before.body.isRepeated, before.body.said.zh]).toEqual([true, '已上传过，未作改动'])
    await importAll(world, who.sender, id)
    const after = await sendFile(who.signer.client, content, 'renamed.csv')
    expect(after.body).toMatchObject({ isRepeated: true, said: { zh: '已导入过，未作改动' } })
    expect(after.body.upload.id).toBe(id)
    const again = await importAll(world, who.sender, id)
    expect(again.stored).toBe(1)
  })

  test('the same lines in another file are found to be there', async () => {
    const upload = await dryRun(
      world,
      who.sender,
      csvOf(csvLine({ sampleNumber: 'I1' }), csvLine({ sampleNumber: 'I2' })),
    )
    expect(upload.unchanged).toBe(1)
    expect((await importAll(world, who.sender, upload.id)).stored).toBe(1)
  })

  test('a line that differs from what is stored goes back unless it shall replace it', async () => {
    const send = (result: string, sampleNumber: string) =>
      dryRun(world, who.sender, csvOf(csvLine({ sampleNumber, result, lotNumber: result })))
    for (const number of ['V1', 'V2']) {
      await importAll(world, who.sender, (await send('0.1', number)).id)
    }
    const refused = await send('0.4', 'V1')
    expect(refused.replacing).toBe(1)
    const kept = await importAll(world, who.sender, refused.id)
    expect(kept).toMatchObject({ stored: 0, rejected: 1, replacing: 0 })
    const { rows } = await rowsOf(refused.id, 'rejected')
    expect(rows[0]?.notes[0]?.code).toBe('storedDiffers')
    const replacing = await importAll(world, who.sender, (await send('0.4', 'V2')).id, true)
    expect(replacing).toMatchObject({ stored: 1, failing: 1, rejected: 0 })
  })

  test('nothing is imported before the dry run has ended, nor discarded after', async () => {
    const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'E1' })))
    await world.db.ownerPool.query(`update laboratory.upload set state = 'reading' where id = $1`, [
      id,
    ])
    const early = await who.sender.client.call(contract.importUpload, { params: { id }, body: {} })
    expect([early.status, early.problem?.code]).toEqual([409, 'stillReading'])
    await world.db.ownerPool.query(`update laboratory.upload set state = 'read' where id = $1`, [
      id,
    ])
    await importAll(world, who.sender, id)
    const late = await who.sender.client.call(contract.discardUpload, { params: { id }, body: {} })
    expect([late.status, late.problem?.code]).toEqual([409, 'notDiscardable'])
  })

  test('a discarded file may be sent anew', async () => {
    const content = csvOf(csvLine({ sampleNumber: 'E2' }))
    const { id } = await dryRun(world, who.sender, content)
    const gone = await who.sender.client.done(contract.discardUpload, { params: { id }, body: {} })
    expect([gone.state, gone.sentence.zh]).toEqual(['discarded', '已作废，未存入任何结果'])
    const again = await sendFile(who.sender.client, content)
    expect(again.body.isRepeated).toBe(false)
  })

  test('the journal holds who sent and who imported, and no name of a firm', async () => {
    const organ = await world.organ({
      kind: 'national',
      name: '审计（演示）',
      regionCode: '000000',
    })
    const auditor = await world.person({ organId: organ, roles: ['auditAdmin'] })
    const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'J1' })))
    await importAll(world, who.sender, id)
    const { entries } = await auditor.client.done(readJournal, { query: { subject: id } })
    expect(entries.map((entry) => entry.kind).sort()).toEqual([
      'laboratory.fileReceived',
      'laboratory.importRequested',
      'laboratory.resultsStored',
    ])
    expect(JSON.stringify(entries)).not.toContain('清禾')
  })
})

describe('work that was broken off', () => {
  const breakOff = (id: string, state: string, lines: number) =>
    world.db.ownerPool.query(
      `update laboratory.upload set state = $2, lines_read = $3, progress_at = $4 where id = $1`,
      [id, state, lines, new Date(world.clock.now().getTime() - 120_000)],
    )
  const resume = async () => {
    const { platform } = world.program.work
    await resumeUploads({ platform, register: null as never, months: null as never })
    await world.settled()
  }

  test('a reading goes on behind the last line kept', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => csvLine({ sampleNumber: `B${at}` }))
    const { id } = await dryRun(world, who.sender, csvOf(...lines))
    await world.db.ownerPool.query(
      'delete from laboratory.upload_row where upload_id = $1 and line > 11',
      [id],
    )
    await world.db.ownerPool.query('update laboratory.upload set accepted = 10 where id = $1', [id])
    await breakOff(id, 'reading', 11)
    await resume()
    expect(await show(id)).toMatchObject({ state: 'read', lines: 20, accepted: 20 })
  })

  test('an import goes on behind the last batch stored, and stores nothing twice', async () => {
    const lines = Array.from({ length: 6 }, (_, at) => csvLine({ sampleNumber: `C${at}` }))
    const { id } = await dryRun(world, who.sender, csvOf(...lines))
    await importAll(world, who.sender, id)
    await world.db.ownerPool.query(
      'update laboratory.upload_row set is_stored = false where upload_id = $1',
      [id],
    )
    await breakOff(id, 'importing', 7)
    await resume()
    expect(await show(id)).toMatchObject({ state: 'imported', stored: 6, unchanged: 6 })
    const { results } = await who.sender.client.done(listResults, { query: { upload: id } })
    expect(results).toHaveLength(6)
  })
})

test('progress is told by lines, rate and time left', async () => {
  const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'G1' })))
  const began = new Date(world.clock.now().getTime() - 10_000)
  await world.db.ownerPool.query(
    `update laboratory.upload set state = 'importing', accepted = 1000, stored = 400, phase_started_lines = 200, phase_started_at = $2 where id = $1`,
    [id, began],
  )
  const { progress } = await show(id)
  expect(progress).toEqual({
    phase: 'importing',
    done: 400,
    total: 1000,
    share: 0.4,
    rowsPerSecond: 20,
    secondsLeft: 30,
  })
})
