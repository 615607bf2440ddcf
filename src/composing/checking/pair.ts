import { type Token, tokensOf } from '../../language/aligned.ts'
import { treeOf } from '../../language/clauses.ts'
import { meaningAt, meaningsIn } from '../../language/meanings.ts'
import { sentences } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemSet } from '../../language/words.ts'
import { readFindings } from '../../reading/findings.ts'
import { light } from './deeds.ts'
import { type Fact, factsAgree, type Line, lineOf } from './lines.ts'
import { type Term, weightOf } from './terms.ts'

/** A claim and a passage of which the desk compares the words; all of it is read off the two texts alone. */
export interface Pair {
  readonly claim: Line
  readonly passage: string
  /** The sentences of the passage. */
  readonly lines: readonly Line[]
  /** The terms of the claim that the passage has, by whatever word. */
  readonly held: ReadonlySet<Term>
  readonly stems: ReadonlySet<string>
  readonly meanings: ReadonlySet<string>
  /** The stems of the claim. */
  readonly own: ReadonlySet<string>
}

export function pairOf(text: string, passage: string): Pair {
  const claim = lineOf(text, { start: 0, end: text.length }, readFindings(text, '', undefined))
  const findings = readFindings(passage, '', undefined)
  const lines = sentences(passage).map((span) => lineOf(passage, span, findings))
  return {
    claim,
    passage,
    lines,
    held: heldIn(claim, lines),
    stems: stemSet(passage),
    meanings: meaningsIn(passage),
    own: stemSet(text),
  }
}

/** The terms of a line that others have. */
export function heldIn({ terms }: Line, lines: readonly Line[]): ReadonlySet<Term> {
  const there = new Set(terms.filter(({ concept }) => lines.some(({ concepts }) => concepts.has(concept))))
  // Deebo Lind is not Samuel Deebo: a first name is held with its family name alone.
  return new Set([...there].filter((term) => !isFirstOf(term, terms, there)))
}

const isFirstOf = ({ end, sort }: Term, terms: readonly Term[], there: ReadonlySet<Term>): boolean =>
  sort === 'name' &&
  terms.some((next) => next.start === end + 1 && next.sort === 'name' && !next.party && !there.has(next))

/** The words of a stretch of text, without the "’s" at their ends. */
export const wordsIn = (text: string, span: Span = { start: 0, end: text.length }): readonly Token[] =>
  tokensOf(text, span).map((token) =>
    /[’']s$/.test(token.word)
      ? {
          ...token,
          word: token.word.slice(0, -2),
          end: token.end - 2,
          form: token.word.slice(0, -2).toLowerCase(),
        }
      : token,
  )

export const areOver = (one: Span, { start, end }: Span): boolean => one.start < end && one.end > start

/** Names, nouns, verbs, what is said of them, and numbers. */
const telling = /^(?:NOUN|PROPN|VERB|ADJ|NUM|SYM|X)$/

/** The term or the value of a line that a word of it stands for; a light verb and a small word stand for none. */
export function toldBy(line: Line, { start, end }: Span): Term | Fact | undefined {
  const at = { start: line.span.start + start, end: line.span.start + end }
  const fact = line.facts.find((one) => areOver(one, at))
  if (fact) return fact
  const term = line.terms.find((one) => one.sort !== 'faint' && areOver(one, at))
  const tree = treeOf(line.text)
  const place = tree.tokens.findIndex((token) => areOver(token, { start, end }))
  const isTelling = telling.test(tree.upos[place] ?? 'X')
  return term && (isTelling || term.sort === 'name') && !light.has(term.concept) ? term : undefined
}

/** Whether the passage has no word of the stem or the meaning of any of these. @param at offsets of the text */
export const isAbsent = ({ stems, meanings }: Pair, text: string, { start, end }: Span): boolean =>
  contentWords(text, start, end).every(
    (word) => !stems.has(word.stem) && !meanings.has(meaningAt(text, word)),
  )

/** Whether the claim has no word of the stem of any of these. */
export const isNew = ({ own }: Pair, text: string, { start, end }: Span): boolean =>
  contentWords(text, start, end).every(({ stem }) => !own.has(stem))

/** Whether the passage has a value in whatever words: "9" for "nine". */
export const isValueTold = ({ lines }: Pair, fact: Fact): boolean =>
  lines.some(({ facts }) =>
    facts.some(
      (other) =>
        factsAgree(fact, other) ||
        (fact.quantity !== undefined && fact.quantity.value === other.quantity?.value),
    ),
  )

/** The share of terms, by weight, that are among some; all of none. */
export function shareOfTerms(terms: readonly Term[], some: ReadonlySet<Term>): number {
  const sum = (all: readonly Term[]): number => all.reduce((weight, term) => weight + weightOf(term), 0)
  const total = sum(terms)
  return total === 0 ? 1 : sum(terms.filter((term) => some.has(term))) / total
}
