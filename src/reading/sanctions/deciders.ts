import type { Clause } from '../../language/clauses.ts'
import { oneOf, whole as oneWord, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Act } from './acts.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { type Told, whole } from './told.ts'
import { decides } from './votes.ts'

/** Deeds that are told of sanctions themselves, and done by whoever decides on them. */
const decided: ReadonlySet<Act | undefined> = new Set<Act>([
  'impose',
  'keep',
  'extend',
  'tighten',
  'ease',
  'suspend',
  'lift',
])
const deciding = oneWord()`decide, agree, vote, resolve, order, rule`
const acts = oneOf`vote, decision, resolution, ruling, agreement, order, meeting`
/** "After a vote in the council", "by a decision of the Union". */
const behind = pattern('u')`\b(?:after|following|by|in|under|with|through)\s(?:an?|the)\s(?:\p{Ll}+\s){0,2}?
  ${acts}\s(?:on\s\p{Lu}\p{Ll}+day\s)?(?:in|of|by|among|at|from)\s(?=(?:the\s|its\s)?(?:\p{Ll}+\s){0,2}\p{Lu})`
const saying = oneOf`decided, agreed, ruled, resolved, voted`
/** "…, the council decided on Friday". */
const closing = pattern(
  'u',
)`,\s(?<who>(?:the\s)?(?:[\p{L}.’'-]+\s){1,6})(?:has\s|have\s|had\s)?${saying}(?:\s(?:on|last|this)\s\p{L}+)?[.!]?$`

/**
 * Who keeps, extends or lifts sanctions of which the clause tells only what becomes of them: "will stay in place after a vote
 * in the council", "…, the council decided", "the government has decided that they stay".
 */
export function withDecider(sentence: string, told: Told, clauses: readonly Clause[]): Told {
  if (told.imposers.length > 0 || !decided.has(told.act)) return told
  const borne = told.targets.flatMap(({ start, end }) =>
    partiesIn(sentence, start, end).map(({ name }) => name),
  )
  const isOther = ({ start, end }: Span): boolean =>
    decides(sentence.slice(start, end)) &&
    !partiesIn(sentence, start, end).some(({ name }) => borne.includes(name))
  const imposers = [...named(sentence), ...(told.clause ? above(told.clause, clauses) : [])].filter(isOther)
  return imposers.length > 0 ? { ...told, imposers: imposers.slice(0, 1) } : told
}

function named(sentence: string): readonly Span[] {
  const vote = behind.exec(sentence)
  const who = closing.exec(sentence)?.groups?.who
  const at = who === undefined ? -1 : sentence.lastIndexOf(who)
  return [
    ...(vote ? partiesAt(sentence, vote.index + vote[0].length, sentence.length).slice(0, 1) : []),
    ...(who === undefined ? [] : [{ start: at, end: at + who.trimEnd().length }]),
  ]
}

/** "Decided that the sanctions will stay": whose decision the clause hangs on. */
function above({ kind, parent }: Clause, clauses: readonly Clause[]): readonly Span[] {
  const over = kind === 'complement' && parent !== undefined ? clauses[parent] : undefined
  return over?.subject && !over.denied && deciding.test(over.verb.lemma) ? [whole(over.subject)] : []
}
