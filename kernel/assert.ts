/** Stops on a programmer's error. Never used for what a user or the outside world can cause. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}

/** Marks a branch that the types prove unreachable. */
export function unreachable(value: never): never {
  throw new Error(`unreachable value: ${String(value)}`)
}
