import { describe, expect, it } from 'vitest'
import { claimOf } from '../../src/composing/checking/claim.ts'
import { checkClaim } from '../../src/composing/checking/verdict.ts'
import { atOnce } from '../../src/model/steps.ts'
import { articleOf, readingOf } from '../articles.ts'
import { reports } from '../reading/press/reports.ts'
import { claims } from './press/claims.ts'

const readings = reports.map(({ title, published, text }, at) =>
  readingOf(
    articleOf(String(at), text, {
      title,
      publisher: `Paper ${at}`,
      published: { date: published, precision: 'day', from: 'json' },
    }),
  ),
)

describe.each(reports.map(({ about }, at) => ({ about, at })))('Of a report on $about', ({ about, at }) => {
  // Beside it lie two others, of which a claim is to take nothing.
  const near = readings.slice(Math.max(0, at - 1), at + 2)

  it.each(claims.filter(([of]) => of === about))('%s: “%s”', (_, claim, verdict) => {
    const { kind, excerpts = [], instead } = atOnce(checkClaim(claimOf({ text: claim }), near))
    const cited = excerpts.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' / ')
    expect([kind, cited, ...instead].filter((words) => words !== '').join(' | ')).toBe(verdict)
  })
})
