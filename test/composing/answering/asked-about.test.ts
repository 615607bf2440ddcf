import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

type Told = readonly [title: string, date: string, text: string]
/** A desk on these articles, each of a paper of its own. */
const desk = (...told: readonly Told[]) =>
  lay(
    Object.fromEntries(
      told.map(([title, date, text], at) => [
        `${at}.md`,
        `---\ntitle: ${title}\ndate: ${date}\nsource: Paper ${at}\n---\n\n${text}\n`,
      ]),
    ),
  )

describe('A value is of the period that is asked about', () => {
  const port: Told = [
    'Quays of Orsund',
    '2024-02-15',
    'The port of Orsund handled 1.4 million containers in 2023, its harbour master said. A crane was added in spring.',
  ]

  it('and none of another year', async () => {
    const { notice } = await desk(port)
    expect((await notice('How many containers did the port of Orsund handle in 2021?')).text).toMatch(/^No /)
  })

  it('nor one that a report of the year tells of another', async () => {
    const { notice } = await desk([
      'Beer in tins',
      '2023-12-01',
      'Hask Brewery will sell its beer in tins from January. Hask Brewery sold 19 million litres of beer in 2020.',
    ])
    await notice('How many litres of beer did Hask Brewery sell in 2023?')
  })

  it('as the year itself, or as “last year” of a report of the next', async () => {
    const { briefing } = await desk(port, [
      'Mill in Hask',
      '2024-03-02',
      'The mill in Hask ground 9,000 tonnes of flour last year. It had ground 7,000 tonnes in 2020.',
    ])
    const [first] = section(
      await briefing('How many containers did the port of Orsund handle in 2023?'),
      'Answer',
    )
    expect(first?.text).toContain('1.4 million')
    const [flour] = section(
      await briefing('How many tonnes of flour did the mill in Hask grind in 2023?'),
      'Answer',
    )
    expect(flour?.text).toContain('9,000')
  })
})

describe('An account that is asked for', () => {
  it('is not some other number of whoever has it', async () => {
    const { notice } = await desk([
      'Fossils under the stairs',
      '2024-11-28',
      'The museum of rocks in Hask has 3 million stones in its cellar. It had 90,000 visitors last year.',
    ])
    expect((await notice('What is the budget of the museum of rocks in Hask?')).text).toContain(
      'No passage was found that surely says the budget of the museum of rocks in Hask',
    )
  })

  it('is a row of a table of results, of the firm and the quarter in its headline', async () => {
    const { briefing, notice } = await desk(
      [
        'Orsund Lines 3rd qtr',
        '2024-10-20',
        'Shr 34 cts vs 33 cts Net 1,250,000 vs 972,000 Revs 27.9 mln vs 26.9 mln',
      ],
      [
        'Hask Mills 2nd qtr',
        '2024-08-20',
        'Shr 12 cts vs 13 cts Net 400,000 vs 410,000 Revs 3.9 mln vs 4.1 mln',
      ],
    )
    const [first, second] = section(
      await briefing("What was Orsund Lines' net profit in the third quarter?"),
      'Answer',
    )
    expect(first?.text).toBe('Net 1,250,000 vs 972,000')
    expect(second).toBeUndefined()
    await notice("What was Hask Mills' net profit in the third quarter?")
  })
})

describe('Whether something was done', () => {
  it('is told first by whoever says it last, before what an earlier report denied', async () => {
    const { briefing } = await desk(
      ['No sale', '2024-02-05', 'Orsund Lines denied on Monday that it would buy the ferry Gull.'],
      [
        'Ferry sold',
        '2024-03-18',
        'Orsund Lines said on Monday that it had bought the ferry Gull for 31 million crowns.',
      ],
    )
    const [first, second] = section(await briefing('Did Orsund Lines buy the ferry Gull?'), 'Answer')
    expect(first?.text).toContain('had bought')
    expect(second?.text).toContain('denied')
  })
})

describe('Who has a post', () => {
  it('is not who has it with another club or firm', async () => {
    const { notice } = await desk([
      'Praise after the draw',
      '2024-09-16',
      "Hask City's coach Ulf Brenner praised Orsund Rovers after the draw on Sunday. Snow fell in the second half.",
    ])
    expect((await notice('Who is the coach of Orsund Rovers?')).text).toMatch(/^No passage/)
  })
})

describe('Who did something', () => {
  it.each([
    [
      'Who built the hospital in Orsund?',
      'President Emil Korda opened a hospital in Orsund on Sunday. Nurses sang for the guests.',
    ],
    [
      "Who scored Orsund Rovers' third goal against Hask City?",
      'Orsund Rovers beat Hask City 3-1 on Tuesday with a late third goal. Lena Ohm and Kaja Pirie had scored before the break.',
    ],
    [
      'Who coaches Hask City now?',
      'Hask City parted with coach Ulf Brenner on Tuesday after six defeats. The team is last.',
    ],
  ])('is told by nothing that does not say that: “%s”', async (question, text) => {
    const { notice } = await desk(['Notes', '2024-05-20', text])
    await notice(question)
  })

  it.each([
    [
      "Who scored Orsund Rovers' third goal against Hask City?",
      'Orsund Rovers beat Hask City 3-1 on Tuesday. The third goal was scored by Kaja Pirie.',
      'Kaja Pirie',
    ],
    [
      'Who is suing the port of Hask?',
      'Fisherwoman Ida Holm is suing the port of Hask over its nets.',
      'Ida Holm',
    ],
    [
      'Who is the coach of Orsund Rovers?',
      'Orsund Rovers are third. Ottilie Ferrer, in her first season in charge of Orsund Rovers, has made them hard to beat.',
      'Ottilie Ferrer',
    ],
  ])('is told by who says it: “%s”', async (question, text, name) => {
    const { briefing } = await desk(['Notes', '2024-05-20', text])
    const [first] = section(await briefing(question), 'Answer')
    expect(first?.text).toContain(name)
  })
})

describe('Why something is so', () => {
  it.each([
    [
      'Why are the baths in Hask closed?',
      'The baths in Hask are closed for the third time this year. The kiosk beside them loses trade. They were shut because a beam had cracked.',
      'beam',
    ],
    [
      'Why did Vera Lomm leave the choir?',
      'Vera Lomm has left the choir. In March she had denied that she would go. On Monday she said that she had left because of the cold in the hall.',
      'cold in the hall',
    ],
    [
      'Why do foxes come into Orsund?',
      'Foxes come into Orsund at night. The bins have no lids, which means a fox finds supper in every street.',
      'no lids',
    ],
  ])('is told by what gives a reason: “%s”', async (question, text, reason) => {
    const { briefing } = await desk(['Notes', '2024-05-20', text])
    const [first] = section(await briefing(question), 'Answer')
    expect(first?.text).toContain(reason)
  })
})

describe('What only says who told it, or after which report', () => {
  const poll: Told = [
    'Adams ahead',
    '2024-10-04',
    'The challenger, Rosa Adams, is leading in the towns of Hask, Orsund and Lund, the pollster Jon Ekberg said on Friday. The vote is in May.',
  ]

  it('need not stand in what answers', async () => {
    const { briefing } = await desk(poll)
    const [first] = section(
      await briefing('In which towns does Rosa Adams lead, according to Jon Ekberg?'),
      'Answer',
    )
    expect(first?.text).toContain('Hask, Orsund and Lund')
  })

  it('must be named by the report', async () => {
    const { notice } = await desk(poll)
    await notice('In which towns does Rosa Adams lead, according to Mika Strand?')
  })
})
