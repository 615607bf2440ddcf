import { join } from 'node:path'
import { type Asked, firstStatement, hashOf, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'
import { type Passage, passage, type Query, rankSquad, squadQuery } from './ranking.ts'
import { withShelf } from './shelf.ts'

/**
 * Passages of an encyclopedia and questions, half of which none answers: the engine's ranking (hit@1, MRR, and how well
 * coverage parts answerable from not), then the bot's own answers, over all passages and over half of them.
 */
export async function evaluateSquad({ folder, rows }: Asked): Promise<readonly Line[]> {
  const passages = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passage)
  const all = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadQuery)
  const questions = sample(all, rows ?? all.length, ({ id }) => id)
  const answerable = questions.filter((one) => one.answerable)
  const whole = await ask(passages, questions)
  const kept = passages.filter(({ id }) => Number.parseInt(hashOf(id).slice(0, 8), 16) % 2 === 0)
  const half = await ask(kept, answerable)
  const isKept = ({ query }: Given): boolean => kept.some(({ id }) => id === query.passage_id)
  const present = half.filter(isKept)
  const gone = half.filter((one) => !isKept(one))
  const yes = whole.filter(({ query }) => query.answerable)
  const no = whole.filter(({ query }) => !query.answerable)
  const line = (measure: string, list: readonly Given[], wanted: (one: Given) => boolean): Line => ({
    set: 'squad2',
    measure,
    value: share(list, wanted),
    rows: list.length,
  })
  return [
    ...(await rankSquad(passages, questions)),
    { ...line('answer held by an excerpt', yes, ({ held }) => held), aim: 0.79 },
    { ...line('answer in the first statement', yes, ({ first }) => first), aim: 0.75 },
    { ...line('answerable, yet silent', yes, ({ silent }) => silent), less: true, aim: 0.15 },
    { ...line('unanswerable, silent', no, ({ silent }) => silent), aim: 0.53 },
    { ...line('half of the passages, present: answer held', present, ({ held }) => held), aim: 0.77 },
    {
      ...line('half of the passages, present: silent', present, ({ silent }) => silent),
      less: true,
      aim: 0.15,
    },
    { ...line('half of the passages, gone: silent', gone, ({ silent }) => silent), aim: 0.76 },
  ]
}

interface Given {
  readonly query: Query
  readonly silent: boolean
  readonly held: boolean
  readonly first: boolean
}

/** What the bot makes of questions: silence, an excerpt with the answer, or one under the first statement. */
async function ask(passages: readonly Passage[], questions: readonly Query[]): Promise<readonly Given[]> {
  return withShelf(async (shelf) => {
    await shelf.load(passages.map(({ title, text }) => ({ title, text, source: title })))
    const given: Given[] = []
    for (const query of questions) {
      const answer = await shelf.ask(query.question)
      const has = (quotes: readonly string[]): boolean =>
        quotes.some((quote) => query.answers.some((gold) => quote.includes(gold)))
      const { text, quotes } = firstStatement(answer)
      given.push({
        query,
        silent: answer.kind === 'notice',
        held: answer.kind === 'briefing' && has(answer.excerpts.map(({ quote }) => quote)),
        first: has([text, ...quotes]),
      })
    }
    return given
  })
}
