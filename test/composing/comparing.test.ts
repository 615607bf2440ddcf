import { describe, expect, it } from 'vitest'
import { differing, section, useArticles } from '../sample.ts'

const lay = useArticles()

/** The differences and agreements over articles of one sentence or two each, a publisher and a day to each. */
async function compare(...articles: readonly string[]) {
  const sample = await lay(
    Object.fromEntries(
      articles.map((text, at) => [
        `${at}.md`,
        `---\ntitle: Tallow Bay ferry contract ${'ABCDEFGH'[at]}\ndate: 2021-12-0${at + 1}\nsource: Paper ${at + 1}\n---\n\n${text}\n`,
      ]),
    ),
  )
  const answer = await sample.bot.answer({ text: '/compare' })
  if (answer.kind === 'notice') return { differences: [], agreements: [] }
  const agrees = answer.sections.some(({ heading }) => heading === 'Sources agree')
  return {
    differences: differing(answer),
    agreements: agrees ? section(answer, 'Sources agree').map(({ text }) => text) : [],
  }
}

describe('Sources differ', () => {
  it('where they give two sums for one contract', async () => {
    const { differences } = await compare(
      'The town of Tallow Bay signed a ferry contract worth $5.4 billion with the shipyard.',
      'The ferry contract with the shipyard is worth $5.5 billion, the town of Tallow Bay said.',
    )
    expect(differences).toEqual([['$5.4 billion', '$5.5 billion']])
  })

  it('where one copied the other and changed a line of a table', async () => {
    const rest = 'The ferry of Tallow Bay sailed every day last year.'
    const { differences } = await compare(
      `${rest}\n\nRevenue of the ferry company, third quarter: $6.04 million before tax and rent.`,
      `${rest}\n\nRevenue of the ferry company, third quarter: $1.04 million before tax and rent.`,
    )
    expect(differences).toEqual([['$1.04 million', '$6.04 million']])
  })

  it('where one has a name that ends in a number', async () => {
    const { differences } = await compare(
      'Lantern Road 4 won the ferry prize of Tallow Bay on Sunday night.',
      'Herring Blue won the ferry prize of Tallow Bay on Sunday night.',
    )
    expect(differences).toEqual([['Herring Blue', 'Lantern Road 4']])
  })

  it('where they give two ends of one agreement', async () => {
    const { differences } = await compare(
      'Tallow Bay and the shipyard extended their ferry maintenance agreement until 2030.',
      'The ferry maintenance agreement of Tallow Bay and the shipyard was extended until 2031.',
    )
    expect(differences).toEqual([['2030', '2031']])
  })

  it('where one counts otherwise', async () => {
    const { differences } = await compare(
      'The shipyard will build 28 electric ferries for Tallow Bay.',
      'For Tallow Bay the shipyard is to build 31 electric ferries.',
    )
    expect(differences).toEqual([['28 ferries', '31 ferries']])
  })

  it('once, though the value and all words around it tell of it', async () => {
    const { differences } = await compare(
      'The harbour office of Tallow Bay said on Monday that 90 people drowned when the pier gave way.',
      'The harbour office of Tallow Bay said on Monday that 91 people drowned when the pier gave way.',
    )
    expect(differences.map((sides) => [...sides].sort())).toEqual([['90 people', '91 people']])
  })
})

describe('Sources do not differ', () => {
  it('where one bounds the number that the other gives', async () => {
    const { differences, agreements } = await compare(
      'The shipyard will build 600,000 life jackets for the ferries of Tallow Bay.',
      'The shipyard will build more than 600,000 life jackets for the ferries of Tallow Bay.',
    )
    expect(differences).toEqual([])
    expect(agreements.join()).toContain('600,000')
  })

  it('where one rounds', async () => {
    const { differences } = await compare(
      'The town of Tallow Bay signed a ferry contract worth $5.43 billion with the shipyard.',
      'The ferry contract with the shipyard is worth $5.4 billion, the town of Tallow Bay said.',
    )
    expect(differences).toEqual([])
  })

  it('where one counts the year from its own date', async () => {
    const { differences } = await compare(
      'Last year the town council of Tallow Bay fined the shipyard for the late ferries.',
      'In 2020 the town council of Tallow Bay fined the shipyard for the late ferries.',
    )
    expect(differences).toEqual([])
  })

  it('where two sums of one sentence are of two things', async () => {
    const { differences } = await compare(
      'Tallow Bay wants to lift ferry income to $30 million and ferry investment to $50 million by 2025.',
      'Tallow Bay wants to lift ferry income to $30 million and ferry investment to $50 million by 2025, the mayor said.',
    )
    expect(differences).toEqual([])
  })

  it('where the numbers are of the dead and of the hurt', async () => {
    const { differences } = await compare(
      'In the ferry fire off Tallow Bay 12 people were killed.',
      'In the ferry fire off Tallow Bay 40 people were injured.',
    )
    expect(differences).toEqual([])
  })

  it('where it is one article printed twice with another number in its headline', async () => {
    const text =
      'The harbour office of Tallow Bay wrote on Monday that the old pier would be torn down in the spring and that a new one of stone would take its place, with room for nine ferries and a market hall for the fishermen who now sell from their boats. '
    const { differences, agreements } = await compare(
      `${text}The pier is to cost $4 million.`,
      `${text}The pier is to cost $4 million.`,
    )
    expect([differences, agreements]).toEqual([[], []])
  })
})

describe('What shops ask', () => {
  it.each([
    [
      'The Alba lamp of Tallow Bay is on sale for $40 at the harbour shop this week.',
      'The Alba lamp of Tallow Bay is down to $50 at the harbour shop this week.',
    ],
    [
      'The ferry pass of Tallow Bay costs $35, which is $15 off its price.',
      'The ferry pass of Tallow Bay costs $45 with a coupon of the harbour shop.',
    ],
  ])('is no difference: %s', async (one, other) => {
    expect((await compare(one, other)).differences).toEqual([])
  })
})

describe('What values are about', () => {
  it('is said by the words by which several articles call it, and not by those of the next value', async () => {
    const { agreements } = await compare(
      'Both towns want to lift their trade to $30 billion a year by 2025 and their mutual investment to $50 billion.',
      'The towns set themselves the goal to lift trade to $30 billion by 2025, and mutual investment to $50 billion.',
    )
    expect(agreements).toContainEqual(
      expect.stringMatching(/^figure for (?!.*investment).*trade: \$30 billion$/),
    )
    expect(agreements).toContainEqual(expect.stringMatching(/^deadline for (?!.*investment).*trade: 2025$/))
  })

  it('is a deal where sums are what was paid', async () => {
    const { agreements } = await compare(
      'The ferry contract with the shipyard is worth $600 million.',
      'They signed a $600 million ferry contract with the shipyard.',
    )
    expect(agreements).toEqual(['value of the ferry deal: $600 million'])
  })

  it('is nothing where a year only names an election', async () => {
    const { agreements } = await compare(
      'The law lists the towns for meddling in the 2016 elections and for help to pirates.',
      'The law lists the towns for their help to pirates and meddling in the 2016 elections.',
    )
    expect(agreements).toEqual([])
  })
})
