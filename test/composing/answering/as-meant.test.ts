import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

async function desk(text: string) {
  const sample = await lay({
    'a.md': `---\ntitle: Notes from the coast\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n`,
  })
  return {
    answer: async (question: string) =>
      section(await sample.briefing(question), 'Answer').map((statement) => statement.text)[0] ?? '',
    remarks: async (question: string) => (await sample.briefing(question)).remarks ?? [],
    silence: async (question: string) => (await sample.notice(question)).text,
    said: async (question: string) => JSON.stringify(await sample.bot.answer({ text: question })),
  }
}

describe('A question with slips of the pen', () => {
  it('is answered as it was meant', async () => {
    const { answer } = await desk('The pilot Tor Dahl retired on Monday because his eyes were weak.')
    expect(await answer('why did tor dahl retrie?')).toContain('eyes were weak')
  })

  it.each([
    [
      'What did Celoran bury?',
      'The officer Pierre Céloron buried plates of lead at the river on Friday.',
      'plates',
    ],
    ['What did Zelinska open?', 'Mayor Olena Zelinsky opened a school in Bodin on Friday.', 'school'],
  ])('or in a name that no article has, and says how it was read: “%s”', async (question, text, told) => {
    const { answer, remarks } = await desk(text)
    expect(await answer(question)).toContain(told)
    expect((await remarks(question))[0]).toMatch(/^Read as “What did /)
  })

  it('is not read of somebody of another name', async () => {
    const { silence } = await desk('The officer Pierre Céloron buried plates of lead at the river on Friday.')
    expect(await silence('What did Celestin bury?')).toBe(
      'No article mentions “Celestin”.\nThese passages are the nearest:',
    )
  })

  it('is not made into another one', async () => {
    const { silence } = await desk('The pilot Tor Dahl retired on Monday because his eyes were weak.')
    expect(await silence('Why did Tor Dahl sue the airline?')).toMatch(/^No (?:article|passage)/)
    expect(await silence('Who is the mayor of Bodin?')).toMatch(/^No (?:article|passage)/)
  })
})

describe('A short name in a question', () => {
  it.each([
    ['What did the EU do?', 'The European Union froze the fund on Friday.', 'froze'],
    ['Why did the UN leave Bodin?', 'The United Nations left Bodin because the road was mined.', 'mined'],
  ])('is that of a name which an article has in full: “%s”', async (question, text, told) => {
    const { answer } = await desk(text)
    expect(await answer(question)).toContain(told)
  })

  it('is not said to be in no article where its name is', async () => {
    const { silence } = await desk('The European Union froze the fund on Friday.')
    expect(await silence('What does the EU pay its cooks?')).not.toContain('No article mentions')
  })
})

describe('What a question names is not said to be in no article', () => {
  it.each([
    ['Who ran the 4x4 at Bodin?', 'Tor Dahl won a medal in the 4×4 at Bodin on Friday.'],
    ['Why did the mill at Bodin burn 12000 sacks?', 'The mill at Bodin burned 12,000 sacks on Friday.'],
    ['Why did Finora close its office in Bodin?', 'Ｆｉｎｏｒａ closed its office in Bodin on Friday.'],
  ])('where one writes it otherwise: “%s”', async (question, text) => {
    const { said } = await desk(text)
    expect(await said(question)).not.toContain('No article mentions')
  })
})

describe('What a question only says more of a name', () => {
  it('need not stand in an article', async () => {
    const { answer } = await desk('The brewery Kvam Ale sold 900 barrels in May. Its owner sings.')
    expect(
      await answer(
        'How many barrels did the Bodin-based brewery Kvam Ale, which the Holm family owns, sell in May?',
      ),
    ).toBe('900 barrels')
  })

  it.each([
    'In what year did the Bodin-based brewery Kvam Ale ask the council for a second cellar, which the Holm family is to pay?',
    'When did the family-owned brewery Kvam Ale, whose beer is sold in nine countries, ask the council for a second cellar?',
  ])('need not stand in an article that dates what is asked: %s', async (question) => {
    const { answer, silence } = await desk(
      'Kvam Ale, a brewery, asked the council for a second cellar in 2019. Its owner sings.',
    )
    expect(await answer(question)).toContain('2019')
    expect(await silence(question.replaceAll('Kvam', 'Fossum'))).toMatch(/^No (?:article|passage)/)
  })

  it('leaves the name itself to be found', async () => {
    const { silence } = await desk('The brewery Kvam Ale sold 900 barrels in May. Its owner sings.')
    expect(await silence('How many barrels did the Bodin-based brewery Fossum Ale sell in May?')).toContain(
      'Fossum',
    )
  })

  it('is a longer form of what articles call by its last words', async () => {
    const { answer } = await desk(
      'Kvam, a maker of drugs, filed its cure with the medicines agency in 2021. It hopes for an answer.',
    )
    expect(await answer('When did Kvam file its cure with the European Medicines Agency?')).toContain('2021')
  })
})

describe('What a question takes for granted', () => {
  it('is said to be told by no article, where none does', async () => {
    const { silence } = await desk(
      'Sunde said it had no plan to leave the league. Its players train as before.',
    )
    expect(await silence('Why did Sunde leave the league?')).toMatch(
      /^No passage was found that says in plain words that Sunde left the league\./,
    )
  })
})

describe('A reason', () => {
  it('is of what the words of a sentence say was done, where its grammar is hard to read', async () => {
    const { answer } = await desk(
      'Ida Moe claimed the seat on Friday after her rival Dan Holm conceded that he cannot win a recount.',
    )
    expect(await answer('Why did Dan Holm concede?')).toContain('cannot win a recount')
  })
})

describe('How much something fell', () => {
  it('may be a share', async () => {
    const { answer } = await desk('The profit of Vireo fell by 40% in the first quarter, the firm said.')
    expect(await answer('How much did Vireo’s profit fall?')).toContain('40%')
  })
})

describe('A verb whose past is another word', () => {
  it.each([
    [
      'When did the barge Ingrid sink?',
      'The barge Ingrid sank off Merkel on 3 July 2023 with a load of salt.',
      '3 Jul 2023',
    ],
    [
      'When did Ida Holm choose her deputy?',
      'Ida Holm chose her deputy on 4 May 2023, the party said.',
      '4 May 2023',
    ],
  ])('is the same verb: %s', async (question, text, day) => {
    const { answer } = await desk(text)
    expect(await answer(question)).toContain(day)
  })
})
