import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, html } from './html.ts'

test('what is filled in is text, never markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const shown = html`<p title="${given}">${given}</p>`.source
      const inside = shown.slice('<p title="'.length, -'</p>'.length)
      expect(inside.replace('">', '')).not.toMatch(/[<>"']/)
      expect(inside).not.toMatch(/&(?!#\d+;)/)
    }),
  )
})

test('lists are joined and nothing leaves nothing', () => {
  const rows = ['a', 'b'].map((name) => html`<li>${name}</li>`)
  expect(html`<ul>${rows}</ul>${null}${undefined}${false}${0}`.source).toBe(
    '<ul><li>a</li><li>b</li></ul>0',
  )
})

test('control characters are dropped, Chinese and emoji stay', () => {
  expect(escapeHtml('酱\u0000卤\u000b牛肉🐂\n<b>')).toBe('酱卤牛肉🐂\n&#60;b&#62;')
})
