import { setTimeout as sleep } from 'node:timers/promises'
import { addDays, dateIn } from '#kernel/dates.ts'
import type { Reply } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/ids.ts'
import { listSamples } from '#modules/laboratory/contract-results.ts'
import * as laboratory from '#modules/laboratory/contract-uploads.ts'
import { openRecalls, openWarnings } from '#modules/portal/contract.ts'
import { getCase, openCase } from '#platform/cases/contract.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { listOrgans } from '#platform/identity/contract.ts'
import { seal } from '#platform/journal/sealer.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { Client } from '../api-client.ts'
import { type Account, account } from './account.ts'
import { type Cast, castAt, take } from './cast.ts'
import { MATTERS, type Matter, recallActs, recallPlan } from './matters.ts'
import { clusterOfResults, type ResultLine, resultsFile } from './results.ts'
import { findAlarm, warnThePublic } from './warnings.ts'

/**
 * Walks the chain once, as people would and through the public API: a laboratory hands in a file
 * with mistakes and mends them, failures raise an alarm, officers warn the public, a firm recalls
 * against the clock, and a citizen finds both. Every number told is asked for, not assumed.
 */
export async function walkOnce(
  work: CaseWork,
  url: string,
  tell: (line: string) => void,
): Promise<void> {
  const began = performance.now()
  const cast = castAt(url)
  const matter = await untouchedMatter(cast)
  const upload = await handIn(work, cast, matter)
  const warning = await warn(work, cast, matter)
  const recall = await recallGoods(work, cast, matter, warning)
  await work.platform.jobs.settled()
  const told = await tellWhatIsSo(work, url, cast, { matter, upload, warning, recall })
  const seconds = (performance.now() - began) / 1000
  for (const line of account(told, seconds)) tell(line)
}

/** Each walk takes a matter that has raised no alarm yet, so that it can be walked again. */
async function untouchedMatter(cast: Cast): Promise<Matter> {
  for (const matter of MATTERS) {
    if (!(await findAlarm(cast, 'shen', { item: matter.item, rule: 'earsC2' }))) return matter
  }
  throw new Error(
    '本周的演示事项均已走过；请用新的数据目录再走一次。' +
      'Every matter of this week has been walked; use a new data folder (--data DIR).',
  )
}

type Upload = Reply<typeof laboratory.getUpload>

/** A file with two mistakes: a dry run, one mistake mended in place, the other line left out. */
async function handIn(work: CaseWork, cast: Cast, matter: Matter): Promise<Upload> {
  const lab = await cast.as('wen')
  const content = withMistakes(linesOf(work, matter))
  const received = await lab.upload(laboratory.receiveUpload.path, {
    name: '检验结果（演示）.csv',
    content,
  })
  if (received.problem) throw new Error(JSON.stringify(received.problem))
  const { id } = (received.body as unknown as { upload: Upload }).upload
  await reached(lab, id, 'read')
  await lab.done(laboratory.mendUpload, {
    params: { id },
    body: { field: 'samplingArea', read: WRONG_AREA, write: '330106' },
  })
  await lab.done(laboratory.importUpload, { params: { id }, body: {} })
  return reached(lab, id, 'imported')
}

const WRONG_AREA = '西壶区'

/** Three failing samples of the matter among passing ones of other kinds. */
function linesOf(work: CaseWork, matter: Matter): ResultLine[] {
  const today = dateIn(work.platform.clock.now())
  const prefix = `ZQ${work.platform.clock.now().getTime().toString(36).toUpperCase()}`
  const places = [
    { area: '330106', results: [matter.bad[0]!, matter.good] },
    { area: '330203', results: [matter.bad[1]!, matter.good] },
    { area: '330402', results: [matter.bad[2]!, matter.good, matter.good] },
  ]
  return clusterOfResults({ prefix, ...matter }, places, today)
}

function withMistakes(lines: readonly ResultLine[]): string {
  const wrong = lines.map((line, index) => {
    if (index === 1) return { ...line, area: WRONG_AREA }
    if (index === 3) return { ...line, sampledOn: addDays(line.sampledOn, 400) }
    return line
  })
  return resultsFile(wrong)
}

const WAITS_MAX = 300

async function reached(lab: Client, id: Id, state: Upload['state']): Promise<Upload> {
  for (let wait = 0; wait < WAITS_MAX; wait++) {
    const upload = await lab.done(laboratory.getUpload, { params: { id } })
    if (upload.state === state) return upload
    if (upload.state === 'unreadable') break
    await sleep(200)
  }
  throw new Error(`the upload did not come to “${state}”`)
}

async function warn(work: CaseWork, cast: Cast, matter: Matter): Promise<Id> {
  for (let wait = 0; wait < WAITS_MAX; wait++) {
    await work.platform.jobs.settled()
    const alarm = await findAlarm(cast, 'shen', { item: matter.item, rule: 'earsC2' })
    if (alarm) {
      const people = { analyst: 'shen', expert: 'gu', head: 'zhao' }
      await warnThePublic(cast, alarm.caseId, people, matter.risk)
      return alarm.caseId
    }
    await sleep(200)
  }
  throw new Error('the failing results raised no alarm')
}

/** An officer opens the recall on the ground of the warning; the firm carries it out to the end. */
async function recallGoods(work: CaseWork, cast: Cast, matter: Matter, warning: Id): Promise<Id> {
  const officer = await cast.as('lin')
  const { organs } = await officer.done(listOrgans, { query: { kind: 'enterprise', q: '清禾' } })
  const { samples } = await officer.done(listSamples, { query: { q: matter.product } })
  const now = work.platform.clock.now()
  const plan = recallPlan(dateIn(now))
  const opened = await officer.done(openCase, {
    body: {
      procedure: 'foodRecall',
      partyId: organs[0]!.id,
      opening: {
        product: { name: matter.product, brand: '清禾牌', gtin: '6901234567892' },
        reason: `监督抽检${matter.item}不合格。`,
        hazardKind: matter.hazardKind,
        knownAt: now.toISOString(),
        lots: plan.lots,
      },
      links: [
        { meaning: 'causedBy', kind: 'case', id: warning },
        ...samples.slice(0, 3).map(({ id }) => ({ meaning: 'concerns', kind: 'sample', id })),
      ],
    },
  })
  for (const act of recallActs(matter, plan, dateIn(now))) await take(cast, opened.id, act)
  return opened.id
}

async function tellWhatIsSo(
  work: CaseWork,
  url: string,
  cast: Cast,
  found: { matter: Matter; upload: Upload; warning: Id; recall: Id },
): Promise<Account> {
  const officer = await cast.as('lin')
  const citizen = new Client(url)
  const recall = await officer.done(getCase, { params: { id: found.recall } })
  const warning = await officer.done(getCase, { params: { id: found.warning } })
  const recalls = await citizen.done(openRecalls)
  const warnings = await citizen.done(openWarnings)
  const page = await citizen.get(`/search?q=${encodeURIComponent(recall.number)}`)
  if (!page.text.includes(recall.number)) throw new Error('a citizen does not find the recall')
  await seal(work.platform.db, work.platform.clock)
  return {
    matter: found.matter,
    upload: found.upload,
    warning,
    recall,
    recallsPublished: recalls.recalls.length,
    warningsPublished: warnings.warnings.length,
    journal: await verifyJournal(work.platform.db),
  }
}
