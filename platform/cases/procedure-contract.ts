import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** What crosses HTTP about procedures themselves: their definitions, limits and durations. */
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Anything = Type.Unknown()
const Name = Type.Object({ name: Type.String(label('事项', 'Procedure')) })
const NullableText = Type.Union([Text, Type.Null()])

export const ProcedureView = Type.Object({
  name: Type.String(),
  inventory: Type.String(),
  title: Text,
  law: Type.Array(Text),
  states: Type.Array(Type.Object({ name: Type.String(), label: Text, final: Type.Boolean() })),
  mayOpen: Type.Boolean(),
  /** What a case may be opened because of: `sample`, `case:penalty`; and the tie that is made. */
  follows: Type.Array(Type.Object({ from: Type.String(), meaning: Type.String() })),
  opening: Anything,
  diagram: Type.String(),
})

export const StepView = Type.Object({
  name: Type.String(),
  label: Text,
  kind: Type.Union([Type.Literal('step'), Type.Literal('observation')]),
  from: Type.Array(Text),
  to: NullableText,
  by: Type.Array(Text),
  needs: Type.Array(Text),
  issues: Type.Array(Text),
  basis: Text,
  note: NullableText,
})

export const LimitView = Type.Object({
  /** As in the inventory of limits, such as `FRC.start1`. */
  id: Type.String(),
  label: Text,
  kind: Type.String(),
  origin: Type.String(),
  /** Null where the case itself settles the length. */
  term: NullableText,
  from: Type.Array(Text),
  until: Type.Array(Text),
  by: Text,
  regime: Type.Union([Type.String(), Type.Null()]),
  lapse: NullableText,
  basis: Text,
  /** v checked, p partly, m from memory, u unconfirmed, d our own design. */
  confidence: Type.String(),
})

export const ProcedureDetail = Type.Object({
  ...ProcedureView.properties,
  version: Type.Integer(),
  /** The day from which each regime applies. */
  inForce: Type.Record(Type.String(), Type.String()),
  steps: Type.Array(StepView),
  limits: Type.Array(LimitView),
})

export const listProcedures = endpoint({
  method: 'GET',
  path: '/api/v1/procedures',
  allow: 'signedIn',
  summary: text('事项种类', 'Procedures'),
  reply: Type.Object({ procedures: Type.Array(ProcedureView) }),
})

export const getProcedure = endpoint({
  method: 'GET',
  path: '/api/v1/procedures/:name',
  allow: 'signedIn',
  summary: text('事项的定义', 'A procedure: its steps, limits and their basis'),
  params: Name,
  reply: ProcedureDetail,
})

export const listLimits = endpoint({
  method: 'GET',
  path: '/api/v1/limits-of-time',
  allow: 'signedIn',
  summary: text('全部期限及核对状态', 'Every time limit and how sure we are of it'),
  reply: Type.Object({
    limits: Type.Array(
      Type.Object({ procedure: Type.String(), title: Text, ...LimitView.properties }),
    ),
  }),
})

export const getDurations = endpoint({
  method: 'GET',
  path: '/api/v1/procedures/:name/durations',
  allow: 'signedIn',
  summary: text('办理时长统计', 'How long steps take, from the history'),
  params: Name,
  reply: Type.Object({
    cases: Type.Integer(),
    steps: Type.Array(
      Type.Object({
        step: Type.String(),
        label: Text,
        count: Type.Integer(),
        medianHours: Type.Number(),
        p90Hours: Type.Number(),
        inTimeShare: Type.Union([Type.Number(), Type.Null()]),
      }),
    ),
  }),
})
