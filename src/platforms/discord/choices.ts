import type { Bot } from '../../contracts/bot.ts'
import type { Completion } from './commands.ts'
import { label } from './markdown.ts'

/** Choices of a completion (Discord, "Autocomplete"). */
const most = 25

/** What a half-typed option may become, as Discord takes it; a value longer than 100 characters cannot be one. */
export async function completionsFor(
  bot: Pick<Bot, 'commands' | 'choices'>,
  completion: Completion,
  typed: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const values =
    completion === 'command'
      ? [...bot.commands.keys()].filter((name) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
      : await bot.choices(completion, typed, most)
  return values
    .filter((value) => value.length <= 100 && label(value, 100) !== '')
    .slice(0, most)
    .map((value) => ({ name: label(value, 100), value }))
}
