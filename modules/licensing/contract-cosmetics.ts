import { type Static, Type } from 'typebox'
import { Choice, Line, Personal, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { PlantRegion } from './contract-application.ts'

/** Shapes of an application for a cosmetics production licence (P05). */
const plant = {
  units: Several(
    '许可单元',
    'Production units',
    Choice('许可单元', 'Unit', {
      generalLiquid: ['一般液态单元', 'General liquids'],
      creamLotion: ['膏霜乳液单元', 'Creams and lotions'],
      powder: ['粉单元', 'Powders'],
      aerosolSolvent: ['气雾剂及有机溶剂单元', 'Aerosols and solvents'],
      waxBase: ['蜡基单元', 'Wax base'],
      toothpaste: ['牙膏单元', 'Toothpaste'],
      soapBase: ['皂基单元', 'Soap base'],
      other: ['其他单元', 'Others'],
    }),
  ),
  forChildren: Yes('生产儿童护肤类化妆品', 'Skin care for children'),
  forEyes: Yes('生产眼部护肤类化妆品', 'Skin care for the eyes'),
  plantRegion: PlantRegion,
}

export const CosmeticsApplication = Type.Object({
  ...plant,
  firm: Line('企业名称', 'Firm'),
  plantAddress: Line('生产地址', 'Address of the plant'),
  qualityPerson: Personal('质量安全负责人', 'Person of quality and safety'),
  contactPhone: Personal('联系电话', 'Phone'),
})
export type CosmeticsApplication = Static<typeof CosmeticsApplication>

export const CosmeticsLicence = Type.Object({
  ...plant,
  firm: Line('企业名称', 'Firm'),
  onsite: Type.Union(
    [Type.Literal('pass'), Type.Literal('fail'), Type.Null()],
    label('现场核查结论', 'On-site check'),
  ),
})
export type CosmeticsLicence = Static<typeof CosmeticsLicence>

const CheckedPoint = Type.Object(
  {
    point: Line('核查要点', 'Point'),
    isKey: Yes('重点项目', 'A key point'),
    met: Yes('符合', 'Met'),
  },
  label('核查要点', 'Point'),
)

export const CosmeticsOnsite = Type.Object({
  present: Several(
    '到场核查人员证书编号',
    'Certificates of the examiners present',
    Line('证书编号', 'Certificate', 60),
  ),
  nobodyHasInterest: Yes('核查人员与申请人均无利害关系', 'No examiner has an interest'),
  cleanAir: Yes('半成品贮存、填充、灌装间达到洁净要求', 'Clean rooms for storage and filling'),
  points: Type.Array(CheckedPoint, { ...label('核查要点', 'Points'), minItems: 1, maxItems: 200 }),
  findings: Prose('核查情况', 'Findings'),
})
export type CosmeticsOnsite = Static<typeof CosmeticsOnsite>

export const CosmeticsGrant = Type.Object({
  specialMarks: Type.Array(
    Choice('特别标注', 'Special mark', {
      children: ['具备儿童护肤类化妆品生产条件', 'Fit for skin care for children'],
      eyes: ['具备眼部护肤类化妆品生产条件', 'Fit for skin care for the eyes'],
    }),
    { ...label('许可项目中的特别标注', 'Special marks'), maxItems: 2 },
  ),
})
export type CosmeticsGrant = Static<typeof CosmeticsGrant>
