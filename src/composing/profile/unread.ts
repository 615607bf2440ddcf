import { nameWords, samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'

/**
 * An article that has a full name in which reading saw nobody there, with them as one of its people: who they are, other articles
 * tell. What is part of a longer name ("the Asha Rao School") is left to that, and so is a last name that another has.
 */
export function withUnread(name: string, reading: ReadArticle): ReadArticle {
  const { article, findings } = reading
  const last = name.split(/\s+/).at(-1) ?? ''
  const isHis = (other: string): boolean =>
    [name, last].some((own) => nameWords(other).join() === nameWords(own).join())
  const isRead = findings.people.some((one) => one.name.includes(' ') && samePerson(one.name, name))
  if (last === name || isRead) return reading
  const people = findings.people.filter((one) => !isHis(one.name))
  const taken = new Set(
    [...people, ...findings.organisations, ...findings.places].flatMap((one) =>
      isHis(one.name)
        ? []
        : one.mentions.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, by) => start + by),
          ),
    ),
  )
  const places = (words: string): readonly Span[] =>
    placesOf(article.text, words).filter(({ start }) => !taken.has(start))
  const full = places(name)
  if (full.length === 0) return reading
  const isShared = people.some((one) => nameWords(one.name).at(-1) === nameWords(last)[0])
  const ends = new Set(full.map(({ end }) => end))
  const alone = isShared ? [] : places(last).filter(({ end }) => !ends.has(end))
  const mentions = [...full, ...alone].sort((a, b) => a.start - b.start)
  const quotes = findings.quotes.map((quote) =>
    isHis(quote.speaker) && !(isShared && quote.speaker !== name) ? { ...quote, speaker: name } : quote,
  )
  return { ...reading, findings: { ...findings, people: [...people, { name, mentions, roles: [] }], quotes } }
}

/** Where a text has a name with its capitals, and no name goes on behind it. */
function placesOf(text: string, name: string): readonly Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    const isPart = goesBefore.test(text.charAt(start - 1)) || goesOn.test(text.slice(end, end + 2))
    if (!isPart) found.push({ start, end })
  }
  return found
}
const goesBefore = /[\p{L}\p{N}@#/-]/u
/** A letter, a hyphen, or another word with a capital. */
const goesOn = /^(?:[\p{L}\p{N}-]| \p{Lu})/u
