import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { read } from '../../fakes/slack.ts'
import { useDesk } from './desk.ts'

const desk = useDesk()
it('look', async () => {
  const { slack, logged } = await desk.start({ mode: 'socket' })
  const out: string[] = []
  try {
    for (const text of [
      '/who Lavrov',
      '/dateline summary S-400',
      '/timeline',
      '/compare',
      '/sanctions India',
      '/dateline',
      '/who Nobody',
      '/dateline What is CAATSA?',
      '/sources',
    ]) {
      const step = await slack.command(text, { user: 'ANNA', channel: 'C1' })
      const m = await step.visible()
      out.push(
        `=== ${text} ack ${step.ms.toFixed(1)} via ${m.via} blocks ${m.blocks.length}\n${read(m)}\n--- text\n${m.text.slice(0, 600)}`,
      )
    }
    const dm = await slack.directMessage('What is the S-400 deal worth?', { user: 'ANNA' })
    out.push('=== DM ' + read(await dm.visible()))
  } catch (e) {
    out.push(String(e))
  }
  await writeFile('/tmp/look.txt', out.join('\n\n') + '\n\n' + logged.join(''))
}, 60000)
