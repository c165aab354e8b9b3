import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isRegionCode,
  NATION,
  PROVINCES,
  parentRegion,
  parseRegionCode,
  regionLevel,
  regionRange,
} from './region-code.ts'

test.each([
  ['33', 'LENGTH'],
  ['33010600', 'LENGTH'],
  ['33O106', 'CHARSET'],
  ['000106', 'REGION'],
  ['330006', 'REGION'],
  ['330000001', 'REGION'],
  ['990101', 'REGION'],
])('%s is refused: %s', (source, code) => {
  expect(parseRegionCode(source)).toMatchObject({ ok: false, code })
})

/** GB/T 2260: pairs 01 and 02 of a municipality and pair 90 only group counties. */
test.each([
  ['000000', 'national', null],
  ['330000', 'province', '000000'],
  ['330100', 'city', '330000'],
  ['330106', 'county', '330100'],
  ['330106001', 'town', '330106'],
  ['110100', 'city', '110000'],
  ['110101', 'county', '110000'],
  ['500229', 'county', '500000'],
  ['429004', 'county', '420000'],
  ['441900', 'city', '440000'],
  ['441900003', 'town', '441900'],
])('%s is a %s below %s', (value, level, parent) => {
  expect(parseRegionCode(value)).toEqual({ ok: true, value, level, parent })
})

test('one area has one code: nine digits without a town are the county', () => {
  expect(parseRegionCode('330106000')).toMatchObject({ value: '330106', level: 'county' })
})

test('the list of counties decides where it is handed in', () => {
  const meaning = { hasRegion: (code: string) => code === '330106' }
  expect(isRegionCode('330106', meaning)).toBe(true)
  expect(isRegionCode('330199', meaning)).toBe(false)
})

describe('range', () => {
  test.each(['', '3', '330', '3301061', 'abc', '33%', '00', '000000000'])(
    '%j is no area',
    (area) => {
      expect(() => regionRange(area)).toThrow(RangeError)
    },
  )

  test.each([
    ['33', '330000', '339999999'],
    ['330000', '330000', '339999999'],
    ['3301', '330100', '330199999'],
    ['330106', '330106', '330106999'],
    ['330106001', '330106001', '330106001'],
    ['000000', '000000', '999999999'],
  ])('%s runs from %s to %s', (area, from, to) => {
    expect(regionRange(area)).toEqual([from, to])
  })

  const pair = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
  const region = fc
    .tuple(fc.constantFrom(...Object.keys(PROVINCES)), pair, pair, fc.nat(999))
    .map(([province, city, county, town]) => {
      const code = city === '00' ? `${province}0000` : province + city + county
      return town === 0 || city === '00' ? code : code + String(town).padStart(3, '0')
    })

  test('holds the area, every area below it, and no other', () => {
    fc.assert(
      fc.property(region, region, (outer, inner) => {
        const [from, to] = regionRange(outer)
        const shared = outer.replace(regionLevel(outer) === 'town' ? '' : /(00)+$/, '')
        expect(from <= inner && inner <= to).toBe(inner.startsWith(shared))
        expect(from <= outer && outer <= to).toBe(true)
      }),
    )
  })

  test('every area lies in the range of its parent, and the way up ends at the nation', () => {
    fc.assert(
      fc.property(region, (code) => {
        let [here, steps] = [code, 0]
        for (let up = parentRegion(here); up !== null; up = parentRegion(here)) {
          const [from, to] = regionRange(up)
          expect(from <= here && here <= to).toBe(true)
          here = up
          steps += 1
        }
        expect(here).toBe(NATION)
        expect(steps).toBeLessThanOrEqual(4)
      }),
    )
  })
})

test('there are 34 province-level regions', () => {
  expect(Object.keys(PROVINCES)).toHaveLength(34)
})
