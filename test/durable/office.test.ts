import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createOffice } from '../../src/durable/office.ts'
import { own, processSchema } from '../../src/durable/process.ts'
import { useStore } from '../folder.ts'

const { open } = useStore()
const lease = { beatMs: 10, silentMs: 200 }
const never = new AbortController().signal

it('One process holds an office, and another takes it over at once when it is left', async () => {
  const first = createOffice(await open(), 'reading', lease)
  const second = createOffice(await open(), 'reading', lease)
  expect(await first.held(never)).toBe(true)
  const order: string[] = []
  const waiting = second.held(never).then(() => order.push('second'))
  order.push('first left')
  await first.leave()
  await waiting
  expect(order).toEqual(['first left', 'second'])
  await second.leave()
})

it('A holder that shows no life is replaced, and learns of it when it is back', async () => {
  const store = await open()
  const silent = createOffice(store, 'reading', { beatMs: 1_000, silentMs: 200 })
  expect(await silent.held(never)).toBe(true)
  const heir = createOffice(await open(), 'reading', lease)
  expect(await heir.held(never)).toBe(true)
  await silent.lost
  await heir.leave()
})

it('A holder whose process has ended on this machine is replaced without a wait, and one that lives is not', async () => {
  const store = await open()
  const { pid } = spawnSync(process.execPath, ['--version'])
  const offices = store.collection('offices', z.object({ holder: z.string(), process: processSchema }))
  for (const [name, number, isFree] of [
    ['reading', pid, true],
    ['feeding', process.ppid, false],
  ] as const) {
    await offices.insert(name, { holder: 'before', process: { ...own, number, instance: 'before' } })
    const heir = createOffice(await open(), name)
    expect(await heir.heldAtOnce()).toBe(isFree)
    await heir.leave()
  }
})

it('Who is told to stop waits no longer for an office', async () => {
  const holder = createOffice(await open(), 'reading', lease)
  await holder.held(never)
  const waiting = createOffice(await open(), 'reading', lease)
  const stop = new AbortController()
  const held = waiting.held(stop.signal)
  stop.abort()
  expect(await held).toBe(false)
  await holder.leave()
})

it('Who leaves while the store is away leaves all the same', async () => {
  const store = await open()
  const holder = createOffice(store, 'reading', lease)
  await holder.held(never)
  await store.close()
  await holder.leave()
})
