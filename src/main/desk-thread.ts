import { MessageChannel, Worker } from 'node:worker_threads'
import type { Bot } from '../contracts/bot.ts'
import type { Store } from '../contracts/store.ts'
import type { RunningDigests } from '../digests.ts'
import { type Answers, createAnswers } from '../durable/answers.ts'
import type { Answer } from '../model/answer.ts'
import { questionCommand } from '../model/declaration.ts'
import type { Courier, Digests } from '../model/digest.ts'
import { reason, UserError } from '../model/errors.ts'
import type { Embedded, ModelReport } from '../model/model-report.ts'
import type { Progress } from '../model/progress.ts'
import { callsOver, movablePort } from '../runtime/calls.ts'
import { type Places, placesSchema } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import type { Metrics } from '../runtime/metrics.ts'
import type { BotCalls, DeskCalls, TalkCalls } from './desk-thread/calls.ts'
import { createQuestions, Hung, type Questions } from './desk-thread/hung.ts'
import { everyFewSeconds, type Looks, watchTurns } from './desk-thread/watch.ts'
import { openStore } from './store.ts'

/** The desk, in a thread of its own: whatever an answer takes, the thread that talks to Slack and Discord is free. */
export interface DeskThread {
  readonly bot: Bot
  readonly store: Store
  readonly answers: Answers
  readonly schedule: Pick<RunningDigests, 'digests' | 'serve'> & {
    start(): Promise<void>
    stop(): Promise<void>
  }
  /** Articles in the index when it was opened. */
  readonly articles: number
  status(): Progress
  /** What the model did last; absent where none was asked yet. */
  model(): ModelReport | undefined
  /** How many articles have their vectors; absent where none are made. */
  embedded(): Embedded | undefined
  /** All that was in the folder is searchable. */
  readonly ready: Promise<void>
  /** Fails when the thread has ended before it was told to. */
  readonly failed: Promise<never>
  close(): Promise<void>
}

/** A desk that hangs more often within an hour, and for no question, is in no order. */
const mostHangs = 3
const hangsMs = 3600_000

/** As the main thread's three spaces of 8 MB (`--max-semi-space-size`). */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

