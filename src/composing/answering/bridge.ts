import type { Desk } from '../../contracts/desk.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import { inside } from '../../model/reading.ts'
import { inverted } from '../../reading/question/direct.ts'
import { questionOf } from './asked.ts'
import { fitOf } from './fitting.ts'
import { keyTerms, missing } from './key-terms.ts'
import { readOfStep, sureInOtherWords, sureOfAnswer } from './thresholds.ts'

/** A question about somebody who is only described: "the president of the country that sold Kestrelia the Orion-9". */
export interface Bridge {
  /** How they are described, "the country that sold Kestrelia the Orion-9". */
  readonly described: string
  /** What is to be found first: "Which country sold Kestrelia the Orion-9?" */
  readonly first: string
  /** The question once it is found. */
  readonly onwards: (name: string) => string
}

/** Who and what has a name of its own, so that the second question can be asked by it. */
const people = oneOf`
  m[ae]n, wom[ae]n, person, boy, girl, teenager, player, striker, goalkeeper, runner, rider, driver, pilot, captain, singer,
  actor, actress, author, writer, poet, painter, artist, director, producer, journalist, reporter, editor, minister,
  lawmaker, senator, mayor, governor, president, politician, candidate, judge, lawyer, prosecutor, officer, general,
  engineer, architect, scientist, researcher, doctor, teacher, professor, farmer, collector, thief, robber, suspect,
  founder, owner, head, leader, chef, coach, trainer, champion, whistle-?blower, official, businessman, businesswoman`
const others = oneOf`
  country, nation, state, city, town, village, island, company, firm, maker, bank, club, team, party, paper, newspaper,
  magazine, agency, union, group, band, orchestra, university, charity, airline, brewery, publisher, studio, broadcaster,
  operator, contractor, builder, lender, insurer, ferry, ship, vessel, boat, tanker, yacht`
/** “Who” is said of anybody of a trade, “the nurse who …”; of several nobody is looked up. */
const anybody = String.raw`(?!\p{L}*(?:s|people|men|women|children|police) )\p{L}{3,}(?= who )`
const described = pattern('iu')`
  ^((?:(?:for|in|at|on|by|from|to|with|of|under) )?(?:who|what|where|when|how|which|why)\b.*?)
  \s(the|an?) (?:([\p{L}-]+) )?(${people}|${others}|${anybody}) (that|which|who|whose|where) (.+?)\s*\?*$`
const isPerson = pattern('i')`^${people}$`
/** "Who is the man who …?" has one step, and so has "what is the name of the woman who …?" */
const oneStep = /^(?:who|what|which [\p{L}-]+) (?:is|was|are|were)$|\bnames? of$/iu
const auxiliary = /(?:^|\s)(?:was|were|is|are|did|does|do|has|have|had|will|would)$/i
const base = /\b(?:did|does|do|will|would)$/i
/** “The company that Ida Holm leads”. */
const objective = /^(?:\p{Lu}|(?:the|an?|his|her|its|their) )/u

/** Described by what they did: “the firm that bought the mill”, “the company that Ida Holm leads”. */
export function bridgeIn(question: string): Bridge | undefined {
  const [, before = '', article, adjective, kind = '', relative = '', rest = ''] =
    described.exec(question) ?? []
  if (kind === '' || oneStep.test(before)) return undefined
  const [clause, after] = apart(rest, before)
  const what = `${article} ${adjective === undefined ? '' : `${adjective} `}${kind} ${relative} ${clause}`
  return {
    described: what,
    first: firstOf(
      isPerson.test(kind) || relative === 'who' ? 'Who' : `Which ${kind}`,
      relative,
      clause,
      what,
    ),
    onwards: onwards(before, after),
  }
}

/** What is to be found first: “Which country’s navy seized the Orla?”, “In which town did the Aske burst its banks?” */
function firstOf(who: string, relative: string, clause: string, what: string): string {
  const [, thing = '', rest = ''] = relative === 'whose' ? (owned.exec(clause) ?? []) : []
  if (rest !== '') return `The ${thing} of ${who === 'Who' ? 'whom' : who.toLowerCase()} ${rest}?`
  if (relative === 'whose') return `Whose ${clause}?`
  if (relative === 'where') {
    const asked = inverted(clause)
    return asked === undefined ? `What is ${what}?` : `In ${who.toLowerCase()} ${asked}?`
  }
  return objective.test(clause) ? `What is ${what}?` : `${who} ${clause}?`
}

const onwards =
  (before: string, after: string): Bridge['onwards'] =>
  (name) =>
    `${[before, name, after].filter((words) => words !== '').join(' ')}?`

/** “Navy” and “seized the Orla”. */
const owned =
  /^((?:\p{Ll}+ ){0,1}?\p{Ll}+) ((?:was |were |is |are |has |have |had )?\p{Ll}+(?:ed|s|t|d|n|e|w)\b.*)$/u

