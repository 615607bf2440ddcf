import { samePerson } from '../../language/same-person.ts'
import type { Answer } from '../../model/answer.ts'
import type { Question } from '../../model/question.ts'
import { kindOf, parseLine, type Ways } from './line.ts'
import { genderOf, namedIn, peopleIn, type Somebody } from './people.ts'
import { topicOf } from './topic.ts'
import type { Turn } from './turn.ts'

/** A topic and a line are kept no longer than they are of use. */
const longestTopic = 160
const longestLine = 900
/** Characters of what was said first, to be checked. */
const longestSaid = 400
const mostPeople = 8
const mostSources = 20
/** Words of the answer in which people are looked for. */
const mostRead = 4_000

/** What to remember of a turn. @param last the turn before, whose answer is the last where this line got none */
export function remember(line: string, question: Question, answer: Answer, ways: Ways, last?: Turn): Turn {
  const asked = parseLine(line)
  const { words } = asked
  const before = ways.get(asked.command)?.ends ? undefined : last
  /** Of a question, what it names as the turn before did. */
  const again =
    kindOf(asked, ways) === 'question' && before && words.includes(before.topic) ? before.topic : ''
  const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
  const read = excerpts
    .map(({ quote }) => quote)
    .join('\n\n')
    .slice(0, mostRead)
  const known = peopleIn(read)
  const named: readonly Somebody[] =
    kindOf(asked, ways) === 'person'
      ? answer.kind === 'briefing' && words !== ''
        ? [{ name: answer.title, gender: genderOf(answer.title, read) }]
        : words === ''
          ? []
          : [{ name: words, gender: genderOf(words, read) }]
      : namedIn(words, known)
  // What is merely near to an unanswered question was not spoken of.
  const others = answer.kind === 'briefing' ? known : []
  const people: Somebody[] = []
  for (const person of [...named, ...others])
    if (!people.some(({ name }) => samePerson(name, person.name))) people.push(person)
  return {
    text: line.slice(0, longestLine),
    asker: '',
    people: people.slice(0, mostPeople),
    topic: (asked.about ?? (again || topicOf(asked, question, named, ways))).slice(0, longestTopic),
    them: (ways.get(asked.command)?.follows?.means ?? '').replace('{}', () => words).slice(0, longestTopic),
    answered: answer.kind === 'briefing' ? line.slice(0, longestLine) : (before?.answered ?? ''),
    said: answer.kind === 'briefing' ? saidFirst(answer) : (before?.said ?? ''),
    sources: [...new Set(excerpts.map(({ source }) => source))].slice(0, mostSources),
    newest: excerpts
      .flatMap(({ published }) => published?.slice(0, 10) ?? [])
      .sort()
      .at(-1),
  }
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
