import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '../../../src/main/open.ts'
import { terminalAsker } from '../../../src/platforms/terminal/courier.ts'
import { texts } from '../hostile/texts.ts'

/** Asks everything of a desk that has one hostile text; tells for how long each answer held the thread at most. */
const [name = '', size = ''] = process.argv.slice(2)
const text = texts[name]
if (text === undefined) throw new Error(`There is no hostile text “${name}”.`)

/** Every command that looks into articles, and questions of every kind, by names that hostile texts have. */
const asked = [
  '/summary Orvanne',
  '/summary Anna Berg',
  '/who Anna Berg',
  '/who',
  '/sanctions Orvanne',
  '/sanctions',
  '/timeline Anna Berg',
  '/timeline Orvanne',
  '/compare Orvanne',
  '/check Anna Berg met 12 people in Orvanne in 1966.',
  '/check The Quint treaty was signed by 12 states.',
  'How many people did Anna Berg meet?',
  'When was the Quint treaty signed?',
  'Who met others?',
  'What did Anna Berg say?',
  'Did the United States impose sanctions on Orvanne bank 12?',
  'Why did Anna Berg leave?',
  '/sources',
  '/digest preview topic: Orvanne',
]

// What a process does once, as compiling patterns, is done by an ordinary text.
const ordinary =
  'The United States imposed sanctions on a bank on Monday, Anna Berg said. “Five people died,” she added, “on 3 May.” '
await ask(ordinary.repeat(20), () => Promise.resolve())
await ask(
  text.make(Number(size)),
  (question, heldMs) => new Promise((told) => process.send?.({ question, heldMs }, () => told())),
)
process.disconnect()

/** Asks a desk that has one text. */
async function ask(made: string, tell: (question: string, heldMs: number) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-held-'))
  try {
    // What is asked about stands in the title, so that the text is looked through for it.
    const title = text?.ending === 'txt' ? 'Anna Berg and the Quint treaty of Orvanne\n\n' : ''
    await writeFile(join(folder, `a.${text?.ending}`), `${title}${made}`)
    const nobody = () => undefined
    const log = { error: nobody, warn: nobody, info: nobody, debug: nobody }
    const { bot, corpus, close } = await open({ CORPUS: folder, DATA: join(folder, 'data') }, log, {
      watch: false,
    })
    await corpus.read
    for (const question of asked) {
      const watched = watch()
      await bot.answer({ text: question, asker: terminalAsker })
      await tell(question, await watched())
    }
    await close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The longest turn of the event loop from now on, in milliseconds of this thread's own processor time: what else runs adds nothing. */
function watch(): () => Promise<number> {
  let [since, longest, isOver] = [spent(), 0, false]
  const turn = (): void => {
    const now = spent()
    longest = Math.max(longest, now - since)
    since = now
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  return async () => {
    await new Promise(setImmediate)
    isOver = true
    return longest
  }
}

function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
