import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOneFile } from '../../../src/corpus.ts'
import { open } from '../../../src/main/open.ts'
import { readFindings } from '../../../src/reading/findings.ts'
import { texts } from './texts.ts'

/** Parses one hostile text and reads what is in it; tells the processor time. */
const [name = '', size = ''] = process.argv.slice(2)
const text = texts[name]
if (text === undefined) throw new Error(`There is no hostile text “${name}”.`)
const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
try {
  await measure()
} finally {
  rmSync(folder, { recursive: true })
  process.disconnect()
}

async function measure(): Promise<void> {
  if (text === undefined) return
  const file = join(folder, `a.${text.ending}`)
  writeFileSync(file, text.make(Number(size)))
  // Models and patterns are loaded at the first use.
  readFindings('Anna Berg said on Monday that 5 people died.', 'Title', undefined)
  if (text.ask) {
    const nobody = () => undefined
    const log = { error: nobody, warn: nobody, info: nobody, debug: nobody }
    const { bot, corpus, close } = await open({ CORPUS: folder, DATA: join(folder, 'data') }, log, {
      watch: false,
    })
    await corpus.read
    const asked = process.cpuUsage()
    for (const question of text.ask) await bot.answer({ text: question })
    await tell(asked)
    await close()
    return
  }
  const before = process.cpuUsage()
  const articles = await readOneFile(file).catch(() => [])
  for (const article of articles) readFindings(article.text, article.title, article.published)
  await tell(before)
}

function tell(before: NodeJS.CpuUsage): Promise<void> {
  const { user, system } = process.cpuUsage(before)
  return new Promise((told) => process.send?.({ seconds: (user + system) / 1e6 }, () => told()))
}
