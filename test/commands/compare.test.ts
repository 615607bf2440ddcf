import { describe, expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const desk = useArticles()
const two = (one: string, other: string): Record<string, string> => ({
  'one.json': JSON.stringify({ title: 'First', text: one, source: 'Fjord Post', publishedAt: '2024-05-10' }),
  'other.json': JSON.stringify({
    title: 'Second',
    text: other,
    source: 'Hamre News',
    publishedAt: '2024-05-10',
  }),
})

describe('/compare says first', () => {
  it('on how many things sources differ, where they agree on none', async () => {
    const { briefing } = await desk(
      two('The flood in Karlow killed 12 people.', 'The flood in Karlow killed 21 people.'),
    )
    expect((await briefing('/compare Karlow flood')).lead).toBe('Sources differ on 1 thing.')
  })

  it('on how many they agree, where they differ on none', async () => {
    const { briefing } = await desk(
      two('The flood in Karlow killed 12 people.', 'In Karlow the flood killed 12 people.'),
    )
    expect((await briefing('/compare Karlow flood')).lead).toBe('Sources agree on 1 thing.')
  })
})

it('/compare sets side by side what each article gives as the value that is asked for', async () => {
  const { briefing } = await desk(
    two(
      'The flood in Karlow killed 12 people. Some 4,000 people had no water.',
      'The flood in Karlow left 21 people dead.',
    ),
  )
  const { lead, sections, conflicts } = await briefing('/compare Karlow flood death toll')
  expect(lead).toBe(
    '2 articles tell the death toll of “Karlow flood”, or of a part of it, and their figures are not the same.',
  )
  expect(sections.flatMap(({ statements }) => statements.map(({ text }) => text)).sort()).toEqual([
    'The flood in Karlow killed 12 people.',
    'The flood in Karlow left 21 people dead.',
  ])
  expect(conflicts).toEqual([])
})

it('/compare without a topic sets beside each other only what is of one thing', async () => {
  const { notice } = await desk(two('The toll rises to 12 crowns.', 'Snow fell on 40 hills.'))
  expect((await notice('/compare')).text).toContain('2 newest articles were compared')
  const { briefing } = await desk(two('The toll is dear.', 'A toll of 12 crowns is asked.'))
  expect((await briefing('/compare toll')).sections).toHaveLength(2)
})

it('/compare tells of copies of which many were altered in one place that place once, with each number once', async () => {
  const copy = (walkers: number, paper: number): [string, string] => [
    `${paper}.json`,
    JSON.stringify({
      title: `Walk ${paper}`,
      text: `A walk to save the tram of Ostmark drew ${walkers} people on Sunday, the mayor said. Children carried lanterns through the old town. The last tram is to run in May.`,
      source: `Paper ${paper}`,
      publishedAt: '2024-05-10',
    }),
  ]
  const papers = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => copy(at < 2 ? 310 : 310 + at * 25, at))
  const { briefing } = await desk(Object.fromEntries(papers))
  const { conflicts } = await briefing('/compare Ostmark tram')
  expect(conflicts.map(({ values }) => values.map(({ value }) => value).sort())).toEqual([
    ['310 people', '360 people', '385 people', '410 people', '435 people', '460 people', '485 people'],
  ])
})

describe('/compare takes in what tells the same story', () => {
  const leak = {
    title: 'Orla Copper fined over spill in Karlow',
    text: 'A court in Karlow fined the miner Orla Copper 14 million marks on Tuesday for the spill that turned the Sund river orange. Its wall let some 600,000 tonnes of sludge into the valley.',
    source: 'Fjord Post',
    publishedAt: '2024-05-08',
  }
  const flood = {
    title: 'Miner must pay 14 million for orange river',
    text: 'Orla Copper must pay 14 million marks since the Sund river ran orange, a court in Karlow ruled on Tuesday. About 900,000 tonnes of sludge poured down the valley.',
    source: 'Hamre News',
    publishedAt: '2024-05-08',
  }
  const asked = async (one: object, other: object) =>
    (await desk({ 'one.json': JSON.stringify(one), 'other.json': JSON.stringify(other) })).bot.answer({
      text: '/compare Orla Copper spill',
    })

  it('in other words: a spill is sludge elsewhere', async () => {
    const answer = await asked(leak, flood)
    expect(JSON.stringify(answer)).toContain('900,000')
  })

  it('but not what one firm did at another time, or another firm', async () => {
    const later = await asked(leak, { ...flood, publishedAt: '2024-07-08' })
    const another = await asked(leak, { ...flood, text: flood.text.replace('Orla Copper', 'Venn Zinc') })
    for (const { kind } of [later, another]) expect(kind).toBe('notice')
  })
})

