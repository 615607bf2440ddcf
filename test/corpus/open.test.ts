import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile, Unreadable } from '../../src/corpus/open.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-open-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('A name in the folder', () => {
  it('that is a file is read', async () => {
    await writeFile(join(folder, 'ferry.txt'), 'The ferry was late.')
    expect(openFile(join(folder, 'ferry.txt')).text()).toBe('The ferry was late.')
  })

  it('that has become a link since the folder was looked through is not followed', async () => {
    await writeFile(join(folder, 'secret'), 'Nobody may read this.')
    await symlink(join(folder, 'secret'), join(folder, 'link.txt'))
    expect(() => openFile(join(folder, 'link.txt'))).toThrow(Unreadable)
  })

  it('that has become a folder is refused and holds nothing up', () => {
    expect(() => openFile(folder)).toThrow('This is no longer a file.')
  })
})
