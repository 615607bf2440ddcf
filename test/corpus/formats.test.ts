import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findFormats } from '../../src/corpus/formats.ts'

it('The page beside the articles names each ending that is read', async () => {
  const page = readFileSync('corpus/README.md', 'utf8')
  const unnamed = [...(await findFormats()).keys()].filter((ending) => !page.includes(`\`.${ending}\``))
  expect(unnamed).toEqual([])
})
