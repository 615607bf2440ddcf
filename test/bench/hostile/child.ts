import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOneFile } from '../../../src/corpus.ts'
import { open } from '../../../src/main/open.ts'
import { UserError } from '../../../src/model/errors.ts'
import { readFindings } from '../../../src/reading/findings.ts'
import { texts } from './texts.ts'

/** Parses one hostile text and reads what is in it; tells the processor time. */
const [name = '', size = ''] = process.argv.slice(2)
const text = texts[name]
if (text === undefined) throw new Error(`There is no hostile text “${name}”.`)
const ordinary =
  'The United States imposed sanctions on a bank on Monday, Anna Berg said. “Five people died,” she added, “on 3 May.” '
const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
try {
  await measure()
} finally {
  rmSync(folder, { recursive: true })
  process.disconnect()
}

async function measure(): Promise<void> {
  if (text === undefined) return
  // Formats, models and patterns are loaded at the first use.
  const first = await written(`first.${text.ending}`, `Title\n\n${ordinary.repeat(5)}`)
  await read(first)
  await rm(first)
  const file = await written(`a.${text.ending}`, text.make(Number(size)))
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
  await read(file)
  await tell(before)
}

async function read(file: string): Promise<void> {
  const articles = await readOneFile(file).catch((thrown: unknown) => {
    // A text may be refused; what is broken has not been measured.
    if (thrown instanceof UserError) return []
    throw thrown
  })
  for (const article of articles) readFindings(article.text, article.title, article.published)
}

async function written(name: string, content: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

function tell(before: NodeJS.CpuUsage): Promise<void> {
  const { user, system } = process.cpuUsage(before)
  return new Promise((told) => process.send?.({ seconds: (user + system) / 1e6 }, () => told()))
}
