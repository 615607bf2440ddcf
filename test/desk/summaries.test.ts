import { expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const articles = useArticles()
const told = 'The ferry Sula struck the north pier of Marrow on Monday night, and 14 people were hurt.'
const story = { title: 'Ferry strikes the pier of Marrow', source: 'Bay Courier', publishedAt: '2021-12-06' }
const question = 'How many people were hurt when the ferry Sula struck the pier?'

it.each([
  ['of which there is a summary alone', { ...story, description: told }, true],
  ['whose file says that it is one', { ...story, text: told, isSummary: true }, true],
  ['of which a wall hides the rest', { ...story, text: told, isAccessibleForFree: false }, undefined],
  ['that is there whole', { ...story, text: told, description: 'A ferry was hurt.' }, undefined],
])('The source of an article %s says so, and no other does', async (_, file, summary) => {
  const { briefing } = await articles({ 'ferry.json': JSON.stringify(file) })
  const { excerpts } = await briefing(question)
  expect(excerpts.map((one) => one.summary)).toEqual(excerpts.map(() => summary))
})

it('A summary that a feed gives is listed as one', async () => {
  const feed = `<rss version="2.0"><channel><title>Bay Courier</title><link>https://bay.example</link><item><title>${story.title}</title><link>https://bay.example/ferry</link><description>${told}</description></item></channel></rss>`
  const { briefing } = await articles({ 'bay.rss': feed })
  expect(JSON.stringify(await briefing('/sources'))).toContain('only a summary of the article')
})
