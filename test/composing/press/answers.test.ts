import { beforeAll, expect, it } from 'vitest'
import { answers } from './answers.ts'
import { asking } from './asked.ts'

let ask: Awaited<ReturnType<typeof asking>>
beforeAll(async () => {
  ask = await asking()
})

it.each(answers)(
  'On many reports “%s” is answered with these statements and no others',
  async (line, answer) => {
    expect(await ask(line)).toEqual(answer)
  },
)
