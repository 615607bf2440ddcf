import { genderOf } from '../../language/gender.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Answer } from '../../model/answer.ts'
import type { Question } from '../../model/question.ts'
import { kindOf, type Line, parseLine, type Ways } from './line.ts'
import { type NamedIn, namedIn, type Somebody } from './people.ts'
import { topicOf } from './topic.ts'
import type { Turn } from './turn.ts'

/** A turn as it was answered. */
export interface Told {
  readonly question: Question
  readonly answer: Answer
  readonly known: readonly Somebody[]
  readonly last?: Turn | undefined
}

/** A topic and a line are kept no longer than they are of use. */
const longestTopic = 160
const longestLine = 900
/** Characters of what was said first, to be checked. */
const longestSaid = 400
const mostPeople = 8
const mostSources = 20
/**
 * What to remember of a turn.
 * @param known whom the passages of the answer name
 * @param last the turn before: its answer is the last where this line got none, and its people may still be meant
 */
export function remember(line: string, told: Told, ways: Ways): Turn {
  const { question, answer } = told
  const asked = parseLine(line)
  const before = ways.get(asked.command)?.ends ? undefined : told.last
  const named = whomNamed(asked, told, ways)
  const again = topicAgain(asked, before, ways)
  const topic = asked.about ?? (again || topicOf(asked, question, named.sure, ways))
  const them = themIn(asked, ways) || (again === '' ? '' : (before?.them ?? ''))
  return {
    text: line.slice(0, longestLine),
    asker: '',
    people: onceEach([...inOrder(named, told), ...earlierIn(before)]).slice(0, mostPeople),
    topic: topic.slice(0, longestTopic),
    them: them.slice(0, longestTopic),
    ...answerOf(line, answer, before),
    listed: listedIn(asked, answer) ?? before?.listed ?? [],
  }
}

/** Of a question, what it names as the turn before did. */
const topicAgain = (asked: Line, before: Turn | undefined, ways: Ways): string =>
  kindOf(asked, ways) === 'question' && before && asked.words.includes(before.topic) ? before.topic : ''

const whomNamed = (asked: Line, { answer, known }: Told, ways: Ways): NamedIn =>
  kindOf(asked, ways) === 'person'
    ? { sure: personOf(asked.words, answer, known), unsure: [] }
    : namedIn(`${asked.words} ${asked.about ?? ''}`, known)

/** Whom this turn spoke of. What is merely near to an unanswered question was not spoken of. */
function inOrder({ sure, unsure }: NamedIn, { question, answer, known }: Told): readonly Somebody[] {
  const others = answer.kind === 'briefing' ? known : []
  // “Who …?” asks for somebody else than it names.
  const asksWho = question.wants === 'who' && !/^\p{Lu}/u.test(question.subject)
  if (!asksWho) return [...sure, ...unsure.map((one) => ({ ...one, asked: true })), ...others]
  const answering = others.filter(({ name }) => !sure.some((one) => samePerson(one.name, name)))
  return [...answering, ...sure, ...unsure].map(({ name, gender }) => ({ name, gender }))
}

const earlierIn = (before: Turn | undefined): readonly Somebody[] =>
  (before?.people ?? []).map(({ name, gender }) => ({ name, gender }))

/** The line that was answered last, what that said first, and of which papers and days. */
function answerOf(line: string, answer: Answer, before: Turn | undefined) {
  const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
  return {
    ...(answer.kind === 'briefing'
      ? { answered: line.slice(0, longestLine), said: saidFirst(answer) }
      : { answered: before?.answered ?? '', said: before?.said ?? '' }),
    sources: [...new Set(excerpts.map(({ source }) => source))].slice(0, mostSources),
    newest: excerpts
      .flatMap(({ published }) => published?.slice(0, 10) ?? [])
      .sort()
      .at(-1),
  }
}

/** The stories that an answer about nothing in particular tells, in their order. */
function listedIn({ words }: Line, answer: Answer): Turn['listed'] | undefined {
  if (answer.kind !== 'briefing' || words !== '' || answer.sections.length < 2) return undefined
  return answer.sections.map(({ heading }) => heading.slice(0, longestTopic)).slice(0, mostListed)
}
const mostListed = 12

/** What "they" are: what the command tells of, or the things that a question names by whose or of what they are. */
function themIn({ command, words }: Line, ways: Ways): string {
  const means = ways.get(command)?.follows?.means
  return means?.replace('{}', () => words) ?? thingsOf.exec(words)?.[0] ?? ''
}

/** "the sanctions on Norvale" */
const thingsOf =
  /\bthe \p{Ll}+s (?:on|of|against|in|for|with|to|from) (?:the )?\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*/u

/** Whom a command tells of. */
function personOf(words: string, answer: Answer, known: readonly Somebody[]): readonly Somebody[] {
  const name = answer.kind === 'briefing' && words !== '' ? answer.title : words
  const same = known.find((one) => samePerson(one.name, name))
  const read = 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote).join('\n\n') : ''
  return name === '' ? [] : [{ name, gender: same?.gender || genderOf(name, read), asked: true }]
}

function onceEach(people: readonly Somebody[]): Turn['people'] {
  const once: Turn['people'] = []
  for (const { name, gender, asked = false } of people)
    if (!once.some((one) => samePerson(one.name, name))) once.push({ name, gender, asked })
  return once
}

/** The words that the first statement stands on; those of a difference where there is no statement. */
function saidFirst({ sections, conflicts, excerpts }: Extract<Answer, { kind: 'briefing' }>): string {
  const [n] =
    sections
      .flatMap(({ statements }) => statements)
      .concat(
        conflicts.flatMap(({ values }) => values.map(({ value, cites }) => ({ text: value, cites }))),
      )[0]?.cites ?? []
  return (excerpts.find((excerpt) => excerpt.n === n)?.quote ?? '').replace(/\s+/g, ' ').slice(0, longestSaid)
}
