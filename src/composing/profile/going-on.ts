import { clausesOf } from '../../language/clauses.ts'
import { genderOf } from '../../language/gender.ts'
import { asks } from '../../language/leaning.ts'
import type { Span } from '../../language/span.ts'
import type { Person } from '../../model/finding.ts'
import { inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { genderTold } from '../../reading/gender-told.ts'

/** So many sentences that go on with “she” are told with the one that names her. */
const mostNext = 2
/** Sentences of more characters are too much at once. */
const longest = 600

/**
 * A sentence that somebody is the subject of, with those behind it that go on with “he” or “she”, who can be nobody else:
 * "Finch chaired the club. In May she resigned."
 * @param fits whether a sentence may be told at all
 */
export function goesOn(
  reading: ReadArticle,
  span: Span,
  name: string,
  fits: (sentence: Span) => boolean,
): Span {
  let whole = span
  for (let count = 0; count < mostNext; count++) {
    const next = reading.sentences[sentenceAt(reading.sentences, whole.end - 1) + 1]
    if (!next || next.end - span.start > longest || !fits(next)) break
    if (!isOfNobodyElse(reading, whole, next, name)) break
    whole = { start: span.start, end: next.end }
  }
  return whole
}

function isOfNobodyElse(reading: ReadArticle, whole: Span, next: Span, name: string): boolean {
  const { article, findings } = reading
  const words = article.text.slice(next.start, next.end)
  if (asks(words) || /[“”"]/.test(words)) return false
  const pronoun = subjectIn(words)
  if (!pronoun) return false
  const gender = /^he$/i.test(pronoun.word) ? 'm' : 'f'
  const own = genderTold(reading, name)
  // In a paragraph of its own a sentence goes on with nobody whose “she” no other word tells.
  if (
    own === ''
      ? pronoun.start > 0 || article.text.slice(whole.end, next.start).includes('\n')
      : own !== gender
  )
    return false
  const lead = { start: next.start, end: next.start + pronoun.start }
  const mayBe = (one: Person): boolean => {
    const other = genderOf(one.name, article.text)
    return other === '' || other === gender
  }
  return findings.people.every(
    (one) =>
      one.name === name ||
      (inside(one.mentions, lead).length === 0 && (inside(one.mentions, whole).length === 0 || !mayBe(one))),
  )
}

/** The “he” or “she” that a sentence is about. */
function subjectIn(words: string): { readonly word: string; readonly start: number } | undefined {
  const subject = clausesOf(words).find(({ kind }) => kind === 'main')?.subject
  const word = subject && words.slice(subject.start, subject.end)
  return subject && word !== undefined && /^(?:he|she)$/i.test(word)
    ? { word, start: subject.start }
    : undefined
}
