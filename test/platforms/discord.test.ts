import { describe, it } from 'vitest'
import { openNewsroom } from './discord/newsroom.ts'
import { stageOf } from './discord/stage.ts'
import { steps } from './steps.ts'

describe('In Discord', () => {
  it.each(steps)('$title', async ({ run }) => {
    await run(stageOf(await openNewsroom()))
  })
})
