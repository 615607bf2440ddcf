import { describe, expect, it } from 'vitest'
import { answers, isAbout } from '../../../src/composing/comparing/asked.ts'
import { type Excerpt, quoteFrom } from '../../../src/model/briefing.ts'
import { readQuestion } from '../../../src/reading/question.ts'
import { articleOf } from '../../articles.ts'

const paper = (id: string, text: string) => articleOf(id, text)
const whole = (id: string, text: string): Excerpt => quoteFrom(paper(id, text), 0, text.length)

/** Whether a difference in these values, each in a sentence of a paper, is about a question whose answer cites these. */
const about = (
  question: string,
  values: readonly (readonly [value: string, sentence: string])[],
  cited: readonly Excerpt[] = [],
): boolean =>
  isAbout(
    readQuestion(question),
    cited.map((one) => ({ excerpts: [one] })),
  )({
    about: 'the mill',
    values: values.map(([value, sentence], at) => ({ value, excerpts: [whole(`a${at}`, sentence)] })),
  })

const sums = [
  ['$3 million', 'The Harl mill was sold for $3 million.'],
  ['$4 million', 'The Harl mill was sold for $4 million.'],
] as const

describe('A difference is about a question', () => {
  it.each([
    ['How much was the Harl mill sold for?', sums, true],
    ['When was the Harl mill sold?', sums, false],
    ['How many ferries were sold at the Harl mill?', sums, false],
    ['Where was the Harl mill sold?', sums, false],
    ['How much was the Tarn mill sold for?', sums, false],
    ['How much did the bishop pay the sculptor for the Harl mill?', sums, false],
    ['How much was the mill sold for?', sums, false],
    [
      'When was the Harl mill sold?',
      [
        ['3 May 2019', 'The Harl mill was sold on 3 May 2019.'],
        ['May 2020', 'The Harl mill was sold in May 2020.'],
      ],
      true,
    ],
    [
      'How many ferries did the Harl yard sell?',
      [
        ['3 ferries', 'The Harl yard sold 3 ferries.'],
        ['4 ferries', 'The Harl yard sold 4 ferries.'],
      ],
      true,
    ],
    [
      'How many ferries did the Harl yard sell?',
      [
        ['3 ferries', 'The Harl yard sold 3 ferries.'],
        ['2019', 'The Harl yard sold ferries in 2019.'],
      ],
      false,
    ],
  ] as const)('that nothing cited touches: %s %j: %s', (question, values, is) => {
    expect(about(question, values)).toBe(is)
  })

  it('where it touches what is cited, and is of the kind that is asked for or none is', () => {
    const cited = [whole('a0', sums[0][1])]
    expect(about('How much did it cost?', sums, cited)).toBe(true)
    expect(about('What became of it?', sums, cited)).toBe(true)
    expect(about('What became of the Harl mill?', sums)).toBe(false)
    expect(about('When was it sold?', sums, cited)).toBe(false)
  })

  it('not where it is elsewhere in the same article, or at the same place of another', () => {
    const text = `${sums[0][1]} The ferry was late.`
    const [first, second] = [quoteFrom(paper('a0', text), 0, 38), quoteFrom(paper('a0', text), 39, 58)]
    const differs = (cited: Excerpt): boolean =>
      isAbout(readQuestion('What became of it?'), [{ excerpts: [cited] }])({
        about: '',
        values: [
          { value: '$3 million', excerpts: [first] },
          { value: '$4 million', excerpts: [whole('a1', sums[1][1])] },
        ],
      })
    expect(differs(quoteFrom(paper('a0', text), 30, 50))).toBe(true)
    expect(differs(second)).toBe(false)
    expect(differs(quoteFrom(paper('a0', text), 38, 50))).toBe(false)
    expect(differs(whole('a2', sums[0][1]))).toBe(false)
  })

  it('not where an answer took other parts of the sentence than the value', () => {
    const sentence = 'Harl sold the mill for $3 million despite the risk of sanctions.'
    const excerpts = [whole('a0', sentence)] as const
    const conflict = {
      about: 'the mill',
      values: [
        { value: '$3 million', excerpts },
        { value: '$4 million', excerpts: [whole('a1', sums[1][1])] as const },
      ],
    }
    const differs = (...parts: readonly string[]): boolean =>
      isAbout(readQuestion('Harl'), [{ excerpts, fields: parts.map((text) => ({ part: 'target', text })) }])(
        conflict,
      )
    expect(differs('Harl')).toBe(false)
    expect(differs('Harl', '$3 million')).toBe(true)
  })
})

describe('A difference answers a question by itself', () => {
  const winners = [
    ['Ansel Brauer', 'The U.S. Reed Prize for 2024 was awarded to the poet Ansel Brauer.'],
    ['Yolande Petit', 'The poet Yolande Petit was awarded the US Reed Prize for 2024.'],
  ] as const
  const places = [
    ['Porto Leone', 'The US Reed Prize was awarded in Porto Leone.'],
    ['Castel Rovere', 'The US Reed Prize was awarded in Castel Rovere.'],
  ] as const
  const crowns = [
    ['18 million crowns', 'Corso Holdings paid 18 million crowns for the Alhambra theatre.'],
    ['24 million crowns', 'The Alhambra theatre was sold to Corso Holdings for 24 million crowns.'],
  ] as const
  it.each([
    ['Who was awarded the U.S. Reed Prize for 2024?', winners, true],
    ['Who was awarded the U.S. Reed Prize?', places, false],
    ['Where was the U.S. Reed Prize awarded?', places, true],
    ['Who was awarded the U.S. Lamp Prize for 2024?', winners, false],
    ['Why was the U.S. Reed Prize awarded?', winners, false],
    ['How much did Corso Holdings pay for the Alhambra theatre?', crowns, true],
    ['How many theatres did Corso Holdings pay for?', crowns, false],
  ] as const)('%s %j: %s', (question, values, is) => {
    const conflict = {
      about: '',
      values: values.map(([value, sentence], at) => ({
        value,
        excerpts: [whole(`a${at}`, sentence)] as const,
      })),
    }
    expect(answers(readQuestion(question))(conflict)).toBe(is)
  })
})
