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

  it('is the day of its own clause, where another deed of the sentence has one too', async () => {
    const { answer } = await desk(
      'The probe Kestra arrived at its pad by barge on Sunday and will lift off on 9 December, the harbour office said.',
      'Marta Olsen opened the market on Monday, but closed the harbour on 2 December.',
    )
    expect(await answer('When will Kestra lift off?')).toEqual([{ text: '9 Dec 2021', hedge: 'will' }])
    expect(await answer('When did Marta Olsen close the harbour?')).toEqual([{ text: '2 Dec 2021' }])
  })

  it('is not the date of another deed in the sentence, nor of a dateline', async () => {
    const { answer, silence } = await desk(
      'OSLO, Dec 5 - The mayor thanked the crew for the ferry that Norway sold to Tallow Bay.',
      'The lighthouse, painted in 2018 for a song, has reopened, Marta Olsen said.',
    )
    expect(await silence('When did Norway sell the ferry to Tallow Bay?')).toMatch(
      /^No passage was found that surely says/,
    )
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
    expect(await silence('When did Norway visit Marta Olsen?')).toMatch(
      /^No passage was found that surely says/,
    )
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
      'No passage was found that surely says how many people work in the plant.\nThese passages are the nearest:',
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
    expect(await silence('How much does a lantern cost?')).toMatch(/^No passage was found that surely says/)
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
    expect(await silence('What did Piet Brand say about Norway?')).toMatch(
      /^No passage was found that surely says/,
    )
  })
})

describe('What is somebody else’s', () => {
  it('is not said of the one who is asked about', async () => {
    const { silence } = await desk(
      'Marta Olsen wrote 40 songs in 2019, more than Piet Brand had in ten years. The band is old.',
    )
    expect(await silence('How many songs did Piet Brand write in 2019?')).toMatch(
      /^No passage was found that surely says/,
    )
  })

  it('gives way to what is the asked one’s, whoever’s words are nearer', async () => {
    const { answer } = await desk(
      'Saltmarsh Yards, the largest builder, sold 70 boats in Oslo. The harbour office met on Monday.',
      'Brand and Sons had to sell 12 boats in spring, the harbour office said.',
    )
    expect(await answer('How many boats did Brand and Sons sell?')).toMatchObject([{ text: '12 boats' }])
  })

  it('is his whom the sentence names before', async () => {
    const { answer } = await desk(
      'Piet Brand said that his deputy Nils Aas had been joking. Marta Olsen’s office asked for an apology.',
      'Weeks after Marta Olsen chose Ida Holm as her deputy, the council met.',
    )
    expect((await answer('Who is Marta Olsen’s deputy?'))[0]?.text).toMatch(/Ida Holm/)
  })
})

describe('What a question takes for granted', () => {
  it.each([
    [
      'Why did Marta Olsen leave the harbour office?',
      'Marta Olsen of the harbour office said that she would stay until 2027.',
    ],
    [
      'Who bought the lighthouse of Tallow Bay?',
      'The lighthouse of Tallow Bay was painted in May and shines again.',
    ],
    [
      'What is the population of Tallow Bay?',
      'A rope maker pays 4,000 people in Tallow Bay. Its people vote in June.',
    ],
  ])('must be told: “%s”', async (question, text) => {
    const { silence } = await desk(`${text} The band played twice.`)
    expect(await silence(question)).toMatch(/^No (?:article|passage)/)
  })

  it('may be denied where it is asked how many', async () => {
    const { answer } = await desk(
      'Nobody died in the storm at Tallow Bay. Nine people were treated for cold.',
    )
    expect((await answer('How many people died in the storm at Tallow Bay?'))[0]?.text).toMatch(/Nobody died/)
  })
})

describe('A reason, and what is last', () => {
  it('is the first that is said where it is asked why', async () => {
    const { answer } = await desk(
      'The lighthouse is dark again. Shops near the lighthouse lose money while it is dark.',
      'Marta Olsen said the lighthouse was dark because salt had eaten its wires.',
    )
    expect((await answer('Why is the lighthouse dark?'))[0]?.text).toMatch(/because salt/)
  })

  it('is told newest first, and not by a line for subscribers', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2024-01-09\nsource: Old\n---\n\nThe rope strike began on Tuesday in all the yards.\n',
      'b.md':
        '---\ntitle: B\ndate: 2024-02-10\nsource: New\n---\n\nThe rope strike ended on Friday after a vote of the yards.\n',
      'c.md':
        '---\ntitle: C\ndate: 2024-02-12\nsource: Letter\n---\n\nRope strike newsletter: sign up for the latest on the rope strike.\n',
    })
    const told = section(await sample.briefing('What is the latest on the rope strike?'), 'Answer')
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('ended'),
      expect.stringContaining('began'),
    ])
  })
})

