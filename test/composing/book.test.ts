import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differing, openSample, type Sample, section } from '../sample.ts'

let sample: Sample
let folder: string

/** An article of 4,000 sentences with a sum and a year each, whose last chapter is about something else. */
const ledger = [
  'The ledger of the harbour',
  ...Array.from(
    { length: 1_000 },
    (_, at) =>
      `In ${1900 + (at % 100)} the harbour paid $${at + 1} for ropes and hired ${at + 3} sailors. ` +
      `The mole was mended for $${at + 7} in ${1901 + (at % 90)}. It rained. The gulls stayed.`,
  ),
  'Tallow Bay ordered 44 lighthouse lenses from Marta Olsen for $7 million. They were lit in March 1987.',
].join('\n\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-book-'))
  await writeFile(join(folder, 'ledger.txt'), ledger)
  await writeFile(
    join(folder, 'lenses.md'),
    '---\ntitle: The lenses of Tallow Bay\nsource: Bay News\ndate: 2021-12-06\n---\n\n' +
      'The lighthouse lenses that Tallow Bay ordered from Marta Olsen cost $8 million. The bay is proud of them.\n',
  )
  sample = await openSample(folder)
})
afterAll(async () => {
  await sample.close()
  await rm(folder, { recursive: true })
})

describe('An article as long as a book', () => {
  it('answers with a value of its last page', async () => {
    const answer = await sample.briefing('How much did Tallow Bay pay for the lighthouse lenses?')
    expect(
      section(answer, 'Answer')
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['$7 million', '$8 million'])
  })

  it('is compared with others by what it says of what is asked', async () => {
    const values = differing(await sample.briefing('/summary lighthouse lenses'))
    expect(values.map((list) => list.toSorted())).toEqual([['$7 million', '$8 million']])
  })

  it('gives a timeline the days of the topic, wherever in it they stand', async () => {
    const events = section(await sample.briefing('/timeline lighthouse lit'), 'Timeline')
    expect(events.map(({ when }) => when)).toContain('Mar 1987')
  })

  it('answers alike when asked again', async () => {
    const ask = async () => (await sample.briefing('How many lenses did Tallow Bay order?')).sections
    expect(await ask()).toEqual(await ask())
  })
})
