import type { Moment } from '#kernel/procedure/worked.ts'

/** Made-up people, papers and goods that the worked cases of enforcement share. */
export const officers = ({ day }: Moment) => [
  { officer: '演示甲', certificateNumber: '演示-0001', validTo: day(720) },
  { officer: '演示乙', certificateNumber: '演示-0002', validTo: day(720) },
]

export const leaders = [{ name: '演示局长' }, { name: '演示副局长一' }, { name: '演示副局长二' }]

export const goods = [{ name: '酱卤牛肉（演示）', quantity: '120', unit: '袋', value: '3600' }]

export const grounds = { grounds: '依据现场情况和证据（演示）' }

export const signing = { certificateNumber: '演示-0002', noTie: true }

export const served = ({ today }: Moment) => ({ way: 'direct', servedOn: today })

export const meeting = ({ today }: Moment) => ({
  metOn: today,
  leaders,
  opinion: '一致同意拟处理意见（演示）',
})

export const decisionReference = ({ today }: Moment) => ({
  number: '演示复决〔2026〕1号',
  madeOn: today,
})
