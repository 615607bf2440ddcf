import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/contracts/store.ts'
import {
  createSender,
  NotSent,
  type Post,
  Refused,
  ReplyLost,
  type Sender,
  type Transport,
} from '../../src/durable/sender.ts'
import { createLog } from '../../src/runtime/log.ts'
import { useStore } from '../folder.ts'

const log = createLog('error', [], () => {})
const { open } = useStore()

/** A platform that shows what it takes, and does as the script says, a step for each request. */
function wall(script: readonly ('show' | 'lose' | 'show and lose' | 'busy' | 'refuse')[] = []) {
  const shown: { lane: string; body: string; key: string }[] = []
  const steps = [...script]
  const transport: Transport<string> = {
    async post(lane, body, key) {
      const step = steps.shift() ?? 'show'
      if (step === 'busy') throw new NotSent(5, 'busy')
      if (step === 'refuse') throw new Refused('not_in_channel')
      if (step !== 'lose') shown.push({ lane, body, key })
      if (step !== 'show') throw new ReplyLost('no reply')
      return `id of ${key}`
    },
  }
  const finding: Transport<string> = {
    ...transport,
    find: async (_lane, _body, key) => (shown.some((post) => post.key === key) ? `id of ${key}` : 'absent'),
  }
  return { shown, transport, finding }
}

/** @param patience by default longer than any of these takes on a machine that is busy with others */
const senderOn = (
  store: Store,
  transport: Transport<string>,
  pace = 0,
  patience = 3_600_000,
): Sender<string> => createSender({ store, name: 'test', transport, pace, log, patience, rest: 20 })

/** What becomes of one post whose clock stands still. */
const openWith = async (
  parts: Pick<Parameters<typeof createSender<string>>[0], 'transport' | 'patience' | 'now'>,
): Promise<unknown> =>
  createSender({ store: await open(), name: crypto.randomUUID(), pace: 0, log, rest: 20, ...parts }).send(
    post('a'),
  )

const post = (key: string, more: Partial<Post<string>> = {}): Post<string> => ({
  key,
  lane: 'C1',
  body: key,
  whenUnknown: 'leave',
  ...more,
})

/** Posts that were on their way when their process died. */
async function dyingWhileOnTheirWay(store: Store, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const underway = Promise.withResolvers<void>()
    const dying: Transport<string> = {
      post() {
        underway.resolve()
        return new Promise(() => {})
      },
    }
    void senderOn(store, dying).send(post(key))
    await underway.promise
  }
}

describe('A post', () => {
  it('becomes visible once, however often it is sent, also after a restart', async () => {
    const { shown, transport } = wall()
    const sender = senderOn(await open(), transport)
    const all = await Promise.all([sender.send(post('a')), sender.send(post('a'))])
    all.push(await senderOn(await open(), transport).send(post('a')))
    expect(all).toEqual(Array(3).fill({ state: 'sent', id: 'id of a' }))
    expect(shown).toHaveLength(1)
  })

  it('waits where the platform is busy, and goes out', async () => {
    const { shown, transport } = wall(['busy', 'busy'])
    expect(await senderOn(await open(), transport).send(post('a'))).toMatchObject({ state: 'sent' })
    expect(shown).toHaveLength(1)
  })

  it('is refused with the platform’s reason where it stays busy', async () => {
    const { transport } = wall(Array(100).fill('busy'))
    const sent = await senderOn(await open(), transport, 0, 30).send(post('a'))
    expect(sent).toEqual({ state: 'refused', why: 'busy' })
  })

  it('that is refused is not tried again', async () => {
    const { shown, transport } = wall(['refuse'])
    const sender = senderOn(await open(), transport)
    expect(await sender.send(post('a'))).toEqual({ state: 'refused', why: 'not_in_channel' })
    expect(await sender.send(post('a'))).toEqual({ state: 'refused', why: 'not_in_channel' })
    expect(shown).toEqual([])
  })

  it('whose reply was lost is looked up: shown once where it was visible, sent where it was not', async () => {
    const visible = wall(['show and lose'])
    expect(await senderOn(await open(), visible.finding).send(post('a'))).toMatchObject({ state: 'sent' })
    expect(visible.shown).toHaveLength(1)
    const lost = wall(['lose'])
    expect(await senderOn(await open(), lost.finding).send(post('b'))).toMatchObject({ state: 'sent' })
    expect(lost.shown).toHaveLength(1)
  })

  it('whose reply is lost again and again is tried with growing pauses until patience ends, not in a loop', async () => {
    const { transport, finding, shown } = wall(Array(1_000).fill('lose'))
    let tries = 0
    const counting: Transport<string> = {
      ...finding,
      post: (...given) => {
        tries += 1
        return transport.post(...given)
      },
    }
    const sent = await senderOn(await open(), counting, 0, 260).send(post('a'))
    expect(sent).toEqual({ state: 'refused', why: 'no reply' })
    // 20, 40, 80 ms: the next pause, of 160, would end at 300, past the end.
    expect(tries).toBeLessThanOrEqual(4)
    expect(shown).toEqual([])
  })

  it('is tried once more where the next try falls on the end of its patience', async () => {
    const still = (script: ('busy' | 'lose')[], patience: number): Promise<unknown> =>
      openWith({ transport: wall(script).finding, patience, now: () => 1_000 })
    expect(await still(['busy'], 5)).toEqual({ state: 'sent', id: 'id of a' })
    expect(await still(['busy'], 4)).toEqual({ state: 'refused', why: 'busy' })
    expect(await still(['lose'], 20)).toEqual({ state: 'sent', id: 'id of a' })
    expect(await still(['lose'], 19)).toEqual({ state: 'refused', why: 'no reply' })
  })

  it('is remembered for a week, so that a late repetition shows nothing twice', async () => {
    const [store, { shown, transport }] = [await open(), wall()]
    const at = (now: number): Sender<string> =>
      createSender({ store, name: 'week', transport, pace: 0, log, now: () => now })
    await at(0).send(post('a'))
    await at(7 * 24 * 3600_000 - 1).send(post('a'))
    expect(shown).toHaveLength(1)
  })

  it('whose reply was lost stays unknown where nobody can look, and is not sent blindly', async () => {
    const { shown, transport } = wall(['lose'])
    const store = await open()
    expect(await senderOn(store, transport).send(post('a'))).toEqual({ state: 'unknown' })
    expect(await senderOn(store, transport).send(post('a'))).toEqual({ state: 'unknown' })
    expect(shown).toEqual([])
  })

  it('that was on its way when the process died is left or posted again, as it wishes', async () => {
    await dyingWhileOnTheirWay(await open(), ['digest', 'answer'])
    const { shown, transport } = wall()
    const after = senderOn(await open(), transport)
    expect(await after.send(post('digest'))).toEqual({ state: 'unknown' })
    expect(await after.send(post('answer', { whenUnknown: 'post again' }))).toMatchObject({ state: 'sent' })
    expect(shown.map(({ key }) => key)).toEqual(['answer'])
  })
})

