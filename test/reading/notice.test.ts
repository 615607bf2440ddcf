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
  })

  it('that is graver counts before a lighter one', () => {
    expect(
      read('Ferry runs aground', 'Correction: It carried 60.', 'RETRACTION: All of it.').mark?.kind,
    ).toBe('retracted')
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
  ])('is no headline like “%s”', (title) => {
    expect(read(title).mark).toBeUndefined()
  })
})
