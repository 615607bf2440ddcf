import { randomBytes } from 'node:crypto'
import type Keyv from 'keyv'
import { createChoosing } from './bot/choices.ts'
import { completions } from './bot/complete.ts'
import { corpusCard, surroundingOf } from './bot/corpus-card.ts'
import { withoutCourtesy } from './bot/intent/courtesy.ts'
import type { Knows } from './bot/intent/slots.ts'
import { createIntents } from './bot/intent.ts'
import { isAbout } from './composing/comparing/asked.ts'
import { compareArticles, differences } from './composing/comparing.ts'
import { followUp, remember, type Turn, turnSchema, writeLine } from './composing/follow-up.ts'
import { promptsOf } from './composing/prompts.ts'
import type { Bot, ChatEvent } from './contracts/bot.ts'
import type { Command } from './contracts/command.ts'
import type { Desk } from './contracts/desk.ts'
import { nearest } from './language/nearest.ts'
import { numberCitations } from './model/answer.ts'
import type { Briefing } from './model/briefing.ts'
import { UserError } from './model/errors.ts'
import { type Input, readInput } from './model/input.ts'
import { partNear } from './model/reading.ts'
import type { Log } from './runtime/log.ts'

/** The command that a bare question is. */
const questionCommand = 'ask'

/** How many articles on the topic are compared with those that an answer cites. */
const compared = 12

export function createBot(parts: {
  readonly commands: ReadonlyMap<string, Command>
  readonly desk: Desk
  readonly log: Log
  /** What conversations were about; without it nothing carries over. */
  readonly turns?: Keyv<Turn>
  readonly now?: () => Date
}): Bot {
  const { commands, desk, log, turns, now = () => new Date() } = parts

  const brief = async ({ text, asker }: ChatEvent): Promise<Briefing> => {
    const { name, words } = readLine(text, commands)
    const command = commands.get(name)
    if (!command) throw new Error(`the command ${name} is missing from the commands folder`)
    const input = { ...readInput(name, command, words, now()), asker }
    const briefing = await command.answer(input, desk)
    return withProgress(
      withMarks(command.complete ? briefing : await withDifferences(briefing, input, desk)),
      desk,
    )
  }

  const choosing = createChoosing(desk)
  const intents = createIntents(commands)
  const knows: Knows = {
    person: async (name) =>
      (await desk.index.namesLike('person', name, 1)).some(({ exact }) => exact) ||
      // Names that are not read yet are told by how they are written.
      (desk.progress().state !== 'ready' && /^(?:\p{Lu}[\p{L}.’'-]*\s?)+$/u.test(name)),
  }
  const understand = async (text: string, turn: Turn | undefined): Promise<string> => {
    if (text.trim().startsWith('/')) return text
    const asked = withoutCourtesy(text)
    const followed = followUp(turn, asked, now())
    if (followed !== asked) return followed
    const intent = (await intents(asked, knows)) ?? (await intents(text, knows))
    return intent ? writeLine(intent) : asked
  }

  return {
    commands,
    async understand({ text, conversation }) {
      try {
        const turn = conversation === undefined ? undefined : await turns?.get(conversation)
        return await understand(text, turnSchema.safeParse(turn).data)
      } catch (thrown) {
        log.error('a conversation could not be recalled', { error: thrown })
        return text
      }
    },
    async answer(event) {
      const started = performance.now()
      const elapsed = () => Math.round((performance.now() - started) * 10) / 10
      try {
        const answer = numberCitations(await brief(event), elapsed())
        if (event.conversation !== undefined)
          await turns?.set(event.conversation, remember(event.text, answer))
        return answer
      } catch (thrown) {
        return { kind: 'notice', text: sentenceFor(thrown, log), nearest: [], ms: elapsed() }
      }
    },
    async complete(line) {
      try {
        return await completions(line, commands, choosing)
      } catch (thrown) {
        log.error('completion failed', { error: thrown })
        return []
      }
    },
    choices: choosing.choices,
    around: (excerpt) => surroundingOf(desk, excerpt),
    prompts: () => promptsOf(desk),
    corpus: () => corpusCard(desk),
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

/** Adds the differences between sources that are about what was asked. */
async function withDifferences(briefing: Briefing, { text, filter }: Input, desk: Desk): Promise<Briefing> {
  if (briefing.kind === 'notice') return briefing
  const cited = briefing.sections
    .flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts))
    .filter(({ article }) => !article.isEntry)
  const articles = new Map(cited.map(({ article }) => [article.id, article]))
  const around = text === '' ? [] : await desk.dossier(text, filter, compared)
  const others = around.filter(({ article }) => !articles.has(article.id))
  const own = await desk.read([...articles.values()].slice(0, 2 * compared))
  const readings = [...own, ...others].map((reading) =>
    partNear(
      reading,
      cited.filter(({ article }) => article.id === reading.article.id),
    ),
  )
  const touching = differences(compareArticles(readings)).filter(isAbout(text, cited))
  const known = new Set(briefing.conflicts.map(({ about }) => about))
  return {
    ...briefing,
    conflicts: [...briefing.conflicts, ...touching.filter(({ about }) => !known.has(about))],
  }
}

/** An answer that uses an article with a notice on it says what the notice says. */
function withMarks(briefing: Briefing): Briefing {
  if (briefing.kind === 'notice') return briefing
  const cited = [
    ...briefing.sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts)),
    ...briefing.conflicts.flatMap(({ values }) => values.flatMap(({ excerpts }) => excerpts)),
  ]
  const articles = [...new Map(cited.map(({ article }) => [article.id, article])).values()]
  const remarks = articles.flatMap(({ title, mark }) =>
    mark === undefined ? [] : [`“${title}” is marked ${mark.kind}: “${mark.words}”`],
  )
  return remarks.length === 0 ? briefing : { ...briefing, remarks: [...remarks, ...(briefing.remarks ?? [])] }
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
