import type { Desk } from '../../contracts/desk.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'

/** Passages of the corpus that are nearest to a text, for a notice. */
export async function nearestTo(text: string, filter: Filter, desk: Desk): Promise<readonly Excerpt[]> {
  return (await desk.passages({ ...filter, text, limit: 3 })).map(({ excerpt }) => excerpt)
}
