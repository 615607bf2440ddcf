import type { Tree } from '../../language/clauses.ts'
import { meaningOf, meaningOfVerbAt } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { stemOf } from '../../language/words.ts'
import type { Fact, Line } from '../checking/lines.ts'
import { guardOf } from './guards.ts'

/** A piece before it is known what it hangs on. Offsets are of the sentence. */
export interface Sketch extends Span {
  readonly tokens: readonly number[]
  readonly concept: string
  readonly fact?: Fact | undefined
  readonly pronoun: boolean
}

const telling = /^(?:NOUN|PROPN|VERB|ADJ|NUM|SYM|X)$/
const joining = /^(?:aux|aux:pass|cop|det|mark|case|cc)$/
/** Words that join, point or please, and say nothing of their own. */
const free: ReadonlySet<string> = new Set(
  (
    'also then there here so thus therefore meanwhile however moreover both either own such be been being is are was were have has ' +
    'had having do does did very quite mr mrs ms that which who whom whose this these those as just even up out down off over ' +
    'away back on in ever well when where while how why what according'
  ).split(' '),
)
const persons: ReadonlySet<string> = new Set(
  'he she it they him her them his hers its their theirs himself herself itself themselves i we you me us my our your'.split(
    ' ',
  ),
)

/** What stands for one thing in several words: numbers with what they count, dates, states, models ("S-400"). */
interface Whole extends Span {
  readonly concept: string
  readonly fact?: Fact | undefined
}

/** The words of a sentence that say something, those of one value together, in order. */
export function sketchesOf(line: Line, tree: Tree): readonly Sketch[] {
  const { start: from } = line.span
  const wholes = wholesOf(line)
  const made = new Map<Whole, { tokens: number[]; sketch: Sketch }>()
  const sketches: Sketch[] = []
  for (const [at, token] of tree.tokens.entries()) {
    const [start, end] = [token.start + from, token.end + from]
    const whole = wholes.find((one) => one.start < end && one.end > start)
    const begun = whole && made.get(whole)
    if (begun) begun.tokens.push(at)
    else if (whole) {
      const tokens = [at]
      const sketch = { ...whole, start: whole.start - from, end: whole.end - from, tokens, pronoun: false }
      made.set(whole, { tokens, sketch })
      sketches.push(sketch)
    } else sketches.push(...wordAt(line, tree, at))
  }
  return sketches
}

function wholesOf({ facts, terms, text, span }: Line): readonly Whole[] {
  const several = terms.filter(
    ({ party, start, end }) => party || /\d/.test(text.slice(start - span.start, end - span.start)),
  )
  return [
    ...facts.map((fact) => ({ start: fact.start, end: fact.end, concept: fact.kind, fact })),
    ...several,
  ]
}

function wordAt(line: Line, tree: Tree, at: number): readonly Sketch[] {
  const token = tree.tokens[at]
  if (!token) return []
  const low = token.text.toLowerCase()
  const tag = tree.upos[at] ?? 'X'
  if (persons.has(low) && token.text !== 'US')
    return [{ ...spanOf(token), tokens: [at], concept: low, pronoun: true }]
  if (guardOf(low) !== undefined || free.has(low) || !/[\p{L}\p{N}]/u.test(low)) return []
  const start = token.start + line.span.start
  const term = line.terms.find((one) => one.start <= start && one.end > start)
  if (!telling.test(tag) && (term === undefined || (term.sort === 'faint' && tag !== 'ADV'))) return []
  const isSmall = joining.test(tree.labels[at] ?? '') && !/^(?:VERB|NOUN|PROPN)$/.test(tag)
  if (isSmall && term?.sort !== 'name') return []
  const own = term?.concept ?? meaningOf(stemOf(low))
  const concept = tag === 'VERB' ? verbMeaning(line, token, own) : own
  return [{ ...spanOf(token), tokens: [at], concept, pronoun: false }]
}

const verbMeaning = ({ text }: Line, token: Tree['tokens'][number], own: string): string =>
  isSpeech(token.text.toLowerCase()) ? 'say' : (meaningOfVerbAt(text, token) ?? own)

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** To say, by whatever verb that takes no side. */
const isSpeech = (low: string): boolean =>
  /^(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wrote|written)$/.test(low) || neutral.test(low)
const neutral = /^(?:add|stat|announc|explain|claim|report|not|writ|declar)(?:e?s|e?d|ing|e)?$/
