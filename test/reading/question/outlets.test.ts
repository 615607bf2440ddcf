import { describe, expect, it } from 'vitest'
import { type Known, readQuestion } from '../../../src/reading/question.ts'

const sources: Known = {
  papers: [
    'Harbour Wire',
    'The Lantern',
    'Coast News - Sport',
    'Tornby Standard',
    'www.thequayside.co.uk',
    'ozday.com',
  ],
  authors: ['Ida Marsh', 'Tom de Vries'],
  towns: ['Geneva', 'New Delhi'],
  newest: { date: '2024-11-02', precision: 'day', from: 'meta' },
  hasDays: true,
}
const read = (typed: string) => {
  const { text, outlets } = readQuestion(typed, sources)
  return { text, names: outlets.map(({ name }) => name) }
}

describe('Where a question says that something was told', () => {
  it.each([
    ['According to the Harbour Wire, how many ferries sank?', 'how many ferries sank?', ['Harbour Wire']],
    ['How many ferries sank, as reported by The Lantern?', 'How many ferries sank?', ['The Lantern']],
    ['Who was hired as Coast News reported?', 'Who was hired?', ['Coast News - Sport']],
    ['Who won the regatta in the Tornby Standard article?', 'Who won the regatta?', ['Tornby Standard']],
    [
      'Which singer, mentioned in articles by both the Lantern and Harbour Wire, was sued?',
      'Which singer, was sued?',
      ['The Lantern', 'Harbour Wire'],
    ],
    ['As OZ Day reported, how many ferries sank?', 'how many ferries sank?', ['ozday.com']],
    ['According to the Quayside, who won?', 'who won?', ['www.thequayside.co.uk']],
    ['Who won, as The Quayside wrote on 3 October?', 'Who won?', ['www.thequayside.co.uk']],
    [
      'In the Lantern story of 5 October about the mill fire, who is the judge?',
      'who is the judge?',
      ['The Lantern'],
    ],
    [
      'Both the Lantern and Harbour Wire wrote about the mill fire: which firms owned the mill?',
      'which firms owned the mill?',
      ['The Lantern', 'Harbour Wire'],
    ],
    ['What did the Lantern report on the strike?', 'the strike?', ['The Lantern']],
    ['Does the Lantern article claim that the mill is shut?', 'the mill is shut?', ['The Lantern']],
    [
      'Do the Lantern article and the Harbour Wire article both report that the mill is shut?',
      'the mill is shut?',
      ['The Lantern', 'Harbour Wire'],
    ],
    [
      'Did the Lantern report that the mill is shut, and did the same paper later report that the quay sank?',
      'the mill is shut, and the quay sank?',
      ['The Lantern', 'The Lantern'],
    ],
    [
      'Does the Lantern article say that the mill is shut, while the Harbour Wire article on the fair says that it rained?',
      'the mill is shut, while it rained?',
      ['The Lantern', 'Harbour Wire'],
    ],
    [
      'Do the Lantern and the Harbour Wire agree on the number of the drowned?',
      'the number of the drowned?',
      ['The Lantern', 'Harbour Wire'],
    ],
    [
      'Did the Lantern report of 5 October and the Harbour Wire report of 9 October give the same number of the drowned?',
      'number of the drowned?',
      ['The Lantern', 'Harbour Wire'],
    ],
    [
      'Is the number of the drowned the same in the Lantern and in the Harbour Wire?',
      'Is the number of the drowned the same?',
      ['The Lantern', 'Harbour Wire'],
    ],
    ['Who bought the mill according to Reuters?', 'Who bought the mill?', ['Reuters']],
    [
      'Who bought the mill, as reported by the Ostrow Evening Gazette?',
      'Who bought the mill?',
      ['Ostrow Evening Gazette'],
    ],
  ])('is no part of “%s”', (typed, text, names) => {
    expect(read(typed)).toEqual({ text, names })
  })

  it.each([
    'Who owns the Harbour Wire?',
    'Why did the Tornby Standard sack its editor?',
    'What does the Mueller report say?',
    'Who lit the lantern in the tower?',
    'According to Lavrov, who sold the ferries?',
    'What happened to the Harbour Wire reporter?',
    'Did the storm hit the Post Office?',
  ])('is not meant by “%s”', (typed) => {
    expect(read(typed)).toEqual({ text: typed, names: [] })
  })

  it('may have the day of the article, which the article must be of', () => {
    const { outlets, text } = readQuestion(
      'What did the Harbour Wire article of 5 March 2024 say was the cause of the fire?',
      sources,
    )
    expect(text).toBe('what was the cause of the fire?')
    expect(outlets).toEqual([
      {
        kind: 'paper',
        name: 'Harbour Wire',
        isKnown: true,
        within: { source: 'Harbour Wire', since: '2024-03-05', until: '2024-03-05' },
      },
    ])
  })

  it('is told from a day on which something happened', () => {
    const { outlets, text } = readQuestion('According to the Lantern, who resigned on 5 March 2024?', sources)
    expect(text).toBe('who resigned on 5 March 2024?')
    expect(outlets.map(({ within }) => within)).toEqual([{ source: 'The Lantern' }])
  })

  it('is said to be unknown where the corpus has no such paper', () => {
    expect(readQuestion('Who was hired, as reported by Bloomberg?', sources).outlets).toMatchObject([
      { name: 'Bloomberg', isKnown: false },
    ])
  })
})

