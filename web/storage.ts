/**
 * What this browser remembers for its user: language, chosen columns, row height, drafts that could
 * not be sent. Storage may be barred or full; then nothing is remembered and nothing breaks.
 */
const PREFIX = 'jinzhi.'

export function recall<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(PREFIX + key)
    return kept === null ? otherwise : (JSON.parse(kept) as T)
  } catch {
    return otherwise
  }
}

/** Says whether it could be kept. */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // There is nothing to forget where nothing can be kept.
  }
}
