import { setTimeout } from 'node:timers/promises'
import type { Bot, Prompt } from '../../../contracts/bot.ts'
import type { Completion } from '../register/commands.ts'
import { label } from '../show/markdown.ts'

/** Choices of a completion (Discord, "Autocomplete"). */
const most = 25

/** What a half-typed option may become, as Discord takes it; a value longer than 100 characters cannot be one. */
export async function completionsFor(
  bot: Pick<Bot, 'commands' | 'choices' | 'prompts'>,
  completion: Completion,
  typed: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const values = async (): Promise<readonly string[]> => {
    switch (completion) {
      case 'command':
        return [...bot.commands.keys()].filter((name) =>
          name.startsWith(typed.replace(/^\//, '').toLowerCase()),
        )
      case 'question':
        return questions(bot, typed.trim())
      default:
        return bot.choices(completion, typed, most)
    }
  }
  return (await values())
    .filter((value) => value.length <= 100 && label(value, 100) !== '')
    .slice(0, most)
    .map((value) => ({ name: label(value, 100), value }))
}

/** Making them takes as long as an answer, so they are made once for many keys. */
const keepMs = 10 * 60_000
const made = new WeakMap<object, { readonly prompts: Promise<readonly Prompt[]>; readonly at: number }>()
/** A key is not held up by them, in milliseconds. */
const patienceMs = 1_000

/** What is typed, as it stands, and questions worth asking that hold it. */
async function questions(bot: Pick<Bot, 'prompts'>, typed: string): Promise<readonly string[]> {
  const before = made.get(bot)
  const known =
    before && performance.now() - before.at < keepMs
      ? before
      : { prompts: bot.prompts(), at: performance.now() }
  made.set(bot, known)
  known.prompts.catch(() => made.delete(bot))
  const prompts = await Promise.race([known.prompts, setTimeout(patienceMs, [], { ref: false })])
  const lines = prompts.map(({ line }) => line).filter((line) => !line.startsWith('/'))
  const fitting = lines.filter((line) => line.toLowerCase().includes(typed.toLowerCase()))
  return typed === '' || fitting.includes(typed) ? fitting : [typed, ...fitting]
}
