import { contentWords, stemOf } from '../../reading/words.ts'
import type { ReadArticle } from '../../reading.ts'
import { conceptOf } from './concepts.ts'
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
  for (const { article } of readings) {
    const words = contentWords(article.text)
    for (const [at, word] of words.entries()) {
      if (!/\p{L}/u.test(word.stem) || !/\d/.test(word.stem) || !model.test(word.stem)) continue
      let end = word.end
      for (const next of [word, ...words.slice(at + 1, at + 6)]) {
        if (next !== word && /[^\s-]|\n/.test(article.text.slice(end, next.start))) break
        counts.set(next.stem, (counts.get(next.stem) ?? 0) + 1)
        end = next.end
      }
    }
  }
  return new Map([...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]))
}
