import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { firstFrom, meeting, type Span } from '../../language/span.ts'
import { weekdays } from '../../language/vocabulary.ts'
import type { Person } from '../../model/finding.ts'

/** Who a stretch of text names as the source of words, and where. */
export interface Speaker {
  readonly name: string
  readonly source: Span
}

/** All mentions of the article's people in order of place, with the full name that each stands for. */
export function mentionsInOrder(people: readonly Person[]): readonly (Span & { readonly name: string })[] {
  return people
    .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
    .sort((a, b) => a.start - b.start)
}

type Mentions = ReturnType<typeof mentionsInOrder>

/** Words that may stand between the subject and its verb: "has also", "later", "on Monday". */
const adverbs = oneOf`has, had, have, also, later, then, earlier, again, repeatedly, in turn, on ${weekdays}, this week,
  last week`
const between = pattern('i')`^\s*(?:\([^)]*\)\s*)?(?:,\s*)?(?:${adverbs}\s+)*$`

/** "Rao, once a baker,", but not "Rao, at that time, had a yacht,", where the clause is Rao's own. */
const apposition = pattern()`^\s*(?:\([^)]*\))?,(?![^“”"]*, ${oneOf`had, has, was, were, is, are, will, would, could, did, does`}\b)[^“”"]*,\s*$`

/** A name under a preposition ("a meeting with Mr Modi") is not who speaks. */
const prepositions = oneOf`with, of, after, to, by, from, for, between, against, about, near, before`
const titles = String.raw`(?:Mr|Mrs|Ms|Dr|Gen)\.?\s+|(?:Prime\s+)?(?:Minister|President)\s+|the\s+`
const governed = pattern()`\b${prepositions}\s+(?:${titles})*$`

/** "A spokeswoman for District Attorney", "a former aide to Mayor": whoever stands behind it does not speak. */
const onBehalf = pattern('u')`\p{Ll}\s+(?:(?:for|to)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+){0,5}|of\s+)$`

/** Whether the words before a name give what is said to somebody who speaks for them. */
export const isSpokenFor = (before: string): boolean => onBehalf.test(before)

const pronoun = /\b(he|she|they)\s+(?:(?:has|had|also|later|then)\s+)*$/i
const relative = /\b(?:who|which|that)\s+(?:(?:has|had|also)\s+)*$/i

/** "The statement", "Indian military officials", "an official at …": the last noun phrase before the verb. */
const opens = oneOf`[Tt]he, [Aa]n?, [Ss]ome, [Ss]everal, [Mm]any, [Ss]enior, [Tt]op, [Tt]heir, [Hh]is, [Hh]er, [Ii]ts,
  [Oo]fficials, [Aa]nalysts, [Ee]xperts, [Ss]ources, [Cc]ritics`
const further = String.raw`(?:[ \t]+(?!(?:and|but|as|when|while)\b)[\p{L}\p{M}\p{N}.’'-]+){0,9}`
const nounPhrase = pattern('u')`(?:^|[\s,;:—–“”"(])((?:${opens}|\p{Lu}[\p{L}\p{M}.’'-]*)${further})$`

const papers = oneOf`statement, report, letter, decree, release, note, document`
const issuing = pattern('iu')`(?:^|[\s,])((?:the|a|an)\s+(?:[\p{L}-]+\s+){0,4}${papers})\s+
  (?:issued|published|released|signed)\b[^,;]*$`

/** How far back from the verb its subject is looked for, in characters. */
const clauseReach = 600

/** The subject of the verb that starts at `cue`, looked for back to `from`. */
export function subjectBefore(
  text: string,
  from: number,
  cue: number,
  mentions: Mentions,
): Speaker | undefined {
  // What stands before a verb is said within a few words of it.
  const nearBy = Math.max(from, cue - clauseReach)
  const clause = text.slice(nearBy, cue)
  const here = meeting(mentions, { start: from, end: cue }).filter((m) => m.start >= from && m.end <= cue)
  const [first] = here
  const opening = subjectWithApposition(text, from, cue, mentions)
  if (opening) return opening
  const last = here.at(-1)
  if (
    last &&
    between.test(text.slice(last.end, cue)) &&
    !governed.test(text.slice(Math.max(from, last.start - clauseReach), last.start)) &&
    !onBehalf.test(text.slice(Math.max(from, last.start - clauseReach), last.start))
  )
    return { name: last.name, source: span(last) }
  const said = pronoun.exec(clause)
  if (said) {
    const start = nearBy + said.index
    const source = { start, end: start + (said[1]?.length ?? 0) }
    return { name: text.slice(source.start, source.end), source }
  }
  if (first && relative.test(clause)) return { name: first.name, source: span(first) }
  const issued = issuing.exec(clause)
  if (issued?.[1]) {
    const start = nearBy + issued.index + issued[0].indexOf(issued[1])
    return { name: issued[1], source: { start, end: start + issued[1].length } }
  }
  const phrase = nounPhrase.exec(clause.replace(/(?:\s(?:has|had|have|also|later|then|earlier))*\s*$/, ''))
  // "There were 61 confirmed cases": nobody stands there.
  if (!phrase?.[1] || /^(?:There|Here)\b/.test(phrase[1])) return undefined
  const start = nearBy + phrase.index + phrase[0].length - phrase[1].length
  return { name: phrase[1], source: { start, end: start + phrase[1].length } }
}

