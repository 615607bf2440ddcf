import { z } from 'zod'
import { createInbox } from '../../src/durable/inbox.ts'
import { own } from '../../src/durable/process.ts'
import { openStore } from '../../src/main/store.ts'
import { createLog } from '../../src/runtime/log.ts'

// Takes on one event, and works on it until somebody ends it.
const store = await openStore({ DATA: process.argv[2] ?? '' })
const inbox = createInbox({
  store,
  name: 'test',
  schema: z.string(),
  handle: () => new Promise(() => {}),
  giveUp: async () => {},
  log: createLog('error', [], () => {}),
  lease: 3_600_000,
})
await inbox.receive('E1', 'hello')
process.stdout.write(`${JSON.stringify(own)}\n`)
setInterval(() => {}, 60_000)
