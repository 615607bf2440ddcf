import type { Desk } from '../../contracts/desk.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import { type Excerpt, someExcerpts } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Dated } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { inside } from '../../model/reading.ts'
import { supposedBy } from '../../reading/question/statement.ts'
import { type Answering, type Ask, nothingSaid } from './answer.ts'
import { questionOf } from './asked.ts'
import { silenceOf } from './silence.ts'

/** Two things of which one came before the other: “Which opened first, the tunnel or the bridge?” */
interface Order {
  readonly things: readonly [string, string]
  /** When a thing did what both did. */
  readonly when: (thing: string) => string
  /** What is said where the first of the two came before the other, and where it came after. */
  readonly told: readonly [before: string, after: string]
}

const firstOf = pattern('iu')`
  ^(?:which|what|who)(?: (?:one|of (?:the two|these|those)))? ((?:was|were) )?(\p{Ll}+) (first|earlier|sooner|last|later)[,:]? (.+?),? or (.+?)\??$`
const happening = oneOf`came, comes, happened, occurred, was, were`
const event = pattern('i')`^${happening}$`
const order =
  /^(.+) (before|after|earlier than|later than) ((?:the |an? )?(?:\p{L}[\p{L}’'-]*(?: |$)){1,6})$/iu
const clause = /^(.+?) (was|were|did) (\p{Ll}+(?: \p{L}+){0,3})$/u

export function orderIn(question: string): Order | undefined {
  const [, , verb = '', which = '', one = '', other = ''] = firstOf.exec(question) ?? []
  if (other !== '') {
    const told = /^(?:first|earlier|sooner)$/i.test(which) ? ([one, other] as const) : ([other, one] as const)
    return { things: [one, other], when: event.test(verb) ? happened : did('was', verb), told }
  }
  if (!/^(?:was|were|did)\b/i.test(question)) return undefined
  const [, left = '', word = '', thing = ''] = order.exec(supposedBy(`when ${question}`) ?? '') ?? []
  const [, subject = '', auxiliary = '', rest = ''] = clause.exec(left) ?? []
  // “Was the minister warned before the flood?” is not of two that were warned.
  if (!/\p{Lu}/u.test(subject) || !/\p{Lu}/u.test(thing)) return undefined
  const isBefore = /^(?:before|earlier)/i.test(word)
  return {
    things: [subject, thing],
    when: did(auxiliary, rest),
    told: isBefore ? ['Yes', 'No'] : ['No', 'Yes'],
  }
}

const did =
  (auxiliary: string, rest: string): Order['when'] =>
  (thing) =>
    `When ${auxiliary} ${thing} ${rest}?`
const happened: Order['when'] = (thing) => `When did ${thing} happen?`

/** Which came first, by the one day that is told of each; undefined where a day is not told, or the days do not part them. */
export async function answerOrder(
  question: Question,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<Answering | undefined> {
  const asked = orderIn(question.text)
  if (!asked) return undefined
  const [one, other] = [
    await dayOf(asked.when(asked.things[0]), filter, desk, ask),
    await dayOf(asked.when(asked.things[1]), filter, desk, ask),
  ]
  if (!one || !other) return undefined
  const isBefore = one.dated.to < other.dated.from
  if (!isBefore && other.dated.to >= one.dated.from) return undefined
  const days = [one, other].map(({ dated }, at) => `${asked.things[at]}: ${showDate(dated)}`)
  const text = `${capitalised(asked.told[isBefore ? 0 : 1])} (${days.join('; ')})`
  const excerpts = someExcerpts([one.excerpt, other.excerpt])
  const silence = await silenceOf(question, [], desk)
  return excerpts && { ...nothingSaid, question, values: [{ text, excerpts }], silence }
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The only day that answers a question, as it was read in the article. */
async function dayOf(
  text: string,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<{ readonly dated: Dated; readonly excerpt: Excerpt } | undefined> {
  const { values } = await ask(await questionOf(text, desk), filter)
  const [value, ...others] = values
  if (!value || others.length > 0) return undefined
  const [excerpt] = value.excerpts
  const [reading] = await desk.read([excerpt.article])
  const dated = inside(reading?.findings.dates ?? [], excerpt).find((one) =>
    value.text.includes(showDate(one)),
  )
  return dated && { dated, excerpt }
}
