import { genderOf } from '../../language/gender.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import type { Person } from '../../model/finding.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../../model/reading.ts'

/** Whose office or trade a role is, and where the words begin that name them. */
export interface OfWhom {
  /** "of Mona Abell", "to Asha Rao": what goes on behind the role. */
  readonly words: string
  readonly from: number
}

const adjectives = '(?:[\\p{Ll}-]+\\s){0,2}'
/** "Her longtime" before "coach". */
const possessed = pattern('u')`\b(?<whose>[Hh]is|[Hh]er)\s${adjectives}$`
/** " of the sprinter" behind "coach", up to a name. */
const ofOne = pattern('u')`^\s(?<by>of|for|to)\s(?:the\s)?(?:[\p{Ll}-]+\s){0,3}$`
const ownPronoun = pattern('u')`^(?<whose>${oneOf`his, her`})\s`

/**
 * Whose coach, lawyer or agent somebody is: who is named right behind the role, or whom "his" and "her" mean, which is the one
 * person of that gender named before it in the sentence and the one before.
 */
export function ofWhom(
  reading: ReadArticle,
  person: Person,
  role: Span & { readonly role: string },
): OfWhom | undefined {
  const { text } = reading.article
  const others = reading.findings.people.filter(({ name }) => !samePerson(name, person.name))
  const own = sentenceOf(reading, role.start)
  for (const { name, mentions } of others)
    for (const { start } of mentions) {
      const by =
        start > role.end && start < own.end ? ofOne.exec(text.slice(role.end, start))?.groups?.by : undefined
      if (by !== undefined) return { words: `${by} ${name}`, from: own.start }
    }
  const whose =
    ownPronoun.exec(role.role)?.groups?.whose ??
    possessed.exec(text.slice(own.start, role.start))?.groups?.whose?.toLowerCase()
  if (whose === undefined) return undefined
  const from = beginningBefore(reading, own)
  const gender = whose === 'her' ? 'f' : 'm'
  const named = others.filter(
    ({ name, mentions }) =>
      name.includes(' ') &&
      ['', gender].includes(genderOf(name, '')) &&
      mentions.some(({ start, end }) => start >= from && end <= role.start),
  )
  const [one] = named
  if (!one || named.length > 1) return undefined
  const first = Math.min(...one.mentions.map(({ start }) => start).filter((start) => start >= from))
  return { words: `of ${one.name}`, from: first >= own.start ? own.start : from }
}

/** Where the sentence before begins, in the same paragraph. */
function beginningBefore({ article: { text }, sentences }: ReadArticle, own: Span): number {
  const before = sentences[sentenceAt(sentences, own.start) - 1]
  return before && !/\n\s*\n/.test(text.slice(before.end, own.start)) ? before.start : own.start
}
