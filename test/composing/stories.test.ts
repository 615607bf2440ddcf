import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byWeight, findStories } from '../../src/composing/stories.ts'
import type { Article } from '../../src/model/article.ts'
import { articleOf } from '../articles.ts'

const article = (
  id: string,
  title: string,
  text: string,
  date?: string,
  more: Partial<Article> = {},
): Article =>
  articleOf(id, text, {
    title,
    published: date === undefined ? undefined : { date, precision: 'day', from: 'meta' },
    ...more,
  })

const bridge = [
  article(
    'b1',
    'Bridge at Orlow falls into the river',
    'The Orlow bridge fell into the Mirna river on Tuesday. Engineers said a pier had been washed out. Mayor Tessa Brandt closed both banks.',
    '2024-03-05',
    { publisher: 'Mirna Post' },
  ),
  article(
    'b2',
    'Two hurt as Orlow bridge gives way',
    'Two drivers were hurt when the bridge in Orlow gave way. The Mirna river was in flood. Mayor Tessa Brandt spoke of luck.',
    '2024-03-06',
    { publisher: 'The Lantern' },
  ),
]
const ferry = [
  article(
    'f1',
    'Ferry strands off Quellen with 40 aboard',
    'A ferry with 40 passengers ran onto a sandbank off Quellen. The coast guard of Quellen took them off by boat, Captain Idris Vahl said.',
    '2024-03-05',
    { publisher: 'Coast Herald' },
  ),
  article(
    'f2',
    'Passengers taken off the Quellen ferry',
    'Captain Idris Vahl said all passengers of the ferry stranded on the sandbank off Quellen were safe with the coast guard.',
    '2024-03-05',
    { publisher: 'Coast Herald' },
  ),
]

describe('Stories', () => {
  it('are the articles on one event, those of most independent sources first', async () => {
    const stories = await findStories([ferry[1], bridge[1], ferry[0], bridge[0]].flatMap((a) => a ?? []))
    expect(stories.map(({ id, articles, sources }) => [id, articles.map((a) => a.id), sources])).toEqual([
      ['b1', ['b1', 'b2'], 2],
      ['f1', ['f1', 'f2'], 1],
    ])
    expect([bridge[0]?.title, bridge[1]?.title]).toContain(stories[0]?.headline)
  })

  it('keep their id while articles are added', async () => {
    const later = article(
      'b3',
      'Orlow bridge: a temporary crossing',
      'A temporary crossing over the Mirna replaces the fallen Orlow bridge, Mayor Tessa Brandt said.',
      '2024-03-08',
    )
    const [first] = await findStories([...ferry, ...bridge, later])
    expect(first?.id).toBe('b1')
    expect(first?.articles.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3'])
  })

  it('part the same kind of event of two years', async () => {
    const again = bridge.map((a) => ({ ...a, id: `${a.id}-old`, published: undefined }))
    const old = again.map((a) => ({
      ...a,
      published: { date: '2019-03-05', precision: 'day', from: 'meta' } as const,
    }))
    expect(await findStories([...bridge, ...old])).toHaveLength(2)
    expect(await findStories([...bridge, ...again])).toHaveLength(1)
  })

  it('of no articles are none, and one article is a story of its own', async () => {
    expect(await findStories([])).toEqual([])
    expect(await findStories(bridge.slice(0, 1))).toMatchObject([{ id: 'b1', sources: 1 }])
    expect(await findStories([article('e', '', '')])).toHaveLength(1)
  })

  it('hold every article exactly once, in whatever order these come', async () => {
    const words = fc.constantFrom(
      'Orlow',
      'bridge',
      'Mirna',
      'Quellen',
      'ferry',
      'strike',
      'Brandt',
      'vote',
      'fire',
    )
    const texts = fc.array(fc.array(words, { maxLength: 12 }), { maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const articles = all.map((text, at) => article(`a${at}`, text.slice(0, 3).join(' '), text.join(' ')))
        const stories = await findStories(articles)
        const held = stories.flatMap((story) => story.articles.map(({ id }) => id)).sort()
        expect(held).toEqual(articles.map(({ id }) => id).sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('Stories by weight', () => {
  const told = async (...articles: readonly Article[]) =>
    byWeight(await findStories(articles)).map(({ articles: [first] }) => first?.id)
  const ferry = (id: string, date?: string) =>
    article(
      id,
      'Ferry sinks off Hamre',
      'The ferry Alba sank off Hamre with forty people aboard on its way to Ostrow.',
      date,
      { publisher: id },
    )
  const fair = (id: string, date?: string) =>
    article(
      id,
      'Fair opens',
      'The spring fair of Lunden opened its gates to thousands of visitors with music and cake.',
      date,
      { publisher: id },
    )

  it('lead with what most sources tell, not with the newest alone', async () => {
    expect(
      await told(
        ferry('f1', '2024-03-05'),
        ferry('f2', '2024-03-05'),
        ferry('f3', '2024-03-05'),
        fair('p1', '2024-03-06'),
      ),
    ).toEqual(['f1', 'p1'])
  })

  it('put the newer of two that are told alike first, and what has no date last', async () => {
    expect(await told(fair('p1'), ferry('f1', '2024-03-05'))).toEqual(['f1', 'p1'])
    expect(await told(fair('p1', '2024-03-01'), ferry('f1', '2024-03-05'))).toEqual(['f1', 'p1'])
  })
})
