import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Bot } from '../../src/contracts/bot.ts'
import { pagesOf } from '../../src/platforms/discord/show.ts'
import { renderAnswer } from '../../src/platforms/slack/show.ts'
import { drawPicture } from './picture.ts'

const question = 'What is the S-400 deal worth?'
const claims = '/check The pact was extended until 2035. India paid $5.5 billion for the S-400.'

/** The picture in README as a PNG, of what a desk over the sample articles answers. */
export async function drawn(bot: Pick<Bot, 'answer'>): Promise<Uint8Array> {
  const id = '0'.repeat(16)
  const stored = { id, line: '', asker: '', place: '', at: '' }
  const [message] = renderAnswer(
    { ...stored, answer: await bot.answer({ text: question }) },
    { from: 0, share: true, wording: (text) => text },
  )
  const [page] = pagesOf({ id, answer: await bot.answer({ text: claims }), from: 0, shareable: true })
  const svg = drawPicture({
    slack: { asked: `/dateline ${question}`, blocks: message?.blocks ?? [] },
    discord: { asked: claims, page },
  })
  await initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm'))
  const fontBuffers = await Promise.all(
    ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => bytesOf(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  )
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 1.5 },
  })
  return drawing.render().asPng()
}

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(path))))
