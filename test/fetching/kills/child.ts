// Stores one story and kills itself, as the system would, before the step of the file system whose number it was given.
import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { z } from 'zod'

const { folder, text, step } = z
  .object({ folder: z.string(), text: z.string(), step: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ''))

let taken = 0
function take(): void {
  if (++taken === step) process.kill(process.pid, 'SIGKILL')
}

/** What changes something on the disk, or ends a change. */
for (const name of ['mkdir', 'rename', 'readdir'] as const) {
  const work: (...args: never[]) => unknown = fs[name]
  Object.assign(fs, {
    [name]: (...args: never[]) => {
      take()
      return work(...args)
    },
  })
}
const { open } = fs
Object.assign(fs, {
  open: async (...args: Parameters<typeof open>): Promise<FileHandle> => {
    take()
    const handle = await open(...args)
    for (const name of ['writeFile', 'sync', 'close'] as const) {
      const work: (...given: never[]) => unknown = handle[name].bind(handle)
      Object.assign(handle, {
        [name]: (...given: never[]) => {
          take()
          return work(...given)
        },
      })
    }
    return handle
  },
})
syncBuiltinESMExports()

const { storeStory } = await import('../../../src/fetching/shelf.ts')
await storeStory(folder, {
  draft: { title: 'Ferry', text, captions: [], partial: false },
  url: 'https://bay.example/ferry',
  fetchedAt: '2026-03-01T12:00:00.000Z',
})
process.stdout.write(`${taken}`)
