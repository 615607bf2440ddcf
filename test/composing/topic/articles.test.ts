import { describe, expect, it } from 'vitest'
import { articlesOn } from '../../../src/composing/topic/articles.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'
import { articleOf, readingOf } from '../../articles.ts'

const article = (id: string, title: string, text: string, day = '2024-03-05'): ReadArticle =>
  readingOf(articleOf(id, text, { title, published: { date: day, from: 'json', precision: 'day' } }))

/** The articles that are told for a topic, of those that the search has found. */
async function told(topic: string, ...found: readonly ReadArticle[]) {
  const { readings, isWhole } = await articlesOn(topic, {}, { dossier: async () => found })
  return { of: readings.map(({ article: { id } }) => id), isWhole }
}

const rain = 'It rained in the valley. The sheep were wet. Nobody minded the cold. '

describe('Articles on a topic of one word', () => {
  it('are all that were found', async () => {
    const found = [article('a', 'Ferry late', rain), article('b', 'Nothing', rain)]
    expect(await told('ferry', ...found)).toEqual({ of: ['a', 'b'], isWhole: true })
    expect(await told('', ...found)).toEqual({ of: ['a', 'b'], isWhole: true })
  })
})

describe('Articles on a topic of several words', () => {
  it('have all of them near one another, in a sentence, in three, or with the title', async () => {
    const found = [
      article('one', 'News', `${rain}The ferry to Brandal was on strike.`),
      article('three', 'News', `${rain}The ferry waited. It was cold. A strike had begun in Brandal.`),
      article('title', 'Ferry strike in Brandal', rain),
      article('far', 'News', `The ferry waited. ${rain}A strike had begun. ${rain}Brandal slept.`),
      article('four', 'News', `The ferry waited. It was cold. Nobody came. A strike had begun in Brandal.`),
      article('part', 'Ferry', `${rain}A strike had begun.`),
      article('half', 'Strike of the ferry', `${rain}Brandal slept.`),
    ]
    expect(await told('ferry strike Brandal', ...found)).toEqual({
      of: ['one', 'three', 'title', 'half'],
      isWhole: true,
    })
  })

  it('have the whole of its names, where any has', async () => {
    const found = [
      article('other', 'Club', 'The old club of Queens closed after Q was sold.'),
      article('named', 'News', 'A blaze at Club Q closed the street.'),
    ]
    expect((await told('Club Q closed', ...found)).of).toContain('named')
    expect((await told('Club Q closed', ...found)).of).not.toContain('other')
  })

  it('are what comes nearest where none has all of them, which is said', async () => {
    const found = [article('a', 'Ferry late', rain), article('b', 'Strike', rain)]
    expect(await told('ferry strike Brandal', ...found)).toEqual({ of: ['a', 'b'], isWhole: false })
  })
})

describe('An article that tells the story of a topic in other words', () => {
  const whole = article(
    'whole',
    'Oil spill at Cape Lund kills seals of the Brandal colony',
    'An oil spill at Cape Lund killed 40 seals of the Brandal colony on Monday, warden Nils Aas said in Merkel.',
  )
  const words =
    'A sludge at Cape Lund killed 40 seals of the Brandal colony on Monday, warden Nils Aas told the Merkel Post.'

  it.each([
    [
      'is told with it',
      'Sludge at Cape Lund kills seals of the Brandal colony',
      words,
      '2024-03-08',
      ['whole', 'b'],
    ],
    [
      'is another one days later',
      'Sludge at Cape Lund kills seals of the Brandal colony',
      words,
      '2024-03-09',
      ['whole'],
    ],
    [
      'is another one where it does not name the place',
      'Sludge kills seals of the Brandal colony',
      words.replace(' at Cape Lund', ''),
      '2024-03-05',
      ['whole'],
    ],
    [
      'is another one where it tells of something else',
      'Cape Lund wins',
      'The choir of Cape Lund sang.',
      '2024-03-05',
      ['whole'],
    ],
  ])('%s', async (_, title, text, day, of) => {
    expect((await told('oil spill at Cape Lund', whole, article('b', title, text, day))).of).toEqual(of)
  })

  it('is not looked for where enough articles have its words', async () => {
    const [second, third] = ['second', 'third'].map((id) => readingOf({ ...whole.article, id }))
    if (!second || !third) throw new Error('none')
    const other = article('b', 'Sludge at Cape Lund kills seals of the Brandal colony', words)
    expect((await told('oil spill at Cape Lund', whole, second, other)).of).toContain('b')
    expect((await told('oil spill at Cape Lund', whole, second, third, other)).of).not.toContain('b')
  })

  it('is not looked for where the topic has no name', async () => {
    const other = article('b', 'Sludge at Cape Lund kills seals of the Brandal colony', words)
    expect((await told('oil spill seals', whole, other)).of).toEqual(['whole'])
  })
})
