import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../sample.ts'

const lay = useArticles()

/** A desk on articles of 6 December 2021, a paper to each. */
async function desk(...texts: readonly string[]) {
  const sample = await lay(
    Object.fromEntries(
      texts.map((text, at) => [
        `${at}.md`,
        `---\ntitle: Tallow Bay notes ${'ABCDEFGH'[at]}\ndate: 2021-12-06\nsource: Paper ${at}\n---\n\n${text}\n`,
      ]),
    ),
  )
  return {
    answer: async (question: string) =>
      section(await sample.briefing(question), 'Answer').map(({ text, hedge }) => ({ text, hedge })),
    silence: async (question: string) => (await sample.notice(question)).text,
  }
}

describe('When something happened', () => {
  it('is the date of the sentence that tells it, on the day of the report too', async () => {
    const { answer } = await desk(
      'Marta Olsen visited Norway on Monday and spoke of the harbour. She was born in 1961.',
      'In 2019 the harbour was closed. The visit of Marta Olsen to Norway was short.',
    )
    expect(await answer('When did Marta Olsen visit Norway?')).toEqual([{ text: '6 Dec 2021' }])
  })

  it('is told as planned where it lies ahead', async () => {
    const { answer } = await desk('Marta Olsen is due in Oslo on 9 December, the harbour office said.')
    expect(await answer('When will Marta Olsen visit Norway?')).toEqual([
      { text: '9 Dec 2021', hedge: 'is due' },
    ])
  })

  it('is not the date of another deed in the sentence, nor of a dateline', async () => {
    const { answer, silence } = await desk(
      'OSLO, Dec 5 - The mayor thanked the crew for the ferry that Norway sold to Tallow Bay.',
      'The lighthouse, painted in 2018 for a song, has reopened, Marta Olsen said.',
    )
    expect(await silence('When did Norway sell the ferry to Tallow Bay?')).toMatch(/^No article answers that/)
    expect(await answer('When was the lighthouse reopened?')).not.toContainEqual({ text: '2018' })
  })

  it('has no date that is past where it is asked when it will be', async () => {
    const { answer } = await desk(
      'Norway delivered a ferry to Tallow Bay in March 2019. The second ferry will be delivered in June 2022.',
    )
    expect(await answer('When will the ferry be delivered?')).toMatchObject([
      { text: 'Jun 2022', hedge: 'will' },
    ])
  })

  it('is not when somebody else did it', async () => {
    const { silence } = await desk('Norway hosted Marta Olsen on Monday. The band played twice.')
    expect(await silence('When did Norway visit Marta Olsen?')).toMatch(/^No article answers that/)
  })

  it('is the year of a law that is called by it', async () => {
    const { answer } = await desk(
      'A 2016 Norwegian law, called the Clean Rivers and Lakes Act (CRLA), bans nets.',
    )
    expect(await answer('When was CRLA passed?')).toEqual([{ text: '2016' }])
  })

  it('is one answer where one paper has the day and another the month', async () => {
    const { answer } = await desk(
      'Tallow Bay opened the bridge on 14 March 2020. The mayor cut a ribbon.',
      'The bridge was opened by Tallow Bay in March 2020, after years of work.',
    )
    expect(await answer('When was the bridge opened?')).toEqual([{ text: '14 Mar 2020; Mar 2020' }])
  })
})

describe('How many and how much', () => {
  it('is not answered by passages that share the words and have no number of them', async () => {
    const { silence } = await desk(
      'The plant at Tallow Bay makes rope, and people work in two shifts. It made 900 ropes in May.',
      'Work in the plant is hard, people say, and the plant is to grow.',
    )
    expect(await silence('How many people work in the plant?')).toBe(
      'No article answers that. These passages are the nearest, and do not answer it:',
    )
  })

  it('may be answered vaguely', async () => {
    const { answer } = await desk('Dozens of people work in the plant at Tallow Bay. It makes rope.')
    expect(await answer('How many people work in the plant?')).toMatchObject([
      { text: expect.stringContaining('Dozens of people') },
    ])
  })

  it('is no deal’s value where the price of one is asked for', async () => {
    const { answer, silence } = await desk(
      'Tallow Bay ordered 40 lanterns from Norway for $9 million. The lanterns are red.',
    )
    expect(await silence('How much does a lantern cost?')).toMatch(/^No article answers that/)
    expect(await answer('How much did the lanterns cost?')).toMatchObject([{ text: '$9 million' }])
  })

  it('is of the deal that is named, whichever else is told', async () => {
    const { answer } = await desk(
      'The ferry deal of Tallow Bay and Norway, signed in May, is worth $5 million, the harbour office said.',
      'Tallow Bay signed a deal worth $5 million for the ferry. Norway is to build 40 lanterns for $7 million.',
    )
    expect(await answer('How much is the lantern deal worth?')).toMatchObject([{ text: '$7 million' }])
  })

  it('takes the year that is named for a condition', async () => {
    const { answer } = await desk(
      'Tallow Bay and Norway want trade to reach $30 billion by 2025. Trade came to $8 billion in 2020.',
    )
    expect(await answer('How much trade do Tallow Bay and Norway want by 2025?')).toMatchObject([
      { text: '$30 billion' },
    ])
  })
})

describe('What somebody said', () => {
  it('is about a country by whatever word, and by nobody else', async () => {
    const { answer, silence } = await desk(
      'Marta Olsen said that Norwegian boats would be back in spring. Piet Brand spoke of the weather.',
      'Piet Brand met Marta Olsen in Norway. The boats were late.',
    )
    expect(await answer('What did Marta Olsen say about Norway?')).toEqual([
      { text: 'Marta Olsen said that Norwegian boats would be back in spring.' },
    ])
    expect(await silence('What did Piet Brand say about Norway?')).toMatch(/^No article answers that/)
  })
})

describe('Other questions', () => {
  it('who somebody is by a title get the one who is called so', async () => {
    const { answer } = await desk(
      'Norwegian Harbour Minister Marta Olsen met the crew. The minister of Norway said nothing of the harbour.',
      'The Norwegian harbour is cold, and a minister of Denmark wrote about it. Ministers came and went.',
    )
    expect((await answer('Who is the Norwegian harbour minister?'))[0]?.text).toBe(
      'Norwegian Harbour Minister Marta Olsen met the crew.',
    )
  })

  it('when something ends are asked until when it runs', async () => {
    const { answer } = await desk('Tallow Bay and Norway extended their ferry pact until 2031. It is old.')
    expect(await answer('When does the ferry pact end?')).toEqual([{ text: 'until 2031' }])
  })
})
