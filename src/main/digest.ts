import { lineFor } from '../model/lines.ts'
import { printingCourier, terminalAsker } from '../platforms/terminal/courier.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { asTyped } from './as-typed.ts'
import { progressBar } from './bar.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { columns, endWith, paint } from './print-answer.ts'

/**
 * Digests on this terminal: what `/digest` does, and `run`, which prints them when they are due until it is stopped.
 * @param words as the shell parted them: "create", "everything", "when:daily 9:00"; "list"; "now"; "run"
 */
export async function digest(
  words: readonly string[],
  json: boolean,
  settings: Settings,
  log: Log,
): Promise<void> {
  // What changes a digest needs a place that keeps it.
  if (/^(?:list|why)?(?:\s|$)/.test(words[0] ?? ''))
    return onReadableData(settings, log, (readable) => digestOn(words, json, readable, log))
  return digestOn(words, json, settings, log)
}

async function digestOn(
  words: readonly string[],
  json: boolean,
  settings: Settings,
  log: Log,
): Promise<void> {
  const running = words.join(' ').trim() === 'run'
  const { bot, corpus, schedule, close } = await open(settings, log, {
    watch: running,
    onProgress: progressBar(process.stderr),
  })
  try {
    await corpus.ready
    schedule.serve(
      'terminal',
      printingCourier((text) => process.stdout.write(text), columns, paint),
    )
    if (running) return await run(schedule)
    const answer = await bot.answer({ text: lineFor('digests', asTyped(words)), asker: terminalAsker })
    endWith(answer, json)
  } finally {
    await close()
  }
}

async function run({ start, digests }: Awaited<ReturnType<typeof open>>['schedule']): Promise<void> {
  const cards = await digests.list(terminalAsker)
  const next = cards.flatMap((card) => card.next.slice(0, 1))
  process.stdout.write(
    cards.length === 0
      ? 'There is no digest yet. Make one: dateline digest create everything \'when:"daily 9:00"\'\n'
      : `${cards.length === 1 ? '1 digest' : `${cards.length} digests`}, next: ${next.join('; ') || 'none'}. Ctrl-C ends.\n`,
  )
  if (cards.length === 0) return
  start()
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
