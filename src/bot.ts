import type Keyv from 'keyv'
import { withDifferences, withMarks, withNamed, withProgress, withWithheld } from './bot/adding.ts'
import { onTopicFirst, orElse } from './bot/carried.ts'
import { createChoosing } from './bot/choices.ts'
import { completions } from './bot/complete.ts'
import { corpusCard, surroundingOf } from './bot/corpus-card.ts'
import { noteGap } from './bot/gaps.ts'
import { createIntents } from './bot/intent.ts'
import { timeLimit } from './bot/limit.ts'
import { createMemory } from './bot/memory.ts'
import { answerWithin, lineWithin, type Narrowed } from './bot/narrowed.ts'
import { together } from './bot/together.ts'
import { createUnderstanding } from './bot/understanding.ts'
import { moreOf, viewed } from './bot/viewed.ts'
import { questionOf } from './composing/answering/asked.ts'
import {
  aboutOf,
  alsoOf,
  createFollowUps,
  orOf,
  parseLine,
  type Turn,
  viewOf,
  withLeftOut,
  withOffice,
  writeLine,
} from './composing/follow-up.ts'
import { promptsOf } from './composing/prompts.ts'
import type { Bot, ChatEvent } from './contracts/bot.ts'
import type { Command } from './contracts/command.ts'
import type { Desk } from './contracts/desk.ts'
import type { Pen } from './contracts/writer.ts'
import { nearest } from './language/nearest.ts'
import { type Answer, numberCitations } from './model/answer.ts'
import type { Briefing } from './model/briefing.ts'
import { questionCommand } from './model/declaration.ts'
import { UserError } from './model/errors.ts'
import { readInput } from './model/input.ts'
import { lineFor } from './model/lines.ts'
import type { Question } from './model/question.ts'
import { readQuestion } from './reading/question.ts'
import { apology } from './runtime/apology.ts'
import type { Log } from './runtime/log.ts'
import { within, withoutLimit } from './runtime/turn.ts'

/** Wishes of one message that are answered. */
const mostWishes = 3

