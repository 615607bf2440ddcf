import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/reading/boilerplate.ts'

const story = 'The ferry ran aground on Monday with 60 people on board.'
const read = (title: string, ...notes: readonly string[]) => cleanText([...notes, story].join('\n\n'), title)

describe('A notice', () => {
  it.each([
    ['retracted', 'RETRACTION: Bay Courier has retracted this story, as the ferry never sailed.'],
    ['retracted', 'This article has been retracted.'],
    ['retracted', 'Editor’s note: The Courier has withdrawn this story after doubts about its source.'],
    ['killed', 'MANDATORY KILL'],
    ['killed', 'KILL: Please kill the story slugged BC-FERRY, which moved at 19:31. It is wrong.'],
    ['killed', 'BC-FERRY-KILL'],
    ['killed', 'Editors, do not use this story.'],
    ['corrected', 'Correction: The ferry carried 60 people, not 600.'],
    ['corrected', 'CORRECTION (Dec 9, 2021): The ferry carried 60 people.'],
    ['corrected', '(Corrects number of people in paragraph 1 to 60, not 600)'],
    ['corrected', 'An earlier version of this article misstated the number of people.'],
    ['corrected', 'Clarification: The ferry belongs to the town.'],
    ['embargoed', 'EMBARGOED UNTIL 00:01 GMT 7 DECEMBER 2999'],
    ['embargoed', 'Under embargo until Thursday'],
    ['retracted', 'This story has been removed because it did not meet our standards.'],
    [
      'retracted',
      'Editors’ note: The Courier has taken down this story, as its sources could not be verified.',
    ],
    [
      'retracted',
      'The story published on Tuesday about the ferry has been withdrawn because its figures were wrong.',
    ],
    ['retracted', 'ADVISORY - Story on the ferry of Tallow withdrawn'],
    ['killed', 'KILL KILL KILL'],
    ['killed', 'ATTENTION EDITORS: This story is killed. A substitute will follow.'],
    ['killed', 'The above story is withdrawn. Please disregard. There will be no substitute story.'],
    ['corrected', '(This December 4 story corrects the length of the ferry in paragraph 1.)'],
    ['corrected', 'This story first ran on Monday. It has been updated to correct the number of people.'],
  ])('says that the article is %s, and is none of its sentences: %s', (kind, note) => {
    expect(read('Ferry runs aground', note)).toMatchObject({ text: story, mark: { kind, words: note } })
  })

  it('below the story corrects it as well', () => {
    const note = 'This article was amended on 9 December 2021 to correct the number of people.'
    expect(cleanText(`${story}\n\nNobody was hurt.\n\n${note}`, '').mark).toEqual({
      kind: 'corrected',
      words: note,
    })
  })

  it('may stand in the headline', () => {
    expect(read('RETRACTED: Ferry runs aground').mark?.kind).toBe('retracted')
    expect(read('CORRECTED-Ferry runs aground').mark?.kind).toBe('corrected')
    expect(read('MANDATORY KILL: BC-FERRY').mark?.kind).toBe('killed')
    expect(read('Ferry runs aground (WITHDRAWN)').mark?.kind).toBe('retracted')
    expect(read('(Corrected) Ferry runs aground').mark?.kind).toBe('corrected')
    expect(read('EMBARGOED until Thursday 6 May: ferry runs aground').mark?.kind).toBe('embargoed')
  })

  it('that is graver counts before a lighter one', () => {
    expect(
      read('Ferry runs aground', 'Correction: It carried 60.', 'RETRACTION: All of it.').mark?.kind,
    ).toBe('retracted')
  })

  it('that withholds a story keeps what was corrected in it', () => {
    const note = 'An earlier version of this article misstated the number of people.'
    expect(read('Ferry runs aground', 'EMBARGOED UNTIL 7 DECEMBER 2999', note).mark).toMatchObject({
      kind: 'embargoed',
      under: { kind: 'corrected', words: note },
    })
  })

  it('that lifts an embargo binds nobody', () => {
    expect(read('Ferry runs aground', 'EMBARGO LIFTED')).toMatchObject({ text: story, mark: undefined })
  })

  it('that binds nobody leaves no mark', () => {
    const note = 'This story has been updated to add the words of the harbour master.'
    expect(read('Ferry runs aground', note)).toEqual({
      text: story,
      captions: [],
      partial: false,
      mark: undefined,
    })
  })

  it.each([
    'The journal retracted its report on ferries in March, the minister said.',
    'Corrections officers found 60 people on board.',
    'The council lifted its arms embargo on Marrow on Monday.',
    'He said: “Do not use this word.”',
    'The journal said: “This article has been retracted.”',
    'This story has been withdrawn from the prize, its author said.',
    'The report published on Monday has been withdrawn by the ministry, which found errors in it.',
    'This story has been viewed by 3,000 people on the ferry since Monday.',
    'REBELS KILL 30 IN MARROW - SOURCES SAY SO.',
  ])('is not seen in a sentence that speaks of something else: %s', (sentence) => {
    const { text, mark } = read('Ferry runs aground', sentence)
    expect(mark).toBeUndefined()
    expect(text).toContain(sentence)
  })

  it.each([
    'Kill Bill comes to the harbour',
    'Correction of the river begins',
    'Killed in action: the harbour remembers',
    'Withdrawn: the troops of Marrow',
    'Correction: a word that traders fear',
    'Embargo lifted on the fish of Marrow',
  ])('is no headline like “%s”', (title) => {
    expect(read(title).mark).toBeUndefined()
  })
})
