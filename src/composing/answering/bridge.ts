import type { Desk } from '../../contracts/desk.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import { inside } from '../../model/reading.ts'
import { sureOfAnswer } from './thresholds.ts'

/** A question about somebody who is only described: "the president of the country that sold Kestrelia the Orion-9". */
interface Bridge {
  /** What is to be found first: "Which country sold Kestrelia the Orion-9?" */
  readonly first: string
  /** The question once it is found. */
  readonly onwards: (name: string) => string
}

const kinds = oneOf`
  country, nation, state, company, firm, club, team, bank, city, town, party, paper, agency, man, woman, person`
const described = pattern('i')`
  ^((?:who|what|where|when|how|which)\b.*?\b(?:of|by|in|from|for|with|to|at))
  \s(?:the|an?) (${kinds}) (?:that|which|who|where) (.+?)\s*\?*$`

export function bridgeIn(question: string): Bridge | undefined {
  const [, before, kind, rest] = described.exec(question) ?? []
  if (before === undefined || rest === undefined) return undefined
  const word = /^(?:man|woman|person)$/i.test(kind ?? '') ? 'Who' : `Which ${kind}`
  return { first: `${word} ${rest}?`, onwards: (name) => `${before} ${name}?` }
}

const offices = oneOf`
  president, prime minister, minister, premier, chancellor, mayor, governor, king, queen, chief executive, ceo, chairman,
  chairwoman, director, coach, captain, leader, head, secretary, ambassador, editor, owner, founder`
const holder = pattern('u')`
  \b(?:the|its|their) ((?:(?:new|current|acting|outgoing) )?(?:\p{Ll}+ )?${offices} of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)`

/** Somebody who is asked about by an office alone: “What did the new president of Vostrany promise?” */
export function holderIn(question: string): Bridge | undefined {
  const [words, described = ''] = holder.exec(question) ?? []
  if (words === undefined || /^who\b/i.test(question)) return undefined
  return { first: `Who is the ${described}?`, onwards: (name) => question.replace(words, name) }
}

/** Passages read for the first step. */
const readOfStep = 4

/** The name that answers the first step, and the passage that gives it. */
export async function findNamed(
  { first }: Bridge,
  filter: Filter,
  desk: Desk,
): Promise<{ readonly name: string; readonly excerpt: Excerpt } | undefined> {
  const found = (await desk.passages({ ...filter, text: first, limit: 20 })).slice(0, readOfStep)
  const readings =
    (await desk.reader?.read(
      first,
      found.map(({ excerpt }) => excerpt.quote),
    )) ?? []
  const best = readings
    .map(({ start, end, score }, at) => ({ start, end, score, found: found[at] }))
    .filter(({ score }) => score >= sureOfAnswer)
    .sort((a, b) => b.score - a.score)[0]
  if (!best?.found) return undefined
  const { excerpt, reading } = best.found
  const span = { start: excerpt.start + best.start, end: excerpt.start + best.end }
  const { people, organisations, places } = reading.findings
  const named = [...people, ...organisations, ...places].find(({ mentions }) =>
    inside(mentions, excerpt).some(({ start, end }) => start < span.end && span.start < end),
  )
  return named && { name: named.name, excerpt }
}
