import { Worker } from 'node:worker_threads'
import type { ListState, Screening } from './contracts/screening.ts'
import type { Store } from './contracts/store.ts'
import { reason, UserError } from './model/errors.ts'
import { callsOver } from './runtime/calls.ts'
import type { Log } from './runtime/log.ts'
import type { ListCalls, ListNews } from './screening/calls.ts'
import { createRecords } from './screening/records.ts'
import { readSources } from './screening/sources.ts'

/** The lists in a thread of their own: reading and matching hold up no answer. */
export interface RunningScreening extends Screening {
  /** Every file has been looked at once. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Where nobody has named a list: nothing is screened, and what is kept of earlier screenings can still be read. */
const none: ListState = { editions: [], refused: [], reading: false }

/** A quarter of a million entries take some 200 MB; one broken file must not take the whole machine. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

/**
 * @param parts.sources the setting SANCTIONS_LISTS, if there is one
 * @param parts.watch whether changes of the files are picked up while Dateline runs
 * @throws UserError where the setting is wrong
 */
export function openScreening(parts: {
  readonly sources: string | undefined
  readonly data: string
  readonly store: Store
  readonly watch: boolean
  readonly log: Log
  readonly onProgress?: ListNews['progress']
}): RunningScreening {
  const { sources = '', data, watch, log } = parts
  const records = createRecords(parts.store)
  const lists =
    readSources(sources).length > 0 ? startThread({ sources, data, watch }, log, parts.onProgress) : undefined
  const ready = lists?.calls.ready() ?? Promise.resolve()
  ready.catch(() => {})
  return {
    ready,
    state: async () => lists?.state() ?? none,
    history: async () => (lists ? lists.calls.history() : []),
    async screen(asked, asker, asOf) {
      if (!lists) throw new UserError('No sanctions list is loaded. Name files of lists in SANCTIONS_LISTS.')
      await ready
      const { screened, against } = await lists.calls.screen(asked, asOf)
      const marked = await records.marked(screened, asker)
      await records.keep(marked, against, asker)
      return { screened: marked, against }
    },
    dismiss: records.dismiss,
    restore: records.restore,
    audit: records.audit,
    close: async () => lists?.close(),
  }
}

function startThread(
  task: { readonly sources: string; readonly data: string; readonly watch: boolean },
  log: Log,
  onProgress: ListNews['progress'] = () => {},
) {
  const worker = new Worker(new URL('./screening/worker.ts', import.meta.url), {
    workerData: task,
    // Flags that were meant for the program, such as --eval, are none for its thread.
    execArgv: [],
    resourceLimits,
  })
  let state: ListState = { ...none, reading: true }
  const calls = callsOver<ListCalls, ListNews>(worker, {
    state(now) {
      state = now
    },
    progress: onProgress,
    problem: (sentence) => log.warn(sentence),
  })
  let over = false
  worker.on('error', (thrown) =>
    log.error('the thread of the sanctions lists failed', { error: reason(thrown) }),
  )
  worker.on('exit', () => {
    over = true
    calls.$close(new UserError('The sanctions lists are not read any more. Start Dateline again.'))
  })
  return {
    calls,
    state: () => state,
    async close() {
      if (!over) await calls.close()
      await worker.terminate()
    },
  }
}
