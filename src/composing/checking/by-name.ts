import { type Clause, clausesOf, type Phrase, type Tree, treeOf } from '../../language/clauses.ts'
import { type Gender, genderByWord, genderOf } from '../../language/gender.ts'
import { leansOnNobody } from '../../language/leaning.ts'
import { whole } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import type { Person } from '../../model/finding.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { isHead, kin } from '../../reading/names/offices.ts'
import { type Line, lineOf, linesOf, type Meant } from './lines.ts'

/** A pronoun of a sentence; offsets are of the sentence. */
interface Pronoun extends Span {
  readonly word: string
  readonly part: 'subject' | 'object' | 'owner'
}

/** How many sentences back somebody may have been named for being “she”. */
export const longestChain = 12
/** A longer phrase is no name for anything. */
const longestPhrase = 60

const any = /(?<![\p{L}’'-])(?:s?he|him|his|her|it|its|they|them|their)(?![\p{L}-])/iu
const personal = whole()`he, him, his, she, her`

const known = new WeakMap<ReadArticle, Map<number, Line>>()

/**
 * A sentence of an article as it would be told with names for its pronouns: “she beat Meeks” as “Rosa Lind beat Meeks”.
 * A pronoun is told by what alone it can mean: the one person of its gender whom its sentence names before it, or else the
 * sentences before; for “it” and “they” what the sentence before is about, where it speaks of nothing else that could be
 * meant. Where two could be meant, the pronoun stays.
 */
export function byName(reading: ReadArticle, at: number): Line | undefined {
  const line = linesOf(reading)[at]
  if (!line || !any.test(line.text)) return line
  const made = known.get(reading) ?? new Map<number, Line>()
  known.set(reading, made)
  const found = made.get(at)
  if (found) return found
  // A sentence is itself while it is read, so that nothing goes round in circles.
  made.set(at, line)
  const told = tell(reading, line, at)
  made.set(at, told)
  return told
}

function tell(reading: ReadArticle, line: Line, at: number): Line {
  const meant: (Pronoun & Meant)[] = []
  for (const pronoun of pronounsIn(line.text)) {
    if (isQuoted(reading, line, pronoun)) continue
    const one = personal.test(pronoun.word)
      ? personMeant(reading, at, pronoun, meant)
      : thingMeant(reading, at, pronoun)
    if (one) meant.push({ ...pronoun, ...one })
  }
  const first = meant[0]
  if (!first) return line
  return { ...withNames(reading, line, meant), from: Math.min(...meant.map(({ from }) => from)) }
}

function pronounsIn(text: string): readonly Pronoun[] {
  const tree = treeOf(text)
  return tree.tokens.flatMap(({ text: written, start, end }, at): readonly Pronoun[] => {
    const word = written.toLowerCase()
    if (!any.test(word) || !/^\p{L}+$/u.test(word)) return []
    if (/^(?:his|its|their)$/.test(word)) return [{ start, end, word, part: 'owner' }]
    if (word === 'her' && tree.xpos[at] === 'PRP$') return [{ start, end, word, part: 'owner' }]
    const isObject = /^(?:him|her|them)$/.test(word) || /^(?:i?obj|obl)/.test(tree.labels[at] ?? '')
    return [{ start, end, word, part: isObject ? 'object' : 'subject' }]
  })
}

const isQuoted = ({ findings: { quotes } }: ReadArticle, { span }: Line, { start }: Span): boolean =>
  quotes.some(
    ({ direct, content }) =>
      direct && content.some((one) => one.start <= span.start + start && span.start + start < one.end),
  )

const genderMeant = ({ word }: Pronoun): Gender => (/^(?:she|her)$/.test(word) ? 'f' : 'm')

/** “A day after he flew home, Olin Kast …”: who is meant comes next. */
const fronted =
  /^\W*(?:(?:an?|some) \p{L}+ (?:after|before)|after|before|while|when|as|since|if|although|though|in|at|with)\b[^,]*$/iu

/** The one person whom “he” or “she” can mean. */
function personMeant(
  reading: ReadArticle,
  at: number,
  pronoun: Pronoun,
  told: readonly (Pronoun & Meant)[],
): Meant | undefined {
  const lines = linesOf(reading)
  const line = lines[at]
  if (!line || fronted.test(line.text.slice(0, pronoun.start))) return undefined
  const gender = genderMeant(pronoun)
  // Who was “she” before in the sentence still is.
  const same = told.findLast((one) => one.person && genderMeant(one) === gender)
  const beside = besideOf(reading, line, pronoun)
  const own = candidatesIn(reading, at, gender, pronoun.start, beside)
  // “His neighbour” is whose the sentence says.
  if (own.length > 0 || same)
    return pronoun.part === 'owner' ? undefined : onlyOne(own, same, line.span.start)
  for (let before = at - 1; before >= Math.max(0, at - longestChain); before--) {
    const [found, ...more] = candidatesIn(reading, before, gender, undefined, beside)
    if (found === undefined) continue
    return more.length === 0 && found ? nameOf(found, lines[before]?.span.start ?? 0) : undefined
  }
  return undefined
}

function onlyOne(own: readonly Candidate[], same: Meant | undefined, from: number): Meant | undefined {
  const all = new Set([...own, ...(same?.person ? [same.person] : [])])
  const [one] = all
  if (all.size !== 1 || !one) return undefined
  return nameOf(one, one === same?.person ? same.from : from)
}

const nameOf = (person: Person, from: number): Meant => ({ words: person.name, person, from })

/** Somebody who may be meant; null for whoever is not named, or not known. */
type Candidate = Person | null

/** Those of a gender of whom a sentence speaks, up to a place in it. */
function candidatesIn(
  reading: ReadArticle,
  at: number,
  gender: Gender,
  end: number | undefined,
  not: ReadonlySet<Person>,
): readonly Candidate[] {
  const line = linesOf(reading)[at]
  if (!line) return []
  const agrees = (own: Gender): boolean => own === '' || own === gender
  const last = line.span.start + (end ?? line.text.length)
  const named = reading.findings.people.filter(
    (person) =>
      !not.has(person) &&
      person.mentions.some((one) => one.start >= line.span.start && one.end <= last) &&
      agrees(genderOf(person.name, reading.article.text)),
  )
  const unnamed = [...unnamedIn(reading, line, end), ...unreadIn(reading, line, end)].filter(agrees)
  // Whom a pronoun of the sentence before means is spoken of there as well.
  const meant = end === undefined ? meantIn(reading, at, gender).filter((one) => !one || !not.has(one)) : []
  return [...new Set<Candidate>([...named, ...meant]), ...unnamed.map(() => null)]
}

/** Whom the pronouns of that gender mean in a sentence; null for one who is not known. */
function meantIn(reading: ReadArticle, at: number, gender: Gender): readonly Candidate[] {
  const [line, told] = [linesOf(reading)[at], byName(reading, at)]
  if (!line || !told) return []
  return pronounsIn(line.text)
    .filter((one) => personal.test(one.word) && genderMeant(one) === gender && !isQuoted(reading, line, one))
    .map((one) => told.meant?.get(one.start)?.person ?? null)
}

/** “The mayor” and “his wife”, whom a sentence does not name, each by what gender it is known to be. */
function unnamedIn({ findings }: ReadArticle, line: Line, end = line.text.length): readonly Gender[] {
  const tree = treeOf(line.text)
  // “The coach, Ole Dahl”, “midfielder Ole Dahl”.
  const isNamed = (last: number): boolean =>
    findings.people.some(({ mentions }) =>
      mentions.some(({ start }) =>
        /^,? $/.test(line.text.slice(last, Math.max(last, start - line.span.start))),
      ),
    )
  return tree.tokens.flatMap(({ text, end: last }, at): readonly Gender[] => {
    const isOne =
      last <= end &&
      tree.xpos[at] === 'NN' &&
      (isHead(text) || kin.test(text)) &&
      !/^(?:root|appos|compound|flat|nmod:desc)/.test(tree.labels[at] ?? '') &&
      !isNamed(last)
    return isOne ? [genderByWord(text)] : []
  })
}

const firstOfTwo = /\p{Lu}[\p{L}’'.-]* $/u

/** Names that reading took for nobody's and nothing's may be somebody's all the same. */
function unreadIn(
  { findings }: ReadArticle,
  { terms, text, span }: Line,
  end = text.length,
): readonly Gender[] {
  const read = [...findings.people, ...findings.organisations, ...findings.places].flatMap(
    ({ mentions }) => mentions,
  )
  const names = terms.filter(
    (term) =>
      term.sort === 'name' &&
      !term.party &&
      !term.thing &&
      term.end <= span.start + end &&
      !read.some((one) => one.start < term.end && one.end > term.start),
  )
  const pairs = names.filter(
    ({ start }) =>
      firstOfTwo.test(text.slice(0, start - span.start)) &&
      placeKind(text.slice(start - span.start)) === undefined,
  )
  return pairs.map(() => '')
}

const partsOf = ({ subject, agent, objects, obliques }: Clause): readonly Phrase[] =>
  [subject, agent, ...objects, ...obliques].flatMap((part) => part ?? [])

/** Who has another part in a pronoun's clause is not meant by it: “she beat Meeks”. */
function besideOf({ findings }: ReadArticle, line: Line, pronoun: Pronoun): ReadonlySet<Person> {
  if (pronoun.part === 'owner') return new Set()
  const parts = clausesOf(line.text).flatMap((clause) => {
    const all = partsOf(clause)
    return all.some(({ head }) => head.start === pronoun.start) ? all : []
  })
  return new Set(
    findings.people.filter(({ mentions }) =>
      mentions.some((one) =>
        parts.some(
          ({ start, end }) => one.start >= line.span.start + start && one.end <= line.span.start + end,
        ),
      ),
    ),
  )
}

/** What “it” or “they” means: what the sentence before is about. */
function thingMeant(reading: ReadArticle, at: number, pronoun: Pronoun): Meant | undefined {
  const line = linesOf(reading)[at]
  const [before, told] = at > 0 ? [linesOf(reading)[at - 1], byName(reading, at - 1)] : []
  if (!line || !before || !told || pronoun.part === 'object' || leansOnNobody(line.text)) return undefined
  const isSeveral = /^the/.test(pronoun.word)
  const tree = treeOf(line.text)
  const isOther = tree.tokens.some(
    (_, token) => (tree.tokens[token]?.end ?? 0) <= pronoun.start && mayBe(tree, token, isSeveral),
  )
  if (isOther) return undefined
  const subject = clausesOf(before.text).find(({ kind }) => kind === 'main')?.subject
  const goneOn = subject && told.meant?.get(subject.head.start)
  const words = subject && before.text.slice(subject.start, subject.end).trim()
  if (!subject || !words || words.length > longestPhrase || /\d/.test(words)) return undefined
  const its = treeOf(before.text)
  const head = its.tokens.findIndex(({ start }) => start === subject.head.start)
  const isRivalled = its.tokens.some(
    ({ start, end }, token) =>
      (end <= subject.start || start >= subject.end) && mayBe(its, token, isSeveral) && isRival(its, token),
  )
  if (isRivalled) return undefined
  if (goneOn) return !goneOn.person && goneOn.isSeveral === isSeveral ? goneOn : undefined
  const fits = mayBe(its, head, isSeveral) || (isSeveral && / and /.test(words))
  return fits && (isSeveral || !isPersons(before, subject))
    ? { words, isSeveral, from: before.span.start }
    : undefined
}

const isPersons = ({ people, span }: Line, { start, end }: Span): boolean =>
  people.some((term) => term.start >= span.start + start && term.end <= span.start + end)

/** Words of a phrase that are not its main one. */
const within = /^(?:compound|flat|amod|appos|nmod:desc|nmod:unmarked|nummod)/

function mayBe({ upos, xpos, labels }: Tree, token: number, isSeveral: boolean): boolean {
  if (!/^(?:NOUN|PROPN)$/.test(upos[token] ?? '') || within.test(labels[token] ?? '')) return false
  return /S$/.test(xpos[token] ?? '') === isSeveral
}

const times = whole('i')`
  (mon|tues|wednes|thurs|fri|satur|sun)day, morning, afternoon, evening, night, day, week, month, year, time, noon, midnight,
  january, february, march, april, may, june, july, august, september, october, november, december`
const circumstantial = whole(
  'i',
)`in, at, on, near, after, before, since, during, until, off, across, by, from`

/** Whether a noun may be gone on with: no time, no place, and nothing that only tells more of another. */
function isRival({ tokens, labels, heads, upos }: Tree, token: number): boolean {
  const label = labels[token] ?? ''
  if (times.test(tokens[token]?.text ?? '')) return false
  if (/^(?:i?obj|nsubj|csubj|conj|xcomp|ccomp|root)/.test(label)) return true
  if (/^obl:agent/.test(label)) return true
  const hanging = (how: RegExp) => tokens.find((_, at) => heads[at] === token && how.test(labels[at] ?? ''))
  const isCertain = upos[token] === 'PROPN' || hanging(/^(?:det|nmod:poss)/) !== undefined
  return /^obl/.test(label) && isCertain && !circumstantial.test(hanging(/^case/)?.text ?? '')
}

/** The sentence laid out once more, with names for its pronouns. */
function withNames({ findings }: ReadArticle, line: Line, meant: readonly (Pronoun & Meant)[]): Line {
  const { text, span } = line
  const changes: { readonly start: number; readonly end: number; readonly by: string }[] = []
  let told = ''
  let done = 0
  const persons: { readonly name: string; readonly at: Span }[] = []
  for (const { start, end, words, part, person } of meant) {
    told += text.slice(done, start)
    const name = start === 0 || person ? words : words.replace(/^(?:The|An?|Its|His|Her|Their)\b/, low)
    if (person)
      persons.push({ name: person.name, at: { start: told.length, end: told.length + name.length } })
    const by = part === 'owner' ? `${name}'s` : name
    told += by
    changes.push({ start, end, by })
    done = end
  }
  told += text.slice(done)
  const moved = (offset: number): number =>
    changes.reduce(
      (sum, { start, end, by }) => (offset - span.start >= end ? sum + by.length - (end - start) : sum),
      offset - span.start,
    )
  const within = <T extends Span>(all: readonly T[]): readonly T[] =>
    all.flatMap((one) =>
      one.start >= span.start && one.end <= span.end
        ? [{ ...one, start: moved(one.start), end: moved(one.end) }]
        : [],
    )
  const laid = lineOf(
    told,
    { start: 0, end: told.length },
    {
      ...findings,
      quantities: within(findings.quantities),
      dates: within(findings.dates),
      organisations: findings.organisations.map((one) => ({ ...one, mentions: within(one.mentions) })),
      people: findings.people.map((one) => ({
        ...one,
        roles: [],
        mentions: [
          ...within(one.mentions),
          ...persons.flatMap(({ name, at }) => (name === one.name ? [at] : [])),
        ],
      })),
    },
  )
  return {
    ...laid,
    concepts: laid.concepts.union(line.concepts),
    written: line,
    meant: new Map(meant.map((one) => [one.start, one])),
  }
}

const low = (word: string): string => word.toLowerCase()
