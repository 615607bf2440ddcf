import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('A part of a deed that one alone can have', () => {
  it.each([
    [
      'Mara Lind was named head coach of the Bexford Harriers.',
      'The Bexford Harriers named Ola Stein head coach on Friday.',
      'Ola Stein',
    ],
    [
      'The letter to the board was written by Ann Holt.',
      'The letter to the board was written by Bea Marsh, a clerk.',
      'Bea Marsh',
    ],
    [
      'Ann Holt wrote the letter to the board.',
      'The letter to the board was written by Bea Marsh.',
      'Bea Marsh',
    ],
    [
      'Nadine Dorn will stand down as clerk for Selby.',
      'Nadine Dorn will stand down as clerk for Mid Harford at once.',
      '“Mid Harford”',
    ],
    [
      'Nadine Dorn resigned as head of Vireo.',
      'Nadine Dorn resigned as head of Rhodex on Friday.',
      '“Rhodex”',
    ],
  ])('is another’s where all else is the same: %s', (claim, text, instead) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
  })

  it.each([
    // Another office, time or letter.
    [
      'Mara Lind was named head coach of the Bexford Harriers.',
      'Ola Stein was named assistant head coach of the Bexford Harriers.',
    ],
    [
      'Mara Lind was named head coach of the Bexford Harriers.',
      'Ola Stein was named head coach of the Bexford Harriers in 2014.',
    ],
    ['Ann Holt wrote the letter to the board.', 'Bea Marsh wrote a second letter to the board.'],
    ['Nadine Dorn resigned as head of Vireo.', 'Nadine Dorn resigned as treasurer of Rhodex.'],
    // Both may have.
    ['Mara Lind was elected to the council of Hamre.', 'Ola Stein was elected to the council of Hamre.'],
    ['Ann Holt wrote a letter to the board.', 'Bea Marsh wrote a letter to the board.'],
    // It is still to come, or is only possible.
    [
      'Mara Lind was named chief executive of Vireo Paper.',
      'The board may name Ola Stein chief executive of Vireo Paper.',
    ],
  ])('is not told where several may have it, or where it is another: %s / %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('silent')
  })
})

describe('What somebody has', () => {
  const told =
    'A jury sided with Orvik in its fight to break Vireo’s control of ports, though its rival Rhodex won a similar case.'

  it('is not borne out of another whom the sentence names too', () => {
    expect(
      verdict('A jury sided with Orvik in its fight to break Rhodex’s control of ports.', told).kind,
    ).toBe('silent')
    expect(
      verdict('A jury sided with Orvik in its fight to break Vireo’s control of ports.', told).kind,
    ).toBe('supported')
  })
})
