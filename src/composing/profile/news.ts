import { nameWords } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import { type ReadArticle, sentenceAt } from '../../model/reading.ts'

/** An article tells its news in so many sentences. */
const leadSentences = 2
/** So many words that a sentence shares with a title, beside the name, make it the one that the title tells of. */
const fewestShared = 2
/** A title may call somebody by another word than the last name where it has so many letters: by a nickname. */
const longWord = 6

/**
 * Where an article tells what somebody is in the news for: its first sentences, and of those that name them the one that
 * has most words of a title that names them too.
 * @param named the sentences of the article that name them, in order
 */
export function newsOf(
  reading: ReadArticle,
  name: string,
  named: readonly Span[],
): (sentence: Span) => boolean {
  const { article, sentences } = reading
  const headed = headedBy(reading, name, named)
  // "He was sworn in after Rao left" is the news of another.
  const isOwn = ({ start, end }: Span): boolean => !ofAnother.test(article.text.slice(start, end))
  return (sentence) =>
    isOwn(sentence) &&
    (sentence.start === headed?.start || sentenceAt(sentences, sentence.start) < leadSentences)
}

/** Whom a pronoun opens a sentence with is somebody whom the sentence does not name. */
const ofAnother = /^\W*(?:he|she|they|his|her|their)\b/i

/** Whether the headline of an article names somebody. */
export function isHeaded({ article: { title } }: ReadArticle, name: string): boolean {
  const own = nameWords(name)
  const headline = new Set(nameWords(title.replace(/[’']s\b/gu, '')))
  return own.some((word, at) => headline.has(word) && (at === own.length - 1 || word.length >= longWord))
}

/**
 * Where an article begins that names somebody in its second sentence, and tells in the first what "a former mayor" did: the
 * first names nobody, and has words of the title.
 * @param named all people's names in the article, in order
 */
export function leadBefore(
  { article: { title, text }, sentences }: ReadArticle,
  sentence: Span,
  named: readonly Span[],
): number | undefined {
  const [lead, second] = sentences
  if (!lead || second?.start !== sentence.start || sentence.end - lead.start > longestLead) return undefined
  const words = text.slice(lead.start, lead.end)
  const isNameless = !named.some(({ start }) => start < lead.end)
  const shared = stemSet(words).intersection(stemSet(title)).size
  return isNameless && opensWithOne.test(words) && shared >= fewestShared ? lead.start : undefined
}
/** Two sentences of more characters are too much at once. */
const longestLead = 480
/** "A former mayor was jailed on Friday." */
const opensWithOne = /^\W*(?:[Aa]n?|[Tt]he|[Oo]ne) (?=\p{Ll})/u

/** How many words a sentence shares with the title of its article, beside somebody's name. */
export function sharedWithTitle({ article }: ReadArticle, name: string): (sentence: Span) => number {
  const wanted = stemSet(article.title).difference(stemSet(name))
  const counts = new Map<string, number>()
  return ({ start, end }) => {
    const at = `${start} ${end}`
    const count = counts.get(at) ?? stemSet(article.text.slice(start, end)).intersection(wanted).size
    counts.set(at, count)
    return count
  }
}

function headedBy(reading: ReadArticle, name: string, named: readonly Span[]): Span | undefined {
  if (!isHeaded(reading, name)) return undefined
  const shared = sharedWithTitle(reading, name)
  const [best] = [...named].sort((a, b) => shared(b) - shared(a) || a.start - b.start)
  return best && shared(best) >= fewestShared ? best : undefined
}
