import { contentWords } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

const speech =
  /\b(?:sa(?:id|ys?)|told|tells?|announced|claim(?:s|ed)|stated|added|confirmed|warn(?:s|ed)|argued|insist(?:s|ed)|believes?|accused|called|according to)\b/i

const after = new RegExp(`^\\W*${speech.source}`, 'i')
const before = /\b(?:said|says|added|according to)\s+(?:\p{L}+\s+){0,4}$/iu

/** "…, the White House said": named as the one who says it, right beside the verb. */
const isBesideSpeech = ({ start, end }: Term, { text, span }: Line): boolean =>
  after.test(text.slice(end - span.start)) || before.test(text.slice(0, start - span.start))

/** Whether a sentence is told as the words of the one who is claimed to have said it. */
export function isSaidBy(sayer: readonly Term[], line: Line, { findings }: ReadArticle): boolean {
  if (sayer.length === 0) return true
  const overlaps = ({ start, end }: { start: number; end: number }): boolean =>
    start < line.span.end && end > line.span.start
  const quotes = findings.quotes.filter(({ content }) => content.some(overlaps))
  const speakers = new Set(quotes.flatMap(({ speaker }) => contentWords(speaker).map(({ stem }) => stem)))
  const names = sayer.filter(({ sort }) => sort === 'name')
  if (names.length === 0)
    return sayer.every(({ concept }) => line.concepts.has(concept)) && speech.test(line.text)
  // The last name is enough: "Mr Modi" for "Narendra Modi".
  const last = names.filter(({ end }, at) => (names[at + 1]?.start ?? Infinity) > end + 1)
  if (
    last.every((name) =>
      line.terms.some((term) => term.concept === name.concept && isBesideSpeech(term, line)),
    )
  )
    return true
  return (
    last.every(({ concept }) =>
      speakers.size > 0
        ? speakers.has(concept) || line.concepts.has(concept)
        : line.concepts.has(concept) && speech.test(line.text),
    ) &&
    (speakers.size === 0 || last.some(({ concept }) => speakers.has(concept)))
  )
}
