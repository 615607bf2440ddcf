import { type Clause, clausesOf } from '../../language/clauses.ts'
import { standsIn } from '../../language/literal.ts'
import type { Span } from '../../language/span.ts'
import { quoteFrom, type Section, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { quotation, voiceIn } from '../proving/voice.ts'
import { telling } from '../telling.ts'
import { isTurn } from './deeds.ts'

const mostTold = 6

/**
 * What the one author of an article tells of himself there as “I”, between marks: what turned his life first, then what he is
 * and did, in the order of the text. None of an article with several authors, of whom any may be “I”.
 */
export function accountOf(name: string, readings: readonly ReadArticle[]): readonly Section[] {
  const told = readings
    .filter(({ article: { byline = '' } }) => standsIn(name, byline) && !/\band\b|[,&;]/.test(byline))
    .flatMap((reading) => {
      const tells = telling(reading)
      return reading.sentences.flatMap((span) => (tells(span) ? (deedIn(reading, span) ?? []) : []))
    })
  const chosen = [...told]
    .sort((a, b) => Number(b.isTurn) - Number(a.isTurn))
    .slice(0, mostTold)
    .sort((a, b) => a.at - b.at)
  return chosen.length === 0
    ? []
    : [{ heading: 'Told of themselves, as the author', statements: chosen.map(({ statement }) => statement) }]
}

function deedIn(
  reading: ReadArticle,
  { start, end }: Span,
): { readonly statement: Statement; readonly isTurn: boolean; readonly at: number } | undefined {
  const words = reading.article.text.slice(start, end)
  const { own } = voiceIn(reading, { start, end })
  const clause = clausesOf(words).find((one) => one.kind === 'main' && isDeed(words, one))
  const excerpts =
    clause && /\bI\b/.test(own) ? someExcerpts([quoteFrom(reading.article, start, end)]) : undefined
  return (
    clause &&
    excerpts && { statement: { text: quotation(words), excerpts }, isTurn: isTurn(clause), at: start }
  )
}

/** "I served as envoy", "I am a baker"; not what somebody only thinks, or would do. */
const isDeed = (words: string, { subject, denied, modal, tense, copula, verb }: Clause): boolean =>
  subject !== undefined &&
  words.slice(subject.start, subject.end) === 'I' &&
  !denied &&
  modal === undefined &&
  (copula || tense === 'past') &&
  !/^(?:think|believe|know|feel|hope|want|wish|see|hear|say|tell)$/.test(verb.lemma)
