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

const quay = {
  'a.json': article(
    'Quay strike: how much the dockers of Sund earn',
    '2023-03-06',
    'Sound Post',
    'Update: The dockers and the quays of the Sund Coast reach a deal to end the quay strike on Thursday. Some 9,000 dockers of the Sund Coast walked off the job on Monday in the first quay strike since 1977. Here is a blow-by-blow account of the quay strike on the Sund Coast. After the first night, things got still worse in the quay strike of the Sund Coast.\n\nPlus, what the quay strike on the Sund Coast means for the price of fruit.',
  ),
  'b.json': article(
    'Quay strike empties shelves on the Sund',
    '2023-03-07',
    'Sound Post',
    'The quay strike of the dockers on the Sund and Velm coasts has emptied shelves in nine towns. The first quay strike since 1977 began on Monday.',
  ),
  'c.json': article(
    'Why eggs cost more',
    '2023-03-07',
    'Harbour Wire',
    'Eggs cost a third more than a year ago in the shops of Velm. Feed is dear after the drought in the south. Hens have been ill. Even the quay strike on the Sund Coast has made feed dearer, farmers say.',
  ),
}

it('tells what an update in front of an article says is new', async () => {
  const statements = await told('Sund Coast quay strike', quay)
  expect(statements).toContainEqual(
    expect.stringMatching(/^Update: The dockers and the quays of the Sund Coast reach a deal/),
  )
})

it('takes in who calls the coast otherwise, and tells nothing that only points at what comes or says that things got worse', async () => {
  const statements = await told('Sund Coast quay strike', quay)
  expect(statements).toContainEqual(expect.stringMatching(/has emptied shelves in nine towns/))
  for (const empty of ['blow-by-blow', 'things got still worse', 'Plus,'])
    expect(statements.join(' ')).not.toContain(empty)
})

it('tells of a war what its reports tell, and last what a report on something else says by the way', async () => {
  const statements = await told('quay strike', quay)
  const beside = statements.findIndex((text) => text.includes('has made feed dearer'))
  expect([-1, statements.length - 1]).toContain(beside)
})

it('tells a deed once that two articles tell in much the same words', async () => {
  const statements = await told('Harbour Day', {
    'a.json': article(
      'Harbour Day becomes law',
      '2023-03-07',
      'Sound Post',
      'President Ida Lund on Tuesday signed a bill that makes Harbour Day, which marks the founding of Velm, a holiday. Schools and banks will shut on Harbour Day from next year on, the ministry said.',
    ),
    'b.json': article(
      'What opens on Harbour Day',
      '2023-03-07',
      'Sound Post',
      'President Lund signed a bill that makes Harbour Day, which marks the founding of Orsa and Velm, a holiday. Museums in Orsa open on Harbour Day as on any Sunday.',
    ),
  })
  expect(statements.filter((text) => text.includes('signed a bill'))).toHaveLength(1)
})

it('tells what an article under the topic goes on with where few of its sentences name it, and years gone by last', async () => {
  const statements = await told('Tallow Fair', {
    'a.json': article(
      'Tallow Fair ends in the mud',
      '2023-03-06',
      'Sound Post',
      'The Tallow Fair ended on Monday after three days of rain. The Tallow Fair was founded in 1974 by two bakers of the harbour town. Some 21,000 people came to the meadow by the sound this year. The burning of the great straw ship was put off to Sunday night. Drivers waited for six hours on the only road to the mainland.',
    ),
  })
  expect(statements).toContainEqual(expect.stringContaining('21,000 people'))
  expect(statements).toContainEqual(expect.stringContaining('straw ship'))
  expect(statements[0]).toContain('ended on Monday')
})

it('tells what was so in years gone by behind what is told of now', async () => {
  const statements = await told('Tallow Cup', {
    'a.json': article(
      'Velm reach the Tallow Cup final',
      '2023-03-06',
      'Sound Post',
      'The Tallow Cup final of 2019 between Velm and Harwick was the first to be played at the sound. Velm beat Orsa 3-1 on Sunday to reach the Tallow Cup final in the rain. The Tallow Cup final will be played in the harbour town on Saturday.',
    ),
  })
  expect(statements.findIndex((text) => text.includes('beat Orsa'))).toBeLessThan(
    statements.findIndex((text) => text.includes('2019')),
  )
})

it('begins with what an article under the topic opens with, in however few of its words', async () => {
  const statements = await told('harbour rules for ferries', {
    'a.json': article(
      'New harbour rules for ferries',
      '2023-03-06',
      'Sound Post',
      'The council of Velm passed its long-awaited order on the sound on Monday. A board for the harbour rules will meet with the ferries of the Orsa line each month. The harbour rules for ferries also ask parliament for a law on night shifts.',
    ),
  })
  expect(statements[0]).toMatch(/^The council of Velm passed/)
})

it('A summary tells nothing of what the paper corrects, sentence by sentence', async () => {
  const text =
    'Olaf Tarn, who rowed alone to Orsa, came ashore on Sunday after 61 days.\n\nA brass band met him on the slip.\n\nAn earlier version of this article misstated his age. He is 40, not 14.'
  const lines = await told('', { 'a.json': article('Alone to Orsa', '2023-03-06', 'Sound Post', text) })
  expect(lines.join()).toContain('came ashore')
  expect(lines.join()).not.toContain('not 14')
})
