import { parentPort } from 'node:worker_threads'
import { findFormats } from '../../corpus/formats.ts'
import { callsOver } from '../../runtime/calls.ts'
import { logBy } from '../../runtime/log.ts'
import { surviveInThread } from '../../runtime/survive.ts'
import { createPageReader, type ReadingCalls, type ReadingNews } from '../reading.ts'

if (parentPort === null) throw new Error('This is started by src/fetching/reading.ts.')

surviveInThread(logBy((...line) => void news.log.asEvent(...line)))

const reader = findFormats().then(createPageReader)
const news = callsOver<ReadingNews, ReadingCalls>(parentPort, {
  ready: async () => void (await reader),
  page: async (body) => (await reader).page(body),
  file: async (name, bytes) => (await reader).file(name, bytes),
})
