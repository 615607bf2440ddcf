import { describe, expect, it } from 'vitest'
import { claimOf } from '../../src/composing/checking/claim.ts'
import { checkClaim } from '../../src/composing/checking/verdict.ts'
import { datedEvents } from '../../src/composing/chronology.ts'
import { changedStatements, changesIn } from '../../src/composing/comparing/changed.ts'
import { compareArticles, differences } from '../../src/composing/comparing.ts'
import { summarise } from '../../src/composing/summarising.ts'
import type { Excerpt, Statement } from '../../src/model/briefing.ts'
import { atOnce } from '../../src/model/steps.ts'
import { articleOf, readingOf } from '../articles.ts'
import { events } from './newspapers/events.ts'

const cited = (excerpts: readonly Excerpt[]): string => excerpts.map(({ article }) => article.id).join('')
const shown = ({ when, text, excerpts }: Statement): string =>
  `${when === undefined ? '' : `${when}: `}${text} [${cited(excerpts)}]`

describe.each(events)('Of what several papers tell of $about', ({ articles, ...wanted }) => {
  const readings = articles.map(({ paper, date, title, text }, at) =>
    readingOf(
      articleOf(String(at + 1), text, {
        title,
        publisher: paper,
        published: { date, precision: 'day', from: 'json' },
      }),
    ),
  )

  it('the values that differ are set side by side, and no others', () => {
    const values = differences(atOnce(compareArticles(readings))).map((one) =>
      one.values.map(({ value, excerpts }) => `${value} [${cited(excerpts)}]`),
    )
    expect(values).toEqual(wanted.differ)
  })

  it('what changed from one day to the next is told as such', () => {
    const told = changedStatements(changesIn(readings)).map(
      ({ text, excerpts }) => `${text} [${cited(excerpts)}]`,
    )
    expect(told).toEqual(wanted.changed)
  })

  it.each(wanted.topics)('a timeline of “$topic” tells each happening once, in its order', (one) => {
    expect(atOnce(datedEvents(readings, one.topic)).map(shown)).toEqual(one.timeline)
  })

  it.each(wanted.topics)('a summary of “$topic” begins with what matters most', (one) => {
    const claims = atOnce(summarise(readings, one.topic)).map((all) => `${all[0].quote} [${cited(all)}]`)
    expect(claims).toEqual(one.summary)
  })

  it.each(wanted.checks)('“%s” is %s', (claim, verdict) => {
    const { kind, excerpts = [], instead } = atOnce(checkClaim(claimOf({ text: claim }), readings))
    expect([kind, cited(excerpts), ...instead].filter((words) => words !== '').join(' | ')).toBe(verdict)
  })
})