/** "Name, an expert on …, said": a name that opens the clause, an apposition that a comma closes, the verb. */
export function subjectWithApposition(
  text: string,
  from: number,
  cue: number,
  mentions: Mentions,
): Speaker | undefined {
  const first = mentions[firstFrom(mentions, from)]
  if (first && first.end <= cue && isNamedOffice(text, from, cue, first))
    return { name: first.name, source: span(first) }
  if (!first || first.end > cue || !/^[\s“"]*(?:[\p{L}.’'-]+\s+){0,6}$/u.test(text.slice(from, first.start)))
    return undefined
  if (governed.test(text.slice(from, first.start))) return undefined
  return apposition.test(text.slice(first.end, cue)) ? { name: first.name, source: span(first) } : undefined
}

/** “The port's chief executive, Grete Nyman, said”: the name that commas set behind the office that opens the clause. */
const isNamedOffice = (text: string, from: number, cue: number, name: Span): boolean =>
  /^,\s+$/.test(text.slice(name.end, cue)) && openingOffice.test(text.slice(from, name.start))
const openingOffice = pattern(
  'u',
)`^[\s“"]*${oneOf`[Tt]he, [Ii]ts, [Hh]is, [Hh]er, [Tt]heir, [Aa]n?`}\s(?:[\p{L}.’'-]+\s){0,6}[\p{L}’'-]+,\s$`

/** The subject that follows the verb, "said Foreign Secretary Harsh Vardhan Shringla, …", up to the clause's end. */
export function subjectAfter(
  text: string,
  cueEnd: number,
  to: number,
  mentions: Mentions,
): Speaker | undefined {
  const rest = text.slice(cueEnd, to)
  const stop = /[,;:.—–“”"]|\s(?:who|which|that|in|on|at|during|after|before|referring|as|when|while)\s/.exec(
    rest,
  )
  const clauseEnd = cueEnd + (stop?.index ?? rest.length)
  const next = mentions[firstFrom(mentions, cueEnd)]
  const named = next && next.start < Math.min(to, clauseEnd + 3) ? next : undefined
  // "According to Hale's website": it is the website that says so.
  const isOwner = named && (/^[’']s\s/.test(text.slice(named.end, named.end + 3)) || isBody(text, named))
  if (named && !isOwner && /^[^,;:]*$/.test(text.slice(cueEnd, named.start)))
    return { name: named.name, source: span(named) }
  const phrase =
    /^\s+((?:the|a|an|one|some|several|officials|analysts|\p{Lu}[\p{L}.’'-]*)(?:\s+[\p{L}\p{N}.’'-]+){0,9})/u.exec(
      text.slice(cueEnd, clauseEnd),
    )
  if (!phrase?.[1]) {
    const he = /^\s+(he|she)\b/i.exec(rest)
    if (!he?.[1]) return undefined
    const start = cueEnd + he[0].length - he[1].length
    return { name: he[1], source: { start, end: start + he[1].length } }
  }
  // “…, said the strike would cost millions”: that is what was said.
  if (finite.test(phrase[1])) return undefined
  const start = cueEnd + phrase[0].length - phrase[1].length
  return { name: phrase[1], source: { start, end: start + phrase[1].length } }
}

const finite = anywhere()`would, will, could, can, may, might, must, should, is, are, was, were, has, have, had`

/** "The Rao administration": a noun behind the name, under an article before it, is who is meant. */
export const isBody = (text: string, { start, end }: Span): boolean =>
  /\bthe $/i.test(text.slice(Math.max(0, start - 4), start)) && /^ \p{Ll}{4,}/u.test(text.slice(end, end + 5))

const span = ({ start, end }: Span): Span => ({ start, end })
