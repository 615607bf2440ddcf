import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

/** A process, so that another one on the same machine can tell that it is gone. */
export const processSchema = z.object({
  /** Where its number counts: a machine since it was started, and there a container. */
  place: z.string(),
  number: z.number(),
  /** Another one for a later process that was given the same number. */
  instance: z.string(),
})
export type Process = z.infer<typeof processSchema>

/** This one. */
export const own: Process = { place: placeOf(), number: process.pid, instance: randomUUID() }

/** True where the process has certainly ended; of another machine's nothing is certain. */
export function isGone({ place, number, instance }: Process): boolean {
  if (place !== own.place || instance === own.instance) return false
  if (number === own.number) return true
  try {
    process.kill(number, 0)
    return false
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH'
  }
}

function placeOf(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    // No Linux: numbers are one for the machine.
    return hostname()
  }
}
