import { type Static, Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Open cases of an organ, or of the organs below it, counted by their most urgent clock. */
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Count = Type.Integer({ minimum: 0 })

/** Each case counts once; the five add up to the whole. */
export const Urgencies = Type.Object({
  total: Count,
  overdue: Count,
  /** Due within 24 hours. */
  day: Count,
  /** Due within seven days. */
  week: Count,
  later: Count,
  /** No clock runs: none set, or all stopped. */
  none: Count,
})
export type Urgencies = Static<typeof Urgencies>

export const BoardView = Type.Object({
  asOf: Type.String(),
  region: Type.Object({ code: Type.String(), name: Type.String() }),
  total: Urgencies,
  procedures: Type.Array(
    Type.Object({
      procedure: Type.String(),
      title: Text,
      ...Urgencies.properties,
      states: Type.Array(
        Type.Object({ state: Type.String(), label: Text, ...Urgencies.properties }),
      ),
    }),
  ),
  /** Whoever is named to a case of this organ; empty on the board of an area. */
  people: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), ...Urgencies.properties }),
  ),
  /** Organs that handle cases in the area; empty on the board of an organ. */
  organs: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      regionCode: Type.String(),
      ...Urgencies.properties,
    }),
  ),
})
export type BoardView = Static<typeof BoardView>

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/v1/board',
  allow: 'signedIn',
  summary: text('机关看板', 'Open cases by procedure, state and urgency; by person or by organ'),
  query: Type.Object({
    of: Type.Optional(
      Type.Union(
        [
          Type.Literal('organ', label('本机关', 'This organ')),
          Type.Literal('area', label('辖区', 'The area')),
        ],
        label('范围', 'Of'),
      ),
    ),
  }),
  reply: BoardView,
})
