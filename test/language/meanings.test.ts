import { describe, expect, it } from 'vitest'
import { contraryTo, meaningOf, meaningOfVerbAt } from '../../src/language/meanings.ts'
import { stemOf } from '../../src/language/words.ts'

const meaning = (word: string): string => meaningOf(stemOf(word))

describe('Words that news use for one thing', () => {
  it.each([
    ['began', 'started'],
    ['closed', 'shut'],
    ['acquired', 'bought'],
    ['convicted', 'guilty'],
    ['built', 'constructed'],
    ['banned', 'prohibited'],
    ['truce', 'ceasefire'],
    ['married', 'wedding'],
    ['workers', 'employees'],
    ['pledged', 'vowed'],
    ['destroyed', 'demolished'],
    ['explosion', 'blast'],
    ['paused', 'stopped'],
  ])('mean the same: %s, %s', (one, other) => {
    expect(meaning(one)).toBe(meaning(other))
  })

  it.each([
    ['convicted', 'acquitted'],
    ['opened', 'closed'],
    ['shipped', 'vessel'],
    ['fire', 'dismissed'],
    ['born', 'married'],
    ['arrested', 'convicted'],
    ['wounded', 'killed'],
    ['planned', 'pledged'],
  ])('do not: %s, %s', (one, other) => {
    expect(meaning(one)).not.toBe(meaning(other))
  })

  it.each([
    ['rose', 'cut'],
    ['convicted', 'acquittal'],
    ['allowed', 'forbidden'],
  ])('are contrary: %s, %s', (one, other) => {
    expect([...contraryTo(meaning(one))]).toContain(meaning(other))
  })

  it.each([
    ['took', 'over', 'bought'],
    ['shut', 'down', 'closed'],
    ['laid', 'off', 'dismissed'],
    ['taken', 'over', 'bought'],
    ['given', 'up', 'abandoned'],
  ])('are a verb with its particle, too: %s %s, %s', (verb, particle, other) => {
    expect(meaningOfVerbAt(`${verb} ${particle} it`, { start: 0, end: verb.length })).toBe(meaning(other))
  })
})
