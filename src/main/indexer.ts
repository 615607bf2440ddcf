import { openCorpus } from '../corpus.ts'
import { createReadingOffice } from '../durable/office.ts'
import { createFeeds } from '../feeds.ts'
import { UserError } from '../model/errors.ts'
import type { Settings } from '../runtime/config.ts'
import { type Log, tellBy } from '../runtime/log.ts'
import { surviveInProgram } from '../runtime/survive.ts'
import { hearFarewell } from './farewell.ts'
import { openFeedsThread } from './feeds-thread.ts'
import { openStore } from './store.ts'

/**
 * Reads the corpus into the index and keeps it in line, until told to stop. Of several such processes on one store one
 * reads, and another goes on where it dies; every file is read once.
 */
export async function indexer(settings: Settings, log: Log): Promise<void> {
  const farewell = hearFarewell(log)
  const endSurvival = surviveInProgram(log)
  const asked = new Promise<void>((leave) => farewell.asked.addEventListener('abort', () => leave()))
  const store = await openStore(settings, log)
  const office = createReadingOffice(store)
  try {
    if (await office.held(farewell.asked)) {
      process.stdout.write('This process reads the corpus.\n')
      const corpus = await openCorpus({
        places: settings,
        watch: true,
        onProblem: tellBy(log),
      })
      const following = createFeeds({ store, work: openFeedsThread(settings, log), log })
      following.start()
      await Promise.race([asked, office.lost, corpus.read.then(() => asked)]).finally(() =>
        Promise.all([following.stop(), corpus.close()]),
      )
      if (!farewell.asked.aborted)
        throw new UserError('Another process reads the corpus now, as this one was silent for too long.')
    }
  } finally {
    farewell.hurry()
    await office.leave()
    await store.close()
    endSurvival()
  }
}
