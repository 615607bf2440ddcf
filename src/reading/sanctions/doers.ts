import type { Clause, Phrase } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'

/** Who does it: of "urged X to impose" X, and of "it" that follows who says so, whoever says so. */
function actorOf(sentence: string, clause: Clause, clauses: readonly Clause[]): Phrase | undefined {
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  const asked = parent?.objects[0]
  if (
    clause.kind === 'infinitive' &&
    parent &&
    asked &&
    /^(?:urge|ask|push|press|call|want|tell|order|prompt|force|lead|allow|request|lobby|persuade|cause)$/.test(
      parent.verb.lemma,
    )
  )
    return asked
  const { subject } = clause
  if (!subject || !/^(?:it|they|he|she)$/i.test(sentence.slice(subject.start, subject.end))) return subject
  return clause.speaker ?? (clause.kind === 'complement' ? parent?.subject : undefined) ?? subject
}

/** A subject with the names that commas and "and" join to it, up to the verb: the tree may hang them elsewhere. */
export function doers(sentence: string, clause: Clause, clauses: readonly Clause[]): readonly Span[] {
  const phrase = actorOf(sentence, clause, clauses)
  if (!phrase) return []
  const before =
    /(?:(?:the\s+)?\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.’']*)*(?:,\s+(?:and\s+)?|\s+and\s+))+(?:[Tt]he\s+)?$|(?:\p{Lu}[\p{L}.]*\s+)+$/u.exec(
      sentence.slice(Math.max(0, phrase.start - 160), phrase.start),
    )
  const joined =
    before && !/^(?:And|But|Now|Then|After|Since|While|When|In|On|At|As|For)\b/.test(before[0])
      ? before[0].length
      : 0
  const after =
    /^(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:the|its|their|other)\s+)*\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.’']*)*)+(?=\s+\p{Ll}|,)/u.exec(
      sentence.slice(phrase.end, Math.max(phrase.end, clause.verb.end)),
    )
  return [{ start: phrase.start - joined, end: phrase.end + (after?.[0].length ?? 0) }]
}

/** The name right before the verb: "President Joe Biden imposed", "Europe has imposed". */
export function beside(sentence: string, start: number): readonly Span[] {
  const name =
    /((?:\p{Lu}[\p{L}.’'-]*\s+)*\p{Lu}[\p{L}.’'-]*)\s+(?:(?:has|have|had|also|already|\p{Ll}+ly|then|later)\s+)*$/u.exec(
      sentence.slice(0, start),
    )
  const words = name?.[1]
  return name && words !== undefined && !opening.test(words)
    ? [{ start: name.index, end: name.index + words.length }]
    : []
}
const opening =
  /^(?:The|A|An|It|He|She|They|We|I|This|That|These|Those|In|On|At|But|And|Then|Who|Which|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u
