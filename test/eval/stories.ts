import { join } from 'node:path'
import { z } from 'zod'
import { findStories } from '../../src/composing/stories.ts'
import type { Article } from '../../src/model/article.ts'
import { articleOf } from '../articles.ts'
import { type Asked, readRows } from './data.ts'
import type { Line } from './line.ts'

const row = z.object({ id: z.string(), event: z.string(), split: z.string(), text: z.string() })
type Row = z.infer<typeof row>

/**
 * B-cubed F1 of stories against events, over all articles at once, and over those of the validation split alone: the
 * thresholds were set on the other one.
 */
export async function evaluateStories({ folder }: Asked): Promise<readonly Line[]> {
  const rows = await readRows(join(folder, 'news_clusters', 'articles.jsonl.gz'), row)
  const validation = rows.filter(({ split }) => split === 'valid')
  const line = { set: 'news_clusters', aim: 0.86 }
  return [
    { ...line, measure: 'B-cubed F1', value: await score(rows), rows: rows.length },
    {
      ...line,
      measure: 'B-cubed F1, validation split',
      value: await score(validation),
      rows: validation.length,
    },
  ]
}

async function score(rows: readonly Row[]): Promise<number> {
  const stories = await findStories(rows.map(asArticle))
  const storyOf = new Map(
    stories.flatMap(({ id, articles }) => articles.map((article) => [article.id, id] as const)),
  )
  const events = Map.groupBy(rows, ({ event }) => event)
  const groups = Map.groupBy(rows, ({ id }) => storyOf.get(id))
  let precision = 0
  let recall = 0
  for (const { id, event } of rows) {
    const group = groups.get(storyOf.get(id)) ?? []
    const right = group.filter((other) => other.event === event).length
    precision += right / group.length / rows.length
    recall += right / (events.get(event)?.length ?? 1) / rows.length
  }
  return (2 * precision * recall) / (precision + recall)
}

function asArticle({ id, text }: Row): Article {
  const [title = '', ...body] = text.split('\n')
  return articleOf(id, body.join('\n'), { title })
}
