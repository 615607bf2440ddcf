import { type Conflict, type Excerpt, type Excerpts, type Statement, someExcerpts } from '../briefing.ts'
import type { Desk } from '../desk.ts'
import type { ReadArticle } from '../reading.ts'
import { type Claim, takeApart } from './checking/claims.ts'
import { gistOf } from './checking/gist.ts'
import { type Judgement, judge } from './checking/judging.ts'
import { sidesOf } from './checking/sides.ts'

/** A message beside the sources, claim by claim. */
export interface Checking {
  /** Claims, quoted, each with the sentences that bear it out. */
  readonly supported: readonly Statement[]
  /** Claims with what the sources have instead. */
  readonly contradicted: readonly Statement[]
  /** Claims, as typed, that no source speaks of. */
  readonly silent: readonly string[]
  /** Where the sources differ among themselves on what is claimed. */
  readonly conflicts: readonly Conflict[]
  /** Passages nearest to the first claims that no source speaks of. */
  readonly nearest: readonly Excerpt[]
  /** Sentences in which there is nothing to check. */
  readonly others: readonly string[]
  /** Claims beyond the most that are checked at once. */
  readonly left: number
}

/** A message of more claims than these is an article; checking it would take the asker's patience and others' turn. */
const mostClaims = 20
/** Passages that are looked at for each claim. */
const passages = 32
const mostExcerpts = 5
const mostNearest = 3

export async function checkMessage(message: string, desk: Desk): Promise<Checking> {
  const { claims, others } = takeApart(message)
  const readings = new Map<string, ReadArticle>()
  const results: (Verdict & { readonly claim: Claim; readonly nearest: readonly Excerpt[] })[] = []
  for (const claim of claims.slice(0, mostClaims)) {
    const found = await desk.passages({ text: `${claim.text} ${claim.context}`.trim(), limit: passages })
    // An article that several claims find is laid out once.
    for (const { reading } of found)
      if (!readings.has(reading.article.id)) readings.set(reading.article.id, reading)
    const about = [...new Set(found.map(({ reading }) => reading.article.id))].flatMap(
      (id) => readings.get(id) ?? [],
    )
    const nearest = found.slice(0, 1).map(({ excerpt }) => excerpt)
    results.push({ ...checkClaim(claim, about), claim, nearest })
  }
  const statements = (kind: Verdict['kind']) =>
    results.flatMap(({ kind: own, claim, excerpts, instead }): readonly Statement[] => {
      if (own !== kind || !excerpts) return []
      const tail = instead.length > 0 ? ` The sources have it otherwise: ${instead.join('; ')}` : ''
      return [{ text: `“${claim.text}”${tail}`, excerpts }]
    })
  const silent = results.filter(({ kind }) => kind === 'silent')
  return {
    supported: statements('supported'),
    contradicted: statements('contradicted'),
    silent: silent.map(({ claim }) => claim.text),
    conflicts: results.flatMap(({ conflict }) => conflict ?? []),
    nearest: silent.flatMap(({ nearest }) => nearest).slice(0, mostNearest),
    others,
    left: Math.max(0, claims.length - mostClaims),
  }
}

interface Verdict {
  readonly kind: 'supported' | 'contradicted' | 'silent'
  /** 0 to 1: how well the nearest sentence holds the claim. */
  readonly strength: number
  readonly excerpts?: Excerpts | undefined
  /** What the sources have instead of a contradicted claim's words. */
  readonly instead: readonly string[]
  readonly conflict?: Conflict | undefined
}

/** One claim beside the articles that are nearest to it. One source that bears it out is enough to call it supported. */
export function checkClaim(claim: Claim, readings: readonly ReadArticle[]): Verdict {
  const gist = gistOf(claim)
  const days = readings.map(({ article: { published } }) => published?.date.slice(0, 10) ?? '')
  const latest = days.sort().at(-1) ?? ''
  const judged = readings
    .flatMap((reading) => judge(gist, reading, latest))
    .sort((a, b) => b.strength - a.strength)
  const supporting = judged.filter(({ verdict }) => verdict === 'supports')
  // Where some sentence has the claim's values, that another has others is no contradiction of it.
  const agreed = judged.some(({ values }) => values === 'agree')
  const against = judged.filter(
    ({ verdict, values }) => verdict === 'contradicts' && !(agreed && values === 'differ'),
  )
  const deciding = supporting.length > 0 ? supporting : against
  const excerpts = someExcerpts(onePerArticle(deciding).slice(0, mostExcerpts))
  const strength = (deciding[0] ?? judged[0])?.strength ?? 0
  if (!excerpts) return { kind: 'silent', strength, instead: [] }
  const compared = deciding.filter(({ facts }) => facts.length > 0)
  const sides = compared.length > 0 ? sidesOf(compared, readings) : []
  const conflict = conflictOf(claim, sides)
  if (supporting.length > 0) return { kind: 'supported', strength, excerpts, instead: [], conflict }
  const instead = [...new Set(against.map(({ instead: words }) => words))].slice(0, 3)
  return { kind: 'contradicted', strength, excerpts, instead, conflict }
}

function conflictOf({ text }: Claim, sides: ReturnType<typeof sidesOf>): Conflict | undefined {
  if (sides.length < 2) return undefined
  const values = sides.flatMap(({ shown, excerpts: list }) => {
    const excerpts = someExcerpts(list)
    return excerpts ? [{ value: shown, excerpts }] : []
  })
  return { about: `“${text}”`, values }
}

function onePerArticle(judgements: readonly Judgement[]): readonly Excerpt[] {
  const seen = new Set<string>()
  return judgements
    .map(({ excerpt }) => excerpt)
    .filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
}
