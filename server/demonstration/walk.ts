import type { CaseWork } from '#platform/cases/service.ts'

/** Walks the chain once, as people would, and tells what happened. */
export async function walkOnce(
  _work: CaseWork,
  _url: string,
  _tell: (line: string) => void,
): Promise<void> {}
