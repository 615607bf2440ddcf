import type { Store } from '../../../src/contracts/store.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { openNewsroom } from '../newsroom.ts'
import { standing } from './standing.ts'

/** A process that makes one round, and dies by kill -9 right before the step that it is told: a fetch, or a write into the store. */
const [folder = '', now = '', last = '', edition = ''] = process.argv.slice(2)
let steps = 0

function step<T>(act: () => Promise<T>): Promise<T> {
  if (++steps === Number(last)) process.kill(process.pid, 'SIGKILL')
  return act()
}

function dying(store: Store): Store {
  return {
    ...store,
    collection(name, schema) {
      const rows = store.collection(name, schema)
      return {
        ...rows,
        insert: (key, value, due) => step(() => rows.insert(key, value, due)),
        put: (key, value, due) => step(() => rows.put(key, value, due)),
        replace: (row, value, due) => step(() => rows.replace(row, value, due)),
        remove: (row) => step(() => rows.remove(row)),
      }
    },
  }
}

const store = dying(await sqlite.open({ DATA: folder }))
const { round, web, clock } = openNewsroom(store, `${folder}/feeds`, { step })
clock.now = Number(now)
standing(web, edition)
await round()
process.stdout.write('done')
