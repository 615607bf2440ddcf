import type { Desk, Found } from '../../../contracts/desk.ts'
import { denies } from '../../../language/certainty.ts'
import { clausesOf } from '../../../language/clauses.ts'
import { contraryTo, meaningsIn } from '../../../language/meanings.ts'
import { pattern } from '../../../language/pattern.ts'
import { showDate } from '../../../language/show-date.ts'
import { months } from '../../../language/vocabulary.ts'
import { stemOf, stemSet } from '../../../language/words.ts'
import { publicationDate, sourceName } from '../../../model/article.ts'
import { type Conflict, type Statement, someExcerpts } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import { showsMoney } from '../../../reading/quantities.ts'
import { isInverted } from '../../../reading/question/statement.ts'
import { choiceIn, countedIn, valueCompared } from '../../../reading/question/weighing.ts'
import { readQuestion } from '../../../reading/question.ts'
import { inTurn } from '../../../runtime/turn.ts'
import { claimOf } from '../../checking/claim.ts'
import { checkClaim } from '../../checking/verdict.ts'
import { isAbout } from '../../comparing/asked.ts'
import { agreements, compareArticles, differences } from '../../comparing.ts'
import { leastBorneOut, mostMissing, readOfPart, sureBorneOut, sureOfAnother } from '../thresholds.ts'

/** What was found for a part in one paper, or in all where none is named. */
export interface Looked {
  readonly part: number
  readonly found: readonly Found[]
}

/** A part with the passages that hold most of it, the first most of all. */
interface Told {
  readonly part: string
  readonly best: Found
  readonly others: readonly Found[]
}

/** Yes or no of what several reports tell, over a passage of each; undefined where it cannot be told. */
export async function verdictOn(
  { text, weighs, parts }: Question,
  looked: readonly Looked[],
  reader: Desk['reader'],
): Promise<Statement | undefined> {
  const told = looked.flatMap(({ part, found }): readonly Told[] => {
    const [best, ...others] = [...found].sort((a, b) => b.coverage - a.coverage)
    return best ? [{ part: parts[part]?.text ?? '', best, others }] : []
  })
  if (told.length < 2 || told.length < looked.length) return undefined
  if (weighs === 'each') return eachOf(told, reader)
  if (weighs === 'differ') return fitting(told, 'No')
  if (weighs === 'agree') return fitting(told, capitalised(choiceIn(text) ?? 'yes'))
  if (weighs === 'nothing' || weighs === 'more' || weighs === 'fewer') return undefined
  if (weighs === 'alike' || weighs === 'unlike') return likenessOf(text, weighs, told)
  return weighs === 'before' || weighs === 'after' ? ordered(told, weighs) : firstOf(told, weighs)
}

/** No where a report contradicts its part, as `/check` judges; yes where all bear theirs out. */
async function eachOf(told: readonly Told[], reader: Desk['reader']): Promise<Statement | undefined> {
  if (told.some(({ best }) => best.coverage < leastBorneOut)) return undefined
  const denied = await among(told, isContradicted)
  if (denied.length > 0) return said('No: it is told otherwise.', denied)
  const unsure = await among(told, async (one) => !(await isSupported(one)))
  const isSo = unsure.length === 0 || (unsure.every(fits) && (await areBorneOut(unsure, reader)))
  return isSo ? said('Yes: each part is told.', told) : undefined
}

/** One after the other. */
async function among(
  told: readonly Told[],
  holds: (one: Told) => Promise<boolean>,
): Promise<readonly Told[]> {
  const found: Told[] = []
  for (const one of told) if (await holds(one)) found.push(one)
  return found
}

/** What `/check` finds borne out by the paper needs no reading. */
async function isSupported({ part, best, others }: Told): Promise<boolean> {
  const claim = bare(part)
  if (isInverted(claim) || predicateOf(claim) === undefined) return false
  const readings = [...new Set([best, ...others].map(({ reading }) => reading))].slice(0, readOfPart)
  return (await inTurn(checkClaim(claimOf({ text: `${claim}.` }), readings))).kind === 'supported'
}

