import { oneOf, pattern } from '../../language/pattern.ts'
import type { Field } from '../../model/field.ts'

/**
 * Who bears sanctions, with whom "and" joins to them by kind alone: of "Kasoria's banks and tycoons" and "Kasorian officials
 * and shipping firms" the country is said of both. A name alone shares nothing with what follows it.
 */
export function withSharers(field: Field, text: string): Field {
  const last = field.spans.at(-1)
  const words = last ? text.slice(last.start, last.end) : ''
  const also = last && owning.test(words) && alike.exec(text.slice(last.end, last.end + longestAlike))?.[0]
  if (!last || !also) return field
  const names = field.text.split(', ').slice(0, -1)
  return {
    text: [...names, `${words}${also}`].join(', '),
    spans: [...field.spans.slice(0, -1), { start: last.start, end: last.end + also.length }],
  }
}
const longestAlike = 80
const owning = /^(?:[\p{L}\d’'-]+\s)*\p{Lu}[\p{L}.’'-]*(?:\s\p{Ll}[\p{L}-]*)+$/u
const alike = pattern(
  'u',
)`^\s+and\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}${oneOf`individuals, firms, companies, banks, officials,
  entities, ships, vessels, tankers, oligarchs, tycoons, ministers, generals, judges, lawmakers, businessmen, airlines, elites,
  institutions, businesses, billionaires, industries, exports`}(?=[\s,.;:]|$)(?!\s+(?:\p{Lu}|${oneOf`is, are, was, were, has, have, had, will, would, said, say`}\b))`
