/** Draws docs/answers.png, the picture in README, from real answers over the sample articles: `npm run picture`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '../../src/main/open.ts'
import { createLog } from '../../src/runtime/log.ts'
import { drawn } from './drawn.ts'

const root = join(import.meta.dirname, '..', '..')
const data = await mkdtemp(join(tmpdir(), 'dateline-picture-'))
const log = createLog('error', [], (line) => process.stderr.write(line))
const { bot, corpus, close } = await open({ CORPUS: join(root, 'corpus'), DATA: data }, log, { watch: false })
await corpus.read
await writeFile(join(root, 'docs', 'answers.png'), await drawn(bot))
await close()
await rm(data, { recursive: true })
