import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** The standing drill programme of a city organ. All of it is made up. */
const held = ({ today }: { today: string }) => ({
  ...{ heldOn: today, participants: 42, lessons: '缩短接报时间（演示）' },
})

export const drillProgrammeWorked: WorkedCase = {
  procedure: 'drillProgramme',
  party: null,
  organ: 'city',
  opening: {
    by: 'emergencyCommander',
    data: { title: '食品安全应急演练计划（演示）', scope: '每年至少一次综合演练（演示）' },
  },
  forms: {
    recordDrill: held,
    issueHandbook: { version: '2026年第2版（演示）', changes: '补充留样封存流程（演示）' },
    endProgramme: { grounds: '机构合并，另立计划（演示）' },
  },
  ways: {
    'a drill held and the handbook renewed': {
      moves: [
        { refused: 'recordDrill', code: 'noClosedDrill' },
        { tied: 'emergency', meaning: 'drills', way: 'graded IV, answered, ended and closed' },
        {
          refused: 'recordDrill',
          code: 'drillInFuture',
          data: ({ day }) => ({ heldOn: day(3), participants: 42, lessons: '改进（演示）' }),
        },
        'recordDrill',
        { refused: 'recordDrill', code: 'noClosedDrill' },
        'issueHandbook',
        'endProgramme',
      ],
    },
    'of 2007': { regime: '2007', moves: ['issueHandbook'] },
  },
}
