import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import sqlite from '../../src/stores/sqlite.ts'
import { describeStore } from '../contracts/store.ts'

describeStore('sqlite', (folder) => sqlite.open({ DATA: folder }))

it('A store that is no database is refused with what to do, and is left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'state.db'), 'no database, but somebody wrote it; '.repeat(200))
  await expect(sqlite.open({ DATA: join(folder, 'data') })).rejects.toThrow(
    /state\.db cannot be opened: .*give a data folder that Dateline may write to/,
  )
  await rm(folder, { recursive: true })
})
