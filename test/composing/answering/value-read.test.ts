import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const paper = (source: string, title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2024-05-14\nsource: ${source}\n---\n\n${text}\n`

const told = async (files: Readonly<Record<string, string>>, question: string) =>
  section(await (await lay(files)).briefing(question), 'Answer').map(({ text }) => text)

describe('A number that answers', () => {
  it('is the part that was asked for, and not the whole', async () => {
    const [first] = await told(
      {
        'bus.md': paper(
          'Fjord Post',
          'Bus overturns at Merkel',
          'A coach overturned at Merkel on Monday. Of the 54 passengers, 12 were hurt, a doctor said.',
        ),
      },
      'How many of the passengers of the coach at Merkel were hurt?',
    )
    expect(first).toContain('12 were hurt')
  })

  it('is that of those who were against, and not of those in favour', async () => {
    const [first] = await told(
      {
        'vote.md': paper(
          'Fjord Post',
          'Sunde bans fireworks',
          'The council of Sunde adopted a ban on fireworks on Monday. 31 councillors voted in favour, 24 were opposed.',
        ),
      },
      'How many councillors voted against the ban on fireworks in Sunde?',
    )
    expect(first).toContain('24 were opposed')
  })

  it.each([
    [
      'the headline counts, however the text calls it',
      'Kestrel to close 240 shops',
      'Approximately 240 Kestrels will close across the country, the chain said. The closures will be spread over three years, starting with 90 shops being shut in the autumn.',
      'How many shops will Kestrel close?',
      '240 Kestrels',
    ],
    [
      'is told with the rest of its sum',
      'Kestrel shuts shops',
      'Kestrel will close as many as 60 shops in the north and another 25 in the south, the chain said on Monday.',
      'How many shops will Kestrel close?',
      'and another 25',
    ],
  ])('is of what %s', async (_, title, text, question, held) => {
    const [first] = await told({ 'shops.md': paper('Fjord Post', title, text) }, question)
    expect(first).toContain(held)
  })

  it('is told of the house by who voted, where the headline has the number with the name of the house', async () => {
    const [first] = await told(
      {
        'vote.md': paper(
          'Fjord Post',
          'Who are the 14 Lower House members who voted no on Harbour Day',
          'All 14 members of parliament who voted against making Harbour Day a holiday were of the Farmers. The law goes to the president now.',
        ),
      },
      'How many Lower House members voted against Harbour Day?',
    )
    expect(first).toContain('14')
  })

  it('is not another of its kind where the one with most around it is passed over', async () => {
    const answer = await told(
      {
        'tarn.md': paper(
          'Fjord Post',
          'Measles in Tarn',
          'As of Tuesday there were 11 confirmed cases and an additional seven cases of measles that are under investigation in Tarn.',
        ),
        'record.md': paper(
          'Coast Wire',
          'Measles at a record',
          'It is the highest total of measles cases since 1994; the highest total of confirmed measles cases before was 667 cases in 2014.',
        ),
      },
      'How many confirmed measles cases were there in Tarn?',
    )
    expect(answer[0]).toContain('11')
    expect(answer.join()).not.toContain('667')
  })

  it('is found in the sentence after, which says no more what it counts', async () => {
    const [first] = await told(
      {
        'buses.md': paper(
          'Fjord Post',
          'Merkel buys buses',
          'Merkel has ordered 30 buses from a maker in Bodin. Of these, 18 will replace old ones.',
        ),
      },
      'How many of the 30 buses will replace old ones in Merkel?',
    )
    expect(first).toContain('18 will replace')
  })
})

describe('A question about two papers', () => {
  it('is answered by each of them', async () => {
    const answer = await told(
      {
        'a.md': paper(
          'Fjord Post',
          'Silo bursts',
          'A silo in Bodin burst on Monday. It had held 600 tonnes of maize.',
        ),
        'b.md': paper(
          'Valley Herald',
          'Maize fills the streets',
          'A silo burst in Bodin on Monday. There were 900 tonnes of maize in it, the owner said.',
        ),
      },
      'Do the Fjord Post and the Valley Herald agree on how much maize the silo in Bodin held?',
    )
    expect(answer[0]).toMatch(/^No: (?:600 tonnes.*900 tonnes|900 tonnes.*600 tonnes)/)
  })
})

describe('Where something was found', () => {
  it('is told of what is said to be missing', async () => {
    const answer = await told(
      {
        'a.md': paper(
          'Fjord Post',
          'Climbers safe',
          'Three climbers who had been missing since Friday were found alive in a hut above Merkel on Sunday.',
        ),
      },
      'Where were the missing climbers found?',
    )
    expect(answer[0]).toContain('hut above Merkel')
  })
})

describe('A sum that answers what was paid', () => {
  it.each([
    ['How much did Sund Radio agree to pay to settle the lawsuit?'],
    ['How much did Sund Radio agree to pay Orsk Systems?'],
  ])('is not what a lawsuit asks for: %s', async (question) => {
    const said = await told(
      {
        'suit.md': paper(
          'Fjord Post',
          'Sund Radio settles',
          'Sund Radio has agreed to settle the $1.2 billion libel lawsuit that was filed against it by Orsk Systems. Sund Radio agreed to pay Orsk Systems $410 million, its lawyer said.',
        ),
      },
      question,
    )
    expect(said[0]).toContain('$410 million')
    expect(said).not.toContain('$1.2 billion')
  })

  it('is what a lawsuit asks for where that is asked', async () => {
    const [first] = await told(
      {
        'suit.md': paper(
          'Fjord Post',
          'Mill sued',
          'Ida Holm filed a $3 million damages lawsuit against the Tarn mill on Monday, the court said.',
        ),
      },
      'How much is Ida Holm seeking from the Tarn mill?',
    )
    expect(first).toContain('$3 million')
  })
})
