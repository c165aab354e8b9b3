import regions from '#reference/regions.json' with { type: 'json' }

/**
 * Who published a finding, and the area that follows from it.
 *
 * A sample of a spot check is drawn where it is made or sold, by the bureau of that place, which
 * then publishes the finding. The area of a finding is therefore the province of the publishing
 * bureau: the place of sampling. It is not the place of production, which these files do not hold
 * (a producer is a name). The national bureau samples in every province and its bulletins do not
 * say in which, so its findings belong to the nation (`000000`) and to no province.
 */
export interface Publisher {
  readonly name: string
  readonly area: string | null
}

const NATION = '000000'
const FULL_NAME = /(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/

/** `山西` and its code, for the names of bureaus begin with the short name of their province. */
const provinces: readonly (readonly [name: string, code: string])[] = regions.regions.flatMap(
  ([code = '', name = '']) =>
    code.endsWith('0000') ? [[name.replace(FULL_NAME, ''), code] as const] : [],
)

/** Reads `国内监督抽查(山西市场监管局)` or the bare name of a bureau. */
export function readPublisher(source: string): Publisher {
  const plain = source.normalize('NFKC').replace(/\s/g, '')
  const name = /^国内监督抽查\((.*)\)$/.exec(plain)?.[1] ?? plain
  if (/总局/.test(name)) return { name, area: NATION }
  const province = provinces.find(([short]) => name.startsWith(short))
  return { name, area: province?.[1] ?? null }
}

/** The short name of an area: 山西, 全国; 未注明 where a bulletin does not let it be known. */
export function areaName(area: string | null): string {
  if (area === NATION) return '全国'
  return provinces.find(([, code]) => code === area)?.[0] ?? '未注明'
}
