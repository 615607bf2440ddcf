import { conceptOf } from '../../language/concepts.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Value } from './values.ts'

/** Words of every news story: they say little of what a value is about. */
const faint = new Set(
  'sign signed set include includes included begin began begun month year country countries two side sides new first end state president minister announce announced conclude concluded leader government part last visit meeting'
    .split(' ')
    .map(stemOf),
)
const weightOfFaint = 0.35
/** What a value is likely to be the value of. */
const weightOfObject = 2

/**
 * How much each stem tells values apart: rare among the values compared, yet in the contexts of two articles or more
 * (a stem of one article alone can neither join nor part its values from another's). Names of models, the words that
 * go with them, and counted things weigh double.
 */
export function weighContexts(
  values: readonly Value[],
  readings: readonly ReadArticle[],
): (stem: string) => number {
  const counts = new Map<string, number>()
  const articles = new Map<string, Set<string>>()
  for (const { context, excerpt } of values)
    for (const stem of context.keys()) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      const held = articles.get(stem) ?? new Set()
      articles.set(stem, held.add(excerpt.article.id))
    }
  const objects = objectsOf(readings)
  const weights = new Map(
    [...counts].map(([stem, count]) => {
      const shared = (articles.get(stem)?.size ?? 0) > 1
      const kind = faint.has(stem) ? weightOfFaint : objects.has(stem) ? weightOfObject : 1
      return [stem, shared ? Math.log(1 + values.length / count) * kind : 0] as const
    }),
  )
  return (stem) => weights.get(stem) ?? 0
}

function objectsOf(readings: readonly ReadArticle[]): ReadonlySet<string> {
  const objects = new Set<string>()
  for (const { findings } of readings)
    for (const { unit } of findings.quantities)
      if (/^[a-z-]{3,}$/.test(unit)) objects.add(conceptOf(stemOf(unit)))
  for (const stem of companions(/\d/, readings).keys()) objects.add(conceptOf(stem))
  return objects
}

/** The words that follow a model's name, "S-400 air defense missile system", with how often; the name itself too. */
export function companions(model: RegExp, readings: readonly ReadArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article } of readings)
    for (const run of modelsIn(article.text))
      if (model.test(run[0] ?? '')) for (const stem of run) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Map([...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]))
}

/** A letter beside a digit: only there may a model's name be, so that the other words need not be read. */
const mixed = /\p{L}[-.,’']?\d|\d[-.,’']?\p{L}/gu
const mostFollowing = 5
/** Characters before a place in which its word begins, and after it in which the words that may follow lie. */
const before = 30
const after = 120

/** The stems of each model's name and of the words that go on from it with nothing but spaces and hyphens between. */
function modelsIn(text: string): readonly (readonly string[])[] {
  const runs: string[][] = []
  let done = 0
  for (const { index } of text.matchAll(mixed)) {
    if (index < done) continue
    const lead = /\S*$/.exec(text.slice(Math.max(0, index - before), index))?.[0].length ?? 0
    const words = contentWords(text, index - lead, index + after).filter(({ end }) => end > index)
    const [model] = words
    if (!model || !/\p{L}/u.test(model.stem) || !/\d/.test(model.stem)) continue
    const run = [model.stem]
    done = model.end
    for (const next of words.slice(1, mostFollowing + 1)) {
      const last = words[run.length - 1]
      if (/[^\s-]|\n/.test(text.slice(last?.end, next.start))) break
      run.push(next.stem)
    }
    runs.push(run)
  }
  return runs
}
