import { samePerson } from '../../language/same-person.ts'
import type { Answer } from '../../model/answer.ts'
import { parseLine } from './line.ts'
import { genderOf, namedIn, peopleIn, type Somebody } from './people.ts'
import { topicOf } from './topic.ts'
import type { Turn } from './turn.ts'

/** A topic and a line are kept no longer than they are of use. */
const longestTopic = 160
const longestLine = 900
const mostPeople = 8
const mostSources = 20
/** Words of the answer in which people are looked for. */
const mostRead = 4_000

/** What to remember of a turn. */
export function remember(line: string, answer: Answer): Turn {
  const { command, words, filters } = parseLine(line)
  const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
  const read = excerpts
    .map(({ quote }) => quote)
    .join('\n\n')
    .slice(0, mostRead)
  const known = peopleIn(read)
  const named: readonly Somebody[] =
    command === 'who'
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
    people: people.slice(0, mostPeople),
    topic: topicOf({ command, words, filters }, named).slice(0, longestTopic),
    sources: [...new Set(excerpts.map(({ source }) => source))].slice(0, mostSources),
    newest: excerpts
      .flatMap(({ published }) => published?.slice(0, 10) ?? [])
      .sort()
      .at(-1),
  }
}