export function createBot(parts: {
  readonly commands: ReadonlyMap<string, Command>
  readonly desk: Desk
  readonly log: Log
  /** A model that plans and writes, where the asker's workspace has it; without it claims are told in their own words. */
  readonly pen?: Pen
  /** What conversations were about; without it nothing carries over. */
  readonly turns?: Keyv<Turn>
  readonly now?: () => Date
  /** Milliseconds by a clock that never jumps, by which an answer's time is over. */
  readonly elapsed?: () => number
}): Bot {
  const { commands, desk, log, pen, turns, now = () => new Date() } = parts

  const followUps = createFollowUps(commands)
  const understand = createUnderstanding({ intents: createIntents(commands), followUps, desk, now })

  const { recalled, remember } = createMemory({ turns, followUps, desk, log })

  type Briefed = Narrowed & { readonly question: Question }
  const brief = async (event: ChatEvent, view: string): Promise<Briefed> => {
    const { name, words } = readLine(event.text, commands)
    const command = commands.get(name)
    if (!command) throw new Error(`the command ${name} is missing from the commands folder`)
    const work = () => briefBy(command, name, words, event, view)
    // Another's host may take its time.
    return command.waits ? withoutLimit(work) : work()
  }

  const briefBy = async (
    command: Command,
    name: string,
    words: string,
    { asker, conversation, files, overheard }: ChatEvent,
    view: string,
  ): Promise<Briefed> => {
    const typed = readInput(name, command, words, now(), files)
    const isQuestion = command.follows?.words === 'question'
    const question = isQuestion ? await questionOf(typed.text, desk) : readQuestion(typed.text)
    const input = { ...typed, question, asker }
    const own = await pen?.take({ asker, before: (await recalled(conversation))?.text })
    const { briefing, filter } = await answerWithin(
      command,
      input,
      own ? { ...desk, write: own.write, plan: own.plan, rank: own.rank } : desk,
    )
    const signed = pen && own ? pen.sign(briefing, [own]) : briefing
    const whole = command.complete
      ? signed
      : await withDifferences(signed, { ...input, filter }, desk, isQuestion)
    if (isQuestion && asker && !overheard)
      await noteGap(desk.gaps, { question: typed.text, asker, briefing: whole }, log)
    const known = command.complete ? whole : await withWithheld(whole, { ...input, filter }, desk)
    const marked = withMarks(await withNamed(known, input, desk))
    return { briefing: await viewed(withProgress(marked, desk), view, desk), filter, question }
  }

  /** A notice shows how a question was understood, where something was carried over. */
  const told = (briefing: Briefing, { text, typed = text }: ChatEvent): Briefing =>
    briefing.kind === 'briefing' || typed.trim() === text || text.startsWith('/')
      ? briefing
      : { ...briefing, text: `Understood as: ${parseLine(text).words}\n${briefing.text}` }

  /** One line's answer, and what is remembered of it. */
  const answerOne = async (event: ChatEvent, elapsed: () => number) => {
    const { line: shown, view } = viewOf(event.text)
    const { line: whole, or } = orOf(shown)
    const { line, about } = aboutOf(whole)
    const ask = (text: string) => brief({ ...event, text }, view)
    const first = { ...(await onTopicFirst(line, about, ask)), line }
    const isPerson = (command: string) => commands.get(command)?.follows?.words === 'person'
    const found = await orElse(first, or, isPerson, async (line) => ({
      ...(await ask(line)),
      asked: line,
      on: '',
      line,
    }))
    const { filter, question, asked, on } = found
    const briefing = told(found.briefing, { ...event, text: asked })
    const answer = moreOf(numberCitations(briefing, elapsed()), view)
    const kept = lineWithin(writeLine({ ...parseLine(found.line), about: on }), filter)
    const turn = await remember(event, view === '' ? kept : `${kept} view:${view}`, {
      question,
      answer,
      briefing: found.briefing,
    })
    return { briefing, answer, turn }
  }

  /** All that one message asks for. */
  const answerAll = async (event: ChatEvent, elapsed: () => number): Promise<Answer> => {
    const { line, also } = alsoOf(event.text)
    const first = await answerOne({ ...event, text: line }, elapsed)
    if (also === '') return first.answer
    const all = [first]
    let before = parseLine(line).words
    for (let wished = also; wished !== '' && all.length < mostWishes; ) {
      const read = await understand(withLeftOut(before, wished), all.at(-1)?.turn)
      const next = alsoOf(all.at(-1)?.briefing.kind === 'notice' ? withOffice(before, read) : read)
      all.push(await answerOne({ ...event, typed: wished, text: next.line }, elapsed))
      before = parseLine(next.line).words
      wished = next.also
    }
    return numberCitations(together(all.map(({ briefing }) => briefing)), elapsed())
  }

  const choosing = createChoosing(desk)

  return {
    commands: new Map([...commands].map(([name, { answer: _, ...declaration }]) => [name, declaration])),
    async understand({ text, conversation, files = [] }) {
      try {
        return await understand(text, await recalled(conversation), files.length > 0)
      } catch (thrown) {
        log.error('what was typed could not be understood', { error: thrown })
        return text
      }
    },
    async answer(event) {
      const started = performance.now()
      const elapsed = () => Math.round((performance.now() - started) * 10) / 10
      try {
        return await within(timeLimit(parts.elapsed), () => answerAll(event, elapsed))
      } catch (thrown) {
        return {
          kind: 'notice',
          text: sentenceFor(thrown, log),
          nearest: [],
          refused: true,
          ms: elapsed(),
        }
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
  return apology(log, 'an answer failed', { error: thrown })
}

/** @throws UserError for an empty line and an unknown command */
function readLine(text: string, commands: ReadonlyMap<string, Command>): { name: string; words: string } {
  const line = text.trim()
  if (line === '')
    throw new UserError(`Nothing was asked. Type a question, or ${lineFor('help')} for what can be asked.`)
  const command = /^\/(\S*)\s*([\s\S]*)$/.exec(line)
  if (!command) return { name: questionCommand(commands), words: line }
  const name = (command[1] ?? '').toLowerCase()
  if (commands.has(name)) return { name, words: command[2] ?? '' }
  const meant = nearest(name, commands.keys())
  throw new UserError(
    `There is no command /${name}.${meant ? ` Did you mean /${meant}?` : ''} ${lineFor('help')} lists them all.`,
  )
}
