import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { open } from '../../src/main/open.ts'
import type { Answer, BriefingAnswer } from '../../src/model/answer.ts'
import { shapeOf } from '../../src/model/shape.ts'
import { type Message, wordsSeen } from '../../src/platforms/slack/show/kit.ts'
import { renderAnswer as slackAnswer } from '../../src/platforms/slack/show.ts'
import { lookOf, renderPart } from '../../src/platforms/terminal/render.ts'
import { createLog } from '../../src/runtime/log.ts'
import { sampleFolder } from '../sample.ts'
import { type Asked, readRows, share } from './data.ts'
import type { Line } from './line.ts'
import { multihopArticle } from './multihop.ts'
import { everyCommand, newsBetween, newsRow } from './news.ts'
import { withShelf } from './shelf.ts'

/** Articles of each kind of real news, and lines asked of them. */
const articles = 200
const asked = 160

/** What the first message of one answer takes of a reader. */
interface Screen {
  readonly line: string
  /** Characters that Slack shows: no menus, no buttons. */
  readonly seen: number
  /** Those of them that are sources. */
  readonly sources: number
  /** Lines of a terminal with 80 columns. */
  readonly height: number
}

/**
 * How much of a screen the first message of an answer takes: every command and plain questions, over five scraped
 * articles, the sample corpus and real news.
 */
export async function evaluateShape({ folder, rows }: Asked): Promise<readonly Line[]> {
  const most = rows ?? asked
  const books = await readRows(join(folder, 'multihop_rag', 'corpus.jsonl.gz'), multihopArticle)
  const news = await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow)
  const measured = [
    ['sample', await examplesOver(sampleFolder)],
    ['scraped', await examplesOver(join(dirname(folder), 'seeds'))],
    ['multihop', await commandsOver(books.slice(0, articles), most)],
    ['news', await commandsOver(newsBetween(news, '2022-11', '2022-11').slice(0, articles), most)],
  ] as const
  const all = measured.flatMap(([, screens]) => screens)
  const lines = [...measured, ['all', all] as const].flatMap(([name, screens]) => linesOf(name, screens))
  const byCommand = Map.groupBy(all, ({ line }) => /^\/\S+/.exec(line)?.[0] ?? 'questions')
  return [...lines, ...[...byCommand].sort().flatMap(([command, screens]) => heightsOf(command, screens))]
}

/** What the first message of each command takes: of a digest, its preview. */
const heightsOf = (command: string, screens: readonly Screen[]): readonly Line[] => [
  {
    set: 'shape',
    measure: `${command}: characters of the first message, median`,
    value: at(
      screens.map(({ seen }) => seen),
      0.5,
    ),
    rows: screens.length,
    less: true,
  },
  {
    set: 'shape',
    measure: `${command}: lines of a terminal, median`,
    value: at(
      screens.map(({ height }) => height),
      0.5,
    ),
    rows: screens.length,
    less: true,
  },
]

function linesOf(name: string, screens: readonly Screen[]): readonly Line[] {
  const line = (measure: string, value: number, aim?: number): Line => ({
    set: 'shape',
    measure: `${name}: ${measure}`,
    value,
    rows: screens.length,
    less: true,
    ...(aim === undefined ? {} : { aim }),
  })
  const seen = screens.map((one) => one.seen)
  return [
    line('characters of the first message, median', at(seen, 0.5), 900),
    line('characters of the first message, 95 %', at(seen, 0.95), 1_500),
    line(
      'share that is sources, median',
      at(
        screens.map((one) => one.sources / one.seen),
        0.5,
      ),
      1 / 3,
    ),
    line(
      'messages over 1,500 characters',
      share(screens, (one) => one.seen > 1_500),
    ),
    line(
      'lines of a terminal, median',
      at(
        screens.map(({ height }) => height),
        0.5,
      ),
    ),
  ]
}

const at = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

async function commandsOver(pieces: Parameters<typeof everyCommand>[0], most: number) {
  return withShelf(async (shelf) => {
    await shelf.load(pieces)
    return screensOf(everyCommand(pieces, most), shelf.ask)
  })
}

/** What the commands give as examples of themselves. */
async function examplesOver(corpus: string): Promise<readonly Screen[]> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-shape-'))
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const { bot, corpus: reading, close } = await open({ CORPUS: corpus, DATA: data }, log, { watch: false })
  try {
    await reading.read
    const lines = [...bot.commands].flatMap(([name, { examples }]) =>
      ['help', 'screen'].includes(name)
        ? []
        : (name === 'digest' ? ['preview everything'] : examples).map((example) =>
            name === 'ask' ? example : `/${name} ${example}`.trim(),
          ),
    )
    return await screensOf(lines, (text) => bot.answer({ text, asker: reader }))
  } finally {
    await close()
    await rm(data, { recursive: true })
  }
}

async function screensOf(
  lines: readonly string[],
  ask: (line: string) => Promise<Answer>,
): Promise<readonly Screen[]> {
  const screens: Screen[] = []
  for (const line of lines) {
    const answer = await ask(line)
    if (answer.kind === 'briefing') screens.push({ line, ...screenOf(answer) })
  }
  if (process.env.SHAPE_LIST)
    for (const { line, seen, sources, height } of screens)
      process.stderr.write(`${seen}\t${sources}\t${height}\t${line.slice(0, 70)}\n`)
  return screens
}

/** A digest is somebody's, and comes to a place. */
const reader = { platform: 'slack', team: 'T', user: 'U', place: 'C', admin: true, mayPost: true }

const plain = lookOf(80, (_, text) => text)

function screenOf(answer: BriefingAnswer): Omit<Screen, 'line'> {
  const frame = { from: 0, share: true, wording: (text: string) => text }
  const [message] = slackAnswer({ id: '0'.repeat(16), line: '', asker: '', place: '', at: '', answer }, frame)
  const blocks = (message?.blocks ?? []).filter(
    ({ type }) => type !== 'actions' && type !== 'context_actions',
  )
  return {
    seen: wordsSeen({ blocks }),
    sources: wordsSeen({ blocks: sourcesIn(blocks) }),
    height: renderPart(answer, shapeOf(answer).first, plain).length,
  }
}

/** What stands between the line across the message and the small print. */
function sourcesIn(blocks: Message['blocks']): Message['blocks'] {
  const from = blocks.findIndex(({ type }) => type === 'divider')
  return from < 0 ? [] : blocks.slice(from + 1, -1)
}
