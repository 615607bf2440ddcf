import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import type { Bot } from '../src/contracts/bot.ts'
import type { Corpus } from '../src/corpus.ts'
import { open } from '../src/main/open.ts'
import type { Answer } from '../src/model/answer.ts'
import { createLog } from '../src/runtime/log.ts'
import { eventually } from './time.ts'

export type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>
export type NoticeAnswer = Extract<Answer, { kind: 'notice' }>

/** A desk on a folder of articles, by default the sample corpus, with an index of its own. */
export interface Sample {
  readonly bot: Bot
  readonly corpus: Corpus
  /** Lines that were logged. */
  readonly logged: readonly string[]
  /** @throws where the answer is a notice */
  briefing(text: string): Promise<BriefingAnswer>
  /** @throws where the answer is a briefing */
  notice(text: string): Promise<NoticeAnswer>
  close(): Promise<void>
}

export const sampleFolder = join(import.meta.dirname, '..', 'corpus')

/** A new data folder in which the sample articles are read already: reading them anew takes longer than most tests. */
export async function sampleData(): Promise<string> {
  const data = await emptyFolder()
  const index = inject('sampleIndex')
  if (index !== undefined) await cp(index, data, { recursive: true })
  return data
}

export async function openSample(folder = sampleFolder): Promise<Sample> {
  const data = folder === sampleFolder ? await sampleData() : await emptyFolder()
  const logged: string[] = []
  const log = createLog('debug', [], (line) => logged.push(line))
  // The sample articles are read already, so that no thread has to be started that reads them.
  const role = folder === sampleFolder ? { ROLE: 'bot' as const } : {}
  const opened = await open({ CORPUS: folder, DATA: data, ...role }, log, { watch: false })
  const { bot, corpus } = opened
  await corpus.read
  return {
    bot,
    corpus,
    logged,
    async briefing(text) {
      const answer = await bot.answer({ text })
      if (answer.kind !== 'briefing') throw new Error(`“${text}” got a notice: ${answer.text}`)
      return answer
    },
    async notice(text) {
      const answer = await bot.answer({ text })
      if (answer.kind !== 'notice')
        throw new Error(`“${text}” got a briefing: ${JSON.stringify(answer.sections)}`)
      return answer
    },
    async close() {
      await opened.close()
      await rm(data, { recursive: true })
    },
  }
}

/** What all test files of a process share: to open one takes longer than most tests do. It ends with the process. */
const shared: { sample?: Promise<Sample>; made?: Promise<Sample & { readonly folder: string }> } = {}

/** The desk on the sample articles; what is asked of it as somebody, somewhere, is remembered for the next file too. */
export const theSample = (): Promise<Sample> => (shared.sample ??= openSample())

/** A desk on the articles that a test gives, by the names of their files, in the place of those that were given before. */
export const useArticles = (): typeof layArticles => layArticles

async function layArticles(files: Readonly<Record<string, string>>): Promise<Sample> {
  shared.made ??= openMade()
  const made = await shared.made
  const { corpus, folder } = made
  for (const file of await readdir(folder)) await rm(join(folder, file))
  await corpus.rescan()
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  await corpus.rescan()
  await eventually(async () => expect(await corpus.engine.count('unread')).toBe(0), 1)
  return made
}

async function openMade(): Promise<Sample & { readonly folder: string }> {
  const folder = await emptyFolder()
  return { ...(await openSample(folder)), folder }
}

/** A new folder, which goes with the run at the latest. */
const emptyFolder = (): Promise<string> => mkdtemp(join(inject('scratch') ?? tmpdir(), 'dateline-'))

/** The words of a section's statements, with the files that each stands on. */
export function section(
  answer: BriefingAnswer,
  heading: string,
): readonly {
  text: string
  files: readonly string[]
  hedge?: string | undefined
  when?: string | undefined
}[] {
  const found = answer.sections.find((s) => s.heading === heading)
  if (!found)
    throw new Error(`no section “${heading}”, only: ${answer.sections.map((s) => s.heading).join(', ')}`)
  return found.statements.map(({ text, cites, hedge, when }) => ({
    text,
    files: answer.excerpts.filter(({ n }) => cites.includes(n)).map(({ file }) => file),
    hedge,
    when,
  }))
}

/** Every value that the answer's differences set side by side, a list for each. */
export const differing = (answer: BriefingAnswer): readonly (readonly string[])[] =>
  answer.conflicts.map(({ values }) => values.map(({ value }) => value))
