import type { Desk } from '../../../contracts/desk.ts'
import type { Excerpt, Statement } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import type { ReadArticle } from '../../../model/reading.ts'
import type { Value } from '../../comparing/values.ts'
import { withNext } from '../cutting.ts'
import { mayBe } from '../spans.ts'
import {
  farBelow,
  gateOfValues,
  leastOfValue,
  mostRead,
  sureInOtherWords,
  sureOfAnswer,
  sureOfName,
} from '../thresholds.ts'

/**
 * Of values those whose sentences may answer as they are read, where those of some surely do; of one whose sentences have
 * nothing of what is asked beside what is counted, only where they surely do.
 */
export async function readValues(
  question: Question,
  values: readonly Statement[],
  reader: Desk['reader'],
  isOn: (excerpt: Excerpt) => boolean,
): Promise<readonly Statement[]> {
  const on = values.map(({ excerpts }) => excerpts.some(isOn))
  if (values.length < 2 && on.every(Boolean)) return values
  const quotes = values.slice(0, mostRead).map(({ excerpts }) => excerpts[0].quote)
  const scores = ((await reader?.read(question.text, quotes)) ?? []).map(({ score }) => score)
  const best = Math.max(...scores)
  const least = best < sureOfAnswer ? Number.NEGATIVE_INFINITY : Math.max(gateOfValues, best - farBelow)
  return values.filter((_, at) =>
    on[at] ? (scores[at] ?? gateOfValues) >= least : (scores[at] ?? gateOfValues) >= sureInOtherWords,
  )
}

/**
 * Whether a value is the one that its own sentence, with the one after it, answers with: of "187 voted for it, 142 against" the
 * first does not answer who was against it, and "until November" none that asks how long another thing lasts.
 */
export async function readAgainst(
  question: Question,
  values: readonly Value[],
  readingOf: (value: Value) => ReadArticle | undefined,
  hasDeed: (value: Value) => boolean,
  reader: Desk['reader'],
): Promise<(value: Value) => boolean> {
  const texts = new Map<string, Excerpt>()
  for (const value of values) {
    const reading = readingOf(value)
    if (reading && texts.size < mostRead) texts.set(keyOf(value), withNext(reading, value.excerpt))
  }
  const quotes = [...texts.values()].map(({ quote }) => quote)
  const readings = (await reader?.read(question.text, quotes)) ?? []
  const said = new Map([...texts.keys()].map((key, at) => [key, readings[at]]))
  return (value) => {
    const [text, answer] = [texts.get(keyOf(value)), said.get(keyOf(value))]
    if (!text || !answer) return true
    // Until when something lasts is told of very many things.
    if (question.until) return answer.score >= gateOfValues
    // A number beside which nothing is told of what is asked to be done answers where it is read as an answer.
    if (answer.score < sureOfName) return answer.score >= (hasDeed(value) ? leastOfValue : gateOfValues)
    const [start, end] = [text.start + answer.start, text.start + answer.end]
    const words = text.article.text.slice(start, end)
    return (
      (value.at.start < end && start < value.at.end) ||
      !mayBe(question.wants, words) ||
      numberOf(words) === numberOf(text.article.text.slice(value.at.start, value.at.end))
    )
  }
}

const keyOf = ({ excerpt: { article, start } }: Value): string => `${article.id} ${start}`
const numberOf = (words: string): string => /\d[\d.,]*/.exec(words)?.[0].replace(/[.,]$/, '') ?? words
