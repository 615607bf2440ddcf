import { clausesOf, type Phrase, treeOf } from '../../language/clauses.ts'
import type { Gender } from '../../language/gender.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import { firstEndingBehind, meeting, type Span } from '../../language/span.ts'
import type { Person, Quote } from '../../model/finding.ts'
import { genderTold } from '../gender-told.ts'
import { isHead, kin } from '../names/offices.ts'
import { mentionsInOrder } from './speaker.ts'

type Mentions = ReturnType<typeof mentionsInOrder>

/** How far back, in letters, the last one who spoke is still "he". */
const farthest = 600

/**
 * Who "he" and "she" are: the one person named in this sentence or the one before it, outside of what is said; of
 * several the one who spoke last, unless that was before, and the last sentence tells of another; of none the last speaker near. Anybody else stays "he": nobody is given the words.
 */
export function resolvePronouns(
  text: string,
  quotes: readonly Quote[],
  people: readonly Person[],
  spans: readonly Span[],
): readonly Quote[] {
  const found: Quote[] = []
  const mentions = mentionsInOrder(people)
  const isPerson = new Set(people.map(({ name }) => name))
  const genders = new Map<string, Gender>()
  const genderOf = (name: string): Gender => {
    const own =
      genders.get(name) ?? genderTold({ article: { text }, findings: { people }, sentences: spans }, name)
    genders.set(name, own)
    return own
  }
  const said = quotes
    .flatMap(({ direct, content }) => (direct ? content : []))
    .sort((a, b) => a.start - b.start)
  const inside = (at: Span): boolean =>
    meeting(said, at).some((one) => at.start >= one.start && at.end <= one.end)
  const onlyOne = { f: aloneIn(text, mentions, inside), m: aloneIn(text, mentions, inside) }
  for (const quote of quotes) {
    const { source } = quote
    if (!/^(?:he|she)$/i.test(text.slice(source.start, source.end))) {
      found.push(quote)
      continue
    }
    const at = firstEndingBehind(spans, source.start)
    const from = spans[Math.max(0, at - 1)]?.start ?? 0
    const other = /^she$/i.test(text.slice(source.start, source.end)) ? 'm' : 'f'
    const isOther = (name: string): boolean => genderOf(name) === other
    const near = meeting(mentions, { start: from, end: source.start }).filter(
      (one) => !inside(one) && !isOther(one.name) && mayBeMeant(text, one, from, spans[at]?.start ?? 0),
    )
    const names = new Set(near.map(({ name }) => name))
    const last = found.findLast((one) => !/^ask/i.test(one.cue))
    const [only] = names
    const goesOn =
      last &&
      source.start - last.source.end < farthest &&
      found.at(-1) === last &&
      !body.test(last.speaker) &&
      (isPerson.has(last.speaker) || !several.test(last.speaker)) &&
      !isOther(last.speaker)
    const answering = /^ask/i.test(quote.cue)
      ? undefined
      : answers(text, near, spans[at - 1], names.size, last?.speaker)
    if (answering !== undefined) {
      found.push({ ...quote, speaker: answering === '' ? quote.speaker : answering })
      continue
    }
    const isMeant =
      names.size === 1 &&
      !unread(text, { start: from, end: source.start }, mentions, inside) &&
      !(near.every((one) => one.end <= (spans[at]?.start ?? 0)) && isOfAnother(text, spans[at - 1], mentions))
    if (isMeant && only !== undefined) found.push({ ...quote, speaker: only })
    else if (goesOn && (names.size === 0 || (names.has(last.speaker) && isStill(last, near, text, from))))
      found.push({ ...quote, speaker: last.speaker })
    else
      found.push({
        ...quote,
        speaker: onlyOne[other]({ start: from, end: source.start }, isOther) ?? quote.speaker,
      })
  }
  return found
}

/** Whether who spoke last is still who is told of: they spoke in the sentence before, or it opens with them. */
const isStill = (last: Quote, [first]: Mentions, text: string, from: number): boolean =>
  last.source.start >= from ||
  (first?.name === last.speaker && !underling.test(text.slice(from, first.start)))
const underling = pattern(
  'i',
)`^[\W_]*${oneOf`when, after, as, while, before, since, if, although, though, because`}\b`

/** Who is spoken to by the sentence before: "the trainer asked the vet Klaus Immel. … he said". */
function answers(
  text: string,
  near: Mentions,
  before: Span | undefined,
  people: number,
  last: string | undefined,
): string | undefined {
  const [first, second] = near
  if (!before || people !== 2 || !first || !second || second.end > before.end) return undefined
  const between = text.slice(first.end, second.start)
  const isAsked = asking.test(between)
  // Who is asked for something, or to do it, may do so without a word.
  if (isAsked && !/^\s+(?:for|to)\b/.test(text.slice(second.end, second.end + 6))) return second.name
  // Who is sent for may answer, or be told: where one of them spoke before, it is open who goes on.
  return last !== undefined && (isAsked || sending.test(between)) ? '' : undefined
}
const toName = String.raw`\s(?:(?:the|his|her|its|a)\s)?(?:\p{Ll}+\s){0,3}$`
const asking = pattern('u')`\b${oneOf`asked, questioned, consulted, quizzed, pressed, turned to`}${toName}`
const sending = pattern(
  'u',
)`\b${oneOf`called, rang, phoned, summoned, sent for, called in, brought in`}${toName}`

