import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Opened, open } from '../../src/main/open.ts'
import type { Answer, CitedExcerpt } from '../../src/model/answer.ts'
import type { ModelReport } from '../../src/model/model-report.ts'
import type { Places } from '../../src/runtime/config.ts'
import { createLog } from '../../src/runtime/log.ts'

/** An article as it is put on the shelf. */
export interface Piece {
  readonly title: string
  readonly text: string
  readonly source: string
  readonly publishedAt?: string | undefined
}

/** The product over articles that are changed as a measure needs. */
export interface Shelf {
  /** These articles and no others. */
  load(pieces: readonly Piece[]): Promise<void>
  ask(text: string): Promise<Answer>
}

/**
 * Opens the bot over a folder of its own, as a user's is opened, for as long as something is measured.
 * @param own settings beside the usual ones; `isSample` for the sample articles as they lie in the project
 */
export async function withShelf<T>(
  measure: (shelf: Shelf) => Promise<T>,
  own: {
    readonly settings?: Partial<Places>
    readonly isSample?: boolean
    readonly onModel?: (report: ModelReport) => void
  } = {},
): Promise<T> {
  const work = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  const corpus = join(work, 'corpus')
  await mkdir(corpus)
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const { settings = {}, isSample = false, onModel = () => {} } = own
  const folder = isSample ? join(import.meta.dirname, '..', '..', 'corpus') : corpus
  const begin = async (): Promise<Opened> => {
    const made = await open({ ...settings, CORPUS: folder, DATA: work }, log, { watch: false, onModel })
    await made.corpus.read
    return made
  }
  let opened: Opened | undefined
  let loads = 0
  try {
    return await measure({
      async load(pieces) {
        // A new name each time, so that no size or time of a file can pass for the one before.
        const lines = pieces.map((piece) => JSON.stringify(piece))
        await rm(join(corpus, `pieces-${loads}.jsonl`), { force: true })
        await writeFile(join(corpus, `pieces-${++loads}.jsonl`), lines.join('\n'))
        if (opened) return opened.corpus.rescan()
        opened = await begin()
      },
      async ask(text) {
        if (!opened && !isSample) throw new Error('nothing was put on the shelf')
        opened ??= await begin()
        return opened.bot.answer({ text })
      },
    })
  } finally {
    await opened?.close()
    await rm(work, { recursive: true })
  }
}

/** Which of the pieces an excerpt is of. */
export const pieceOf = ({ file }: Pick<CitedExcerpt, 'file'>): number =>
  Number(/#(\d+)$/.exec(file)?.[1] ?? 1) - 1

/** Snippets as articles, each of another paper, in order. */
export const snippets = (texts: readonly string[]): readonly Piece[] =>
  texts.map((text, at) => ({ title: `Item ${at + 1}`, source: `Paper ${at + 1}`, text }))
