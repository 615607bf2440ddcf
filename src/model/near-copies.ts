import { numeralsIn } from '../language/numerals.ts'
import type { Excerpt } from './briefing.ts'

/** What one statement cites, and of each excerpt the near copies that it stands for. */
export type Standing = readonly (readonly [excerpt: Excerpt, copies: readonly Excerpt[]])[]

/**
 * Near copies say one thing once: of those that give the same numbers one is cited and the others are counted with it. A
 * copy that gives another number is cited itself.
 * @param isCited whether an article is cited already; of near copies such a one is taken first
 */
export function foldCopies(excerpts: readonly Excerpt[], isCited: (article: string) => boolean): Standing {
  const groups = Map.groupBy(excerpts, ({ article, quote }) => `${article.family} ${numbersOf(quote)}`)
  const chosen = new Map(
    [...groups.values()].flatMap((group) => {
      const one = group.find(({ article }) => isCited(article.id)) ?? group[0]
      const others = group.filter(({ article }) => article.id !== one?.article.id)
      return one ? [[one, others] as const] : []
    }),
  )
  const stood = new Set([...chosen.values()].flat())
  return excerpts.flatMap((one) => (stood.has(one) ? [] : [[one, chosen.get(one) ?? []] as const]))
}

/** In digits or in words; a version or a score is as it is written. */
const numbersOf = (quote: string): string =>
  [
    ...new Set([
      ...(quote.match(/\d+(?:[.,]\d+)*/g) ?? []),
      ...numeralsIn(quote).flatMap(({ start, form, digits, scale }, at, all) =>
        // “Two” of “forty-two” is no number of its own.
        form === 'words' && start >= (all[at - 1]?.end ?? 0) ? [String(digits * scale)] : [],
      ),
    ]),
  ]
    .sort()
    .join(' ')
