import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asker, type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
const digests = () => room.running.digests

beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

describe('Which digest is meant', () => {
  it('is asked where there are several, and their ids are named', async () => {
    const ids = []
    for (const what of ['topic: bees', 'topic: dams'])
      ids.push((await digests().create(asker, { what })).card.id)
    const listed = ids.toSorted().join(', ')
    await expect(digests().pause(asker, ' ')).rejects.toThrow(`Say which one: ${listed}.`)
    await expect(digests().pause(asker, 'zz9')).rejects.toThrow(
      `No digest here has the id “zz9”. There are: ${listed}.`,
    )
    expect((await digests().pause(asker, ` ${ids[0]?.toUpperCase()} `)).id).toBe(ids[0])
  })
})

describe('A digest that was changed', () => {
  it('keeps its id, and what it was before can be set once more beside it', async () => {
    const bees = { what: 'topic: bees', when: 'daily 9:00' }
    const { card } = await digests().create(asker, bees)
    await digests().edit(asker, card.id, { what: 'topic: dams' })
    const again = await digests().create(asker, bees)
    expect(again.before).toBe(false)
    expect(again.card.id).not.toBe(card.id)
    const summaries = (await digests().list(asker)).map(({ headline }) => headline.split(',')[0])
    expect(summaries.toSorted()).toEqual(['topic “bees”', 'topic “dams”'])
  })
})
