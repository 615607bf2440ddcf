import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinAlike, type Links } from '../../../src/composing/comparing/joining.ts'

function linked(...pairs: readonly (readonly [number, number, number])[]): Links {
  const links = new Map<number, Map<number, number>>()
  for (const [a, b, score] of pairs)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      links.set(from, (links.get(from) ?? new Map<number, number>()).set(to, score))
  return links
}

const never = (): boolean => false

it('Joins the likest first, and leaves what is not alike enough', () => {
  const links = linked([0, 2, 0.9], [1, 3, 0.5], [0, 1, 0.3])
  expect(joinAlike(4, links, never, 0.4)).toEqual([
    [0, 2],
    [1, 3],
  ])
})

it('Two that must stay apart do, even where a third is like both', () => {
  const links = linked([0, 1, 0.9], [1, 2, 0.8])
  expect(joinAlike(3, links, (a, b) => a + b === 2 && a !== b, 0.4)).toEqual([[0, 1], [2]])
})

it('A group is as like another as the mean of the three likest pairs', () => {
  const links = linked([0, 1, 1], [2, 3, 1], [0, 2, 0.6], [1, 3, 0.6], [0, 3, 0.6])
  expect(joinAlike(4, links, never, 0.59)).toEqual([[0, 1, 2, 3]])
  expect(joinAlike(4, links, never, 0.61)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

it('Every number is in one group, and links that are too weak to join change nothing but means', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const links = linked(...pairs.filter(([a, b]) => a !== b))
      const groups = joinAlike(12, links, never, 0.5)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at))
      expect(groups.map(([first]) => first)).toEqual(
        groups.map(([first]) => first).sort((a = 0, b = 0) => a - b),
      )
    }),
  )
})
