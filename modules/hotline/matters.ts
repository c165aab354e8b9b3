import { Choice } from '#kernel/fields.ts'

/** What complaints and reports are about: the list of the 12365 centres. */
export const Matter = Choice('类别', 'Matter', {
  quality: ['产品质量', 'Product quality'],
  food: ['食品安全', 'Food safety'],
  contact: ['食品相关产品和化妆品', 'Food-contact products and cosmetics'],
  measure: ['计量', 'Measures and weights'],
  special: ['特种设备', 'Special equipment'],
  standard: ['标准和标识', 'Standards and labels'],
  cert: ['认证和检验', 'Certification and testing'],
  licence: ['许可证', 'Licences'],
  brand: ['名优和知识产权', 'Brands and marks'],
  fibre: ['纤维', 'Fibre'],
  agri: ['农资', 'Farm supplies'],
  build: ['建材', 'Building materials'],
  auto: ['汽车及配件', 'Vehicles and parts'],
  energy: ['节能产品', 'Energy-saving products'],
  service: ['服务领域', 'Services'],
  official: ['执法作风', 'Conduct of officers'],
})

/** How it came in (S86). */
export const Channel = Choice('渠道', 'Channel', {
  phone: ['电话', 'Phone'],
  web: ['网络平台', 'Website'],
  letter: ['来信', 'Letter'],
  visit: ['来访', 'Visit'],
  other: ['其他机关转来', 'Passed on by another organ'],
})
