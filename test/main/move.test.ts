import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Holdings } from '../../src/contracts/store.ts'
import { carry } from '../../src/main/move/carry.ts'
import { openStore } from '../../src/main/store.ts'
import sqlite from '../../src/stores/sqlite.ts'
import { useStore } from '../folder.ts'

const here = useStore()
const there = useStore()
const schema = z.object({ text: z.string() })

async function fill(): Promise<void> {
  const store = await here.open()
  for (const [kind, key] of [
    ['answers', 'a'],
    ['answers', 'b'],
    ['digests slack', 'd'],
  ] as const)
    await store.collection(kind, schema).insert(key, { text: key })
  await store.close()
}

async function ends(): Promise<readonly [Holdings, Holdings]> {
  const left = await sqlite.alone({ DATA: here.folder() })
  const arrived = await sqlite.alone({ DATA: there.folder() })
  return [left, arrived]
}

async function moveAll(wrap: (holdings: Holdings) => Holdings = (holdings) => holdings) {
  const [left, arrived] = await ends()
  try {
    return await carry({ name: 'first', holdings: wrap(left) }, { name: 'second', holdings: wrap(arrived) })
  } finally {
    await left.close()
    await arrived.close()
  }
}

/** A process that dies at its nth write, before it or after it. */
function dying(steps: number, after: boolean): (holdings: Holdings) => Holdings {
  let left = steps
  const step = async (work: () => Promise<void>): Promise<void> => {
    const dies = --left === 0
    if (!dies || after) await work()
    if (dies) throw new Error('killed')
  }
  return (holdings) => ({
    entries: () => holdings.entries(),
    replaceAll: (entries) => step(() => holdings.replaceAll(entries)),
    put: (entry) => step(() => holdings.put(entry)),
    remove: (place) => step(() => holdings.remove(place)),
    close: () => holdings.close(),
  })
}

const opens = async (DATA: string): Promise<boolean> =>
  openStore({ DATA }).then(
    async (store) => {
      await store.close()
      return true
    },
    () => false,
  )

describe('A state that is moved', () => {
  it('is told by kind and count, is in force at its new place, and no longer at the old one', async () => {
    await fill()
    expect(Object.fromEntries((await moveAll()) ?? [])).toEqual({ answers: 2, 'digests slack': 1 })
    const store = await openStore({ DATA: there.folder() })
    onTestFinished(() => store.close())
    expect(await store.collection('answers', schema).list({ limit: 9 })).toHaveLength(2)
    await expect(openStore({ DATA: here.folder() })).rejects.toThrow(/moved from here to the store second/)
  })

  it.each([1, 2, 3].flatMap((step) => [false, true].map((after) => [step, after] as const)))(
    'is never in force at both places where its process dies at step %d (done: %s), and the next run completes it',
    async (step, after) => {
      await fill()
      await expect(moveAll(dying(step, after))).rejects.toThrow('killed')
      const [old, next] = [await opens(here.folder()), await opens(there.folder())]
      expect(old && next && step > 1).toBe(false)
      // Until the source is marked as left the old one is in force.
      if (step === 1 || (step === 2 && !after)) expect(old).toBe(true)
      await moveAll()
      expect([await opens(here.folder()), await opens(there.folder())]).toEqual([false, true])
      const store = await there.open()
      expect(await store.collection('answers', schema).list({ limit: 9 })).toHaveLength(2)
    },
  )

  it('takes along what was written after a move that was interrupted', async () => {
    await fill()
    await expect(moveAll(dying(2, false))).rejects.toThrow('killed')
    const again = await here.open()
    await again.collection('answers', schema).insert('late', { text: 'late' })
    await again.close()
    await moveAll()
    const store = await there.open()
    expect((await store.collection('answers', schema).get('late'))?.value.text).toBe('late')
  })

  it('does not replace a state that was there already', async () => {
    await fill()
    const store = await there.open()
    await store.collection('answers', schema).insert('own', { text: 'own' })
    await store.close()
    await expect(moveAll()).rejects.toThrow(/second holds a state of its own \(answers 1\)/)
    expect(await opens(here.folder())).toBe(true)
  })

  it('comes back over what was left behind', async () => {
    await fill()
    await moveAll()
    const [left, arrived] = await ends()
    const moved = await carry({ name: 'second', holdings: arrived }, { name: 'first', holdings: left })
    expect(moved?.get('answers')).toBe(2)
    await left.close()
    await arrived.close()
    expect([await opens(here.folder()), await opens(there.folder())]).toEqual([true, false])
  })
})
