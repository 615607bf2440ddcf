import { expect, it } from 'vitest'
import { periodIn } from '../../../src/composing/follow-up/period.ts'

const now = new Date('2024-06-07T12:00:00Z')

it.each([
  ['in May', '', { since: '2024-05', until: '2024-05' }],
  ['in May 2023', '', { since: '2023-05', until: '2023-05' }],
  ['last week', '', { since: '2024-05-27', until: '2024-06-02' }],
  ['this week', '', { since: '2024-06-03', until: '2024-06-09' }],
  ['since Monday', '', { since: '2024-06-03' }],
  ['since 3 May', '', { since: '2024-05-03' }],
  ['in 2023', '', { since: '2023', until: '2023' }],
  ['yesterday', '', { since: '2024-06-06', until: '2024-06-06' }],
  ['today', '', { since: '2024-06-07', until: '2024-06-07' }],
  ['last year', '', { since: '2023', until: '2023' }],
  ['this month', '', { since: '2024-06', until: '2024-06' }],
  ['before 2023', '', { until: '2022-12-31' }],
  ['after 2023', '', { since: '2024-01-01' }],
  ['the lock in May', 'the lock', { since: '2024-05', until: '2024-05' }],
  ['who left in May', 'who left', { since: '2024-05', until: '2024-05' }],
])('“%s” narrows the time', (typed, rest, filters) =>
  expect(periodIn(typed, now, '2024-06-05')).toMatchObject({ rest, filters }),
)

it.each(['the lock', 'who may leave', 'lately'])('“%s” names no time', (typed) =>
  expect(periodIn(typed, now, '2024-06-05')).toBeUndefined(),
)
