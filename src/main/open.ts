import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bot, createBot } from '../bot.ts'
import { isCommand } from '../command.ts'
import type { Settings } from '../config.ts'
import { type Corpus, openCorpus } from '../corpus.ts'
import { createDesk } from '../desk.ts'
import { discover } from '../discover.ts'
import type { Log } from '../log.ts'
import type { Progress } from '../progress.ts'
import { isWriter } from '../writer.ts'

const root = join(import.meta.dirname, '..', '..')

/** The parts that every sub-command needs, running. */
export interface Opened {
  readonly bot: Bot
  readonly corpus: Corpus
}

/** Opens the corpus and puts the desk and the bot on top of it. @throws UserError */
export async function open(
  settings: Settings,
  log: Log,
  options: { readonly watch: boolean; readonly onProgress?: (progress: Progress) => void },
): Promise<Opened> {
  mkdirSync(settings.DATA, { recursive: true })
  const [commands, writers] = await Promise.all([
    discover(join(root, 'commands'), 'defineCommand', isCommand),
    discover(join(root, 'src', 'writers'), 'defineWriter', isWriter),
  ])
  const writer = writers.get('extractive')
  if (!writer) throw new Error('src/writers/extractive.ts is missing')
  const corpus = await openCorpus({
    corpus: settings.CORPUS,
    data: settings.DATA,
    engine: 'sqlite',
    watch: options.watch,
    onProblem: (sentence) => log.warn(sentence),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  })
  const desk = createDesk({ engine: corpus.engine, writer, commands, progress: () => corpus.status() })
  return { bot: createBot({ commands, desk, log }), corpus }
}
