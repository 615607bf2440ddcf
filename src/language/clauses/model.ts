import type { Span } from '../span.ts'

/** A phrase without the clauses and appositions that hang on it, and its main word. */
export interface Phrase extends Span {
  readonly head: Span
}

export interface Oblique extends Phrase {
  /** In small letters: "in", "according to"; empty for a bare phrase ("last week"); "to" for a receiver ("told us"). */
  readonly preposition: string
}

export interface Verb extends Span {
  readonly lemma: string
  /** "over" of "hand over". */
  readonly particle?: string
}

export type Kind =
  | 'main'
  /** Beside a clause without joining it: "…; it rained". */
  | 'beside'
  /** "…, the mayor said" beside what he said. */
  | 'attribution'
  | 'complement'
  | 'relative'
  | 'adverbial'
  | 'infinitive'
  | 'participle'
  | 'subject'

/** One clause: who did what to whom. */
export interface Clause {
  /** The verb; of a copular clause its predicate ("governor" of "is the governor"). */
  readonly verb: Verb
  readonly copula: boolean
  /** Shared by a joined verb, taken over from the governing clause, or what a relative pronoun stands for. */
  readonly subject?: Phrase
  readonly objects: readonly Phrase[]
  readonly obliques: readonly Oblique[]
  /** Who did it, of a passive. */
  readonly agent?: Phrase
  readonly denied: boolean
  readonly modal?: string
  readonly tense: 'past' | 'present' | 'future'
  readonly voice: 'active' | 'passive'
  /** A joined clause ("… and left") has the kind of the one it is joined to. */
  readonly kind: Kind
  /** Whether it is joined to its parent by "and", "or", "but". */
  readonly joined: boolean
  /** From its first word to its last, with the clauses that hang on it, without those joined to it. */
  readonly extent: Span
  /** The noun that a relative clause or a participle describes: "the bridge" of "the bridge that fell". */
  readonly describes?: Phrase
  /** Who says so; there may be a verb of saying without one ("it was reported that"). */
  readonly speaker?: Phrase
  readonly saying?: Verb
  /** The index of the clause that it hangs on. */
  readonly parent?: number
  /** The share of clauses read like this one that were right in every part, 0 to 1. */
  readonly sure: number
}

/** A sentence with its tree. */
export interface Tree {
  readonly tokens: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** The token that each hangs on; -1 for the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
  /** How far the parser's choices were ahead, by token. */
  readonly leads: readonly number[]
}
