import type { Clause } from '../../language/clauses.ts'
import { pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, leadOf } from './acts.ts'
import { doers } from './doers.ts'
import { moodOf } from './mood.ts'
import { partiesIn } from './parties.ts'
import { longestLead, partiesAt } from './phrases.ts'
import { done, holds, type Spoken, type Told, told, whole } from './told.ts'

/** Nouns of what is done to sanctions: "the lifting of sanctions". */
const deeds: readonly (readonly [Act, string])[] = [
  ['impose', 'imposition introduction announcement adoption'],
  ['extend', 'extension renewal prolongation'],
  ['tighten', 'tightening widening expansion strengthening'],
  ['ease', 'easing relaxation loosening'],
  ['suspend', 'suspension'],
  ['evade', 'violation violations breach breaches evasion circumvention'],
  ['lift', 'lifting end ending removal repeal abolition withdrawal dropping scrapping'],
]
const acts = new Map(deeds.flatMap(([act, nouns]) => nouns.split(' ').map((noun) => [noun, act] as const)))

/** Nouns that leave them undone: "a call for sanctions", "a warning of sanctions". */
const undone: readonly (readonly [Act, RegExp])[] = [
  ['threaten', /^(?:warning|fear|talk)s?$/],
  ['reject', /^(?:veto|rejection)s?$/],
  ['call', /^(?:call|demand|appeal|push|plea|request)s?$/],
  ['plan', /^(?:plan|proposal|announcement|declaration|promise|pledge|offer|prospect|hope)s?$/],
]