/** What still opens as a question (“Does a baker's view of …”) was not taken apart well enough to be called untrue. */
async function isContradicted({ part, best }: Told): Promise<boolean> {
  const claim = bare(part)
  return (
    !isInverted(claim) &&
    predicateOf(claim) !== undefined &&
    (await inTurn(checkClaim(claimOf({ text: `${claim}.` }), [best.reading]))).kind === 'contradicted'
  )
}

/**
 * Whether a reader finds who or what does what the parts say, and of none is sure that it is somebody else: “set limits by
 * his favourite colour” is said of nobody, where the limits were set by the revenue.
 */
async function areBorneOut(told: readonly Told[], reader: Desk['reader']): Promise<boolean> {
  const scores: number[] = []
  for (const { part, best, others } of told) {
    const clause = predicateOf(bare(part))
    if (!clause || !reader) continue
    const passages = [best, ...others].slice(0, readOfPart).map(({ excerpt }) => excerpt.quote)
    const read = await reader.read(`Who or what ${clause.predicate}?`, passages)
    const words = read.map(({ start, end }, at) => passages[at]?.slice(start, end) ?? '')
    const score = Math.max(...read.map((one) => one.score))
    const first = words[read.findIndex((one) => one.score === score)] ?? ''
    if (score >= sureOfAnother && meaningsIn(first).isDisjointFrom(meaningsIn(clause.subject))) return false
    scores.push(score)
  }
  return scores.length > 0 && scores.reduce((sum, score) => sum + score, 0) / scores.length >= sureBorneOut
}

const bare = (part: string): string => part.replace(/[?.]$/, '')

/** “Ida Holm” and “sold the mill”; undefined where the part is no clause. */
function predicateOf(part: string): { readonly subject: string; readonly predicate: string } | undefined {
  const clause = clausesOf(part).find(({ kind }) => kind === 'main')
  if (!clause) return undefined
  const { subject, verb } = clause
  return {
    subject: subject ? part.slice(subject.start, subject.end) : '',
    predicate: part.slice(subject ? Math.min(verb.start, subject.end) : verb.start).trim(),
  }
}

/**
 * Whether the sentence of a passage that shares most with a part denies what it does and has no word to the contrary, and
 * its article has nearly all words of the part: “a dangerous pace” is not told where nothing is called dangerous.
 */
function fits({
  part,
  best: {
    excerpt,
    reading: { article, sentences },
  },
}: Told): boolean {
  const asked = meaningsIn(part)
  if (asked.difference(meaningsIn(`${article.title}\n${article.text}`)).size > mostMissing) return false
  const [line] = sentences
    .filter(({ start, end }) => start < excerpt.end && excerpt.start < end)
    .map(({ start, end }) => article.text.slice(start, end))
    .map((text) => ({ text, own: meaningsIn(text) }))
    .sort((a, b) => b.own.intersection(asked).size - a.own.intersection(asked).size)
  if (!line || denies(part) !== denies(line.text)) return false
  const others = line.own.difference(asked)
  return asked
    .difference(line.own)
    .values()
    .every((concept) => contraryTo(concept).isDisjointFrom(others))
}

/** Whether reports fit, where nothing was found in which they differ. */
async function fitting(told: readonly Told[], answer: string): Promise<Statement | undefined> {
  const readings = [...new Map(told.map(({ best: { reading } }) => [reading.article.id, reading])).values()]
  const papers = new Set(readings.map(({ article }) => article.publisher)).size
  const isOne = readings.length < 2
  if (isOne || differences(await inTurn(compareArticles(readings, Math.min(2, papers)))).length > 0)
    return undefined
  return said(`${answer}: nothing was found in which these reports differ.`, told)
}

/**
 * Whether reports are alike in what is asked of them, by a value of the kind that is asked for which they give otherwise, or
 * alike, where these passages tell; undefined where there is none, as what tells of other things need not differ.
 */
