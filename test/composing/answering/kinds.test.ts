import { describe, expect, it } from 'vitest'
import { pastOf } from '../../../src/language/irregular.ts'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

type Told = readonly [title: string, date: string, text: string]
/** A desk on these articles, each of a paper of its own. */
async function desk(...told: readonly Told[]) {
  const files = told.map(([title, date, text], at) => [
    `${at}.md`,
    `---\ntitle: ${title}\ndate: ${date}\nsource: Paper ${at}\n---\n\n${text}\n`,
  ])
  const sample = await lay(Object.fromEntries(files))
  return {
    bot: sample.bot,
    briefing: sample.briefing,
    notice: async (text: string) => (await sample.notice(text)).text,
    first: async (text: string) => section(await sample.briefing(text), 'Answer')[0]?.text ?? '',
    all: async (text: string) =>
      section(await sample.briefing(text), 'Answer')
        .map((one) => one.text)
        .join('\n'),
  }
}

describe('An answer', () => {
  it('to why has a reason in it, or is none', async () => {
    const { first, notice } = await desk(
      [
        'Dam closed',
        '2024-02-01',
        'The dam at Orlo was closed on Monday. Engineers inspected it for two days.',
      ],
      [
        'Bridge shut',
        '2024-02-02',
        'The bridge at Morven was shut on Tuesday over cracks in two of its pillars.',
      ],
    )
    expect(await first('Why was the bridge at Morven shut?')).toContain('cracks')
    expect(await notice('Why was the dam at Orlo closed?')).toMatch(/^No /)
  })

  it('is not a number beside which nothing of what is asked stands', async () => {
    const { notice } = await desk([
      'Bus leaves the road',
      '2024-03-04',
      'A bus left the road near Skerry on Sunday. It was carrying 41 passengers, and all of them were taken to a hotel.',
    ])
    expect(await notice('How many passengers died?')).toMatch(
      /^No passage was found that surely says how many passengers died/,
    )
  })

  it.each([
    [
      'Why was Captain Piet Brand acquitted?',
      'A court acquitted Captain Piet Brand on Friday: the radar log was lost.',
    ],
    [
      'Why did the Kestrel opera cancel its premiere?',
      'The Kestrel opera cancelled its premiere — its soprano had no voice.',
    ],
    [
      'Why did Vostrany raise the duty on timber from Kestrelia?',
      'Vostrany raised the duty on timber from Kestrelia on Monday, countering what its minister calls unfair prices.',
    ],
  ])('to “%s” may be behind a colon or a dash, or in a clause of whoever does it', async (question, text) => {
    const { first } = await desk(['News', '2024-03-02', `${text} Tickets stay valid.`])
    expect(await first(question)).toBe(text)
  })

  it('to why is not how long it had lasted', async () => {
    const { notice } = await desk([
      'Bank chief leaves',
      '2024-05-08',
      'Nils Arden, 63, was dismissed as chief executive after a year in the role. A deputy stands in.',
    ])
    expect(await notice('Why was Nils Arden dismissed?')).toMatch(/^No /)
  })

  it.each([
    'How many dead in Bodin?',
    'How many killed in Bodin?',
    'How many people died in the Bodin blast?',
    'What is the death toll in Bodin?',
  ])('to “%s” is the newest toll first', async (question) => {
    const { first } = await desk(
      [
        'Blast kills five',
        '2024-06-01',
        'A blast at a plant in Bodin killed five people on Saturday. Rescuers dug.',
      ],
      [
        'Toll rises',
        '2024-06-04',
        'Two more victims of the Bodin blast died, bringing the death toll to 11. Flags flew low.',
      ],
    )
    expect(await first(question)).toContain('toll to 11')
  })

  it('about whoever holds an office comes with the passage that names them', async () => {
    const { all } = await desk(
      [
        'Orsk sworn in',
        '2024-05-07',
        'Lena Orsk was sworn in as president of Vostrany on Monday. The band played.',
      ],
      ['Tax', '2024-05-08', 'Lena Orsk promised to cut the tax on bread by half. Bakers cheered.'],
    )
    const told = await all('What tax did the new president of Vostrany promise to cut?')
    expect(told).toContain('tax on bread')
    expect(told).toContain('sworn in')
  })

  it('to how things stand is the newest report’s', async () => {
    const { first } = await desk(
      [
        'Painting stolen',
        '2024-04-02',
        'The painting was stolen from the chapel in April. It has not been found, police said.',
      ],
      [
        'Painting found',
        '2024-06-20',
        'The stolen painting has been found in a barn near Tarn, police said on Thursday.',
      ],
    )
    expect(await first('Has the painting been found?')).toContain('barn')
  })

  it('knows an office by a new holder who is named to it', async () => {
    const { first } = await desk(
      [
        'Ferry line posts loss',
        '2024-01-10',
        'The chief executive of Tarn Ferries, Ole Brask, said that the line had lost money.',
      ],
      [
        'Ferry line names chief',
        '2024-05-11',
        'Tarn Ferries named Mona Ekdal as its chief executive on Friday. She starts in June.',
      ],
    )
    expect(await first('Who is the chief executive of Tarn Ferries?')).toContain('Mona Ekdal')
  })

  it('counts those who did something by what they are called', async () => {
    const { all } = await desk([
      'Village keeps its school',
      '2024-06-03',
      'Of 8,410 voters in Ostby, 62 percent said on Sunday that the school should stay open.',
    ])
    expect(await all('How many people voted in Ostby?')).toContain('8,410')
  })
})

