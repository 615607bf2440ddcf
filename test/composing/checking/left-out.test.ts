import { describe, expect, it } from 'vitest'
import { mayBeLeftOut } from '../../../src/composing/checking/left-out.ts'
import { tokensOf } from '../../../src/language/aligned.ts'

/** Whether the words in square brackets may be left out of a sentence and the rest still holds. */
function free(marked: string, denied = false): boolean {
  const [before = '', inside = '', after = ''] = marked.split(/[[\]]/)
  const text = before + inside + after
  const all = tokensOf(text, { start: 0, end: text.length })
  const left = all.filter(({ start, end }) => start >= before.length && end <= before.length + inside.length)
  return mayBeLeftOut(left, text, all, denied)
}

describe('Words that may be left out of a sentence', () => {
  it.each([
    'The ferry sank.',
    '[And] the ferry sank.',
    '[On Monday], the ferry sank.',
    '[While it may rain], the ferry sails.',
    '[The ministry said on Tuesday that] the ferry sank.',
    '[Watch]: the ferry sank.',
    '[The strike is over and] the ferry sails.',
    'The ferry sank[, the ministry said].',
    'The ferry sank [in the harbour of Orsk].',
    'The ferry sank [while it was at anchor].',
    'The ferry sank [and may stay where it is].',
    'The ferry sank [in March and its crew was saved].',
    'The ferry[, which was built in 1902,] sank.',
    'The ferry [in the harbour] sank.',
    'The ferry [quickly] sank.',
  ])('“%s”', (marked) => expect(free(marked)).toBe(true))

  it.each([
    '[If it rains], the ferry sank.',
    '[It is not so that] the ferry sank.',
    '[Almost] the ferry sank.',
    '[Formerly], the ferry sailed.',
    '[Perhaps], the ferry sank.',
    '[The ministry fears that] the ferry sank.',
    '[Four long words here]: the ferry sank.',
    '[A mill and] the ferry sank.',
    '[Ida thinks it is over and] the ferry sails.',
    'The ferry sank [unless it was towed].',
    'The ferry sank [a barge].',
    'The ferry sank [in what may be an accident].',
    'The ferry [red] sank.',
    'The ferry[, perhaps built in 1902,] sank.',
    'The ferry[, built in 1902] sank.',
    'The ferry [in what he said] sank.',
    'The ferry [in Orsk sold and] sank.',
  ])('and not “%s”', (marked) => expect(free(marked)).toBe(false))

  it('are fewer where the rest is denied: who did not leave by train may have left', () => {
    expect(free('Ida did not leave [by train].', true)).toBe(false)
    expect(free('Ida did not leave[, the ministry said].', true)).toBe(true)
    expect(free('Ida did not [quickly] leave.', true)).toBe(false)
    expect(free('Ida did not leave [and the train waited].', true)).toBe(false)
    expect(free('[On Monday], Ida did not leave.', true)).toBe(true)
  })
})
