import { createHash } from 'node:crypto'
import type { Engine } from '../../src/contracts/engine.ts'
import { sketch, writeSketch } from '../../src/corpus/sketch.ts'
import type { Span } from '../../src/language/span.ts'
import type { Article } from '../../src/model/article.ts'
import type { Findings } from '../../src/model/finding.ts'

/** Every so many words of a copy are changed, so that it is no near copy of the article. */
const changedEvery = 3
/** Letters that tell copies apart: 17,576 of them. */
const letters = 3
/** Articles of one change, as the reader of a folder puts them. */
const mostArticles = 500
/** Articles that are asked for at once. */
const atOnce = 50

/**
 * Puts copies of the first articles of an index into it, with their findings, until it holds so many.
 * @param read how many were read; all others are copies
 * @returns the seconds that the putting took
 */
export async function growByCopies(engine: Engine, read: number, to: number): Promise<number> {
  const ids = (await engine.traces()).slice(0, read).map(({ id }) => id)
  const originals: Article[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await Promise.all(ids.slice(at, at + atOnce).map((id) => engine.article(id)))
    originals.push(...found.flatMap((article) => article ?? []))
  }
  const findings = await engine.findings(ids)
  const known = originals.flatMap((article) => {
    const found = findings.get(article.id)
    return found === undefined ? [] : [{ article, findings: found }]
  })
  if (known.length === 0) throw new Error('The index holds no article that was read.')
  const began = performance.now()
  for (let at = await engine.count(); at < to; at += mostArticles) {
    const made = Array.from({ length: Math.min(mostArticles, to - at) }, (_, more) => {
      const original = known[(at + more) % known.length]
      if (original === undefined) throw new Error('There is nothing to copy.')
      return { ...original, article: copyOf(original, Math.floor((at + more) / known.length)) }
    })
    await engine.apply({
      put: made.map(({ article }) => article),
      sketches: made.map(({ article }) => ({ article: article.id, sketch: writeSketch(sketch(article)) })),
      findings: made.map(({ article, findings }) => ({ article: article.id, findings })),
    })
  }
  return (performance.now() - began) / 1000
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