describe('A question may say who wrote something, where and when it was filed', () => {
  const circumstances = (typed: string) => {
    const { text, outlets } = readQuestion(typed, sources)
    return { text, within: outlets.map(({ within }) => within) }
  }

  it.each([
    [
      'In the article by Ida Marsh, how many swimmers were rescued?',
      'how many swimmers were rescued?',
      { byline: 'Ida Marsh' },
    ],
    ['What did Ida Marsh write about the new tram line?', 'the new tram line?', { byline: 'Ida Marsh' }],
    ["Who was fined, according to Tom de Vries's report?", 'Who was fined?', { byline: 'Tom de Vries' }],
    [
      'Why was the vaccine delayed, as Ida Marsh reported?',
      'Why was the vaccine delayed?',
      { byline: 'Ida Marsh' },
    ],
    [
      'Which clubs were named in the story written by Tom de Vries?',
      'Which clubs were named?',
      { byline: 'Tom de Vries' },
    ],
    [
      'In the report from Geneva, how much money was pledged?',
      'how much money was pledged?',
      { dateline: 'Geneva' },
    ],
    ['What does the New Delhi dispatch say about the drought?', 'the drought?', { dateline: 'New Delhi' }],
    [
      'What did the article of March 6 say about the verdict?',
      'the verdict?',
      { since: '2024-03-06', until: '2024-03-06' },
    ],
    [
      'How many seats did the party win according to the story published on 4 November 2023?',
      'How many seats did the party win?',
      { since: '2023-11-04', until: '2023-11-04' },
    ],
    [
      'What did the Lantern report in April about the merger?',
      'the merger?',
      { source: 'The Lantern', since: '2024-04-01', until: '2024-04-30' },
    ],
    [
      'What did the report from Geneva of 12 March 2024 say about cholera?',
      'cholera?',
      { dateline: 'Geneva', since: '2024-03-12', until: '2024-03-12' },
    ],
  ])('“%s”', (typed, text, within) => {
    expect(circumstances(typed)).toEqual({ text, within: [within] })
  })

  it.each([
    'What did Ida Marsh say about the fire?',
    'Who is Ida Marsh?',
    'What did Geneva decide about the tram?',
    'According to Geneva, who broke the truce?',
    'How many people live in Geneva?',
    'Who spoke on March 6?',
    'What does the report of the commission say?',
    'Did the storm of 6 March 2024 kill anybody?',
  ])('but not “%s”', (typed) => {
    expect(circumstances(typed)).toEqual({ text: typed, within: [] })
  })

  it('has a day of the story where no article is of that day', () => {
    const typed = 'What did the report of March 6 say about the verdict?'
    expect(readQuestion(typed, { ...sources, hasDays: false })).toMatchObject({ text: typed, outlets: [] })
  })
})

