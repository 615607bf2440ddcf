import { inspect } from 'node:util'

export type Level = 'error' | 'warn' | 'info' | 'debug'

const levels: readonly Level[] = ['error', 'warn', 'info', 'debug']

/** One JSON object a line; what happened in words, facts beside it. */
export type Log = Readonly<
  Record<Level, (message: string, facts?: Readonly<Record<string, unknown>>) => void>
>

/**
 * @param secrets values that never reach a line, wherever they stand in a message or an error
 * @param write takes one line with its line end
 */
export function createLog(least: Level, secrets: readonly string[], write: (line: string) => void): Log {
  const hidden = secrets.filter((secret) => secret.length > 3)
  const at =
    (level: Level) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      if (levels.indexOf(level) > levels.indexOf(least)) return
      let line = JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }, plain)
      for (const secret of hidden) line = line.replaceAll(JSON.stringify(secret).slice(1, -1), '[secret]')
      write(`${line}\n`)
    }
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Error ? inspect(value) : typeof value === 'bigint' ? String(value) : value
