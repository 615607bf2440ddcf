import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { answerSchema } from '../../src/model/answer.ts'

/** Every name that a schema has, however deep it stands. */
const namesIn = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) =>
        key === 'properties' && typeof value === 'object' && value !== null
          ? [...Object.keys(value), ...Object.values(value).flatMap(namesIn)]
          : namesIn(value),
      )

it('The JSON of an answer is printed as DESIGN.md tells whoever reads it', async () => {
  const design = await readFile(new URL('../../DESIGN.md', import.meta.url), 'utf8')
  const shape = /`ask --json`[^`]*```\n([^`]*)```/.exec(design)?.[1] ?? ''
  const told = new Set([...shape.matchAll(/\b[a-z]+\b/g)].map(([name]) => name))
  const printed = new Set(namesIn(z.toJSONSchema(answerSchema)))
  expect(printed.size).toBeGreaterThan(30)
  expect([...printed].filter((name) => !told.has(name))).toEqual([])
  expect([...told].filter((name) => !printed.has(name)).sort()).toEqual(
    ['briefing', 'excerpts', 'notice'].filter((name) => !printed.has(name)),
  )
})
