import type { Store } from '../../../src/contracts/store.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { countFiles, createSteps } from '../../fetching/kills/steps.ts'
import { openNewsroom } from '../newsroom.ts'
import { acts, standing } from './standing.ts'

/**
 * A process that does one thing, and dies by kill -9 right before the step that it is told: a fetch, a write into the
 * store, or a change of a file.
 */
const [folder = '', now = '', last = '', edition = '', act = ''] = process.argv.slice(2)

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

const steps = createSteps(Number(last))
const { step } = steps
const store = dying(await sqlite.open({ DATA: folder }))
const desk = openNewsroom(store, `${folder}/feeds`, { step })
desk.clock.now = Number(now)
standing(desk.web, edition)
countFiles(steps)
await acts[act]?.(desk)
process.stdout.write('done')
