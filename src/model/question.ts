import type { Period } from '../language/calendar.ts'
import type { Filter } from './filter.ts'

/** The kind of answer that a question asks for. */
export interface Wanted {
  readonly wants:
    | 'money'
    | 'count'
    | 'distance'
    | 'date'
    | 'age'
    | 'place'
    | 'who'
    | 'meaning'
    | 'speech'
    | 'reason'
    | 'share'
    | 'latest'
    | 'verdict'
    | 'account'
    | 'anything'
  /** The counted noun's stem ("how many rifles": "rifl"), for `count`. */
  readonly unit: string
  /** Whom or what it asks about, as typed, for `who`, `meaning` and `speech` (the speaker). */
  readonly subject: string
  /** What the speech is about, for `speech`. */
  readonly about: string
  /** True where an end is asked for ("until when", "how long"), for `date`. */
  readonly until: boolean
  /** True where the price of one is asked for ("what does a rifle cost"), for `money`. */
  readonly each: boolean
}

/** Where a question says that something was told: a paper, whoever wrote it, where or when it was filed. */
export interface Outlet {
  readonly kind: 'paper' | 'author' | 'town' | 'day'
  /** As the corpus writes it, or as typed where the corpus has none of that name. */
  readonly name: string
  readonly isKnown: boolean
  /** What its articles are found by; nothing of a stranger. */
  readonly within: Pick<Filter, 'source' | 'byline' | 'dateline' | 'since' | 'until'>
}

/** One of the things that a question asks or supposes, which can be looked up by itself. */
export interface Part {
  readonly text: string
  /** Where it is said to be told; none where it may be anywhere. */
  readonly outlets: readonly Outlet[]
}

/** What is asked, read once: every later step takes this and never the typed words. */
export interface Question extends Wanted {
  /** The question without where it was told: what is searched for and read. */
  readonly text: string
  /** Where it says that something was told, in order; no words that must be found. */
  readonly outlets: readonly Outlet[]
  /** What it asks and supposes, each to be looked up by itself; one, itself, for most. */
  readonly parts: readonly Part[]
  /** The days of which it asks, “in 2021”, “last year”; undefined where it names none or several. */
  readonly period: Period | undefined
  /**
   * What yes says of several reports: that each tells its part, that they agree or differ as a whole, that what they tell of
   * something is alike or unlike, that the first came before the second or after it; which of two came first or last, or gives
   * more or fewer of what is counted;
   * “nothing” where nothing of that is asked of them.
   */
  readonly weighs:
    | 'each'
    | 'agree'
    | 'differ'
    | 'alike'
    | 'unlike'
    | 'before'
    | 'after'
    | 'first'
    | 'last'
    | 'more'
    | 'fewer'
    | 'nothing'
}
