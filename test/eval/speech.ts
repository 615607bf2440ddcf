import { join } from 'node:path'
import { z } from 'zod'
import type { Span } from '../../src/language/span.ts'
import type { Quote } from '../../src/model/finding.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { type Asked, readRows, sample, share, unitsOf } from './data.ts'
import { telling } from './judge/words.ts'
import type { Line } from './line.ts'

const spans = z.array(z.tuple([z.number(), z.number()]))
const row = z.object({
  doc: z.string(),
  text: z.string(),
  title: z.string(),
  first_annotation_of_doc: z.boolean(),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
})
type Row = z.infer<typeof row>

/** So much of what somebody said must be covered before the speaker of it is judged. */
const leastCovered = 0.4

/**
 * Who said what in 84 articles, one annotation of each. Words: overlap of attributed characters. Speakers: of every
 * attribution that has a source, the quote that covers most of it (two fifths at least); its speaker is right where
 * the source's words are the annotated ones, or the speaker's name shares a word with them.
 */
export async function evaluateSpeech({ folder, rows }: Asked): Promise<readonly Line[]> {
  const all = await readRows(join(folder, 'quotes_polnear', 'dev.jsonl.gz'), row)
  const first = all.filter((one) => one.first_annotation_of_doc)
  const judged = sample(first, rows ?? first.length, ({ doc }) => doc).map(judge)
  const sum = (pick: (one: Judged) => number): number => judged.reduce((total, one) => total + pick(one), 0)
  const shared = sum((one) => one.shared)
  const found = sum((one) => one.found)
  const wanted = sum((one) => one.wanted)
  const speakers = judged.flatMap((one) => one.speakers)
  const named = speakers.filter((speaker) => speaker !== 'none')
  const set = 'quotes_polnear'
  return [
    { set, measure: 'content F1', value: (2 * shared) / (found + wanted), rows: judged.length, aim: 0.72 },
    { set, measure: 'content precision', value: shared / found, rows: judged.length, aim: 0.85 },
    { set, measure: 'content recall', value: shared / wanted, rows: judged.length },
    {
      set,
      measure: 'right speaker, of all that is said',
      value: share(speakers, (speaker) => speaker === 'right'),
      rows: speakers.length,
      aim: 0.45,
    },
    {
      set,
      measure: 'right speaker, where one is told',
      value: share(named, (speaker) => speaker === 'right'),
      rows: named.length,
    },
  ]
}

interface Judged {
  readonly shared: number
  readonly found: number
  readonly wanted: number
  readonly speakers: readonly ('right' | 'wrong' | 'none')[]
}

function judge({ text, title, attributions }: Row): Judged {
  const units = unitsOf(text)
  const unit = ([start, end]: readonly [number, number]): Span => ({
    start: units[start] ?? 0,
    end: units[end] ?? text.length,
  })
  const quotes = readFindings(text, title, undefined).quotes
  const gold = marked(
    text.length,
    attributions.flatMap(({ content }) => content.map(unit)),
  )
  const ours = marked(
    text.length,
    quotes.flatMap(({ content }) => content),
  )
  return {
    shared: count(gold.map((on, at) => on & (ours[at] ?? 0))),
    found: count(ours),
    wanted: count(gold),
    speakers: attributions
      .filter(({ source }) => source.length > 0)
      .map(({ source, content }) => judgeSpeaker(text, quotes, source.map(unit), content.map(unit))),
  }
}

function judgeSpeaker(
  text: string,
  quotes: readonly Quote[],
  source: readonly Span[],
  content: readonly Span[],
): 'right' | 'wrong' | 'none' {
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
  const [best] = quotes
    .map((quote) => ({ quote, covered: overlap(quote.content, content) }))
    .sort((a, b) => b.covered - a.covered)
  if (!best || best.covered < leastCovered * length || best.quote.speaker === '') return 'none'
  const words = telling(source.map(({ start, end }) => text.slice(start, end)).join(' '))
  const same = overlap([best.quote.source], source) > 0
  return same || telling(best.quote.speaker).some((word) => words.includes(word)) ? 'right' : 'wrong'
}

function marked(length: number, list: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(length)
  for (const { start, end } of list) marks.fill(1, start, end)
  return marks
}

const count = (marks: Uint8Array): number => marks.reduce((sum, on) => sum + on, 0)

const overlap = (some: readonly Span[], others: readonly Span[]): number =>
  some.reduce(
    (sum, a) =>
      sum +
      others.reduce((all, b) => all + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )
