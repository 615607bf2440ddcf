import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Bot } from '../../src/contracts/bot.ts'
import { open } from '../../src/main/open.ts'
import type { Answer, CitedExcerpt } from '../../src/model/answer.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Asked, readRows } from './data.ts'
import { sameName } from './judge/names.ts'
import { bears, isValue } from './judge/values.ts'
import { fold } from './judge/words.ts'
import type { Line } from './line.ts'

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
  z.object({ kind: z.literal('conflict'), id: z.string(), about: z.string(), values: z.array(valued) }),
  z.object({ kind: z.literal('agreement'), id: z.string(), about: z.string(), values: z.array(valued) }),
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

/**
 * What an editor expects of the answers over five scraped articles. A difference must be shown by `/compare`, by
 * `/compare` of its topic and by a question. An agreement must be an answer that shows both sources and no difference.
 */
export async function evaluateSeeds({ folder }: Asked): Promise<readonly Line[]> {
  const corpus = join(dirname(folder), 'seeds')
  const rows = await readRows(join(folder, 'seeds', 'expected.jsonl'), row)
  const data = await mkdtemp(join(tmpdir(), 'dateline-seeds-'))
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const opened = await open({ CORPUS: corpus, DATA: data }, log, { watch: false })
  try {
    await opened.corpus.read
    const failed: string[] = []
    for (const one of rows) if (!(await holds(one, opened.bot))) failed.push(one.id)
    if (failed.length > 0) process.stderr.write(`seeds that do not hold: ${failed.join(' ')}\n`)
    return [
      {
        set: 'seeds',
        measure: 'rows that hold',
        value: rows.length - failed.length,
        rows: rows.length,
        aim: rows.length,
      },
    ]
  } finally {
    await opened.close()
    await rm(data, { recursive: true })
  }
}

async function holds(one: Row, bot: Bot): Promise<boolean> {
  if (one.kind === 'conflict') return isConflict(one, bot)
  if (one.kind === 'agreement') return isAgreement(one, bot)
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
  const text = answer.sections.flatMap(({ statements }) => statements.map((s) => s.text)).join('\n')
  return all && [...one.roles, ...one.quotes].every((words) => fold(text).includes(fold(words)))
}

type Valued = Extract<Row, { kind: 'conflict' | 'agreement' }>

/** "number of rifles: 600,000 and more than 600,000 are compatible" is about the number of rifles. */
const thing = ({ about }: Valued): string => about.replace(/:.*/, '')

/** "value of the S-400 contract" is of the topic "S-400 contract". */
const topic = (one: Valued): string => thing(one).replace(/^\w+ of (?:the )?/, '')

async function isConflict(one: Valued, bot: Bot): Promise<boolean> {
  const everywhere = await bot.answer({ text: '/compare' })
  if (!showsDifference(everywhere, one, (ids, has) => ids.every(has))) return false
  for (const text of [`/compare ${topic(one)}`, `What is the ${thing(one)}?`])
    if (!showsDifference(await bot.answer({ text }), one, (ids, has) => ids.some(has))) return false
  return true
}

/** All values in one difference, each with the articles that give it: all of them, or of a topic some. */
function showsDifference(
  answer: Answer,
  { values: wanted }: Valued,
  enough: (ids: readonly string[], has: (id: string) => boolean) => boolean,
): boolean {
  if (answer.kind === 'notice') return false
  return answer.conflicts.some(({ values }) =>
    wanted.every((one) =>
      values.some(({ value, cites }) => {
        const files = filesOf(answer.excerpts, cites)
        return (
          isSame(value, one.value) && enough(one.articles, (id) => files.some((file) => file.startsWith(id)))
        )
      }),
    ),
  )
}

/** Two articles at least are cited for the value, and nowhere do two of the values stand against each other. */
async function isAgreement(one: Valued, bot: Bot): Promise<boolean> {
  const answers = [
    await bot.answer({ text: '/compare' }),
    await bot.answer({ text: `/compare ${thing(one)}` }),
  ]
  const apart = answers.some(
    (answer) =>
      answer.kind === 'briefing' &&
      answer.conflicts.some(
        ({ values }) =>
          values.filter(({ value }) => one.values.some((wanted) => isSame(value, wanted.value))).length > 1,
      ),
  )
  const byTopic = answers[1]
  if (apart || byTopic?.kind !== 'briefing') return false
  const expected = new Set(one.values.flatMap(({ articles }) => articles))
  const shown = [...expected].filter((id) =>
    byTopic.excerpts.some(
      ({ file, quote }) => file.startsWith(id) && one.values.some(({ value }) => bears(quote, plain(value))),
    ),
  )
  return shown.length > 1
}

const filesOf = (excerpts: readonly CitedExcerpt[], cites: readonly number[]): readonly string[] =>
  excerpts.filter(({ n }) => cites.includes(n)).map(({ file }) => file)

/** The set writes "USD" behind a number. */
const plain = (value: string): string => value.replace(/ USD$/, '').replace(/^.*?(?=\d)/, '')

/** "5.4 billion USD" is "$5.4 billion"; "more than" must be said where it is. */
function isSame(value: string, wanted: string): boolean {
  const more = /more than|over/i
  return isValue(value, plain(wanted)) && more.test(value) === more.test(wanted)
}

function holdsSanctions(one: Extract<Row, { kind: 'sanctions' }>, answer: Answer): boolean {
  if (answer.kind === 'notice') return false
  const heading =
    {
      imposed: /^(?:imposed|in force)/i,
      'at risk': /^(?:at risk|planned|threatened|possible)/i,
      waived: /^waived/i,
      law: /^the law/i,
    }[one.standing] ?? /^$/
  // A statement says of each of its excerpts all that it says, so what one fact is may stand in several statements.
  const fit = answer.sections
    .filter((section) => heading.test(section.heading))
    .flatMap(({ statements }) => statements)
    .filter(({ text }) => holdsWord(text, one.target))
  const files = fit.flatMap(({ cites }) => filesOf(answer.excerpts, cites))
  return (
    [one.law, one.year, one.imposer, ...one.names].every((word) =>
      fit.some(({ text }) => holdsWord(text, word)),
    ) && one.articles.every((id) => files.some((file) => file.startsWith(id)))
  )
}

const holdsWord = (text: string, word: string): boolean =>
  word === '' ||
  text
    .split(/,| by | under | for | on |^On | and /i)
    .some((part) => sameName(part.trim().replace(/^the /, ''), word))
