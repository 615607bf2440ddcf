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
  const headed = headedBy(article.title, name, named, article.text)
  // "He was sworn in after Rao left" is the news of another.
  const isOwn = ({ start, end }: Span): boolean => !ofAnother.test(article.text.slice(start, end))
  return (sentence) =>
    isOwn(sentence) &&
    (sentence.start === headed?.start || sentenceAt(sentences, sentence.start) < leadSentences)
}

/** Whom a pronoun opens a sentence with is somebody whom the sentence does not name. */
const ofAnother = /^\W*(?:he|she|they|his|her|their)\b/i

function headedBy(title: string, name: string, named: readonly Span[], text: string): Span | undefined {
  const own = nameWords(name)
  const headline = new Set(nameWords(title.replace(/[’']s\b/gu, '')))
  const isNamed = own.some(
    (word, at) => headline.has(word) && (at === own.length - 1 || word.length >= longWord),
  )
  if (!isNamed) return undefined
  const wanted = stemSet(title).difference(stemSet(name))
  const shared = (span: Span): number => stemSet(text.slice(span.start, span.end)).intersection(wanted).size
  const [best] = [...named].sort((a, b) => shared(b) - shared(a) || a.start - b.start)
  return best && shared(best) >= fewestShared ? best : undefined
}
