import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { partiesAt } from './phrases.ts'
import { done, type Spoken, type Told, whole } from './told.ts'

/** "At risk of US sanctions", "under threat of": whoever is put there, or is there, may be hit. */
const risk =
  /\b(?:risk|threat|danger|prospect|possibility|spectre|specter)s?\s+(?:of|from)\s+(?:\p{L}[\p{L}.]*\s+){0,4}$/iu

/** "X signed the contract despite the risk of sanctions": who goes on in the face of them runs the risk. */
const defies = oneOf`
  despite, in spite of, regardless of, notwithstanding, ignoring, defying, undeterred by, in defiance of`
const defying = pattern('iu')`\b${defies}\s+(?:the\s+|an?\s+|any\s+)?(?:\p{Ll}+\s+){0,2}$`

export function byRisk({ sentence, measure, clauses, on, by }: Spoken): Told | undefined {
  const match = risk.exec(sentence.slice(0, measure.start))
  if (!match) return undefined
  const clause = clauses.findLast(({ verb }) => verb.start <= match.index)
  const before = sentence.slice(0, match.index)
  const subject = clause?.subject
  const defied = defying.test(before)
  const object = clause?.objects.find(
    (one) => !defied && one.start < match.index && one.end <= match.index + match[0].length,
  )
  const put = /\b(?:puts?|putting|places?|placed|leaves?|left|leaving|exposes?|exposed)\s+(?=\S)/u.exec(
    before,
  )
  const [placed] = put ? partiesAt(sentence, put.index + put[0].length, match.index) : []
  // Who repeats a threat does not bear it; who is under one, or faces it, does.
  const faces = /\b(?:at|under|in|fac(?:e|es|ed|ing)|run|runs)\s+(?:the\s+|a\s+)?(?:\p{L}+\s+)?$/u.test(
    before,
  )
  const borne = object ?? placed ?? (faces || defied ? subject : undefined)
  const word = /^\p{L}+/u.exec(match[0])?.[0] ?? ''
  const denied = clause?.denied === true || /\bno\s+$/i.test(before)
  return {
    act: 'threaten',
    mood: 'threaten',
    denied,
    hedge: { start: match.index, end: match.index + word.length },
    deed: { start: match.index, end: measure.end },
    measure: whole(measure),
    word: { start: match.index, end: match.index + word.length },
    imposers: by,
    targets:
      on.length > 0
        ? on
        : object
          ? [{ start: object.start, end: Math.min(object.end, match.index) }]
          : borne
            ? [whole(borne)]
            : [],
    clause,
  }
}

const capital = String.raw`\p{Lu}[\p{L}.’-]*`
const fullName = String.raw`(?:[Tt]he\s+)?${capital}(?:\s+${capital})*`
const warns = '(?<word>warn(?:s|ed)?|threaten(?:s|ed)?|told)'
const facing = oneOf`fac(e|es|ing), risks?, suffer, be hit (with|by), be (placed|put) under, come under`
const warning = pattern('u')`(?<by>${fullName})\s+(?:(?:has|have|had|also|again|\p{Ll}+ly)\s+)*${warns}\s+
  (?<on>${fullName})\s+(?:(?:on \p{Lu}\p{L}+|that|(?:in|at) [^,;]{2,30})\s+){0,2}(?:it|they|he|she)\s+
  (?:(?:will|would|may|might|could|can|also|now)\s+)*${facing}\s+(?:\p{L}+\s+){0,3}$`

/** "Washington has warned the bank Dravin that it faces sanctions": who is warned may be hit, by whoever warns. */
export function byWarning(spoken: Spoken): Told | undefined {
  const { sentence, measure, by } = spoken
  const lead = sentence.slice(0, measure.start)
  // The names that it looks for are many in a sentence, and such a word is rare.
  const found = /warn|threaten|told/.test(lead) ? warning.exec(lead) : null
  const { by: giver, word, on } = found?.groups ?? {}
  if (!found || giver === undefined || word === undefined || on === undefined) return undefined
  const spanOf = (words: string, from: number): Span => {
    const start = sentence.indexOf(words, from)
    return { start, end: start + words.length }
  }
  const hedge = spanOf(word, found.index + giver.length)
  return {
    ...done(spoken),
    act: 'threaten',
    mood: 'threaten',
    hedge,
    word: hedge,
    deed: { start: hedge.start, end: measure.end },
    imposers: by.length > 0 ? by : [spanOf(giver, found.index)],
    targets: spoken.on.length > 0 ? spoken.on : [spanOf(on, hedge.end)],
  }
}

const threatening = pattern(
  'iu',
)`\b(?:${defies}|under|amid)\s+(?:the\s+)?(threats?|warnings?)\s+(?:from|by)\s+`

/** "X kept the contract, despite threats from Y": in talk of sanctions X is threatened by Y. */
export function byThreat(
  sentence: string,
  clauses: readonly Clause[],
  found: readonly Told[],
): readonly Told[] {
  const match = threatening.exec(sentence)
  if (!match?.[1] || found.length > 0) return []
  const [by] = partiesAt(sentence, match.index + match[0].length, sentence.length)
  const clause = clauses.find(({ subject, verb }) => subject && verb.start < match.index)
  if (!by || !clause?.subject) return []
  const word = {
    start: match.index + match[0].indexOf(match[1]),
    end: match.index + match[0].indexOf(match[1]) + match[1].length,
  }
  return [
    {
      act: 'threaten',
      mood: 'threaten',
      denied: false,
      hedge: word,
      deed: word,
      measure: word,
      word,
      imposers: [by],
      targets: [whole(clause.subject)],
      clause,
    },
  ]
}
