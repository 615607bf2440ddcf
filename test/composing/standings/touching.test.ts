import { expect, it } from 'vitest'
import { standings } from '../../../src/composing/standings.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const lay = (text: string) => readingOf(articleOf('a', text, { title: 'News' }))
const touching = (text: string, topic: string) =>
  atOnce(standings([lay(text)], topic)).touching.map(({ quote }) => quote)

it.each([
  ['Norway halted the Lunda pipeline as part of its sanctions.', 'Lunda pipeline'],
  ['Several Omani banks were expelled from PayRing, the harshest of the sanctions so far.', 'PayRing'],
  [
    'The Union is planning to target Salo’s two sons. Members still need to approve the sanctions.',
    'Salo’s sons',
  ],
  ['The exclusion of three lenders from PayRing is one of the sanctions that hurt.', 'PayRing'],
  ['Canada froze the assets of Velm Shipping. The sanctions took its managers by surprise.', 'Velm Shipping'],
])('A measure among sanctions is told of what it touches: %s', (text, topic) => {
  const { sections, beside } = atOnce(standings([lay(text)], topic))
  expect(sections.length > 0 || touching(text, topic).length > 0).toBe(true)
  expect(beside).toEqual([])
})

it.each([
  ['Norway hopes that sanctions will halt Salo’s war.', 'Salo'],
  ['The Lunda pipeline halted its pumps in the frost. Fish prices fell.', 'Lunda pipeline'],
  [
    'The slide came after the Dravin Bank banned clients from selling gold amid Canada’s sanctions.',
    'Dravin Bank',
  ],
  ['Norway did not halt the Lunda pipeline when it imposed sanctions on Oman.', 'Lunda pipeline'],
])('What is done to something else, or not done, is none: %s', (text, topic) =>
  expect(touching(text, topic)).toEqual([]),
)

it.each([
  'The maker of these cameras is Velm Optics. Based in Kandor, the company sells them to the police. Already shunned by many, it has been blacklisted by Canada.',
  'Cameras of Velm Optics hang in every street. It is the largest maker. The company was put on the sanctions list of Canada.',
])('Who is under sanctions is told where the sentences behind the name go on from it: %s', (text) => {
  const { sections, beside } = atOnce(standings([lay(text)], 'Velm Optics'))
  expect(sections.length + beside.length).toBeGreaterThan(0)
})

it('and not where they go on to somebody else', () =>
  expect(
    atOnce(
      standings(
        [
          lay(
            'Cameras of Velm Optics hang in every street. Rain fell on Kandor. Harwick Steel has been blacklisted by Canada.',
          ),
        ],
        'Velm Optics',
      ),
    ).beside,
  ).toEqual([]))
