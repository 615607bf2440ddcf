import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { otherwiseRead } from '../../../src/composing/checking/by-reader.ts'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { checkClaim } from '../../../src/composing/checking/verdict.ts'
import type { Reader } from '../../../src/contracts/reader.ts'
import { atOnce } from '../../../src/model/steps.ts'
import minilm from '../../../src/readers/minilm.ts'
import { articleOf, readingOf } from '../../articles.ts'

let reader: Reader | undefined
beforeAll(async () => {
  reader = await minilm.open({ DATA: '' })
})
afterAll(() => reader?.close())

/** What an article has in the place of a part of a claim that its words leave open; undefined where it has nothing. */
async function insteadOf(claim: string, title: string, text: string): Promise<string | undefined> {
  if (!reader) throw new Error('the weights of the reader are not there')
  const laid = claimOf({ text: claim })
  const verdict = atOnce(checkClaim(laid, [readingOf(articleOf('a', text, { title }))]))
  expect(verdict.kind).toBe('silent')
  const read = await otherwiseRead(laid, verdict.near ?? [], reader)
  return read.verdict?.instead[0]
}

describe('A claim that the words leave open', () => {
  it.each([
    [
      'The outbreak traced to Hamre Dairy yoghurt has sickened at least 94 people in six towns.',
      'Yoghurt outbreak: what is known',
      'The yoghurt of Hamre Dairy was taken off the shelves on Monday. The health office said there have been at least 49 people sickened in six towns, with ten in hospital.',
      'at least 49 people',
    ],
    [
      'Norlanders are expected to spend a record $6.3 billion on fireworks this winter.',
      'Fireworks: spending to hit a record',
      'Households are expected to spend a record $3.6 billion on fireworks this winter, according to the Retail Union. Last year it was $2.9 billion.',
      '$3.6 billion',
    ],
    [
      'Tom Aske ended Mees Kuiper’s winning streak at the Lindholm Grand Prix.',
      'Mees Kuiper’s winning streak ends at Lindholm',
      'Harl Racing driver Ivo Brand ended the Dutchman’s eight-race streak with a win at the Lindholm Grand Prix on Sunday. Brand led from the start.',
      '“Ivo Brand”',
    ],
    // A place in an order, and how often something was done.
    [
      'Talbury picked up its fifth regatta title on the Orle.',
      'Talbury wins the Lowland Regatta',
      'Talbury won the Lowland Regatta on the Orle on Saturday. It was the fourth regatta title of the club.',
      '“fourth”',
    ],
    [
      'The Kestrel pram has been recalled four times since May.',
      'Karlow recalls the Kestrel pram',
      'Karlow said on Monday that a hinge can trap fingers. It is the sixth recall of the Kestrel since May.',
      '“sixth”',
    ],
    // Counted whose they are.
    [
      'The airline Sundair has grounded 32 of its jets.',
      'Cracks found',
      'Twenty-three of the airline Sundair’s jets have been grounded since cracks were found, it said on Sunday.',
      '23',
    ],
    // What another got is not the claim's.
    [
      'Ole Dahl took home 2,500 crowns for the 30 eels that won him the hunt of Sund.',
      'Winners of the eel hunt',
      'Ole Dahl of Tarn won the eel hunt of Sund, bringing in 30 eels. Dahl won the grand prize of 9,000 crowns, the club said. Ida Holm came second with 19 eels. She also took home 2,500 crowns.',
      '9,000 crowns',
    ],
    // What was only wanted is not what was got.
    [
      'Tram drivers in Venn get a raise of 10 percent.',
      'Tram strike ends in Venn',
      'Tram drivers in Venn voted on Monday to accept a pay rise of 6.5 percent. Their union had demanded 10 percent.',
      '6.5%',
    ],
  ])('is contradicted by what stands in the place of a part of it: %s', async (claim, title, text, told) => {
    expect(await insteadOf(claim, title, text)).toBe(told)
  })

  it.each([
    // The claim's own value stands there too.
    [
      'The Brightside recall concerns 31,000 folding cots.',
      'Brightside recalls prams and cots',
      'The recall affects 400,000 prams and 31,000 folding cots, the safety office says. Some 1,200 folding cots were sold abroad.',
    ],
    // A bound holds the claim's value.
    [
      'Hobart Shoes is going to shut 151 stores by May.',
      'Hobart Shoes to shut over 100 stores',
      'Hobart Shoes plans to shut over 100 stores as part of its insolvency, the chain said on Monday.',
    ],
    // What one did another may have done too.
    [
      'Tom Aske praised the design of the new library in Lindholm.',
      'Praise for the library of Lindholm',
      'The architect Ivo Brand praised the design of the new library in Lindholm on Tuesday.',
    ],
    // The claim's own place in an order stands there too.
    [
      'Ida Brekke’s was the fifth exit from the cabinet of Norland this year.',
      'Norland loses a minister',
      'Ida Brekke resigned on Monday. She is the third minister to leave over the loan, the fifth of all who left the cabinet.',
    ],
    // The contrary of the deed, and a figure of another year.
    [
      'Orsk Steel dismissed 500 workers at its mill in Hamre.',
      'Orsk Steel grows in Hamre',
      'Orsk Steel has hired 300 workers at its mill in Hamre since the spring.',
    ],
    [
      'In 2021 the port of Ostvik handled 40 million tonnes of ore.',
      'The port of Ostvik breaks its record',
      'The port of Ostvik handled 52 million tonnes of ore in 2023, more than ever before.',
    ],
  ])('stays open where what stands there may be of another thing: %s', async (claim, title, text) => {
    expect(await insteadOf(claim, title, text)).toBeUndefined()
  })
})

it('What the reader finds and is not sure of is told with the question', async () => {
  if (!reader) throw new Error('the weights of the reader are not there')
  const claim = claimOf({ text: 'The winning crew pocketed 15,000 crowns.' })
  const text = 'The winners of the Orle race took home a purse of 40,000 crowns. Rain fell on Sund.'
  const { near = [] } = atOnce(checkClaim(claim, [readingOf(articleOf('a', text, { title: 'Race' }))]))
  const { verdict, answered } = await otherwiseRead(claim, near, reader)
  expect(verdict).toBeUndefined()
  expect(answered).toMatchObject([
    { question: 'The winning crew pocketed how many crowns?', words: '40,000' },
  ])
})