/** @throws UserError */
export async function openDeskThread(
  settings: Places,
  log: Log,
  options: {
    readonly watch: boolean
    readonly onProgress?: (progress: Progress) => void
    readonly metrics?: Pick<Metrics, 'answered' | 'delivered' | 'fetched' | 'modelled'>
    /** When the thread is looked at, and what runs in it, where that is not the desk alone. */
    readonly looks?: Looks
    readonly thread?: URL
  },
): Promise<DeskThread> {
  const { watch, onProgress, metrics, looks = everyFewSeconds } = options
  const { thread = new URL('./desk-thread/worker.ts', import.meta.url) } = options
  const deskPort = movablePort()
  const botPort = movablePort()
  const digestsPort = movablePort()
  const couriers = new Map<string, Courier>()
  const courierOf = (platform: string): Courier => {
    const courier = couriers.get(platform)
    if (courier === undefined) throw new Error(`nothing is delivered to ${platform}`)
    return courier
  }
  let status: Progress = { state: 'reading', done: 0, total: 0, refused: 0 }
  let modelReport: ModelReport | undefined
  let embedded: Embedded | undefined
  const desk = callsOver<DeskCalls, TalkCalls>(deskPort, {
    progress(progress) {
      status = progress
      onProgress?.(progress)
    },
    log: (level, message, facts) => log[level](message, facts),
    modelled(report) {
      modelReport = report
      metrics?.modelled(report)
    },
    embedded(progress) {
      embedded = progress
    },
    async deliver(platform, delivery) {
      const delivered = await courierOf(platform).deliver(delivery)
      metrics?.delivered(platform, delivered.state)
      return delivered
    },
    fetched: (what, outcome) => metrics?.fetched(what, outcome),
    notify: async (platform, note) => courierOf(platform).notify(note),
  })
  const bot = callsOver<BotCalls>(botPort, {})
  const digests = callsOver<Digests>(digestsPort, {})

  let over = false
  const failure = Promise.withResolvers<never>()
  failure.promise.catch(() => {})
  const end = (why: string): void => {
    over = true
    const sentence = `The desk has stopped${why}. Start Dateline again; what was asked meanwhile is answered then.`
    failure.reject(new UserError(sentence))
    for (const calls of [desk, bot, digests]) calls.$close(new Error(sentence))
  }
  const start = (): Worker => {
    const botChannel = new MessageChannel()
    const digestsChannel = new MessageChannel()
    const ports = { botPort: botChannel.port2, digestsPort: digestsChannel.port2 }
    const made = new Worker(thread, {
      workerData: { settings: placesSchema.parse(settings), watch, ...ports },
      transferList: Object.values(ports),
      // Flags that were meant for the program, such as --eval, are none for its thread.
      execArgv: [],
      resourceLimits,
    })
    let why = ''
    made.on('error', (error) => {
      why = `: ${reason(error)}`
    })
    made.on('exit', () => {
      if (made === worker) end(why)
    })
    deskPort.move(made)
    botPort.move(botChannel.port1)
    digestsPort.move(digestsChannel.port1)
    return made
  }
  let worker = start()
  let opening = desk.open()
  let clocks = false
  let hangs: number[] = []

  /** Ends the thread, which nothing else can, and goes on with another one. */
  const beginAnew = async (questions: Questions): Promise<void> => {
    if (over) return
    const found = await questions.hung()
    hangs = [...hangs.filter((at) => at > performance.now() - hangsMs), performance.now()]
    const ended = worker
    if (!found && hangs.length > mostHangs) {
      end(', as it hangs again and again')
      void ended.terminate()
      return
    }
    worker = start()
    // What is in the middle of a call of somebody else's code ends with that.
    void ended.terminate()
    for (const calls of [desk, bot, digests]) calls.$rejectPendingCalls(({ reject }) => reject(new Hung()))
    opening = desk.open()
    await opening
    for (const platform of couriers.keys()) void desk.serve.asEvent(platform)
    if (clocks) await desk.startClocks()
  }
  /** Also where the thread is another one by then. */
  const readyAtLast = async (): Promise<void> => {
    try {
      await opening
      await desk.ready()
    } catch (thrown) {
      if (!(thrown instanceof Hung)) throw thrown
      await readyAtLast()
    }
  }
  let endWatch = (): void => {}
  try {
    const { commands, articles } = await Promise.race([opening, failure.promise])
    const store = await openStore(settings, log)
    const questions = createQuestions(store, log, Date.now)
    endWatch = watchTurns(
      () => desk.alive(),
      () => {
        beginAnew(questions).catch((thrown: unknown) => {
          if (!(thrown instanceof Hung)) end(`: ${reason(thrown)}`)
        })
      },
      looks,
    )
    const ready = readyAtLast()
    const understand: Bot['understand'] = (event) =>
      questions.ask(
        event.text,
        () => bot.understand(event),
        () => event.text,
      )
    const answer: Bot['answer'] = async (event) => {
      const command = /^\/(\w+)/.exec(event.text)?.[1] ?? ''
      const name = commands.has(command) ? command : questionCommand(commands)
      const began = performance.now()
      const seconds = (): number => (performance.now() - began) / 1_000
      try {
        const given = await questions.ask(
          event.text,
          () => bot.answer(event),
          (text): Answer => ({ kind: 'notice', text, nearest: [], ms: performance.now() - began }),
        )
        metrics?.answered(name, 'refused' in given ? 'refused' : given.kind, seconds())
        return given
      } catch (thrown) {
        metrics?.answered(name, 'failed', seconds())
        throw thrown
      }
    }
    ready.catch(() => {})
    return {
      bot: {
        commands,
        understand,
        answer,
        complete: (line) => bot.complete(line),
        choices: (kind, typed, limit) => bot.choices(kind, typed, limit),
        around: (excerpt) => bot.around(excerpt),
        prompts: () => bot.prompts(),
        corpus: () => bot.corpus(),
      },
      store,
      answers: createAnswers({
        store,
        bot: { commands, understand, answer },
        ...(settings.KEEP_DAYS === undefined ? {} : { keepDays: settings.KEEP_DAYS }),
      }),
      schedule: {
        digests,
        serve(platform, courier) {
          couriers.set(platform, courier)
          void desk.serve.asEvent(platform)
        },
        start() {
          clocks = true
          return desk.startClocks()
        },
        async stop() {
          clocks = false
          if (!over) await desk.stopClocks()
        },
      },
      articles,
      status: () => status,
      model: () => modelReport,
      embedded: () => embedded,
      ready,
      failed: failure.promise,
      async close() {
        endWatch()
        if (!over) await desk.close()
        await worker.terminate()
        await store.close()
      },
    }
  } catch (thrown) {
    endWatch()
    await worker.terminate()
    throw thrown
  }
}
