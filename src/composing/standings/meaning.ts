import { oneOf, pattern } from '../../language/pattern.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { stemSet } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { bySurname } from './bearers.ts'
import { naming, ofStateIn } from './naming.ts'

/** A sentence that means a topic, with the one before it where only that has the name. */
export interface Mention {
  /** The sentence itself. */
  readonly own: Span
  /** From where the name stands. */
  readonly span: Span
  /** Whether words of the sentence mean the topic, by its name or in another way. */
  readonly isMeant: (words: string) => boolean
}

type Meant = (words: string) => boolean

/**
 * The sentences of an article that mean a topic: by its name; where the article has the name and nobody else of that kind, by
 * what it is (“the airline”), or by an office of whoever is named; goods of a state by their kind alone; and “he” or “it” that opens the sentence behind the one
 * whose first name it is.
 */
export function* mentionsOf(
  reading: ReadArticle,
  topic: string,
  offices: readonly string[] = [],
): Steps<readonly Mention[]> {
  const { article, sentences } = reading
  const isNamed = naming(topic)
  if (!isNamed(article.text)) return []
  const isAlone = bySurname(topic)
  const last = topic.split(' ').at(-1) ?? topic
  const others: readonly Meant[] = [
    byKind(reading, topic),
    byDescription(article.text, topic),
    isAlone(last, article.text) ? naming(last) : undefined,
    (words: string) => offices.some((office) => standsAlone(office, words)),
  ].filter((one) => one !== undefined)
  const isMeant: Meant = (words) => isNamed(words) || others.some((one) => one(words))
  const isBack = byPronoun(reading, topic)
  const found = yield* inSteps(sentences, (own, at): readonly Mention[] => {
    if (own.start >= own.end) return []
    if (isMeant(article.text.slice(own.start, own.end))) return [{ own, span: own, isMeant }]
    const before = sentences[at - 1]
    const pronoun = before && isBack(before, own)
    return pronoun
      ? [
          {
            own,
            span: { start: before.start, end: own.end },
            isMeant: (words) => words.startsWith(pronoun) || isMeant(words),
          },
        ]
      : []
  })
  return found.flat()
}

/** The offices of more than one word that articles give a person: “Omani finance minister”. */
export const officesOf = (topic: string, readings: readonly ReadArticle[]): readonly string[] => [
  ...new Set(
    readings
      .flatMap(({ findings }) => findings.people.filter(({ name }) => samePerson(name, topic)))
      .flatMap(({ roles }) => roles.map(({ role }) => role.toLowerCase()))
      .filter((role) => /\s/.test(role)),
  ),
]

/** Whether an office stands in words, and before nobody's name. */
function standsAlone(office: string, words: string): boolean {
  const at = words.toLowerCase().indexOf(office)
  return at >= 0 && !/^(?:\p{L}|,?\s+\p{Lu})/u.test(words.slice(at + office.length))
}

/** “We have banned coal”, in an article on Omani coal: where the sentence names no other state. */
function byKind({ article }: ReadArticle, topic: string): Meant | undefined {
  const of = ofStateIn(topic)
  if (!of || !naming(topic)(article.text)) return undefined
  return (words) =>
    of.kind.isSubsetOf(stemSet(words)) &&
    partiesIn(words, 0, words.length).every(({ name }) => name === of.state)
}

/** What firms, ships and people are called by without their names. */
const heads = oneOf`firm, company, bank, ship, vessel, tanker, airline, carrier, shipyard, trader, network, broadcaster, party, pipeline,
  refiner, refinery, club, mine, fund, yacht, militia, oligarch, tycoon, businessman, businesswoman, banker, billionaire, general,
  magnate, speaker`
const capital = String.raw`(?!(?:The|An?|This|That|Its|His|Her)\b)\p{Lu}[\p{L}\d’-]*`
const name = String.raw`${capital}(?:\s(?:${capital}|\d+))*`
/** “The airline Velm Air”, “Velm Air, a cargo airline”, “the Velm Air airline”. */
const called = [
  pattern('gu')`\b(?<head>${heads})\s(?<name>${name})`,
  pattern('gu')`(?<name>${name}),?\s(?:is\s)?(?:an?|the)\s(?:[\p{L}-]+\s){0,3}?(?<head>${heads})\b`,
  pattern('gu')`(?<name>${name})\s(?<head>${heads})\b`,
]

/** “The airline”, in an article where no other name is said to be one. */
function byDescription(text: string, topic: string): Meant | undefined {
  const wanted = stemSet(topic)
  const isTopic = (words: string): boolean => {
    const own = stemSet(words)
    return own.size > 0 && (wanted.isSubsetOf(own) || own.isSubsetOf(wanted))
  }
  const all = called.flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => ({ head: groups?.head ?? '', name: groups?.name ?? '' })),
  )
  const own = new Set(all.filter((one) => isTopic(one.name)).map(({ head }) => head))
  const alone = [...own].filter((head) => all.every((one) => one.head !== head || isTopic(one.name)))
  if (alone.length === 0) return undefined
  const described = new RegExp(
    `\\b(?:[Tt]he|[Tt]his|[Tt]hat)\\s(?:[\\p{L}-]+\\s){0,2}?(?:${alone.join('|')})\\b`,
    'u',
  )
  return (words) => described.test(words)
}

/** “He” or “it” that opens a sentence, where the one before it, of the same paragraph, has the topic’s name before any other. */
function byPronoun(
  { article, findings }: ReadArticle,
  topic: string,
): (before: Span, own: Span) => string | undefined {
  const isNamed = naming(topic)
  const isPerson = findings.people.some((one) => samePerson(one.name, topic))
  const form = isPerson ? /^(?:He|She)\b/u : /^(?:It|They)\b/u
  return (before, own) => {
    const pronoun = form.exec(article.text.slice(own.start, own.end))?.[0]
    if (pronoun === undefined || /\n\s*\n/.test(article.text.slice(before.end, own.start))) return undefined
    const words = article.text.slice(before.start, before.end)
    const first = firstName.exec(words)?.groups?.name ?? ''
    return isNamed(first) ? pronoun : undefined
  }
}
const firstName = pattern('u')`^(?:(?:The|An?)\s)?(?:\p{Ll}+\s)*(?<name>${name})`
