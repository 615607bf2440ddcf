import { join } from 'node:path'
import { createBot } from '../bot.ts'
import type { Bot } from '../contracts/bot.ts'
import { isCommand } from '../contracts/command.ts'
import { isReader } from '../contracts/reader.ts'
import type { Store } from '../contracts/store.ts'
import { isWriter } from '../contracts/writer.ts'
import { type Corpus, openCorpus } from '../corpus.ts'
import { createConsent } from '../desk/consent.ts'
import type { Embedding } from '../desk/embedding.ts'
import { createLedger } from '../desk/ledger.ts'
import { createDesk } from '../desk.ts'
import { createDigests, type RunningDigests } from '../digests.ts'
import { type Answers, createAnswers } from '../durable/answers.ts'
import { forgetAsker } from '../durable/forget.ts'
import { createGaps } from '../durable/gaps.ts'
import { createMemory } from '../durable/memory.ts'
import { createFeeds, type RunningFeeds } from '../feeds.ts'
import { guardPages } from '../fetching/pages.ts'
import type { Embedded, ModelReport } from '../model/model-report.ts'
import type { Progress } from '../model/progress.ts'
import { choose } from '../runtime/choose.ts'
import { dutiesOf, feedsInside, type Places } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import { type Log, tellBy } from '../runtime/log.ts'
import { openScreening, type RunningScreening } from '../screening.ts'
import extractive from '../writers/extractive.ts'
import type { FeedNews } from './feeds-thread/calls.ts'
import { openFeedsThread } from './feeds-thread.ts'
import { openStore } from './store.ts'

const root = join(import.meta.dirname, '..', '..')

/** How long a conversation is remembered. */
const conversationMs = 24 * 3600_000

/** Days for which answers and what got none are kept. */
const usualDays = 90

/** Some eighty answers a day for a workspace. */
const usualDailyTokens = 200_000

/** The parts that every sub-command needs, running. */
export interface Opened {
  readonly bot: Bot
  readonly corpus: Corpus
  readonly store: Store
  readonly answers: Answers
  readonly schedule: RunningDigests
  readonly following: RunningFeeds
  readonly screening: RunningScreening
  /** Vectors of the articles, where a model makes them. */
  readonly embedding?: Embedding | undefined
  close(): Promise<void>
}

/** Opens the corpus and puts the desk and the bot on top of it. @throws UserError */
export async function open(
  settings: Places,
  log: Log,
  options: {
    readonly watch: boolean
    readonly onProgress?: (progress: Progress) => void
    /** Hears what became of each fetch of a feed or a page. */
    readonly onFetched?: FeedNews['count']
    /** The time by which digests come. */
    readonly now?: () => number
    /** What becomes of each task that a model is asked to put into words. */
    readonly onModel?: (report: ModelReport) => void
    /** How many articles have their vectors. */
    readonly onEmbedded?: (progress: Embedded) => void
    /** Hears what would be sent to a model, which is not asked then. */
    readonly explain?: (request: unknown) => void
    /** All that an answer waits for a model, in milliseconds. */
    readonly modelMs?: number
  },
): Promise<Opened> {
  const [commands, writers, readers] = await Promise.all([
    discover(join(root, 'commands'), 'defineCommand', isCommand),
    discover(join(root, 'src', 'writers'), 'defineWriter', isWriter),
    discover(join(root, 'src', 'readers'), 'defineReader', isReader),
  ])
  const chosen = choose(writers, settings, 'WRITER', 'extractive')
  const onProblem = tellBy(log)
  const model = 'open' in chosen ? await chosen.open(settings, onProblem) : undefined
  const writer = 'open' in chosen ? extractive : chosen
  const reader = await choose(readers, settings, 'READER', 'minilm').open(settings, onProblem)
  const store = await openStore(settings, log)
  const corpus = await openCorpus({
    places: settings,
    watch: options.watch,
    store,
    onProblem,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  })
  const screening = openScreening({
    sources: settings.SANCTIONS_LISTS,
    data: settings.DATA,
    store,
    watch: options.watch,
    log,
    engine: corpus.engine,
    admins: settings.ADMINS,
  })
  const desk = createDesk({
    engine: corpus.engine,
    writer,
    reader,
    commands,
    refusedToAdmins: (settings.ADMINS ?? []).length > 0,
    progress: () => corpus.status(),
  })
  const { now = Date.now } = options
  const ledger = createLedger(store, settings.MODEL_DAILY_TOKENS ?? usualDailyTokens, now)
  const embedding =
    model?.embedder &&
    (await import('../desk/embedding.ts')).openEmbedding({
      embedder: model.embedder,
      index: desk.index,
      folder: settings.DATA,
      ledger,
      log,
      onProgress: options.onEmbedded ?? (() => {}),
      now,
    })
  if (options.watch) embedding?.start()
  const consent = model && createConsent(store, model.name, settings.ADMINS ?? [])
  const pen =
    model &&
    consent &&
    (await import('../desk/writing.ts')).createWriting({
      model,
      desk,
      store,
      consent,
      ledger,
      embedding,
      log,
      onReport: options.onModel ?? (() => {}),
      now,
      limitMs: options.modelMs,
      explain: options.explain,
    })
  const schedule = createDigests({ store, desk: { ...desk, screening }, pen, log, now })
  const { digests } = schedule
  const work = openFeedsThread(settings, log, options.onFetched)
  const following = createFeeds({ store, work, reads: corpus.reads, admins: settings.ADMINS, log })
  const { feeds } = following
  // Pages become files of the folder, which a bot alone may not have.
  const pages = dutiesOf(settings).reads
    ? guardPages(settings.ADMINS ?? [], feedsInside(settings), work)
    : undefined
  const bot = createBot({
    commands,
    ...(pen ? { pen } : {}),
    desk: {
      ...desk,
      digests,
      feeds,
      pages,
      screening,
      consent,
      gaps: createGaps(store, settings.KEEP_DAYS ?? usualDays, now),
      forget: (asker) => forgetAsker(store, asker),
    },
    log,
    turns: createMemory(store, 'conversations', conversationMs),
  })
  return {
    bot,
    corpus,
    store,
    answers: createAnswers({ store, bot, keepDays: settings.KEEP_DAYS ?? usualDays }),
    schedule,
    following,
    screening,
    embedding,
    async close() {
      await Promise.all([schedule.stop(), following.stop()])
      await embedding?.close()
      await screening.close()
      await reader?.close()
      await corpus.close()
      await store.close()
    },
  }
}
