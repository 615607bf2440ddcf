import { lineFor } from '../model/lines.ts'
import { terminalAsker } from '../platforms/terminal/courier.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { open } from './open.ts'
import { endWith } from './print-answer.ts'

/** Adds one page to the articles, as `/add` does. */
export async function add(address: string, json: boolean, settings: Settings, log: Log): Promise<void> {
  const { bot, corpus, close } = await open(settings, log, { watch: false })
  try {
    const answer = await bot.answer({ text: lineFor('pages', address), asker: terminalAsker })
    endWith(answer, json)
    await corpus.rescan()
  } finally {
    await close()
  }
}
