import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../../src/contracts/desk.ts'
import type { Engine } from '../../src/contracts/engine.ts'
import { createDesk } from '../../src/desk.ts'
import { type Slot, slotsAfter } from '../../src/digests/slots.ts'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import { readWhen } from '../../src/digests/when.ts'
import { localAt } from '../../src/digests/zone.ts'
import { createDigests } from '../../src/digests.ts'
import type { Asker } from '../../src/model/asker.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import extractive from '../../src/writers/extractive.ts'
import { damageIndex, damageState, openIndex } from './damage.ts'
import { judge, type Unsure, unsureSchema, type Verdict } from './judge.ts'
import { diskFull, type Mortal, mortal, storeOf } from './mortal.ts'
import { createPlatform, type Fault } from './platform.ts'
import { pick, randomFrom } from './random.ts'

export const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Europe/Dublin',
] as const

/** Times at which clocks are changed somewhere are among them. */
export const whens = [
  'daily 2:30',
  'Mondays and Sundays at 9:00',
  'Sundays 0:00',
  'Saturdays and Sundays at 23:45',
  'Sundays 0:15, 1:30, 2:00, 3:00',
  'Mondays 8:30',
  'Fridays and Sundays at 2:15',
  '1st and 15th at 1:15',
  'hourly on the 10th',
  'Tuesdays at 12:00',
] as const

export interface Options {
  readonly seed: number
  /** Ends when so many slots have come. */
  readonly slots: number
  /** Whether the platform can tell if a post is visible. */
  readonly finds: boolean
}

export interface Outcome extends Verdict {
  readonly simulatedDays: number
  /** Missed slots as the subscriptions have counted them. */
  readonly counted: number
  readonly kills: number
  readonly restarts: number
  readonly clockJumps: number
  readonly clockStops: number
  readonly fullDisks: number
  readonly damages: number
  readonly lostRows: number
  readonly silent: number
  readonly faults: number
  readonly longestDowntimeHours: number
}

const minute = 60_000
const hour = 60 * minute
/** Some thirty steps a slot: every tenth or so sees a death between two of them. */
const deathOfStep = 0.003

/** The slots of a digest, as far as they have come. */
export interface Schedule {
  readonly id: string
  readonly slots: Slot[]
  readonly all: ReturnType<typeof slotsAfter>
  next: Slot | undefined
  lostAt?: number
}

/** Takes what has come up to a time. @returns how many slots that were */
export function come(one: Schedule, until: number): number {
  const before = one.slots.length
  for (; one.next && one.next.at <= until; one.next = one.all.next().value ?? undefined)
    one.slots.push(one.next)
  return one.slots.length - before
}

export const deskOn = (engine: Engine): Desk =>
  createDesk({
    engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })

/** A process with a store connection of its own. */
interface Process {
  readonly life: Mortal
  readonly running: ReturnType<typeof createDigests>
  readonly close: () => Promise<void>
}

