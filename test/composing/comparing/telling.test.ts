import { describe, expect, it } from 'vitest'
import { differing, useArticles } from '../../sample.ts'

const lay = useArticles()

/** The differences that `/compare` shows over articles, each of another paper and a day after the one before. */
async function differences(...articles: readonly string[]) {
  const sample = await lay(
    Object.fromEntries(
      articles.map((text, at) => [
        `${at}.md`,
        `---\ntitle: Report ${'ABCDEFGH'[at]}\ndate: 2024-07-0${at + 1}\nsource: ${'North East South West'.split(' ')[at]} Post\n---\n\n${text}\n`,
      ]),
    ),
  )
  const answer = await sample.bot.answer({ text: '/compare' })
  return answer.kind === 'notice' ? [] : differing(answer).map((values) => values.toSorted())
}

describe('An edited copy differs', () => {
  it.each([
    [
      'by a number',
      'A fire in the harbour of Velm killed 31 people on Friday night, the rescue service said.',
      'A fire in the harbour of Velm killed 13 people on Friday night, the rescue service said.',
      ['13 people', '31 people'],
    ],
    [
      'by a name',
      'Ines Calder won the regatta off Velm on Sunday and thanked her crew.',
      'Marta Droste won the regatta off Velm on Sunday and thanked her crew.',
      ['Ines Calder', 'Marta Droste'],
    ],
    [
      'by a place',
      'The summit of the river states will be held in Ostrel next spring, the host said.',
      'The summit of the river states will be held in Karm next spring, the host said.',
      ['Karm', 'Ostrel'],
    ],
    [
      'by a date',
      'The bridge of Velm was opened to traffic on 4 May 2019 by the old mayor.',
      'The bridge of Velm was opened to traffic on 14 May 2017 by the old mayor.',
      ['14 May 2017', '4 May 2019'],
    ],
    [
      'by a denial',
      'Brannock Foods has recalled its oat drink after bacteria were found, the agency said.',
      'Brannock Foods has not recalled its oat drink after bacteria were found, the agency said.',
      ['has not recalled', 'has recalled'],
    ],
  ])('%s', async (_, one, other, values) => {
    expect(await differences(one, other)).toEqual([values])
  })

  it('and all papers that give a value stand behind it', async () => {
    const said = 'won the regatta off Velm on Sunday and thanked her crew.'
    const found = await differences(`Ines Calder ${said}`, `Marta Droste ${said}`, `Marta Droste ${said}`)
    expect(found).toEqual([['Ines Calder', 'Marta Droste']])
  })
})

describe('Nothing differs', () => {
  it.each([
    [
      'where two things of one name are measured',
      'The mirror of the Orm telescope is 8.4 metres wide and was cast in Velm.',
      'The dome of the Orm telescope is 30 metres wide and turns in four minutes.',
    ],
    [
      'where one counts those who work and the other those who are sought',
      'Brannock Motors employs 9,000 workers at its plant in Karm.',
      'Brannock Motors will hire 400 workers for its plant in Karm.',
    ],
    [
      'where money went on two things',
      'Velm United spent $40 million on the striker Joel Abend.',
      'Velm United spent $12 million on a new training ground.',
    ],
    [
      'where it was in two years',
      'The reed fever killed 220 people in Ambar province in 2019, the ministry of health said.',
      'The reed fever killed 14 people in Ambar province in 2022, doctors said.',
    ],
    [
      'where it was in two places',
      'Dana Orrick won 54 percent of the vote in Ostrel county.',
      'Dana Orrick won 31 percent of the vote in Karm county.',
    ],
    [
      'where one is of the poll before',
      'In the previous poll Orrick led Calder by 5 percentage points among likely voters.',
      'In this poll Orrick leads Calder by 9 percentage points among likely voters.',
    ],
    [
      'where one name is another form of the other',
      'The U.S. signed the fishing treaty with Karm on Sunday after long talks.',
      'The United States signed the fishing treaty with Karm on Sunday after long talks.',
    ],
    [
      'where each says when it was itself printed',
      'Printed by the harbour press of Velm and sold at the quay on July 1, 2024.',
      'Printed by the harbour press of Velm and sold at the quay on July 2, 2024.',
    ],
    [
      'where a formula has two prices of two things',
      'Read our review. $62 at Velmart now',
      'Read our review. $70 at Velmart now',
    ],
  ])('%s', async (_, one, other) => {
    expect(await differences(one, other)).toEqual([])
  })
})

