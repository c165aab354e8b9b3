import { useAddress } from '#web/shell/Go.tsx'
import type { Sorting } from '#web/table/DataTable.tsx'
import type { FilterWords } from './list.ts'

const NEWEST = '-receivedAt'

/** Sorting by the words of the address: the latest first, and the other way at a second click. */
export function useSorting(words: FilterWords): (key: 'receivedAt' | 'countedOn') => Sorting {
  const { change } = useAddress()
  const present = words.sort ?? NEWEST
  return (key) => ({
    direction: present === key ? 'ascending' : present === `-${key}` ? 'descending' : null,
    choose: () => {
      const next = present === `-${key}` ? key : `-${key}`
      change({ sort: next === NEWEST ? undefined : next })
    },
  })
}
