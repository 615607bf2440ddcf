import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bot } from '../../src/contracts/bot.ts'
import { open } from '../../src/main/open.ts'
import type { Answer, CitedExcerpt } from '../../src/model/answer.ts'
import { countryOf } from '../../src/reading/places.ts'
import { readQuantities } from '../../src/reading/quantities.ts'
import { createLog } from '../../src/runtime/log.ts'

const cited = z.object({ article: z.string(), quote: z.string() })
const valued = z.object({ value: z.string(), articles: z.array(z.string()) })
const row = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unanswerable'), id: z.string(), ask: z.string() }),
  z.object({ kind: z.literal('question'), id: z.string(), ask: z.string(), must: z.array(cited) }),
  z.object({
    kind: z.literal('who'),
    id: z.string(),
    ask: z.string(),
    must: z.array(cited),
    roles: z.array(z.string()),
    quotes: z.array(z.string()).default([]),
  }),
  z.object({ kind: z.literal('conflict'), id: z.string(), values: z.array(valued) }),
  z.object({ kind: z.literal('agreement'), id: z.string(), values: z.array(valued) }),
  z.object({
    kind: z.literal('sanctions'),
    id: z.string(),
    standing: z.string(),
    target: z.string().default(''),
    imposer: z.string().default(''),
    law: z.string().default(''),
    year: z.string().default(''),
    names: z.array(z.string()).default([]),
    articles: z.array(z.string()),
  }),
])
type Row = z.infer<typeof row>

/** How many of the first excerpts must hold the words asked for. */
const firstExcerpts = 5

/** What an editor expects of the answers over five scraped articles, a row each; `failed` names the rows that do not hold. */
export async function evaluateSeeds(
  expected: string,
  corpus: string,
): Promise<{ name: 'seeds'; rows: number; passed: number; failed: readonly string[] }> {
  const rows = (await readFile(expected, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)))
  const data = await mkdtemp(join(tmpdir(), 'dateline-seeds-'))
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const opened = await open({ CORPUS: corpus, DATA: data }, log, { watch: false })
  try {
    await opened.corpus.read
    const failed: string[] = []
    for (const one of rows) if (!(await holds(one, opened.bot))) failed.push(one.id)
    return { name: 'seeds', rows: rows.length, passed: rows.length - failed.length, failed }
  } finally {
    await opened.close()
    await rm(data, { recursive: true })
  }
}

async function holds(one: Row, bot: Bot): Promise<boolean> {
  if (one.kind === 'conflict')
    return (await differencesOf(bot)).some((values) =>
      one.values.every((wanted) => values.some((v) => same(v, wanted))),
    )
  if (one.kind === 'agreement') {
    const [first, second = first] = one.values
    if (!first || !second) return false
    return !(await differencesOf(bot)).some(
      (values) => values.filter((v) => same(v, first) || same(v, second)).length > 1,
    )
  }
  if (one.kind === 'sanctions')
    return holdsSanctions(one, await bot.answer({ text: `/sanctions ${one.target || one.law}` }))
  const answer = await bot.answer({ text: one.ask })
  if (one.kind === 'unanswerable') return answer.kind === 'notice'
  if (answer.kind === 'notice') return false
  const first = answer.excerpts.slice(0, firstExcerpts)
  const all = one.must.every(({ article, quote }) =>
    first.some((e) => e.file.startsWith(article) && e.quote.includes(quote)),
  )
  if (one.kind === 'question') return all
  const text = answer.sections
    .flatMap(({ statements }) => statements.map((s) => s.text.toLowerCase()))
    .join('\n')
  return all && [...one.roles, ...one.quotes].every((words) => text.includes(words.toLowerCase()))
}

interface Shown {
  readonly value: string
  readonly files: readonly string[]
}

async function differencesOf(bot: Bot): Promise<readonly (readonly Shown[])[]> {
  const answer = await bot.answer({ text: '/compare' })
  if (answer.kind === 'notice') return []
  return answer.conflicts.map(({ values }) =>
    values.map(({ value, cites }) => ({ value, files: filesOf(answer.excerpts, cites) })),
  )
}

const filesOf = (excerpts: readonly CitedExcerpt[], cites: readonly number[]): readonly string[] =>
  excerpts.filter(({ n }) => cites.includes(n)).map(({ file }) => file)

/** "5.4 billion USD" and "$5.4 billion" are one value; all articles that are expected to give it do. */
function same({ value, files }: Shown, wanted: { value: string; articles: readonly string[] }): boolean {
  const number = (text: string): string => {
    const [quantity] = readQuantities(
      text.replace(/^(.*?)(\d[\d.,]* (?:million |billion )?)USD$/, '$1$$$2').trim(),
    )
    return quantity ? `${quantity.modifier}${quantity.value}` : text.trim()
  }
  return (
    number(value) === number(wanted.value) &&
    wanted.articles.every((id) => files.some((file) => file.startsWith(id)))
  )
}

function holdsSanctions(one: Extract<Row, { kind: 'sanctions' }>, answer: Answer): boolean {
  if (answer.kind === 'notice') return false
  const heading =
    { imposed: /^Imposed/, 'at risk': /^At risk/, waived: /^Waived/, law: /^The law/ }[one.standing] ?? /^$/
  return answer.sections
    .filter((section) => heading.test(section.heading))
    .some(({ statements }) =>
      statements.some(({ text, cites }) => {
        const files = filesOf(answer.excerpts, cites)
        const told = [one.target, one.law, one.year, one.imposer, ...one.names].every(
          (word) => word === '' || text.includes(countryOf(word) ?? word),
        )
        return told && one.articles.every((id) => files.some((file) => file.startsWith(id)))
      }),
    )
}
