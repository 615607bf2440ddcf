import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Counts what this process does outside itself, and kills it, as the system would, before the step of this number. */
export function createSteps(last: number) {
  let taken = 0
  const take = (): void => {
    if (++taken === last) process.kill(process.pid, 'SIGKILL')
  }
  return {
    taken: () => taken,
    step<T>(act: () => T): T {
      take()
      return act()
    },
  }
}

type Steps = ReturnType<typeof createSteps>

/** What changes something on the disk, or ends a change, is a step from now on. */
export function countFiles({ step }: Pick<Steps, 'step'>): void {
  for (const name of ['mkdir', 'rename', 'readdir', 'rm'] as const) {
    const work: (...args: never[]) => unknown = fs[name]
    Object.assign(fs, { [name]: (...args: never[]) => step(() => work(...args)) })
  }
  const { open } = fs
  Object.assign(fs, {
    open: async (...args: Parameters<typeof open>): Promise<FileHandle> => {
      const handle = await step(() => open(...args))
      for (const name of ['writeFile', 'sync', 'close'] as const) {
        const work: (...given: never[]) => unknown = handle[name].bind(handle)
        Object.assign(handle, { [name]: (...given: never[]) => step(() => work(...given)) })
      }
      return handle
    },
  })
  syncBuiltinESMExports()
}
