import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { alterations, plainSentences, reworded } from './check/claims.ts'
import { type Asked, hashOf, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'
import { multihopArticle } from './multihop.ts'
import { newsRow, oneMonth } from './news.ts'
import { verdictOf } from './rgb.ts'
import { type Piece, type Shelf, withShelf } from './shelf.ts'

/** Articles of each corpus, and sentences drawn from all, unless another number is wished for. */
const ofEach = 300
const usual = 200

interface Checked {
  readonly way: string
  readonly claim: string
  readonly verdict: 'supported' | 'in part' | 'contradicted' | 'silent'
}

/**
 * `/check` of sentences that an article has, word for word, lightly reworded, and altered so that they say something
 * else, over corpora that hold the article. A sentence of an article that is called contradicted is a fault, unless
 * another article denies it; so is silence.
 */
export async function evaluateCheck({ folder, rows }: Asked): Promise<readonly Line[]> {
  const told = await checkedSentences(folder, rows ?? usual)
  const set = 'check'
  const figure = (way: string, verdict: Checked['verdict'], more: Partial<Line> = {}): Line => {
    const same = told.filter((one) => one.way === way)
    return {
      set,
      measure: `${way}: ${verdict}`,
      value: share(same, (one) => one.verdict === verdict),
      rows: same.length,
      ...more,
    }
  }
  return [
    ...['word for word', 'reworded'].flatMap((way) => [
      figure(way, 'supported'),
      figure(way, 'contradicted', { less: true }),
      figure(way, 'silent', { less: true }),
    ]),
    ...Object.keys(alterations).flatMap((way) => [
      figure(`${way} altered`, 'supported', { less: true }),
      figure(`${way} altered`, 'contradicted'),
    ]),
  ]
}

/** Every claim made of the drawn sentences, with what `/check` says of it. */
export async function checkedSentences(folder: string, most: number): Promise<readonly Checked[]> {
  const corpora = (await corporaIn(folder)).map((pieces) => sample(pieces, ofEach, ({ text }) => text))
  const told: Checked[] = []
  await withShelf(async (shelf) => {
    for (const [at, pieces] of corpora.entries()) {
      await shelf.load(pieces)
      const drawn = sample(
        // The last sentence of a text may be cut.
        [...new Set(pieces.flatMap(({ text }) => plainSentences(text).slice(0, -1)))],
        Math.ceil((most - told.filter(({ way }) => way === 'word for word').length) / (corpora.length - at)),
        (sentence) => sentence,
      )
      const names = namesIn(drawn)
      for (const [turn, sentence] of drawn.entries())
        for (const [way, claim] of claimsOf(sentence, turn, names))
          told.push({ way, claim, verdict: await verdict(shelf, claim) })
    }
  })
  return told
}

function claimsOf(
  sentence: string,
  turn: number,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  const others = [...names.slice(turn % Math.max(1, names.length)), ...names]
  const made: readonly (readonly [string, string | undefined])[] = [
    ['word for word', sentence],
    ['reworded', reworded(sentence, turn)],
    ...Object.entries(alterations).map(
      ([way, alter]) => [`${way} altered`, alter(sentence, others)] as const,
    ),
  ]
  return made.flatMap(([way, claim]) => (claim === undefined ? [] : [[way, claim] as const]))
}

async function verdict(shelf: Shelf, claim: string): Promise<Checked['verdict']> {
  const answer = await shelf.ask(`/check ${claim}`)
  const said = verdictOf(answer)
  if (said === '') return 'silent'
  if (said !== 'Supported') return 'contradicted'
  return answer.kind === 'briefing' && (answer.silent ?? []).length > 0 ? 'in part' : 'supported'
}

const namesIn = (sentences: readonly string[]): readonly string[] =>
  [
    ...new Set(
      sentences.flatMap(
        (one) => one.match(/(?<=\p{Ll}\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}{2,}(?=[\s,.’'])/gu) ?? [],
      ),
    ),
  ]
    .filter((name) => !office.test(name))
    .sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))

/** "The Prime Minister" may be whoever the sentence names. */
const office = /\b(?:Minister|President|Secretary|Senator|Governor|Attorney|General|Rep)\b/

/** A month of news, whole articles of many papers, and the seeds: what lies there of them. */
async function corporaIn(folder: string): Promise<readonly (readonly Piece[])[]> {
  const news = join(folder, 'load_corpus', 'articles.jsonl.gz')
  const many = join(folder, 'multihop_rag', 'corpus.jsonl.gz')
  const seeds = join(dirname(folder), 'seeds')
  return [
    existsSync(news) ? oneMonth(await readRows(news, newsRow)) : [],
    existsSync(many) ? await readRows(many, multihopArticle) : [],
    existsSync(seeds) ? await textsIn(seeds) : [],
  ].filter((pieces) => pieces.length > 0)
}

async function textsIn(folder: string): Promise<readonly Piece[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return { title: z.string().parse(text.trim().split('\n')[0]), source: file, text }
    }),
  )
}
