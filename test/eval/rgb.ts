import { z } from 'zod'
import type { Answer } from '../../src/model/answer.ts'
import { type Asked, readRows, sample, share } from './data.ts'
import { bears, isValue } from './judge/values.ts'
import type { Line } from './line.ts'
import { pieceOf, type Shelf, snippets, withShelf } from './shelf.ts'

/** A value's forms; dates have several: "11 Nov 2020", "Nov. 11, 2020". */
const forms = z
  .union([z.string(), z.array(z.string()), z.array(z.array(z.string()))])
  .transform((value) => [value].flat(2))
export const rgbRow = z.object({
  id: z.string(),
  question: z.string(),
  answer: forms,
  fake_answer: forms,
  true_docs: z.array(z.string()),
  altered_docs: z.array(z.string()),
})
type Row = z.infer<typeof rgbRow>

/** The true snippets, then the altered ones. */
export const mixed = (row: Row): readonly string[] => [...row.true_docs, ...row.altered_docs]

/** What a question is about, as one would type it after a command. */
export const topicOf = (question: string): string =>
  question
    .replace(/\?$/, '')
    .replace(
      /^(?:who|what|which|when|where|how (?:many|much))\b(?: (?:is|was|were|are|did|does|do|will)\b(?: be\b)?)?/i,
      '',
    )
    .replace(/^ *the /i, '')
    .trim()

/**
 * Snippets of news and the same with one value altered, together: do both values stand in one difference, each on its
 * own snippets? With the true ones alone there is nothing to differ about.
 */
export async function evaluateRgb({ folder, rows }: Asked): Promise<readonly Line[]> {
  const all = sample(
    await readRows(`${folder}/conflicts/rgb_counterfactual.jsonl.gz`, rgbRow),
    rows ?? 51,
    ({ id }) => id,
  )
  const several = all.filter(({ true_docs: docs }) => docs.length > 1)
  const set = 'conflicts/rgb'
  const found = { compare: 0, question: 0 }
  const made = { compare: 0, question: 0 }
  const verdicts: Verdicts[] = []
  await withShelf(async (shelf) => {
    for (const row of all) {
      const lines = { compare: `/compare ${topicOf(row.question)}`, question: row.question }
      await shelf.load(snippets(mixed(row)))
      for (const way of ways) if (showsBoth(await shelf.ask(lines[way]), row)) found[way]++
      if (several.includes(row)) {
        await shelf.load(snippets(row.true_docs))
        for (const way of ways) if (differs(await shelf.ask(lines[way]))) made[way]++
      }
      verdicts.push(...(await checked(row, shelf)))
    }
  })
  const both = 'true and altered together, both values in one difference'
  const wrong = 'only true ones, yet a difference'
  return [
    { set, measure: `/compare: ${both}`, value: found.compare / all.length, rows: all.length, aim: 0.4 },
    { set, measure: `a question: ${both}`, value: found.question / all.length, rows: all.length, aim: 0.68 },
    {
      set,
      measure: `/compare: ${wrong}`,
      value: made.compare / several.length,
      rows: several.length,
      less: true,
    },
    {
      set,
      measure: `a question: ${wrong}`,
      value: made.question / several.length,
      rows: several.length,
      less: true,
      aim: 0.08,
    },
    {
      set,
      measure: '/check beside the altered snippet: contradicted',
      value: share(verdicts, ({ altered }) => altered === 'Contradicted'),
      rows: verdicts.length,
    },
    {
      set,
      measure: '/check beside the altered snippet: supported',
      value: share(verdicts, ({ altered }) => altered === 'Supported'),
      rows: verdicts.length,
      less: true,
    },
    {
      set,
      measure: '/check beside its own snippet: supported',
      value: share(verdicts, ({ own }) => own === 'Supported'),
      rows: verdicts.length,
    },
  ]
}

const ways = ['compare', 'question'] as const

const differs = (answer: Answer): boolean => answer.kind === 'briefing' && answer.conflicts.length > 0

/** Both values as sides of one difference, the true one on a true snippet that has it, the altered on an altered one. */
function showsBoth(answer: Answer, row: Row): boolean {
  if (answer.kind === 'notice') return false
  const first = row.true_docs.length
  const side = (
    cites: readonly number[],
    value: string,
    wanted: readonly string[],
    isTrue: boolean,
  ): boolean =>
    wanted.some((form) => isValue(value, form)) &&
    answer.excerpts.some(
      (excerpt) =>
        cites.includes(excerpt.n) &&
        pieceOf(excerpt) < first === isTrue &&
        wanted.some((form) => bears(excerpt.quote, form)),
    )
  return answer.conflicts.some(
    ({ values }) =>
      values.some(({ value, cites }) => side(cites, value, row.answer, true)) &&
      values.some(({ value, cites }) => side(cites, value, row.fake_answer, false)),
  )
}

interface Verdicts {
  readonly altered: string
  readonly own: string
}

/** The first sentence of each true snippet that the altered one has not, checked beside either. */
async function checked(row: Row, shelf: Shelf): Promise<readonly Verdicts[]> {
  const verdicts: Verdicts[] = []
  for (const [at, text] of row.true_docs.entries()) {
    const altered = row.altered_docs[at] ?? ''
    const claim = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find((sentence) => !altered.includes(sentence))
    if (claim === undefined || claim.split(' ').length < 5) continue
    const verdict = async (over: string): Promise<string> => {
      await shelf.load(snippets([over]))
      return verdictOf(await shelf.ask(`/check ${claim}`))
    }
    verdicts.push({ altered: await verdict(altered), own: await verdict(text) })
  }
  return verdicts
}

/** "Supported", "Contradicted", both or neither, by the headings of an answer of `/check`. */
export function verdictOf(answer: Answer): string {
  if (answer.kind === 'notice') return ''
  const said = answer.sections.map(({ heading }) => heading)
  const supported = said.some((heading) => /^(?:supported|borne out|confirmed)/i.test(heading))
  const contradicted = said.some((heading) => /^(?:contradicted|denied|refuted)/i.test(heading))
  return supported && contradicted ? 'both' : supported ? 'Supported' : contradicted ? 'Contradicted' : ''
}
