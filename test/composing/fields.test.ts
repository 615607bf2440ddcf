import { expect, it } from 'vitest'
import { isBorneOut, stateTogether } from '../../src/composing/fields.ts'
import { quoteFrom } from '../../src/model/briefing.ts'
import type { Field } from '../../src/model/field.ts'
import { articleOf } from '../articles.ts'

/** A finding whose fields are the given words of its text. */
function finding(id: string, text: string, words: Readonly<Record<string, string>>) {
  const own = articleOf(id, text)
  const fields = ['by', 'on', 'for'].map((part): readonly [string, Field] => {
    const said = words[part] ?? ''
    const start = text.indexOf(said)
    return [
      part,
      said === '' ? { text: '', spans: [] } : { text: said, spans: [{ start, end: start + said.length }] },
    ]
  })
  return { excerpt: quoteFrom(own, 0, text.indexOf('.') + 1), fields }
}

const told = (...findings: readonly ReturnType<typeof finding>[]) =>
  stateTogether(findings, ['for'], (said) => ({ text: `${said('by')}>${said('on')}>${said('for')}` })).map(
    ({ text, excerpts }) => [text, excerpts.map(({ article: { id } }) => id).join('')],
  )

it('A statement cites only what bears out each of its fields', () => {
  const a = finding('a', 'Japan fined Velm.', { by: 'Japan', on: 'Velm' })
  const b = finding('b', 'The EU fined Velm.', { by: 'EU', on: 'Velm' })
  const c = finding('c', 'Japan has fined Velm.', { by: 'Japan', on: 'Velm' })
  expect(told(a, b, c)).toEqual([
    ['Japan>Velm>', 'ac'],
    ['EU>Velm>', 'b'],
  ])
})

it('A loose part is said only where all have it', () => {
  const a = finding('a', 'Japan fined Velm for fraud.', { by: 'Japan', on: 'Velm', for: 'fraud' })
  const b = finding('b', 'Japan fined Velm.', { by: 'Japan', on: 'Velm' })
  expect(told(a)).toEqual([['Japan>Velm>fraud', 'a']])
  expect(told(a, b)).toEqual([['Japan>Velm>', 'ab']])
})

it('A field whose words stand outside the excerpt is not said', () => {
  const a = finding('a', 'It was fined. Japan did it.', { by: 'Japan' })
  expect(told(a)).toEqual([['>>', 'a']])
  expect(isBorneOut({ text: 'Japan', spans: [] }, a.excerpt)).toBe(false)
})