it('A post that was on its way when the process died is looked up: it goes out where it is not there, and only there', async () => {
  await dyingWhileOnTheirWay(await open(), ['lost', 'visible'])
  const { shown, finding } = wall()
  shown.push({ lane: 'C1', body: 'visible', key: 'visible' })
  const after = senderOn(await open(), finding)
  expect(await after.send(post('lost'))).toEqual({ state: 'sent', id: 'id of lost' })
  expect(await after.send(post('visible'))).toEqual({ state: 'sent', id: 'id of visible' })
  expect(shown.map(({ key }) => key)).toEqual(['visible', 'lost'])
})

describe('A lane', () => {
  it('keeps its order, and a slow one holds up no other', async () => {
    const hanging = Promise.withResolvers<string>()
    const order: string[] = []
    const transport: Transport<string> = {
      async post(lane, _body, key) {
        order.push(key)
        return lane === 'slow' ? hanging.promise : key
      },
    }
    const sender = senderOn(await open(), transport)
    const first = sender.send(post('s1', { lane: 'slow' }))
    const second = sender.send(post('s2', { lane: 'slow' }))
    await sender.send(post('q1', { lane: 'quick' }))
    await sender.send(post('q2', { lane: 'quick' }))
    expect([...order].sort()).toEqual(['q1', 'q2', 's1'])
    expect(sender.waiting()).toBe(2)
    hanging.resolve('x')
    await Promise.all([first, second])
    expect(order.at(-1)).toBe('s2')
  })

  it('keeps its order for what comes when the first has gone out', async () => {
    const order: string[] = []
    const second = Promise.withResolvers<string>()
    const begun = Promise.withResolvers<void>()
    const transport: Transport<string> = {
      async post(_lane, _body, key) {
        order.push(`${key} begins`)
        if (key === 'b') begun.resolve()
        if (key === 'b') await second.promise
        order.push(`${key} ends`)
        return key
      },
    }
    const sender = senderOn(await open(), transport)
    const all = [sender.send(post('a')), sender.send(post('b'))]
    await begun.promise
    all.push(sender.send(post('c')))
    // Whatever would go out beside it has gone out by then.
    await sender.send(post('other', { lane: 'C2' }))
    second.resolve('b')
    await Promise.all(all)
    const own = order.filter((step) => !step.startsWith('other'))
    expect(own).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('counts what waits once, however often it is sent, and all of it comes at once', async () => {
    const sender = senderOn(await open(), wall().transport, 3_600_000)
    const twice = [sender.send(post('a')), sender.send(post('a'))]
    expect(sender.waiting()).toBe(1)
    await Promise.all(twice)
    expect(sender.waiting()).toBe(0)
  })

  it('holds back its lane for as long as its pace, and no other lane', async () => {
    const { shown, transport } = wall()
    const sender = senderOn(await open(), transport, 3_600_000)
    await sender.send(post('a'))
    void sender.send(post('b'))
    for (const lane of ['C2', 'C3', 'C4', 'C5']) await sender.send(post(`in ${lane}`, { lane }))
    expect(shown.map(({ key }) => key)).toEqual(['a', 'in C2', 'in C3', 'in C4', 'in C5'])
    expect(sender.waiting()).toBe(1)
  })

  it('goes no faster than its pace', async () => {
    const at: number[] = []
    const transport: Transport<string> = {
      async post() {
        at.push(performance.now())
        return 'id'
      },
    }
    const sender = senderOn(await open(), transport, 200)
    await Promise.all(['a', 'b', 'c'].map((key) => sender.send(post(key))))
    expect(Math.min((at[1] ?? 0) - (at[0] ?? 0), (at[2] ?? 0) - (at[1] ?? 0))).toBeGreaterThanOrEqual(200)
  })
})
