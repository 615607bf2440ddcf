import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createMetrics } from '../../src/runtime/metrics.ts'

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
})

it('The dashboard asks for figures that there are', async () => {
  const metrics = createMetrics()
  for (const name of ['posts_waiting', 'platform_connected', 'corpus'])
    metrics.gauge(`dateline_${name}`, name, 'what', () => ({ one: 1 }))
  const known = await metrics.text()
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'grafana.json'), 'utf8')
  for (const { title, targets } of dashboard.parse(JSON.parse(file)).panels)
    for (const { expr } of targets)
      for (const [name] of expr.matchAll(/\b(?:dateline|process|nodejs)_\w+/g))
        expect(known, title).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `)
})
