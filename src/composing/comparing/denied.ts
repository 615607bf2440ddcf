import { denies } from '../../language/certainty.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { meaningAt } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemSet } from '../../language/words.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { namesIn } from './happening.ts'
import { isToldApart } from './same.ts'
import { leastSureness, mostDeniedLines, mostDeniedPairs } from './thresholds.ts'
import type { Value } from './values.ts'

interface Line {
  readonly article: Article
  readonly span: Span
  readonly text: string
  readonly stems: ReadonlySet<string>
}

/** The share of a denying sentence's words that one which says the same has too. */
const leastAlike = 0.5
const mostDays = 3

/** Pairs of a deed that one paper says was done, and another of the same days says was not. */
export function* deniedByOther(
  readings: readonly ReadArticle[],
): Steps<readonly (readonly [Value, Value])[]> {
  // Each article has its turn, so that a book does not take all.
  const each = Math.ceil(mostDeniedLines / Math.max(1, readings.length))
  const lines = readings.flatMap(({ article, sentences }) =>
    sentences.slice(0, each).map((span): Line => {
      const text = article.text.slice(span.start, span.end)
      return { article, span, text, stems: stemSet(text) }
    }),
  )
  const [denying, telling] = [true, false].map((denied) =>
    lines.filter(({ text }) => denies(text) === denied),
  )
  const pairs = (denying ?? [])
    .slice(0, mostDeniedPairs)
    .flatMap((one) =>
      (telling ?? [])
        .filter((other) => other.article !== one.article && areAlike(one, other))
        .map((other) => [one, other] as const),
    )
  return (yield* inSteps(pairs.slice(0, mostDeniedPairs), ([one, other]) => denialIn(one, other))).flat()
}

function areAlike(one: Line, other: Line): boolean {
  const [a, b] = [one, other].map(({ article }) => Date.parse(publicationDate(article)?.slice(0, 10) ?? ''))
  if (!(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) <= mostDays * 86_400_000)) return false
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length
  return shared >= 3 && shared >= leastAlike * Math.min(one.stems.size, other.stems.size)
}

function denialIn(one: Line, other: Line): readonly (readonly [Value, Value])[] {
  const told = eventsOf(other.text).filter((event) => isPlain(event) && !event.denied)
  for (const event of eventsOf(one.text).filter((own) => isPlain(own) && own.denied)) {
    const same = told.find((own) => own.deed === event.deed && haveSameParts(one, event, other, own))
    if (!same) continue
    const [a, b] = [valueAt(one, event), valueAt(other, same)]
    if (!isToldApart(a, b)) return [[a, b]]
  }
  return []
}

const isPlain = ({ by, clause }: Event): boolean =>
  by === 'words' &&
  !clause.copula &&
  clause.sure >= leastSureness &&
  clause.modal === undefined &&
  clause.tense === 'past' &&
  /^(?:main|complement)$/.test(clause.kind)

/** What it is done to is one, by its main word, and nobody has a part in the one whom the other does not name. */
function haveSameParts(one: Line, a: Event, other: Line, b: Event): boolean {
  if (!a.bearer || !b.bearer) return false
  const [heads, words] = [meanings(one.text, a.bearer.head), meanings(other.text, b.bearer)]
  if (heads.isDisjointFrom(words)) return false
  const names = (line: Line, { bearer, doer, clause }: Event): ReadonlySet<string> =>
    new Set(
      [bearer, doer, ...clause.obliques].flatMap((part) =>
        part ? [...namesIn(` ${line.text.slice(part.start, part.end)}`)] : [],
      ),
    )
  const [own, others] = [names(one, a), names(other, b)]
  return (
    own.isSubsetOf(namesIn(other.text).union(meanings(other.text, whole(other)))) &&
    others.isSubsetOf(namesIn(one.text).union(meanings(one.text, whole(one)))) &&
    !own.isDisjointFrom(others)
  )
}

const whole = ({ text }: Line): Span => ({ start: 0, end: text.length })

const meanings = (text: string, { start, end }: Span): ReadonlySet<string> =>
  new Set(contentWords(text, start, end).map((word) => meaningAt(text, word)))

/** The verb with its helping words: "was not tested". */
function valueAt({ article, span, text }: Line, { clause: { verb } }: Event): Value {
  const lead =
    /(?:\b(?:has|have|had|was|were|did|been|being|not|never|n[’']t)\s+|\p{L}+n[’']t\s+)*$/iu.exec(
      text.slice(0, verb.start),
    )?.[0] ?? ''
  const shown = `${lead}${text.slice(verb.start, verb.end)}`
  return {
    excerpt: quoteFrom(article, span.start, span.end),
    kind: 'deed',
    shown,
    at: { start: span.start + verb.start - lead.length, end: span.start + verb.end },
    context: new Map(),
    fate: '',
    paired: true,
    agrees: (other) => other.kind === 'deed' && denies(other.shown) === denies(shown),
  }
}