describe('A notice', () => {
  it('says of what a why-question takes for granted only what was looked for, in the past', async () => {
    const { notice } = await desk([
      'Striker out of the cup',
      '2024-06-01',
      'Karl Benning was ruled out of the cup with a thigh injury on Saturday. He hurt it in training.',
    ])
    expect(await notice('Why did Karl Benning sell the cup?')).toMatch(
      /^No passage was found that says in plain words that Karl Benning sold the cup\./,
    )
  })

  it('does not say that no article mentions what a title names', async () => {
    const { notice } = await desk(
      [
        'Vantor cuts jobs',
        '2024-06-01',
        'Some 900 posts will go in two years, the firm said. Most of them are in its offices in Tarn.',
      ],
      ['Printers sell badly', '2024-06-02', 'Makers of printers sold fewer printers in May than in April.'],
    )
    expect(await notice('How many printers did Vantor sell?')).not.toContain('No article mentions “Vantor”')
  })

  it.each([
    ['sink', 'sank'],
    ['carry', 'carried'],
    ['close', 'closed'],
    ['stop', 'stopped'],
    ['visit', 'visited'],
    ['win', 'won'],
    ['pay', 'paid'],
    ['have', 'had'],
    ['do', 'did'],
  ])('has the past of %s as %s', (verb, past) => {
    expect(pastOf(verb)).toBe(past)
  })
})

describe('A topic of several words', () => {
  const articles: readonly Told[] = [
    [
      'Quake hits Larkmoor',
      '2024-05-01',
      'An earthquake shook Larkmoor on Wednesday. It killed nine people.',
    ],
    ['Leaders meet', '2024-05-02', 'Leaders of twelve nations met in Larkmoor. They spoke of trade.'],
    [
      'Club Q reopens',
      '2024-05-03',
      'Club Q has reopened in Tarn after a year in which its owners rebuilt the hall. The club had been closed since March 2023 because of a fire.',
    ],
    ['Rugby club wins', '2024-05-04', 'The rugby club of Morven won the final on Saturday.'],
  ]

  it('is what has all of it', async () => {
    const { briefing } = await desk(...articles)
    const quake = JSON.stringify((await briefing('/summary earthquake Larkmoor')).sections)
    expect(quake).toContain('shook')
    expect(quake).not.toContain('twelve nations')
    expect(JSON.stringify((await briefing('/summary Club Q')).sections)).not.toContain('rugby')
  })

  it('is said not to be there where only a part of it is', async () => {
    const { briefing } = await desk(...articles)
    expect((await briefing('/summary rugby earthquake')).remarks).toEqual([
      'No article has all of “rugby earthquake”; these come nearest.',
    ])
  })
})

describe('“Is it true …” without “that”', () => {
  it.each([
    ['is it true the ferry sank?', '/check the ferry sank'],
    ['Is it true a bridge fell in Orlo?', '/check a bridge fell in Orlo'],
  ])('is for /check: %s', async (typed, line) => {
    const { bot } = await desk(['Ferry', '2024-01-01', 'The ferry sank.'])
    expect(await bot.understand({ text: typed })).toMatch(new RegExp(`^${line}`))
  })
})

describe('Who did it', () => {
  it('is nobody who is only near it', async () => {
    const { all } = await desk(
      ['Tarn near the series', '2024-02-01', 'Tarn are 21 runs away from a series win over Sund this year.'],
      ['Tarn clinch it', '2024-02-02', 'Tarn won the series against Sund on Friday by four wickets.'],
    )
    const told = await all('Who won the series between Tarn and Sund?')
    expect(told).toContain('Tarn won the series')
    expect(told).not.toContain('21 runs away')
  })
})

describe('What happened', () => {
  it('is told by no list of names with figures', async () => {
    const { all } = await desk(
      [
        'Week 15 values',
        '2024-02-01',
        'Other solid values for the Owls and Hawks game: Jon Falk, Owls vs. Hawks (DK: $6,000); Ed Rott, Hawks (DK: $5,500).',
      ],
      ['Owls beat Hawks', '2024-02-02', 'The Owls beat the Hawks 20-17 in the game on Sunday in Orsk.'],
    )
    const told = await all('What happened at the Owls and Hawks game?')
    expect(told).toContain('beat the Hawks')
    expect(told).not.toContain('DK:')
  })
})

describe('Why, asked beside who', () => {
  it('is asked of what is being done', async () => {
    const { briefing } = await desk([
      'Singer sued',
      '2024-02-01',
      'Three dancers are suing the singer Ada Quill because she mocked their weight, their lawyer said.',
    ])
    const answer = await briefing('Who is suing Ada Quill and why?')
    expect(JSON.stringify(answer)).not.toContain('answers that')
    expect(section(answer, 'Answer')[0]?.text ?? JSON.stringify(answer.sections)).toContain('Three dancers')
  })
})

describe('A reason', () => {
  it('is not that somebody says what was done', async () => {
    const files: Told = [
      'Host fired',
      '2024-02-01',
      'Ola Brandt says he was fired from the morning show, which he ran with Ida Holm. He thanked his viewers.',
    ]
    const { notice } = await desk(files)
    expect(await notice('Why was Ola Brandt fired?')).toMatch(/^No passage was found/)
  })
})
