import { expect, it } from 'vitest'
import type { Choosable } from '../../src/contracts/define.ts'
import { choose } from '../../src/runtime/choose.ts'

const usual: Choosable = {}
const remote: Choosable = { wanted: ({ DATABASE_URL }) => DATABASE_URL !== undefined }
const members = new Map([
  ['usual', usual],
  ['remote', remote],
])
const DATA = './data'
const DATABASE_URL = 'postgres://desk@db/desk'

it('Without a setting the usual member is chosen', () => {
  expect(choose(members, { DATA }, 'STORE', 'usual')).toBe(usual)
})

it("A member whose own setting is given is chosen without its name, and another's name goes before that", () => {
  expect(choose(members, { DATA, DATABASE_URL }, 'STORE', 'usual')).toBe(remote)
  expect(choose(members, { DATA, DATABASE_URL, STORE: 'usual' }, 'STORE', 'usual')).toBe(usual)
})

it('A name that no file bears is refused with those that there are', () => {
  expect(() => choose(members, { DATA, STORE: 'steam' }, 'STORE', 'usual')).toThrow(
    'STORE=steam is not known. Choose one of these: usual, remote.',
  )
})
