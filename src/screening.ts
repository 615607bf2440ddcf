import { Worker } from 'node:worker_threads'
import type { Engine } from './contracts/engine.ts'
import type { ListState, Screening } from './contracts/screening.ts'
import type { Store } from './contracts/store.ts'
import { mayDecide } from './model/admin.ts'
import type { Asker } from './model/asker.ts'
import { reason, UserError } from './model/errors.ts'
import type { ListHit, Reader } from './model/listing.ts'
import { findingsVersion } from './reading/findings.ts'
import { callsOver } from './runtime/calls.ts'
import type { Log } from './runtime/log.ts'
import type { ListCalls, ListNews, ThreadNews } from './screening/calls.ts'
import { createDismissals, entryOf, whoIs } from './screening/dismissals.ts'
import { startNaming } from './screening/naming.ts'
import { createRecords } from './screening/records.ts'
import { readSources } from './screening/sources.ts'

/** The lists in a thread of their own: reading and matching hold up no answer. */
export interface RunningScreening extends Screening {
  /** Every file has been looked at once. */
  readonly ready: Promise<void>
  /** Settles when the names of every article that is read by now were laid beside the lists. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** Where nobody has named a list: nothing is screened, and what is kept of earlier screenings can still be read. */
const none: ListState = { editions: [], refused: [], reading: false }

/** A quarter of a million entries take some 200 MB; one broken file must not take the whole machine. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

/**
 * @param parts.sources the setting SANCTIONS_LISTS, if there is one
 * @param parts.watch whether changes of the files are picked up while Dateline runs
 * @param parts.engine with it the names of its articles are laid beside the lists
 * @throws UserError where the setting is wrong
 */
export function openScreening(parts: {
  readonly sources: string | undefined
  readonly data: string
  readonly store: Store
  readonly watch: boolean
  readonly log: Log
  readonly engine?: Engine
  readonly admins?: readonly string[] | undefined
  readonly onProgress?: ListNews['progress']
  readonly now?: () => Date
}): RunningScreening {
  const { sources = '', data, watch, log, engine, admins = [], now = () => new Date() } = parts
  const records = createRecords(parts.store, now)
  const dismissals = createDismissals(parts.store)
  const lists =
    readSources(sources).length > 0
      ? startThread({ sources, data, watch }, log, () => naming?.changed(), parts.onProgress)
      : undefined
  const naming = lists && engine && startNaming({ engine, lists: lists.calls, version: findingsVersion, log })
  const ready = lists?.calls.ready() ?? Promise.resolve()
  ready.catch(() => {})

  const marked = async (name: string, hit: ListHit, asker: Reader | undefined): Promise<ListHit> => {
    const dismissed = await dismissals.of(name, entryOf(hit), asker)
    return dismissed ? { ...hit, dismissed } : hit
  }
  const checkDecider = (asker: Asker | undefined): void => {
    if (mayDecide(admins, asker)) return
    throw new UserError(
      'Only admins may set a match aside or take that back. ADMINS in .env names them, and one of them can do it here.',
    )
  }
  return {
    ready,
    named: async (articles, asker) => {
      const parties = await Promise.all(
        (naming?.of(articles) ?? []).map(async (party) => ({
          ...party,
          hit: await marked(party.name, party.hit, asker),
        })),
      )
      return parties.filter(({ hit }) => hit.dismissed === undefined)
    },
    namedUpTo: () => naming?.mark(),
    catchUp: async () => naming?.catchUp(),
    state: async () => lists?.state() ?? none,
    history: async () => (lists ? lists.calls.history() : []),
    async screen(asked, asker, asOf) {
      if (!lists) throw new UserError('No sanctions list is loaded. Name files of lists in SANCTIONS_LISTS.')
      await ready
      const found = await lists.calls.screen(asked, asOf)
      const screened = await Promise.all(
        found.screened.map(async (one) => ({
          ...one,
          hits: await Promise.all(one.hits.map((hit) => marked(one.asked.name, hit, asker))),
        })),
      )
      await records.keep(screened, found.against, whoIs(asker))
      return { screened, against: found.against }
    },
    async dismiss(name, entry, why, asker) {
      checkDecider(asker)
      const dismissal = { who: whoIs(asker), why, at: now().toISOString() }
      await dismissals.put(name, entry, dismissal, asker)
      await records.decided({ who: dismissal.who, did: 'set aside', name, ...entry, why })
      return dismissal
    },
    async restore(name, entry, asker) {
      checkDecider(asker)
      const gone = await dismissals.remove(name, entry, asker)
      if (gone) await records.decided({ who: whoIs(asker), did: 'took back', name, ...entry })
      return gone
    },
    audit: records.audit,
    async close() {
      await Promise.all([naming?.close(), lists?.close()])
    },
  }
}

function startThread(
  task: { readonly sources: string; readonly data: string; readonly watch: boolean },
  log: Log,
  onChange: () => void,
  onProgress: ListNews['progress'] = () => {},
) {
  const worker = new Worker(new URL('./screening/worker.ts', import.meta.url), {
    workerData: task,
    // Flags that were meant for the program, such as --eval, are none for its thread.
    execArgv: [],
    resourceLimits,
  })
  let state: ListState = { ...none, reading: true }
  const calls = callsOver<ListCalls, ThreadNews>(worker, {
    state(now) {
      state = now
      onChange()
    },
    progress: onProgress,
    problem: (sentence) => log.warn(sentence),
    log: (level, message, facts) => log[level](message, facts),
  })
  let over = false
  worker.on('error', (thrown) =>
    log.error('the thread of the sanctions lists failed', { dropped: 'thread', error: reason(thrown) }),
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
