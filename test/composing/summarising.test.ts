import { expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const desk = useArticles()

const article = (title: string, day: string, source: string, text: string): string =>
  JSON.stringify({ title, source, publishedAt: day, text })

/** What a summary tells, with the day that it sets before it. */
const told = async (topic: string, articles: Readonly<Record<string, string>>) => {
  const sample = await desk(articles)
  const { sections } = await sample.briefing(`/summary ${topic}`)
  return sections.flatMap(({ statements }) =>
    statements.map(({ text, when }) => (when === undefined ? text : `${when}: ${text}`)),
  )
}

const strike = {
  'a.json': article(
    'Ferry strike nears',
    '2023-03-06',
    'Sound Post',
    'The ferry strike of the Orsa crews is set to begin on Thursday at all nine quays of the sound. The unions and the Orsa line remain at odds over the ferry strike and its night shifts. The crews of the Orsa line voted for the ferry strike by a large majority on Sunday.',
  ),
  'b.json': article(
    'Ferry strike called off',
    '2023-03-08',
    'Harbour Wire',
    'The ferry strike of the Orsa crews was called off on Wednesday after a night of talks in Velm. The line agreed in the deal that ended the ferry strike to pay for every night shift. Tourists remain wary of the island after the ferry strike, hotels say.',
  ),
}

it('sets the day before what an older article says is so or is to come, and tells it last', async () => {
  const statements = await told('ferry strike', strike)
  const old = statements.filter((text) => text.startsWith('6 Mar 2023 (reported): '))
  expect(old.map((text) => text.replace(/^.*\): /, ''))).toEqual([
    expect.stringMatching(/is set to begin|remain at odds/),
    expect.stringMatching(/is set to begin|remain at odds/),
  ])
  expect(statements.slice(-2).toSorted()).toEqual(old.toSorted())
  expect(statements).toContainEqual(expect.stringMatching(/^The crews of the Orsa line voted/))
  expect(statements).toContainEqual(expect.stringMatching(/^Tourists remain wary/))
})

it('sets no day before what articles of one day say', async () => {
  const { 'a.json': first } = strike
  const statements = await told('ferry strike', {
    'a.json': first,
    'b.json': strike['b.json'].replace('2023-03-08', '2023-03-06'),
  })
  expect(statements.length).toBeGreaterThan(4)
  expect(statements.filter((text) => text.includes('(reported)'))).toEqual([])
})

it('tells no sentence without a verb', async () => {
  const statements = await told('Ida Lund', {
    'a.json': article(
      'Ida Lund turns seventy',
      '2023-03-06',
      'Sound Post',
      'A very happy seventieth birthday to the one and only Ida Lund.\n\nThe founder Ida Lund and the painter Per Moe in Velm.\n\nIda Lund opened her third gallery in Velm on Monday, with works by forty painters.',
    ),
  })
  expect(statements).toEqual([expect.stringMatching(/^Ida Lund opened her third gallery/)])
})

it('tells more of an article under a headline on the topic than the one sentence that names it', async () => {
  const statements = await told('Velm lighthouse', {
    'a.json': article(
      'Velm lighthouse goes dark after 140 years',
      '2023-03-06',
      'Sound Post',
      'The Velm lighthouse was switched off on Monday after 140 years. Its last keeper, Tor Dahl, climbed the 212 steps a final time.\n\nThe coast guard sold the lamp to a museum in Orsa for 40,000 crowns. Fishermen of the sound protested against the decision in January.',
    ),
    'b.json': article(
      'Crab season opens',
      '2023-03-06',
      'Harbour Wire',
      'Crab boats left Orsa on Monday. The catch of the first day was sold for 90,000 crowns in the hall.',
    ),
  })
  expect(statements.join(' ')).toMatch(/sold the lamp|protested/)
  expect(statements.length).toBeGreaterThan(1)
  expect(statements.join(' ')).not.toContain('Crab')
})

it('tells what whoever writes likes or thinks only where an article tells nothing else', async () => {
  const review = (text: string) => ({ 'a.json': article('Vox glasses', '2024-03-05', 'Gadget Week', text) })
  const facts =
    'The Vox glasses come with clear or dark lenses for 400 dollars. The battery of the Vox glasses lasts for six hours, the maker says.'
  const likes = 'I like the look of the Vox glasses, but I would not buy a pair of them for my mother.'
  expect((await told('Vox glasses', review(`${likes} ${facts}`))).join()).not.toMatch(/I like/)
  expect((await told('Vox glasses', review(likes))).join()).toMatch(/I like/)
  const king =
    'The case of the Vox glasses is made of tin from a helmet of World War I, the maker of them says.'
  expect((await told('Vox glasses', review(`${facts} ${king}`))).join()).toMatch(/World War I/)
  const said =
    '“I like the Vox glasses and wear them in the street,” the mayor of Larkmoor told the council on Monday.'
  expect((await told('Vox glasses', review(`${facts} ${said}`))).join()).toMatch(/I like/)
})
