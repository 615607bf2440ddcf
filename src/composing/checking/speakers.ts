import { anywhere } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { asWritten, type Line } from './lines.ts'
import type { Term } from './terms.ts'

const speech = anywhere('i')`
  sa(id|ys?), told, tells?, announced, claim(s|ed), stated, added, confirmed, warn(s|ed), argued, insist(s|ed),
  believes?, accused, called, according to`

const after = new RegExp(`^\\W*${speech.source}`, 'i')
const before = /\b(?:said|says|added|according to)\s+(?:\p{L}+\s+){0,4}$/iu

/** "…, the White House said": named as the one who says it, right beside the verb. */
const isBesideSpeech = ({ start, end }: Term, { text, span }: Line): boolean =>
  after.test(text.slice(end - span.start)) || before.test(text.slice(0, start - span.start))

/** "The Storm Center" is not "the Press Center": both have a further name before the one that they share, and not one. */
function isNamesake(names: readonly Term[], line: Line): boolean {
  const told = runsOf(line.terms.filter(({ sort }) => sort === 'name'))
  return runsOf(names).some((run) => {
    const same = told.filter((other) => other.at(-1)?.concept === run.at(-1)?.concept)
    const alike = (other: readonly Term[]): boolean =>
      run.length === 1 ||
      other.length === 1 ||
      other
        .slice(0, -1)
        .some(({ concept }) => run.slice(0, -1).some((one) => isInitial(one.concept, concept)))
    return same.length > 0 && !same.some(alike)
  })
}

const isInitial = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) === 1 && one.charAt(0) === other.charAt(0))

/** Names of several words, each as its words. */
function runsOf(names: readonly Term[]): readonly (readonly Term[])[] {
  const runs: Term[][] = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last?.at(-1)?.end === name.start - 1) last.push(name)
    else runs.push([name])
  }
  return runs
}

/** Whether a sentence is told as the words of the one who is claimed to have said it. */
export function isSaidBy(sayer: readonly Term[], line: Line, { findings }: ReadArticle): boolean {
  const { span } = asWritten(line)
  if (sayer.length === 0) return true
  const overlaps = ({ start, end }: { start: number; end: number }): boolean =>
    start < span.end && end > span.start
  const quotes = findings.quotes.filter(({ content }) => content.some(overlaps))
  const speakers = new Set(quotes.flatMap(({ speaker }) => contentWords(speaker).map(({ stem }) => stem)))
  const names = sayer.filter(({ sort }) => sort === 'name')
  if (names.length === 0)
    return sayer.every(({ concept }) => line.concepts.has(concept)) && speech.test(line.text)
  if (isNamesake(names, line)) return false
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
