import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createVolume } from './volume.ts'

it('A small disk that is filled takes not one page more, and takes it again when it is freed', (test) => {
  const volume = createVolume(1)
  if (!volume) return test.skip('nobody may make a file system here')
  onTestFinished(() => volume.remove())
  const write = (): void => writeFileSync(join(volume.folder, 'row'), 'x'.repeat(4_096))
  volume.fill()
  expect(write).toThrow('ENOSPC')
  volume.free()
  expect(write).not.toThrow()
})
