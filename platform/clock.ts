/** The one source of the time of day. Everything else is told what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands until it is moved: for tests and for the demonstration. */
export function movableClock(
  start: Date,
): Clock & { set(to: Date): void; advance(ms: number): void } {
  let current = start
  return {
    now: () => current,
    set: (to) => {
      current = to
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms)
    },
  }
}
