import { describe, expect, it } from 'vitest'
import { topicOf } from '../../../src/composing/follow-up/topic.ts'
import { parseLine } from '../../../src/composing/follow-up.ts'
import { readQuestion } from '../../../src/reading/question.ts'

const topic = (question: string) => topicOf(parseLine(question), readQuestion(question), [], new Map())

describe('What the next question goes on with', () => {
  it.each([
    ['Is Norway buying the Orion-9 radar system?', 'the Orion-9 radar system'],
    ['When was the Heron ferry line closed?', 'the Heron ferry line'],
    ['Did the Corvane steel works reopen in May?', 'the Corvane steel works'],
  ])('is a name with the two nouns behind it: %s', (question, thing) => expect(topic(question)).toBe(thing))

  it.each([
    ['Why was Norvale sued in May?', 'Norvale'],
    ['Was the Heron sold to Orsa?', 'the Heron'],
  ])('ends at what goes on with the question: %s', (question, thing) => expect(topic(question)).toBe(thing))
})
