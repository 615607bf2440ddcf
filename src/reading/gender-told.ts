import { type Gender, genderOf } from '../language/gender.ts'
import { firstEndingBehind, meeting, type Span } from '../language/span.ts'
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
  const { inOrder, byName } = namesOf(findings.people)
  const own = byName.get(name) ?? []
  let balance = 0
  for (const at of new Set(own.map(({ start }) => firstEndingBehind(sentences, start)))) {
    const sentence = sentences[at]
    if (!sentence) continue
    const inside = meeting(inOrder, sentence).filter(
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    )
    const [first] = inside
    if (!first || inside.some((one) => one.name !== name)) continue
    const after = article.text.slice(first.end, sentence.end)
    balance += genderIn(after)
    // "She takes office in May", behind a sentence on nobody else.
    const next = article.text.slice(sentence.end, sentence.end + 8)
    balance += /^\s*She\b/.test(next) ? 1 : /^\s*He\b/.test(next) ? -1 : 0
  }
  return balance > 0 ? 'f' : balance < 0 ? 'm' : ''
}

interface Names {
  readonly inOrder: readonly Named[]
  readonly byName: ReadonlyMap<string, readonly Named[]>
}
interface Named extends Span {
  readonly name: string
}

/** The names of an article's people, laid out once, as it may have thousands, each of whom is asked for. */
const laid = new WeakMap<readonly Person[], Names>()

function namesOf(people: readonly Person[]): Names {
  const known = laid.get(people)
  if (known) return known
  const inOrder = people
    .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
    .sort((a, b) => a.start - b.start)
  const names = { inOrder, byName: Map.groupBy(inOrder, ({ name }) => name) }
  laid.set(people, names)
  return names
}
