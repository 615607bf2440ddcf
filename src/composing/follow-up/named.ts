import { genderOf } from '../../language/gender.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Somebody } from './people.ts'

/** Whom passages of articles name, in their order, by the names that were read in the whole articles. */
export function peopleNamed(
  passages: readonly (Span & { readonly article: { readonly id: string } })[],
  readings: readonly ReadArticle[],
): readonly Somebody[] {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]))
  return passages.flatMap(({ article, start, end }) => {
    const reading = byId.get(article.id)
    if (!reading) return []
    const { text } = reading.article
    const read = reading.findings.people.flatMap(({ name, mentions }) => {
      const first = mentions.find((one) => one.start >= start && one.end <= end)
      return first && !isThing.test(text.slice(Math.max(0, first.start - 24), first.start))
        ? [{ name, at: first.start - start }]
        : []
    })
    // A title makes a name somebody's that no list knows.
    const others = [...text.slice(start, end).matchAll(titled)]
      .map(({ 1: name = '', index }) => ({ name: name.replace(/[’']s?$/, ''), at: index }))
      .filter(({ name }) => !read.some((known) => samePerson(known.name, name)))
    return [...read, ...others]
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => ({ name, gender: genderOf(name, text) || calledIn(reading, name) }))
  })
}

/** What has an article, or says what it is, bears somebody's name: "the Doris Hale". */
const isThing = /\b(?:the|ship|ferry|vessel|tanker|trawler|boat|yacht|barge|hotel|theatre|pub)\s+$/i

const titled = /\b(?:Mr|Mrs|Ms|Miss)\.?\s+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,2})/gu

/** What a sentence goes on to call whom it names first; "congratulated her" is of somebody else. */
const genderIn = (words: string): number =>
  Number(/\b(?:she|hers|herself|her(?=\s\p{Ll}))\b/iu.test(words)) -
  Number(/\b(?:he|his|himself)\b/i.test(words))

/** What an article calls somebody in the sentences that name nobody else: "she", "he"; empty where it does not tell. */
function calledIn({ article, findings, sentences: spans }: ReadArticle, name: string): Somebody['gender'] {
  const mentions = findings.people.flatMap((person) =>
    person.mentions.map(({ start, end }) => ({ start, end, isTheirs: person.name === name })),
  )
  let balance = 0
  for (const sentence of spans) {
    const inside = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    const [first] = inside
    if (!first || !inside.every(({ isTheirs }) => isTheirs)) continue
    const after = article.text.slice(first.end, sentence.end)
    balance += genderIn(after)
    // "She takes office in May", behind a sentence on nobody else.
    const next = article.text.slice(sentence.end, sentence.end + 8)
    balance += /^\s*She\b/.test(next) ? 1 : /^\s*He\b/.test(next) ? -1 : 0
  }
  return balance > 0 ? 'f' : balance < 0 ? 'm' : ''
}
