import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standings } from '../../../src/composing/standings.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

const lay = (text: string, at = 0) => readingOf(articleOf(`a${at}`, text, { title: 'News' }))
/** Each heading with the words that stand under it. */
const told = (text: string, topic: string) =>
  atOnce(standings([lay(text)], topic)).sections.map(({ heading, statements }) => [
    heading,
    ...statements.map((one) => one.text),
  ])
const headings = (text: string, topic: string) =>
  atOnce(standings([lay(text)], topic)).sections.map(({ heading }) => heading)

it.each([
  [
    'Norway proposed a ban on 40 million crowns worth of Omani timber imports a year as part of a new package of sanctions.',
    'Omani timber',
    'Planned or proposed',
  ],
  [
    'Ministers are planning to phase out Omani timber after the raid. The sanctions would be the first of the year.',
    'Omani timber imports',
    'Planned or proposed',
  ],
  ['Two senators proposed a ban on all goods of Velm Motors.', 'Velm Motors', 'Planned or proposed'],
  ['The regulator announced a ban on the sale of Velm Motors scooters.', 'Velm Motors', 'Imposed'],
  [
    'Canada will expel several Omani lenders from the PayRing network, the next of its sanctions.',
    'PayRing',
    'Planned or proposed',
  ],
  [
    'The sanctions prohibit loans to the Dravin Grain Bank, which lends to farmers.',
    'Dravin Grain Bank',
    'In force',
  ],
  [
    'Fuel from Oman would be banned, while an exemption will be made for the Lunda pipeline, the sanctions’ author said.',
    'Lunda pipeline',
    'Relief spoken of, not given',
  ],
  ['Fiji’s minister announced a trade boycott of Oman and its neighbours.', 'Oman', 'Imposed'],
  [
    'The Union is planning to target Salo’s two sons. Members still need to approve the sanctions.',
    'Salo’s sons',
    'Planned or proposed',
  ],
  ['Arms embargoes applied to Oman, Fiji and Cuba but not to Norway.', 'Cuba', 'Imposed'],
  ['Canada’s ban on importing timber from Oman kicks in on Monday.', 'Omani timber', 'Planned or proposed'],
  [
    'Canada imposed sanctions on Oman. The latest measures also cover Cuba’s mills and 12 of its traders.',
    'Cuba',
    'In force',
  ],
])('A measure in its own words stands under what governs it: %s', (text, topic, heading) =>
  expect(headings(text, topic)).toEqual([heading]),
)

it.each([
  // A ban of another kind is no sanction on a state.
  ['Cuba announced a ban on the sale of plastic bags.', 'Cuba'],
  // What hurts somebody is not on him.
  ['Canada imposed sanctions on Oman. The measures also hurt the Lunda pipeline.', 'Lunda pipeline'],
  // A state of which other goods are told.
  [
    'Oman’s minister sold timber from Norway while Canada’s sanctions on Oman were in force.',
    'Norwegian coal',
  ],
  // What its own people stop is no measure.
  [
    'Oman must show that it has stopped selling cheap timber. Canada may lift its sanctions on mills.',
    'Omani timber',
  ],
  ['Norway did not ban Velm Motors when it imposed sanctions on Oman.', 'Velm Motors'],
])('What is not on a topic is told of none: %s', (text, topic) => expect(told(text, topic)).toEqual([]))

it('What somebody is quoted to say tells no standing beside what a paper tells', () => {
  const text =
    'Norway proposed a ban on Omani coal, the next of its sanctions. “We have banned coal now,” an envoy said.'
  expect(headings(text, 'Omani coal')).toEqual(['Planned or proposed'])
})

it('Goods, firms and people of a state are not the state', () => {
  const text =
    'Canada imposed sanctions on Oman in May. Norway imposed sanctions on Omani coal. Omani lawmakers were sanctioned by Fiji.'
  expect(told(text, 'Omani coal')).toEqual([['Imposed', 'On Omani coal, by Norway']])
  expect(told(text, 'Omani lawmakers')[0]?.[1]).toBe('On Omani lawmakers, by Fiji')
  expect(told(text, 'Oman')[0]).toHaveLength(4)
})

const parties = ['Oman', 'Velm Air', 'Pavel Dorn', 'Cuban coal', 'Fiji']
const lines = [
  (_: string, other: string) => `Norway imposed sanctions on ${other} over the raid.`,
  (topic: string) => `The envoy said that ${topic} was subject to sanctions.`,
  (topic: string, other: string) => `${topic} asked for sanctions on ${other}.`,
  (topic: string) => `Norway may ban ${topic} in May.`,
  (topic: string, other: string) => `Five are under sanctions, among them ${topic} and ${other}.`,
  (topic: string) => `${topic} was spoken of all day. It faces sanctions.`,
] as const

it('No heading denies sanctions on a topic that an excerpt of the same answer names with sanctions', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...parties), fc.constantFrom(...parties)),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.constantFrom(...parties),
      (told, topic) => {
        const text = told.map(([line, one, other]) => line(one, other)).join('\n\n')
        const { sections, elsewhere, beside } = atOnce(standings([lay(text)], topic))
        const denied = elsewhere.filter(({ heading }) => heading.includes(', none on'))
        for (const { excerpts } of denied.flatMap(({ statements }) => statements))
          for (const { quote } of excerpts) expect(quote).not.toContain(topic)
        if (new RegExp(`${topic} was subject to sanctions`).test(text))
          expect(sections.length + beside.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 100 },
  )
})

it('A measure that “he” took is told with the sentence that names him, and a question of the article tells none', () => {
  const text =
    'The bill goes to Governor Ola Brekke. He has already banned Chatter from the offices of the province.\n\nDid they ban Chatter? Nobody in the hall knew.'
  expect(told(text, 'Chatter')).toEqual([
    [
      'Imposed',
      'The bill goes to Governor Ola Brekke. He has already banned Chatter from the offices of the province.',
    ],
  ])
})
