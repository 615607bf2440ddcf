import type { Desk } from '../contracts/desk.ts'
import { showDate } from '../language/show-date.ts'
import type { Conflict, Nearest, Statement } from '../model/briefing.ts'
import { isBook, partNear, type ReadArticle } from '../model/reading.ts'
import { quoted } from '../model/show.ts'
import { withheldLine } from '../model/withheld.ts'
import { inTurn, turn } from '../runtime/turn.ts'
import { type Answered, otherwiseRead } from './checking/by-reader.ts'
import { type Claim, claimOf, isForecast } from './checking/claim.ts'
import { takeApart } from './checking/claims.ts'
import { presence } from './checking/likeness.ts'
import { linesOf } from './checking/lines.ts'
import { remarksOn, sideBySide } from './checking/side-by-side.ts'
import { checkClaim, type Verdict } from './checking/verdict.ts'

/** A message beside the sources, claim by claim. */
export interface Checking {
  /** Claims, quoted, each with the sentences that bear it out. */
  readonly supported: readonly Statement[]
  /** Claims of how things stand that were true until a later report, each with both. */
  readonly changed: readonly Statement[]
  /** Claims with what the sources have instead. */
  readonly contradicted: readonly Statement[]
  /** Claims, as typed, that no source speaks of. */
  readonly silent: readonly string[]
  /** Where the sources differ among themselves on what is claimed. */
  readonly conflicts: readonly Conflict[]
  /**
   * Passages nearest to the first claims that are left open, each with what of the claim it has; of one claim alone its
   * three nearest.
   */
  readonly nearest: readonly Nearest[]
  /** Of the silent ones those of which all is to come: a source can only say that it is expected. */
  readonly forecasts: readonly string[]
  /** Of the silent ones those of which a passage bears out the head, and none the rest, in the claim's words. */
  readonly inPart: readonly { readonly head: string; readonly rest: string }[]
  /** Values of the silent ones that the nearest passage has on a condition alone. */
  readonly onlyIf: readonly { readonly told: string; readonly condition: string }[]
  /** Why stories that tell of what is claimed are not used: their wire has killed them, or an embargo has not ended. */
  readonly withheld: readonly string[]
  /** Sentences in which there is nothing to check. */
  readonly others: readonly string[]
  /** Claims beyond the most that are checked at once. */
  readonly left: number
}

/** A message of more claims than these is an article; checking it would take the asker's patience and others' turn. */
const mostClaims = 20
/** Of the claims that words leave open so many are put to the answer reader: each takes it most of a second. */
const mostReadClaims = 4
/** Passages that are looked at for each claim. */
const passages = 32
const mostWords = 10
const longestSayer = 40
const mostNearest = 3
/** The share of a claim's telling words that an article has which is on its subject. */
const leastOnSubject = 0.5
/** A sayer whom a sentence calls so alone names nobody. */
const pronoun = /^(?:he|she|it|they|we|I|you)$/i

/** What is known beside a verdict. */
interface Beside {
  readonly claim: Claim
  readonly isOn: boolean
  readonly answered: readonly Answered[]
}

