import { expect, it } from 'vitest'
import { asksOfIt, shownSchema, spoken, textOf } from '../../../src/platforms/discord/hear/said.ts'

const names = {
  user: (id: string) => ({ '1': 'Carol Danvers' })[id],
  role: (id: string) => ({ '2': 'Editors' })[id],
  channel: (id: string) => ({ '3': 'trade-desk' })[id],
}
const aloud = (text: string): string => spoken(text, names)

it.each([
  ['What did <@1> say of the strike?', 'What did Carol Danvers say of the strike?'],
  ['What did <@!1> say?', 'What did Carol Danvers say?'],
  ['Is <@&2> right about <#3>?', 'Is Editors right about trade-desk?'],
  ['Who is <@9>, in <#9>, of <@&9>?', 'Who is somebody, in a channel, of a role?'],
  ['Did the ferry sink <a:wave:123456>?', 'Did the ferry sink :wave:?'],
  ['Try </who:123456> first', 'Try /who first'],
  ['What happened on <t:1764028800:D>?', 'What happened on 25 November 2025?'],
])('The names behind the ids are read: %s', (text, said) => {
  expect(aloud(text)).toBe(said)
})

it.each([
  ['**Who is Lavrov?**', 'Who is Lavrov?'],
  ['*who* is __Ilse ~~Marek~~__', 'who is Ilse Marek'],
  ['||the bridge|| costs `5 million`', 'the bridge costs 5 million'],
  ['> The bridge costs 5 million\n> The ferry sank', 'The bridge costs 5 million\nThe ferry sank'],
  ['## The port is shut', 'The port is shut'],
  ['see [the report](https://news.example/a) of Monday', 'see the report of Monday'],
  ['\\*not bold\\* and \\[1]', '*not bold* and [1]'],
])('Formatting is no part of what is said: %s', (text, said) => {
  expect(aloud(text)).toBe(said)
})

it.each(['a_b and snake_case_name', 'It fell 5 - 3 percent', 'https://news.example/a_b', 'A & B: 3 > 2'])(
  'Signs that format nothing stay: %s',
  (text) => {
    expect(aloud(text)).toBe(text)
  },
)

it('A message says what stands in its embeds, its poll and its components, and what it passes on', () => {
  const message = shownSchema.parse({
    content: 'Look:',
    embeds: [{ title: 'Port shut', description: null, fields: [{ name: 'Since', value: 'Monday' }] }],
    poll: { question: { text: 'Will it open?' }, answers: [{ poll_media: { text: 'Yes' } }] },
    components: [{ type: 17, components: [{ type: 10, content: 'The harbour master resigned.' }] }],
    message_snapshots: [{ message: { content: 'The dam broke.' } }],
  })
  expect(textOf(message).split('\n')).toEqual([
    'Look:',
    'Port shut',
    'Since: Monday',
    'Will it open?',
    'Yes',
    'The harbour master resigned.',
    'The dam broke.',
  ])
})

it.each([
  '',
  'is this true?',
  'Is that right??',
  'true or false',
  'check this please',
  'source?',
  'Really?!',
  'can you verify that',
])('A reply asks about the message that it replies to: “%s”', (text) => {
  expect(asksOfIt(text)).toBe(true)
})

it.each([
  'who is Marek?',
  'what did the minister say',
  'is the bridge open?',
  'summary of the week',
  'thanks',
])('A reply has a question of its own: “%s”', (text) => {
  expect(asksOfIt(text)).toBe(false)
})
