import { findStories } from '../composing/stories.ts'
import { createStruck } from '../desk/struck.ts'
import { isWithheld } from '../model/article.ts'
import { readPeriod } from '../model/input.ts'
import { harmless } from '../platforms/shared/text.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { progressBar } from './bar.ts'
import { onReadableData } from './data.ts'
import { open } from './open.ts'
import { printedJson } from './print.ts'

/** More articles than this are years of news; the newest are taken. */
const mostArticles = 100_000

/** The stories of the corpus or of a period, most corroborated first, a line each. */
export async function stories(
  options: {
    readonly json: boolean
    readonly since?: string | undefined
    readonly until?: string | undefined
  },
  settings: Settings,
  log: Log,
): Promise<void> {
  const period = readPeriod(options, new Date(), (option, value) => `--${option} ${value}`)
  await onReadableData(settings, log, (readable) => printStories(readable, period, options.json, log))
}

async function printStories(
  settings: Settings,
  period: ReturnType<typeof readPeriod>,
  json: boolean,
  log: Log,
): Promise<void> {
  const { corpus, close } = await open(settings, log, {
    watch: false,
    onProgress: progressBar(process.stderr),
  })
  try {
    await corpus.ready
    const [told, all] = await Promise.all([
      createStruck(corpus.engine)(),
      corpus.engine.articles({ ...period, limit: mostArticles }),
    ])
    const found = await findStories(all.map(told).filter((article) => !isWithheld(article)))
    for (const { id, headline, articles, sources } of found) {
      const ids = articles.map((article) => article.id)
      process.stdout.write(
        json
          ? printedJson({ id, headline, articles: ids, sources })
          : `${harmless(headline)}\n  ${count(ids.length, 'article')}, ${count(sources, 'independent source')}: ${ids.join(' ')}\n`,
      )
    }
  } finally {
    await close()
  }
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
