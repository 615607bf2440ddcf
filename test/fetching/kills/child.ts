// Stores one story and kills itself before the step of the file system whose number it was given.
import { z } from 'zod'
import { countFiles, createSteps } from './steps.ts'

const { folder, text, step } = z
  .object({ folder: z.string(), text: z.string(), step: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ''))

const steps = createSteps(step)
countFiles(steps)

const { storeStory } = await import('../../../src/fetching/shelf.ts')
await storeStory(folder, {
  draft: { title: 'Ferry', text, captions: [], partial: false },
  url: 'https://bay.example/ferry',
  fetchedAt: '2026-03-01T12:00:00.000Z',
})
process.stdout.write(`${steps.taken()}`)
