import { join } from 'node:path'
import { z } from 'zod'
import { sentences } from '../../src/language/sentences.ts'
import minilm from '../../src/readers/minilm.ts'
import { type Asked, areaUnderCurve, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'

const passage = z.object({ id: z.string(), text: z.string() })
const query = z.object({
  id: z.string(),
  question: z.string(),
  passage_id: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})

/** Some 10 minutes of a core for all of them. */
const usual = 400

/**
 * The answer reader by itself, given the right passage sentence by sentence: how well its score parts questions that
 * have an answer from those that have none, and, where there is one, whether its words are the answer.
 */
export async function evaluateReader({ folder, rows = usual }: Asked): Promise<readonly Line[]> {
  const texts = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passage)
  const passages = new Map(texts.map(({ id, text }) => [id, text]))
  const all = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), query)
  const reader = await minilm.open({ DATA: '' }, (sentence) => process.stderr.write(`${sentence}\n`))
  if (!reader) return []
  const given: { answerable: boolean; score: number; exact: boolean; overlap: number; held: boolean }[] = []
  for (const { question, passage_id, answerable, answers } of sample(all, rows, ({ id }) => id)) {
    const text = passages.get(passage_id) ?? ''
    const parts = sentences(text).map(({ start, end }) => text.slice(start, end))
    const readings = await reader.read(question, parts)
    const score = Math.max(...readings.map((reading) => reading.score))
    const at = readings.findIndex((reading) => reading.score === score)
    const [sentence = '', { start = 0, end = 0 } = {}] = [parts[at], readings[at]]
    const said = sentence.slice(start, end)
    given.push({
      answerable,
      score,
      exact: answers.some((gold) => plain(gold) === plain(said)),
      overlap: Math.max(0, ...answers.map((gold) => overlap(gold, said))),
      held: answers.some((gold) => sentence.includes(gold)),
    })
  }
  await reader.close()
  const yes = given.filter(({ answerable }) => answerable)
  const no = given.filter(({ answerable }) => !answerable)
  const scores = (list: typeof given) => list.map(({ score }) => score)
  const line = (measure: string, value: number, count: number, aim?: number): Line => ({
    set: 'reader',
    measure,
    value,
    rows: count,
    aim,
  })
  const meanOverlap = yes.reduce((sum, one) => sum + one.overlap, 0) / yes.length
  return [
    line('AUC, answerable or not, by score', areaUnderCurve(scores(yes), scores(no)), given.length, 0.78),
    line(
      'its words are the answer',
      share(yes, ({ exact }) => exact),
      yes.length,
    ),
    line('F1 of its words', meanOverlap, yes.length),
    line(
      'its sentence holds the answer',
      share(yes, ({ held }) => held),
      yes.length,
    ),
  ]
}

/** As SQuAD counts: small letters, without punctuation and articles. */
function plain(text: string): string {
  const bare = text.toLowerCase().replace(/[!-/:-@[-`{-~]/g, '')
  return bare
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}

/** F1 over words. */
function overlap(gold: string, said: string): number {
  const [wanted, got] = [plain(gold).split(' '), plain(said).split(' ')]
  const left = [...wanted]
  const same = got.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * same) / (wanted.length + got.length)
}
