import { expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const lay = useArticles()

it('What only other papers mention is not said to be in no article', async () => {
  const { notice, briefing } = await lay({
    'toll.json': JSON.stringify({
      title: 'A toll on the bridge',
      source: 'Fjord Post',
      publishedAt: '2024-03-06',
      text: 'The council passed the toll on the Ottar bridge on Monday.',
    }),
    'mill.json': JSON.stringify({
      title: 'A mill opens',
      source: 'Hamre News',
      publishedAt: '2024-03-07',
      text: 'Orsa Mills opened a plant on Tuesday.',
    }),
  })
  expect((await briefing('What did Orsa Mills open?')).sections).not.toEqual([])
  const { text } = await notice('What did Orsa Mills open? source:"Fjord Post"')
  expect(text).toMatch(
    /^(?:No article looked at mentions|The articles that speak of the rest do not mention) “Orsa Mills”/,
  )
  expect(text).toContain('Only these articles were looked at: only Fjord Post.')
})
