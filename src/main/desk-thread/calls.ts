import type { Bot } from '../../contracts/bot.ts'
import type { Declaration } from '../../model/declaration.ts'
import type { Courier, Delivered, Delivery } from '../../model/digest.ts'
import type { Embedded, ModelReport } from '../../model/model-report.ts'
import type { Progress } from '../../model/progress.ts'
import type { Level } from '../../runtime/log.ts'
import type { FeedNews } from '../feeds-thread/calls.ts'

/** What the desk's thread does for the one that talks; bot and digests have a port of their own each. */
export interface DeskCalls {
  /** Opens the corpus; the first call. @throws UserError */
  open(): Promise<{ readonly commands: ReadonlyMap<string, Declaration>; readonly articles: number }>
  /** All that is in the folder is searchable. */
  ready(): Promise<void>
  /** From now on the digests of this platform are taken on; they come back as `deliver`. */
  serve(platform: string): void
  /** From now on digests come when they are due, and feeds are checked. */
  startClocks(): void
  stopClocks(): Promise<void>
  close(): Promise<void>
  /** Answered in the next turn of its event loop. */
  alive(): void
}

/** What the thread that talks does for the desk's. */
export interface TalkCalls {
  progress(progress: Progress): void
  log(level: Level, message: string, facts?: Readonly<Record<string, unknown>>): void
  /** What became of a task that a model was asked to put into words. */
  modelled(report: ModelReport): void
  /** How many articles have their vectors. */
  embedded(progress: Embedded): void
  deliver(platform: string, delivery: Delivery): Promise<Delivered>
  notify(platform: string, note: Parameters<Courier['notify']>[0]): Promise<Delivered>
  fetched: FeedNews['count']
}

/** The declarations do not change: they are given once, by `open`. */
export type BotCalls = Omit<Bot, 'commands'>
