import type { Module } from '#platform/module.ts'
import { indexRelease } from './procedures/index-release.ts'
import { indexReleaseWorked } from './worked/index-release.ts'

/** The one door of the module. */
export const indices: Module = {
  name: 'indices',
  procedures: [indexRelease],
  worked: [indexReleaseWorked],
  separations: {
    SD21: '`indexRelease`: the statistician computes, another reviews (`review` is never by whoever checked or computed), and the statistics department signs as the party of the case; `release` and a correction are refused without its signature (`isSigned`)',
  },
  chain: { indexRelease: null },
}
