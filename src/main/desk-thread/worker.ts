import { MessagePort, parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { callsOver } from '../../runtime/calls.ts'
import { placesSchema } from '../../runtime/config.ts'
import { logBy } from '../../runtime/log.ts'
import { surviveInThread } from '../../runtime/survive.ts'
import { type Opened, open } from '../open.ts'
import type { BotCalls, DeskCalls, TalkCalls } from './calls.ts'

const { settings, watch, botPort, digestsPort } = z
  .object({
    settings: placesSchema,
    watch: z.boolean(),
    botPort: z.instanceof(MessagePort),
    digestsPort: z.instanceof(MessagePort),
  })
  .parse(workerData)
if (parentPort === null) throw new Error('This is started by src/main/desk-thread.ts.')
let opened: Opened | undefined
function current(): Opened {
  if (opened === undefined) throw new Error('the desk is not open yet')
  return opened
}

const log = logBy((...line) => void talking.log.asEvent(...line))
// What ends this thread ends the program.
surviveInThread(log)

const talking = callsOver<TalkCalls, DeskCalls>(parentPort, {
  async open() {
    opened = await open(settings, log, {
      watch,
      onProgress: (progress) => void talking.progress.asEvent(progress),
      onModel: (report) => void talking.modelled.asEvent(report),
      onEmbedded: (progress) => void talking.embedded.asEvent(progress),
      onFetched: (what, outcome) => void talking.fetched.asEvent(what, outcome),
    })
    const { bot, corpus, schedule } = opened
    const { commands, ...rest } = bot
    callsOver<object, BotCalls>(botPort, rest)
    callsOver(digestsPort, schedule.digests)
    return { commands, articles: await corpus.engine.count() }
  },
  ready: () => current().corpus.ready,
  serve: (platform) =>
    current().schedule.serve(platform, {
      deliver: (delivery) => talking.deliver(platform, delivery),
      notify: (note) => talking.notify(platform, note),
    }),
  startClocks() {
    const { schedule, following } = current()
    schedule.start()
    following.start()
  },
  async stopClocks() {
    const { schedule, following } = current()
    await Promise.all([schedule.stop(), following.stop()])
  },
  async close() {
    await opened?.close()
  },
  alive() {},
})
