import * as chrono from 'chrono-node/en'
import { withoutCircumstance } from '../language/circumstance.ts'
import { nearest } from '../language/nearest.ts'
import { whenReaches } from '../language/recurrence.ts'
import type { Asker } from './asker.ts'
import { type Declaration, optionsOf, usageOf } from './declaration.ts'
import type { Dropped } from './dropped.ts'
import { UserError } from './errors.ts'
import type { Filter } from './filter.ts'
import type { Question } from './question.ts'

/** What was typed after a command's name, read by the command's declaration. */
export interface Input {
  /** The free words, options taken out. */
  readonly text: string
  /** What they ask, read once. */
  readonly question: Question
  readonly filter: Filter
  /** Values of the command's own options. */
  readonly options: Readonly<Record<string, string>>
  /** Who asks, where the platform tells it. */
  readonly asker?: Asker | undefined
  /** Files that came with it, for a command that takes some; they may stand for its words. */
  readonly files?: readonly Dropped[] | undefined
}

/** Longer questions than this are not questions; the limit keeps a pasted article from being searched word by word. */
const longest = 1_000

const option = /(^|\s)(?:--([a-z]+)(?:=|\s+|$)|([a-z]+):\s*)("[^"]*"?|“[^”]*”?|\S*)/giu

/**
 * @param now what "yesterday" counts from
 * @throws UserError that says what is wrong and gives an example
 */
export function readInput(
  name: string,
  declaration: Declaration,
  typed: string,
  now: Date,
  files: readonly Dropped[] = [],
): Omit<Input, 'question'> {
  const { argument, examples } = declaration
  const values: Record<string, string> = {}
  const words = argument?.verbatim ? typed.trim() : readOptions(name, declaration, typed, values)
  const isThing = declaration.follows?.words === 'topic' || declaration.follows?.words === 'person'
  const text = isThing ? withoutCircumstance(words) : words
  const most = argument?.longest ?? longest
  if (text.length > most)
    throw new UserError(
      `That is ${text.length} characters long. ${argument?.verbatim ? `Give fewer than ${most}, a part at a time.` : `Ask in fewer than ${most}, one question at a time.`}`,
    )
  if (argument?.required && text === '' && files.length === 0)
    throw new UserError(`/${name} needs ${argument.about}, for example: /${name} ${examples[0]}`)
  if (!argument && text !== '')
    throw new UserError(
      `/${name} takes no words after it. It is used like this: ${usageOf(name, declaration)}`,
    )
  const { since, until, source, ...options } = values
  return { text, filter: { ...readPeriod({ since, until }, now), source }, options, files }
}

/**
 * From the first day of what was typed for `since` to the last of what was typed for `until`.
 * @param written how an option is typed: `since:2021`, or on a command line `--since 2021`
 * @throws UserError that says what is wrong and gives an example
 */
export function readPeriod(
  { since, until }: Pick<Filter, 'since' | 'until'>,
  now: Date,
  written: (option: string, value: string) => string = (option, value) => `${option}:${value}`,
): Pick<Filter, 'since' | 'until'> {
  const days = (option: string, typed: string | undefined) => {
    const found = typed === undefined ? undefined : readDays(typed, now)
    if (found || typed === undefined) return found
    const examples = ['2021-12-01', '2021-12', '2021'].map((date) => written(option, date))
    throw new UserError(
      `“${written(option, typed)}” is not a date. Write a day, a month or a year, for example ${examples[0]}, ${examples[1]} or ${examples[2]}.`,
    )
  }
  const [from, to] = [days('since', since)?.from, days('until', until)?.to]
  if (since && until && from && to && from > to)
    throw new UserError(
      `${written('since', since)} is later than ${written('until', until)}. Swap them, or leave one out.`,
    )
  return { since: from, until: to }
}

/** Takes the options out of what was typed, their values into `values`. */
function readOptions(
  name: string,
  declaration: Declaration,
  typed: string,
  values: Record<string, string>,
): string {
  const known = optionsOf(declaration)
  return Object.entries(known)
    .reduce((text, [key, { takes }]) => (takes === 'times' ? timesQuoted(text, key) : text), typed)
    .replace(
      option,
      (all, space: string, flag: string | undefined, colon: string | undefined, value: string) => {
        const key = (flag ?? colon ?? '').toLowerCase()
        if (!(key in known)) {
          const meant = nearest(key, Object.keys(known))
          if (meant === undefined && !flag) return all
          throw new UserError(
            `/${name} has no option “${key}”.${meant ? ` Did you mean “${meant}:”?` : ''} It is used like this: ${usageOf(name, declaration)}`,
          )
        }
        const plain = value.replace(/^["“]|["”]$/g, '').trim()
        if (plain === '') throw new UserError(`“${key}:” needs a value, for example ${known[key]?.example}`)
        values[key] = plain
        return space
      },
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Times that were typed without quotation marks, in them: `when:first Monday of the month 9:00 grain`. */
const timesQuoted = (typed: string, option: string): string =>
  typed.replace(
    new RegExp(
      `((?:^|\\s)(?:${option}:\\s*|--${option}[=\\s]\\s*))(?![\\s"“])((?:(?!\\s(?:--)?[a-z]+:).)+)`,
      'iu',
    ),
    (all, before: string, said: string) => {
      const end = whenReaches(said)
      return end === 0 ? all : `${before}"${said.slice(0, end)}"${said.slice(end)}`
    },
  )

/** The first and last day of what was typed: a year, a month, a day, or words such as "yesterday"; or nothing. */
function readDays(typed: string, now: Date): { readonly from: string; readonly to: string } | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed)
  if (iso) {
    const [, year = '', month, day] = iso
    const from = new Date(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1)))
    const to = day ? from : new Date(Date.UTC(+year, month ? +month : 12, 0))
    const right = from.getUTCMonth() === +(month ?? 1) - 1 && from.getUTCDate() === +(day ?? 1)
    if (right && +year >= 1000) return { from: isoDay(from), to: isoDay(to) }
  } else {
    const [found] = chrono.parse(typed, now)
    if (found && found.text.length >= typed.length - 3) {
      const start = found.start
      const whole = new Date(
        Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1),
      )
      const last =
        start.isCertain('day') || !start.isCertain('month')
          ? whole
          : new Date(Date.UTC(whole.getUTCFullYear(), whole.getUTCMonth() + 1, 0))
      return { from: isoDay(whole), to: isoDay(last) }
    }
  }
  return undefined
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
