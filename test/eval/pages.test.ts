import { expect, it } from 'vitest'
import { judgedPages } from './pages/generate.ts'
import { scorePages } from './pages.ts'

it('Of forty pages of our own the story is kept, the rest dropped, and their facts are known', () => {
  const lines = scorePages(judgedPages())
  const reached = Object.fromEntries(lines.map(({ measure, value }) => [measure, value]))
  expect(lines.map(({ rows }) => rows)).toEqual([240, 40, 40, 40])
  expect(reached['F of phrases kept and dropped']).toBeGreaterThanOrEqual(0.97)
  for (const fact of ['title', 'author', 'date']) expect(reached[fact], fact).toBeGreaterThanOrEqual(0.9)
})

it('A page that keeps what is not wanted, or has none of what is, loses by it', () => {
  const [page] = judgedPages()
  if (page === undefined) throw new Error('no page')
  const [first] = scorePages([page])
  const [worse] = scorePages([{ ...page, without: [page.with[0] ?? ''] }])
  expect(worse?.value).toBeLessThan(first?.value ?? 0)
  expect(
    scorePages([{ ...page, date: '1999-01-01', title: 'Another' }])
      .map(({ value }) => value)
      .slice(1),
  ).toEqual([0, 1, 0])
})
