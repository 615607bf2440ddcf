import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'
import { survive } from '../../src/runtime/survive.ts'

const setUp = () => {
  const host = new EventEmitter()
  const lines: string[] = []
  const ends: string[] = []
  let time = 0
  const done = survive(
    host,
    createLog('info', [], (line) => lines.push(line)),
    (sentence) => ends.push(sentence),
    () => time,
  )
  const fail = (count: number): void => {
    for (let n = 0; n < count; n++)
      host.emit(n % 2 ? 'uncaughtException' : 'unhandledRejection', new Error('odd packet'))
  }
  return { host, lines, ends, done, fail, later: (ms: number) => (time += ms) }
}

it('An exception that nobody caught is said, counted and dropped', () => {
  const { lines, ends, fail } = setUp()
  fail(2)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', dropped: 'exception', error: expect.stringContaining('odd packet') },
    { dropped: 'exception' },
  ])
  expect(ends).toEqual([])
})

it('Exceptions that do not end do end the process, with a sentence; a few a day do not', () => {
  const { ends, fail, later } = setUp()
  for (let day = 0; day < 10; day++) {
    fail(29)
    later(24 * 3600_000)
  }
  expect(ends).toEqual([])
  fail(31)
  expect(ends).toEqual(['More than 30 exceptions within a minute; the last one: odd packet.'])
})

it('Taken away, the guard hears nothing more', () => {
  const { host, done } = setUp()
  done()
  expect(host.eventNames()).toEqual([])
})
