import { describe, expect, it } from 'vitest'
import { coreOf, courseOf } from '../../../src/composing/topic/course.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'
import { articleOf, readingOf } from '../../articles.ts'

const article = (id: string, day: string, title: string, text: string): ReadArticle =>
  readingOf(articleOf(id, text, { title, published: { date: day, from: 'json', precision: 'day' } }))

const trial = article(
  'trial',
  '2024-03-05',
  'Surgeon Tamsin Oake goes on trial',
  'The trial of the surgeon Tamsin Oake began in Harl on Monday. She is accused of forging records of her patients.',
)

/** The articles that tell the course of a topic, of those that stand by. */
async function course(topic: string, ...others: readonly ReadArticle[]): Promise<readonly string[]> {
  const { readings } = await courseOf(topic, {}, { dossier: async () => [trial, ...others] })
  return readings.map((one) => one.article.id)
}

it('What something is, before its name, need not be told again: “the ferry Alba” is the Alba', () => {
  const told = [article('f', '2024-03-05', 'Fire', 'The car ferry Alba burned off Harl on Monday.')]
  expect(coreOf('ferry Alba', told)).toBe('Alba')
  expect(coreOf('harbour Alba', told)).toBeUndefined()
})

describe('The course of a story', () => {
  const verdict = [
    'Oake convicted of forging records',
    'A jury found the surgeon Tamsin Oake guilty.',
  ] as const

  it('goes on where an article has the name and more in common, and not the word for what happens', async () => {
    expect(await course('Oake trial', article('b', '2024-04-12', ...verdict))).toEqual(['trial', 'b'])
  })

  it('goes on from article to article', async () => {
    const jailed = article(
      'c',
      '2024-05-30',
      'Oake jailed',
      'Tamsin Oake, whom a jury had convicted, was sent to prison.',
    )
    expect(await course('Oake trial', jailed, article('b', '2024-04-12', ...verdict))).toEqual([
      'trial',
      'b',
      'c',
    ])
  })

  it.each([
    ['tells of the same one months away', '2024-09-12', ...verdict],
    [
      'has the name alone in common',
      '2024-03-09',
      'Oake opens fair',
      'The singer Bram Oake opened the fair.',
    ],
    ['does not have the name', '2024-03-09', 'Records forged', 'A clerk forged records of patients in Harl.'],
  ])('does not take in what %s', async (_, day, title, text) => {
    expect(await course('Oake trial', article('b', day, title, text))).toEqual(['trial'])
  })

  it('has a core where the topic has a name, however it is typed, and a word for what happens', () => {
    expect(coreOf('oake trial', [trial])).toBe('oake')
    expect(coreOf('Tamsin Oake', [trial])).toBeUndefined()
    expect(coreOf('surgeon trial', [trial])).toBeUndefined()
    expect(coreOf('the ruin of Oake', [trial])).toBe('Oake')
    expect(coreOf('Velm crisis', [trial])).toBe('Velm')
  })
})

it('The course of what befalls a firm is not that of what else it does, which shares a word or two', async () => {
  const strike = article(
    'strike',
    '2024-09-13',
    'Nordwell workers on strike',
    'Nordwell workers walked out early this month after rejecting a deal that would have raised commercial wages.',
  )
  const craft = article(
    'craft',
    '2024-09-12',
    'Capsule leaves station',
    'The Nordwell capsule left the station early this month without its crew.',
  )
  const vote = article(
    'vote',
    '2024-09-20',
    'Nordwell workers accept pay deal',
    'Nordwell workers voted for a deal that raises wages by a tenth.',
  )
  const more = ['Picket lines at Nordwell', 'Nordwell feels strike'].map((title, at) =>
    article(`more${at}`, '2024-09-15', title, 'The strike at Nordwell goes on, and no talks are planned.'),
  )
  const dossier = [strike, ...more, craft, vote]
  const { readings } = await courseOf('Nordwell strike', {}, { dossier: async () => dossier })
  expect(readings.map((one) => one.article.id)).toEqual(['strike', 'more0', 'more1', 'vote'])
})

describe('Of a name of several words other stories are told', () => {
  const takeover = article(
    'takeover',
    '2024-05-01',
    'Inside the Brask United takeover',
    'The takeover of Brask United by the miner Nils Aune is held up by the board of the club.',
  )
  const courseOfTakeover = async (...others: readonly ReadArticle[]): Promise<readonly string[]> => {
    const dossier = async (): Promise<readonly ReadArticle[]> => [takeover, ...others]
    const { readings } = await courseOf('Brask United takeover', {}, { dossier })
    return readings.map((one) => one.article.id)
  }

  it.each([
    [
      'only has their words',
      'A man united with his goats',
      'A man of Brask was united with his goats on the board walk.',
    ],
    [
      'begins with the name and has the rest in a link below',
      'Brask United beat Halm',
      'Brask United won by two on a wet night. The crowd sang. The rain fell. Read more on the takeover of Brask United here.',
    ],
  ])('and an article is none of the topic’s that %s', async (_, title, text) => {
    expect(await courseOfTakeover(article('b', '2024-05-09', title, text))).toEqual(['takeover'])
  })

  it('but one that goes on with it is', async () => {
    const text = 'The board of Brask United has let the miner Nils Aune in: the club is his from June.'
    expect(
      await courseOfTakeover(article('b', '2024-05-09', 'Brask United board lets Aune in', text)),
    ).toEqual(['takeover', 'b'])
  })
})
