import { afterAll, beforeAll, describe, it } from 'vitest'
import { type FakeModel, settingsFor, startModel } from '../../fakes/model.ts'
import { script, stepsWithModel } from '../steps.ts'
import { type Newsroom, openNewsroom, registered } from './newsroom.ts'
import { stageOf } from './stage.ts'

let model: FakeModel
let room: Newsroom
beforeAll(async () => {
  model = await startModel(script)
  room = await openNewsroom(settingsFor(model))
  await registered(room)
})
afterAll(async () => {
  await room.close()
  await model.close()
})

describe('In Discord, where a server has a model,', { timeout: 60_000 }, () => {
  it.each(stepsWithModel)('$title', async ({ run }) => {
    await run(stageOf(room))
  })
})
