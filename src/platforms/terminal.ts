import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { setTimeout } from 'node:timers/promises'
import { styleText } from 'node:util'
import type { Bot } from '../contracts/bot.ts'
import { definePlatform, type Surroundings } from '../contracts/platform.ts'
import { printingCourier, terminalAsker } from './terminal/courier.ts'
import { readHistory, rememberLine } from './terminal/history.ts'
import { howTo, openingLines } from './terminal/opening.ts'
import { promptFor } from './terminal/prompt.ts'
import { type Look, lookOf, type Paint, renderAnswer } from './terminal/render.ts'
import { createUnfolding } from './terminal/unfolding.ts'

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout })

const redrawMs = 250

/** A prompt with history and completion; it stands in for the platforms where no token is set. */
export default definePlatform({
  wanted: () => false,
  async start({ bot, settings, progress, log }: Surroundings) {
    const file = join(settings.DATA, 'history')
    const columns = (): number => process.stdout.columns || 80
    const isSeen = process.stdout.isTTY === true
    // Before there is a prompt: what is typed at one that nobody listens to is lost.
    process.stdout.write(`${(await opening(bot, isSeen, lookOf(columns(), paint))).join('\n')}\n`)
    const lines = createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
      history: await readHistory(file),
      historySize: 500,
      removeHistoryDuplicates: true,
      completer: async (line: string): Promise<[string[], string]> => [[...(await bot.complete(line))], line],
      prompt: process.stdin.isTTY ? promptFor(progress()) : '',
    })
    const conversation = `terminal/${process.pid}`
    let open = true
    let waiting = false
    // What was typed so far stays where it is while the bar before it grows.
    const redraw = setInterval(() => {
      const next = promptFor(progress())
      if (!waiting || !process.stdin.isTTY || next === lines.getPrompt()) return
      lines.setPrompt(next)
      lines.prompt(true)
    }, redrawMs).unref()
    lines.once('close', () => {
      open = false
      clearInterval(redraw)
    })
    // Input from a pipe has ended long before its last line is answered; a closed prompt cannot be shown.
    const prompt = (): void => {
      waiting = true
      if (!open) return
      if (process.stdin.isTTY) lines.setPrompt(promptFor(progress()))
      lines.prompt()
    }
    const unfolding = createUnfolding(
      () => lookOf(columns(), paint),
      () => process.stdout.rows || 24,
    )
    const answer = async (line: string): Promise<string> => {
      await rememberLine(file, line)
      const text = await bot.understand({ text: line, conversation })
      const given = await bot.answer({ text, typed: line, conversation, asker: terminalAsker })
      // Into a file or a pipe goes the whole of it: nothing can be opened there.
      return isSeen ? unfolding.show(given) : renderAnswer(given, columns(), paint)
    }
    const talk = async (): Promise<void> => {
      prompt()
      for await (const line of lines) {
        waiting = false
        if (/^\/?(?:exit|quit)$/.test(line.trim())) break
        const shown = isSeen ? unfolding.open(line) : undefined
        if (shown !== undefined) process.stdout.write(`${shown}\n`)
        else if (line.trim() !== '') process.stdout.write(`\n${await answer(line)}\n`)
        prompt()
      }
      lines.close()
    }
    return {
      done: talk().catch((thrown: unknown) => log.error('the terminal stopped', { error: thrown })),
      health: () => ({ state: open ? 'connected' : 'stopped' }),
      courier: printingCourier((text) => process.stdout.write(text), columns, paint),
      async stop() {
        lines.close()
      },
    }
  },
})

/** Nobody who starts it waits longer than this for what is worth asking. */
const openingMs = 1_500

async function opening(bot: Bot, isSeen: boolean, look: Look): Promise<readonly string[]> {
  if (!isSeen) return [`Dateline. ${howTo}`]
  const late = setTimeout(openingMs, undefined, { ref: false })
  const card = await Promise.race([bot.corpus(), late])
  const prompts = await Promise.race([bot.prompts(), late])
  return card ? openingLines(card, prompts ?? [], look) : [`Dateline. ${howTo}`]
}
