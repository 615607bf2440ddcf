import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/reading/question.ts'

describe('A question', () => {
  it.each([
    ['What is the ferry deal worth?', 'money'],
    ['How much did Norway pay for the ferry?', 'money'],
    ['What does a rifle cost?', 'money'],
    ['price of the rifles', 'money'],
    ['ferry contract value', 'money'],
    ['What is the range of the missile?', 'distance'],
  ])('“%s” asks for %s', (typed, wants) => {
    expect(readQuestion(typed).wants).toBe(wants)
  })

  it.each([
    'Tallow Bay named the most expensive town on the coast',
    'Why did the price of oil fall?',
    'How much steam did the engine use?',
    'What range of topics did they discuss?',
  ])('“%s” asks for neither a sum nor a distance', (typed) => {
    expect(['money', 'distance']).not.toContain(readQuestion(typed).wants)
  })
})
