import { spawnSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Row, Store } from '../../src/contracts/store.ts'
import { createInbox, type Inbox } from '../../src/durable/inbox.ts'
import { createLog } from '../../src/runtime/log.ts'
import { useStore } from '../folder.ts'
import { eventually } from '../time.ts'

const log = createLog('error', [], () => {})
const { open } = useStore()

/** An inbox that notes what it handles. */
function inboxOn(
  store: Store,
  handle: (event: string, key: string) => Promise<void>,
  more: { lease?: number; now?: () => number; gaveUp?: Pick<string[], 'push'> } = {},
): Inbox<string> {
  const { gaveUp, ...rest } = more
  return createInbox({
    store,
    name: 'test',
    schema: z.string(),
    handle,
    giveUp: async (event) => void gaveUp?.push(event),
    log,
    ...rest,
  })
}

/** The store, in which no event can be written as long as it is away. */
const awayWhile = (store: Store, isAway: () => boolean): Store => ({
  ...store,
  collection(name, schema) {
    const rows = store.collection(name, schema)
    return {
      ...rows,
      async insert(...given) {
        if (name === 'inbox test' && isAway()) throw new Error('the store is away')
        return rows.insert(...given)
      },
    }
  },
})

/** The store, where what is told of all events that were received is this. */
const retelling = (
  store: Store,
  tell: (all: () => AsyncIterable<Row<unknown>>) => AsyncIterable<Row<unknown>>,
): Store => ({
  ...store,
  collection(name, schema) {
    const rows = store.collection(name, schema)
    if (name !== 'inbox test') return rows
    async function* all(): AsyncIterable<Row<z.infer<typeof schema>>> {
      for await (const row of tell(rows.all)) yield { ...row, value: schema.parse(row.value) }
    }
    return { ...rows, all }
  },
})

