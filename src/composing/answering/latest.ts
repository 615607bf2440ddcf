import type { Desk } from '../../contracts/desk.ts'
import { publicationDate } from '../../model/article.ts'
import type { Excerpts } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import { inTurn } from '../../runtime/turn.ts'
import { summarise } from '../summarising.ts'
import { articlesOn } from '../topic/articles.ts'

/** What each article on a topic tells of it, the newest article first; undated ones last. */
export async function latestOn(topic: string, filter: Filter, desk: Desk): Promise<readonly Excerpts[]> {
  const { readings: dossier } = await articlesOn(topic, filter, desk)
  const day = (at: number): string => (dossier[at] && publicationDate(dossier[at].article)) ?? ''
  const newest = dossier
    .map((reading, at) => ({ reading, day: day(at) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const told: Excerpts[] = []
  for (const { reading } of newest) told.push(...(await inTurn(summarise([reading], topic))).slice(0, 1))
  return told
}
