// Makes one round on a folder's store, tells what it asks for, and in the end how much more of its heap was in use at most.
import type { Fetcher } from '../../../src/contracts/fetcher.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { createWeb, openNewsroom, rssOf, sent } from '../newsroom.ts'

const [folder = ''] = process.argv.slice(2)
const say = (word: object): void => void process.send?.(word)
const { gc = () => {} } = globalThis

const { promise: letGo, resolve } = Promise.withResolvers<void>()
process.once('message', () => resolve())

let heap = 0
let looks = 0
const used = (): number => {
  gc()
  return process.memoryUsage().heapUsed
}

const words =
  'The quay is closed from Monday on, the harbour office said, and the boats lie in the old port. '
const fetcher: Fetcher = {
  async fetch(url) {
    if (url.startsWith('https://bay.')) return { kind: 'refused', why: 'There is no such page (404).' }
    say({ asked: url })
    if (++looks % 200 === 0) heap = Math.max(heap, used())
    if (url.includes('//hung.')) await letGo
    // Some have news, which waits for its turn.
    const [number = ''] = /\d+77$/.exec(url) ?? []
    return sent(
      rssOf(number === '' ? [] : [{ slug: number, title: `Quay ${number}`, text: words }], url),
      url,
    )
  },
  async close() {},
}

const store = await sqlite.open({ DATA: folder })
const { round } = openNewsroom(store, `${folder}/feeds`, { web: { ...createWeb(), fetcher } })
const before = used()
const came = await round()
say({ round: came, heap: Math.max(heap, used()) - before })
await store.close()
process.disconnect()
