import { inspect } from 'node:util'
import { withoutLogin } from '../model/login.ts'
import { printable } from './printable.ts'

export type Level = 'error' | 'warn' | 'info' | 'debug'

const levels: readonly Level[] = ['error', 'warn', 'info', 'debug']

/** One JSON object a line; what happened in words, facts beside it. */
export type Log = Readonly<
  Record<Level, (message: string, facts?: Readonly<Record<string, unknown>>) => void>
>

/** Tells whoever runs Dateline a sentence; `dropped` names what was lost with it, which is counted by that name. */
export type Tell = (sentence: string, dropped?: string) => void

/** A log whose lines are handed on as they are, as from a thread to the one that started it. */
export function logBy(send: (level: Level, ...line: Parameters<Log[Level]>) => void): Log {
  const at =
    (level: Level): Log[Level] =>
    (message, facts) =>
      send(level, message, facts)
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}

/** What is told, as warnings. */
export const tellBy =
  (log: Log): Tell =>
  (sentence, dropped) =>
    log.warn(sentence, dropped === undefined ? {} : { dropped })

/**
 * @param secrets values that never reach a line, wherever they stand in a message or an error
 * @param write takes one line with its line end
 */
export function createLog(least: Level, secrets: readonly string[], write: (line: string) => void): Log {
  const hidden = secrets.filter((secret) => secret.length > 3)
  return logBy((level, message, facts) => {
    if (levels.indexOf(level) > levels.indexOf(least)) return
    let line = JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }, plain)
    for (const secret of hidden) line = line.replaceAll(JSON.stringify(secret).slice(1, -1), '[secret]')
    write(`${printable(line)}\n`)
  })
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Error) return withoutLogin(inspect(value))
  if (typeof value === 'string') return withoutLogin(value)
  return typeof value === 'bigint' ? String(value) : value
}
