import type { Store } from '../contracts/store.ts'
import { createBook } from './book.ts'
import { cardOf } from './card.ts'
import { createQueue } from './queue.ts'

/**
 * How many feeds are active, failing and paused, which each is one of; how many of them are due to be checked, and how many
 * items wait to become articles.
 */
export async function feedFigures(
  store: Store,
  now: number,
): Promise<Readonly<Record<'active' | 'failing' | 'paused' | 'due' | 'items waiting', number>>> {
  const figures = { active: 0, failing: 0, paused: 0, due: 0, 'items waiting': 0 }
  for await (const row of createBook(store).feeds.all()) {
    figures[cardOf(row).state] += 1
    if (row.due !== undefined && row.due <= now) figures.due += 1
  }
  for await (const _ of createQueue(store).waiting.all()) figures['items waiting'] += 1
  return figures
}
