import type { Clause, Kind } from './model.ts'

/** A clause by the places of its words; -1 stands for none. */
export interface Draft {
  readonly at: number
  readonly rel: string
  readonly head: number
  /** The draft's clause that it hangs on, as a token. */
  readonly over: number
  readonly passive: boolean
  readonly subject: number
  readonly objects: readonly number[]
  readonly auxiliaries: readonly string[]
  readonly modal: string | undefined
  readonly denied: boolean
  readonly kind: Kind
  readonly tense: Clause['tense']
  readonly speech: { readonly speaker: number; readonly verb: number } | undefined
}
