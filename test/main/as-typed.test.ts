import { expect, it } from 'vitest'
import { asTyped } from '../../src/main/as-typed.ts'

it.each([
  [
    ['create', 'ferries', 'when:first Monday of the month 9:00'],
    'create ferries when:"first Monday of the month 9:00"',
  ],
  [
    ['add', 'https://a.example/feed', 'name:Bay Courier', 'every:2h'],
    'add https://a.example/feed name:"Bay Courier" every:2h',
  ],
  [['create', 'when:"daily 9:00"'], 'create when:"daily 9:00"'],
  [['/summary', 'port strike: what now'], '/summary port strike: what now'],
])('What the shell parted, %j, is the line that was typed', (words, line) => {
  expect(asTyped(words)).toBe(line)
})