describe('The parts of a question', () => {
  it.each([
    ['Who won the regatta?', ['Who won the regatta']],
    [
      'Did the Lantern claim that the mill is shut for good, while the Harbour Wire reports that its owner wants to sell it?',
      ['the mill is shut for good', 'its owner wants to sell it'],
    ],
    [
      'Which firm bought the ferry yard in Tornby and was fined for spilling oil into the bay?',
      ['Which firm bought the ferry yard in Tornby', 'was fined for spilling oil into the bay'],
    ],
  ])('of “%s”', (typed, parts) => {
    expect(readQuestion(typed, sources).parts.map(({ text }) => text.replace(/\?$/, ''))).toEqual(parts)
  })

  it('belong each to the paper that is said to tell it', () => {
    const { parts } = readQuestion(
      'Did the Lantern claim that the mill is shut for good, while the Harbour Wire reports that its owner wants to sell it?',
      sources,
    )
    expect(parts.map(({ outlets }) => outlets.map(({ name }) => name))).toEqual([
      ['The Lantern'],
      ['Harbour Wire'],
    ])
  })
})

describe('A model in the plural', () => {
  it.each([
    ['when will the Orion-9s come', 'when will the Orion-9 come'],
    ['what of the 1990s', 'what of the 1990s'],
    ['who met the G7 leaders', 'who met the G7 leaders'],
  ])('is the model: “%s”', (typed, text) => {
    expect(readQuestion(typed).text).toBe(text)
  })
})

it.each([
  [
    'Did the Lantern report that the mill is shut, and does the same paper report that the quay sank?',
    'each',
  ],
  ['Did the Lantern report that the mill is shut, and does the Harbour Wire report the same?', 'alike'],
  ['Was the Lantern article on the mill published after the Harbour Wire article on the quay?', 'after'],
  ['Which came out first: the Lantern article on the mill or the Harbour Wire article on the quay?', 'first'],
])('What yes would say of “%s” is told by its words: %s', (question, weighs) => {
  expect(readQuestion(question, sources).weighs).toBe(weighs)
})

describe('On whose word something is asked', () => {
  it.each([
    ['Going by the Harbour Wire, how many ferries sank?', 'how many ferries sank?', 'Harbour Wire'],
    ['If you believe The Lantern, who won the regatta?', 'who won the regatta?', 'The Lantern'],
    [
      'In the words of the Tornby Standard, why did the mill close?',
      'why did the mill close?',
      'Tornby Standard',
    ],
    ['When does the mill close, per the Harbour Wire?', 'When does the mill close?', 'Harbour Wire'],
  ])('is no word that an article must have: “%s”', (typed, text, name) => {
    expect(read(typed)).toEqual({ text, names: [name] })
  })

  it.each([
    'Who owns the Harbour Wire?',
    'When was the Tornby Standard founded?',
    'Who was hired by the Harbour Wire?',
  ])('is not said where the paper is what is asked about: “%s”', (typed) => {
    expect(read(typed)).toEqual({ text: typed, names: [] })
  })
})

describe('Two papers that are weighed against each other', () => {
  const weighed = (typed: string) => {
    const { text, weighs, outlets } = readQuestion(typed, sources)
    return [weighs, outlets.map(({ name }) => name).join(', '), text]
  }

  it.each([
    ['Who reported first that the mill would shut, the Harbour Wire or the Lantern?', 'first'],
    [
      'Which of the two papers had it first that the mill would shut, the Harbour Wire or the Lantern?',
      'first',
    ],
    ['Was it the Harbour Wire or the Lantern that reported last that the mill would shut?', 'last'],
  ])('are asked who had it %s', (typed, weighs) => {
    expect(weighed(typed).slice(0, 2)).toEqual([weighs, 'Harbour Wire, The Lantern'])
  })

  it.each([
    ['Which paper gives the higher number of injured at Tarn, the Harbour Wire or the Lantern?', 'more'],
    ['Which has fewer injured at Tarn, the Harbour Wire or the Lantern?', 'fewer'],
  ])('are each asked for what they count: %s', (typed, weighs) => {
    expect(weighed(typed)).toEqual([weighs, 'Harbour Wire, The Lantern', 'how many injured at Tarn?'])
  })
})
