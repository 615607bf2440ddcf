import { join } from 'node:path'
import { z } from 'zod'
import type { Findings } from '../../src/model/finding.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { type Asked, readRows, sample, share } from './data.ts'
import { sameName } from './judge/names.ts'
import type { Line } from './line.ts'
import { newsRow } from './news.ts'

/**
 * A sentence with "sanction" in it, by its offsets (UTF-16 units) in an article of `load_corpus`, and what an editor
 * read in it: names of those who impose and of those who bear it (each name alone is right, none where the sentence
 * names nobody) and the standings that may be said of it; "none" of the word's other senses.
 */
const label = z.object({
  article: z.string(),
  start: z.number(),
  end: z.number(),
  imposer: z.array(z.string()),
  target: z.array(z.string()),
  standing: z.array(z.string()),
})
type Label = z.infer<typeof label>

const labels = join(import.meta.dirname, 'sanctions.labels.jsonl')

type Outcome = 'right' | 'wrong' | 'missed' | 'beyond' | 'rightly empty'

/** Imposer, target and standing of sanctions, sentence by sentence as reading finds them, beside an editor's labels. */
export async function evaluateSanctions({ folder, rows }: Asked): Promise<readonly Line[]> {
  const all = await readRows(labels, label)
  const wanted = sample(all, rows ?? all.length, ({ article, start }) => `${article} ${start}`)
  const ids = new Set(wanted.map(({ article }) => article))
  const texts = new Map(
    (await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow))
      .filter(({ id }) => ids.has(id))
      .map(({ id, title, text }) => [id, { title, text }]),
  )
  const judged = wanted.flatMap((one) => {
    const article = texts.get(one.article)
    if (!article) return []
    const { sanctions } = readFindings(article.text, article.title, undefined)
    const found = sanctions.filter(({ start, end }) => start < one.end && end > one.start)
    return [judge(one, actsOf(found))]
  })
  return lines(judged)
}

/** What reading says of a sentence: the names in each part, and the standings. */
interface Act {
  readonly imposers: readonly string[]
  readonly targets: readonly string[]
  readonly standing: string
}

/** The only place that knows how reading writes a sanction down. */
const actsOf = (found: Findings['sanctions']): readonly Act[] =>
  found
    .filter(({ standing }) => standing !== 'law')
    .map(({ imposer, target, standing }) => ({
      imposers: namesIn(imposer.text),
      targets: namesIn(target.text),
      standing,
    }))

const namesIn = (list: string): readonly string[] =>
  list.split(/,\s*|\s+and\s+/).filter((name) => name !== '')

interface Judged {
  readonly imposer: Outcome
  readonly target: Outcome
  readonly standing: Outcome
}

function judge(one: Label, acts: readonly Act[]): Judged {
  const nothing = one.standing.every((standing) => standing === 'none')
  const party = (names: readonly string[], found: readonly string[]): Outcome => {
    if (found.length === 0) return names.length === 0 ? 'rightly empty' : 'missed'
    // A neighbouring sentence may name whom this one does not: unjudged. In another sense of the word it is wrong.
    if (names.length === 0) return nothing ? 'wrong' : 'beyond'
    return found.every((name) => names.some((gold) => sameName(gold, name))) ? 'right' : 'wrong'
  }
  // Where reading leaves the standing open it says none.
  const standings = acts.map(({ standing }) => standing).filter((standing) => standing !== '')
  return {
    imposer: party(
      one.imposer,
      acts.flatMap(({ imposers }) => imposers),
    ),
    target: party(
      one.target,
      acts.flatMap(({ targets }) => targets),
    ),
    standing:
      standings.length === 0
        ? one.standing.includes('none')
          ? 'rightly empty'
          : 'missed'
        : standings.every((standing) => fits(standing, one.standing))
          ? 'right'
          : 'wrong',
  }
}

/** Version 0.1.0 has one word, "at risk", for what is called for, threatened or planned. */
const coarse = ['called for', 'threatened', 'planned']
const fits = (standing: string, wanted: readonly string[]): boolean =>
  wanted.includes(standing) || (standing === 'at risk' && wanted.some((one) => coarse.includes(one)))

function lines(judged: readonly Judged[]): readonly Line[] {
  const set = 'sanctions'
  const parts = ['imposer', 'target', 'standing'] as const
  const aims = { imposer: 0.8, target: 0.65, standing: 0.65 }
  const outcomes = parts.flatMap((part) => judged.map((one) => one[part]))
  const filled = outcomes.filter((outcome) => outcome === 'right' || outcome === 'wrong')
  const due = (part: (typeof parts)[number]): readonly Outcome[] =>
    judged.map((one) => one[part]).filter((outcome) => outcome !== 'rightly empty' && outcome !== 'beyond')
  return [
    ...parts.map((part): Line => {
      const rows = due(part)
      return {
        set,
        measure: `${part} right`,
        value: share(rows, (outcome) => outcome === 'right'),
        rows: rows.length,
        aim: aims[part],
      }
    }),
    ...parts.map((part): Line => {
      const rows = due(part)
      const wrong = share(rows, (outcome) => outcome === 'wrong')
      return { set, measure: `${part} wrong`, value: wrong, rows: rows.length, less: true }
    }),
    {
      set,
      measure: 'of the fields filled, wrong',
      value: share(filled, (outcome) => outcome === 'wrong'),
      rows: filled.length,
      less: true,
      aim: 0.08,
    },
  ]
}
