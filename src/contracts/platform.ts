import { z } from 'zod'
import type { Answers } from '../durable/answers.ts'
import type { Courier, Digests } from '../model/digest.ts'
import type { Progress } from '../model/progress.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import type { Web } from '../runtime/web.ts'
import type { Bot } from './bot.ts'
import { definer } from './define.ts'
import type { Store } from './store.ts'

/** What a platform is started with. */
export interface Surroundings {
  readonly bot: Bot
  readonly answers: Answers
  readonly store: Store
  /** Scheduled digests, for forms and buttons. */
  readonly digests?: Digests | undefined
  /** The process's HTTP server, for a platform that is called; the terminal has none. */
  readonly web: Web | undefined
  readonly settings: Settings
  /** False where other processes listen and answer: then it posts digests, and does nothing else. Usually true. */
  readonly hears?: boolean
  readonly log: Log
  /** How far the corpus is read. */
  readonly progress: () => Progress
  /** Aborted when the program is about to end: a start waits for nobody any more. */
  readonly ending?: AbortSignal | undefined
}

/** How a platform is, as `/health` shows it. */
export const healthSchema = z.object({
  state: z.enum(['connecting', 'connected', 'retrying', 'stopped']),
  /** One sentence, without a secret in it. */
  detail: z.string().optional(),
})
export type Health = Readonly<z.infer<typeof healthSchema>>

export interface Running {
  /**
   * Settles when the platform has stopped by itself (the terminal's user left).
   * @throws UserError where it cannot go on and only the operator can help
   */
  readonly done: Promise<void>
  health(): Health
  /** Posts that wait or are on their way. */
  waiting?(): number
  /** What was heard and is not answered yet. */
  unanswered?(): number
  /** How digests are delivered here; a platform without channels has none. */
  readonly courier?: Courier | undefined
  stop(): Promise<void>
}

/** A place where people talk: it hears, hands on, and renders what comes back within its own limits. */
export interface Platform {
  /** Whether the settings ask for it: its tokens are there. */
  wanted(settings: Settings): boolean
  /** Does not fail because the platform is out of reach: it is tried again until `stop`. @throws UserError */
  start(surroundings: Surroundings): Promise<Running>
}

export const { define: definePlatform, made: isPlatform } = definer<Platform>()
