import { join } from 'node:path'
import { z } from 'zod'
import { type Asked, everythingShown, readRows, sample, share } from './data.ts'
import { holds } from './judge/words.ts'
import type { Line } from './line.ts'
import { newsBetween, newsRow } from './news.ts'
import { withShelf } from './shelf.ts'

const label = z.object({ short: z.string(), long: z.string(), answers: z.array(z.string()) })
const labels = join(import.meta.dirname, 'questions.labels.jsonl')
/** 1,500 articles; the questions are about those of March. */
const period = { from: '2023-01', to: '2023-05' }

/** Each of 60 questions in few words and in many, over real news: is the long form answered as the short one is? */
export async function evaluateQuestions({ folder, rows }: Asked): Promise<readonly Line[]> {
  const all = await readRows(labels, label)
  const asked = sample(all, rows ?? all.length, ({ short }) => short)
  const news = newsBetween(
    await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow),
    period.from,
    period.to,
  )
  const given: { readonly short: boolean; readonly long: boolean; readonly silent: boolean }[] = []
  await withShelf(async (shelf) => {
    await shelf.load(news)
    for (const { short, long, answers } of asked) {
      const has = (shown: string): boolean => answers.some((answer) => holds(shown, answer))
      const inLong = await shelf.ask(long)
      given.push({
        short: has(everythingShown(await shelf.ask(short))),
        long: has(everythingShown(inLong)),
        silent: inLong.kind === 'notice',
      })
    }
  })
  const set = 'questions'
  const held = given.filter(({ short }) => short)
  return [
    {
      set,
      measure: 'short form, answer held',
      value: share(given, ({ short }) => short),
      rows: given.length,
    },
    { set, measure: 'long form, answer held', value: share(given, ({ long }) => long), rows: given.length },
    {
      set,
      measure: 'long form, silent',
      value: share(given, ({ silent }) => silent),
      rows: given.length,
      less: true,
    },
    {
      set,
      measure: 'where the short form holds the answer, the long one does',
      value: share(held, ({ long }) => long),
      rows: held.length,
      aim: 0.9,
    },
  ]
}
