import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const row = z.object({ title: z.string().nullish(), text: z.string() }).loose()

/** Questions asked of every engine, and of each command: the headlines of articles spread over the whole list. */
const asked = 40
/** Articles a file of the corpus: below the 20 MB that a file may have. */
const articlesPerFile = 5_000
/** Every so many words of a copy are changed, so that it is no near copy of the article. */
const changedEvery = 3

export function questionsOf(titles: readonly string[]): readonly string[] {
  const every = Math.max(1, Math.floor(titles.length / asked))
  return titles.filter((_, at) => at % every === 0).slice(0, asked)
}

/**
 * The articles as files that the desk reads; gives their titles.
 * @param most how many; where there are fewer, copies with changed words make up the number
 */
export async function writeCorpus(
  articles: string,
  folder: string,
  most?: number,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const titles: string[] = []
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    const name = `articles-${String(titles.length).padStart(7, '0')}.jsonl`
    if (lines.length > 0) await writeFile(join(folder, name), `${lines.join('\n')}\n`)
    lines = []
  }
  for (let copy = 0; copy === 0 || titles.length < (most ?? 0); copy++) {
    const input = createReadStream(articles).pipe(createGunzip())
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (titles.length === most) break
      const { title, text, ...rest } = row.parse(JSON.parse(line))
      const headline = changed(title ?? text.slice(0, 80), copy)
      titles.push(headline)
      lines.push(
        JSON.stringify({
          title: headline,
          text: changed(text, copy),
          ...('published_at' in rest ? { publishedAt: rest.published_at } : {}),
        }),
      )
      if (lines.length === articlesPerFile) await flush()
    }
  }
  await flush()
  return titles
}

/** Lower-case words of a copy with its number in letters behind them; names and figures stay. */
function changed(text: string, copy: number): string {
  if (copy === 0) return text
  const ending = [...String(copy)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  let word = 0
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu, (found) =>
    word++ % changedEvery === 0 ? `${found}${ending}` : found,
  )
}
