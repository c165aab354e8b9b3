const KNOWN_MAX = 20_000

/** What stands in cells comes again and again; each is read once. */
export function remembering<T>(read: (written: string) => T): (written: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (written) => {
    const found = known.get(written)
    if (found) return found.value
    if (known.size >= KNOWN_MAX) known.clear()
    const value = read(written)
    known.set(written, { value })
    return value
  }
}
