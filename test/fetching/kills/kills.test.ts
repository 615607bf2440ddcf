import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useStore } from '../../folder.ts'

const { folder } = useStore()

/** What the child said, or nothing where it was killed. */
function store(name: string, text: string, step = 0): Promise<string | undefined> {
  const given = JSON.stringify({ folder: join(folder(), name), text, step })
  const child = join(import.meta.dirname, 'child.ts')
  return new Promise((done, fail) => {
    execFile(process.execPath, [child, given], (error, said) => {
      if (error === null) done(said)
      else if (error.signal === 'SIGKILL') done(undefined)
      else fail(error)
    })
  })
}

/** The articles that the corpus would find: what begins with a dot is passed over. */
async function found(name: string): Promise<readonly string[]> {
  const names = await readdir(join(folder(), name)).catch(() => [])
  const files = names.filter((one) => !one.startsWith('.'))
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder(), name, file), 'utf8')).text),
  )
}

it('A story that is stored by a process killed at any step is there whole or not at all, and never twice', async () => {
  const steps = Number(await store('whole', 'One.'))
  expect(steps).toBeGreaterThanOrEqual(9)
  for (let step = 1; step <= steps; step++) {
    const name = String(step)
    expect(await store(name, 'One.', step)).toBeUndefined()
    expect([[], ['<p>One.</p>']]).toContainEqual(await found(name))
    expect(await store(name, 'One.')).toBeDefined()
    expect(await store(name, 'Two.', step)).toBeUndefined()
    expect([['<p>One.</p>'], ['<p>Two.</p>']]).toContainEqual(await found(name))
    expect(await store(name, 'Two.')).toBeDefined()
    expect(await found(name)).toEqual(['<p>Two.</p>'])
  }
})
