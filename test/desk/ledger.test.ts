import { describe, expect, it } from 'vitest'
import { collectionOf, createLedger, nothing } from '../../src/desk/ledger.ts'
import { useStore } from '../folder.ts'

const stores = useStore()
const day = Date.parse('2026-03-01T12:00:00Z')

describe('The tokens of a day', () => {
  it('are those of a workspace, and a quarter of them those of one user', async () => {
    const ledger = createLedger(await stores.open(), 1_000, () => day)
    const [ann, bo] = [
      { team: 'T1', user: 'U1' },
      { team: 'T1', user: 'U2' },
    ]
    expect(await ledger.reserve(ann, 200)).toBe(true)
    expect(await ledger.reserve(ann, 100)).toBe(false)
    expect(await ledger.reserve(bo, 250)).toBe(true)
    expect(await ledger.reserve({ team: 'T1', user: '' }, 600)).toBe(false)
    expect(await ledger.reserve({ team: 'T2', user: 'U1' }, 250)).toBe(true)
  })

  it('come back where less was spent than was put aside', async () => {
    const ledger = createLedger(await stores.open(), 1_000, () => day)
    const payer = { team: 'T1', user: '' }
    expect(await ledger.reserve(payer, 900)).toBe(true)
    await ledger.settle(payer, 900, { ...nothing, calls: 1, tokens: 100 })
    expect(await ledger.reserve(payer, 900)).toBe(true)
    expect(await ledger.reserve(payer, 1)).toBe(false)
  })

  it('are new the next day, and outlive the process', async () => {
    let now = day
    const payer = { team: 'T1', user: 'U1' }
    expect(await createLedger(await stores.open(), 400, () => now).reserve(payer, 100)).toBe(true)
    const again = createLedger(await stores.open(), 400, () => now)
    expect(await again.reserve(payer, 1)).toBe(false)
    now += 86_400_000
    expect(await again.reserve(payer, 100)).toBe(true)
  })

  it('are counted rightly by two that ask at once', async () => {
    const store = await stores.open()
    const [one, two] = [
      createLedger(store, 1_000, () => day),
      createLedger(await stores.open(), 1_000, () => day),
    ]
    const payer = { team: 'T1', user: '' }
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? one : two).reserve(payer, 50)),
    )
    expect(taken.filter((took) => took)).toHaveLength(20)
    expect((await collectionOf(store).get('2026-03-01 T1'))?.value.tokens).toBe(1_000)
  })
})