describe('An event', () => {
  it('is handled once, however often and to however many processes it is delivered', async () => {
    const handled: string[] = []
    const note = async (event: string): Promise<void> => void handled.push(event)
    const inboxes = [inboxOn(await open(), note), inboxOn(await open(), note)]
    const received = await Promise.all(
      Array.from({ length: 10 }, (_, n) => inboxes[n % 2]?.receive('E1', 'hello')),
    )
    for (const inbox of inboxes) await inbox.close()
    expect(handled).toEqual(['hello'])
    expect(received.filter((first) => first)).toHaveLength(1)
  })

  it('is known after a restart', async () => {
    const handled: string[] = []
    const note = async (event: string): Promise<void> => void handled.push(event)
    const before = inboxOn(await open(), note)
    await before.receive('E1', 'hello')
    await before.close()
    const after = inboxOn(await open(), note)
    expect(await after.receive('E1', 'hello')).toBe(false)
    await after.close()
    expect(handled).toEqual(['hello'])
  })

  it('is remembered for a day after it was handled, as it may be delivered again', async () => {
    const store = await open()
    const inbox = inboxOn(store, async () => {}, { now: () => 1_000 })
    await inbox.receive('E1', 'hello')
    await inbox.close()
    const row = await store.collection('inbox test', z.object({ done: z.boolean() })).get('E1')
    expect(row).toMatchObject({ value: { done: true }, due: 1_000 + 24 * 3600_000 })
  })

  it('that a process left behind is taken over by another, once', async () => {
    const store = await open()
    const handled: string[] = []
    // Stands for a process that died while it worked: it never ends and says nothing.
    const dead = inboxOn(store, () => new Promise(() => {}), {
      lease: 3_600_000,
      now: () => Date.now() - 3_600_000,
    })
    await dead.receive('E1', 'hello')
    const note = async (event: string): Promise<void> => void handled.push(event)
    const living = [inboxOn(await open(), note, { lease: 300 }), inboxOn(await open(), note, { lease: 300 })]
    await eventually(() => expect(handled).toHaveLength(1))
    await setTimeout(200)
    for (const inbox of living) await inbox.close()
    expect(handled).toEqual(['hello'])
  })

  it('that takes longer than the lease stays with the process that works on it', async () => {
    const handled: string[] = []
    const done = Promise.withResolvers<void>()
    const slow = inboxOn(
      await open(),
      async (event) => {
        handled.push(`slow ${event}`)
        await done.promise
      },
      { lease: 300 },
    )
    const other = inboxOn(await open(), async (event) => void handled.push(`other ${event}`), { lease: 300 })
    await slow.receive('E1', 'hello')
    await setTimeout(800)
    done.resolve()
    await slow.close()
    await other.close()
    expect(handled).toEqual(['slow hello'])
  })

  it('that nobody delivers again waits for a store that is away, and is handled once', async () => {
    let away = 3
    const handled: string[] = []
    const inbox = inboxOn(
      awayWhile(await open(), () => away-- > 0),
      async (event) => void handled.push(event),
      { lease: 30 },
    )
    await expect(inbox.receive('E0', 'lost')).rejects.toThrow('away')
    const kept = inbox.keep('E1', 'hello')
    expect(inbox.waiting()).toBe(1)
    expect(await kept).toBe(true)
    expect(await inbox.keep('E1', 'hello')).toBe(false)
    await inbox.close()
    expect(handled).toEqual(['hello'])
  })

  it('that comes when 2,000 wait for the store is refused, and those that wait are handled', async () => {
    let isAway = true
    const handled = new Set<string>()
    const inbox = inboxOn(
      awayWhile(await open(), () => isAway),
      async (event) => void handled.add(event),
      { lease: 300 },
    )
    const kept = Array.from({ length: 2_000 }, (_, n) => inbox.keep(`E${n}`, `said ${n}`))
    await expect(inbox.keep('E2000', 'too much')).rejects.toThrow('the store is away')
    expect(inbox.waiting()).toBe(2_000)
    isAway = false
    expect(new Set(await Promise.all(kept))).toEqual(new Set([true]))
    expect(await inbox.keep('E2001', 'room again')).toBe(true)
    await inbox.idle()
    expect(handled.size).toBe(2_001)
    expect(handled).toContain('said 0')
    await inbox.close()
  })

  it('that waits for a store that is away ends with its inbox', async () => {
    const store = await open()
    const inbox = inboxOn(store, async () => {}, { lease: 30_000 })
    await inbox.receive('E0', 'first')
    await inbox.idle()
    await store.close()
    const kept = inbox.keep('E1', 'hello')
    const ended = expect(kept).rejects.toThrow()
    await inbox.close().catch(() => {})
    await ended
  })

  it('whose handling fails is tried again, and given up after three times with a last word', async () => {
    const gaveUp: string[] = []
    let attempts = 0
    const inbox = inboxOn(
      await open(),
      async () => {
        attempts += 1
        throw new Error('no luck')
      },
      { lease: 9, gaveUp },
    )
    await inbox.receive('E1', 'hello')
    await eventually(() => expect(gaveUp).toHaveLength(1))
    await setTimeout(40)
    await inbox.close()
    expect(attempts).toBe(3)
    expect(gaveUp).toEqual(['hello'])
  })

  it('whose last word fails too is left, and not tried for ever', async () => {
    const store = await open()
    const fail = (): never => {
      throw new Error('no luck')
    }
    let words = 0
    const gaveUp = {
      push() {
        words += 1
        return fail()
      },
    }
    const inbox = inboxOn(store, fail, { lease: 9, gaveUp })
    await inbox.receive('E1', 'hello')
    const rows = store.collection('inbox test', z.object({ done: z.boolean() }))
    await eventually(async () => expect((await rows.get('E1'))?.value.done).toBe(true))
    await inbox.close()
    expect(words).toBe(1)
  })

  it('is found by the next process though its owner left no sign of life', async () => {
    const store = await open()
    const left = inboxOn(store, () => new Promise(() => {}), { lease: 3_600_000 })
    await left.receive('E1', 'hello')
    const owners = store.collection('inbox test owners', z.unknown())
    for (const row of await owners.list({ limit: 9 })) await owners.remove(row)
    const handled: string[] = []
    const next = inboxOn(await open(), async (event) => void handled.push(event))
    await eventually(() => expect(handled).toHaveLength(1))
    await next.close()
    expect(handled).toEqual(['hello'])
  })

  it('that was handled before its process died is not handled again by the next', async () => {
    const store = await open()
    const handled: string[] = []
    const underway = Promise.withResolvers<void>()
    const died = inboxOn(
      store,
      async (event) => {
        if (event === 'second') return new Promise(() => underway.resolve())
        handled.push(event)
      },
      { lease: 3_600_000 },
    )
    await died.receive('E1', 'first')
    await died.idle()
    await died.receive('E2', 'second')
    await underway.promise
    const owners = store.collection('inbox test owners', z.unknown())
    for (const row of await owners.list({ limit: 9 })) await owners.remove(row)
    const next = inboxOn(await open(), async (event) => void handled.push(`${event} again`))
    // The next one looks at the events in the order of their keys.
    await eventually(() => expect(handled).toContain('second again'))
    await next.close()
    expect(handled).toEqual(['first', 'second again'])
  })

  it('of a process that was killed is taken over at once, not when its lease is over', async () => {
    const store = await open()
    const left = inboxOn(store, () => new Promise(() => {}), { lease: 3_600_000 })
    await left.receive('E1', 'hello')
    const killed = spawnSync(process.execPath, ['-e', ''])
    const owners = store.collection('inbox test owners', z.looseObject({ process: z.looseObject({}) }))
    for await (const row of owners.all()) {
      const { value } = row
      const process = { ...value.process, number: killed.pid, instance: 'another' }
      await owners.put(row.key, { ...value, process }, row.due)
    }
    const handled: string[] = []
    const next = inboxOn(await open(), async (event) => void handled.push(event), { lease: 3_600_000 })
    await eventually(() => expect(handled).toHaveLength(1))
    await next.close()
    expect(handled).toEqual(['hello'])
  })

  it.each([-1, 1])(
    'stays with a process of another machine whose clock is %d hours off, while it lives',
    async (hours) => {
      const store = await open()
      const done = Promise.withResolvers<void>()
      const handled: string[] = []
      const now = (): number => Date.now() + hours * 3_600_000
      const away = inboxOn(
        store,
        async (event) => {
          handled.push(`away ${event}`)
          await done.promise
        },
        { lease: 300, now },
      )
      await away.receive('E1', 'hello')
      const owners = store.collection('inbox test owners', z.looseObject({}))
      for await (const { key, value } of owners.all())
        await owners.put(key, { ...value, process: { place: 'elsewhere', number: 1, instance: 'x' } })
      const here = inboxOn(await open(), async (event) => void handled.push(`here ${event}`), { lease: 300 })
      await setTimeout(800)
      done.resolve()
      await away.close()
      await here.close()
      expect(handled).toEqual(['away hello'])
    },
  )

  it('is refused by an inbox that is closed, so that it is delivered again elsewhere', async () => {
    const handled: string[] = []
    const store = await open()
    const inbox = inboxOn(store, async (event) => void handled.push(event))
    await inbox.close()
    await expect(inbox.receive('E1', 'hello')).rejects.toThrow('the inbox test is closed')
    expect(await store.collection('inbox test', z.unknown()).list({ limit: 9 })).toEqual([])
    expect(handled).toEqual([])
  })

  it('whose handling failed waits for the next process where this one is closed meanwhile', async () => {
    const first: string[] = []
    const inbox = inboxOn(
      await open(),
      async (event) => {
        first.push(event)
        throw new Error('no luck')
      },
      { lease: 3_600_000 },
    )
    await inbox.receive('E1', 'hello')
    await inbox.close()
    const second: string[] = []
    const next = inboxOn(await open(), async (event) => void second.push(event), { lease: 3_600_000 })
    await eventually(() => expect(second).toHaveLength(1))
    await next.close()
    expect({ first, second }).toEqual({ first: ['hello'], second: ['hello'] })
  })

  it('leaves no sign of life of a process that ended', async () => {
    const store = await open()
    const inbox = inboxOn(store, async () => {})
    await inbox.receive('E1', 'hello')
    const owners = store.collection('inbox test owners', z.unknown())
    expect(await owners.list({ limit: 9 })).toHaveLength(1)
    await inbox.close()
    expect(await owners.list({ limit: 9 })).toEqual([])
  })

  it('that waits costs nothing while it waits: a process says that it lives once for all of them', async () => {
    const store = await open()
    const done = Promise.withResolvers<void>()
    const inbox = inboxOn(store, () => done.promise, { lease: 60 })
    for (let n = 0; n < 30; n++) await inbox.receive(`E${n}`, 'hello')
    await setTimeout(150)
    const rows = await store.collection('inbox test', z.unknown()).list({ limit: 99 })
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]))
    done.resolve()
    await inbox.close()
  })

  it('waits for its turn where many come at once, and none is lost', async () => {
    let active = 0
    let most = 0
    const handled = new Set<string>()
    const inbox = inboxOn(await open(), async (event) => {
      active += 1
      most = Math.max(most, active)
      await setTimeout(1)
      active -= 1
      handled.add(event)
    })
    await Promise.all(Array.from({ length: 50 }, (_, n) => inbox.receive(`E${n}`, `e${n}`)))
    await inbox.idle()
    await inbox.close()
    expect(handled.size).toBe(50)
    expect(most).toBe(4)
  })
})

describe('The events of a day', () => {
  it('are looked through when a process starts, and not each time that it says that it lives', async () => {
    const store = await open()
    let looks = 0
    const inbox = inboxOn(
      retelling(store, (all) => {
        looks += 1
        return all()
      }),
      async () => {},
      { lease: 30 },
    )
    await inbox.receive('E1', 'hello')
    const owners = store.collection('inbox test owners', z.unknown())
    await eventually(async () => expect((await owners.list({ limit: 1 }))[0]?.version).toBeGreaterThan(4))
    await inbox.close()
    expect(looks).toBe(1)
  })

  it('are looked through no further by a process that is closed', async () => {
    const underway = Promise.withResolvers<void>()
    const closing = Promise.withResolvers<void>()
    let told = 0
    async function* days(): AsyncGenerator<Row<unknown>> {
      for (const at of Array(100).keys()) {
        told += 1
        yield { key: `E${at}`, value: { event: 'hello', owner: 'gone', attempts: 1, done: true }, version: 1 }
        underway.resolve()
        await closing.promise
      }
    }
    const inbox = inboxOn(retelling(await open(), days), async () => {})
    await underway.promise
    const closed = inbox.close()
    closing.resolve()
    await closed
    expect(told).toBe(2)
  })
})
