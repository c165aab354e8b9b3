import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { drawOrder } from '../rules-draw.ts'
import { earlySeed, frame, SEED, seed } from './shared.ts'

/** A cycle of inspection: checks by class, two draws, a replacement, and nobody left out. */
const [first = 0, second = 0] = drawOrder(frame.frameSize, `${frame.frameSha256}|${SEED}`)

const classes = {
  ...{ classA: 10, classB: 18, classC: 9, classD: 3 },
  ...{ checksA: 1, checksB: 1, checksC: 2, checksD: 3 },
}
const ended = { firms: 40, covered: 40, account: '周期内全部完成（演示）' }

export const inspectionPlanWorked: WorkedCase = {
  procedure: 'inspectionPlan',
  party: null,
  organ: 'county',
  opening: {
    by: 'planner',
    data: ({ today }) => ({
      subjectKind: 'foodProducer',
      area: '330106',
      cycleFrom: today,
      checklist: '食品生产监督检查要点表（演示）2026版',
    }),
  },
  forms: {
    setClasses: classes,
    fixFrame: frame,
    draw: seed,
    redraw: { target: second, reason: 'stopped' },
    tellTeam: { target: first, targetName: '演示食品有限公司', onlyTheTeam: true },
    end: ended,
  },
  ways: {
    'drawn twice and ended': {
      moves: [
        { refused: 'draw', code: 'classesNotSet' },
        { refused: 'setClasses', code: 'checksDoNotFitClasses', data: { ...classes, checksD: 2 } },
        'setClasses',
        'fixFrame',
        { wait: '1 hours' },
        { refused: 'draw', code: 'seedTooEarly', data: earlySeed },
        'draw',
        {
          refused: 'tellTeam',
          code: 'notDrawn',
          data: { target: 999, targetName: '演示企业', onlyTheTeam: true },
        },
        'tellTeam',
        'redraw',
        'fixFrame',
        { wait: '1 hours' },
        'draw',
        { refused: 'end', code: 'notEveryFirmCovered', data: { ...ended, covered: 39 } },
        'end',
      ],
    },
    'drawn and assigned': {
      moves: ['setClasses', 'fixFrame', { wait: '1 hours' }, 'draw'],
    },
  },
}
