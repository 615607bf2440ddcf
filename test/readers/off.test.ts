import { expect, it } from 'vitest'
import off from '../../src/readers/off.ts'

it('READER=off opens no reader', async () => {
  expect(await off.open()).toBeUndefined()
})
