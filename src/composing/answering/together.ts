import type { Desk, Found } from '../../contracts/desk.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { nameWords, sameWords } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
import { type Excerpt, type Excerpts, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Part, Question } from '../../model/question.ts'
import { inside } from '../../model/reading.ts'
import { narrowed } from './asked.ts'
import {
  articlesOfPart,
  leastOfPart,
  mostOfPart,
  mostTogether,
  openKind,
  otherKind,
  seenOfPart,
} from './thresholds.ts'
import { type Looked, verdictOn } from './together/verdict.ts'

/** What several articles say on the parts of one question. */
export interface Together {
  /** Yes or no; or the name that answers most parts, over a passage of each that has it. */
  readonly named: Statement | undefined
  /** What each paper says on each part, the parts by turns. */
  readonly claims: readonly Excerpts[]
}

/**
 * Looks each part of a question up by itself, in the papers that are said to tell it. Undefined where the parts have too
 * little in common: no name stands in what was found for most of them, or a paper says nothing of its part.
 */
export async function answerTogether(
  question: Question,
  filter: Filter,
  desk: Desk,
): Promise<Together | undefined> {
  const looked: Looked[] = []
  for (const [part, one] of question.parts.entries())
    for (const within of filtersOf(one, question, filter))
      looked.push({ part, found: (await passagesFor(one.text, within, desk)).slice(0, seenOfPart) })
  const claims = sideBySide(looked)
  if (question.wants === 'verdict' || question.wants === 'account' || question.weighs !== 'nothing') {
    const isTold = looked.every(({ found }) => (found[0]?.coverage ?? 0) >= leastOfPart)
    if (!isTold || claims.length < 2) return undefined
    return { named: await verdictOn(question, looked, desk.reader), claims }
  }
  const named = nameIn(looked, question)
  return named && { named, claims }
}

function filtersOf({ outlets: own }: Part, { outlets: all }: Question, filter: Filter): readonly Filter[] {
  if (filter.source !== undefined) return [filter]
  const outlets = [own, all].find((list) => list.some(({ isKnown }) => isKnown)) ?? []
  const known = outlets.filter(
    ({ isKnown, name, within }, at) =>
      isKnown && outlets.findIndex((one) => one.name === name && one.within.since === within.since) === at,
  )
  if (known.length === 0) return [filter]
  return known.map(({ within }) => narrowed(filter, within))
}

/** What is found for a part; where its paper has nothing of the day that is named, on other days. */
async function passagesFor(text: string, within: Filter, desk: Desk): Promise<readonly Found[]> {
  const found = await desk.passages({ ...within, text, limit: mostOfPart })
  if (found.length > 0 || within.source === undefined || within.since === undefined) return found
  return desk.passages({ ...within, since: undefined, until: undefined, text, limit: mostOfPart })
}

/** The best passages of the first articles that were found for each part, the parts by turns. */
function sideBySide(looked: readonly Looked[]): readonly Excerpts[] {
  const turns = looked.map(({ found }) =>
    found.filter(
      ({ excerpt }, at) => found.findIndex((one) => one.excerpt.article.id === excerpt.article.id) === at,
    ),
  )
  const shown: Excerpt[] = []
  for (let turn = 0; turn < articlesOfPart; turn++)
    for (const list of turns) {
      const next = list[turn]?.excerpt
      if (
        next &&
        !shown.some(
          (one) => one.article.id === next.article.id && one.start < next.end && next.start < one.end,
        )
      )
        shown.push(next)
    }
  return shown.slice(0, mostTogether).map((excerpt) => [excerpt])
}

/** A name with what was found for each part that holds it. */
interface Ballot {
  name: string
  readonly best: Map<number, Vote>
}

interface Vote {
  readonly weight: number
  readonly excerpt: Excerpt
}

/**
 * Whom or what most parts have in common, after the vote of passages over the parts of a question of several hops: each
 * part gives a name the coverage of its best passage that holds it.
 */
function nameIn(looked: readonly Looked[], { text, parts }: Question): Statement | undefined {
  const weights = weightsFor(text)
  if (!weights) return undefined
  const asked = new Set(nameWords(text))
  const ballots: Ballot[] = []
  for (const { part, found } of looked)
    for (const { excerpt, reading, coverage } of found)
      for (const { name, kind } of namesOver(excerpt, reading.findings))
        if (!nameWords(name).every((word) => asked.has(word)))
          vote(ballotFor(name, ballots), part, { weight: weights[kind] * coverage, excerpt })
  const worth = ({ best }: Ballot): number => best.values().reduce((sum, { weight }) => sum + weight, 0)
  const [winner] = ballots.sort((a, b) => worth(b) - worth(a))
  if (!winner || winner.best.size < 2 || worth(winner) < leastOfPart * parts.length) return undefined
  const full = winner.best
    .values()
    .map(({ excerpt }) => excerpt)
    .toArray()
  // The one that has the name in full stands first.
  full.sort((a, b) => Number(b.quote.includes(winner.name)) - Number(a.quote.includes(winner.name)))
  const excerpts = someExcerpts(full)
  return excerpts && { text: winner.name, excerpts }
}

function ballotFor(name: string, ballots: Ballot[]): Ballot {
  const words = nameWords(name)
  const known = ballots.find((one) => sameWords(nameWords(one.name), words))
  const ballot = known ?? { name, best: new Map() }
  if (!known) ballots.push(ballot)
  if (name.length > ballot.name.length) ballot.name = name
  return ballot
}

function vote({ best }: Ballot, part: number, given: Vote): void {
  if (given.weight > (best.get(part)?.weight ?? 0)) best.set(part, given)
}

type Kind = 'person' | 'organisation'

/** How far each kind of name may answer; undefined where no name is asked for. */
function weightsFor(question: string): Record<Kind, number> | undefined {
  const opening = question.slice(0, 80)
  if (organisation.test(opening)) return { person: otherKind, organisation: 1 }
  if (person.test(opening)) return { person: 1, organisation: otherKind }
  return /^(?:which|what|whose)\b/i.test(question) ? { person: openKind, organisation: openKind } : undefined
}
const organisation = anywhere('i')`
  compan(y|ies), organi[sz]ation, entity, firm, team, club, platform, league, brand, group, agency, bank, party,
  institution, university, network, studio`
const kindsOfPerson = oneOf`
  individual, person, man, woman, player, actor, actress, singer, politician, minister, leader, founder, executive, figure,
  coach, quarterback, director, author, scientist`
const person = pattern('i')`^who\b|\b${kindsOfPerson}\b`

function namesOver(
  span: Span,
  { people, organisations }: Found['reading']['findings'],
): readonly { readonly name: string; readonly kind: Kind }[] {
  const held = (list: typeof organisations, kind: Kind) =>
    list.flatMap(({ name, mentions }) => (inside(mentions, span).length > 0 ? [{ name, kind }] : []))
  return [...held(people, 'person'), ...held(organisations, 'organisation')]
}
