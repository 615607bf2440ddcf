import { type Excerpt, type Statement, someExcerpts } from '../../briefing.ts'
import type { Question } from '../../reading/question.ts'
import { contentWords, stemOf } from '../../reading/words.ts'
import type { ReadArticle } from '../../reading.ts'
import type { Context } from '../comparing/context.ts'
import { kindOfUnit, type Value, valuesOf } from '../comparing/values.ts'

const distances = /^(?:mile|kilomet(?:er|re)|km|met(?:er|re)|nautical mile|foot)$/

/** Words that ask for a value and are not about anything. */
const asking = new Set(
  [
    'much',
    'many',
    'worth',
    'cost',
    'price',
    'value',
    'total',
    'number',
    'amount',
    'year',
    'month',
    'date',
    'day',
    'long',
    'far',
    'range',
    'distance',
  ].map(stemOf),
)

/** What a word that stands anywhere in the value's sentence counts for. */
const sameSentence = 0.3

/** A value that answers, with how much of what is asked about stands around it, 0 to 1. */
export interface Answer {
  readonly reading: ReadArticle
  readonly value: Value
  readonly held: number
}

/** The values in these articles that a question asks for (a sum, a count, a date), best first. */
export function valuesFor(
  question: Question,
  asked: ReadonlySet<string>,
  readings: readonly ReadArticle[],
  weight: (stem: string) => number,
): readonly Answer[] {
  if (!['money', 'count', 'distance', 'date'].includes(question.wants)) return []
  const about = [...asked].filter((stem) => !asking.has(stem))
  const total = about.reduce((sum, stem) => sum + weight(stem), 0)
  const standIns = new Map(about.map((stem) => [stem, companions(stem, readings)]))
  return readings
    .flatMap((reading) =>
      valuesOf(reading)
        .filter((value) => isWanted(question, value))
        .map((value) => {
          const nearBy = (stem: string): number =>
            stem === question.unit
              ? 1
              : Math.max(
                  value.context.has(stem) ? sameSentence : 0,
                  nearness(value.context, stem, standIns.get(stem) ?? []),
                )
          const held = about.reduce((sum, stem) => sum + weight(stem) * nearBy(stem), 0)
          const fits =
            question.wants === 'date' && /\buntil\b/i.test(question.opening) && value.kind === 'until'
              ? 0.3
              : 0
          return { reading, value, held: Math.min(1, (total === 0 ? 0.5 : held / total) + fits) }
        }),
    )
    .sort((a, b) => b.held - a.held)
}

/** A value stays where it holds this share of what the best one holds. */
const leastOfBest = 0.62

/** The best values as statements: values that agree are one, each with every sentence that gives it. */
export function tellValues(answers: readonly Answer[]): readonly Statement[] {
  const best = answers[0]?.held ?? 0
  const groups: Answer[][] = []
  for (const answer of answers.filter(({ held }) => held >= leastOfBest * best)) {
    const same = groups.find((group) => group.every(({ value }) => value.agrees(answer.value)))
    if (same) same.push(answer)
    else groups.push([answer])
  }
  return groups.flatMap((group): readonly Statement[] => {
    const excerpts = someExcerpts(unique(group.map(({ value }) => value.excerpt)))
    const text = [...new Set(group.map(({ value }) => shownWithKind(value)))].join('; ')
    return excerpts ? [{ text, excerpts }] : []
  })
}

const shownWithKind = ({ kind, shown }: Value): string =>
  kind === 'until' || kind === 'by' ? `${kind} ${shown}` : shown

function unique(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  return excerpts.filter(
    (e, at) => excerpts.findIndex((o) => o.article.id === e.article.id && o.start === e.start) === at,
  )
}

function isWanted({ wants, unit }: Question, { kind, quantity, dated }: Value): boolean {
  if (wants === 'money') return /^[A-Z]{3}$/.test(kind)
  if (wants === 'date') return dated !== undefined
  if (wants === 'distance') return quantity !== undefined && distances.test(quantity.unit)
  return quantity !== undefined && stemOf(kind) === stemOf(kindOfUnit(unit))
}

/** How near a stem stands to the value; words that usually go with it ("S-400" and "missile system") count for less. */
function nearness(context: Context, stem: string, companions: readonly string[]): number {
  const near = context.get(stem) ?? 0
  if (companions.length === 0) return near
  const others = companions
    .map((other) => context.get(other) ?? 0)
    .sort((a, b) => b - a)
    .slice(0, 3)
  return Math.max(near, (0.7 * others.reduce((sum, n) => sum + n, 0)) / Math.min(3, companions.length))
}

/** The words that follow a model's name or number, "S-400 air defense missile system": what texts call it later. */
function companions(stem: string, readings: readonly ReadArticle[]): readonly string[] {
  if (!/\d/.test(stem) || /^\d+(?:\.\d+)?$/.test(stem)) return []
  const counts = new Map<string, number>()
  for (const { article } of readings) {
    const words = contentWords(article.text)
    for (const [at, word] of words.entries()) {
      if (word.stem !== stem) continue
      let end = word.end
      for (const next of words.slice(at + 1, at + 6)) {
        if (/[^\s-]|\n/.test(article.text.slice(end, next.start))) break
        counts.set(next.stem, (counts.get(next.stem) ?? 0) + 1)
        end = next.end
      }
    }
  }
  return [...counts]
    .filter(([, n]) => n > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([other]) => other)
}
