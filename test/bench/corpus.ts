import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const row = z.object({ title: z.string().nullish(), text: z.string(), published_at: z.unknown() })

/** Questions asked of every engine, and of each command: the headlines of articles spread over the whole list. */
const asked = 40
/** Articles a file of the corpus: one may not take a minute, also on a machine that is busy with other work. */
const articlesPerFile = 500
/** Every so many words of a copy are changed, so that it is no near copy of the article. */
const changedEvery = 3

export function questionsOf(titles: readonly string[]): readonly string[] {
  const every = Math.max(1, Math.floor(titles.length / asked))
  return titles.filter((_, at) => at % every === 0).slice(0, asked)
}

/** A folder of articles that the desk reads. */
export interface GrowingCorpus {
  /** The headlines of all that is there, after files were added until it is so many articles (or as many as there are). */
  grow(to?: number): Promise<readonly string[]>
}

/** @param copies whether copies with changed words follow where the list ends */
export async function growingCorpus(
  articles: string,
  folder: string,
  { copies }: { readonly copies: boolean },
): Promise<GrowingCorpus> {
  await mkdir(folder, { recursive: true })
  const source = articlesOf(articles, copies)
  const titles: string[] = []
  return {
    async grow(to = Number.POSITIVE_INFINITY) {
      let lines: string[] = []
      const flush = async (): Promise<void> => {
        const name = `articles-${String(titles.length).padStart(7, '0')}.jsonl`
        if (lines.length > 0) await writeFile(join(folder, name), `${lines.join('\n')}\n`)
        lines = []
      }
      while (titles.length < to) {
        const { done, value } = await source.next()
        if (done) break
        titles.push(value.title)
        lines.push(JSON.stringify(value))
        if (lines.length === articlesPerFile) await flush()
      }
      await flush()
      return titles
    },
  }
}

async function* articlesOf(articles: string, copies: boolean) {
  for (let copy = 0; copy === 0 || copies; copy++) {
    const input = createReadStream(articles).pipe(createGunzip())
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const { title, text, published_at: publishedAt } = row.parse(JSON.parse(line))
      yield { title: changed(title ?? text.slice(0, 80), copy), text: changed(text, copy), publishedAt }
    }
  }
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
