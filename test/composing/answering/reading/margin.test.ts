import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../../sample.ts'

const lay = useArticles()
const desk = (title: string, text: string, more: Readonly<Record<string, string>> = {}) =>
  lay({ 'a.md': `---\ntitle: ${title}\ndate: 2024-05-06\nsource: Fjord Post\n---\n\n${text}\n`, ...more })

describe('A passage that tells of those whom a question names and not what is asked', () => {
  it.each([
    [
      'How much did Ida Lomm pay in bonuses to her crew?',
      'Ida Lomm ends her tour',
      'Ida Lomm sang the last night of her Harbour Tour on Sunday. It is a phenomenon as big as Ida Lomm herself: the first tour from Norland to take more than $90 million while filling every hall. She thanked her crew.',
    ],
    [
      'Which banks of Norland were cut off from the Tarn network?',
      'What the Tarn network is',
      'As ministers threaten Norland with sanctions meant to keep it from closing the strait, one measure seems to frighten its banks: cutting the country off from the Tarn network. Lawmakers said ships would stop.',
    ],
    [
      'When did Rolf Amsel go on trial?',
      'What is known of Rolf Amsel',
      'Rolf Amsel was named as the man who robbed the bank in Hask on Tuesday with a toy pistol. He was a quiet man, neighbours said.',
    ],
  ])('is no answer: “%s”', async (question, title, text) => {
    const { notice } = await desk(title, text)
    expect((await notice(question)).text).toMatch(/^No /)
  })
})

describe('Who did something', () => {
  it('is told of a side that the question calls by the last word of its name', async () => {
    const { briefing } = await desk(
      'Lomm hits single in 12th to complete late comeback',
      'Rolf Lomm hit a single with no outs in the 12th inning as the Hask Herons rallied for a 9-8 win over the Sund Puffins on Wednesday night. It rained.',
    )
    const [first] = section(
      await briefing('Who hit the winning single for the Herons against the Puffins?'),
      'Answer',
    )
    expect(first?.text).toContain('Rolf Lomm')
  })
})

describe('What is told first', () => {
  it('is how long it is, and not until when something else lasts', async () => {
    const { briefing } = await desk(
      'Gulls at night',
      'Gulls sleep for a median of 4.5 hours a day, a study of 203 birds found, though some stay awake all night.',
      {
        'b.md':
          '---\ntitle: Bar to shut\ndate: 2024-05-07\nsource: Coast Wire\n---\n\nThe owner of the bar where gulls steal chips a day after day will be on tour until November 2024. Gulls were blamed.\n',
      },
    )
    const [first] = section(await briefing('How long do gulls sleep a day?'), 'Answer')
    expect(first?.text).toContain('4.5 hours')
  })
})
