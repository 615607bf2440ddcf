import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Passage, prove } from '../../../src/composing/proving.ts'
import type { Draft } from '../../../src/contracts/writer.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'
import { articleOf, readingOf } from '../../articles.ts'
import { openSample } from '../../sample.ts'
import { mutantsOf } from './mutations.ts'
import { passageOf } from './passages.ts'

describe('Over the sample articles', () => {
  let readings: readonly ReadArticle[] = []
  let passages: readonly Passage[] = []
  beforeAll(async () => {
    const sample = await openSample()
    readings = (await sample.corpus.engine.articles({ limit: 100 })).map(readingOf)
    passages = readings.map(passageOf)
    await sample.close()
  })

  it('at least 98 % of the sentences pass as they stand', () => {
    const own = readings.flatMap(({ article, sentences }, at) =>
      sentences.map(({ start, end }) => {
        const text = article.text.slice(start, end)
        return prove({ text, quotes: [{ passage: at + 1, words: text }] }, passages)
      }),
    )
    expect(own.length).toBeGreaterThan(150)
    expect(shown(own) / own.length).toBeGreaterThanOrEqual(0.98)
  })

  it('at least 99.5 % of what is altered in them is dropped', () => {
    const mutants = mutantsOf(readings)
    const passed = mutants.filter(({ draft }) => prove(draft, passages).statement !== undefined)
    expect(mutants.length).toBeGreaterThan(900)
    expect(passed.length / mutants.length, JSON.stringify(passed, undefined, 1)).toBeLessThanOrEqual(0.005)
  }, 600_000)

  it('and made-up news, at least 60 % of 450 and more true rewordings pass', async () => {
    const own = (await rewordings(readings)).map((draft) => prove(draft, passages))
    const proved = [...own, ...(await ofNews('> '))]
    expect(proved.length).toBeGreaterThanOrEqual(450)
    expect(shown(proved) / proved.length).toBeGreaterThanOrEqual(0.6)
  })
})

describe('Over made-up news', () => {
  it('none of 80 false sentences close by a true one passes', async () => {
    const proved = await ofNews('< ')
    expect(proved.length).toBeGreaterThanOrEqual(80)
    expect(proved.flatMap(({ statement }) => statement?.text ?? [])).toEqual([])
  })
})

/** The lines of `rewordings.news.txt`: stories in their own words, after "> " what is true of the line above, after "< " what is not. */
async function ofNews(mark: string): Promise<readonly ReturnType<typeof prove>[]> {
  const file = await readFile(join(import.meta.dirname, 'rewordings.news.txt'), 'utf8')
  return file
    .trim()
    .split(/\n\n+/)
    .flatMap((story, at) => {
      const lines = story.split('\n')
      const text = lines.filter((line) => !/^[<>] /.test(line)).join(' ')
      const passages = [passageOf(readingOf(articleOf(`news ${at}`, text)))]
      const told = lines.filter((line) => !/^[<>] /.test(line) || line.startsWith(mark))
      return draftsIn(told, () => undefined, mark).map((draft) => prove(draft, passages))
    })
}

const shown = (verdicts: readonly ReturnType<typeof prove>[]): number =>
  verdicts.filter(({ statement }) => statement !== undefined).length

/** The lines of `rewordings.txt`: an article's file, words of it, and after "> " what somebody made of them. */
async function rewordings(readings: readonly ReadArticle[]): Promise<readonly Draft[]> {
  const file = await readFile(join(import.meta.dirname, 'rewordings.txt'), 'utf8')
  return draftsIn(file.split('\n'), (line) => {
    const at = readings.findIndex(({ article }) => article.file === line)
    return at < 0 ? undefined : at + 1
  })
}

/** @param passageIn the passage whose words follow, for a line that names one */
function draftsIn(
  lines: readonly string[],
  passageIn: (line: string) => number | undefined,
  mark = '> ',
): readonly Draft[] {
  let passage = 1
  let words = ''
  return lines.flatMap((line) => {
    if (line.startsWith(mark)) return [{ text: line.slice(mark.length), quotes: [{ passage, words }] }]
    const named = passageIn(line)
    if (named === undefined) words = line
    else passage = named
    return []
  })
}
