import { clausesOf } from '../../language/clauses.ts'
import { publicationDate } from '../../model/article.ts'
import { type Conflict, type Excerpt, type Excerpts, someExcerpts } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { quoted } from '../../model/show.ts'
import type { Steps } from '../../model/steps.ts'
import { isDifference } from '../comparing.ts'
import type { Claim } from './claim.ts'
import { type InTwo, toldInTwo } from './in-two.ts'
import { excerptAt, type Judgement, judge } from './judging.ts'
import { presence } from './likeness.ts'
import { linesOf } from './lines.ts'
import { type Near, rarestFirst } from './rarest.ts'
import { givesFact, type Sides, sidesOf } from './sides.ts'
import { asSpelt } from './spelling.ts'

const mostExcerpts = 5
const mostSayers = 3

/** What the sources say of one claim. */
export interface Verdict {
  readonly kind: 'supported' | 'changed' | 'contradicted' | 'silent'
  /** 0 to 1: how well the nearest sentence holds the claim, and the nearest article its words. */
  readonly strength: number
  readonly excerpts?: Excerpts | undefined
  /** The sentences that come nearest to the claim, the best first, and the newest article's among them. */
  readonly nearest: readonly Excerpt[]
  /** Of a silent one: all sentences of the articles that are on its subject, those first that hold what is rarest of it. */
  readonly near?: readonly Near[] | undefined
  /** For a supported one: who says so, "" for the articles themselves, each with its excerpts; nobody where an article does. */
  readonly sayers: readonly { readonly by: string; readonly excerpts: Excerpts }[]
  /** The one name of the claim that sources spell otherwise, as they do; else "". */
  readonly spelt: string
  /** What the sources have instead of a contradicted claim's words, or of one that was true before. */
  readonly instead: readonly string[]
  /** Of what was true before: the days, ISO, of the last report that has it and of the first that tells its end. */
  readonly days?: readonly [last: string, since: string] | undefined
  /** Where the sources differ among themselves on what is claimed. */
  readonly conflicts: readonly Conflict[]
  /** Of a silent one: what of it is borne out, and what is not, in its words. */
  readonly inPart?: { readonly head: string; readonly rest: string } | undefined
}

/** One claim beside the articles that are nearest to it. One source that bears it out is enough to call it supported. */
export function* checkClaim(typed: Claim, readings: readonly ReadArticle[]): Steps<Verdict> {
  const { claim, spelt } = asSpelt(typed, readings)
  const days = readings.map(({ article: { published } }) => published?.date.slice(0, 10) ?? '')
  const latest = days.sort().at(-1) ?? ''
  const each: Judgement[] = []
  for (const reading of readings) each.push(...(yield* judge(claim, reading, latest)))
  const alone = each.sort((a, b) => b.strength - a.strength)
  const isOpen = alone.every(({ verdict }) => verdict === 'neither')
  const { judged: inTwo, inPart } = isOpen ? yield* toldInTwo(claim, readings, latest) : { judged: [] }
  const judged = [...inTwo, ...alone]
  // What was retracted bears nothing out and belies nothing.
  const standing = judged.filter(({ excerpt }) => !isRetracted(excerpt))
  const supporting = standing.filter(({ verdict }) => verdict === 'supports')
  // Where some sentence has the claim's values, that another has others is no contradiction of it.
  const agreed = standing.some(({ values }) => values === 'agree')
  const against = standing.filter(
    ({ verdict, values }) => verdict === 'contradicts' && !(agreed && values === 'differ'),
  )
  const deciding = supporting.length > 0 ? supporting : against
  const held = Math.max(0, ...readings.map((reading) => presence(claim.line, linesOf(reading))))
  const strength = (((deciding[0] ?? judged[0])?.strength ?? 0) + held) / 2
  const found = { strength, nearest: [], instead: [], conflicts: [], sayers: [], spelt }
  const excerpts = someExcerpts(onePerArticle(deciding.map(({ excerpt }) => excerpt)).slice(0, mostExcerpts))
  if (!excerpts) {
    const near = rarestFirst(claim, readings)
    const nearest = nearestOf(claim, near)
    return { ...found, kind: 'silent', near, nearest, ...partly(nearest, inPart) }
  }
  // Of a claim that some bear out, others may have another value for the same thing all the same: both sides are shown.
  const compared = deciding.filter(({ facts }) => facts.length > 0)
  const things = compared.length > 0 ? yield* sidesOf(compared, readings) : []
  const conflicts = things.flatMap((sides) => conflictOf(claim, sides) ?? [])
  const ended = endedSince(claim, supporting, against)
  if (ended) return { ...found, kind: 'changed', ...ended }
  if (supporting.length > 0) {
    // A lie beside a truth, or a truth beside a lie: both are shown.
    const others = conflicts.length > 0 ? [] : othersOf(claim, excerpts, judged)
    return {
      ...found,
      kind: 'supported',
      excerpts,
      sayers: sayersOf(supporting),
      conflicts: [...conflicts, ...others],
    }
  }
  // Worded unlike the claim, another source may have its value for the very thing.
  const [fact, ...more] = claim.line.facts
  const saying = new Set(excerpts.map(({ article }) => article.id))
  const given =
    more.length > 0 || !fact
      ? []
      : things
          .flat()
          .filter((same) => givesFact(same, fact))
          .map((same) =>
            same.filter(({ excerpt }) => !saying.has(excerpt.article.id) && !isRetracted(excerpt)),
          )
  const bearing = someExcerpts(
    onePerArticle(given.flat().map(({ excerpt }) => excerpt)).slice(0, mostExcerpts),
  )
  if (bearing && against.every(({ values }) => values === 'differ'))
    return { ...found, kind: 'supported', excerpts: bearing, conflicts }
  return { ...found, kind: 'contradicted', excerpts, instead: insteadOf(against), conflicts }
}

