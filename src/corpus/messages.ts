import { z } from 'zod'
import { placesSchema } from '../runtime/config.ts'

/** What the worker is started with. */
export const task = z.object({
  corpus: z.string(),
  data: z.string(),
  places: placesSchema,
  watch: z.boolean(),
  /** Files that took too much when they were read. */
  avoid: z.array(z.object({ file: z.string(), of: z.enum(['memory', 'time']) })),
})

/** To the worker: look at the folder again, or end. The number comes back when that is done. */
export const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rescan'), number: z.number() }),
  z.object({ kind: z.literal('close') }),
])

const progress = z.object({
  state: z.enum(['reading', 'finding', 'ready']),
  done: z.number(),
  total: z.number(),
  refused: z.number(),
})

/** From the worker. */
export const news = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress }),
  /** A file, or what is in a long text, is being read, until the next is or this has ended. */
  z.object({ kind: z.literal('begun'), file: z.string() }),
  /** What it gave so far is being written, which takes the index's time; it begins again afterwards. */
  z.object({ kind: z.literal('written') }),
  z.object({ kind: z.literal('ended') }),
  /** All that was in the folder when this rescan was ordered (or before any) is searchable. */
  z.object({ kind: z.literal('scanned'), number: z.number() }),
  /** The findings of all articles are stored. */
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('problem'), sentence: z.string(), dropped: z.string().optional() }),
  /** The worker ends; `user` where the message is the operator's to read. */
  z.object({ kind: z.literal('failed'), message: z.string(), user: z.boolean() }),
])

export type Task = Omit<z.infer<typeof task>, 'avoid'>
export type Avoid = z.infer<typeof task>['avoid']
export type Excess = Avoid[number]['of']
export type Order = z.infer<typeof order>
export type News = z.infer<typeof news>
