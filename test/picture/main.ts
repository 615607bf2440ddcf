/** Draws docs/answers.png, the picture in README, from real answers over the sample articles: `npm run picture`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { open } from '../../src/main/open.ts'
import { pagesOf } from '../../src/platforms/discord/show.ts'
import { renderAnswer } from '../../src/platforms/slack/show.ts'
import { createLog } from '../../src/runtime/log.ts'
import { drawPicture } from './picture.ts'

const root = join(import.meta.dirname, '..', '..')
const question = 'What is the S-400 deal worth?'
const claims = '/check The pact was extended until 2035. India paid $5.5 billion for the S-400.'

const data = await mkdtemp(join(tmpdir(), 'dateline-picture-'))
const log = createLog('error', [], (line) => process.stderr.write(line))
const { bot, corpus, close } = await open({ CORPUS: join(root, 'corpus'), DATA: data }, log, { watch: false })
await corpus.read
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
const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(path))))
await initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm'))
const fontBuffers = await Promise.all(
  ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => bytesOf(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
)
const drawing = new Resvg(svg, {
  font: { fontBuffers, defaultFontFamily: 'DejaVu Sans' },
  fitTo: { mode: 'zoom', value: 1.5 },
})
await writeFile(join(root, 'docs', 'answers.png'), drawing.render().asPng())
await close()
await rm(data, { recursive: true })
