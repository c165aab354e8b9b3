import { useQuery } from '@tanstack/react-query'

/** All provinces, cities and counties by name; loaded when a screen first has to name one. */
export interface Region {
  readonly code: string
  readonly name: string
  /** With the names of what contains it: 浙江省杭州市西湖区. */
  readonly path: string
}

const query = {
  queryKey: ['regions'],
  queryFn: async (): Promise<readonly Region[]> => {
    const { default: data } = await import('#reference/regions.json')
    const names = new Map(data.regions.map(([code = '', name = '']) => [code, name]))
    return [...names].map(([code, name]) => ({ code, name, path: pathOf(code, name, names) }))
  },
  staleTime: Number.POSITIVE_INFINITY,
}

function pathOf(code: string, name: string, names: ReadonlyMap<string, string>): string {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((one) => one < code)
  return [...above.map((one) => names.get(one) ?? ''), name].join('')
}

export function useRegions(): readonly Region[] {
  const { data } = useQuery(query)
  return data ?? []
}

/** Names a region; its code where it has no name here. */
export function useRegionName(): (code: string) => string {
  const regions = useRegions()
  const names = new Map(regions.map(({ code, path }) => [code, path]))
  return (code) => (code === '000000' ? '全国' : (names.get(code) ?? code))
}
