import { readPhrase } from '../../language/phrase.ts'
import { contentWords } from '../../language/words.ts'
import type { Line, Ways } from './line.ts'
import type { Turn } from './turn.ts'

export type ReadCommand = (turn: Turn, before: Line, asked: string) => Line | undefined

/** "a timeline?", "do the sources differ?", "is that true?": another command on what was spoken of. */
export function createCommands(ways: Ways): ReadCommand {
  const said = [...ways].flatMap(([command, { follows }]) =>
    follows?.asked ? [{ command, words: follows.words, read: follows.asked.map(readPhrase) }] : [],
  )
  return ({ topic, people, said: claim }, before, asked) => {
    const meant = said.find(({ read }) => read.some((one) => one(asked)))
    if (!meant) return undefined
    const words =
      meant.words === 'claim'
        ? claim
        : meant.words === 'person'
          ? people[0]?.name
          : topic.replace(/^(?:the|an?)\s+/i, '') || people[0]?.name || ownWords(before.words)
    // Where nothing was said there is nothing to check, and the command says so.
    if (!words && meant.words !== 'claim') return undefined
    const filters = meant.words === 'claim' ? {} : before.filters
    return { command: meant.command, words: words ?? '', filters, view: '' }
  }
}

/** "How many people were evacuated?" names no topic: it is about "people evacuated". */
const ownWords = (question: string): string =>
  contentWords(question)
    .map(({ start, end }) => question.slice(start, end))
    .join(' ')
