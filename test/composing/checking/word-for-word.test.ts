import { describe, expect, it } from 'vitest'
import { lineOf } from '../../../src/composing/checking/lines.ts'
import { isWordForWord, wordedOf } from '../../../src/composing/checking/word-for-word.ts'
import { readFindings } from '../../../src/reading/findings.ts'

const says = (sentence: string, claim: string): boolean =>
  isWordForWord(
    wordedOf(claim),
    lineOf(sentence, { start: 0, end: sentence.length }, readFindings(sentence, '', undefined)),
  )

describe('A sentence says a claim in its own words', () => {
  it.each([
    [
      'The ports of Velm and Orsk agreed on Monday to share two icebreakers.',
      'The ports of Velm and Orsk agreed on Monday to share two icebreakers.',
    ],
    [
      '“The dam could hold for another decade,” the engineer said on Tuesday.',
      'The dam could hold for another decade.',
    ],
    [
      'The museum said on Friday that it would return three bronze masks to Benin.',
      'It would return three bronze masks to Benin.',
    ],
    ['In the spring, the orchestra played all nine symphonies.', 'The orchestra played all nine symphonies.'],
    [
      'Lake Aral, which lies west of the pass, lost a fifth of its water in June.',
      'Lake Aral lost a fifth of its water in June.',
    ],
    ['But the strike ended after eleven days.', 'The strike ended after eleven days.'],
    ['The vessel began its search in May.', 'The boat started its search.'],
    [
      'Velm Ferries ended the strike on Sunday and could sail again in May.',
      'Velm Ferries ended the strike.',
    ],
    ['While it may rain later, the race begins at noon.', 'The race begins at noon.'],
    ['But the strike has ended.', 'The strike has ended.'],
    ['The nurses didn’t sign the letter.', 'The nurses did not sign the letter.'],
    ['A 12, 000 - word report was printed.', 'A 12,000-word report was printed.'],
  ])('“%s”: “%s”', (sentence, claim) => expect(says(sentence, claim)).toBe(true))
})

describe('A sentence does not say what only some of its words say', () => {
  it.each([
    ['The judge denied that the mayor took the money.', 'The mayor took the money.'],
    ['If the rain stops, the race begins at noon.', 'The race begins at noon.'],
    ['The court allegedly paid the witness in cash.', 'The court paid the witness in cash.'],
    ['Nobody claims that the vaccine harmed the children.', 'The vaccine harmed the children.'],
    ['The minister did not resign because of the letter.', 'The minister did not resign.'],
    ['The son of the chancellor married a dancer from Lyon.', 'The chancellor married a dancer from Lyon.'],
    ['The bakery bought two new ovens in May.', 'The bakery bought three new ovens in May.'],
    ['Aune beat Solberg in the final in Tromsø.', 'Solberg beat Aune in the final in Tromsø.'],
    [
      'Miss Lund is formerly of the Norwegian guild of bakers.',
      'Miss Lund is of the Norwegian guild of bakers.',
    ],
    ['Some fear the lake is dead and the fish are gone.', 'The fish are gone.'],
    ['The bridge almost collapsed under the crowd.', 'The bridge collapsed under the crowd.'],
    ['The ferry may sail again in the autumn.', 'The ferry sail again in the autumn.'],
    ['Only members of the club may vote on the rule.', 'Members of the club may vote on the rule.'],
    ['The council of Velm met on Monday.', 'Eleven white swans crossed the frozen harbour.'],
    // A claim of three words may stand in a sentence that says something else.
    ['The race began.', 'The race began.'],
    ['The paper thinks that the bank lied to its clients.', 'The bank lied to its clients.'],
  ])('“%s”: not “%s”', (sentence, claim) => expect(says(sentence, claim)).toBe(false))
})
