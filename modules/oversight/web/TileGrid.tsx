import { useAddress } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { figure } from '#web/ui/when.ts'
import { drawingFaults, SOUTH_SEA, TILE_DRAWING, TILES } from '../drawing.ts'
import { type Area, classBounds, classOf, type Overview, percents } from './overview.ts'
import { useOverviewWords } from './words.ts'

/**
 * The regions next below as tiles: by rough place for the nation, in the order of their codes below
 * it. A tile with regions below it is a button that goes there; colour repeats what it says.
 */
export function TileGrid({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const areas = shown.areas.filter(({ standing }) => standing !== 'unplaced')
  const bounds = classBounds(areas)
  const isNation = shown.filter.region === '000000'
  // A drawing that is not complete is not shown, whoever changed it.
  if (isNation && drawingFaults(TILE_DRAWING).length > 0) return null
  const isCount = shown.filter.origin === 'published'
  return (
    <Card title={say(isCount ? 'tilesCounts' : 'tiles')}>
      <ul className={isNation ? 'tiles nation' : 'tiles'}>
        {areas.map((area) => (
          <TileOf key={area.code} area={area} bounds={bounds} isNation={isNation} />
        ))}
        {isNation && <SouthSea />}
      </ul>
      {!isCount && <Legend bounds={bounds} isNation={isNation} />}
      {isNation && <p className="small muted">{say('tilesNote')}</p>}
    </Card>
  )
}

const placeOf = new Map(TILES.map((tile) => [tile.code, tile]))

function TileOf({
  area,
  bounds,
  isNation,
}: {
  area: Area
  bounds: readonly number[]
  isNation: boolean
}) {
  const say = useOverviewWords()
  const { change } = useAddress()
  const place = isNation ? placeOf.get(area.code) : undefined
  const label = useTileLabel(area)
  const style = place && { gridColumn: place.column + 1, gridRow: place.row + 1 }
  const words = (
    <>
      <b>{place ? place.short : area.name}</b> <span>{wordsIn(area, say)}</span>
      <span className="hidden">{label}</span>
    </>
  )
  const looks = { className: `tile ${fillOf(area, bounds)}`, title: label }
  return (
    <li {...(style && { style })}>
      {area.hasBelow ? (
        <button type="button" {...looks} onClick={() => change({ region: area.code })}>
          {words}
        </button>
      ) : (
        <div {...looks}>{words}</div>
      )}
    </li>
  )
}

function fillOf({ standing, rate, samples }: Area, bounds: readonly number[]): string {
  if (standing === 'outside') return 'not-counted'
  if (rate.state === 'rated') return `level${classOf(rate.share, bounds)}`
  return samples > 0 && rate.state === 'insufficient' ? 'hatched' : ''
}

function wordsIn(area: Area, say: ReturnType<typeof useOverviewWords>): string {
  if (area.standing === 'outside') return say('outside')
  switch (area.rate.state) {
    case 'rated':
      return percents(area.rate.share)
    case 'insufficient':
      return say('insufficient')
    case 'notComparable':
      return figure(area.failing)
    case 'none':
      return say('none')
  }
}

function useTileLabel({ name, standing, rate, samples, failing }: Area): string {
  const say = useOverviewWords()
  const n = figure(samples)
  if (standing === 'outside') return say('tileOutside', { name })
  switch (rate.state) {
    case 'rated': {
      const { share, lower, upper } = rate
      const numbers = { rate: percents(share), lower: percents(lower), upper: percents(upper) }
      return say('tile', { name, n, ...numbers })
    }
    case 'insufficient':
      return say('tileInsufficient', { name, n })
    case 'notComparable':
      return say('tileCount', { name, n, failing: figure(failing) })
    case 'none':
      return say('tileNone', { name })
  }
}

function SouthSea() {
  const say = useOverviewWords()
  const place = { gridColumn: SOUTH_SEA.column + 1, gridRow: SOUTH_SEA.row + 1 }
  return (
    <li style={place}>
      <div className="tile sea" lang="zh-CN" title={say('southSea')}>
        <svg viewBox="28 3 30 26" width="30" height="20" aria-hidden="true">
          <g fill="#86AFD6">
            <circle cx="40" cy="9" r="2" />
            <circle cx="46" cy="13" r="1.5" />
            <circle cx="33" cy="15" r="1.7" />
            <circle cx="44" cy="20" r="1.5" />
            <circle cx="51" cy="17" r="1.2" />
            <circle cx="38" cy="23" r="1.5" />
            <circle cx="47" cy="26" r="1.3" />
          </g>
        </svg>
        <span>{SOUTH_SEA.name}</span>
      </div>
    </li>
  )
}

/** Bounds as printed: the lowest class is below the first, the highest from the last on. */
function Legend({ bounds, isNation }: { bounds: readonly number[]; isNation: boolean }) {
  const say = useOverviewWords()
  const words = bounds.map((bound) => (bound * 100).toFixed(1))
  const labels = [
    ...(words.length > 0 ? [`<${words[0]}`] : []),
    ...words.slice(1).map((upper, at) => `${words[at]}–${upper}`),
    ...(words.length > 0 ? [`≥${words.at(-1)}`] : []),
  ]
  return (
    <ul className="legend">
      {labels.map((label, at) => (
        <li key={label}>
          <i className={`level${at}`} />
          {label}
        </li>
      ))}
      <li>
        <i className="hatched" />
        {say('tooFew')}
      </li>
      {isNation && (
        <li>
          <i className="not-counted" />
          {say('outside')}
        </li>
      )}
    </ul>
  )
}