/** Years of digests in moments: everything real but the clock, the network and death. */
export async function simulate({ seed, slots, finds }: Options): Promise<Outcome> {
  const random = randomFrom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-sim-'))
  /** Digests of which nobody can tell whether they arrived, as the log has them. */
  const unsure = new Map<string, Unsure>()
  const log = createLog('warn', [], (line) => {
    const read = unsureSchema.safeParse(JSON.parse(line))
    if (read.success) unsure.set(`${read.data.digest}/${read.data.slot}`, read.data)
  })
  let engine = await openIndex(folder)
  let now = Date.parse('2024-03-08T00:00Z')
  const start = now
  let faults = 0
  const fault = (): Fault => {
    const what =
      random() < 0.9 ? 'none' : pick(random, ['busy', 'refused', 'lost before', 'lost after'] as const)
    if (what !== 'none') faults++
    return what
  }
  const platform = createPlatform(finds, () => now, fault, log)
  let kills = 0
  let restarts = 0

  /** How far the clock on the wall is off. */
  let skew = 0
  /** What the clock on the wall shows while it stands still, and until when. */
  let stopped = { at: 0, until: 0 }
  const clock = (): number => (now < stopped.until ? stopped.at : now + skew)
  let fullUntil = 0
  const isFull = (): boolean => now < fullUntil
  const boot = async (immortal = false): Promise<Process> => {
    const store = await sqliteStore.open({ DATA: folder })
    const life = mortal(() => !immortal && random() < deathOfStep, random)
    const own = storeOf(life, store, isFull)
    const running = createDigests({ store: own, desk: deskOn(engine), log, now: clock, elapsed: () => now })
    running.serve('sim', platform.courier(life, own, clock))
    restarts++
    return { life, running, close: () => store.close() }
  }

  // The subscriptions are made by a process that does not die.
  let office = await sqliteStore.open({ DATA: folder })
  const wishes = zones.map((zone, at) => ({ zone, when: whens[at % whens.length] ?? 'hourly' }))
  /** Somebody sets a digest; its id. */
  const set = async (at: number): Promise<string> => {
    const maker = createDigests({ store: office, desk: deskOn(engine), log, now: () => now })
    return (await maker.digests.create(askerOf(at), { ...wishes[at], quiet: 'line' })).card.id
  }
  const schedules: Schedule[] = []
  for (const [at, { zone, when }] of wishes.entries()) {
    const all = slotsAfter(readWhen(when), zone, localAt(start, zone))
    schedules.push({ id: await set(at), slots: [], all, next: all.next().value ?? undefined })
  }

  const subscriptions = () => office.collection('digests sim', subscriptionSchema)
  const collect = (): number => schedules.reduce((count, one) => count + come(one, now), 0)
  /** Times on the wall's clock at which a process has lived through a whole tick. */
  const alive: number[] = []
  let longestDowntime = 0
  let clockJumps = 0
  let clockStops = 0
  let fullDisks = 0
  let damages = 0
  let lostRows = 0
  let silent = 0
  const processes: (Process | undefined)[] = [await boot(), await boot()]
  const bury = async (at: number): Promise<void> => {
    if (processes[at]) kills++
    processes[at]?.life.kill()
    await processes[at]?.close()
    processes[at] = undefined
  }
  /** Bytes on the disk are others, of the index or of the state; whose digest is lost sets it again. */
  const damage = async (): Promise<void> => {
    for (const at of processes.keys()) await bury(at)
    damages++
    if (random() < 0.3) {
      const damaged = await damageIndex(folder, engine, random)
      engine = damaged.engine
      if (damaged.silent) silent++
      return
    }
    const loss = await damageState(folder, office, random)
    office = loss.store
    lostRows += loss.rows
    silent += loss.silent
    for (const [at, one] of schedules.entries())
      if (loss.subscriptions.some((key) => key.endsWith(`/${one.id}`))) {
        // What is set once more is the same digest.
        await set(at)
        one.lostAt = now
      }
  }
  for (let due = 0; due < slots; due += collect()) {
    const chance = random()
    if (chance < 0.02) {
      // A night with nobody there.
      const downtime = (random() < 0.2 ? 30 : 6) * hour * random()
      for (const at of processes.keys()) await bury(at)
      longestDowntime = Math.max(longestDowntime, downtime)
      now += downtime
    } else {
      const [first] = await subscriptions().due(now + 12 * hour, 1)
      const idle = Math.max(20_000, (first?.due ?? now) - now) + Math.floor(random() * 40_000)
      now += chance < 0.4 ? Math.ceil(random() * 3 * minute) : idle
    }
    if (random() < 0.01) {
      skew = skew === 0 ? pick(random, [-hour, -hour, 10 * minute, hour]) : 0
      clockJumps++
    }
    if (random() < 0.01) {
      stopped = { at: clock(), until: now + hour * random() }
      clockStops++
    }
    if (random() < 0.01) {
      fullUntil = now + 3 * hour * random()
      fullDisks++
    }
    if (random() < 0.01) await damage()
    for (const [at, process] of processes.entries()) {
      if (process?.life.dead) await bury(at)
      if (!processes[at] && random() < 0.7) processes[at] = await boot()
    }
    // Both at once, so that they meet at the store.
    const beats = await Promise.all(processes.map((process) => process && beat(process, isFull)))
    if (beats.includes(true)) alive.push(clock())
  }
  for (const at of processes.keys()) await bury(at)
  // What is still on its way is seen through: claims are taken over, refused posts are tried again.
  skew = 0
  stopped = { at: 0, until: 0 }
  fullUntil = 0
  const last = await boot(true)
  for (let at = 0; at < 60; at++) {
    now += 20 * minute
    collect()
    await beat(last, isFull)
    alive.push(clock())
  }
  const rows = await subscriptions().list({ limit: 1_000 })
  const judged = judge(schedules, platform.posts, [...unsure.values()], alive)
  await last.close()
  await office.close()
  await engine.close()
  await rm(folder, { recursive: true })
  return {
    ...judged,
    simulatedDays: Math.round((now - start) / (24 * hour)),
    counted: rows.reduce((sum, { value }) => sum + value.missed, 0),
    kills,
    restarts,
    clockJumps,
    clockStops,
    fullDisks,
    damages,
    lostRows,
    silent,
    faults,
    longestDowntimeHours: Math.round(longestDowntime / hour),
  }
}

/**
 * A tick to its end, or to the process's.
 * @returns whether the process has lived through all of it
 * @throws what a tick throws for another reason than a full disk
 */
async function beat({ life, running }: Process, isFull: () => boolean): Promise<boolean> {
  let end: 'done' | { readonly thrown: unknown } | undefined
  running
    .tick()
    .then(() => running.idle())
    .then(
      () => {
        end = 'done'
      },
      (thrown: unknown) => {
        end = { thrown }
      },
    )
  while (end === undefined && !life.dead) await setImmediate()
  if (end === undefined || end === 'done') return !life.dead && !isFull()
  if (!(end.thrown instanceof Error && end.thrown.message === diskFull)) throw end.thrown
  return false
}

export function askerOf(at: number): Asker {
  return { platform: 'sim', team: 'T', user: `U${at}`, place: `C${at}`, admin: true, mayPost: true }
}
