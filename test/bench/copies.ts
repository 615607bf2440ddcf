import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Change, Engine } from '../../src/contracts/engine.ts'
import { mostArticles } from '../../src/corpus/batch.ts'
import { sketch, writeSketch } from '../../src/corpus/sketch.ts'
import type { Span } from '../../src/language/span.ts'
import type { Article } from '../../src/model/article.ts'
import { Unreachable } from '../../src/model/errors.ts'
import type { Findings } from '../../src/model/finding.ts'

/** Every so many words of a copy are changed, so that it is no near copy of the article. */
const changedEvery = 3
/** Letters that tell copies apart: 17,576 of them. */
const letters = 3

/** How long the putting took, and of how many articles all others are copies. */
export interface Grown {
  /** Articles with findings that there are copies of. */
  readonly read: number
  readonly putSeconds: number
  /** Of processor time of this process, in which the copies are made too. */
  readonly putCpuMs: number
}

/** How long an index that cannot be reached is left alone. */
const awayMs = 1_000
/** Told of after so many. */
const toldEvery = 10_000

/** What a long run wants to know, and is bound by. */
interface Watch {
  /** Told now and then how many there are. */
  onPut?(articles: number): void
  /** No more is put from then on, in milliseconds since 1970. */
  readonly until?: number
}

/**
 * Puts articles of another index into one, with their findings, and then copies of them, until it holds so many. It goes on
 * where an earlier call ended.
 * @param originals an index that holds what was read
 */
export async function growByCopies(
  engine: Engine,
  originals: Engine,
  to: number,
  { onPut, until = Number.POSITIVE_INFINITY }: Watch = {},
): Promise<Grown> {
  const ids = await readIds(originals)
  if (ids.length === 0) throw new Error('The index holds no article that was read.')
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  for (let at = await engine.count(); at < to && Date.now() < until; at += mostArticles) {
    const numbers = Array.from({ length: Math.min(mostArticles, to - at) }, (_, more) => at + more)
    const made = await Promise.all(
      numbers.map((number) =>
        madeOf(originals, ids[number % ids.length] ?? '', Math.floor(number / ids.length)),
      ),
    )
    await persistently(engine, {
      put: made.map(({ article }) => article),
      sketches: made.map(({ article }) => ({ article: article.id, sketch: writeSketch(sketch(article)) })),
      findings: made.map(({ article, findings }) => ({ article: article.id, findings })),
    })
    const now = at + made.length
    if (Math.floor(now / toldEvery) > Math.floor(at / toldEvery)) onPut?.(now)
  }
  const { user, system } = process.cpuUsage(cpu)
  return {
    read: ids.length,
    putSeconds: (performance.now() - began) / 1000,
    putCpuMs: (user + system) / 1000,
  }
}

/** Again while the index is away, as the reader of a folder does. */
async function persistently(engine: Engine, change: Change): Promise<void> {
  for (;;)
    try {
      return await engine.apply(change)
    } catch (thrown) {
      if (!(thrown instanceof Unreachable)) throw thrown
      await setTimeout(awayMs)
    }
}

/** Articles whose findings were read, in their order. */
async function readIds(originals: Engine): Promise<readonly string[]> {
  const all = (await originals.traces()).map(({ id }) => id)
  const ids: string[] = []
  for (let at = 0; at < all.length; at += mostArticles) {
    const some = all.slice(at, at + mostArticles)
    const findings = await originals.findings(some)
    ids.push(...some.filter((id) => findings.has(id)))
  }
  return ids
}

/** @param copy none for the article itself */
async function madeOf(originals: Engine, id: string, copy: number) {
  const [article, found] = await Promise.all([originals.article(id), originals.findings([id])])
  const findings = found.get(id)
  if (article === undefined || findings === undefined) throw new Error(`There is nothing to copy of ${id}.`)
  const alone = { ...article, family: id, copies: [] }
  return { findings, article: copy === 0 ? alone : copyOf({ article, findings }, copy) }
}

/** An article with other words where nothing was found, and as long, so that what was found stands where it stood. */
export function copyOf(
  { article, findings }: { readonly article: Article; readonly findings: Findings },
  copy: number,
): Article {
  const id = createHash('sha256').update(`${article.id} ${copy}`).digest('hex').slice(0, 12)
  return {
    ...article,
    id,
    family: id,
    copies: [],
    file: `copy-${copy}/${article.file}`,
    title: changed(article.title, [], copy),
    text: changed(article.text, spansOf(findings), copy),
  }
}

function changed(text: string, kept: readonly Span[], copy: number): string {
  const ending = endingOf(copy)
  let word = 0
  return text.replace(/(?<![\p{L}\p{N}])[a-z]{5,}(?![\p{L}\p{N}])/gu, (found, at: number) => {
    const isKept = kept.some(({ start, end }) => start < at + found.length && at < end)
    return isKept || word++ % changedEvery > 0 ? found : `${found.slice(0, -letters)}${ending}`
  })
}

function endingOf(copy: number): string {
  let ending = ''
  for (let rest = copy; ending.length < letters; rest = Math.floor(rest / 26))
    ending = `${'abcdefghijklmnopqrstuvwxyz'[rest % 26]}${ending}`
  return ending
}

/** Every place that something was found at. */
function spansOf(findings: Findings): readonly Span[] {
  const { people, organisations, places, quantities, dates, quotes, sanctions } = findings
  return [
    ...[...people, ...organisations, ...places].flatMap(({ mentions }) => mentions),
    ...people.flatMap(({ roles }) => roles),
    ...quotes.flatMap(({ source, content }) => [source, ...content]),
    ...quantities,
    ...dates,
    ...sanctions,
  ]
}
