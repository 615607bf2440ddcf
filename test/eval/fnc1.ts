import { z } from 'zod'
import { type Asked, readRows, sample } from './data.ts'
import type { Line } from './line.ts'
import { verdictOf } from './rgb.ts'
import { snippets, withShelf } from './shelf.ts'

const body = z.object({ id: z.string(), text: z.string() })
const stances = ['agree', 'disagree', 'discuss', 'unrelated'] as const
const pair = z.object({ id: z.string(), headline: z.string(), body_id: z.string(), stance: z.enum(stances) })

const ofEach = 150

/** A headline checked against one article: borne out where it agrees, contradicted where it disagrees, else no verdict. */
export async function evaluateFnc1({ folder, rows }: Asked): Promise<readonly Line[]> {
  const bodies = new Map(
    (await readRows(`${folder}/conflicts/fnc1_bodies.jsonl.gz`, body)).map(({ id, text }) => [id, text]),
  )
  const pairs = await readRows(`${folder}/conflicts/fnc1_pairs.jsonl.gz`, pair)
  const most = rows === undefined ? ofEach : Math.ceil(rows / stances.length)
  const asked = stances.flatMap((stance) =>
    sample(
      pairs.filter((one) => one.stance === stance),
      most,
      ({ id }) => id,
    ),
  )
  const told: { readonly stance: string; readonly verdict: string }[] = []
  await withShelf(async (shelf) => {
    for (const { headline, body_id: id, stance } of asked) {
      await shelf.load(snippets([bodies.get(id) ?? '']))
      told.push({ stance, verdict: verdictOf(await shelf.ask(`/check ${headline}`)) })
    }
  })
  const right = { agree: 'Supported', disagree: 'Contradicted' } as const
  const spoken = told.filter(({ verdict }) => verdict !== '')
  const good = (stance: keyof typeof right): number =>
    told.filter((one) => one.stance === stance && one.verdict === right[stance]).length
  const line = { set: 'conflicts/fnc1' }
  return [
    {
      ...line,
      measure: 'verdicts that are right',
      value: (good('agree') + good('disagree')) / Math.max(1, spoken.length),
      rows: spoken.length,
      aim: 0.8,
    },
    { ...line, measure: 'disagree found', value: good('disagree') / most, rows: most, aim: 0.15 },
    { ...line, measure: 'agree found', value: good('agree') / most, rows: most },
  ]
}
