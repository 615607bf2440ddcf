import { expect, it } from 'vitest'
import { heardSchema } from '../../../../src/platforms/slack/hear/events.ts'

const place = { team: 'T1', user: 'U1', channel: 'C1', at: 1, respond: 'https://hooks.example/1' }

it.each([
  ['check', 'The bridge opened in May.'],
  ['add', 'https://news.example/bridge'],
])('What version 0.1.0 had heard as “%s” and not answered is an entry of a menu', (kind, text) => {
  expect(heardSchema.parse({ kind, ...place, text })).toEqual({
    kind: 'menu',
    command: kind,
    ...place,
    text,
  })
})

it('A reason that version 0.1.0 had heard and not noted is of the answer that it names', () => {
  const { respond: _, ...by } = place
  const answer = '0123456789abcdef'
  expect(heardSchema.parse({ kind: 'reason', ...by, answer, reason: 'No date.' })).toMatchObject({
    kind: 'reason',
    ...by,
    from: { kind: 'click', ...by, action: 'rate', value: `${answer}:0` },
    reason: 'No date.',
  })
})

it('What nobody has ever kept is refused', () => {
  expect(heardSchema.safeParse({ kind: 'shout', ...place, text: 'Hello' }).success).toBe(false)
})
