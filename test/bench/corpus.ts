import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const row = z.object({ title: z.string().nullish(), text: z.string(), published_at: z.unknown() })

/** Questions asked of every engine, and of each command. */
const usuallyAsked = 40
/** Articles a file of the corpus: one may not take a minute, also on a machine that is busy with other work. */
const articlesPerFile = 500

/** Headlines of articles spread over the whole list. */
export function questionsOf(titles: readonly string[], asked = usuallyAsked): readonly string[] {
  const every = Math.max(1, Math.floor(titles.length / asked))
  return titles.filter((_, at) => at % every === 0).slice(0, asked)
}

/**
 * Lays articles of a list into a folder that the desk reads.
 * @param most as many as there are, where it is not given
 * @returns their headlines
 */
export async function layCorpus(
  articles: string,
  folder: string,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const titles: string[] = []
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    const name = `articles-${String(titles.length).padStart(7, '0')}.jsonl`
    if (lines.length > 0) await writeFile(join(folder, name), `${lines.join('\n')}\n`)
    lines = []
  }
  const input = createReadStream(articles).pipe(createGunzip())
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (titles.length >= most) break
    const { title, text, published_at: publishedAt } = row.parse(JSON.parse(line))
    const headline = title ?? text.slice(0, 80)
    titles.push(headline)
    lines.push(JSON.stringify({ title: headline, text, publishedAt }))
    if (lines.length === articlesPerFile) await flush()
  }
  await flush()
  return titles
}
