import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { slotsAfter } from '../../src/digests/slots.ts'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import { readWhen } from '../../src/digests/when.ts'
import { localAt } from '../../src/digests/zone.ts'
import { createDigests } from '../../src/digests.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import { damageIndex, damageState, openIndex } from './damage.ts'
import { judge, unsureSchema, type Verdict } from './judge.ts'
import { randomFrom } from './random.ts'
import { createVolume } from './volume.ts'
import { askerOf, come, deskOn, type Schedule, whens, zones } from './world.ts'

/** What a child is told of its life. */
export const lifeSchema = z.object({
  folder: z.string(),
  /** A file on another disk. */
  journal: z.string(),
  finds: z.boolean(),
  seed: z.number(),
  from: z.number(),
  /** So often it looks what is due. */
  beats: z.number(),
  /** Milliseconds of its clock between two of them; as it comes without. */
  pause: z.number().optional(),
  /** Where it kills itself; it is not to die without, and nothing goes wrong on the network. */
  dies: z.object({ step: z.number(), when: z.enum(['before', 'after']) }).optional(),
})

/** What is seen of a child. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('post'),
    post: z.object({ key: z.string(), lane: z.string(), text: z.string(), at: z.number() }),
  }),
  z.object({ kind: z.literal('unsure'), unsure: unsureSchema }),
  z.object({ kind: z.literal('time'), now: z.number() }),
  /** It has lived through a whole beat. */
  z.object({ kind: z.literal('alive'), now: z.number() }),
  z.object({ kind: z.literal('failed'), why: z.string() }),
])
export type Event = z.infer<typeof eventSchema>

export interface Lives extends Verdict {
  /** Processes that ended by SIGKILL. */
  readonly kills: number
  /** Of them at a moment between or within steps, from outside. */
  readonly killsFromOutside: number
  /** Lives on a disk that took nothing more; nothing where no small file system could be made. */
  readonly fullDisks: number | undefined
  /** How often the disk's refusal was said. */
  readonly refusedByDisk: number
  readonly damages: number
  readonly lostRows: number
  readonly silent: number
  /** Ends that nobody planned and no full disk explains. */
  readonly unplanned: readonly string[]
}

const program = join(import.meta.dirname, 'child.ts')
const hour = 3600_000
/** What the state and the index of a simulation take, many times over. */
const megabytes = 24

/**
 * The same in earnest: each life is a process, its end is SIGKILL at a step of its own or at any moment, and the disk is
 * a file system that is full at times.
 */
export async function liveInEarnest(options: {
  readonly seed: number
  readonly slots: number
  readonly finds: boolean
}): Promise<Lives> {
  const { seed, slots, finds } = options
  const random = randomFrom(seed)
  const volume = createVolume(megabytes)
  const beside = mkdtempSync(join(tmpdir(), 'dateline-lives-'))
  const folder = volume?.folder ?? join(beside, 'data')
  const journal = join(beside, 'journal')
  writeFileSync(journal, '')
  const events = (): readonly Event[] =>
    readFileSync(journal, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [eventSchema.parse(JSON.parse(line))]))
  const log = createLog('error', [], () => {})
  const start = Date.parse('2024-03-08T00:00Z')
  let now = start

  let engine = await openIndex(folder)
  let store = await sqliteStore.open({ DATA: folder })
  const wishes = zones.map((zone, at) => ({ zone, when: whens[at % whens.length] ?? 'hourly' }))
  const set = async (at: number): Promise<string> => {
    const { digests } = createDigests({ store, desk: deskOn(engine), log, now: () => now })
    return (await digests.create(askerOf(at), { ...wishes[at], quiet: 'line' })).card.id
  }
  const schedules: Schedule[] = []
  for (const [at, { zone, when }] of wishes.entries()) {
    const all = slotsAfter(readWhen(when), zone, localAt(start, zone))
    schedules.push({ id: await set(at), slots: [], all, next: all.next().value ?? undefined })
  }
  await store.close()
  await engine.close()

  const counts = { kills: 0, killsFromOutside: 0, fullDisks: 0, damages: 0, lostRows: 0, silent: 0 }
  const unplanned: string[] = []
  const damage = async (): Promise<void> => {
    counts.damages++
    store = await sqliteStore.open({ DATA: folder })
    engine = await openIndex(folder)
    if (random() < 0.4) {
      const damaged = await damageIndex(folder, engine, random)
      engine = damaged.engine
      if (damaged.silent) counts.silent++
    } else {
      const loss = await damageState(folder, store, random)
      store = loss.store
      counts.lostRows += loss.rows
      counts.silent += loss.silent
      for (const [at, one] of schedules.entries())
        if (loss.subscriptions.some((key) => key.endsWith(`/${one.id}`))) {
          await set(at)
          one.lostAt = now
        }
    }
    await store.close()
    await engine.close()
  }
  const live = async (life: Partial<z.infer<typeof lifeSchema>> & { readonly beats: number }) => {
    const seen = events().length
    const told = { folder, journal, finds, seed: Math.floor(random() * 1e9), from: now, ...life }
    const child = spawn(process.execPath, [program, JSON.stringify(told)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = once(child, 'exit')
    return {
      async killedAt(ms: number) {
        while (events().length === seen && child.exitCode === null && child.signalCode === null)
          await setTimeout(10)
        await setTimeout(ms)
        if (child.kill('SIGKILL')) counts.killsFromOutside++
      },
      async ended() {
        await ended
        if (child.signalCode === 'SIGKILL') counts.kills++
        const own = events().slice(seen)
        for (const event of own) if (event.kind === 'time') now = event.now
        return own.flatMap((event) => (event.kind === 'failed' ? [event.why] : []))
      },
    }
  }

  for (let due = 0; due < slots; ) {
    const isFull = volume !== undefined && random() < 0.2
    if (isFull) {
      volume.fill()
      counts.fullDisks++
    }
    const step = 1 + Math.floor(random() ** 2 * 300)
    const one = await live({
      beats: isFull ? 3 : 15,
      dies: { step, when: random() < 0.5 ? 'before' : 'after' },
    })
    if (!isFull && random() < 0.3) await one.killedAt(random() * 400)
    const failed = await one.ended()
    volume?.free()
    if (!isFull) unplanned.push(...failed)
    if (random() < 0.2) await damage()
    if (random() < 0.1) now += Math.floor(random() * 20 * hour)
    for (const schedule of schedules) due += come(schedule, now)
  }
  // What is still on its way is seen through.
  unplanned.push(...(await (await live({ beats: 60, pause: hour / 3, dies: undefined })).ended()))
  for (const schedule of schedules) come(schedule, now)
  store = await sqliteStore.open({ DATA: folder })
  const kept = await store.collection('digests sim', subscriptionSchema).list({ limit: 1_000 })
  await store.close()
  const seen = events()
  const verdict = judge(
    schedules,
    seen.flatMap((event) => (event.kind === 'post' ? [event.post] : [])),
    seen.flatMap((event) => (event.kind === 'unsure' ? [event.unsure] : [])),
    seen.flatMap((event) => (event.kind === 'alive' ? [event.now] : [])),
  )
  volume?.remove()
  rmSync(beside, { recursive: true })
  const missed = kept.reduce((sum, { value }) => sum + value.missed, 0)
  if (missed !== verdict.missed)
    unplanned.push(`${missed} slots are counted as missed, and ${verdict.missed} are`)
  return {
    ...verdict,
    ...counts,
    fullDisks: volume && counts.fullDisks,
    refusedByDisk: seen.filter((event) => event.kind === 'failed' && /full|disk/.test(event.why)).length,
    unplanned,
  }
}
