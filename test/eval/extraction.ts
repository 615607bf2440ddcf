import { join } from 'node:path'
import { z } from 'zod'
import html from '../../src/formats/html.ts'
import { type Asked, readRows } from './data.ts'
import type { Line } from './line.ts'

const row = z.object({ id: z.string(), gold_text: z.string(), html: z.string() })

/** F1 of 4-word shingles, each page counted alike, as scrapinghub's article-extraction-benchmark measures it. */
export async function evaluateExtraction({ folder }: Asked): Promise<readonly Line[]> {
  const pages = await readRows(join(folder, 'article_extraction', 'pages.jsonl.gz'), row)
  let precision = 0
  let recall = 0
  for (const page of pages) {
    const score = compareShingles(page.gold_text, extract(page.html))
    precision += score.precision
    recall += score.recall
  }
  precision /= pages.length
  recall /= pages.length
  const f1 = (2 * precision * recall) / (precision + recall)
  return [{ set: 'article_extraction', measure: 'F1', value: f1, rows: pages.length, aim: 0.965 }]
}

/** A page that is refused counts as an empty text. */
function extract(page: string): string {
  try {
    return html.parse({ bytes: new Uint8Array(), text: () => page }).drafts[0]?.text ?? ''
  } catch {
    return ''
  }
}

/** How much of the found text is wanted, and how much of the wanted text was found. */
function compareShingles(wanted: string, found: string): { precision: number; recall: number } {
  const gold = shingles(wanted)
  const ours = shingles(found)
  let shared = 0
  for (const [shingle, count] of ours) shared += Math.min(count, gold.get(shingle) ?? 0)
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, n) => sum + n, 0)
  return {
    precision: total(ours) === 0 ? 0 : shared / total(ours),
    recall: total(gold) === 0 ? 1 : shared / total(gold),
  }
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(words.length - 4, 0)
  for (let at = 0; at <= last && words.length > 0; at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