describe('Where nothing answers', () => {
  it('it is said which name no article has, as a whole', async () => {
    const { silence } = await desk('The ferry of Norway is late. Marta Olsen waits in the European quarter.')
    expect(await silence('When did Norway apply to the European Ferry Agency for a licence?')).toMatch(
      /^No article mentions “European Ferry Agency”\./,
    )
  })

  it('a paper that was asked after is no word that must be found', async () => {
    const { silence } = await desk('The ferry of Norway is late. The band played twice.')
    expect(await silence('What did Paper 0 report on volcanoes?')).toMatch(
      /^No article of Paper 0 was found that surely answers that\./,
    )
    expect(await silence('Why is the ferry late, as reported by Bloomberg?')).toMatch(
      /^The corpus has no article of Bloomberg\./,
    )
  })

  it('only the paper that was asked after is looked in', async () => {
    const { answer } = await desk(
      'The harbour museum of Tallow Bay had 412 visitors in May.',
      'The harbour museum of Tallow Bay had 390 visitors in May.',
    )
    expect(
      await answer('According to Paper 1, how many visitors did the harbour museum have in May?'),
    ).toMatchObject([{ text: '390 visitors' }])
  })
})

describe('A question over several articles', () => {
  it('is answered with the name that most parts have in common, over a passage of each', async () => {
    const { bot } = await lay(
      papers({
        Lantern: 'Ida Holm bought the rope yard of Tallow Bay in May. Piet Brand painted its gate.',
        Wire: 'Ida Holm was fined for spilling oil into the harbour. The harbour office wrote to Marta Olsen.',
      }),
    )
    const answer = await bot.answer({
      text: 'Who bought the rope yard of Tallow Bay, as reported by the Lantern, and was fined for spilling oil into the harbour according to the Wire?',
    })
    expect(answer).toMatchObject({ kind: 'briefing', sections: [{ statements: [{ text: 'Ida Holm' }] }, {}] })
    expect(answer.kind === 'briefing' && new Set(answer.excerpts.map(({ source }) => source))).toEqual(
      new Set(['Lantern', 'Wire']),
    )
  })

  it('is not answered where one of its papers is not there', async () => {
    const { notice } = await lay(
      papers({ Lantern: 'Ida Holm bought the rope yard. Piet Brand painted its gate.' }),
    )
    const { text } = await notice(
      'Who bought the rope yard, as reported by the Lantern, and was fined for spilling oil according to Bloomberg?',
    )
    expect(text).toMatch(/^The corpus has no article of Bloomberg\./)
  })

  it('has what each paper says side by side where it asks whether they agree', async () => {
    const { briefing } = await lay(
      papers({
        Lantern: 'Twelve people drowned off Tallow Bay, the coast guard said. The sea was high.',
        Wire: 'Nine people drowned off Tallow Bay, police said. The sea was high, too.',
      }),
    )
    const given = await briefing(
      'Did the Lantern and the Wire give the same number of people who drowned off Tallow Bay?',
    )
    const told = (heading: string) => section(given, heading).map(({ text }) => text)
    expect(told('Answer')).toEqual(['No: 12 people (Lantern), 9 people (Wire).'])
    expect(told('Related')).toEqual([expect.stringMatching(/^Twelve/), expect.stringMatching(/^Nine/)])
  })

  it('finds first whom it only describes', async () => {
    const { answer } = await desk(
      'Norway sold Tallow Bay the ferry in 2018. The band played.',
      'The president of Norway, Piet Brand, came on Monday. It rained.',
    )
    const [first] = await answer('Who is the president of the country that sold Tallow Bay the ferry?')
    expect(first?.text).toMatch(/Piet Brand/)
  })
})

const papers = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([paper, text]) => [
      `${paper}.md`,
      `---\ntitle: Notes of ${paper}\ndate: 2021-12-06\nsource: ${paper}\n---\n\n${text}\n`,
    ]),
  )

describe('An account', () => {
  it('is as many sentences as tell it, which no short answer is', async () => {
    const { answer } = await desk(
      'After the storm the ferry was sold to Norway. The ferry lost its licence in May.',
      'The ferry was repaired after the storm, at a yard in Oslo.',
    )
    expect((await answer('What happened to the ferry after the storm?')).length).toBeGreaterThan(1)
  })
})

describe('People of a kind', () => {
  it('are asked for as analysts or officials', async () => {
    const { answer } = await desk(
      '“It is an old song,” said Ida Holm, who directs the Harbour Institute. The band played.',
      '“I like it,” said Piet Brand, a baker.',
    )
    expect(await answer('What are experts saying?')).toMatchObject([
      { text: expect.stringContaining('Ida Holm') },
    ])
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
