import { describe, expect, it } from 'vitest'
import { editsOf } from '../../../src/composing/comparing/edits.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** What two sentences exchange, each as it stands in its own paper. */
function edits(one: string, other: string): readonly (readonly string[])[] {
  const readings = [one, other].map((text, at) =>
    readingOf(
      articleOf(`a${at}`, text, { published: { date: '2024-03-05', from: 'json', precision: 'day' } }),
    ),
  )
  return atOnce(editsOf(readings)).map((pair) => {
    expect(pair.map(({ excerpt }) => excerpt.article.id)).toEqual(['a0', 'a1'])
    const [a, b] = pair
    expect([a.paired, a.agrees(a), a.agrees(b), b.agrees(a)]).toEqual([true, true, false, false])
    return pair.map(({ excerpt, at, shown }) => {
      expect(excerpt.article.text.slice(at.start)).toContain(shown)
      return shown
    })
  })
}

describe('A sentence that another paper has word for word but for one value differs in', () => {
  it.each([
    [
      'a number',
      'The harbour board of Sunde bought 12 cranes for the new quay.',
      'The harbour board of Sunde bought 14 cranes for the new quay.',
      ['12 cranes', '14 cranes'],
    ],
    [
      'a name',
      'The prize of the guild was handed to Vera Holm by the bishop.',
      'The prize of the guild was handed to Nils Aas by the bishop.',
      ['Vera Holm', 'Nils Aas'],
    ],
    [
      'a name that stands twice',
      'The ferry from Brandal met the tug in fog, and the harbour of Brandal was closed all night.',
      'The ferry from Merkel met the tug in fog, and the harbour of Merkel was closed all night.',
      ['Brandal', 'Merkel'],
    ],
    [
      'a day',
      'The old lighthouse of Sunde was sold to a baker on 3 May 2019.',
      'The old lighthouse of Sunde was sold to a baker on 9 May 2019.',
      ['3 May 2019', '9 May 2019'],
    ],
    [
      'what was done, where one word is the contrary of the other',
      'The appeals court of Sunde upheld the fine of the harbour board.',
      'The appeals court of Sunde overturned the fine of the harbour board.',
      ['upheld', 'overturned'],
    ],
    [
      'what only the second denies',
      'The harbour board has recalled the two ferries that leaked.',
      'The harbour board has not recalled the two ferries that leaked.',
      ['has recalled', 'has not recalled'],
    ],
    [
      'what only the first denies',
      'The harbour board has never paid the two men who sued.',
      'The harbour board has paid the two men who sued.',
      ['has never paid', 'has paid'],
    ],
    [
      'what is denied of one of two deeds',
      'The board that has grown has not paid the two men who sued.',
      'The board that has grown has paid the two men who sued.',
      ['has not paid', 'has paid'],
    ],
  ])('%s', (_, one, other, shown) => {
    expect(edits(one, other)).toEqual([shown])
  })
})

describe('A sentence is not another one with a value exchanged', () => {
  it.each([
    ['of which few words stay', 'Brandal bought 12 cranes.', 'Brandal bought 14 cranes.'],
    [
      'of which less than the most stays',
      'The harbour board of Sunde bought 12 cranes for the new quay after a long night of talks with banks.',
      'The harbour board of Sunde bought 14 lorries to carry salt over the pass to Merkel in winter.',
    ],
    [
      'where two values are exchanged',
      'The harbour board of Sunde bought 12 cranes for the quay in Brandal.',
      'The harbour board of Sunde bought 14 cranes for the quay in Merkel.',
    ],
    [
      'where one value is exchanged for two',
      'The ferry from Brandal met the tug in fog, and the harbour of Brandal was closed all night.',
      'The ferry from Merkel met the tug in fog, and the harbour of Sunde was closed all night.',
    ],
    [
      'where two values are exchanged for one',
      'The ferry from Merkel met the tug in fog, and the harbour of Sunde was closed all night.',
      'The ferry from Brandal met the tug in fog, and the harbour of Brandal was closed all night.',
    ],
    [
      'where a deed is done in part',
      'The appeals court of Sunde upheld in part the fine of the harbour board.',
      'The appeals court of Sunde overturned the fine of the harbour board.',
    ],
    [
      'where a deed was done in part by the other',
      'The appeals court of Sunde overturned the fine of the harbour board.',
      'The appeals court of Sunde upheld in part the fine of the harbour board.',
    ],
    [
      'where it only was not done yet',
      'The harbour board has recalled the two ferries that leaked.',
      'The harbour board has not yet recalled the two ferries that leaked.',
    ],
    [
      'where a name is exchanged for a long one',
      'In the end the prize of the guild was handed late last night by the bishop to Vera Holm.',
      'In the end the prize of the guild was handed late last night by the bishop to North Valley United Free Nurses Midwives Guild.',
    ],
    [
      'where a long name is exchanged for another',
      'In the end the prize of the guild was handed late last night by the bishop to North Valley United Free Nurses Midwives Guild.',
      'In the end the prize of the guild was handed late last night by the bishop to Vera Holm.',
    ],
    [
      'of which a formula stays',
      'It is now on sale at Brandal for some of us.',
      'It is now on sale at Merkel for some of us.',
    ],
    [
      'where a number is exchanged for a name',
      'The harbour board of Sunde sold the old quay to Brandal on the spot.',
      'The harbour board of Sunde sold the old quay to 14 on the spot.',
    ],
    [
      'where both say the same in other words',
      'The harbour board of Sunde bought 12 cranes for the new quay.',
      'The harbour board of Sunde bought twelve cranes for the new quay.',
    ],
    [
      'where words are exchanged that name nothing',
      'The harbour board of Sunde bought red cranes for the new quay.',
      'The harbour board of Sunde bought blue cranes for the new quay.',
    ],
    [
      'where only a weekday is another',
      'The old lighthouse of Sunde was sold to a baker on Monday.',
      'The old lighthouse of Sunde was sold to a baker on Tuesday.',
    ],
    [
      'where the day is that of the report',
      'The old lighthouse of Sunde was sold to a baker on 5 March 2024.',
      'The old lighthouse of Sunde was sold to a baker on 9 May 2019.',
    ],
    [
      'where a word is put in that denies nothing',
      'The harbour board has recalled the two ferries that leaked.',
      'The harbour board has quietly recalled the two ferries that leaked.',
    ],
    [
      'where only the word that opens it is another',
      'The lighthouse of Sunde was sold to a baker for one crown.',
      'A lighthouse of Sunde was sold to a baker for one crown.',
    ],
    [
      'that is a list',
      `The cranes of Sunde are ${'red and blue and green '.repeat(20)}and cost 12 crowns.`,
      `The cranes of Sunde are ${'red and blue and green '.repeat(20)}and cost 14 crowns.`,
    ],
  ])('%s', (_, one, other) => {
    expect(edits(one, other)).toEqual([])
  })

  it('in the same article', () => {
    const text =
      'The board of Sunde bought 12 cranes for the quay. The board of Sunde bought 14 cranes for the quay.'
    expect(atOnce(editsOf([readingOf(articleOf('a', text))]))).toEqual([])
  })
})
