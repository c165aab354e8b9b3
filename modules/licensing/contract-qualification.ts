import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Line, Personal, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Shapes of an application for the qualification of an equipment supervision unit (P07). */
export const QualificationClass = Choice('资格等级', 'Class', {
  A: ['甲级', 'Class A'],
  B: ['乙级', 'Class B'],
})

const unit = {
  unitName: Line('单位名称', 'Unit'),
  class: QualificationClass,
  specialities: Several('监理专业', 'Specialities', Line('专业', 'Speciality', 60)),
  equipment: Type.Array(Line('设备类别', 'Category of equipment', 60), {
    ...label('设备类别（乙级必填）', 'Categories of equipment, needed for class B'),
    maxItems: 100,
  }),
}

export const QualificationOpening = Type.Object({
  ...unit,
  isIndependent: Yes('与行政机关无隶属和利益关系', 'Independent of administrative organs'),
  technicalHead: Personal('技术负责人', 'Technical head'),
  contactPhone: Personal('联系电话', 'Phone'),
})
export type QualificationOpening = Static<typeof QualificationOpening>

const Staff = Type.Object(
  {
    speciality: Line('监理专业', 'Speciality', 60),
    registered: Count('注册设备监理师人数', 'Registered equipment supervisors', ['人', 'persons']),
  },
  label('专业人员', 'Staff of a speciality'),
)

/** Conditions of the unit, as the experts found them. */
export const ExpertReview = Type.Object({
  lines: Type.Array(Staff, { ...label('各专业人员', 'Staff'), minItems: 1, maxItems: 50 }),
  isLegalPerson: Yes('具有法人资格', 'A legal person'),
  headIsRegistered: Yes('技术负责人为注册设备监理师', 'Technical head is registered'),
  hasPlace: Yes('有固定场所和必要设施', 'A fixed place with the facilities needed'),
  hasQualitySystem: Yes('有质量管理体系', 'A quality management system'),
  finishedProjects: Count('已完成的监理项目', 'Finished projects', ['个', '']),
  opinion: Prose('评审意见', 'Opinion'),
})
export type ExpertReview = Static<typeof ExpertReview>

export const UnitFault = Choice('不符合的条件', 'Condition not met', {
  staff: ['某专业注册设备监理师人数不足', 'Too few registered supervisors for a speciality'],
  legalPerson: ['不具有法人资格', 'Not a legal person'],
  head: ['技术负责人不是注册设备监理师', 'The technical head is not registered'],
  place: ['没有固定场所和必要设施', 'No fixed place with facilities'],
  qualitySystem: ['没有质量管理体系', 'No quality management system'],
  projects: ['已完成的监理项目不足', 'Too few finished projects'],
})
export type UnitFault = Static<typeof UnitFault>

export const QualificationApplication = Type.Object({
  ...unit,
  isIndependent: Yes('与行政机关无隶属和利益关系', 'Independent of administrative organs'),
  faults: Type.Array(UnitFault, label('不符合的条件', 'Conditions not met')),
})
export type QualificationApplication = Static<typeof QualificationApplication>

export const ExpertAppointment = Type.Object({
  experts: Several(
    '评审专家',
    'Experts',
    Type.Object(
      {
        name: Personal('姓名', 'Name'),
        hasInterest: Yes('与申请单位有利害关系', 'Interest in the unit'),
      },
      label('专家', 'Expert'),
    ),
  ),
  reviewOn: Day('评审日期', 'Day of the review'),
})
export type ExpertAppointment = Static<typeof ExpertAppointment>
