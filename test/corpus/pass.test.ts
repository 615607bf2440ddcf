import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../src/contracts/engine.ts'
import { findFormats } from '../../src/corpus/formats.ts'
import { createLoader, type Guard } from '../../src/corpus/pass.ts'
import { walk } from '../../src/corpus/walk.ts'
import sqlite from '../../src/engines/sqlite.ts'
import { Unreachable } from '../../src/model/errors.ts'
import { type Folder, makeFolder, story } from './folder.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

it('A file is not charged with the time of an index that is slow or away', async () => {
  const list = Array.from({ length: 600 }, (_, number) => {
    const [title = '', , text = ''] = story(number).split('\n')
    return JSON.stringify({ title, text: `${text} Number ${number}.` })
  })
  await folder.write('wire.jsonl', list.join('\n'))
  const engine = await sqlite.open({ DATA: folder.data })
  const told: string[] = []
  let isAway = false
  const formats = await findFormats()
  const slow: Engine = {
    ...engine,
    async apply(change) {
      told.push('the index')
      if (isAway) throw new Unreachable('It is away.')
      await engine.apply(change)
    },
  }
  const guard: Guard = {
    avoid: new Map(),
    begin: () => told.push('begun'),
    write: () => told.push('written'),
    end: () => told.push('ended'),
  }
  const found = await walk({ ...folder, endings: new Set(formats.keys()) })
  const pass = async () =>
    (await createLoader(slow, [], folder.corpus, formats, guard)).pass(
      found,
      () => {},
      () => false,
    )
  isAway = true
  await expect(pass()).rejects.toThrow('It is away.')
  expect(told).toEqual(['begun', 'written', 'the index'])
  isAway = false
  told.length = 0
  await pass()
  expect(told).toEqual(['begun', 'written', 'the index', 'begun', 'ended', 'the index'])
  await engine.close()
})
