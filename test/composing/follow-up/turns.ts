import { join } from 'node:path'
import {
  createFollowUps,
  parseLine,
  peopleNamed,
  type Turn,
  writeLine,
} from '../../../src/composing/follow-up.ts'
import { isCommand } from '../../../src/contracts/command.ts'
import type { Answer } from '../../../src/model/answer.ts'
import { readQuestion } from '../../../src/reading/question.ts'
import { discover } from '../../../src/runtime/discover.ts'
import { articleOf, readingOf } from '../../articles.ts'

export const now = new Date('2022-02-10T12:00:00Z')

const commands = await discover(
  join(import.meta.dirname, '..', '..', '..', 'commands'),
  'defineCommand',
  isCommand,
)
export const followUps = createFollowUps(commands)

/** What is remembered of a line, which is read as it is at the doorway. */
export const remember = (line: string, answer: Answer, last?: Turn): Turn =>
  followUps.remember(line, {
    question: readQuestion(parseLine(line).words),
    answer,
    known: knownIn(answer),
    last,
  })

/** Whom its passages name, each an article of its own. */
function knownIn(answer: Answer): ReturnType<typeof peopleNamed> {
  const quotes = answer.kind === 'briefing' ? answer.excerpts.map(({ quote }) => quote) : []
  const readings = quotes.map((quote, at) => readingOf(articleOf(`a${at}`, quote)))
  return peopleNamed(
    readings.map(({ article }) => ({ article, start: 0, end: article.text.length })),
    readings,
  )
}

/** The whole line that is asked, of a corpus of these papers. */
export function followUp(turn: Turn | undefined, typed: string): string {
  const line =
    turn && (followUps.pointing(turn, typed) ?? followUps.goingOn(turn, typed, now, ['Tallow Bay Times']))
  return line ? writeLine({ ...line, or: undefined }) : typed
}

/** An answer that quotes these words, each from a source of the list. */
export function answered(title: string, ...quotes: readonly string[]): Answer {
  const sources = ['Eastern Ledger', 'The Harbour Courier', 'Capital Monitor']
  return {
    kind: 'briefing',
    title,
    sections: [{ heading: 'Answer', statements: quotes.map((text, at) => ({ text, cites: [at + 1] })) }],
    conflicts: [],
    excerpts: quotes.map((quote, at) => ({
      n: at + 1,
      article: 'a',
      file: 'a.txt',
      title: 'News',
      source: sources[at] ?? 'Northline Wire',
      published: '2021-12-06',
      url: null,
      quote,
      start: 0,
      end: quote.length,
      hash: '0',
    })),
    articles: 1,
    sources: 1,
    writer: 'extractive',
    ms: 1,
  }
}

export const lavrov = remember(
  '/who Lavrov',
  answered('Sergei Lavrov', 'Mr Lavrov said that India had made it plain to the Americans.'),
)
export const said = remember(
  'What did Shringla say about the S-400?',
  answered(
    'What did Shringla say about the S-400?',
    'Harsh Vardhan Shringla said that shipments had started.',
    'Shringla told reporters that India makes its own policy.',
  ),
)
export const strike = remember(
  '/summary ferry strike',
  answered('ferry strike', 'The crews walked out on Monday.'),
)
export const silent: Answer = {
  kind: 'notice',
  text: 'No passage was found that surely answers that.',
  nearest: [],
  ms: 1,
}
export const signed = remember('Who signed the ferry lease?', answered('x', 'The mayor signed the lease.'))
