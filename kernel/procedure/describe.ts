import { asList, type Procedure, type ProcedureLimit } from './define.ts'

/** The page of a procedure in `docs/procedures/`, with its diagram; generated, never edited. */
export function describe(procedure: Procedure, cite: (basis: string) => string): string {
  return [
    `# ${procedure.title} ${procedure.english.title}`,
    '',
    `\`${procedure.key}\` · ${procedure.inventory} · ${procedure.law.map(cite).join('、')}`,
    '',
    Object.entries(procedure.inForce)
      .map(([regime, from]) => `${regime}: ${from}`)
      .join(' · '),
    '',
    '```mermaid',
    diagram(procedure),
    '```',
    '',
    '## 事项 Steps',
    '',
    '| 事项 | Step | 自 → 至 | 由 | 文书 | 依据 |',
    '|---|---|---|---|---|---|',
    ...Object.entries(procedure.steps).map(([name, step]) => {
      const from = asList(step.from).map((state) => procedure.states[state])
      const to = step.to === undefined ? '（不改变状态）' : `→ ${procedure.states[step.to]}`
      const by = asList(step.by).map((capacity) => procedure.capacities[capacity]!.zh)
      const papers = [
        ...(step.needs ?? []).map((d) => procedure.documents[d]!.zh),
        ...(step.issues ?? []).map((d) => `${procedure.documents[d]!.zh}（出具）`),
      ]
      const english = procedure.english.steps[name]
      return `| ${step.zh} | ${english} | ${from.join('、')} ${to} | ${by.join('、')} | ${
        papers.join('、') || '—'
      } | ${cite(step.basis)} |`
    }),
    '',
    '## 期限 Time limits',
    '',
    '| 编号 | 期限 | Limit | 长度 | 起算 | 由 | 依据 | 核对 |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(procedure.limits).map(([name, limit]) =>
      limitRow(procedure, name, limit, cite),
    ),
    '',
  ].join('\n')
}

/** State diagram in Mermaid; observations are left out, because they move nothing. */
export function diagram(procedure: Procedure): string {
  const moves = Object.values(procedure.steps).flatMap((step) =>
    step.to === undefined
      ? []
      : asList(step.from).map((from) => `  ${from} --> ${step.to}: ${step.zh}`),
  )
  return [
    'stateDiagram-v2',
    ...Object.entries(procedure.states).map(([state, zh]) => `  ${state}: ${zh}`),
    `  [*] --> ${procedure.start}`,
    ...moves,
    ...procedure.final.map((state) => `  ${state} --> [*]`),
  ].join('\n')
}

function limitRow(
  procedure: Procedure,
  name: string,
  limit: ProcedureLimit,
  cite: (basis: string) => string,
): string {
  const term = typeof limit.term === 'function' ? '由案件确定 set by the case' : limit.term
  const from = asList<string>(limit.from)
    .map((event) => (event === 'opened' ? '立案 opened' : procedure.steps[event]!.zh))
    .join('、')
  const sure = { v: '已核对', p: '部分核对', m: '凭记忆', u: '待核对', d: '设计' }[limit.confidence]
  const regime = limit.regime ? `（${limit.regime}）` : ''
  return `| ${limit.id} | ${limit.zh}${regime} | ${procedure.english.limits[name]} | ${term} | ${from} | ${
    procedure.capacities[limit.by]!.zh
  } | ${cite(limit.basis)} | ${sure} |`
}
