import type { Desk } from '../../contracts/desk.ts'
import { writtenOut } from '../../language/acronyms.ts'
import { editDistance, nearest } from '../../language/nearest.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Filter } from '../../model/filter.ts'

/** A shorter word is another one as soon as it has another letter. */
const shortest = 4
/** Words of a question that are looked at. */
const mostWords = 16
/** Articles whose words a slip may have meant. */
const mostArticles = 8

/**
 * A question as it was meant: a word that no article has gives way to the nearest that stands in what was found, and a name
 * that was typed without a capital gets it; “EU” is written out where articles do so. The question itself where nothing is
 * mended.
 */
export async function mended(typed: string, filter: Filter, desk: Desk): Promise<string> {
  const question = await namesMended(await spelledOut(typed, desk), desk)
  const found = await desk.passages({ ...filter, text: question, limit: 40 })
  const articles = new Map(found.map(({ reading: { article } }) => [article.id, article]))
  const written = writtenIn([...articles.values()].slice(0, mostArticles).map(({ text }) => text))
  let text = question
  // "Many" is a word of the question itself, and so in no article's index.
  const words = contentWords(question).map(({ start, end }) => question.slice(start, end))
  for (const word of new Set(words.filter((one) => /^\p{Ll}{3,}$/u.test(one)).slice(0, mostWords))) {
    const meant = await meantBy(word, written, desk)
    if (meant !== word) text = text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), meant)
  }
  return text
}

async function spelledOut(question: string, desk: Desk): Promise<string> {
  let text = question
  for (const word of new Set(question.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu))) {
    const full = writtenOut(word)
    if (full !== undefined && (await desk.passages({ text: word, limit: 1 })).length === 0)
      text = text.replaceAll(word, full)
  }
  return text
}

/** Letters of a name from which a slip in it is one; a shorter one is another name. */
const shortestName = 6

/** “Celeron” as articles write it, “Céloron”: a name that none has, and one has with a letter or an accent more or less. */
async function namesMended(question: string, desk: Desk): Promise<string> {
  let text = question
  const typed = new Set(question.match(/(?<=\P{L})\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/gu))
  for (const word of [...typed].map((one) => one.replace(/[’']s$/, '')).slice(0, mostWords)) {
    if (word.length < shortestName || (await desk.passages({ text: word, limit: 1 })).length > 0) continue
    const alike = await Promise.all(
      (['person', 'organisation', 'place'] as const).map((kind) => desk.index.namesLike(kind, word, 1)),
    )
    const words = alike.flat().flatMap(({ name }) => name.split(/\s+/))
    const meant = words.find((one) => one.charAt(0) === word.charAt(0) && isSlip(word, one))
    if (meant !== undefined) text = text.replaceAll(word, meant)
  }
  return text
}

const plainly = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isSlip = (typed: string, name: string): boolean => editDistance(plainly(typed), plainly(name), 1) <= 1

async function meantBy(word: string, { plain, names }: Written, desk: Desk): Promise<string> {
  const spelt = (one: string): string =>
    names.has(one) && !plain.has(one) ? one.charAt(0).toUpperCase() + one.slice(1) : one
  if (plain.has(word) || names.has(word)) return spelt(word)
  if (word.length < shortest || (await desk.passages({ text: word, limit: 1 })).length > 0) return word
  const meant = nearest(word, plain.union(names))
  return meant === undefined ? word : spelt(meant)
}

/** How words are written, in small letters. */
interface Written {
  /** Without a capital, and their stems: "resing" is nearer to "resign" than to "resigned". */
  readonly plain: ReadonlySet<string>
  /** With a capital, and not where a sentence opens. */
  readonly names: ReadonlySet<string>
}

function writtenIn(texts: readonly string[]): Written {
  const plain = new Set<string>()
  const names = new Set<string>()
  const seen = new Set<string>()
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(/\p{L}{3,}/gu)) {
      // A word of small letters is written alike wherever it stands, and most of a text are words that it had before.
      if (seen.has(word)) continue
      if (/^\p{Ll}/u.test(word)) {
        seen.add(word)
        plain.add(word).add(stemOf(word))
      } else if (/[\p{L},’'-] ?$/u.test(text.slice(Math.max(0, index - 2), index)))
        names.add(word.toLowerCase())
    }
  return { plain, names }
}
