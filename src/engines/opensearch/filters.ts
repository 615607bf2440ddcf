import { z } from 'zod'
import type { NameCount } from '../../contracts/engine.ts'
import type { Filter } from '../../model/filter.ts'
import { answersTo, surnameOf } from '../shared/people.ts'
import { dayRange } from '../shared/rows.ts'
import { fold, foldedWords } from '../shared/words.ts'
import type { Library } from './library.ts'
import { type Clause, commonNames } from './names.ts'

/** What must hold of an article. */
export async function conditions(library: Library, filter: Filter): Promise<readonly Clause[]> {
  const { since, until, source, byline, dateline, person, arrivedAfter, marked } = filter
  const clauses: Clause[] = []
  // An article of "2021" may be of any day of that year, so either end may meet the limit.
  if (since !== undefined) clauses.push({ range: { lastDay: { gte: dayRange(since)[0] } } })
  if (until !== undefined) clauses.push({ range: { firstDay: { lte: dayRange(until)[1] } } })
  if (source !== undefined) clauses.push(holding('folded', source))
  if (byline !== undefined) clauses.push(holding('byline', byline))
  if (dateline !== undefined) clauses.push(holding('dateline', dateline))
  if (person !== undefined) clauses.push(await named(library, person))
  const last = arrivedAfter === undefined ? undefined : numberAt(library, arrivedAfter)
  if (last !== undefined) clauses.push({ range: { number: { gt: last } } })
  if (marked) clauses.push({ term: { isMarked: true } })
  return clauses
}

/** A folded field that has these words in it. */
function holding(field: 'folded' | 'byline' | 'dateline', typed: string): Clause {
  const part = fold(typed.trim()).replace(/[\\*?]/g, '\\$&')
  return { wildcard: { [field]: { value: `*${part}*` } } }
}

/** The number of a mark of this generation. */
export function numberAt({ generation }: Library, mark: string): number | undefined {
  const [, name, number] = /^(.*):(\d+)$/.exec(mark) ?? []
  return name === generation.name ? z.coerce.number().parse(number) : undefined
}

const person: NameCount['kind'] = 'person'
/** As many people may have one surname. */
const mostNames = 5_000
const mostWords = 8

/** An article that was not read yet counts where the surname stands in it. */
async function named(library: Library, asked: string): Promise<Clause> {
  const words = foldedWords(asked).slice(-mostWords)
  const surname = surnameOf(words)
  if (surname === undefined) return { match_none: {} }
  const people = (await commonNames(library, person, [{ term: { words: surname } }], mostNames))
    .map(({ name }) => name)
    .filter((name) => answersTo(foldedWords(name), words))
  const unread = [{ term: { isRead: false } }, { match: { words: surname } }]
  return {
    bool: { should: [{ terms: { people } }, { bool: { filter: unread } }], minimum_should_match: 1 },
  }
}
