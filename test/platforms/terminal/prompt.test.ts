import { expect, it } from 'vitest'
import { promptFor } from '../../../src/platforms/terminal/prompt.ts'

it('The prompt holds the progress bar while files are being read', () => {
  const at = (done: number) => promptFor({ state: 'reading', done, total: 200, refused: 0 })
  expect(at(0)).toBe('░░░░░░░░░░ 0% > ')
  expect(at(59)).toBe('██░░░░░░░░ 29% > ')
  expect(at(200)).toBe('> ')
})

it('The prompt is bare once all is searchable', () => {
  expect(promptFor({ state: 'finding', done: 3, total: 9, refused: 0 })).toBe('> ')
  expect(promptFor({ state: 'reading', done: 0, total: 0, refused: 1 })).toBe('> ')
})
