import { expect, it } from 'vitest'
import { findFormats } from '../../../src/corpus/formats.ts'
import { parseBytes } from '../../../src/corpus/parse.ts'
import { drafts } from './drafts.ts'
import { files } from './files.ts'

it.each(Object.entries(drafts))(
  'Of %s everything is read, and nothing that is not the story',
  async (name, read) => {
    const bytes = new TextEncoder().encode(files[name])
    expect(JSON.parse(JSON.stringify(await parseBytes(name, bytes, await findFormats())))).toEqual(read)
  },
)