describe('/compare sets the articles of one paper side by side', () => {
  const strike = (day: string, title: string, text: string): string =>
    JSON.stringify({ title, text, source: 'Fjord Post', publishedAt: day })
  const first = strike(
    '2024-05-10',
    'Sund ferry strike begins',
    'The Sund ferry strike began on Friday as 14,000 workers walked off the job. It shut 36 harbours of the Sund.',
  )
  const second = strike(
    '2024-05-11',
    'Sund ferry strike: what it means',
    'Almost 9,000 workers at the Sund ferry lines are on strike for higher pay.',
  )

  it('and tells in what they differ, with the days of both and that there is one publisher', async () => {
    const { briefing } = await desk({ 'one.json': first, 'two.json': second })
    const { lead, conflicts, excerpts } = await briefing('/compare Sund ferry strike')
    expect(lead).toBe(
      '2 articles about “Sund ferry strike” are by one publisher, Fjord Post, and differ on 1 thing.',
    )
    expect(conflicts.map(({ values }) => values.map(({ value }) => value).toSorted())).toEqual([
      ['14,000 workers', 'almost 9,000 workers'],
    ])
    expect(excerpts.map(({ published }) => published?.slice(0, 10)).toSorted()).toEqual([
      '2024-05-10',
      '2024-05-11',
    ])
  })

  it('and says that there is nobody else where they differ in nothing', async () => {
    const { briefing } = await desk({ 'one.json': first, 'two.json': second.replace('Almost 9,000 w', 'W') })
    expect((await briefing('/compare Sund ferry strike')).lead).toMatch(
      /All are by one publisher, Fjord Post/,
    )
  })
})

it('/compare sets side by side what two papers tell of one deed, where nothing agrees or differs', async () => {
  const { briefing } = await desk(
    two(
      'The ferry Sund Star rammed the pier of Karlow. Gulls rose.',
      'Sund Star, a ferry, rammed a pier. Cafes shut.',
    ),
  )
  const { lead, sections } = await briefing('/compare ferry')
  expect(lead).toContain('2 publishers')
  expect(sections.map(({ heading, statements }) => [heading, statements.length])).toEqual([
    ['Side by side: Sund Star', 2],
  ])
})

it('/compare takes neither “at one point” for a number nor what readers are bid for a difference', async () => {
  const { notice } = await desk(
    two(
      'Nils Aune wept at one point in the Karlow court. For the latest on Karlow, read our coverage for 11 May.',
      'At one point the clock of the Karlow court stopped. For the latest on Karlow, read our coverage for 12 May.',
    ),
  )
  expect((await notice('/compare Karlow')).text).toContain('No difference between them')
})

describe('/compare denies nothing that stands there', () => {
  it('neither that two have a number in common', async () => {
    const { briefing } = await desk(
      two(
        'The Orla mill is old. Its owner keeps 37 horses behind the weir.',
        'A fair was held by the Orla mill. Visitors came with 37 horses.',
      ),
    )
    expect((await briefing('/compare Orla mill')).lead).not.toContain('no number or date')
  })

  it('and says so where they have none', async () => {
    const { briefing } = await desk(two('The Orla mill is old.', 'A fair was held by the Orla mill.'))
    expect((await briefing('/compare Orla mill')).lead).toContain('no number or date on which two agree')
  })

  it('nor that another publisher has the words', async () => {
    const story = (title: string, source: string, text: string): string =>
      JSON.stringify({ title, text, source, publishedAt: '2024-05-10' })
    const { briefing } = await desk({
      'a.json': story('Toll', 'Fjord Post', 'The Sund ferry strike closed the pier.'),
      'b.json': story('Pier', 'Fjord Post', 'A Sund ferry strike hurts the fish market.'),
      'c.json': story(
        'Fish rots',
        'Hamre News',
        'The Sund ferry lay still. Fish rotted. Ice melted. Trucks turned back. Cooks were sad. A strike does that.',
      ),
    })
    const { lead, sections } = await briefing('/compare Sund ferry strike')
    expect(lead).not.toContain('nobody to compare it with')
    expect(lead).toContain('“Fish rots” by Hamre News has the words too')
    expect(sections.map(({ heading }) => heading)).toContain('Hamre News, 10 May 2024: “Fish rots”')
  })
})

