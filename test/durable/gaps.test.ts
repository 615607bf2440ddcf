import { describe, expect, it } from 'vitest'
import { forgetAsker, forgetTeam } from '../../src/durable/forget.ts'
import { createGaps } from '../../src/durable/gaps.ts'
import type { Asker } from '../../src/model/asker.ts'
import { askerOf } from '../asker.ts'
import { useStore } from '../folder.ts'

const { open } = useStore()
const dayMs = 24 * 3600_000
const asker = (team: string, user: string, place: string): Asker => askerOf({ team, user, place })

describe('A question without an answer', () => {
  it('is kept for so many days', async () => {
    let now = Date.parse('2024-03-01T10:00:00Z')
    const gaps = createGaps(await open(), 30, () => now)
    const who = asker('T1', 'U1', 'C1')
    await gaps.note(who, 'Who won?', 'No passage was found that surely answers that.')
    now += 29 * dayMs
    expect(await gaps.list(who, 9)).toHaveLength(1)
    now += 2 * dayMs
    expect(await gaps.list(who, 9)).toEqual([])
  })

  it('is told the newest first, as many as fit, and of no place whose name begins alike', async () => {
    let now = Date.parse('2024-03-01T10:00:00Z')
    const gaps = createGaps(await open(), 30, () => now++)
    for (const question of ['a?', 'b?', 'c?']) await gaps.note(asker('T1', 'U1', 'C1'), question, 'No.')
    await gaps.note(asker('T1', 'U1', 'C10'), 'elsewhere?', 'No.')
    const found = await gaps.list(asker('T1', 'U2', 'C1'), 2)
    expect(found.map(({ question }) => question)).toEqual(['c?', 'b?'])
  })

  it('goes with whoever asked it, and with their workspace', async () => {
    const store = await open()
    const gaps = createGaps(store, 30, Date.now)
    await gaps.note(asker('T1', 'U1', 'C1'), 'mine?', 'No.')
    await gaps.note(asker('T1', 'U10', 'C1'), 'other?', 'No.')
    await gaps.note(asker('T2', 'U1', 'C1'), 'team?', 'No.')
    expect(await forgetAsker(store, asker('T1', 'U1', 'C9'))).toBe(1)
    expect(await gaps.list(asker('T1', 'U1', 'C1'), 9)).toMatchObject([{ question: 'other?' }])
    await forgetTeam(store, 'slack', 'T1', '')
    expect(await gaps.list(asker('T1', 'U1', 'C1'), 9)).toEqual([])
    expect(await gaps.list(asker('T2', 'U1', 'C1'), 9)).toHaveLength(1)
  })
})
