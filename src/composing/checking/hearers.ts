import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import { heldBy, leastForName, type Setting } from './holding.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'

/** Whom all who speak in public tell: no source need name them. */
const whoever = whole('i')`
  (the |some |many |several |local |all )*(reporters?|journalists?|media|press|newspapers?|viewers|listeners|readers|people|
  crowds?|supporters|fans|audience|onlookers|us|me|you|them|him|her|everyone|everybody|anyone)`

/** Whether somebody is named whom a claim has been told to, a body or a person, and not only whoever listens. */
export const isNamedHearer = (words: string): boolean => words !== '' && !whoever.test(words)

/** Before whom something was said: borne out there or in the sentences beside it, another body of the kind, or left open. */
export type Heard = 'same' | 'open' | { readonly instead: string; readonly isNext: boolean }

/** @param hearer what the claim calls those to whom it was told, "" where it names nobody, and the terms of that */
export function heardIn(hearer: string, terms: readonly Term[], setting: Setting): Heard {
  if (hearer === '') return 'same'
  const { line, before, after } = setting
  const isHeld = (term: Term): boolean =>
    heldBy(term, setting) >= leastForName || after?.concepts.has(term.concept) === true
  if (terms.every(isHeld)) return 'same'
  const claimed = bodiesIn(`to ${hearer}`)[0]
  if (!claimed) return 'open'
  const other = (near: Line | undefined): string =>
    (near ? bodiesIn(near.text) : []).find((one) => areApart(claimed, one))?.words ?? ''
  const [here, next] = [other(line) || other(before), other(after)]
  return here || next ? { instead: here || next, isNext: here === '' } : 'open'
}

interface Body {
  readonly words: string
  readonly chamber: string | undefined
  /** What it deals with: "finance" of a finance committee. */
  readonly matter: ReadonlySet<string>
}

const heads = oneOf`committee, subcommittee, panel, commission, inquiry, tribunal, court`
/** "In front of the House Ways and Means Committee". */
const body = pattern('giu')`
  \b(?:${oneOf`in front of, before, told, to, by, addressed, addressing`}) (?:${oneOf`the, an?, its, their`} )?
  ((?:(?!${oneOf`the, an?, that, of, on, in, from, who, which, was, were, is, are, has, had`}\b)[\p{L}’'&.-]+ ){1,7}?${heads})\b`
/** The chambers of parliaments, each by a word of its own; “congressional” and “parliamentary” are of either. */
const chambers: readonly (readonly [string, RegExp])[] = [
  ['commons', /\bCommons\b/],
  ['lords', /\bLords\b/],
  ['senate', /\bSenate\b/],
  ['house', /\bHouse\b/],
]
const general = whole()`
  committee, subcommittee, panel, commission, inquiry, tribunal, court, senate, house, commons, lords, congress, congressional,
  parliament, parliamentary, assembly, select, joint, special, standing, state, regional, national, federal, key, powerful`

const bodiesIn = (text: string): readonly Body[] =>
  [...text.matchAll(body)].map(([, words = '']) => ({
    words,
    chamber: chambers.find(([, name]) => name.test(words))?.[0],
    matter: new Set(
      contentWords(words)
        .filter(({ start, end }) => !general.test(words.slice(start, end).toLowerCase()))
        .map(({ stem }) => stem),
    ),
  }))

/** A committee of the Senate is none of the House, and one on finance none on fisheries; of what is not told nobody knows. */
const areApart = (one: Body, other: Body): boolean =>
  one.chamber !== undefined && other.chamber !== undefined
    ? one.chamber !== other.chamber
    : one.matter.size > 0 && other.matter.size > 0 && one.matter.isDisjointFrom(other.matter)
