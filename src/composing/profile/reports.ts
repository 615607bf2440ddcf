import { lemmaOf } from '../../language/clauses/lemma.ts'
import { clausesOf } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import type { Quote } from '../../model/finding.ts'
import { type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { isPassedOn } from '../../reading/quotes/passed-on.ts'

/** Verbs by which somebody says a thing; not what they think, show, or hold against another, which the article tells of them. */
const speaking = new Set(
  `say tell add note argue claim state insist announce warn write tweet explain declare deny confirm admit acknowledge
  reveal allege contend maintain reply respond recall predict promise vow pledge stress emphasize emphasise assert agree
  concede quip joke testify lament complain boast remark mention disclose propose recommend reiterate repeat post opine
  proclaim assure inform caution forecast dispute reject refute protest urge ask demand call threaten offer advise suggest
  point answer comment observe`.split(/\s+/),
)

/** Those that are deeds where nothing hangs on them that is so: "announced a ban", "agreed with the fans". */
const acting = /^(?:announce|agree|reject|refute|dispute|reveal|disclose|post|offer|repeat|observe|call)$/

/**
 * Whether an article reports in its own words what somebody said: by a verb of saying whose subject they are, in a clause of
 * its own. "…, possibly indicating a plan" and "Finch believes that" are what the writer makes of them, and who announces
 * a ban, and not that something is so, or calls another a cheat, does something.
 */
export function reportsItself(reading: ReadArticle, { cue, source }: Quote): boolean {
  if (/^(?:according|in the words)/i.test(cue) || isPassedOn(cue)) return true
  const { start, end } = sentenceOf(reading, source.start)
  const words = reading.article.text.slice(start, end)
  const clauses = clausesOf(words)
  const [told] = cue.split(/\s/)
  const tells = clauses.find(
    ({ verb, subject }) =>
      speaking.has(verb.lemma) &&
      words.slice(verb.start, verb.end) === told &&
      subject !== undefined &&
      start + subject.start < source.end &&
      start + subject.end > source.start,
  )
  if (!tells) return isBeside(words, told ?? '', { start: source.start - start, end: source.end - start })
  const isToldThat = clauses.some(
    ({ kind, saying }) => kind === 'complement' && saying?.start === tells.verb.start,
  )
  return !acting.test(tells.verb.lemma) || isToldThat || / for$/.test(cue)
}

/** "…, said Mayor Rao", "Rao said": a verb of saying right beside the name, of which the tree made no clause. */
const isBeside = (words: string, verb: string, { start, end }: Span): boolean =>
  speaking.has(lemmaOf(verb, speaking)) &&
  !acting.test(lemmaOf(verb, speaking)) &&
  (words.slice(end).startsWith(` ${verb}`) || titled.exec(words.slice(0, start))?.[1] === verb)
const titled = /(\p{Ll}+) (?:\p{Lu}\S* ){0,4}$/u
