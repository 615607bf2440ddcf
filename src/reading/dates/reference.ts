import type { Published } from '../../model/article.ts'

/** The article's own date, as far as it is known: what "on Monday" and "last year" count from. */
export interface Reference {
  readonly year: number
  readonly month: number | undefined
  /** The day itself; undefined where only the year or the month is known. */
  readonly day: Date | undefined
  /** The day, or the middle of the month: near enough to tell which December 6 is meant. */
  readonly about: Date | undefined
}

/** A file's own time says when it was copied, not when it was written: nothing is counted from it. */
export function referenceOf(published: Published | undefined): Reference | undefined {
  if (published === undefined || published.from === 'file time') return undefined
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published.date)
  if (found === null) return undefined
  const year = Number(found[1])
  const month = found[2] === undefined ? undefined : Number(found[2])
  const day = found[3] === undefined || month === undefined ? undefined : utc(year, month, Number(found[3]))
  return { year, month, day, about: day ?? (month === undefined ? undefined : utc(year, month, 15)) }
}

function utc(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : undefined
}
