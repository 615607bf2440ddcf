import { z } from 'zod'
import type { Answer } from '../../src/model/answer.ts'
import { type Asked, firstStatement, readRows, sample, share } from './data.ts'
import { holds } from './judge/words.ts'
import type { Line } from './line.ts'
import { type Piece, pieceOf, withShelf } from './shelf.ts'

const types = ['inference', 'comparison', 'temporal', 'null'] as const
const query = z.object({
  id: z.string(),
  question: z.string(),
  type: z.enum(types),
  answer: z.string(),
  gold_docs: z.array(z.string()),
})
type Query = z.infer<typeof query>

export const multihopArticle = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    published_at: z.string(),
    text: z.string(),
  })
  .transform(({ id, title, source, published_at: at, text }): Piece & { readonly id: string } => ({
    id,
    title,
    source,
    publishedAt: at.replace(/^(\S+) (\d\d:\d\d:\d\d).*/, '$1T$2Z'),
    text,
  }))

/** Of each type, unless another number is wished for: all 1,284 take a quarter of an hour. */
const ofEach = 75

/** Questions over two to four whole articles, or over none; the short answer is right where the first statement has it. */
export async function evaluateMultihop({ folder, rows }: Asked): Promise<readonly Line[]> {
  const articles = await readRows(`${folder}/multihop_rag/corpus.jsonl.gz`, multihopArticle)
  const queries = await readRows(`${folder}/multihop_rag/queries.jsonl.gz`, query)
  const most = rows === undefined ? ofEach : Math.ceil(rows / types.length)
  const judged: Judged[] = []
  await withShelf(async (shelf) => {
    await shelf.load(articles)
    for (const type of types)
      for (const one of sample(
        queries.filter((q) => q.type === type),
        most,
        ({ id }) => id,
      ))
        judged.push(
          judge(
            one,
            await shelf.ask(one.question),
            articles.map(({ id }) => id),
          ),
        )
  })
  return lines(judged)
}

interface Judged {
  readonly type: Query['type']
  readonly spoke: boolean
  readonly right: boolean
  /** Yes or no, where the first statement opens with it. */
  readonly verdict: string
  readonly verdictRight: boolean
  readonly allCited: boolean
}

function judge({ type, answer, gold_docs: gold }: Query, given: Answer, ids: readonly string[]): Judged {
  const { text, quotes } = firstStatement(given)
  const verdict = /^(?:yes|no)\b/i.exec(text)?.[0]?.toLowerCase() ?? ''
  const isVerdict = /^(?:yes|no)$/i.test(answer)
  const verdictRight = verdict === answer.toLowerCase()
  const cited = new Set(given.kind === 'briefing' ? given.excerpts.map((e) => ids[pieceOf(e)] ?? '') : [])
  return {
    type,
    spoke: given.kind === 'briefing',
    right: isVerdict ? verdictRight : holds([text, ...quotes].join('\n'), answer),
    verdict,
    verdictRight,
    allCited: gold.length > 0 && gold.every((id) => cited.has(id)),
  }
}

function lines(judged: readonly Judged[]): readonly Line[] {
  const set = 'multihop_rag'
  const of = (...wanted: readonly Query['type'][]): readonly Judged[] =>
    judged.filter(({ type }) => wanted.includes(type))
  const row = (
    measure: string,
    list: readonly Judged[],
    wanted: (one: Judged) => boolean,
    aim?: number,
  ): Line => ({
    set,
    measure,
    value: share(list, wanted),
    rows: list.length,
    ...(aim === undefined ? {} : { aim }),
  })
  const answerable = of('inference', 'comparison', 'temporal')
  const right = ({ right: isRight }: Judged): boolean => isRight
  const verdicts = (type: Query['type']): readonly Judged[] =>
    of(type).filter(({ verdict }) => verdict !== '')
  return [
    row('answered', answerable, ({ spoke }) => spoke, 0.7),
    row('inference: answered', of('inference'), ({ spoke }) => spoke, 0.7),
    row('inference: right answer said', of('inference'), right, 0.6),
    row('null: silent', of('null'), ({ spoke }) => !spoke, 0.7),
    row('comparison and temporal: right answer said', of('comparison', 'temporal'), right, 0.45),
    row(
      'comparison: of the yes and no said, right',
      verdicts('comparison'),
      ({ verdictRight }) => verdictRight,
      0.8,
    ),
    row(
      'temporal: of the yes and no said, right',
      verdicts('temporal'),
      ({ verdictRight }) => verdictRight,
      0.8,
    ),
    row('all gold articles cited', answerable, ({ allCited }) => allCited, 0.45),
    ...(['inference', 'comparison', 'temporal'] as const).map((type) =>
      row(`${type}: all gold articles cited`, of(type), ({ allCited }) => allCited),
    ),
  ]
}