async function likenessOf(
  text: string,
  likeness: 'alike' | 'unlike',
  told: readonly Told[],
): Promise<Statement | undefined> {
  const readings = [...new Map(told.map(({ best: { reading } }) => [reading.article.id, reading])).values()]
  const excerpts = someExcerpts(told.map(({ best }) => best.excerpt))
  if (readings.length < 2 || !excerpts) return undefined
  const isOn = isAbout({ ...readQuestion(text), wants: 'anything' }, [{ excerpts }])
  const isAsked = ({ about, values }: Conflict): boolean =>
    isOn({ about: '', values }) && values.every(({ value }) => isCompared(text, value, about))
  const comparisons = await inTurn(compareArticles(readings))
  const conflict = differences(comparisons).find(isAsked)
  const same = agreements(comparisons).find(
    (one) => one.length > 0 && isAsked({ about: '', values: one.map(valueIn) }),
  )
  const sides = conflict?.values.map((one) => ({
    ...one,
    value: `${one.value} (${sourceName(one.excerpts[0].article)})`,
  }))
  const values = sides ?? same?.map(valueIn) ?? []
  const shown = someExcerpts(values.flatMap((one) => one.excerpts))
  const isSo = (likeness === 'unlike') === (conflict !== undefined)
  return (
    shown && {
      text: `${isSo ? 'Yes' : 'No'}: ${values.map(({ value }) => value).join(', ')}.`,
      excerpts: shown,
    }
  )
}
const valueIn = ({ text, excerpts }: Statement): Conflict['values'][number] => ({ value: text, excerpts })

/** A number is of what the question counts: “17 rowers” of the rowers, “600 tonnes” of what “held … tonnes of maize”. */
function isCompared(text: string, value: string, about: string): boolean {
  const kind = valueCompared(text)
  if (kind === 'money') return showsMoney(value)
  if (kind === 'date') return dated.test(value)
  const counted = countedIn(text)
  return counted === undefined
    ? !stemSet(value).isDisjointFrom(stemSet(text))
    : stemSet(`${about} ${value}`).has(stemOf(counted))
}
const dated = pattern('u')`\b(?:${months}|\d{4})\b`

/** The days of two reports that each hold what they are named for; undefined where that is not sure, or they are of one day. */
function daysOf(told: readonly Told[]): readonly [first: string, second: string] | undefined {
  const [first, second] = told.map(({ best }) => publicationDate(best.reading.article))
  const isTold = told.length === 2 && told.every(({ best }) => best.coverage >= leastBorneOut)
  return !isTold || first === undefined || second === undefined || first === second
    ? undefined
    : [first, second]
}

/** Whether what is named first was told before the other, or after it, by the days of both reports. */
function ordered(told: readonly Told[], order: 'before' | 'after'): Statement | undefined {
  const days = daysOf(told)
  if (!days) return undefined
  const [first, second] = days
  const isSo = order === 'before' ? first < second : first > second
  return said(`${isSo ? 'Yes' : 'No'}: reported on ${showDay(first)} and on ${showDay(second)}.`, told)
}

/** Which of two reports came out first, or last: its paper, with both days. */
function firstOf(told: readonly Told[], which: 'first' | 'last'): Statement | undefined {
  const days = daysOf(told)
  if (!days) return undefined
  const [winner, other] = days[0] < days[1] === (which === 'first') ? [0, 1] : [1, 0]
  const paper = told[winner]?.best.reading.article.publisher ?? ''
  const [day, than] = [showDay(days[winner] ?? ''), showDay(days[other] ?? '')]
  return said(`${paper}: on ${day}, the other on ${than}.`, told)
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const showDay = (day: string): string => showDate({ from: day, to: day, precision: 'day' })

function said(text: string, told: readonly Told[]): Statement | undefined {
  const excerpts = someExcerpts(told.map(({ best }) => best.excerpt))
  return excerpts && { text, excerpts }
}
