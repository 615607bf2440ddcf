import { z } from 'zod'

export const times = z.object({ p50: z.number(), p95: z.number(), p99: z.number() })

/** How long people wait, in milliseconds. */
const asked = z.object({
  /** That can be found. */
  articles: z.number(),
  /** Of the whole process, the worker's part included. */
  peakMb: z.number(),
  commands: z.array(times.extend({ command: z.string() })),
  /** How long the thread that talks was held while it was asked. */
  longestBlockAnsweringMs: z.number(),
})

/** What the child process of the benchmark prints of articles that it read. */
export const reading = z.object({
  articles: z.number(),
  /** From the start of the process until every article is searchable. */
  indexSeconds: z.number(),
  /** Until the findings of all are stored as well. */
  readSeconds: z.number(),
})

/** And of those that it was asked about after that. */
export const figures = asked.extend({
  ...reading.shape,
  /** Of the thread that talks, in milliseconds, until all was read. */
  longestBlockMs: z.number(),
})

/** And of copies, which have their findings when they are put. */
export const grown = asked.extend({
  /** Those with findings of which all others are copies. */
  read: z.number(),
  putSeconds: z.number(),
  /** Of processor time of the process that put them. */
  putCpuMs: z.number(),
  /** Of all nodes of OpenSearch meanwhile, where there are any. */
  nodesPutCpuMs: z.number(),
})

export const start = z.object({ coldStartMs: z.number() })

/** The nearest rank of 50, 95 and 99 in a hundred. */
export function percentiles(values: readonly number[]): z.infer<typeof times> {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
