import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { listEnterprises } from '#modules/registry/contract.ts'
import { call } from '#web/api.ts'
import { getSample, replayVerdict } from '../contract-results.ts'
import type { Evidence } from '../judgement/evidence.ts'

/** One sample as the page shows it, and what is asked when somebody wants to see more. */
export type Sampled = Reply<typeof getSample>
export type Sample = Sampled['sample']
export type SampleResult = Sampled['results'][number]
export type Judged = SampleResult['evidence']['judgements'][number]

export const useSample = (id: string) =>
  useQuery({
    queryKey: ['sample', id],
    queryFn: () => call(getSample, { params: { id } }),
  })

/** Asked anew each time: the point of it is that nothing is taken from memory. */
export const useReplay = (key: string, isAsked: boolean) =>
  useQuery({
    queryKey: ['replay', key],
    queryFn: () => call(replayVerdict, { params: { key } }),
    enabled: isAsked,
    gcTime: 0,
    staleTime: 0,
  })

/** The firm behind a credit code, where the register has it in this person’s sight. */
export const useEnterpriseOf = (uscc: string | null) =>
  useQuery({
    queryKey: ['enterprises', 'uscc', uscc],
    queryFn: async () => {
      const { enterprises } = await call(listEnterprises, { query: { q: uscc!, limit: 1 } })
      return enterprises.find((one) => one.uscc === uscc) ?? null
    },
    enabled: uscc !== null,
    staleTime: 60_000,
  })

/** The evidence is plain JSON of the engine that made it. */
export const evidenceOf = ({ evidence }: Judged): Evidence => evidence as Evidence
