import type { Bot } from './bot.ts'
import type { Settings } from './config.ts'
import { definer } from './discover.ts'
import type { Log } from './log.ts'
import type { Progress } from './progress.ts'

/** What a platform is started with. */
export interface Surroundings {
  readonly bot: Bot
  readonly settings: Settings
  readonly log: Log
  /** How far the corpus is read. */
  readonly progress: () => Progress
}

export interface Running {
  /** Settles when the platform has stopped by itself (the terminal's user left). */
  readonly done: Promise<void>
  stop(): Promise<void>
}

/** A place where people talk: it hears, hands on, and renders what comes back within its own limits. */
export interface Platform {
  /** Whether the settings ask for it: its tokens are there. */
  wanted(settings: Settings): boolean
  start(surroundings: Surroundings): Promise<Running>
}

export const { define: definePlatform, made: isPlatform } = definer<Platform>()
