import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findFormats } from '../../../src/corpus/formats.ts'
import { parseBytes } from '../../../src/corpus/parse.ts'
import { drafts } from './drafts.ts'

it.each(Object.entries(drafts))(
  'Of %s everything is read, and nothing that is not the story',
  async (name, read) => {
    const bytes = await readFile(join(import.meta.dirname, 'files', name))
    expect(JSON.parse(JSON.stringify(await parseBytes(name, bytes, await findFormats())))).toEqual(read)
  },
)
