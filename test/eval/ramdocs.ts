import { z } from 'zod'
import { type Asked, everythingShown, everythingStated, readRows, sample, share } from './data.ts'
import { holds } from './judge/words.ts'
import type { Line } from './line.ts'
import { snippets, withShelf } from './shelf.ts'

export const ramdocsRow = z.object({
  id: z.string(),
  question: z.string(),
  gold_answers: z.array(z.string()),
  wrong_answers: z.array(z.string()),
  documents: z.array(z.object({ text: z.string() })),
})

/** Questions with several right answers among documents that partly give wrong ones: what does the answer show? */
export async function evaluateRamdocs({ folder, rows }: Asked): Promise<readonly Line[]> {
  const all = await readRows(`${folder}/conflicts/ramdocs.jsonl.gz`, ramdocsRow)
  const asked = sample(all, rows ?? all.length, ({ id }) => id)
  const results: {
    readonly right: boolean
    readonly wrong: boolean
    readonly stated: boolean
    readonly silent: boolean
  }[] = []
  await withShelf(async (shelf) => {
    for (const { question, documents, gold_answers: gold, wrong_answers: wrong } of asked) {
      await shelf.load(snippets(documents.map(({ text }) => text)))
      const answer = await shelf.ask(question)
      const shown = everythingShown(answer)
      const stated = everythingStated(answer)
      results.push({
        right: gold.every((one) => holds(shown, one)),
        wrong: wrong.some((one) => holds(shown, one)),
        stated: wrong.some((one) => holds(stated, one)),
        silent: answer.kind === 'notice',
      })
    }
  })
  const set = 'conflicts/ramdocs'
  const line = { set, rows: results.length }
  return [
    {
      ...line,
      measure: 'all right answers and no wrong one',
      value: share(results, ({ right, wrong }) => right && !wrong),
      aim: 0.4,
    },
    {
      ...line,
      measure: 'the same, where a difference may hold a wrong one',
      value: share(results, ({ right, stated }) => right && !stated),
    },
    { ...line, measure: 'all right answers', value: share(results, ({ right }) => right) },
    { ...line, measure: 'a wrong one', value: share(results, ({ wrong }) => wrong), less: true },
    { ...line, measure: 'silent', value: share(results, ({ silent }) => silent), less: true },
  ]
}
