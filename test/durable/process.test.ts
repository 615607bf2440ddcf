import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createInbox } from '../../src/durable/inbox.ts'
import { isGone, own, processSchema, showLife } from '../../src/durable/process.ts'
import { openStore } from '../../src/main/store.ts'
import { createLog } from '../../src/runtime/log.ts'
import { useStore } from '../folder.ts'
import { eventually } from '../time.ts'

const { folder } = useStore()
const program = join(import.meta.dirname, 'child.ts')
const children: ChildProcess[] = []
let leave = (): void => {}
beforeEach(() => {
  leave = showLife(folder())
})
afterEach(() => {
  leave()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A process that has taken on an event, as one of another container tells of itself: its numbers mean nothing here. */
async function begin() {
  const child = spawn(process.execPath, [program, folder()], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  const told = processSchema.parse(JSON.parse(String(line)))
  return {
    known: { ...told, place: 'another container', number: 1 },
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

it('A process of another container is gone as soon as it was killed, and not before', async () => {
  const { known, kill } = await begin()
  expect(isGone(known)).toBe(false)
  await kill()
  expect(isGone(known)).toBe(true)
})

it('A process that has the number of this one lives as long as it holds its lock', async () => {
  const { known, kill } = await begin()
  const alike = { ...known, place: own.place, number: own.number }
  expect(isGone(alike)).toBe(false)
  await kill()
  expect(isGone(alike)).toBe(true)
})

it('Of a process on another machine, or in a folder without its lock, nothing is certain', async () => {
  const { known, kill } = await begin()
  await kill()
  expect(isGone({ ...known, system: 'another machine' })).toBe(false)
  leave()
  expect(isGone(known)).toBe(false)
  leave = () => {}
})

it('What a killed process of another container had taken on is taken over at once', async () => {
  const { known, kill } = await begin()
  const store = await openStore({ DATA: folder() })
  const owners = store.collection('inbox test owners', z.looseObject({ process: processSchema }))
  for await (const row of owners.all()) await owners.put(row.key, { ...row.value, process: known })
  await kill()
  const handled: string[] = []
  const next = createInbox({
    store,
    name: 'test',
    schema: z.string(),
    handle: async (event) => void handled.push(event),
    giveUp: async () => {},
    log: createLog('error', [], () => {}),
    lease: 3_600_000,
  })
  await eventually(() => expect(handled).toEqual(['hello']))
  await next.close()
  await store.close()
})

it('The locks of those that were killed are swept away after a week, and nobody else’s', async () => {
  const living = await begin()
  const killed = await begin()
  await killed.kill()
  const locks = join(folder(), 'living')
  const longAgo = Date.now() / 1_000 - 8 * 24 * 3600
  for (const name of readdirSync(locks)) utimesSync(join(locks, name), longAgo, longAgo)
  leave()
  leave = showLife(folder())
  expect(readdirSync(locks).toSorted()).toEqual([own.instance, living.known.instance].toSorted())
})
