import { styleText } from 'node:util'
import { lineFor } from '../model/lines.ts'
import { terminalAsker } from '../platforms/terminal/courier.ts'
import { type Paint, renderAnswer } from '../platforms/terminal/render.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { open } from './open.ts'
import { printedJson } from './print.ts'

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout })

/** Adds one page to the articles, as `/add` does. */
export async function add(address: string, json: boolean, settings: Settings, log: Log): Promise<void> {
  const { bot, corpus, close } = await open(settings, log, { watch: false })
  try {
    const answer = await bot.answer({ text: lineFor('pages', address), asker: terminalAsker })
    process.stdout.write(
      json ? printedJson(answer) : renderAnswer(answer, process.stdout.columns || 80, paint),
    )
    await corpus.rescan()
  } finally {
    await close()
  }
}
