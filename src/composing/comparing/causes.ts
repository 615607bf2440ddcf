import { type Clause, clausesOf } from '../../language/clauses.ts'
import { realityOf } from '../../language/unreal.ts'
import { independentSources } from '../../model/article.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { meaningsIn } from './dimension.ts'
import { isShared, type Story, sharedBy, storyOf } from './story.ts'
import { leastSharedWords, mostPartSentences } from './thresholds.ts'
import type { Value } from './values.ts'

/** What a sentence says brought something about, and what that is. */
interface Cause {
  readonly value: Value
  readonly words: ReadonlySet<string>
  readonly effect: ReadonlySet<string>
}

/** Pairs of causes that two papers name for one thing of one story: "a gas leak caused the fire", "caused by lightning". */
export function* causesOfOne(readings: readonly ReadArticle[]): Steps<readonly (readonly [Value, Value])[]> {
  const each = Math.ceil(mostPartSentences / Math.max(1, readings.length))
  const all = yield* inSteps(readings, (reading) => ({
    story: storyOf(reading),
    causes: causesIn(reading, each),
  }))
  const told = all.filter(({ causes }) => causes.length > 0)
  return told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .filter((other) => areOfOne(one.story, other.story))
      .flatMap((other) =>
        one.causes.flatMap((a) =>
          other.causes.flatMap((b) => (isOtherCause(a, b) ? [[a.value, b.value] as const] : [])),
        ),
      ),
  )
}

const areOfOne = (a: Story, b: Story): boolean =>
  independentSources([a, b].map(({ article }) => ({ ...article, family: article.id }))) > 1 &&
  isShared(sharedBy(a, b), leastSharedWords)

/** Words of what was brought about that both papers have. */
const leastOfEffect = 2

/** Other words for one thing's cause; who says no more than that it was an accident names none. */
const isOtherCause = (a: Cause, b: Cause): boolean =>
  a.effect.intersection(b.effect).size >= leastOfEffect && a.words.isDisjointFrom(b.words)

/** The one cause that each sentence gives for what was done. */
function causesIn({ article, sentences }: ReadArticle, most: number): readonly Cause[] {
  return sentences.slice(0, most).flatMap((span): readonly Cause[] => {
    const text = article.text.slice(span.start, span.end)
    if (!/\bcaus/.test(text)) return []
    const [found, ...more] = clausesOf(text).flatMap((clause) => {
      const isTold = !clause.denied && clause.modal === undefined && realityOf(text, clause) === 'done'
      return isTold ? partsOf(clause) : []
    })
    if (!found || more.length > 0) return []
    const { cause, effect } = found
    const words = meaningsIn(text.slice(cause.start, cause.end))
    if (words.size === 0) return []
    const at = { start: span.start + cause.start, end: span.start + cause.end }
    const shown = article.text.slice(at.start, at.end)
    const value: Value = {
      excerpt: quoteFrom(article, span.start, span.end),
      kind: 'cause',
      shown,
      at,
      context: new Map(),
      fate: '',
      paired: true,
      agrees: (other) => other.shown === shown,
    }
    return [{ value, words, effect: meaningsIn(text.slice(effect.start, effect.end)) }]
  })
}

/** Cause and effect of a clause. Whom somebody blames is no cause yet. */
function partsOf({ verb, voice, subject, objects: [object], agent }: Clause) {
  const [cause, effect] = voice === 'passive' ? [agent, subject] : [subject, object]
  return verb.lemma === 'cause' && cause && effect ? [{ cause, effect }] : []
}
