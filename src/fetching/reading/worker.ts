import { parentPort } from 'node:worker_threads'
import { findFormats } from '../../corpus/formats.ts'
import { callsOver } from '../../runtime/calls.ts'
import { createPageReader, type ReadingCalls } from '../reading.ts'

if (parentPort === null) throw new Error('This is started by src/fetching/reading.ts.')

const reader = findFormats().then(createPageReader)
callsOver<object, ReadingCalls>(parentPort, {
  ready: async () => void (await reader),
  page: async (body) => (await reader).page(body),
  file: async (name, bytes) => (await reader).file(name, bytes),
})
