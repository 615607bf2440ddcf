import { expect, it } from 'vitest'
import { asksReader, isCaption, isCorrection, isCredited, isFrame, isNote } from '../../src/reading/notes.ts'

it.each([
  'Corrections & Clarifications: This story has been updated to give the right title.',
  'Correction: An earlier version of this article misspelled the name of the ferry.',
  'This story has been updated to add a comment from the port.',
  'Sign up for our newsletter to get the news each morning.',
  'Read more: How the harbour was dredged',
  'Reporting by Nell Drury in Harrowby; editing by Tom Vale',
  'Here’s what you need to know about the vote this week.',
  'Let’s briefly walk through what she said.',
  'Until then, learn more about what is coming to the theatre in May.',
])('A note on the article is not news: %s', (paragraph) => expect(isNote(paragraph)).toBe(true))

it.each([
  'Corrections officers at the prison went on strike on Monday.',
  'Update of the town plan was rejected by 12 votes to 9.',
  'More than 300 people signed up for the course.',
  'Contact with the vessel was lost at 9 a.m., the coast guard said.',
  'Photos of the wreck were taken by divers.',
])('News is not a note: %s', (paragraph) => expect(isNote(paragraph)).toBe(false))

it.each([
  'Harrowby lock briefing: Subscribe to have news of the lock sent to your phone.',
  'For all that is said of the strike, sign up for our morning letter.',
  'If you want to hear more of the tram, please follow our live page.',
  'Vote in Brodno: get the results in your inbox as they come.',
  'You can subscribe to the podcast wherever you listen.',
  'Click here to sign up for the newsletter.',
])('What a reader is asked to do with the paper is not news: %s', (sentence) => {
  expect(asksReader(sentence)).toBe(true)
  expect(isNote(sentence)).toBe(true)
})

it.each([
  'Subscribers of the theatre paid 4 million crowns last year.',
  'The mayor asked parents to sign up for the course by May.',
  'For the tenth time, voters signed up to the scheme in the last week.',
  'The lock: 40 metres long, it was opened in 1911.',
  'To follow the river, the road was moved by 300 metres.',
  '“Sign up for the course,” said Ida Brandvik, who runs it.',
])('What people do is news, though it has the same words: %s', (sentence) =>
  expect(asksReader(sentence)).toBe(false),
)

it.each([
  'Behind him are Mayor Ida Brandvik, left, and the harbour master.',
  'Pictured: the ferry Alba before it sank.',
  'A crowd waits at the quay. (Photo by Nell Drury)',
  'Ida Brandvik listens as the clerk reads her sentence, May 5, in this courtroom sketch.',
])('A caption is not news: %s', (words) => expect(isCaption(words)).toBe(true))

it.each([
  'The party moved to the left, and its voters stayed at home.',
  'She left, and the council voted without her.',
  'The photo showed the ferry at the quay.',
])('News is not a caption: %s', (words) => expect(isCaption(words)).toBe(false))

it('Who signed a post, and what an article is about to do, is no event', () => {
  expect(isFrame('Thank you all. — Ida Brandvik (@brandvik) March 4, 2021')).toBe(true)
  expect(isFrame('Schools close in June so we’re offering a guide to the best of them.')).toBe(true)
  expect(isFrame('Readers can send in pictures of the comet until 1 June 2025.')).toBe(true)
  expect(isFrame('I’m Ida Brandvik, and this is the harbour round-up for Monday.')).toBe(true)
  expect(isFrame('Ida Brandvik here with all the news of Thursday.')).toBe(true)
  expect(isFrame('The mill fire:The night that Orsk did not sleep.')).toBe(true)
  expect(isFrame('She had one rule: Orsk first.')).toBe(false)
  expect(isNote('Turn to Harbour Radio for live coverage of the launch on Saturday.')).toBe(true)
  expect(isNote('They turned to the mayor for help on Saturday.')).toBe(false)
  expect(isFrame('“I’m Ida Brandvik, and this is my ship,” she said.')).toBe(false)
  expect(isFrame('Ida Brandvik is here until Thursday.')).toBe(false)
  expect(isFrame('Readers in Harrowby borrowed 4,000 books in March 2021.')).toBe(false)
  expect(isFrame('Brandvik wrote to @harbour on March 4, 2021.')).toBe(false)
})

it('A sentence is a caption where the credit of a picture follows it', () => {
  expect(isCredited(' (AP Photo/Nell Drury)')).toBe(true)
  expect(isCredited('\nPhotograph: Nell Drury')).toBe(true)
  expect(isCredited(' The picture showed the quay.')).toBe(false)
})

it.each([
  'An earlier version of this article misstated the age of Mr Tarn. He is 40, not 14.',
  'Correction: The lock is 40 metres long. It was opened in 1911.',
  'This story has been corrected. The fare is 9 crowns.',
])('A paragraph that opens with what the paper corrects is of that throughout: %s', (paragraph) =>
  expect(isCorrection(paragraph)).toBe(true),
)

it.each([
  'Corrections officers at the prison went on strike. They want a rise.',
  'Here’s what happened: the dam broke. Two men were hurt.',
  'The earlier version of this plan was dropped. It cost too much.',
])('A paragraph that tells of something else is not: %s', (paragraph) =>
  expect(isCorrection(paragraph)).toBe(false),
)
