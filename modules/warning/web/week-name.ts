import { weekNumber } from './figures.ts'
import { useWarningWords } from './words.ts'

/** `2026年第47周`, by the Monday it begins with. */
export function useWeekName(): (monday: string) => string {
  const say = useWarningWords()
  return (monday) => say('weeks.week', { ...weekNumber(monday) })
}
