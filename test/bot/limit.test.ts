import { describe, expect, it } from 'vitest'
import { timeLimit } from '../../src/bot/limit.ts'
import { UserError } from '../../src/model/errors.ts'
import { inTurn, turn, within, withoutLimit } from '../../src/runtime/turn.ts'

function clock() {
  let time = 0
  return { elapsed: () => time, pass: (ms: number) => (time += ms) }
}
const tooLong = /^That takes longer than an answer may take\. Ask for less/

describe('An answer whose time is over', () => {
  it('ends with a sentence at its next turn, however deep in its work that is', async () => {
    const { elapsed, pass } = clock()
    let steps = 0
    function* work(): Generator<undefined, string, undefined> {
      for (; steps < 5; steps++) {
        pass(50_000)
        yield
      }
      return 'told'
    }
    const deep = async () => {
      await turn()
      return inTurn(work())
    }
    const answer = within(timeLimit(elapsed), deep)
    await expect(answer).rejects.toThrow(UserError)
    await expect(answer).rejects.toThrow(tooLong)
    expect(steps).toBe(2)
  })

  it('has all of its time, and another has a time of its own', async () => {
    const { elapsed, pass } = clock()
    const first = timeLimit(elapsed)
    pass(120_000)
    await within(first, turn)
    pass(1)
    await expect(within(first, turn)).rejects.toThrow(tooLong)
    await within(timeLimit(elapsed), turn)
  })

  it('goes on where another host keeps it waiting', async () => {
    const { elapsed, pass } = clock()
    const answer = within(timeLimit(elapsed), async () => {
      pass(200_000)
      await withoutLimit(turn)
      return 'fetched'
    })
    expect(await answer).toBe('fetched')
  })
})
