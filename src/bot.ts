import { randomBytes } from 'node:crypto'
import { type Answer, numberCitations } from './answer.ts'
import type { Briefing } from './briefing.ts'
import type { Command } from './command.ts'
import { compareArticles, differences } from './composing/comparing.ts'
import type { Desk } from './desk.ts'
import { UserError } from './errors.ts'
import { type Input, readInput } from './input.ts'
import type { Log } from './log.ts'
import { nearest } from './reading/nearest.ts'
import { nameWords } from './reading/same-person.ts'

/** What somebody typed, on whatever platform: `/who Lavrov`, or a bare question. */
export interface ChatEvent {
  readonly text: string
}

/** Event in, answer out; it never throws and never keeps silent. */
export interface Bot {
  answer(event: ChatEvent): Promise<Answer>
  /** Whole lines that the typed one may go on to. */
  complete(line: string): Promise<readonly string[]>
}

/** The command that a bare question is. */
const questionCommand = 'ask'

/** How many articles on the topic are compared with those that an answer cites. */
const compared = 12

export function createBot(parts: {
  readonly commands: ReadonlyMap<string, Command>
  readonly desk: Desk
  readonly log: Log
  readonly now?: () => Date
}): Bot {
  const { commands, desk, log, now = () => new Date() } = parts

  const brief = async (text: string): Promise<Briefing> => {
    const { name, words } = readLine(text, commands)
    const command = commands.get(name)
    if (!command) throw new Error(`the command ${name} is missing from the commands folder`)
    const input = readInput(name, command, words, now())
    const briefing = await command.answer(input, desk)
    return withProgress(command.complete ? briefing : await withDifferences(briefing, input, desk), desk)
  }

  return {
    async answer({ text }) {
      const started = performance.now()
      const elapsed = () => Math.round((performance.now() - started) * 10) / 10
      try {
        return numberCitations(await brief(text), elapsed())
      } catch (thrown) {
        return { kind: 'notice', text: sentenceFor(thrown, log), nearest: [], ms: elapsed() }
      }
    },
    async complete(line) {
      try {
        return await completions(line, commands, desk)
      } catch (thrown) {
        log.error('completion failed', { error: thrown })
        return []
      }
    },
  }
}

/** The asker's mistake is told as it is; ours gets an id that is in the log, and nothing of its message. */
function sentenceFor(thrown: unknown, log: Log): string {
  if (thrown instanceof UserError) return thrown.message
  const id = randomBytes(4).toString('hex')
  log.error('an answer failed', { id, error: thrown })
  return `Something went wrong on our side; nothing was lost. Ask again, and if it happens again tell the operator this reference: ${id}.`
}

/** @throws UserError for an empty line and an unknown command */
function readLine(text: string, commands: ReadonlyMap<string, Command>): { name: string; words: string } {
  const line = text.trim()
  if (line === '') throw new UserError('Nothing was asked. Type a question, or /help for what can be asked.')
  const command = /^\/(\S*)\s*([\s\S]*)$/.exec(line)
  if (!command) return { name: questionCommand, words: line }
  const name = (command[1] ?? '').toLowerCase()
  if (commands.has(name)) return { name, words: command[2] ?? '' }
  const meant = nearest(name, commands.keys())
  throw new UserError(
    `There is no command /${name}.${meant ? ` Did you mean /${meant}?` : ''} /help lists them all.`,
  )
}

/** Adds every difference between sources that touches an excerpt of the briefing. */
async function withDifferences(briefing: Briefing, { text, filter }: Input, desk: Desk): Promise<Briefing> {
  if (briefing.kind === 'notice') return briefing
  const cited = briefing.sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts))
  const articles = new Map(cited.map(({ article }) => [article.id, article]))
  const around = text === '' ? [] : await desk.dossier(text, filter, compared)
  const others = around.filter(({ article }) => !articles.has(article.id))
  const readings = [...(await desk.read([...articles.values()].slice(0, 2 * compared))), ...others]
  const touching = differences(compareArticles(readings)).filter(({ values }) =>
    values.some(({ excerpts }) =>
      excerpts.some((e) =>
        cited.some((c) => c.article.id === e.article.id && c.start < e.end && c.end > e.start),
      ),
    ),
  )
  const known = new Set(briefing.conflicts.map(({ about }) => about))
  return {
    ...briefing,
    conflicts: [...briefing.conflicts, ...touching.filter(({ about }) => !known.has(about))],
  }
}

/** While the corpus is still being read an answer says so. */
function withProgress(briefing: Briefing, desk: Desk): Briefing {
  const { state, done, total } = desk.progress()
  if (state !== 'reading') return briefing
  const line = `The corpus is still being read (${done} of ${total} files); this stands on what is read so far.`
  return briefing.kind === 'notice'
    ? { ...briefing, text: `${briefing.text}\n${line}` }
    : { ...briefing, remarks: [...(briefing.remarks ?? []), line] }
}

async function completions(
  line: string,
  commands: ReadonlyMap<string, Command>,
  desk: Desk,
): Promise<readonly string[]> {
  if (!line.startsWith('/')) return []
  const typed = /^\/(\S*)$/.exec(line)
  if (typed)
    return [...commands.keys()]
      .filter((name) => name.startsWith((typed[1] ?? '').toLowerCase()))
      .map((name) => `/${name} `)
  const [, name = '', rest = ''] = /^\/(\S+)\s+([\s\S]*)$/.exec(line) ?? []
  const command = commands.get(name.toLowerCase())
  if (!command) return []
  const option = /^([\s\S]*\b(source):)["“]?([^"”]*)$/.exec(rest)
  if (option) {
    const values = (await desk.index.sources()).map(({ source }) => source)
    const start = `/${name} ${option[1]}`
    return values
      .filter((v) => v.toLowerCase().startsWith((option[3] ?? '').toLowerCase()))
      .map((v) => `${start}${v.includes(' ') ? `"${v}"` : v}`)
  }
  if (command.argument?.completes === 'command')
    return [...commands.keys()].filter((known) => known.startsWith(rest)).map((known) => `/${name} ${known}`)
  if (command.argument?.completes === 'person') {
    const people =
      rest === ''
        ? await desk.index.names('person', 12)
        : (await desk.index.namesLike('person', rest, 12)).filter(
            (match) => match.exact || goesOn(match.name, rest),
          )
    return people.map((person) => `/${name} ${person.name}`)
  }
  return []
}

/** Whether every typed word begins a word of the name. */
function goesOn(name: string, typed: string): boolean {
  const words = nameWords(name)
  return nameWords(typed).every((start) => words.some((word) => word.startsWith(start)))
}
