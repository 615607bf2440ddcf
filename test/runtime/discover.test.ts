import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isWriter } from '../../src/contracts/writer.ts'
import { discover } from '../../src/runtime/discover.ts'

const writer = pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'contracts', 'writer.ts')).href
const good = (name: string) =>
  `import { defineWriter } from '${writer}'\nexport default defineWriter({ name: '${name}', write: async () => [] })\n`

describe('A room', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-room-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const find = () => discover(folder, 'defineWriter', isWriter)

  it('holds every file by its name, and nothing but TypeScript', async () => {
    await writeFile(join(folder, 'terse.ts'), good('terse'))
    await writeFile(join(folder, 'notes.md'), '# Notes')
    expect([...(await find()).keys()]).toEqual(['terse'])
  })

  it('refuses a file without a default export of its kind, and names the remedy', async () => {
    await writeFile(join(folder, 'odd.ts'), 'export default { name: "odd", write: async () => [] }')
    await expect(find()).rejects.toThrow(
      `${join(folder, 'odd.ts')} has no default export made by defineWriter. Give it "export default defineWriter(…)", or move it out of the folder.`,
    )
  })

  it('refuses a file that cannot be loaded', async () => {
    await writeFile(join(folder, 'broken.ts'), 'export default (')
    await expect(find()).rejects.toThrow(/broken\.ts cannot be loaded: /)
  })

  it('refuses two names that differ by case alone', async () => {
    await writeFile(join(folder, 'Terse.ts'), good('a'))
    await writeFile(join(folder, 'terse.ts'), good('b'))
    await expect(find()).rejects.toThrow(/terse\.ts has the same name as Terse\.ts\. Rename one of them\./)
  })
})
