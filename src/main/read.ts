import { existsSync } from 'node:fs'
import { readOneFile } from '../corpus.ts'
import type { Article } from '../model/article.ts'
import { sourceName } from '../model/article.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { readFindings } from '../reading/findings.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { printedJson } from './print.ts'

/** What reading finds in one article, or in each article of one file. */
export async function read(
  fileOrId: string,
  json: boolean,
  settings: () => Settings,
  log: Log,
): Promise<void> {
  if (fileOrId === '')
    throw new UserError('Give a file or the id of an article, for example: dateline read corpus/story.txt')
  for (const article of existsSync(fileOrId)
    ? await readOneFile(fileOrId)
    : [await onReadableData(settings(), log, (readable) => byId(fileOrId, readable, log))]) {
    const findings = readFindings(article.text, article.title, article.published)
    const { id, file, title, byline, url, published, partial, text } = article
    const pair = ({ start, end }: { start: number; end: number }): [number, number] => [start, end]
    const object = {
      id,
      file,
      title,
      source: sourceName(article),
      byline,
      url,
      published: published ?? null,
      partial,
      text,
      people: findings.people.map((p) => ({ ...p, mentions: p.mentions.map(pair) })),
      organisations: findings.organisations.map((o) => ({ ...o, mentions: o.mentions.map(pair) })),
      places: findings.places.map((p) => ({ ...p, mentions: p.mentions.map(pair) })),
      quantities: findings.quantities,
      dates: findings.dates,
      quotes: findings.quotes.map((q) => ({ ...q, content: q.content.map(pair), source: pair(q.source) })),
      sanctions: findings.sanctions.map(({ standing, relief, start, end, ...fields }) => ({
        standing,
        relief,
        ...Object.fromEntries(Object.entries(fields).map(([key, { text }]) => [key, text])),
        start,
        end,
      })),
    }
    process.stdout.write(printedJson(object, json ? undefined : 2))
  }
}

async function byId(id: string, settings: Settings, log: Log): Promise<Article> {
  const { corpus, close } = await open(settings, log, { watch: false })
  try {
    await corpus.ready
    const article = await corpus.engine.article(id)
    if (!article)
      throw new UserError(
        `“${id}” is neither a file nor the id of an article. ${lineFor('articles')} lists the ids.`,
      )
    return article
  } finally {
    await close()
  }
}