/** “Prosecutors”, “two witnesses”: several, of whom none is "he" or "she". */
const several = /\p{Ll}s$/u

/** Whoever no "he" or "she" can mean. */
const body = anywhere(
  'i',
)`ministry, government, agency, company, firm, police, court, council, office, department, group, union, commission, army,
  committee, parliament, statement, report, data, figures, officials, authorities, bank, board, party, study, paper, article`

/**
 * Who alone has been told of, some short paragraphs before a stretch that names nobody: nobody else can be meant. To be
 * asked for one “he” after the other, so that no text is gone through anew for each.
 */
function aloneIn(text: string, mentions: Mentions, inside: (at: Span) => boolean) {
  const names = new Set<string>()
  let last: Mentions[number] | undefined
  let next = 0
  const others = { found: false, upTo: 0 }
  return ({ start, end }: Span, isOther: (name: string) => boolean): string | undefined => {
    for (let one = mentions[next]; one && one.start < end; one = mentions[++next]) {
      if (isOther(one.name)) continue
      names.add(one.name)
      last = one
    }
    if (!last || names.size !== 1 || last.end > start || end - last.end >= farthest) return undefined
    others.found ||= unread(text, { start: others.upTo, end }, mentions, inside)
    others.upTo = end
    return others.found ? undefined : last.name
  }
}

/**
 * Whether a sentence is about somebody who was not read as a person ("Lowra, who keeps bees, said that Finch had come"), or
 * brings one in ("A neighbour of Finch called"), and names nobody else as what it is about: "she" may be that one.
 */
function isOfAnother(text: string, span: Span | undefined, mentions: Mentions): boolean {
  const sentence = span ? text.slice(span.start, span.end) : ''
  if (!mayBeOfAnother.test(span ? besideNames(text, span, mentions) : '')) return false
  const main = clausesOf(sentence).filter(({ kind }) => kind === 'main')
  const subjects = main.flatMap(({ subject }) => subject ?? [])
  const from = span?.start ?? 0
  // "Minister Finch": the tree may end the subject before the name; "a neighbour of Finch" is not Finch.
  const isNamed = ({ start, end, head }: Phrase): boolean =>
    meeting(mentions, { start: from + start, end: from + end + 2 }).some(
      (name) =>
        !/\b(?:of|for|to|with|from)\s/.test(sentence.slice(head.end, Math.max(head.end, name.start - from))),
    )
  if (subjects.some(isNamed)) return false
  const { tokens, upos } = treeOf(sentence)
  return subjects.some(({ start, head }) => {
    const word = sentence.slice(head.start, head.end)
    const at = tokens.findIndex((one) => one.start === head.start)
    const isNewName = upos[at] === 'PROPN' && placeKind(word) === undefined && !word.includes('.')
    return (
      isNewName ||
      (/^(?:an?|one|another|his|her)\s/i.test(sentence.slice(start)) && (isHead(word) || kin.test(word)))
    )
  })
}

/** What no such sentence is without beside the names in it, so that of thousands few are laid out. */
const mayBeOfAnother = /\p{Lu}|\b(?:an?|one|another|his|her)\s/u

function besideNames(text: string, { start, end }: Span, mentions: Mentions): string {
  let [words, from] = ['', start]
  for (const one of meeting(mentions, { start, end })) {
    words += text.slice(from, Math.max(from, one.start))
    from = Math.min(end, one.end)
  }
  return words + text.slice(from, end)
}

/**
 * Whether a name may be who the next sentence calls "he": not one that only owns something, nor one in a sentence that
 * is about a "he" of its own or about somebody who is not named.
 */
function mayBeMeant(text: string, name: Span, from: number, own: number): boolean {
  if (name.start >= own) return true
  if (/^[’']s?\b/.test(text.slice(name.end, name.end + 2))) return false
  const opening =
    /^[\W_]*(?:he|his|she|her|the (?:\p{L}+ )?(?:candidate|nominee|republican|democrat|lawmaker))\b/iu
  return !opening.test(text.slice(from, from + 60))
}

/** Whether a stretch has two words like a first and a last name that were not read as a person: "the engineer Tora Lund". */
function unread(
  text: string,
  { start, end }: Span,
  mentions: Mentions,
  inside: (at: Span) => boolean,
): boolean {
  return [...text.slice(start, end).matchAll(named)].some(({ 0: words, index }) => {
    const at = { start: start + index, end: start + index + words.length }
    const read = meeting(mentions, at).length > 0
    return !read && !inside(at) && placeKind(words) === undefined
  })
}

/** After a word in small letters that is no preposition of place: "the engineer Tora Lund", "a friend, Tora Lund". */
const ofPlace = oneOf`in, at, of, the, for, from, to, on, near, by, a, an, its, their`
/** What stands behind is looked for first: nearly every letter has a word before it. */
const named = pattern(
  'gu',
)`(?=\p{Lu}\p{Ll}+ \p{Lu})(?<=\p{Ll}[\p{L}-]*(?<!\b${ofPlace}),? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?! \p{Lu})`
