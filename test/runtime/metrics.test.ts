import { expect, it } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'

it('Answers, digests, drops and figures are told as Prometheus reads them', async () => {
  const metrics = createMetrics()
  metrics.answered('who', 'briefing', 0.04)
  metrics.answered('who', 'notice', 4)
  metrics.answered('who', 'refused', 0.01)
  metrics.delivered('slack', 'sent')
  metrics.fetched('feed', 'later')
  metrics.gauge('dateline_posts_waiting', 'waiting', 'platform', () => ({ slack: 3 }))
  const lines: string[] = []
  const log = metrics.counting(createLog('warn', [], (line) => lines.push(line)))
  log.warn('a packet could not be read', { dropped: 'discord packet' })
  // Counted also where the level leaves the line out.
  log.info('another', { dropped: 'discord packet' })
  log.warn('something else')
  expect(lines).toHaveLength(2)
  const text = await metrics.text()
  for (const line of [
    'dateline_answers_total{command="who",outcome="briefing"} 1',
    'dateline_answers_total{command="who",outcome="notice"} 1',
    'dateline_answers_total{command="who",outcome="refused"} 1',
    'dateline_answer_seconds_count{command="who"} 3',
    'dateline_digests_total{platform="slack",state="sent"} 1',
    'dateline_fetches_total{what="feed",outcome="later"} 1',
    'dateline_dropped_total{what="discord packet"} 2',
    'dateline_posts_waiting{platform="slack"} 3',
    'process_cpu_seconds_total',
  ])
    expect(text).toContain(line)
})

it('A figure that fails, or is not there in time, is left out, and the others are told', async () => {
  const metrics = createMetrics(50)
  metrics.gauge('dateline_away', 'away', 'what', () => new Promise(() => {}))
  metrics.gauge('dateline_broken', 'broken', 'what', async () => {
    throw new Error('no store')
  })
  metrics.gauge('dateline_there', 'there', 'what', async () => ({ one: 1 }))
  const text = await metrics.text()
  expect(text).toContain('dateline_there{what="one"} 1')
  expect(text).not.toMatch(/dateline_(?:away|broken){/)
})
