import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** Codes for a box of moon cakes, from the request to the last one sold. All of it is made up. */
const request = {
  ...{ product: '广式月饼（演示）', specification: '480 g 礼盒', gtin: '6901234567892' },
  ...{ level: 'item', quantity: 50_000, printer: '演示印务公司', printerContract: 'BM-001' },
  use: '中秋产季使用（演示）',
}

const allocation = {
  ...{ productCode: '8700001', fromSerial: 0, toSerial: 49_999, keyVersion: '1' },
}

const runs = {
  ...{ printed: 0, activated: 0, shipped: 0, received: 0, sold: 49_700 },
  ...{ blocked: 0, destroyed: 200, voided: 100 },
}

const toAllocated = [
  { step: 'askChange', data: { wanted: '商品条码有误，请核对（演示）' } },
  'resubmit',
  'approve',
  { rule: 'allocate', data: allocation },
] as const

export const codeSegmentWorked: WorkedCase = {
  procedure: 'codeSegment',
  party: 'enterprise',
  opening: { by: 'enterpriseUser', data: { ...request, gtin: '6901234567893' } },
  forms: {
    resubmit: request,
    withdraw: { grounds: '推迟上市（演示）' },
    approve: { opinion: '资料齐全，同意分配（演示）' },
    refuse: { grounds: '申请数量远超产能（演示）' },
    download: { keyFingerprint: 'a'.repeat(64), reason: '交付印制（演示）' },
  },
  ways: {
    'asked for, allotted, downloaded and used up': {
      moves: [
        { refused: 'approve', code: 'barCodeWrong' },
        ...toAllocated,
        'download',
        'download',
        { rule: 'reportRuns', data: runs },
        { rule: 'useUp', data: {} },
      ],
    },
    'never downloaded': { moves: [...toAllocated, { lapse: 'untaken' }] },
    'never used up': { moves: [...toAllocated, 'download', { lapse: 'unused' }] },
    'not granted': { moves: ['refuse'] },
    'taken back at once': { moves: ['withdraw'] },
    'taken back when returned': {
      moves: [{ step: 'askChange', data: { wanted: '请补充合同（演示）' } }, 'withdraw'],
    },
    'of 2007': { regime: '2007', moves: toAllocated },
  },
}
