import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { z } from 'zod'

const order = z.object({ id: z.number(), svg: z.string() })

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(path))))

const ready = initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm'))
const font = bytesOf('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

/** Sharp on dense screens, and well under a hundred kilobytes. */
const zoom = 1.5

async function rasterise(svg: string): Promise<Uint8Array> {
  await ready
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [await font], defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

parentPort?.on('message', async (message: unknown) => {
  const { id, svg } = order.parse(message)
  try {
    parentPort?.postMessage({ id, png: await rasterise(svg) })
  } catch (thrown) {
    parentPort?.postMessage({ id, failed: String(thrown) })
  }
})
