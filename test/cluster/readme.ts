import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The block of README that begins so, as an operator would copy it. */
export async function readmeBlock(beginning: string): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
  const block = readme.split('```').find((part) => part.startsWith(`\n${beginning}`))
  if (block === undefined) throw new Error(`README has no block that begins with “${beginning}”`)
  return block.trim()
}
