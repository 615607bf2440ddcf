import { describe, expect, it, vi } from 'vitest'
import { createMemory } from '../../src/durable/memory.ts'
import { useStore } from '../folder.ts'
import { standStill } from '../time.ts'

const { open } = useStore()

describe('What is remembered', () => {
  it('is there after a restart, in its own namespace', async () => {
    await createMemory<string>(await open(), 'conversations', 60_000).set('a/b', 'Lavrov')
    expect(await createMemory<string>(await open(), 'conversations', 60_000).get('a/b')).toBe('Lavrov')
    expect(await createMemory<string>(await open(), 'preferences', 60_000).get('a/b')).toBeUndefined()
  })

  it('is forgotten after its time', async () => {
    standStill()
    const memory = createMemory<string>(await open(), 'conversations', 60_000)
    await memory.set('a', 'Lavrov')
    vi.setSystemTime(Date.now() + 59_000)
    expect(await memory.get('a')).toBe('Lavrov')
    vi.setSystemTime(Date.now() + 2_000)
    expect(await memory.get('a')).toBeUndefined()
  })

  it.each([[null], [0], [''], ['quo"te\'s'], [{ people: ['Ida'], n: 1.5 }], [[1, [2]]], [true]])(
    'may be %j',
    async (value) => {
      const memory = createMemory<unknown>(await open(), 'values', 60_000)
      await memory.set('key', value)
      expect(await memory.get('key')).toEqual(value)
    },
  )

  it('is replaced, deleted one by one, and cleared', async () => {
    const memory = createMemory<number>(await open(), 'numbers', 60_000)
    await memory.set('a', 1)
    await memory.set('a', 2)
    await memory.set('b', 3)
    expect(await memory.get(['a', 'b', 'c'])).toEqual([2, 3, undefined])
    expect(await memory.has('a')).toBe(true)
    expect(await memory.delete('a')).toBe(true)
    expect(await memory.delete('a')).toBe(false)
    expect(await memory.has('a')).toBe(false)
    await memory.clear()
    expect(await memory.get('b')).toBeUndefined()
  })
})
