import { type Gender, genderOf } from '../language/gender.ts'
import type { Span } from '../language/span.ts'
import type { Person } from '../model/finding.ts'

/** An article as far as it tells who is “she”: its text, its people and its sentences. */
export interface Telling {
  readonly article: { readonly text: string }
  readonly findings: { readonly people: readonly Person[] }
  readonly sentences: readonly Span[]
}

/** Whether somebody is “he” or “she”: by a title or a first name, else by what the article calls them; empty where it does not tell. */
export const genderTold = (reading: Telling, name: string): Gender =>
  genderOf(name, reading.article.text) || calledIn(reading, name)

/** What a sentence goes on to call whom it names first; "congratulated her" is of somebody else. */
const genderIn = (words: string): number =>
  Number(/\b(?:she|hers|herself|her(?=\s\p{Ll}))\b/iu.test(words)) -
  Number(/\b(?:he|his|himself)\b/i.test(words))

/** What an article calls somebody in the sentences that name nobody else. */
function calledIn({ article, findings, sentences }: Telling, name: string): Gender {
  const mentions = findings.people.flatMap((person) =>
    person.mentions.map(({ start, end }) => ({ start, end, isTheirs: person.name === name })),
  )
  let balance = 0
  for (const sentence of sentences) {
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
