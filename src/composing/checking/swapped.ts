import { type Token, tokensOf } from '../../language/aligned.ts'
import type { Phrase } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { anywhere, whole } from '../../language/pattern.ts'
import { mainVerbIn } from '../../language/verbs.ts'
import type { Line } from './lines.ts'
import { meaningsIn, pronoun, wordsOf } from './who.ts'

/** Deeds that each does to the other. */
const mutual = whole()`
  meet, talk, speak, discuss, agree, marry, divorce, merge, play, compete, negotiate, debate, draw, tie, join, share, differ, be`

/**
 * What a sentence has where a claim changes the places of two who have a part in one deed: “prosecutors had held back” for
 * "the defence held back files from the prosecutors". Empty where it does not.
 */
export function swappedIn({ text: own }: Line, { text }: Line): string {
  const told = eventsOf(text).filter(isTold)
  for (const claimed of eventsOf(own).filter(isTold))
    for (const event of told)
      if (
        event.deed === claimed.deed &&
        event.denied === claimed.denied &&
        areSwapped(own, claimed, text, event)
      )
        return text.slice(Math.min(event.doer?.start ?? 0, event.clause.verb.start), event.clause.verb.end)
  return exchanged(own, text)
}

/** Where a sentence has a claim's very words and two of them in each other's place: from the one to its verb. */
function exchanged(own: string, text: string): string {
  const claimed = wordsIn(own)
  const forms = new Set(claimed.map(({ form }) => form))
  const told = wordsIn(text).filter(({ form }) => forms.has(form))
  for (let from = 0; from + claimed.length <= told.length; from++) {
    const run = told.slice(from, from + claimed.length)
    const [one, other, ...more] = claimed.flatMap(({ form }, at) => (run[at]?.form === form ? [] : [at]))
    if (one === undefined || other === undefined || more.length > 0) continue
    if (claimed[one]?.form !== run[other]?.form || claimed[other]?.form !== run[one]?.form) continue
    const between = text.slice(run[one]?.end, run[other]?.start)
    const verb = mainVerbIn(between)
    // “The boat was capsized by a whale”: a passive has them in each other's place and tells the same.
    const ownBetween = own.slice(claimed[one]?.end, claimed[other]?.start)
    if (/\bby\b/.test(between) !== /\bby\b/.test(ownBetween)) continue
    if (verb && !tellsBoth.test(between)) return text.slice(run[one]?.start, (run[one]?.end ?? 0) + verb.end)
  }
  return ''
}

const tellsBoth = anywhere('i')`and, or, each other, one another`
const wordsIn = (text: string): readonly Token[] =>
  tokensOf(text, { start: 0, end: text.length }).filter(({ form }) => !/^(?:the|an?|that)$/.test(form))

const isTold = ({ by, doer, clause }: Event): boolean =>
  by === 'words' && doer !== undefined && !mutual.test(clause.verb.lemma)

function areSwapped(own: string, claimed: Event, text: string, event: Event): boolean {
  const [doer, told] = [claimed.doer, event.doer]
  if (!doer || !told || pronoun.test(wordsOf(text, told)) || pronoun.test(wordsOf(own, doer))) return false
  const [does, others] = [headsIn(own, doer), besideIn(own, claimed)]
  const isOther = does.isDisjointFrom(meaningsIn(text, told))
  const isBorne = besideIn(text, event).some((part) => !does.isDisjointFrom(headsIn(text, part)))
  return isOther && isBorne && others.some((part) => !headsIn(own, part).isDisjointFrom(headsIn(text, told)))
}

/** The last word of a name or the main one of a phrase. */
const headsIn = (text: string, { start, end, head }: Phrase): ReadonlySet<string> =>
  meaningsIn(text, /^\p{Lu}/u.test(text.slice(head.start)) ? { start, end } : head)

/** All who have a part in a deed but its doer, and what “from” and “against” lead to behind its verb. */
function besideIn(text: string, { doer, bearer, clause }: Event): readonly Phrase[] {
  const parts = [...(bearer ? [bearer] : []), ...clause.objects, ...clause.obliques]
  const end = text.slice(clause.verb.end).search(/[,;:]/)
  const behind = text.slice(clause.verb.end, end < 0 ? undefined : clause.verb.end + end)
  const tied = [...behind.matchAll(led)].map(({ 0: words, 1: noun = '', index }): Phrase => {
    const last = clause.verb.end + index + words.length
    const head = { start: last - noun.length, end: last }
    return { ...head, head }
  })
  return [...parts.filter(({ start }) => start !== doer?.start), ...tied]
}

const led =
  /\b(?:from|to|against|over|with) (?:(?:the|an?|its|his|her|their) )?(\p{L}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/gu
