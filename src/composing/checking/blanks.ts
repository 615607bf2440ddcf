import { clausesOf, type Phrase } from '../../language/clauses.ts'
import { withoutEndMarks } from '../../language/end-marks.ts'
import { ordersIn } from '../../language/ordinals.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Claim } from './claim.ts'
import type { Fact, Line } from './lines.ts'
import type { Term } from './terms.ts'

/** A claim as a question, with one of its parts left blank. */
export interface Blank {
  /** The claim's own value there; undefined where a person or a place in an order is asked for. */
  readonly fact?: Fact
  /** The claim's own place in an order, “fifth”, or how many times it says that something was done. */
  readonly order?: number
  /** The terms that stand in the blank. */
  readonly own: readonly Term[]
  /** "Norbank paid how much for Venn?" */
  readonly question: string
}

/** Each blank is some passages more to read. */
const mostBlanks = 3

/** The numbers of a claim, and who did what one alone can have done, each asked for by the rest of it. */
export function blanksOf({ line, denied }: Claim): readonly Blank[] {
  if (denied) return []
  const numbers = line.facts.flatMap((fact) => (isNumber(fact) ? [numberBlank(line, fact)] : []))
  return [...numbers, ...orderBlank(line), ...doerBlank(line)].slice(0, mostBlanks)
}

/** “Its fifth title”: which it was. Of two places in an order nobody knows which one is meant, and “first” may be any time. */
function orderBlank(line: Line): readonly Blank[] {
  const [only, ...more] = ordersIn(line.text)
  if (!only || more.length > 0 || only.place === 1) return []
  const { start, end } = only
  return [
    {
      order: only.place,
      own: termsIn(line, { start, end }),
      question: asked(line.text, only, 'which number'),
    },
  ]
}

const isNumber = ({ quantity, numbers, most }: Fact): boolean =>
  quantity !== undefined && numbers === undefined && most === undefined

const scale = oneOf`hundred, thousand, million, billion, trillion, lakh, crore, dozen, percent, per cent`
const counted = pattern('iu')`\s(?!(?:${scale})$)(\p{L}[\p{L}’'-]{2,})$`

function numberBlank(line: Line, fact: Fact): Blank {
  const [start, end] = [fact.start - line.span.start, fact.end - line.span.start]
  const [, noun = ''] = counted.exec(line.text.slice(start, end)) ?? []
  const isMoney = /^[A-Z]{3}/.test(fact.kind)
  return {
    fact,
    ...(fact.kind === 'time' && fact.quantity ? { order: fact.quantity.value } : {}),
    own: termsIn(line, { start, end }),
    question: asked(line.text, { start, end }, isMoney ? 'how much' : `how many ${noun}`.trim()),
  }
}

/**
 * What one alone does to a thing that is told as the only one: who ended the streak or wrote the letter did, and nobody
 * else. Many can have praised it.
 */
const alone = whole()`
  end, write, author, compose, pen, draft, paint, direct, found, invent, discover, win, succeed, replace, break, buy, acquire`
/** "The letter", "her streak", "Venn's record". */
const definite = /^(?:the|his|her|their|its)\s|^\p{Lu}|[’']s?\s/u

function doerBlank(line: Line): readonly Blank[] {
  const { text } = line
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  const [object] = main?.objects ?? []
  if (!main?.subject || !object || main.subject.start > main.verb.start) return []
  const isAlone = alone.test(main.verb.lemma) && definite.test(text.slice(object.start, object.end))
  const own = termsIn(line, main.subject)
  const isOne = own.some((term) => line.people.includes(term)) && !isSeveral(text, main.subject)
  return isAlone && isOne ? [{ own, question: asked(text, main.subject, 'Who') }] : []
}

const isSeveral = (text: string, { start, end }: Phrase): boolean =>
  /,|&|\b(?:and|or)\b/.test(text.slice(start, end))

const asked = (text: string, { start, end }: { start: number; end: number }, words: string): string =>
  `${text.slice(0, start)}${words} ${withoutEndMarks(text.slice(end)).trim()}?`.replace(/\s+([?’'])/g, '$1')

const termsIn = ({ terms, span }: Line, { start, end }: { start: number; end: number }): readonly Term[] =>
  terms.filter((term) => term.start - span.start >= start && term.end - span.start <= end)
