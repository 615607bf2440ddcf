import { expect, it } from 'vitest'
import {
  aboutOf,
  alsoOf,
  orOf,
  parseLine,
  viewOf,
  withAlso,
  writeLine,
} from '../../../src/composing/follow-up/line.ts'

it.each([
  ['/who Asha Rao', { command: 'who', words: 'Asha Rao', filters: {}, view: '' }],
  ['who left?', { command: '', words: 'who left?', filters: {}, view: '' }],
  ['/sanctions', { command: 'sanctions', words: '', filters: {}, view: '' }],
  ['source:Tide', { command: '', words: '', filters: { source: 'Tide' }, view: '' }],
  [
    '/check the lock is open until:2024-05',
    { command: 'check', words: 'the lock is open', filters: { until: '2024-05' }, view: '' },
  ],
  [
    '/summary lock since:2024-01-01 source:"Bay Courier"',
    { command: 'summary', words: 'lock', filters: { since: '2024-01-01', source: 'Bay Courier' }, view: '' },
  ],
  ['/timeline lock view:short', { command: 'timeline', words: 'lock', filters: {}, view: 'short' }],
  [
    'what of it? about:"the lock"',
    { command: '', words: 'what of it?', filters: {}, view: '', about: 'the lock' },
  ],
  [
    '/who Asha Rao or:"Ida Marr"',
    { command: 'who', words: 'Asha Rao', filters: {}, view: '', or: 'Ida Marr' },
  ],
])('A line is read in its parts, and written as it was: %s', (typed, line) => {
  expect(parseLine(typed)).toEqual(line)
  expect(writeLine(parseLine(typed))).toBe(typed)
})

it('What was put behind a line by the bot is taken off it again', () => {
  expect(viewOf('/who Rao view:short')).toEqual({ line: '/who Rao', view: 'short' })
  expect(viewOf('/who Rao')).toEqual({ line: '/who Rao', view: '' })
  expect(alsoOf('lock also:"pier"')).toEqual({ line: 'lock', also: 'pier' })
  expect(alsoOf('lock')).toEqual({ line: 'lock', also: '' })
  expect(aboutOf('lock about:"the pier"')).toEqual({ line: 'lock', about: 'the pier' })
  expect(aboutOf('lock')).toEqual({ line: 'lock', about: '' })
  expect(orOf('Rao or:"Marr"')).toEqual({ line: 'Rao', or: 'Marr' })
  expect(orOf('Rao')).toEqual({ line: 'Rao', or: '' })
  expect(withAlso('lock', 'a "pier"')).toBe('lock also:"a pier"')
})
