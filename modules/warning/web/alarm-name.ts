import type { Alarm } from './alarms.ts'
import { useWarningWords } from './words.ts'

const NATION = '000000'

/** `水果制品 × 二氧化硫残留量 × 山西`; names of regions stay Chinese, the nation is a word. */
export function useAlarmName() {
  const say = useWarningWords()
  return ({ productGroup, item, area }: Pick<Alarm, 'productGroup' | 'item' | 'area'>) => {
    const where = area.code === NATION ? say('series.nation') : area.name
    return [productGroup, item, where].filter((part) => part !== null).join(' × ')
  }
}
