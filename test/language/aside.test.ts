import { describe, expect, it } from 'vitest'
import { asideEnd } from '../../src/language/aside.ts'

/** What is left of a sentence behind what its opening sets aside. */
const rest = (sentence: string): string => sentence.slice(asideEnd(sentence)).trim()

describe('An opening that sets something else aside', () => {
  it.each([
    ['In addition to the bridge, Ostrow ordered a tunnel.', 'Ostrow ordered a tunnel.'],
    ['Apart from the strike in Tarn, ports were calm.', 'ports were calm.'],
    ['Unlike Mirel, Dana Holt voted for the plan.', 'Dana Holt voted for the plan.'],
    ['“Besides the vaccine, we buy masks,” she said.', 'we buy masks,” she said.'],
    ['As well as the K-12 ferry, the yard builds tugs.', 'the yard builds tugs.'],
  ])('ends at its comma: %s', (sentence, told) => {
    expect(rest(sentence)).toBe(told)
  })

  it.each([
    'The tunnel is an addition to the bridge, Ostrow said.',
    'After the fire, the mill was sold.',
    'Besides tugs the yard builds ferries.',
    'Ostrow ordered a tunnel in addition to the bridge, which is old.',
  ])('is not there: %s', (sentence) => {
    expect(rest(sentence)).toBe(sentence)
  })
})