const isRetracted = ({ article }: Excerpt): boolean => article.mark?.kind === 'retracted'

const insteadOf = (against: readonly Judgement[]): readonly string[] =>
  [...new Set(against.map(({ instead }) => instead))].slice(0, 3)

/** What is claimed to be so now, where later reports than all that bear it out tell the contrary. */
function endedSince(
  { line: { text } }: Claim,
  supporting: readonly Judgement[],
  against: readonly Judgement[],
): Pick<Verdict, 'excerpts' | 'instead' | 'days'> | undefined {
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  const isState = main?.copula || (main?.voice === 'passive' && !perfect.test(text))
  if (!isState || main.tense !== 'present' || main.modal !== undefined) return undefined
  const days = (judged: readonly Judgement[]): readonly string[] =>
    judged.map(({ excerpt }) => publicationDate(excerpt.article)?.slice(0, 10) ?? '').sort()
  const last = days(supporting).at(-1)
  if (!last) return undefined
  const later = against.filter((one) => one.values !== 'differ' && days([one]).every((day) => day > last))
  const before = supporting.filter((one) => days([one]).includes(last))
  const excerpts = someExcerpts(
    onePerArticle([...before, ...later].map(({ excerpt }) => excerpt)).slice(0, mostExcerpts),
  )
  const [since] = days(later)
  return excerpts && since ? { excerpts, instead: insteadOf(later), days: [last, since] } : undefined
}

/** "Has been closed", at some time. */
const perfect = /\b(?:has|have)\b/

/** What bears out a part of a claim is nearest to it. */
const partly = (
  nearest: readonly Excerpt[],
  inPart: InTwo['inPart'],
): Pick<Verdict, 'inPart' | 'nearest'> | undefined =>
  inPart && {
    inPart: { head: inPart.head, rest: inPart.rest },
    nearest: apart([inPart.told.excerpt, ...nearest]).slice(0, mostNearest),
  }

const mostNearest = 3

/** A sentence that holds less than this of what the first one does says nothing of the claim. */
const leastOfFirst = 0.4
/** And what the newest article has must hold so much of it to stand in the place of a nearer one. */
const leastOfNewest = 0.8

/** What was reported last may have changed what others tell. */
function nearestOf(claim: Claim, near: readonly Near[]): readonly Excerpt[] {
  const least = leastOfFirst * (near[0]?.score ?? 0)
  const telling = near.filter(({ score, own }) => own > 0 && score >= least).slice(0, 4 * mostNearest)
  const excerpts = apart(telling.map((one) => excerptAt(claim, one)))
  const day = ({ article: { published } }: Excerpt): string => published?.date ?? ''
  const newest = excerpts.map(day).sort().at(-1)
  const last = excerpts.find((one) => day(one) === newest)
  const best = excerpts.slice(0, mostNearest)
  const isNear = telling.some(
    ({ reading, score }) =>
      reading.article.id === last?.article.id && score >= leastOfNewest * (near[0]?.score ?? 0),
  )
  return last && isNear && !best.includes(last) ? [...best.slice(0, -1), last] : best
}

/** Each sentence once: two passages with one in common are told as the first of them, or as the one that holds it. */
function apart(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const found: Excerpt[] = []
  for (const one of excerpts) {
    const at = found.findIndex(
      ({ article, start, end }) => article.id === one.article.id && start < one.end && one.start < end,
    )
    const other = found[at]
    if (!other) found.push(one)
    else if (one.start <= other.start && other.end <= one.end) found[at] = one
  }
  return found
}

/** Who says what is supported, where nobody says it outright. */
function sayersOf(supporting: readonly Judgement[]): Verdict['sayers'] {
  if (supporting.some(({ by }) => by === '')) return []
  return [...Map.groupBy(supporting, ({ by }) => by)].slice(0, mostSayers).flatMap(([by, same]) => {
    const excerpts = someExcerpts(onePerArticle(same.map(({ excerpt }) => excerpt)).slice(0, mostExcerpts))
    return excerpts ? [{ by, excerpts }] : []
  })
}

/** What other sources have instead of a claim that some bear out: the contrary deed, another name, another standing. */
function othersOf({ text }: Claim, borneOut: Excerpts, judged: readonly Judgement[]): readonly Conflict[] {
  const saying = new Set(borneOut.map(({ article }) => article.id))
  const others = judged.filter(
    ({ verdict, excerpt }) => verdict === 'contradicts' && !saying.has(excerpt.article.id),
  )
  const values = [...Map.groupBy(others, ({ instead }) => instead.replace(/ \(.*/, ''))].flatMap(
    ([value, same]) => {
      const excerpts = someExcerpts(onePerArticle(same.map(({ excerpt }) => excerpt)).slice(0, mostExcerpts))
      return excerpts ? [{ value, excerpts }] : []
    },
  )
  return values.length > 0
    ? [{ about: quoted(text), values: [{ value: 'as claimed', excerpts: borneOut }, ...values] }]
    : []
}

function conflictOf({ text }: Claim, sides: Sides): Conflict | undefined {
  if (!isDifference(sides)) return undefined
  const values = sides.flatMap((same) => {
    const excerpts = someExcerpts(same.map(({ excerpt }) => excerpt))
    return excerpts ? [{ value: same[0]?.shown ?? '', excerpts }] : []
  })
  return { about: quoted(text), values }
}

function onePerArticle(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const seen = new Set<string>()
  return excerpts.filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
}
