import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'

const amount = oneOf`how (much|many) (?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+, how (much|many|long|far|old|high|large|often)`
const kind = oneOf`(which|what) (?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+, what, when, where, why, how`
const indirect = pattern()`^(${amount}|${kind}) (.+?)(\?*)$`
const helped = /^(.+?) (was|were|is|are|has|have|had|will|would|can|could) (\p{Ll}.*)$/u

/**
 * A question that stands behind “I want to know”, as it is asked directly: “how much the council paid for the pier” as “how
 * much did the council pay for the pier”. One that asks for its own subject, or cannot be read surely, stays as it is.
 */
export function asDirect(words: string): string {
  const [, asks, rest = '', mark = ''] = indirect.exec(words) ?? []
  const put = asks === undefined ? undefined : inverted(rest)
  return put === undefined ? words : `${asks} ${put}${mark}`
}

/** “The council paid for the pier” as “did the council pay for the pier”; undefined where that is no whole clause. */
export function inverted(statement: string): string | undefined {
  const clause = clausesOf(`${statement}.`).find(({ kind: of }) => of === 'main')
  if (clause?.subject?.start !== 0) return undefined
  const [, subject, auxiliary, rest] = helped.exec(statement) ?? []
  if (rest !== undefined && subject !== undefined && clause.subject.end >= subject.length)
    return `${auxiliary} ${subject} ${rest}`
  if (clause.copula || clause.voice === 'passive' || clause.verb.start < clause.subject.end) return undefined
  const who = statement.slice(0, clause.verb.start).trim()
  const after = statement.slice(clause.verb.end)
  if (clause.tense === 'future' || helping.test(who)) return undefined
  return `${clause.tense === 'past' ? 'did' : presentOf(statement, clause.verb)} ${who} ${clause.verb.lemma}${after}`
}
const helping = /\b(?:was|were|is|are|has|have|had|will|would|can|could|may|might|must|not)\b/
const presentOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end).endsWith('s') ? 'does' : 'do'
