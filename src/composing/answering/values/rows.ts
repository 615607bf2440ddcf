import type { Desk } from '../../../contracts/desk.ts'
import { ordinalsIn } from '../../../language/ordinals.ts'
import { oneOf, pattern } from '../../../language/pattern.ts'
import { quoteFrom, type Statement } from '../../../model/briefing.ts'
import type { Filter } from '../../../model/filter.ts'
import type { Question } from '../../../model/question.ts'
import { sentenceOf } from '../../../model/reading.ts'
import { holdsAll, keyTerms } from '../key-terms.ts'

const amount = String.raw`[\d,.]*\d(?: (?:mln|bln|million|billion)\b)?`
/** “Net 1,031,000 vs 972,000”, “Revenue 84 mln vs 79 mln”: a row of a table of results, beside the year before. */
const rowOf = (label: string): RegExp =>
  pattern('giu')`\b${label} ${amount} (?:vs|versus) (?:\p{Ll}+ )?${amount}`
/** What an account is called that a question asks for, and the row that gives it. */
const rows: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:profit|net income|net loss|earnings)\b/i, rowOf('(?:oper )?net(?: (?:loss|profit|income))?')],
  [/\b(?:revenues?|turnover|sales)\b/i, rowOf(oneOf`revs?, revenues?, sales, turnover`)],
]
/** Passages that are looked at for a firm's name. */
const mostOfName = 20
const quarter = /\bquarter\b/i

/**
 * What a table of results says of an account that is asked for: its first row is of the newest period. Only where the
 * headline has every name of the question, and the quarter where one is asked for.
 */
export async function rowsTold(
  { text }: Question,
  filter: Filter,
  desk: Pick<Desk, 'passages'>,
): Promise<readonly Statement[]> {
  const row = rows.find(([asked]) => asked.test(text))?.[1]
  if (!row) return []
  const names = keyTerms(text).filter((term) => !/\d/.test(term))
  if (names.length === 0) return []
  const asked = quarter.test(text) ? ordinalsIn(text) : new Set<number>()
  // A table shares few words with a question: its headline is looked for.
  const found = await desk.passages({ ...filter, text: names.join(' '), limit: mostOfName })
  return [...new Set(found.map(({ reading }) => reading))].flatMap((reading): readonly Statement[] => {
    const { article } = reading
    if (!holdsAll(article.title, names)) return []
    if (!asked.isSubsetOf(ordinalsIn(article.title))) return []
    const [first] = article.text.matchAll(row)
    if (!first) return []
    const { start, end } = sentenceOf(reading, first.index)
    const last = Math.max(end, first.index + first[0].length)
    return [{ text: first[0].replace(/\s+/g, ' '), excerpts: [quoteFrom(article, start, last)] }]
  })
}
