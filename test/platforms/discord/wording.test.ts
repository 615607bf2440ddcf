import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isCommand } from '../../../src/contracts/command.ts'
import { answerInDiscord, inDiscord } from '../../../src/platforms/discord/show/wording.ts'
import { discover } from '../../../src/runtime/discover.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'commands')
const commands = await discover(folder, 'defineCommand', isCommand)

it.each([
  [
    'Make one, for example: /digest create everything when:"daily 18:00"',
    'Make one, for example: /digest what:everything when:"daily 18:00"',
  ],
  ['Resume it with /digest resume k3m7qp', 'Resume it with /digest action:resume digest:k3m7qp'],
  ['Ask for one of them, for example: /who Ann Lee', 'Ask for one of them, for example: /who name:Ann Lee'],
  ['“Lee” is also Bo Lee (2 articles): /who Bo Lee', '“Lee” is also Bo Lee (2 articles): /who name:Bo Lee'],
  ['  > /timeline the strike since:2021', '  > /timeline topic:the strike since:2021'],
  ['/forget me deletes what is kept about you.', '/forget whom:me deletes what is kept about you.'],
  ['/help COMMAND tells more of one.', '/help command:COMMAND tells more of one.'],
  ['To take that back: /screen Ann Lee restore:12', 'To take that back: /screen names:Ann Lee restore:12'],
])('A line that is to be typed has the options of Discord: %s', (text, told) => {
  expect(inDiscord(text, commands)).toBe(told)
})

it.each([
  '/sources lists them.',
  '/help lists them all.',
  'Write /forget me, or /forget alone.'.replace(' me,', ','),
  '/who [name]  Tell who somebody is',
  'The file /who knows is not there.',
  'copy the words into /check.',
])('What is no line to be typed stays: %s', (text) => {
  expect(inDiscord(text, commands)).toBe(text)
})

it('A remark under an answer is in the words of Discord, too', () => {
  const answer = answerInDiscord(
    {
      kind: 'briefing',
      title: 'Lee',
      sections: [],
      conflicts: [],
      excerpts: [],
      articles: 0,
      sources: 0,
      writer: 'extractive',
      remarks: ['“Lee” is also Bo Lee (2 articles): /who Bo Lee'],
      ms: 1,
    },
    commands,
  )
  expect(answer.kind === 'briefing' && answer.remarks?.[0]).toContain('/who name:Bo Lee')
})
