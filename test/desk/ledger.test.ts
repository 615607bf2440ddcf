import { describe, expect, it } from 'vitest'
import { collectionOf, createLedger, nothing, tokensOf } from '../../src/desk/ledger.ts'
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
    expect(await ledger.reserve(ann, 'call 1', 200)).toBe(true)
    expect(await ledger.reserve(ann, 'call 2', 100)).toBe(false)
    expect(await ledger.reserve(bo, 'call 3', 250)).toBe(true)
    expect(await ledger.reserve({ team: 'T1', user: '' }, 'call 4', 600)).toBe(false)
    expect(await ledger.reserve({ team: 'T2', user: 'U1' }, 'call 5', 250)).toBe(true)
  })

  it('come back where less was spent than was put aside', async () => {
    const ledger = createLedger(await stores.open(), 1_000, () => day)
    const payer = { team: 'T1', user: '' }
    expect(await ledger.reserve(payer, 'call 6', 900)).toBe(true)
    await ledger.settle(payer, 'call 6', { ...nothing, calls: 1, tokens: 100 })
    expect(await ledger.reserve(payer, 'call 7', 900)).toBe(true)
    expect(await ledger.reserve(payer, 'call 8', 1)).toBe(false)
  })

  it('are new the next day, and outlive the process', async () => {
    let now = day
    const payer = { team: 'T1', user: 'U1' }
    expect(await createLedger(await stores.open(), 400, () => now).reserve(payer, 'call 9', 100)).toBe(true)
    const again = createLedger(await stores.open(), 400, () => now)
    expect(await again.reserve(payer, 'call 10', 1)).toBe(false)
    now += 86_400_000
    expect(await again.reserve(payer, 'call 11', 100)).toBe(true)
  })

  it('are counted rightly by two that ask at once', async () => {
    const store = await stores.open()
    const [one, two] = [
      createLedger(store, 1_000, () => day),
      createLedger(await stores.open(), 1_000, () => day),
    ]
    const payer = { team: 'T1', user: '' }
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? one : two).reserve(payer, `call ${at}`, 50)),
    )
    expect(taken.filter((took) => took)).toHaveLength(20)
    const row = await collectionOf(store).get('2026-03-01 T1')
    expect(row && tokensOf(row.value)).toBe(1_000)
  })

  it('are counted once where a process dies between the asking and the counting', async () => {
    const store = await stores.open()
    const payer = { team: 'T1', user: 'U1' }
    await createLedger(store, 1_000, () => day).reserve(payer, 'call', 200)
    const next = createLedger(await stores.open(), 1_000, () => day)
    expect(await next.reserve(payer, 'call', 200)).toBe(true)
    await next.settle(payer, 'call', { ...nothing, calls: 1, tokens: 120 })
    await next.settleLeft(payer, 'call', { ...nothing, calls: 1, tokens: 120 })
    for (const key of ['2026-03-01 T1', '2026-03-01 T1 U1'])
      expect((await collectionOf(store).get(key))?.value).toMatchObject({ calls: 1, tokens: 120, held: {} })
  })

  it('are counted for what an earlier process was told and did not count', async () => {
    const store = await stores.open()
    const payer = { team: 'T1', user: '' }
    const ledger = createLedger(store, 1_000, () => day)
    await ledger.reserve(payer, 'call', 200)
    await ledger.settleLeft(payer, 'call', { ...nothing, calls: 1, tokens: 120 })
    const row = await collectionOf(store).get('2026-03-01 T1')
    expect(row?.value).toMatchObject({ calls: 1, tokens: 120, held: {} })
  })
})
