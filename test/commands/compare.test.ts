import { describe, expect, it } from 'vitest'
import { useArticles } from '../sample.ts'

const desk = useArticles()
const two = (one: string, other: string): Record<string, string> => ({
  'one.json': JSON.stringify({ title: 'First', text: one, source: 'Fjord Post', publishedAt: '2024-05-10' }),
  'other.json': JSON.stringify({
    title: 'Second',
    text: other,
    source: 'Hamre News',
    publishedAt: '2024-05-10',
  }),
})

describe('/compare says first', () => {
  it('on how many things sources differ, where they agree on none', async () => {
    const { briefing } = await desk(
      two('The flood in Karlow killed 12 people.', 'The flood in Karlow killed 21 people.'),
    )
    expect((await briefing('/compare Karlow flood')).lead).toBe('Sources differ on 1 thing.')
  })

  it('on how many they agree, where they differ on none', async () => {
    const { briefing } = await desk(
      two('The flood in Karlow killed 12 people.', 'In Karlow the flood killed 12 people.'),
    )
    expect((await briefing('/compare Karlow flood')).lead).toBe('Sources agree on 1 thing.')
  })
})