describe('/compare, where nothing in two articles is of one thing,', () => {
  it('tells what each says of the topic, sooner with a number, under its paper and day', async () => {
    const { briefing } = await desk(
      two(
        'Rain fell on Karlow for a week. The flood of the Sund has killed 12 people in Norbridge. Shops sell candles.',
        'Boats carry bread through the streets. In the south the flood drove 3,000 families from their farms.',
      ),
    )
    const { lead, sections, conflicts } = await briefing('/compare flood')
    expect(lead).toContain('What each says of it stands below.')
    expect(conflicts).toEqual([])
    const told = sections.map(({ heading, statements }) => [heading, statements.map(({ text }) => text)])
    expect(told.toSorted()).toEqual([
      ['Fjord Post, 10 May 2024: “First”', ['The flood of the Sund has killed 12 people in Norbridge.']],
      [
        'Hamre News, 10 May 2024: “Second”',
        ['In the south the flood drove 3,000 families from their farms.'],
      ],
    ])
  })

  it('takes how far back is counted for no number of anything', async () => {
    const { briefing } = await desk(
      two(
        'Karlow Rovers meet Ostvik Town on Saturday. With three wins in the past four games Karlow Rovers hope for more.',
        'Karlow Rovers meet Ostvik Town on Saturday. Ostvik Town have five wins out of their opening eight games before they meet Karlow Rovers.',
      ),
    )
    const { conflicts } = await briefing('/compare Karlow Rovers')
    expect(conflicts).toEqual([])
  })
})

describe('/compare tells, below what two papers have in common,', () => {
  it('what each says beside that, and nothing of it twice', async () => {
    const { briefing } = await desk(
      two(
        'The flood in Karlow killed 12 people. The flood in Karlow cut the railway to Hamre for a week.',
        'In Karlow the flood killed 12 people. The Karlow flood destroyed the harvest of 300 farms.',
      ),
    )
    const { lead, sections } = await briefing('/compare Karlow flood')
    expect(lead).toBe('Sources agree on 1 thing.')
    const said = sections
      .slice(1)
      .map(({ heading, statements }) => [heading, statements.map(({ text }) => text)])
    expect(said.toSorted()).toEqual([
      ['Fjord Post, 10 May 2024: “First”', ['The flood in Karlow cut the railway to Hamre for a week.']],
      ['Hamre News, 10 May 2024: “Second”', ['The Karlow flood destroyed the harvest of 300 farms.']],
    ])
  })

  it('the number that sentences of two papers have, whatever each tells by it', async () => {
    const { briefing } = await desk(
      two(
        'Fans of Ida Lund bought 400 percent more shirts of her club, the shop of Karlow said.',
        'Since Ida Lund joined, sales of shirts have climbed by 400 percent.',
      ),
    )
    const { sections } = await briefing('/compare Ida Lund shirts')
    expect(sections.map(({ heading }) => heading)).toContain('In both: 400%')
  })
})

it('/compare takes the year of a topic for that in which the articles came out', async () => {
  const { briefing } = await desk(
    two('The Larch prizes of Karlow went to Ida Lund.', 'Nils Aune won none of the Larch prizes of Karlow.'),
  )
  const { excerpts } = await briefing('/compare Larch prizes 2024')
  expect(new Set(excerpts.map(({ file }) => file)).size).toBe(2)
})
