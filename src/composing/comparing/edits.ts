import { type Parting, partings, type Token, tokensOf } from '../../language/aligned.ts'
import { contraryTo, meaningOf } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { type Filler, fillerOf, sameFiller } from './fillers.ts'
import {
  leastContent,
  leastShared,
  leastSharedPart,
  longestExchange,
  longestSentence,
  mostHolders,
  mostPairs,
  runLength,
} from './thresholds.ts'
import type { Value } from './values.ts'

interface Line {
  readonly reading: ReadArticle
  readonly span: Span
  readonly tokens: readonly Token[]
}

/**
 * Sentences of two articles that are word for word the same but for one value, be it a name, a sum, a date or the
 * word that tells the deed: each pair as the two values. A copy of which somebody changed a value is the surest
 * difference, however near the copies are.
 */
export function* editsOf(readings: readonly ReadArticle[]): Steps<readonly (readonly [Value, Value])[]> {
  const lines = yield* inSteps(readings, (reading) =>
    reading.sentences.flatMap((span): readonly Line[] => {
      const tokens = tokensOf(reading.article.text, span)
      return tokens.length > leastShared && tokens.length <= longestSentence
        ? [{ reading, span, tokens }]
        : []
    }),
  )
  const edits = yield* inSteps(pairsOf(lines.flat()), ([a, b]): readonly (readonly [Value, Value])[] => {
    const edit = editOf(a, b)
    return edit ? [edit] : []
  })
  return edits.flat()
}

/** The pairs of lines of two articles that share the most runs of words. */
function pairsOf(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  const holders = new Map<string, number[]>()
  const shared = new Map<number, number>()
  for (const [at, { tokens, reading }] of lines.entries()) {
    const runs = new Set(
      tokens.slice(runLength - 1).map((_, i) =>
        tokens
          .slice(i, i + runLength)
          .map(({ form }) => form)
          .join(' '),
      ),
    )
    for (const run of runs) {
      const known = holders.get(run) ?? []
      if (known.length < mostHolders)
        for (const other of known)
          if (lines[other]?.reading !== reading) {
            const key = other * lines.length + at
            shared.set(key, (shared.get(key) ?? 0) + 1)
          }
      known.push(at)
      holders.set(run, known)
    }
  }
  return [...shared]
    .flatMap(([key, count]): readonly { readonly pair: readonly [Line, Line]; readonly part: number }[] => {
      const a = lines[Math.floor(key / lines.length)]
      const b = lines[key % lines.length]
      if (!a || !b) return []
      const part = count / Math.max(a.tokens.length, b.tokens.length)
      // An exchange of one word breaks as many runs as a run is long.
      return part >= leastSharedPart / runLength ? [{ pair: [a, b], part }] : []
    })
    .sort((x, y) => y.part - x.part)
    .slice(0, mostPairs)
    .map(({ pair }) => pair)
}

function editOf(a: Line, b: Line): readonly [Value, Value] | undefined {
  const { partings: found, shared } = partings(a.tokens, b.tokens)
  if (shared < leastShared || shared < leastSharedPart * Math.max(a.tokens.length, b.tokens.length))
    return undefined
  const kept = contentWords(a.reading.article.text, a.span.start, a.span.end).filter(
    ({ start }) => !found.some(({ from }) => from.some((token) => token.start <= start && start < token.end)),
  )
  if (kept.length < leastContent) return undefined
  const exchanges = found.map((one) => exchangeOf(a, b, one))
  const [first] = exchanges
  if (!first) return undefined
  // Several exchanges are one edit only where it is the same one: a name that stands twice.
  const same = exchanges.every((one) => one && sameFiller(one[0], first[0]) && sameFiller(one[1], first[1]))
  if (!same) return undefined
  return [valueIn(a, first[0]), valueIn(b, first[1])]
}

function exchangeOf(a: Line, b: Line, { from, to }: Parting): readonly [Filler, Filler] | undefined {
  if (from.length > longestExchange || to.length > longestExchange) return undefined
  if (from.length === 0 || to.length === 0) return denialOf(a, b, { from, to })
  const [one, other] = [fillerOf(a.reading, a.span, from), fillerOf(b.reading, b.span, to)]
  if (one && other && one.kind === other.kind && !one.agrees(other)) return [one, other]
  return contraryOf(from, to)
}

/** "Upheld" and "overturned". */
function contraryOf(from: readonly Token[], to: readonly Token[]): readonly [Filler, Filler] | undefined {
  const [a, b] = [from[0], to[0]]
  if (!a || !b || from.length > 1 || to.length > 1) return undefined
  const meaning = ({ form }: Token): string => meaningOf(stemOf(form))
  if (!contraryTo(meaning(a)).has(meaning(b))) return undefined
  return [deed(a.word, a), deed(b.word, b)]
}

/** "Has recalled" and "has not recalled". */
function denialOf(a: Line, b: Line, { from, to }: Parting): readonly [Filler, Filler] | undefined {
  const [added] = from.length > 0 ? from : to
  if (from.length + to.length !== 1 || !added || !/^(?:not|never)$/.test(added.form)) return undefined
  const line = from.length > 0 ? a : b
  const at = line.tokens.indexOf(added)
  const [before, after] = [line.tokens[at - 1] ?? added, line.tokens[at + 1] ?? added]
  const other = (line === a ? b : a).tokens.find(
    ({ form }, i, all) => form === before.form && all[i + 1]?.form === after.form,
  )
  if (!other) return undefined
  const denied = deed(`${before.word} ${added.word} ${after.word}`, { start: before.start, end: after.end })
  const said = deed(`${before.word} ${after.word}`, other)
  return from.length > 0 ? [denied, said] : [said, denied]
}

const deed = (shown: string, at: Span): Filler => ({
  kind: 'deed',
  shown,
  at,
  agrees: (other) => other.shown === shown,
})

function valueIn({ reading, span }: Line, filler: Filler): Value {
  const { article } = reading
  return {
    ...filler,
    excerpt: quoteFrom(article, span.start, span.end),
    context: new Map(),
    fate: '',
    paired: true,
    at: filler.at,
    agrees: (other) => other.kind === filler.kind && other.shown === filler.shown,
  }
}
