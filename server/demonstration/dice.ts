/** Chance that falls alike every time: the demonstration is the same on every machine. */
export interface Dice {
  /** At least 0, below 1. */
  next(): number
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
}

/** Mulberry32, a small generator with one 32-bit word of state; for demonstrations only. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (from) => from[Math.floor(next() * from.length)]!,
  }
}
