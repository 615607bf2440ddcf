import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { genderTold } from '../../reading/gender-told.ts'
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
      .map(({ name }) => ({ name, gender: genderTold(reading, name) }))
  })
}

/** What has an article, or says what it is, bears somebody's name: "the Doris Hale". */
const isThing = /\b(?:the|ship|ferry|vessel|tanker|trawler|boat|yacht|barge|hotel|theatre|pub)\s+$/i

const titled = /\b(?:Mr|Mrs|Ms|Miss)\.?\s+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,2})/gu
