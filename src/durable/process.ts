import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../model/errors.ts'

/** A process, so that another one on the same machine can tell that it is gone. */
export const processSchema = z.object({
  /** Where its number counts: a machine since it was started, and there a container. */
  place: z.string(),
  number: z.number(),
  /** Another one for a later process that was given the same number. */
  instance: z.string(),
  /** The machine since it was started, whatever containers it has. */
  system: z.string().optional(),
})
export type Process = z.infer<typeof processSchema>

const system = systemOf()
/** This one. */
export const own: Process = {
  place: `${system}${namespaceOf()}`,
  number: process.pid,
  instance: randomUUID(),
  system,
}

/** By data folder, what this thread holds locked there, for how many: the system lets go of it when it ends, whatever ends it. */
const held = new Map<string, { readonly lock: DatabaseSync; users: number }>()

/** The folder of the locks, inside a data folder. */
export const living = 'living'
const folderOf = (data: string): string => join(data, living)
const lockOf = (data: string, { instance }: Process): string => join(folderOf(data), instance)

/** Nothing is written: no journal, and a file of no bytes. */
const lockWhole = 'pragma journal_mode = memory; begin exclusive'

/** What was left by a process that nobody asked about goes after so long. */
const keptMs = 7 * 24 * 3600_000

/**
 * Lets other processes on this data folder know at once when this one has ended, also those of other containers, where
 * numbers say nothing: they come upon a file that nobody holds locked any more. Without it they go by silence.
 * @returns what ends that, once however often it is called
 */
export function showLife(data: string): () => void {
  const known = held.get(data) ?? lockedIn(data)
  if (known === undefined) return () => {}
  held.set(data, known)
  known.users += 1
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    known.users -= 1
    if (known.users > 0) return
    held.delete(data)
    known.lock.close()
    rmSync(lockOf(data, own), { force: true })
  }
}

/** Nothing where the place has no locks to tell by. */
function lockedIn(data: string): { readonly lock: DatabaseSync; users: number } | undefined {
  try {
    mkdirSync(folderOf(data), { recursive: true })
    sweep(data)
    const lock = new DatabaseSync(lockOf(data, own))
    lock.exec(lockWhole)
    return { lock, users: 0 }
  } catch {
    return undefined
  }
}

/** True where the process has certainly ended; of another machine's nothing is certain. */
export function isGone(other: Process): boolean {
  const { place, number, instance } = other
  if (instance === own.instance) return false
  const told = toldByLock(other)
  if (told !== undefined) return told
  if (place !== own.place) return false
  if (number === own.number) return true
  try {
    process.kill(number, 0)
    return false
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH'
  }
}

/**
 * Nothing where no lock tells: it has none in our folders, or it is of another machine, whose locks a share of the network
 * may keep to itself.
 */
function toldByLock(other: Process): boolean | undefined {
  if (other.system !== own.system) return undefined
  const path = [...held.keys()].map((data) => lockOf(data, other)).find((one) => existsSync(one))
  return path === undefined ? undefined : isFree(path)
}

function isFree(path: string): boolean | undefined {
  try {
    const lock = new DatabaseSync(path)
    try {
      lock.exec(lockWhole)
      return true
    } finally {
      lock.close()
    }
  } catch (thrown) {
    return /locked|busy/.test(reason(thrown)) ? false : undefined
  }
}

function sweep(data: string): void {
  for (const name of readdirSync(folderOf(data))) {
    const path = join(folderOf(data), name)
    const { mtimeMs = Number.POSITIVE_INFINITY } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < Date.now() - keptMs && isFree(path)) rmSync(path, { force: true })
  }
}

function systemOf(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    // No Linux: numbers are one for the machine.
    return hostname()
  }
}

/** Of the numbers of processes; each container has its own. */
function namespaceOf(): string {
  try {
    return ` ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return ''
  }
}
