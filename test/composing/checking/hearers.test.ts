import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('To whom something is claimed to have been told', () => {
  it.each([
    [
      'Ida Brekke told a Senate committee that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said at a hearing on Monday. She spoke before the House Committee on Water.',
      '“House Committee”',
    ],
    [
      'Ole Dahl told the fisheries committee that the quota was forged.',
      'The quota was forged, Ole Dahl said on Monday. Dahl testified in front of the Budget Committee of the assembly.',
      '“Budget Committee”',
    ],
  ])('is another body where it was told to one: %s', (claim, text, instead) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
  })

  it('shows the sentence that names the other body', () => {
    const { excerpts } = verdict(
      'Ida Brekke told a Senate committee that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said at a hearing on Monday. She spoke before the House Committee on Water.',
    )
    expect(excerpts?.[0].quote).toContain('before the House Committee')
  })

  it.each([
    // A wider word, or none.
    [
      'Ida Brekke told a Senate committee that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said at a congressional hearing.',
    ],
    [
      'Ida Brekke told the water board that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said on Monday.',
    ],
    [
      'Ida Brekke told Northline News the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said in an interview on Monday.',
    ],
    // It may be a committee of the Senate.
    [
      'Ida Brekke told a Senate committee that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said before the Water Committee.',
    ],
  ])('is not borne out by what leaves it open: %s / %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('silent')
  })

  it.each([
    [
      'Ida Brekke told a Senate committee that the dam is unsafe.',
      'Ida Brekke told a committee of the Senate that the dam is unsafe.',
    ],
    [
      'Ida Brekke told the water board that the dam is unsafe.',
      'The dam is unsafe, Ida Brekke said on Monday. She was speaking to the water board.',
    ],
    // Who speaks in public speaks to whoever listens.
    ['Ida Brekke told reporters that the dam is unsafe.', 'The dam is unsafe, Ida Brekke said on Monday.'],
    ['Ida Brekke told journalists the dam is unsafe.', 'The dam is unsafe, Ida Brekke said on Monday.'],
  ])('is borne out where they are named, or are nobody in particular: %s / %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })
})
