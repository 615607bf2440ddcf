import { oneOf, pattern } from '../../language/pattern.ts'
import type { Field } from '../../model/field.ts'

/**
 * Who bears sanctions, with whom "and" joins to them by kind alone: of "Kasoria's banks and tycoons" and "Kasorian officials
 * and shipping firms" the country is said of both, and "his sons" of "Rao and his sons" are of who is named. A name alone
 * shares nothing else with what follows it.
 */
export function withSharers(field: Field, text: string): Field {
  const last = field.spans.at(-1)
  const words = last ? text.slice(last.start, last.end) : ''
  const behind = last ? text.slice(last.end, last.end + longestAlike) : ''
  const also = theirs.exec(behind)?.[0] ?? (owning.test(words) ? alike.exec(behind)?.[0] : undefined)
  if (!last || !also) return field
  const names = field.text.split(', ').slice(0, -1)
  return {
    text: [...names, `${words}${also}`].join(', '),
    spans: [...field.spans.slice(0, -1), { start: last.start, end: last.end + also.length }],
  }
}
const own = String.raw`(?:his|her|its|their)\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?\p{Ll}[\p{L}-]*`
const theirs = pattern('u')`^(?:,\s+${own})*,?\s+and\s+${own}(?=[.,;:—–]|$|\s+${oneOf`
  has, have, had, is, are, was, were, will, would, could, on, in, for, over, after, as, from, at, to, by, with, during, since, that,
  which, who, and`}\b)`
const longestAlike = 80
const owning = /^(?:[\p{L}\d’'-]+\s)*\p{Lu}[\p{L}.’'-]*(?:\s\p{Ll}[\p{L}-]*)+$/u
const alike = pattern(
  'u',
)`^\s+and\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}${oneOf`individuals, firms, companies, banks, officials,
  entities, ships, vessels, tankers, oligarchs, tycoons, ministers, generals, judges, lawmakers, businessmen, airlines, elites,
  institutions, businesses, billionaires, industries, exports`}(?=[\s,.;:]|$)(?!\s+(?:\p{Lu}|${oneOf`is, are, was, were, has, have, had, will, would, said, say`}\b))`
