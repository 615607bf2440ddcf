import type { Running } from '../contracts/platform.ts'
import type { Store } from '../contracts/store.ts'
import { createBook } from '../digests/book.ts'
import { feedFigures } from '../feeds/figures.ts'
import type { Progress } from '../model/progress.ts'
import type { Figures, Metrics } from '../runtime/metrics.ts'

/** How things stand in the whole process, and in its store, looked up whenever `/metrics` is asked. */
export function tellFigures(
  metrics: Pick<Metrics, 'gauge'>,
  parts: {
    /** Those that were started, by name. */
    readonly platforms: ReadonlyMap<string, Pick<Running, 'health' | 'waiting' | 'unanswered'>>
    readonly store: Store
    readonly progress: () => Progress
    readonly now?: () => number
  },
): void {
  const { platforms, store, progress, now = Date.now } = parts
  const book = createBook(store)
  type Platform = Pick<Running, 'health' | 'waiting' | 'unanswered'>
  const ofEach = (figure: (platform: Platform) => number): Figures =>
    Object.fromEntries([...platforms].map(([name, platform]) => [name, figure(platform)]))

  metrics.gauge('dateline_posts_waiting', 'Posts that wait or are on their way', 'platform', () =>
    ofEach(({ waiting }) => waiting?.() ?? 0),
  )
  metrics.gauge('dateline_events_waiting', 'What was heard and is not answered yet', 'platform', () =>
    ofEach(({ unanswered }) => unanswered?.() ?? 0),
  )
  metrics.gauge('dateline_platform_connected', 'Whether the platform is connected: 1 or 0', 'platform', () =>
    ofEach(({ health }) => (health().state === 'connected' ? 1 : 0)),
  )
  metrics.gauge(
    'dateline_digests_set',
    'Digests that are set, by how they stand: due, being sent, to come, paused, ended',
    'state',
    async () => {
      const all: Record<string, number> = {}
      for (const platform of platforms.keys())
        for (const [state, n] of Object.entries(await book.figures(platform, now())))
          all[state] = (all[state] ?? 0) + n
      return all
    },
  )
  metrics.gauge(
    'dateline_feeds',
    'Feeds: active, failing and paused; those due to be checked; items that wait to become articles',
    'what',
    () => feedFigures(store, now()),
  )
  metrics.gauge(
    'dateline_corpus',
    'The corpus: articles, those whose findings are stored, files refused',
    'what',
    () => {
      const { state, done, total, refused } = progress()
      return { done: state === 'reading' ? 0 : done, total, refused }
    },
  )
}
