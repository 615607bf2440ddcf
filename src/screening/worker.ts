import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { isList } from '../contracts/list.ts'
import { callsOver } from '../runtime/calls.ts'
import { discover } from '../runtime/discover.ts'
import { logBy } from '../runtime/log.ts'
import { surviveInThread } from '../runtime/survive.ts'
import type { ListCalls, ThreadNews } from './calls.ts'
import { createLists } from './lists.ts'

if (parentPort === null) throw new Error('This is started by src/screening.ts.')
const task = z.object({ data: z.string(), sources: z.string(), watch: z.boolean() }).parse(workerData)
const formats = await discover(join(import.meta.dirname, '..', 'lists'), 'defineList', isList)
const lists = createLists(
  { ...task, formats: [...formats.values()] },
  {
    state: (state) => void news.state.asEvent(state),
    progress: (file, entries) => void news.progress.asEvent(file, entries),
    problem: (sentence) => void news.problem.asEvent(sentence),
  },
)
const news = callsOver<ThreadNews, ListCalls>(parentPort, lists)
surviveInThread(logBy((...line) => void news.log.asEvent(...line)))
lists.start()
