import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { theSample } from '../sample.ts'
import { drawn } from './drawn.ts'

it('README’s picture shows what is answered now; else `npm run picture` draws it anew', async () => {
  const { bot } = await theSample()
  const shown = await readFile(join(import.meta.dirname, '../../docs/answers.png'))
  expect(Buffer.compare(shown, await drawn(bot))).toBe(0)
})
