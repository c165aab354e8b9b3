import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** An objection to a name on a public list, made up; the list is that of a quality award. */
const list = { tied: 'qualityAward', meaning: 'concerns', way: 'on public notice' } as const
const finding = { finding: '经核实，所述情况（演示）', grounds: '依据现有证据（演示）' }

export const publicityObjectionWorked: WorkedCase = {
  procedure: 'publicityObjection',
  party: 'enterprise',
  opening: {
    by: 'provinceOfficer',
    data: ({ today }) => ({
      ...{ objector: '演示异议人', contact: '0571-00000000' },
      ...{ noticeNumber: '国市监公告〔2026〕8号（演示）', noticeOn: today, receivedOn: today },
      claim: '申报材料中的用户满意度与实际不符（演示）',
    }),
  },
  forms: {
    notAccept: { grounds: '没有具体事实（演示）' },
    answer: { answer: '数据来自第三方调查，附报告（演示）' },
    dismissObjection: finding,
    upholdObjection: finding,
  },
  ways: {
    dismissed: { moves: [list, 'accept', 'answer', 'dismissObjection'] },
    upheld: {
      moves: [
        list,
        'accept',
        { refused: 'upholdObjection', code: 'applicantNotHeard' },
        'answer',
        'upholdObjection',
      ],
    },
    'upheld without an answer': {
      moves: [list, 'accept', { wait: '15 days' }, 'upholdObjection'],
    },
    'being checked': { moves: [list, 'accept'] },
    'not accepted': { moves: [{ refused: 'accept', code: 'listNotOnNotice' }, 'notAccept'] },
  },
}
