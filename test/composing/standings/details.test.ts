import { expect, it } from 'vitest'
import { standings } from '../../../src/composing/standings.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const lay = (text: string) => readingOf(articleOf('a', text, { title: 'News' }))
const details = (text: string, topic: string) =>
  atOnce(standings([lay(text)], topic))
    .sections.filter(({ heading }) => heading === 'What they are')
    .flatMap(({ statements }) => statements)

it('What sanctions on somebody are is told behind his name, and the excerpt has it', () => {
  const text =
    'Norway imposed sanctions on Pavel Dorn on Friday. Dorn left Oslo at noon.\n\nThe new sanctions freeze his assets in Oslo. The tycoon will also face a travel ban.'
  const told = details(text, 'Pavel Dorn')
  expect(told.map((one) => one.text)).toEqual([
    'The new sanctions freeze his assets in Oslo.',
    'The tycoon will also face a travel ban.',
  ])
  for (const { excerpts } of told) expect(excerpts[0].quote).toMatch(/^Dorn left Oslo/)
})

it('What a firm is barred from is told by its own sentence', () => {
  const text =
    'Norway imposed sanctions on Velm Shipping on Friday. Velm Shipping owns 40 tankers. It is barred from all transactions with Norwegian ports.'
  const { sections } = atOnce(standings([lay(text)], 'Velm Shipping'))
  const quotes = sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts))
  expect(quotes.map(({ quote }) => quote)).toContain(
    'Velm Shipping owns 40 tankers. It is barred from all transactions with Norwegian ports.',
  )
})

it.each([
  // Somebody else may be meant.
  'Norway imposed sanctions on Pavel Dorn on Friday. Dorn met the banker Ann Orr. Her assets were frozen in May.',
  // Nothing of sanctions on him is read.
  'Pavel Dorn left Oslo. His assets were frozen by a divorce court.',
  // Too far away.
  'Norway imposed sanctions on Pavel Dorn. It rained. Fish was cheap. The boats stayed in. The ice held. His assets were frozen.',
])('Nothing is told of one by what may be another’s: %s', (text) =>
  expect(details(text, 'Pavel Dorn')).toEqual([]),
)

it('What sanctions on a state are is told by the sentences that go on from the one that tells of them', () => {
  const text =
    'Norway has imposed sanctions on Oman, its premier said. The sanctions will end all talks on ports and cut loans. Norway will also not renew a treaty on fish. Gulls rose. The boats lay still.'
  expect(details(text, 'Oman').map((one) => one.text)).toEqual([
    'The sanctions will end all talks on ports and cut loans.',
    'Norway will also not renew a treaty on fish.',
  ])
})
