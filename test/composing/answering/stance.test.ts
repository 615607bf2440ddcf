import { describe, expect, it } from 'vitest'
import { stanceIn, takesStance } from '../../../src/composing/answering/fitting/stance.ts'
import { quoteFrom } from '../../../src/model/briefing.ts'
import { articleOf, readingOf } from '../../articles.ts'

const takes = (question: string, text: string): boolean => {
  const stance = stanceIn(question)
  const reading = readingOf(articleOf('a', text))
  return (
    stance !== undefined &&
    takesStance(stance, { excerpt: quoteFrom(reading.article, 0, text.length), reading })
  )
}

describe('A position is told', () => {
  it.each([
    [
      `What is the Anglers' Union's position on the Ostmark dam?`,
      `The Anglers' Union opposes the Ostmark dam.`,
    ],
    ['Where does Ida Holm stand on the tram?', 'Ida Holm, who has a car, will vote for the tram in May.'],
    [
      `What is Ostro Pharma's stance on the price cap?`,
      'The price cap was rejected by Ostro Pharma as harmful.',
    ],
    ['What is the view of the guild on the milk law?', 'The guild met in Velden. It welcomed the milk law.'],
    ['What position does the league take on wolves?', 'The league is in favour of wolves in the park.'],
    [`What was Krall's view on the toll?`, 'Krall said that the toll would empty the shops.'],
  ])('by who holds it: %s', (question, text) => {
    expect(takes(question, text)).toBe(true)
  })

  it.each([
    [
      `What is the Dairy Guild's position on the Ostmark dam?`,
      'The Dairy Guild has called for a higher price under a law that names the Ostmark dam.',
    ],
    [
      `What is the Dairy Guild's position on the Ostmark dam?`,
      'Its head toured the valley near the Ostmark dam.',
    ],
    ['Where does Ida Holm stand on the tram?', 'Ida Holm opened a fair near the depot of the tram.'],
    [`What is Ostro Pharma's stance on the price cap?`, 'Patients want the price cap, a survey said.'],
  ])('and not by what stands near it: %s', (question, text) => {
    expect(takes(question, text)).toBe(false)
  })

  it('A question for something else asks for none', () => {
    expect(stanceIn('What is the height of the dam on the Orsa?')).toBeUndefined()
    expect(stanceIn('Where does the statue of Ida Holm stand?')).toBeUndefined()
  })
})
