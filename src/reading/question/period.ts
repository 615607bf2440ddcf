import type { Period } from '../../language/calendar.ts'
import { opening, pattern } from '../../language/pattern.ts'
import { contentWords, stemSet } from '../../language/words.ts'
import type { Published } from '../../model/article.ts'
import { readDates } from '../dates.ts'

/** A question without the period that it names. */
export interface Timed {
  readonly text: string
  /** The period as it was typed: "March 2023". */
  readonly typed: string
  /** ISO days, inclusive. */
  readonly from: string
  readonly to: string
}

const before = pattern('i')`(?:^|\s)(?:in|on|during|of|from|that)(?: the (?:month|year) of)?\s+$`
/** “By the end of May” is how things had come to stand by then, and no time at which they were done. */
const byThen = pattern('i')`(?:^|\s)by(?: the (?:end|middle|beginning|start) of)?\s+$`
/** A question of fewer words is about the period itself. */
const leastWords = 2

/** The days of the one period of which a question asks, “in 2021”, “last year”; undefined where it names none or several. */
export function periodOf(question: string, newest: Published | undefined): Period | undefined {
  const [date, another] = readDates(question, newest)
  if (!date || another) return undefined
  const lead = question.slice(0, date.start)
  const isOf = !byThen.test(lead) && (before.test(lead) || relative.test(question.slice(date.start)))
  return isOf ? { from: date.from, to: date.to, precision: date.precision } : undefined
}
const relative = opening('i')`(this|last) (week|month|year|spring|summer|autumn|fall|winter)`

/**
 * The question without the one day, month or year in which it says that something happened; undefined where it names none
 * or several, or says little else.
 * @param newest the newest article's date, by which a bare "March" is known
 */
export function withoutPeriod(question: string, newest: Published | undefined): Timed | undefined {
  const [date, another] = readDates(question, newest)
  if (!date || another) return undefined
  const words = question.slice(0, date.start)
  const lead = byThen.exec(words) ?? before.exec(words)
  if (!lead) return undefined
  const text = `${question.slice(0, lead.index)}${question.slice(date.end)}`.replace(/\s+/g, ' ').trim()
  if (contentWords(text).length < leastWords) return undefined
  return { text, typed: question.slice(date.start, date.end), from: date.from, to: date.to }
}

/** The days that a topic names and nothing else, “this week”, “news of 3 May”; undefined where it is about something. */
export function periodAlone(topic: string, newest: Published | undefined): Period | undefined {
  const [date, another] = readDates(topic, newest)
  if (!date || another) return undefined
  const rest = `${topic.slice(0, date.start)} ${topic.slice(date.end)}`
  return contentWords(rest).every(({ stem }) => ofNews.has(stem))
    ? { from: date.from, to: date.to, precision: date.precision }
    : undefined
}
/** What articles of a day are called. */
const ofNews = stemSet('news story article report event headline top latest happened happening published')
