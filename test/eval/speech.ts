import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { sentences } from '../../src/language/sentences.ts'
import { readNames } from '../../src/reading/names.ts'
import { readQuotes } from '../../src/reading/quotes.ts'

const spans = z.array(z.tuple([z.number(), z.number()]))
const row = z.object({
  text: z.string(),
  title: z.string(),
  first_annotation_of_doc: z.boolean(),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
})

/** Overlap of attributed words with PolNeAR's, in characters over all articles (one annotation of each). */
export async function evaluateSpeech(
  folder: string,
): Promise<{ name: 'quotes_polnear'; rows: number; precision: number; recall: number; f1: number }> {
  const zipped = await readFile(join(folder, 'quotes_polnear', 'dev.jsonl.gz'))
  const lines = gunzipSync(zipped).toString('utf8').trim().split('\n')
  const rows = lines.map((line) => row.parse(JSON.parse(line))).filter((one) => one.first_annotation_of_doc)
  let shared = 0
  let found = 0
  let wanted = 0
  for (const { text, title, attributions } of rows) {
    // The set counts code points, we count UTF-16 units.
    const points = [...text]
    const offset: number[] = [0]
    for (const point of points) offset.push((offset.at(-1) ?? 0) + point.length)
    const gold = new Uint8Array(text.length)
    for (const { content } of attributions)
      for (const [start, end] of content) gold.fill(1, offset[start] ?? 0, offset[end] ?? text.length)
    const ours = new Uint8Array(text.length)
    const spanList = sentences(text)
    for (const { content } of readQuotes(text, readNames(text, title, spanList).people, spanList))
      for (const { start, end } of content) ours.fill(1, start, end)
    for (let at = 0; at < text.length; at++) {
      shared += (gold[at] ?? 0) & (ours[at] ?? 0)
      found += ours[at] ?? 0
      wanted += gold[at] ?? 0
    }
  }
  const precision = shared / found
  const recall = shared / wanted
  return {
    name: 'quotes_polnear',
    rows: rows.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
  }
}
