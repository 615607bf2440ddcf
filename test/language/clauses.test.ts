import { describe, expect, it } from 'vitest'
import { type Clause, clausesOf } from '../../src/language/clauses.ts'
import { faults, wireSentences } from './wire.ts'

/** Of 202 sentences in the style of the wire, so many were read rightly in every part when the weights were made. */
const measured = 156
/** A little less is allowed, as a change elsewhere moves a few. */
const floor = measured - 4

/** A clause in one line: subject | denial, modal, verb | objects | who says so. */
function told(sentence: string, clause: Clause | undefined): string {
  if (!clause) return ''
  const text = (span?: { start: number; end: number }): string =>
    span ? sentence.slice(span.start, span.end) : ''
  const { subject, denied, modal, verb, objects, agent, speaker } = clause
  const deed = [
    denied ? 'not' : '',
    modal ?? '',
    clause.voice === 'passive' ? 'be' : '',
    verb.lemma,
    verb.particle ?? '',
  ]
  const parts = [text(subject), deed.filter(Boolean).join(' '), objects.map(text).join(' & ')]
  if (agent) parts.push(`by ${text(agent)}`)
  if (speaker) parts.push(`says ${text(speaker)}`)
  return parts.join(' | ')
}

const readings = (sentence: string): readonly string[] =>
  clausesOf(sentence).map((clause) => told(sentence, clause))

describe('The clauses of a sentence', () => {
  it.each([
    ['The council rejected the plan.', ['The council | reject | the plan']],
    ['The ship was seized by pirates.', ['The ship | be seize |  | by pirates']],
    ['Velmora did not sign the treaty.', ['Velmora | not sign | the treaty']],
    ['The bank could raise its rates.', ['The bank | could raise | its rates']],
    ['The mayor will open the bridge on Friday.', ['The mayor | will open | the bridge']],
  ])('%j', (sentence, wanted) => {
    expect(readings(sentence)).toEqual(wanted)
  })

  it('in the style of the wire are read rightly as often as was measured', () => {
    const sentences = wireSentences()
    const right = sentences.filter((one) => faults(one, clausesOf(one.sentence)).length === 0)
    expect(sentences).toHaveLength(202)
    expect(right.length).toBeGreaterThanOrEqual(floor)
  })
})
