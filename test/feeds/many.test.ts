import { fork } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { useStore } from '../folder.ts'
import { openNewsroom } from './newsroom.ts'

const data = useStore()

/** Hosts among which the feeds are divided; the last one never answers until it is let go. */
const hosts = 500
const isHung = (at: number): boolean => at % hosts === hosts - 1

const word = z.union([z.object({ asked: z.string() }), z.object({ round: z.string(), heap: z.number() })])

/** A process that makes one round. @param told hears each address that it asks for */
function child(folder: string, signal: AbortSignal, told: (url: string) => void) {
  const process = fork(join(import.meta.dirname, 'many', 'child.ts'), [folder], {
    execArgv: ['--expose-gc'],
    signal,
  })
  const ended = new Promise<{ readonly round: string; readonly heap: number }>((done, fail) => {
    process.on('message', (message) => {
      const said = word.parse(message)
      if ('asked' in said) told(said.asked)
      else done(said)
    })
    process.on('error', fail)
    process.on('exit', (code) => fail(new Error(`a process ended before its round (${code})`)))
  })
  return { ended, letGo: () => void process.send('go') }
}

/** Follows so many feeds, and has several processes make one round at a time. */
async function roundOf(total: number, name: string, signal: AbortSignal) {
  const folder = join(data.folder(), name)
  const store = await data.open(undefined, folder)
  const { takeIn, feeds } = openNewsroom(store, join(folder, 'feeds'))
  const outlines = Array.from(
    { length: total },
    (_, at) =>
      `<outline text="News" xmlUrl="https://${isHung(at) ? 'hung' : `h${at % hosts}`}.example/feed/${at}"/>`,
  )
  const opml = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
  expect(await takeIn(opml)).toMatchObject({ added: total, listed: total })
  const asked = new Map<string, number>()
  const answered = total - total / hosts
  let others = 0
  const told = (url: string): void => {
    asked.set(url, (asked.get(url) ?? 0) + 1)
    if (!url.includes('//hung.') && ++others === answered) for (const { letGo } of children) letGo()
  }
  const children = Array.from({ length: 3 }, () => child(folder, signal, told))
  const rounds = await Promise.all(children.map(({ ended }) => ended))
  const { cards, ...counts } = await feeds.list(terminalAsker, 1)
  return { rounds, asked, counts, heap: Math.max(...rounds.map(({ heap }) => heap)) }
}

it('Ten thousand feeds are checked once each by three processes, none of which needs more memory than for a thousand, and a host that hangs holds up no other', async ({
  signal,
}) => {
  const few = await roundOf(1_000, 'few', signal)
  const many = await roundOf(10_000, 'many', signal)
  for (const [total, { rounds, asked, counts }] of [
    [1_000, few],
    [10_000, many],
  ] as const) {
    expect(asked.size).toBe(total)
    expect(Math.max(...asked.values())).toBe(1)
    expect(counts).toMatchObject({ total, failing: 0 })
    // Each had its share.
    for (const { round } of rounds) expect(round).toMatch(/^\d{2,} feeds checked: /)
  }
  expect(many.heap - few.heap).toBeLessThan(1_500_000)
})
