import type { Briefing } from '../model/briefing.ts'
import type { Declaration } from '../model/declaration.ts'
import type { Input } from '../model/input.ts'
import { definer } from './define.ts'
import type { Desk } from './desk.ts'

/** A slash command; its file's name is its name. */
export interface Command extends Declaration {
  /** True where the briefing is complete as it is: a list of articles, or the differences themselves. */
  readonly complete?: true
  /** @throws UserError for the asker's mistakes. */
  answer(input: Input, desk: Desk): Promise<Briefing>
}

export const { define: defineCommand, made: isCommand } = definer<Command>()
