import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { drawOrder } from '../rules-draw.ts'
import { earlySeed, frame, SEED, seed } from './shared.ts'

/** A plan from its draft to its end, and a replacement drawn for a firm that has closed. */
const [first = 0, second = 0, third = 0, fourth = 0, last = 0] = drawOrder(
  frame.frameSize,
  `${frame.frameSha256}|${SEED}`,
)
const [officer = 0] = drawOrder(
  frame.officersSize,
  `${frame.officersSha256}|${SEED}`,
  1_000_000 + first * frame.officersSize,
)

const notice =
  (target: number) =>
  ({ today }: { today: string }) => ({ target, targetName: '演示食品有限公司', issuedOn: today })

const approval = { superior: 'none', opinion: '同意实施（演示）' }
const toDrawn = ['approvePlan', 'fixFrame', { wait: '1 hours' }, 'draw'] as const

export const samplingPlanWorked: WorkedCase = {
  procedure: 'samplingPlan',
  party: null,
  opening: {
    by: 'samplingOrganiser',
    data: {
      kind: 'food',
      purpose: 'local',
      product: '酱卤肉制品',
      samplingRule: '酱卤肉制品监督抽查实施细则（演示）2026版',
      areas: ['330100'],
      quotas: [{ stage: 'factory', firmSize: 'small', lots: 3 }],
    },
  },
  forms: {
    approvePlan: approval,
    fixFrame: frame,
    draw: seed,
    redraw: { target: third, reason: 'stopped' },
    issueNotice: notice(first),
    end: { sampled: 2, notFound: 0, refused: 1 },
  },
  ways: {
    'drawn, noticed and ended': {
      moves: [
        {
          refused: 'approvePlan',
          code: 'sampledTwice',
          data: { ...approval, superior: 'overlap' },
        },
        'approvePlan',
        { refused: 'draw', code: 'frameNotFixed' },
        { refused: 'fixFrame', code: 'frameTooNarrow', data: { ...frame, take: 41 } },
        'fixFrame',
        { wait: '1 hours' },
        { refused: 'draw', code: 'seedTooEarly', data: earlySeed },
        'draw',
        { refused: 'issueNotice', code: 'notDrawn', data: notice(last) },
        'issueNotice',
        { refused: 'issueNotice', code: 'noticedAlready' },
        {
          refused: 'issueNotice',
          code: 'notToday',
          data: ({ day }) => ({ ...notice(second)({ today: day(-1) }) }),
        },
        { step: 'issueNotice', data: notice(second) },
        { refused: 'redraw', code: 'reasonDoesNotFit', data: { target: third, reason: 'unfit' } },
        {
          refused: 'redraw',
          code: 'nothingLeftToDraw',
          data: { target: first, officer: 99, reason: 'conflict' },
        },
        { step: 'redraw', data: { target: first, officer, reason: 'conflict' } },
        'redraw',
        { step: 'issueNotice', data: notice(fourth) },
        {
          refused: 'end',
          code: 'targetsDoNotAddUp',
          data: { sampled: 1, notFound: 0, refused: 0 },
        },
        'end',
      ],
    },
    'drawn and noticed': { moves: [...toDrawn, 'issueNotice'] },
  },
}
