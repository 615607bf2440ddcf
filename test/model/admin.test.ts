import { expect, it } from 'vitest'
import { isAdmin, mayDecide, mayFeed } from '../../src/model/admin.ts'
import type { Asker } from '../../src/model/asker.ts'
import { askerOf } from '../asker.ts'

const asker = (team: string, user: string, platform = 'slack'): Asker =>
  askerOf({ platform, team, user, admin: true })

it.each([
  [['T1/ANNA'], 'T1', 'ANNA', true],
  // The same id in another workspace is somebody else.
  [['T1/ANNA'], 'T2', 'ANNA', false],
  [['T1/ANNA'], 'T1', 'BORIS', false],
  [['ANNA'], 'T1', 'ANNA', true],
  [[], 'T1', 'ANNA', false],
] as const)('With ADMINS=%j %s/%s is an admin: %s', (admins, team, user, is) => {
  expect(isAdmin(admins, team, user)).toBe(is)
  expect(mayFeed(admins, asker(team, user))).toBe(is)
})

it('What all read is fed by admins of the settings and at the terminal, not by those of a workspace', () => {
  expect(mayFeed([], asker('T1', 'ANNA'))).toBe(false)
  expect(mayFeed([], asker('', 'me', 'terminal'))).toBe(true)
  expect(mayFeed([], undefined)).toBe(false)
})

it('A match is set aside by admins of the settings, or by anybody where there is none', () => {
  expect(mayDecide([], asker('T1', 'ANNA'))).toBe(true)
  expect(mayDecide(['T1/ANNA'], asker('T1', 'ANNA'))).toBe(true)
  expect(mayDecide(['T1/ANNA'], asker('T2', 'ANNA'))).toBe(false)
  expect(mayDecide(['T1/ANNA'], asker('', 'me', 'terminal'))).toBe(true)
  expect(mayDecide(['T1/ANNA'], undefined)).toBe(true)
})
