import type { Bot } from '../../../contracts/bot.ts'
import type { Shown } from '../answer/ways.ts'
import type { CommandIds } from '../show/mentions.ts'
import type { View } from '../show/view.ts'
import { answerInDiscord } from '../show/wording.ts'

/** How a stored answer is shown. @param shareable whether it is for one reader, who may show it to the place */
export type Viewing = (stored: Shown, from: number, shareable: boolean) => View

/** @param ids filled when the commands are registered */
export const createViewing =
  (commands: Bot['commands'], ids: CommandIds): Viewing =>
  (stored, from, shareable) => ({
    id: stored.id,
    answer: answerInDiscord(stored.answer, commands),
    from,
    shareable,
    ids,
    whole: 'stories' in stored && stored.stories.length > 0,
  })
