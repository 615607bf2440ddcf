import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, type Excerpts, quoteFrom, type Statement, someExcerpts } from '../../model/briefing.ts'
import { inOrder, inside, type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { day as showDay } from '../../model/show.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { groupAlike } from '../../reading/likeness.ts'
import { voiceIn } from '../proving/voice.ts'
import {
  fullestTitle,
  isBareOffice,
  isLeft,
  isShorter,
  joinBare,
  titlesOf,
  withCountries,
} from '../titles.ts'
import { type Appearance, cited, later, reportedOn, sentence, unique } from './excerpts.ts'
import { ofWhom } from './of-whom.ts'

interface Role {
  readonly role: string
  readonly excerpt: Excerpt
}

/**
 * "Indian Foreign Secretary" and "India’s foreign secretary" are one role. Where an article tells of one that was left,
 * each is told with the day of the newest article that has it. An office that says nothing without its body ("owner", "new
 * coach") has the body that its sentence tells, or is left out; and so is what another role says in full.
 */
export function* rolesOf(appearances: readonly Appearance[]): Steps<readonly Statement[]> {
  const people = appearances.map((one) => one.person)
  const found = yield* inSteps(appearances, ({ reading, person }) =>
    titlesOf(person, people).flatMap((one): readonly Role[] => {
      if (isPraise(reading, person, one)) return []
      const whose = mayBeOfOne(one.role) ? ofWhom(reading, person, one) : undefined
      const excerpt = sentence(reading, one.start)
      if (!whose) return [{ role: namedFor(reading, one) + withBody(reading, person, one), excerpt }]
      const role = `${one.role.replace(/^(?:his|her)\s/i, '')} ${whose.words}`
      return [{ role, excerpt: quoteFrom(reading.article, Math.min(whose.from, excerpt.start), excerpt.end) }]
    }),
  )
  const all = found.flat()
  const [oldest = ''] = appearances.map(({ reading: { article } }) => reportedOn(article))
  const newest = all.map(({ excerpt: { article } }) => reportedOn(article)).reduce(later, oldest)
  // Who was sacked and is “the CEO” in a later article has an office again.
  const isAlone = newest > oldest && all.every(({ role }) => isBareOffice(role) || isLeft(role))
  const isNow = ({ role, excerpt: { article } }: Role): boolean =>
    isAlone && !isLeft(role) && reportedOn(article) === newest
  const told = all.filter(
    (one) => (!isBareOffice(one.role) || isNow(one)) && !all.some((other) => isShorter(one.role, other.role)),
  )
  const [ended, held] = [true, false].map((isOver) => told.filter(({ role }) => isLeft(role) === isOver))
  const isDated = (ended?.length ?? 0) > 0 && (held?.length ?? 0) > 0
  return [held, ended].flatMap((some = []) =>
    joinBare(
      groupAlike(some, ({ role }) => withCountries(role)),
      ({ role }) => role,
    ).flatMap((group): readonly Statement[] => {
      const excerpts = someExcerpts(cited(unique(group.map(({ excerpt }) => excerpt))))
      const date = excerpts && publicationDate(newestOf(excerpts).article)
      const text = fullestTitle(group.map(({ role }) => role))
      // “Elected as senator” was done on another day than that of the article.
      const when =
        (isDated || isBareOffice(text)) && date !== undefined && !deed.test(text)
          ? { when: showDay(date) }
          : {}
      return excerpts ? [{ text, excerpts, ...when }] : []
    }),
  )
}

/** “Rao is the right captain for us,” the club said: what somebody says that they are is praise or blame, and no office. */
const isPraise = (reading: ReadArticle, { mentions }: Appearance['person'], role: Span): boolean =>
  voiceIn(reading, role).own === '' &&
  !mentions.some(({ start }) => start > role.end && start - role.end <= farthestName)
/** An office stands right before its holder's name: over so many letters, as of ", Mr". */
const farthestName = 8

/** "Weiss's choice for a new harbour master, Nils Aune": an office that somebody is only to have is told with the words for that. */
function namedFor(reading: ReadArticle, { start }: Span): string {
  const own = sentenceOf(reading, start)
  return toHave.exec(reading.article.text.slice(own.start, start))?.[0] ?? ''
}
const toHave = pattern('iu')`
  \b(?:${oneOf`choice, pick, nominee, candidate, contender, favou?rite`}) (?:for|as|to be|to become) (?:an? |the |his |her |its )?$`

const deed = pattern(
  'i',
)`^${oneOf`was, were, became, elected, appointed, named, served, took, succeeded, replaced, founded, owned, led, headed, chaired,
  ran, directed, commanded`}\b`

/** "Coach", "her agent", "lawyer": what tells little without whose it is; what has a body of its own does. */
const mayBeOfOne = (role: string): boolean =>
  /^(?:his|her)\s/i.test(role) || (!/ (?:of|for|to) /.test(role) && (isBareOffice(role) || ofOne.test(role)))
const ofOne = pattern(
  'i',
)`(?:^|\s)${oneOf`lawyer, attorney, barrister, solicitor, agent, trainer, coach, manager, biographer, publicist, doctor, physician,
  spokes(man|woman|person), adviser, advisor, aide, assistant, caddie, secretary, accountant, bodyguard, translator, editor`}$`

const newestOf = ([first, ...others]: Excerpts): Excerpt =>
  others.reduce(
    (a, b) => ((publicationDate(b.article) ?? '') > (publicationDate(a.article) ?? '') ? b : a),
    first,
  )

/** "Its next coach", "the coach": a role as it is told, without the pronoun, with the body that it is an office of. */
function withBody(
  reading: ReadArticle,
  { mentions }: Appearance['person'],
  { role, start }: Span & { readonly role: string },
): string {
  const bare = role.replace(ofIt, '')
  if (/ of /.test(bare) || (bare === role && !isBareOffice(bare) && !ofAKind.test(bare))) return role
  const own = sentenceOf(reading, start)
  const before = reading.article.text.slice(own.start, start)
  const isGiven = mentions.some((one) => one.start >= own.start && one.end <= start)
  const isTold = bare !== role || possessed.test(before)
  const verbs = isGiven ? filling : emptying
  const body = bodyOf(
    reading,
    start,
    (lemma) => isTold || (verbs.test(lemma) && !/^(?:former|ex)\b/.test(bare)),
  )
  return body === undefined ? bare : `${bare} of ${body}`
}
const ofIt = /^(?:its|their) /i
/** "… as its next" before "coach". */
const possessed = pattern(
  'i',
)`\b(?:its|their) (?:${oneOf`next, new, first, interim, permanent, longtime, current`} )*$`
/** "Football coach", "finance director": of what, the office does not say. */
const ofAKind = /^(?:\p{Ll}[\p{L}-]* ){1,2}(?:coach|director|manager|chief|officer|executive)$/u

/** Verbs by which a body gives an office, told behind the name, and by which it takes one away, told before the name. */
const filling = whole()`appoint, name, elect, hire, promote, pick, tap, choose, recruit`
const emptying = whole()`fire, sack, dismiss, relieve, oust, remove, suspend`

/**
 * The body that an office in a sentence is of: the only one named before it, and what its clause is about.
 * @param fits whether that clause's verb, by its base form, makes the office one of its subject
 */
function bodyOf(reading: ReadArticle, start: number, fits: (lemma: string) => boolean): string | undefined {
  const { article, findings } = reading
  const own = sentenceOf(reading, start)
  const before = { start: own.start, end: start }
  const bodies = inOrder(findings.organisations.flatMap(({ mentions }) => inside(mentions, before)))
  const names = new Set(bodies.map((one) => article.text.slice(one.start, one.end)))
  const [body] = bodies
  if (!body || names.size !== 1) return undefined
  const words = article.text.slice(own.start, own.end)
  const [from, to] = [body.start - own.start, body.end - own.start]
  const isSubject = clausesOf(words).some(
    ({ subject, verb, voice }) =>
      subject &&
      subject.start < to &&
      subject.end > from &&
      verb.end <= start - own.start &&
      voice === 'active' &&
      fits(verb.lemma),
  )
  if (!isSubject || /^[’']/.test(words.slice(to))) return undefined
  return `${/\b[Tt]he $/.test(words.slice(0, from)) ? 'the ' : ''}${words.slice(from, to)}`
}