describe('Names in one part of one deed differ', () => {
  it.each([
    [
      'whoever was named, told by who named and by who was named',
      'The board of Brannock Motors named Lena Quarrel chief executive on Monday. She has run a plant in Velm.',
      'Anders Holt was named chief executive of Brannock Motors on Monday. Mr Holt comes from a maker of tyres.',
      ['Anders Holt', 'Lena Quarrel'],
    ],
    [
      'wherever it is held',
      'The talks on the waters of the Orm will be held in Ostrel in April, the foreign ministry said.',
      'The talks on the waters of the Orm will be held in Karm in April, a diplomat said.',
      ['Karm', 'Ostrel'],
    ],
  ])('%s', async (_, one, other, values) => {
    expect(await differences(one, other)).toEqual([values])
  })

  it('and not where the other is named beside it as the loser', async () => {
    const found = await differences(
      'Ines Calder won the regatta off Velm on Sunday, ahead of Marta Droste.',
      'Marta Droste won the hearts of Velm on Sunday and came second behind Ines Calder.',
    )
    expect(found).toEqual([])
  })
})

describe('A range', () => {
  it('is one value, within which another is no difference', async () => {
    const found = await differences(
      'The ministry of Velm will buy between 5 and 10 ferries next year, it said on Tuesday.',
      'The ministry of Velm will buy 7 ferries next year, it said on Tuesday.',
    )
    expect(found).toEqual([])
  })

  it('differs from a value outside it, and is shown whole', async () => {
    const found = await differences(
      'The ministry of Velm will buy between 5 and 10 ferries next year for its islands.',
      'For its islands the ministry of Velm is to buy 14 ferries next year.',
    )
    expect(found).toEqual([['14 ferries', 'between 5 and 10 ferries']])
  })
})

describe('Where one publisher tells all', () => {
  const laid = (numbers: readonly number[], text: (number: number) => string) =>
    lay(
      Object.fromEntries(
        numbers.map((at) => [`${at}.md`, `---\ntitle: News ${at}\nsource: North Post\n---\n\n${text(at)}\n`]),
      ),
    )

  it('that is said', async () => {
    const sample = await laid([5, 6], (at) =>
      at === 5 ? 'The harbour has five cranes.' : 'Gulls love a harbour.',
    )
    const { lead, conflicts } = await sample.briefing('/compare harbour')
    expect(lead).toContain('one publisher, North Post')
    expect(conflicts).toEqual([])
  })

  it('that is said over what each of its articles tells of one thing', async () => {
    const sample = await laid([5, 6], (at) =>
      at === 5
        ? 'The harbour of Velm has bought five tall cranes from Sund.'
        : 'The harbour of Velm has bought cranes and two tugs.',
    )
    const { lead, sections } = await sample.briefing('/compare harbour')
    expect(lead).toContain('by one publisher, North Post')
    expect(sections.map(({ heading }) => heading)).toEqual(['Side by side: Velm'])
  })

  it('that is said over the values in which its articles differ', async () => {
    const sample = await laid(
      [31, 13],
      (dead) => `A fire in the harbour of Velm killed ${dead} people on Friday night.`,
    )
    const answer = await sample.briefing('/compare')
    expect(answer.lead).toContain('are by one publisher, North Post, and differ on 1 thing')
    expect(differing(answer)).toHaveLength(1)
  })
})

describe('A difference belongs to an answer', () => {
  const fire = (dead: number) => `A fire in the harbour of Velm killed ${dead} people on Friday night.`
  const ask = async (text: string, files: Readonly<Record<string, string>>) => {
    const sample = await lay(
      Object.fromEntries(
        Object.entries(files).map(([source, words]) => [
          `${source}.md`,
          `---\ntitle: ${source} report\nsource: ${source} Post\n---\n\n${words}\n`,
        ]),
      ),
    )
    const answer = await sample.bot.answer({ text })
    return answer.kind === 'briefing'
      ? { answer, differing: differing(answer).map((v) => v.toSorted()) }
      : undefined
  }

  it('where the other value stands in an article that the answer itself does not cite', async () => {
    const found = await ask('/who Ines Calder', {
      North: `“It was the worst night”, said Ines Calder, the mayor. ${fire(31)}`,
      South: fire(13),
      West: 'Ines Calder said on Sunday that a fire in the harbour of Velm killed 31 people on Friday night.',
    })
    expect(found?.differing ?? []).toEqual([])
    const asked = await ask('How many people were killed in the harbour of Velm?', {
      North: fire(31),
      South: fire(13),
      West: 'The market of Velm opens at nine.',
    })
    expect(asked?.differing).toEqual([['13 people', '31 people']])
  })

  it('and not where it touches nothing that is cited', async () => {
    const found = await ask('When was the bridge of Velm opened?', {
      North: `The bridge of Velm was opened on 4 May 2019. ${fire(31)}`,
      South: fire(13),
    })
    expect(found?.answer.sections.length).toBeGreaterThan(0)
    expect(found?.differing).toEqual([])
  })
})
