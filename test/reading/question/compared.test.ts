import { describe, expect, it } from 'vitest'
import { comparedIn } from '../../../src/reading/question/compared.ts'

describe('A question that compares two things', () => {
  it.each([
    [
      'Which costs more, the Orsa tunnel or the Brenn bridge?',
      'How much does the Orsa tunnel cost?',
      'How much does the Brenn bridge cost?',
    ],
    [
      'Who won more medals in Lund, Ida Holm or Per Sand?',
      'How many medals did Ida Holm win in Lund?',
      'How many medals did Per Sand win in Lund?',
    ],
    [
      'Which fire injured more people, the one in Tarn or the one in Lys?',
      'How many people did the fire in Tarn injure?',
      'How many people did the fire in Lys injure?',
    ],
    [
      'Was unemployment lower in Tarn or in Lys?',
      'How high was unemployment in Tarn?',
      'How high was unemployment in Lys?',
    ],
    [
      'Which was larger, the fine for Orsk Steel or the fine for Sund Radio?',
      'How large was the fine for Orsk Steel?',
      'How large was the fine for Sund Radio?',
    ],
    [
      'Which is valued higher, Orsk Steel or Sund Radio?',
      'How much is Orsk Steel worth?',
      'How much is Sund Radio worth?',
    ],
    ['Is the Heron cheaper than the Gull?', 'How much does the Heron cost?', 'How much does the Gull cost?'],
    [
      'Does the Orlo dam have fewer gates than the Venn dam?',
      'How many gates does the Orlo dam have?',
      'How many gates does the Venn dam have?',
    ],
    [
      'Is the budget of Tarn higher than that of Lys?',
      'How high is the budget of Tarn?',
      'How high is the budget of Lys?',
    ],
    [
      'Did more people vote in Tarn than in Lys?',
      'How many people voted in Tarn?',
      'How many people voted in Lys?',
    ],
    [
      'Did the Greens win a larger share of the vote than the Harbour Party?',
      'How large a share of the vote did the Greens win?',
      'How large a share of the vote did the Harbour Party win?',
    ],
    ['Did Corvane offer more than Halvia?', 'How much did Corvane offer?', 'How much did Halvia offer?'],
    [
      'Which ferry goes into service first, the Heron or the Gull?',
      'When does the Heron go into service?',
      'When does the Gull go into service?',
    ],
    [
      'Was Per Sand arrested before or after the museum was closed?',
      'When was Per Sand arrested?',
      'When was the museum closed?',
    ],
    [
      'Did the mayor resign before the council voted?',
      'When did the mayor resign?',
      'When did the council vote?',
    ],
    [
      'Did the storm at Tarn happen after the storm at Lys?',
      'When did the storm at Tarn happen?',
      'When did the storm at Lys happen?',
    ],
  ])('asks the same of each: “%s”', (question, first, second) => {
    expect(comparedIn(question)?.asks).toEqual([first, second])
  })

  it.each([
    ['Which is cheaper, the Heron or the Gull?', ['The Heron', 'The Gull']],
    ['Which is dearer, the Heron or the Gull?', ['The Gull', 'The Heron']],
    ['Does Tarn have more schools than Lys?', ['No', 'Yes']],
    ['Does Tarn have fewer schools than Lys?', ['Yes', 'No']],
    ['Did the Heron cost more or less than the Gull?', ['Less', 'More']],
    ['Which opened last, the Orsa tunnel or the Brenn bridge?', ['The Brenn bridge', 'The Orsa tunnel']],
    ['Was the Orsa tunnel opened before or after the Brenn bridge?', ['Before', 'After']],
  ])('says what less, and what more of it means: “%s”', (question, told) => {
    expect(comparedIn(question)?.told.slice(0, 2)).toEqual(told)
  })

  it.each([
    'Was the minister warned before the flood?',
    'Is the pier more than 300 metres long?',
    'Did the bridge cost more than expected?',
    'Which is better, the Heron or the Gull?',
    'Did Ida Holm say more?',
    'Did Corvane pay more for Tallis than Halvia did for Osler?',
    'Who won the race, Ida Holm or Per Sand?',
    'Has the council done more than it promised?',
  ])('is not “%s”', (question) => {
    expect(comparedIn(question)).toBeUndefined()
  })
})