const leading = /(?<!\p{L})(\p{L}+)\s+(?:of|to|for)\s+(?:(?!(?:of|to|for)\s)\p{L}[\p{L}.’'-]*\s+){0,4}$/iu

/** By the noun that the measure hangs on, which its own verb makes done, planned or asked for. */
export function byNoun(spoken: Spoken): Told | undefined {
  const { sentence, measure, clauses } = spoken
  const from = Math.max(0, measure.from - longestLead)
  const found = leading.exec(sentence.slice(from, measure.from))
  const noun = found?.[1]?.toLowerCase()
  if (!found || noun === undefined) return undefined
  const start = from + found.index
  const word = { start, end: start + noun.length }
  const common = { ...done(spoken), word, deed: { start: word.start, end: measure.end } }
  const open = undone.find(([, words]) => words.test(noun))?.[0]
  // Who rejects a veto has none of it.
  if (open === 'reject') return { ...common, act: undefined, denied: true }
  // "He called for sanctions" is a verb's: the noun has an article, an adjective or a preposition before it.
  if (open && isNoun(sentence, word))
    return {
      ...common,
      act: open,
      mood: open,
      hedge: word,
      denied: /\bno\s+(?:\p{L}+\s+)?$/iu.test(sentence.slice(0, word.start)),
    }
  const act = acts.get(noun)
  if (!act) return undefined
  // "In violation of sanctions" needs no verb.
  if (act === 'evade') return { ...common, act }
  const clause = clauses.find((one) =>
    [...one.objects, ...(one.subject ? [one.subject] : [])].some((part) => holds(part, word)),
  )
  // "The announcement of an end to sanctions", "his call for an end": what another noun makes of it.
  const above = nounAbove(sentence, word)
  if (above) return { ...common, ...above, act, denied: false }
  if (!clause) return { ...common, act: undefined }
  const mood = moodOf(sentence, clause, clauses)
  const governed = mood.mood ?? (making.test(clause.verb.lemma) ? undefined : governs(clause))
  return {
    ...common,
    ...mood,
    act: governed === 'none' ? undefined : act,
    mood: governed === 'none' ? undefined : governed,
    imposers:
      spoken.by.length > 0
        ? spoken.by
        : making.test(clause.verb.lemma)
          ? doers(sentence, clause, clauses)
          : [],
    clause,
  }
}

/** "The designation of X by Y", "X's blacklisting by Y": nouns of what is done to somebody that need no other word for sanctions. */
const listings = 'designation|blacklisting|delisting|sanctioning'
const anyListing = new RegExp(listings, 'i')
const listing = pattern('giu')`\b(?<noun>${listings})\s+of\s+(?=(?:the\s+)?(?:\p{L}+\s+){0,3}\p{Lu})`
const listed = pattern('giu')`(?:[’']s?\s+)(?:\p{Ll}+\s+)?(?<noun>${listings})\s+by\s+(?=(?:the\s+)?\p{Lu})`
const giver = pattern('u')`^(?:,[^,]{2,60},)?\s+by\s+(?=(?:the\s+)?\p{Lu})`

/** What such nouns tell, with what the noun or the verb makes of it that they hang on. */
export function byListing(sentence: string, clauses: readonly Clause[]): readonly Told[] {
  if (!anyListing.test(sentence)) return []
  const behind = [...sentence.matchAll(listing)].flatMap((found): readonly Told[] => {
    const targets = partiesAt(sentence, found.index + found[0].length, sentence.length)
    const last = targets.at(-1)
    const by = last && giver.exec(sentence.slice(last.end))
    const imposers = by ? giversAt(sentence, last.end + by[0].length) : ownerOf(sentence, found.index)
    return last ? [nominal(sentence, found, imposers, targets, clauses)] : []
  })
  const before = [...sentence.matchAll(listed)].flatMap((found): readonly Told[] => {
    const name = bearer.exec(sentence.slice(0, found.index))
    return name
      ? [
          nominal(
            sentence,
            found,
            giversAt(sentence, found.index + found[0].length),
            [{ start: name.index, end: found.index }],
            clauses,
          ),
        ]
      : []
  })
  return [...behind, ...before]
}
/** "By the U.S. Treasury freezes": a state or body ends with its own name. */
const giversAt = (sentence: string, from: number): readonly Span[] =>
  partiesAt(sentence, from, sentence.length).map((one) => {
    const [party] = partiesIn(sentence, one.start, one.end)
    return party?.start === one.start && /^\s\p{Ll}/u.test(sentence.slice(party.end)) ? whole(party) : one
  })
const bearer = /\p{Lu}[\p{L}.’-]*(?:\s\p{Lu}[\p{L}.’-]*)*$/u

/** "The Treasury's designation of X". */
function ownerOf(sentence: string, at: number): readonly Span[] {
  const found = owner.exec(sentence.slice(0, at))?.groups?.owner
  return found === undefined
    ? []
    : [{ start: sentence.lastIndexOf(found, at), end: sentence.lastIndexOf(found, at) + found.length }]
}
const owner = /(?<owner>(?:\p{Lu}[\p{L}.]*\s)*\p{Lu}[\p{L}.]*)[’']s?\s+(?:\p{Ll}+\s+)?$/u

function nominal(
  sentence: string,
  { 0: all, index, groups }: RegExpExecArray,
  imposers: readonly Span[],
  targets: readonly Span[],
  clauses: readonly Clause[],
): Told {
  const noun = groups?.noun ?? ''
  const start = index + all.indexOf(noun)
  const word = { start, end: start + noun.length }
  const clause = clauses.find((one) => [...one.objects, ...one.obliques].some((part) => holds(part, word)))
  const led = clause && leadOf(clause.verb.lemma)
  const open =
    nounAbove(sentence, word) ?? (led && clause ? { mood: led, hedge: whole(clause.verb) } : undefined)
  return {
    ...told(/^de/i.test(noun) && !/^des/i.test(noun) ? 'lift' : 'impose', word, imposers, targets),
    ...open,
    denied: clause?.denied ?? false,
  }
}

/** The noun that a deed's noun hangs on: what it asks for, or only announces, is still to come. */
function nounAbove(
  sentence: string,
  { start }: Span,
): { readonly mood: Act; readonly hedge: Span } | undefined {
  const found = hanging.exec(sentence.slice(0, start))
  const noun = found?.[1]?.toLowerCase()
  const mood = noun === undefined ? undefined : undone.find(([, words]) => words.test(noun))?.[0]
  return found && noun !== undefined && mood
    ? { mood, hedge: { start: found.index, end: found.index + noun.length } }
    : undefined
}
const hanging =
  /(?<!\p{L})(\p{L}+)\s+(?:of|to|for)\s+(?:(?:an?|the|any|early|immediate|quick|swift)\s+){0,2}$/iu

/** Verbs by which a noun's deed is done: "announced the lifting of sanctions". */
const making = /^(?:announce|order|approve|declare|sign|agree|decree|authori[sz]e)$/

/** What another verb makes of it: "sought an end to sanctions"; nothing where it tells neither. */
const governs = ({ verb }: Clause): Act | 'none' =>
  leadOf(verb.lemma) ??
  (/^(?:call|plan|threaten|reject)$/.test(actOf(verb.lemma) ?? '') ? (actOf(verb.lemma) ?? 'none') : 'none')

const isNoun = (sentence: string, { start }: Span): boolean =>
  /(?:\b(?:an?|the|no|his|her|its|their|of|amid|despite|after|with|repeated|renewed|clear|new|stern|growing)|[’']s)\s+$/i.test(
    sentence.slice(0, start),
  )