/** Who is called by what they did, and how it is asked for. */
const deeds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    winner: 'won',
    author: 'wrote',
    writer: 'wrote',
    founder: 'founded',
    owner: 'owns',
    builder: 'built',
    designer: 'designed',
    architect: 'designed',
    inventor: 'invented',
    director: 'directed',
    composer: 'composed',
    painter: 'painted',
    creator: 'created',
    buyer: 'bought',
    seller: 'sold',
    killer: 'killed',
    publisher: 'published',
    organiser: 'organised',
    organizer: 'organised',
    sponsor: 'sponsored',
    maker: 'makes',
    discoverer: 'discovered',
  }),
)
const called = pattern('iu')`
  ^((?:who|what|where|when|how|which|why)\b.*?)
  \sthe (\p{L}+) of ((?:the|an?|this|its|his|her|\p{Lu}[\p{L}’'-]*|[“"]).+?)\s*\?*$`

/** Described by what somebody is called for it: “where was the winner of the Lund prize born?” */
export function agentIn(question: string): Bridge | undefined {
  const [, before = '', kind = '', rest = ''] = called.exec(question) ?? []
  const deed = deeds.get(kind.toLowerCase())
  if (deed === undefined || oneStep.test(before)) return undefined
  const [thing, after] = apart(rest, before)
  return {
    described: `the ${kind} of ${thing}`,
    first: `Who ${deed} ${thing}?`,
    onwards: onwards(before, after),
  }
}

const helping = /^(?:was|were|is|are|be|been|being|has|have|had|to|not|and|or|the|an?)$/i
const behind = /^(?:in|at|on|from|by|to|up|down|off|out|over|for|with|as|about)$/i

/**
 * “stole the altarpiece arrested” as “stole the altarpiece” and “arrested”: the last verb with what a preposition adds to it,
 * which is the question's own where what stands before ends in “was”, and in its base form behind “did”.
 */
function apart(rest: string, before: string): readonly [clause: string, after: string] {
  if (!auxiliary.test(before)) return [rest, '']
  const words = rest.split(/\s+/)
  const isBase = base.test(before)
  const at = words.findLastIndex((word, place) => {
    const isAlone = place === words.length - 1 || behind.test(words[place + 1] ?? '')
    const isVerb = isBase
      ? !behind.test(word) && !/^\p{Lu}/u.test(word)
      : isVerbForm(word) || /^born$/i.test(word)
    return place > 1 && isAlone && isVerb && !helping.test(words[place - 1] ?? '')
  })
  return at < 0 ? [rest, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

const offices = oneOf`
  president, prime minister, minister, premier, chancellor, mayor, governor, king, queen, chief executive, ceo, chairman,
  chairwoman, director, coach, captain, leader, head, secretary, ambassador, editor, owner, founder`
const holder = pattern('u')`
  \b(?:the|its|their) ((?:(?:new|current|acting|outgoing) )?(?:\p{Ll}+ )?${offices} of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)`

/** Described by an office alone: “What did the new president of Vostrany promise?” */
export function holderIn(question: string): Bridge | undefined {
  const [words, office = ''] = holder.exec(question) ?? []
  if (words === undefined || /^who\b/i.test(question)) return undefined
  return {
    described: words,
    first: `Who is the ${office}?`,
    onwards: (name) => question.replace(words, name),
  }
}

/** Who answers the first step, by name, and the passage that gives it. */
export interface Step {
  readonly name: string
  readonly excerpt: Excerpt
}

/** Of whom it is read that what they are described by was done, in a passage that tells it; undefined where that is not sure. */
export async function findNamed({ first }: Bridge, filter: Filter, desk: Desk): Promise<Step | undefined> {
  const question = await questionOf(first, desk)
  const fit = fitOf(question)
  const keys = keyTerms(question.text)
  const found = (await desk.passages({ ...filter, text: first, limit: 20 }))
    .filter((passage) => missing(keys, [passage.reading]).length === 0 && !fit.isOfAnother(passage))
    .slice(0, readOfStep)
  const readings =
    (await desk.reader?.read(
      first,
      found.map(({ excerpt }) => excerpt.quote),
    )) ?? []
  const best = readings
    .flatMap(({ start, end, score }, at) => {
      const passage = found[at]
      const least = passage && fit.hasDeed(passage.excerpt.quote) ? sureOfAnswer : sureInOtherWords
      return passage && score >= least ? [{ start, end, score, passage }] : []
    })
    .sort((a, b) => b.score - a.score)[0]
  if (!best) return undefined
  const { excerpt, reading } = best.passage
  const span = { start: excerpt.start + best.start, end: excerpt.start + best.end }
  const { people: named, organisations, places } = reading.findings
  const known = [...named, ...organisations, ...places].find(({ mentions }) =>
    inside(mentions, excerpt).some(({ start, end }) => start < span.end && span.start < end),
  )
  const name = known?.name ?? capitals.exec(excerpt.quote.slice(best.start, best.end))?.[0]
  return name === undefined || first.includes(name) ? undefined : { name, excerpt }
}
const capitals = /(?!The\b)\p{Lu}[\p{L}\p{N}’'-]+(?: \p{Lu}[\p{L}\p{N}’'-]+)*/u
