import { parentPort, workerData } from 'node:worker_threads'
import type { Fetcher } from '../../contracts/fetcher.ts'
import { createBook } from '../../feeds/book.ts'
import { createQueue } from '../../feeds/queue.ts'
import { createFeedWork, type FeedWork } from '../../feeds/work.ts'
import { openReadingThread } from '../../fetching/reading.ts'
import { createFetcher } from '../../fetching.ts'
import { UserError } from '../../model/errors.ts'
import { callsOver } from '../../runtime/calls.ts'
import { feedsFolder, hostsOf, placesSchema } from '../../runtime/config.ts'
import { logBy } from '../../runtime/log.ts'
import { surviveInThread } from '../../runtime/survive.ts'
import { openStore } from '../store.ts'
import type { FeedNews } from './calls.ts'
import { whyNothingIsKept } from './kept.ts'

if (parentPort === null) throw new Error('This is started by src/main/feeds-thread.ts.')
const settings = placesSchema.parse(workerData)
const log = logBy((...line) => void news.log.asEvent(...line))
surviveInThread(log)

const why = whyNothingIsKept(settings)

/** Where nothing may be stored nothing is fetched, and each feed's row says so. */
function openFetcher(why: string | undefined): Fetcher {
  if (why === undefined)
    return createFetcher({ contact: settings.CONTACT, allowHosts: hostsOf(settings.ALLOW_HOSTS ?? '') })
  return { fetch: async () => ({ kind: 'refused', why }), close: async () => {} }
}

async function openWork(): Promise<FeedWork> {
  const store = await openStore(settings, log)
  return createFeedWork({
    book: createBook(store),
    queue: createQueue(store),
    fetcher: openFetcher(await why),
    reader: openReadingThread(log),
    folder: feedsFolder(settings),
    log,
    now: Date.now,
    count: (what, outcome) => void news.count.asEvent(what, outcome),
  })
}
const opened = openWork()
// What is asked meanwhile waits for it, and fails with it.
opened.catch(() => {})

const news = callsOver<FeedNews, FeedWork>(parentPort, {
  probe: async (url) => (await opened).probe(url),
  tryFolder: async (name) => (await opened).tryFolder(name),
  add: async (url) => (await opened).add(url),
  async take(file) {
    const reason = await why
    if (reason !== undefined) throw new UserError(reason)
    return (await opened).take(file)
  },
  check: async (name) => (await opened).check(name),
  round: async () => (await opened).round(),
  stop: async () => (await opened).stop(),
})