export async function checkMessage(message: string, desk: Desk): Promise<Checking> {
  const { claims, others } = takeApart(message)
  const readings = new Map<string, ReadArticle>()
  const results: (Verdict & Beside)[] = []
  const withheld = new Set<string>()
  for (const claim of claims.slice(0, mostClaims).map(claimOf)) {
    const found = await desk.passages({ text: queryFor(claim), limit: passages })
    // An article that several claims find is laid out once; of a book, what is near the passages found.
    const about: ReadArticle[] = []
    for (const [id, same] of Map.groupBy(found, ({ reading }) => reading.article.id)) {
      const reading = readings.get(id) ?? same[0]?.reading
      if (!reading) continue
      readings.set(id, reading)
      about.push(
        partNear(
          reading,
          same.map(({ excerpt }) => excerpt),
        ),
      )
    }
    for (const reading of about) {
      linesOf(reading)
      await turn()
    }
    for (const why of await withheldOn(claim, desk)) withheld.add(why)
    const told = await inTurn(checkClaim(claim, about))
    const isAmongFirst = results.filter(({ near }) => near !== undefined).length < mostReadClaims
    const near = notRetracted(told.near ?? [])
    const read = desk.reader && isAmongFirst ? await otherwiseRead(claim, near, desk.reader) : undefined
    const verdict = { ...told, ...read?.verdict }
    const nearest =
      verdict.nearest.length > 0 ? verdict.nearest : found.slice(0, 1).map(({ excerpt }) => excerpt)
    results.push({
      ...verdict,
      nearest,
      answered: read?.answered ?? [],
      claim,
      isOn: (told.near?.[0]?.share ?? 0) >= leastOnSubject,
    })
  }
  const statements = (kind: Verdict['kind']) =>
    results.flatMap(({ kind: own, claim, excerpts, instead, sayers, spelt, days }): readonly Statement[] => {
      if (own !== kind || !excerpts) return []
      const written = spelt === '' ? '' : ` The sources write “${spelt}”.`
      if (sayers.length > 0)
        return sayers.map(({ by, excerpts: said }) => ({
          text: `${quoted(claim.text)}${pronoun.test(by) ? '' : ` Said by ${by}.`}${written}`,
          excerpts: said,
        }))
      const [last, since] = (days ?? []).map((day) => showDate({ from: day, to: day, precision: 'day' }))
      const when = last && since ? ` Reported on ${last}. On ${since} the sources` : ' The sources'
      const tail = instead.length > 0 ? `${when} say otherwise: ${instead.join('; ')}` : ''
      return [{ text: `${quoted(claim.text)}${written}${tail}`, excerpts }]
    })
  const silent = results.filter(({ kind }) => kind === 'silent')
  const shown = new Set<string>()
  const isNew = ({ article, start }: Nearest): boolean => !shown.has(`${article.id} ${start}`)
  return {
    supported: statements('supported'),
    changed: statements('changed'),
    contradicted: statements('contradicted'),
    silent: silent.map(({ claim }) => claim.text),
    conflicts: results.flatMap(({ conflicts }) => conflicts),
    nearest: silent
      .values()
      .flatMap((one) =>
        silent.length > 1
          ? besideClaim(one, `Beside ${quoted(one.claim.text)}:`)
              .filter(isNew)
              .take(1)
              .map((passage) => {
                shown.add(`${passage.article.id} ${passage.start}`)
                return passage
              })
          : besideClaim(one),
      )
      .take(mostNearest)
      .toArray(),
    forecasts: silent.flatMap(({ claim }) => (isForecast(claim.text) ? [claim.text] : [])),
    inPart: silent.flatMap(({ inPart }) => inPart ?? []),
    onlyIf: silent.flatMap(({ claim, nearest: [first] }) =>
      first ? sideBySide(claim.text, first.quote).conditions : [],
    ),
    withheld: [...withheld],
    others,
    left: Math.max(0, claims.length - mostClaims),
  }
}

/** Of passages near a claim those that may decide it; none where the nearest was retracted, as the others tell of something else. */
function notRetracted<T extends { readonly reading: ReadArticle }>(near: readonly T[]): readonly T[] {
  const isRetracted = ({ reading }: T): boolean => reading.article.mark?.kind === 'retracted'
  return near.slice(0, 1).some(isRetracted) ? [] : near.filter((one) => !isRetracted(one))
}

/** Stories that are not used and hold so much of a claim, by weight, are on it. */
const leastInWithheld = 0.8
const mostWithheld = 8

async function withheldOn(claim: Claim, desk: Desk): Promise<Checking['withheld']> {
  const found = await desk.withheld({ text: queryFor(claim), limit: mostWithheld })
  return found
    .filter((reading) => presence(claim.line, linesOf(reading)) >= leastInWithheld)
    .flatMap(({ article }) => withheldLine(article) ?? [])
}

/**
 * Those of the passages nearest to a claim that are about it, each with what of it they have; laid beside it one by one, as
 * they are taken. Where their article holds most of the claim, what decides it may have none of its words.
 * @param head what stands before that
 */
function* besideClaim(
  { claim, nearest, isOn, answered }: Pick<Verdict, 'nearest'> & Beside,
  head?: string,
): Generator<Nearest, void> {
  for (const excerpt of nearest) {
    const { title, text } = excerpt.article
    const beside = sideBySide(
      claim.text,
      excerpt.quote,
      isBook(excerpt.article) ? title : `${title}\n${text}`,
    )
    if (!beside.isAbout && !isOn) continue
    const answers = answered
      .filter(
        ({ near: { reading, line } }) =>
          reading.article.id === excerpt.article.id &&
          line.span.start < excerpt.end &&
          excerpt.start < line.span.end,
      )
      .map(({ question, words }) => `Asked ${quoted(question)}, it has ${quoted(words)}.`)
    const remarks = [...answers, ...remarksOn(beside)]
    yield { ...excerpt, remarks: [...(head && remarks.length > 0 ? [head] : []), ...remarks] }
  }
}

/**
 * What a claim is searched by: its names and the words that say something. Not its values, as those who have others are
 * wanted too; and few words, since each is one more list for the index to go through.
 */
function queryFor({ text, line, sayer, before, sentence }: Claim): string {
  const telling = line.terms.filter(({ sort, end, start }) => sort !== 'faint' && end - start > 1)
  const words = telling.map(({ start, end }) => line.text.slice(start, end))
  if (words.length < 3) return `${sentence === text ? '' : sentence} ${text} ${before}`.trim()
  return [...new Set([...words, ...(sayer.length > 0 ? [text.slice(0, longestSayer)] : [])])]
    .slice(0, mostWords)
    .join(' ')
}
