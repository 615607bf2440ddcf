import type { Desk, Found } from '../../contracts/desk.ts'
import type { Plan } from '../../contracts/writer.ts'
import type { Filter } from '../../model/filter.ts'
import { worthOfSearch } from './thresholds.ts'

/** Passages that are looked at, and those of each search of a plan. */
const candidates = 40
const ofSearch = 10

/**
 * The passages that a question finds, best first; with a plan also those that its searches find, which push none of the
 * others out.
 */
export async function foundFor(text: string, filter: Filter, desk: Desk): Promise<readonly Found[]> {
  const found = await widened(text, filter, desk)
  return desk.rank ? desk.rank(text, found) : found
}

async function widened(text: string, filter: Filter, desk: Desk): Promise<readonly Found[]> {
  const [own, plan] = await Promise.all([
    desk.passages({ ...filter, text, limit: candidates }),
    desk.plan?.(text),
  ])
  if (!plan) return own
  const top = own[0]?.score ?? 1
  const found = [...own]
  for (const one of await searched(plan, filter, desk)) {
    const more = { ...one, score: one.score * top * worthOfSearch }
    const at = found.findIndex((other) => overlaps(one, other))
    const known = found[at]
    // The same words that several searches find count as what the best of them makes of them.
    if (known)
      found[at] = {
        ...known,
        score: Math.max(known.score, more.score),
        coverage: Math.max(known.coverage, more.coverage),
      }
    else found.push(more)
  }
  return found.sort((a, b) => b.score - a.score)
}

/** What the searches find within what the question is limited to, by scores of 1 and less. */
async function searched(
  { searches, filter: wished }: Plan,
  filter: Filter,
  desk: Desk,
): Promise<readonly Found[]> {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  const lists = await Promise.all(
    searches.map((text) => desk.passages({ ...wished, ...given, text, limit: ofSearch })),
  )
  return lists.flatMap((list) =>
    list.map((found) => ({ ...found, score: found.score / (list[0]?.score || 1) })),
  )
}

const overlaps = ({ excerpt: one }: Found, { excerpt: other }: Found): boolean =>
  one.article.id === other.article.id && one.start < other.end && other.start < one.end
