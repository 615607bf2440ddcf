import { ordersIn, ordinalsIn } from '../../language/ordinals.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

/** Two kinds of words that leave each other out: what was done after the vote was not done before it. */
type Sides = readonly [one: string, other: string]

interface Linking {
  /** Such a word before one that it links, captured. */
  readonly found: RegExp
  /** Whether two of them leave each other out; a word may stand on several sides. */
  readonly areOpposed: (one: string, other: string) => boolean
}

/** Between what links and the word that it links stand an article, what helps a verb, and what describes, and no other link. */
const between = String.raw`\s+(?:(?!${oneOf`
  of, in, on, at, to, from, by, for, with, without, before, after, against, into, over, under, and, or, but, than, as, that, which, who`}\b)\p{L}[\p{L}’'-]*\s+){0,3}$`

function linking(sides: readonly Sides[], behind = ''): Linking {
  const tests = sides.map((pair) => pair.map((words) => new RegExp(`^${words}$`)))
  return {
    found: pattern('iu')`\b(${`(?:${sides.flat().join('|')})`})${behind}${between}`,
    areOpposed: (a, b) =>
      tests.some(
        ([one, other]) => (one?.test(a) && other?.test(b)) || (one?.test(b) && other?.test(a)) || false,
      ),
  }
}

const prepositions = linking([
  [oneOf`before, prior to, ahead of, until, till`, oneOf`after, following, since, upon`],
  ['without', oneOf`with, after, amid, following, thanks to`],
  [oneOf`into, onto`, oneOf`out of, away from`],
  [oneOf`under, below, beneath`, oneOf`over, above`],
  [oneOf`inside, within`, 'outside'],
  [oneOf`for, in favou?r of, in support of`, 'against'],
])
const shares = linking(
  [
    [
      oneOf`all, every, each, both, the whole`,
      oneOf`
        one, half, some, several, most, few, neither, either, part of, parts of, a third of, a quarter of, two-thirds of`,
    ],
    ['most', oneOf`few, a few, half, a third of, a quarter of`],
  ],
  String.raw`(?:\s+of)?`,
)

/** A link with what stands between takes so many characters at most. */
const reach = 60

/** The word that links a term to what stands before it, in small letters, and where it begins in its line. */
function linkBefore(
  { found }: Linking,
  { text, span }: Line,
  { start }: Term,
): { readonly word: string; readonly start: number } | undefined {
  const from = Math.max(0, start - span.start - reach)
  const link = found.exec(text.slice(from, start - span.start))
  return link?.[1] ? { word: link[1].toLowerCase(), start: from + link.index } : undefined
}

/**
 * How a sentence has a word of the claim linked otherwise: “without a struggle” where the claim says “after a struggle”. Empty
 * where it does not, or has it in the claim's way too.
 */
export function linkedOtherwise(claim: Line, line: Line): string {
  for (const own of claim.terms)
    for (const kind of [prepositions, shares]) {
      const claimed = linkBefore(kind, claim, own)
      if (!claimed) continue
      const there = line.terms.filter(({ concept }) => concept === own.concept)
      const told = there.map((term) => ({ term, link: linkBefore(kind, line, term) }))
      const [first] = told
      const isOpposed = told.every(({ link }) => link && kind.areOpposed(claimed.word, link.word))
      if (first?.link && isOpposed) return line.text.slice(first.link.start, first.term.end - line.span.start)
    }
  return ''
}

/**
 * Whether a claim tells how much or which of something is meant, “most of them”, “the first set”, and a sentence does not: then it
 * may be told of others. Which one it is may be told around the sentence.
 */
export function lacksWhich(claim: Line, line: Line, around: readonly (Line | undefined)[]): boolean {
  const isUnsaid = (own: Term): boolean => {
    const word = linkBefore(shares, claim, own)?.word ?? ''
    return telling.test(word) && !new RegExp(`\\b${word}\\b`, 'i').test(line.text)
  }
  if (claim.terms.some(isUnsaid)) return true
  const claimed = ordersIn(claim.text)
  if (claimed.length === 0) return false
  const told = new Set([line, ...around].flatMap((near) => (near ? [...ordinalsIn(near.text)] : [])))
  return claimed.some(({ place }) => !told.has(place))
}
const telling = /^(?:most|half|few)$/
