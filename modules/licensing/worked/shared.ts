import type { Moment } from '#kernel/procedure/worked.ts'

/** What is filled in alike at the steps that applications share. Names and numbers are made up. */
export const testReport =
  (result: 'pass' | 'fail') =>
  ({ today }: Moment) => ({
    ...{ reportNumber: '0123-2026-000456', laboratory: '演示检验机构' },
    ...{ cmaNumber: '261100110123', issuedOn: today, result },
  })

export const teamOf =
  (category: string) =>
  ({ day }: Moment) => ({
    visitOn: day(5),
    examiners: ['SC-0001', 'SC-0002'].map((certificateNumber, index) => ({
      ...{ name: `演示核查员${index + 1}`, certificateNumber, categories: [category] },
      ...{ isLead: index === 0, hasInterest: false },
    })),
  })

export const correction = {
  askCorrection: { missing: ['营业执照副本', '设备清单'] },
}

export const delivery = ({ today }: Moment) => ({ way: 'direct', deliveredOn: today })

const falsehood = {
  hidden: '检验报告系伪造（演示）',
  evidence: '检验机构书面否认出具该报告',
  warned: true,
}

export const decisions = {
  refuseAcceptance: {
    ...{ reason: 'notNeeded', grounds: '所申请的事项依法不需要许可', remediesTold: true },
  },
  rejectFalsehood: falsehood,
  refuseFalsehood: falsehood,
  refuse: { grounds: '审查结论为不符合条件', remediesTold: true },
  notifyFail: { grounds: '实地核查不合格', remediesTold: true },
  sendBack: { grounds: '核查记录缺少关键设备的结论' },
  extend: { grounds: '需要专家论证（演示）' },
  sealSample: { batch: '20261101', units: 12, sealNumbers: ['F-0001', 'F-0002'] },
  deliverSample: ({ today }: Moment) => ({
    ...{ laboratory: '演示检验机构', cmaNumber: '261100110123' },
    ...{ deliveredOn: today, sealsIntact: true },
  }),
  collect: { opinion: '符合发证条件', proposal: 'grant' },
  tellHearingRight: { parties: ['演示当事人'], matter: '与相邻企业有重大利益关系' },
  holdHearing: ({ today }: Moment) => ({ heldOn: today, findings: '各方意见已记录在案' }),
}
