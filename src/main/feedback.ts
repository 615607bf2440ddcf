import { inFields } from '../model/show.ts'
import { harmless } from '../platforms/shared/text.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { printedJson } from './print.ts'

/** Lists what people thought of their answers, the latest first: one object a line, or one line a rating. */
export const feedback = (json: boolean, settings: Settings, log: Log): Promise<void> =>
  onReadableData(settings, log, (readable) => printRatings(json, readable, log))

async function printRatings(json: boolean, settings: Settings, log: Log): Promise<void> {
  const { answers, close } = await open(settings, log, { watch: false })
  try {
    const ratings = [...(await answers.ratings())].sort((a, b) => b.at.localeCompare(a.at))
    for (const { answer, asker, useful, reason, at } of ratings) {
      const asked = (await answers.get(answer))?.line
      const object = { at, useful, asked: asked ?? null, reason: reason ?? null, answer, asker }
      const verdict = useful ? 'useful' : 'not useful'
      const words = [
        at.slice(0, 16).replace('T', ' '),
        verdict,
        asked ?? '(answer gone)',
        ...(reason ? [reason] : []),
      ]
      process.stdout.write(json ? printedJson(object) : `${harmless(inFields(...words))}\n`)
    }
    if (ratings.length === 0 && !json) process.stdout.write('Nobody has rated an answer yet.\n')
  } finally {
    await close()
  }
}
