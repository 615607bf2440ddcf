import { expect, it } from 'vitest'
import { isNote } from '../../src/reading/notes.ts'

it.each([
  'Corrections & Clarifications: This story has been updated to give the right title.',
  'Correction: An earlier version of this article misspelled the name of the ferry.',
  'This story has been updated to add a comment from the port.',
  'Sign up for our newsletter to get the news each morning.',
  'Read more: How the harbour was dredged',
  'Reporting by Nell Drury in Harrowby; editing by Tom Vale',
])('A note on the article is not news: %s', (paragraph) => expect(isNote(paragraph)).toBe(true))

it.each([
  'Corrections officers at the prison went on strike on Monday.',
  'Update of the town plan was rejected by 12 votes to 9.',
  'More than 300 people signed up for the course.',
  'Contact with the vessel was lost at 9 a.m., the coast guard said.',
  'Photos of the wreck were taken by divers.',
])('News is not a note: %s', (paragraph) => expect(isNote(paragraph)).toBe(false))
