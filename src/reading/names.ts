import type { Span } from '../language/span.ts'
import type { Named, Person } from '../model/finding.ts'
import { findEverywhere } from './names/everywhere.ts'
import { byGrammar } from './names/evidence.ts'
import { wordOf } from './names/features.ts'
import { joinFirms } from './names/firms.ts'
import { gatherNamed } from './names/gather.ts'
import { joinPieces } from './names/join.ts'
import { type Mention, readSentences, type Sentence, tagSentences } from './names/mentions.ts'
import { gatherPeople, type Known } from './names/people.ts'
import { rolesBefore } from './names/roles.ts'
import { rolesAfter } from './names/roles-after.ts'
import { abbreviatedThings, pastOffice, sensible } from './names/sense.ts'
import { parted } from './names/two.ts'
import { classes } from './names/words.ts'

export interface Names {
  readonly people: readonly Person[]
  readonly organisations: readonly Named[]
  readonly places: readonly Named[]
}

/**
 * The people, organisations and places of an article, each with every place that names it.
 * @param spans the text's sentences
 */
export function readNames(text: string, title: string, spans: readonly Span[]): Names {
  // The title is read with the text, after it, as one more witness of what its names are; its own spans are dropped.
  const whole = `${text}\n\n${title}`
  const body = readSentences(whole, [...spans, { start: text.length + 2, end: whole.length }])
  const abbreviated = abbreviatedThings(body)
  const tagged = tagSentences(body).flatMap((mention) => {
    const sentence = body[mention.sentence]
    return sentence ? (sensible(sentence, mention, abbreviated) ?? []) : []
  })
  const named = joinPieces(body, joinFirms(body, byGrammar(body, tagged))).flatMap((mention) => {
    const sentence = body[mention.sentence]
    return sentence ? parted(sentence, pastOffice(sentence, mention)) : [mention]
  })
  const mentions = findEverywhere(body, named).filter(({ end }) => end <= text.length)
  const of = (kind: Mention['kind']): readonly Mention[] =>
    mentions.filter((mention) => mention.kind === kind)
  const { people, others } = peopleOf(text, body, of('PER'))
  const organisations = [...of('ORG'), ...others].sort((a, b) => a.start - b.start)
  return {
    people,
    organisations: gatherNamed(text, organisations),
    places: gatherNamed(text, of('LOC')),
  }
}

function peopleOf(
  text: string,
  body: readonly Sentence[],
  mentions: readonly Mention[],
): { readonly people: readonly Person[]; readonly others: readonly Mention[] } {
  const gathered = gatherPeople(text, mentions)
  const surnames = new Set(gathered.flatMap(({ words }) => (words.length > 1 ? (words.at(-1) ?? []) : [])))
  // News names a person in full at first: a bare word with no title, role or known last name is a company's.
  const isBare = ({ words, mentions: own }: Known): boolean =>
    words.length === 1 &&
    !own.some(({ sentence, first }) => isTitled(body[sentence]?.tokens[first - 1]?.text)) &&
    !surnames.has(words[0] ?? '') &&
    !isKnownName(words[0] ?? '')
  const inNames = tokensOf(mentions)
  const others = gathered.filter((one) => isBare(one) && rolesOf(text, body, one, inNames).length === 0)
  // "Orsk CEO Asha Rao": what turns out to be no person may be what somebody has an office in.
  const noPeople = new Set(others)
  const left = gathered.filter((one) => !noPeople.has(one))
  const ofPeople = tokensOf(left.flatMap((one) => one.mentions))
  const people = left.map((one) => ({
    name: one.words.join(' '),
    mentions: one.mentions.map(({ start, end }) => ({ start, end })),
    roles: rolesOf(text, body, one, ofPeople).map(({ start, end }) => ({
      start,
      end,
      role: text.slice(start, end),
    })),
  }))
  return { people, others: others.flatMap((one) => one.mentions) }
}

/** Which tokens of each sentence are in a name, by the sentence's number. */
function tokensOf(mentions: readonly Mention[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  for (const { sentence, first, last } of mentions) {
    const taken = found.get(sentence) ?? found.set(sentence, new Set()).get(sentence)
    for (let at = first; at <= last; at++) taken?.add(at)
  }
  return found
}

function rolesOf(
  text: string,
  body: readonly Sentence[],
  { words, mentions }: Known,
  inNames: ReadonlyMap<number, ReadonlySet<number>>,
): readonly Span[] {
  const offices = mentions.flatMap(({ sentence, first, last }) => {
    const { tokens, headline } = body[sentence] ?? { tokens: [], headline: true }
    // In a headline the words before a name are as likely its verb.
    if (headline) return []
    const taken = inNames.get(sentence)
    const around = { tokens, person: (at: number): boolean => taken?.has(at) === true }
    const isFull = last > first || words.length === 1
    return [
      ...rolesBefore(around, first, last).map((span) => ({ span, isFull })),
      // "Hale, a plumber," beside Robert Hale is said of him.
      ...rolesAfter(around, last).map((span) => ({ span, isFull: true })),
    ]
  })
  const nounOf = ({ start, end }: Span): string => lastWord(text.slice(start, end))
  const sure = new Set(offices.flatMap(({ span, isFull }) => (isFull ? [nounOf(span)] : [])))
  // "Coach Brandt" beside Nils Brandt may be his brother: a title before a last name alone is theirs who have it elsewhere.
  return offices.flatMap(({ span, isFull }) => (isFull || sure.has(nounOf(span)) ? [span] : []))
}

const lastWord = (words: string): string => words.toLowerCase().split(/\s+/).at(-1) ?? ''

/** "Mr Rao" is a person though the article never gives a first name. */
function isTitled(before: string | undefined): boolean {
  return (wordOf(before ?? '').classes & classes.title) !== 0
}

/** A last name that news knows ("Putin"), or a first name that is nothing else ("Kate"). */
function isKnownName(word: string): boolean {
  const bits = wordOf(word).classes
  return (bits & classes.surname) !== 0 || bits === classes.given
}
