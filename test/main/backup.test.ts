import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { backup, restore } from '../../src/main/backup.ts'
import { readSettings } from '../../src/runtime/config.ts'
import { createLog } from '../../src/runtime/log.ts'

const log = createLog('error', [], () => {})

it('A state that lies in no file of DATA is copied as its store says, whichever setting has chosen that', async () => {
  const DATA = await mkdtemp(join(tmpdir(), 'dateline-backup-'))
  onTestFinished(() => rm(DATA, { recursive: true }))
  for (const chosen of [{ STORE: 'postgres' }, { DATABASE_URL: 'postgres://desk@db/desk' }]) {
    const settings = readSettings({ DATA, ...chosen })
    await expect(backup('state.db', settings, log)).rejects.toThrow('copy it with pg_dump')
    await expect(restore('state.db', settings)).rejects.toThrow('pg_restore')
  }
  const settings = readSettings({ DATA, DATABASE_URL: 'postgres://desk@db/desk', STORE: 'sqlite' })
  await expect(backup('', settings, log)).rejects.toThrow('Give a file: dateline backup')
})
