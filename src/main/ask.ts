import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { progressBar } from './bar.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { printedJson } from './print.ts'
import { endWith, printAnswer } from './print-answer.ts'

/** How long one question waits for all names and figures to be read, in milliseconds, and what a small corpus may take. */
const patience = 2_000
const patienceOfFew = 30_000
/** Articles of which a slow and busy machine still reads names and figures within that time. */
const few = 300

/** All that would leave this machine, to whoever runs it. */
const explain = (request: unknown): void => void process.stdout.write(printedJson(request, 2))

/** One question, or with `batch` one a line of standard input; answers go to standard output. */
export async function ask(
  text: string,
  options: { readonly json: boolean; readonly batch: boolean; readonly explain: boolean },
  settings: Settings,
  log: Log,
): Promise<void> {
  if (!options.batch && text.trim() === '')
    throw new UserError(
      'Nothing was asked. Write the question after it, for example: dateline ask "What is CAATSA?"',
    )
  if (options.explain && settings.OPENAI_MODEL === undefined)
    throw new UserError(
      'No model is set, so nothing is sent: set OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL.',
    )
  await onReadableData(settings, log, (readable) => answerOn(readable, text, options, log))
}

async function answerOn(
  settings: Settings,
  text: string,
  options: { readonly json: boolean; readonly batch: boolean; readonly explain: boolean },
  log: Log,
): Promise<void> {
  const { bot, corpus, screening, close } = await open(settings, log, {
    watch: false,
    onProgress: progressBar(process.stderr),
    ...(options.explain ? { explain } : {}),
  })
  const answer = async (typed: string): Promise<void> => {
    const given = await bot.answer({ text: await bot.understand({ text: typed }) })
    if (options.explain) return
    // Of a batch each line has an answer of its own, and none ends it.
    if (options.batch) printAnswer(given, options.json)
    else endWith(given, options.json)
  }
  try {
    await corpus.ready
    await screening.ready
    // Names and figures of a small corpus are read at once; those of a large one when they are needed.
    const looked = corpus.read.then(screening.catchUp)
    const wait = (await corpus.engine.count('unread')) > few ? patience : patienceOfFew
    await Promise.race([looked, setTimeout(wait, undefined, { ref: false })])
    if (!options.batch) return await answer(text)
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') await answer(line)
  } finally {
    await close()
  }
}
