import { describe, expect, it } from 'vitest'
import { takeFiles } from '../../src/durable/dropping.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'

const files = (count: number, size = 3) => {
  const fetched: string[] = []
  const offered = Array.from({ length: count }, (_, at) => ({
    name: `${at}.txt`,
    size,
    async read() {
      fetched.push(`${at}.txt`)
      return new Uint8Array(size)
    },
  }))
  return { fetched, offered }
}
const admin = { ...terminalAsker, admin: true }

describe('Files that are dropped', () => {
  it('are fetched for a command that takes them, ten of a message at most', async () => {
    const { fetched, offered } = files(12)
    const taken = await takeFiles(offered, { files: { from: 'admins' } }, admin)
    expect(fetched).toHaveLength(10)
    expect(taken.slice(9)).toEqual([
      { name: '9.txt', bytes: new Uint8Array(3) },
      { name: '10.txt', why: 'Only 10 files of a message are read.' },
      { name: '11.txt', why: 'Only 10 files of a message are read.' },
    ])
  })

  it('are not fetched for one that takes none, nor from somebody whose files it does not take', async () => {
    const { fetched, offered } = files(1)
    expect(await takeFiles(offered, {}, admin)).toEqual([])
    for (const asker of [undefined, { ...admin, admin: false }])
      expect(await takeFiles(offered, { files: { from: 'admins' } }, asker)).toEqual([
        { name: '0.txt', why: 'It was not fetched.' },
      ])
    expect(fetched).toEqual([])
    await takeFiles(offered, { files: { from: 'everybody' } }, undefined)
    expect(fetched).toEqual(['0.txt'])
  })

  it('that are too large are not fetched', async () => {
    const { fetched, offered } = files(1, 20_000_001)
    const [file] = await takeFiles(offered, { files: { from: 'everybody' } }, admin)
    expect(file).toEqual({ name: '0.txt', why: 'It is larger than 20 MB. Split it.' })
    expect(fetched).toEqual([])
  })
})
