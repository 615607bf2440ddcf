import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { takeApart } from '../../../src/composing/checking/claims.ts'
import { judge } from '../../../src/composing/checking/judging.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What the sentences of a text say of a claim: what they have instead, or their verdict. */
function said(claim: string, text: string): readonly string[] {
  const [first] = takeApart(claim).claims
  if (!first) throw new Error('no claim')
  return atOnce(judge(claimOf(first), readingOf(articleOf('a', text, { title: 'News' })), '')).map(
    ({ verdict, instead }) => (verdict === 'contradicts' ? instead : verdict),
  )
}

describe('Another with the same office', () => {
  it.each([
    [
      'Orsk Steel chief executive Rosa Lind told reporters that the furnace will close in May.',
      'In a call on Monday, Orsk Steel chief executive Karl Venn told reporters that the furnace will close in May.',
      'Karl Venn',
    ],
    [
      'The director general of Porvo Hospital, Rosa Lind, said 40 patients were moved.',
      'Karl Venn, director general of Porvo Hospital, said 40 patients were moved on Sunday.',
      'Karl Venn',
    ],
    [
      'Norwegian Finance Minister Rosa Lind said the tax would rise in June.',
      'Norwegian Finance Minister Ada Krenn on Friday said the tax would rise in June.',
      'Ada Krenn',
    ],
  ])('contradicts who is claimed to have said it: %s', (claim, text, instead) => {
    expect(said(claim, text)).toContain(instead)
  })

  it.each([
    // The office of another body, of several, of an unknown state, or of one who had it before.
    [
      'Orsk Steel chief executive Rosa Lind told reporters that the furnace will close in May.',
      'Orsk Mining chief executive Karl Venn told reporters that the furnace will close in May.',
    ],
    [
      'Orsk Steel spokesman Ivar Lind told reporters that the furnace will close in May.',
      'Orsk Steel spokesman Karl Venn told reporters that the furnace will close in May.',
    ],
    [
      'Finance Minister Rosa Lind said the tax would rise in June.',
      'Finance Minister Ada Krenn said the tax would rise in June.',
    ],
    [
      'Former Norwegian Finance Minister Rosa Lind said the tax would rise in June.',
      'Norwegian Finance Minister Ada Krenn said the tax would rise in June.',
    ],
    [
      'Norwegian Finance Minister Rosa Lind said the tax would rise in June.',
      'Norwegian Finance Minister Ada Krenn said the tax would rise in June. Norwegian Finance Minister Rosa Lind took office in July.',
    ],
    // What else is told is not what is claimed.
    [
      'Orsk Steel chief executive Rosa Lind told reporters that the furnace will close in May.',
      'Orsk Steel chief executive Karl Venn told reporters that the furnace will stay.',
    ],
  ])('says nothing of who may have said it too: %s', (claim, text) => {
    expect(said(claim, text).every((one) => one === 'neither')).toBe(true)
  })
})
