import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../../runtime/log.ts'

/** Bolt's words in our log, a level lower: what it calls an error is often only Slack's "no", which is handled. */
export function createLogger(log: Log): Logger {
  const say =
    (level: 'warn' | 'info' | 'debug') =>
    (...words: unknown[]): void =>
      log[level]('bolt', {
        words: words.map((word) => (word instanceof Error ? word.message : String(word))),
      })
  return {
    // Its debug lines hold whole requests and addresses with tickets: they go nowhere.
    debug() {},
    info: say('debug'),
    warn: say('info'),
    error: say('warn'),
    getLevel: () => LogLevel.INFO,
    setLevel() {},
    setName() {},
  }
}
