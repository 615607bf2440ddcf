import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessagePort, workerData } from 'node:worker_threads'
import { z } from 'zod'

/**
 * The desk's thread, which never gives way again once it is asked something in which “hang” stands; that it was leaves
 * a file in the data folder.
 */
const { botPort, settings } = z
  .object({ botPort: z.instanceof(MessagePort), settings: z.object({ DATA: z.string() }) })
  .parse(workerData)
// Before the desk listens nobody does, so that what is asked meanwhile waits in the port.
const listen = botPort.on.bind(botPort)
Object.defineProperty(botPort, 'on', {
  value: (name: string, hear: (message: unknown) => void) =>
    listen(name, (message: unknown) => {
      if (JSON.stringify(message).includes('hang')) {
        writeFileSync(join(settings.DATA, 'hanging'), '')
        for (;;);
      }
      hear(message)
    }),
})
await import('../../src/main/desk-thread/worker.ts')
