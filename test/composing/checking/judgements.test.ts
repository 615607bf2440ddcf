import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { evidenceOf } from '../../../src/composing/checking/evidence.ts'
import { settingOf } from '../../../src/composing/checking/holding.ts'
import { judgements } from '../../../src/composing/checking/judgements.ts'
import { presence } from '../../../src/composing/checking/likeness.ts'
import { linesOf, titleOf } from '../../../src/composing/checking/lines.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** The judgements that have something to say of a claim beside a text's last sentence, in their order. */
function saying(claim: string, text: string): readonly string[] {
  const reading = readingOf(articleOf('a', text, { title: 'News' }))
  const lines = linesOf(reading)
  const setting = settingOf(lines, lines.length - 1, titleOf(reading))
  const claimed = claimOf({ text: claim })
  const evidence = evidenceOf(claimed, reading, setting, {
    present: presence(claimed.line, lines),
    latest: '',
  })
  return Object.entries(judgements).flatMap(([name, judgement]) => (judgement(evidence) ? [name] : []))
}

describe('Each judgement has its own kind of sentence', () => {
  it.each([
    ['The pier at Sund burned down in 1954.', 'The pier at Sund burned down in 1954.', 'wordForWord'],
    ['Ida Brekke is the Danish trade minister.', 'Danish Trade Minister Ida Brekke flew home.', 'titled'],
    ['The US imposed sanctions on Belarus.', 'Belarus was hit with sanctions by the US in May.', 'standing'],
    [
      'Norsk Hydro bought the smelter in Ardal.',
      'The smelter in Ardal was bought by Norsk Hydro.',
      'borneOut',
    ],
    [
      'A shepherd in Skane caught a wolf with a drone.',
      'A shepherd in Skane wrote of his drone. The drone wolf story was a hoax, the police said.',
      'debunked',
    ],
    [
      'The cup went to Bergen, the old capital.',
      'The cup went to Stavanger, the old capital.',
      'anotherName',
    ],
    ['Harkov Steel sued Lindal Bank.', 'Lindal Bank sued Harkov Steel on Monday.', 'turned'],
    ['Ida Brekke is no longer head of Vireo.', 'The head of Vireo, Ida Brekke, has resigned.', 'leftOffice'],
    [
      'Ole Dahl is coach of Tarn United.',
      'Tarn United sacked their coach, Ole Dahl, on Sunday.',
      'leftOffice',
    ],
    ['Karlow lost the final.', 'Venn lost the final to Karlow on Saturday.', 'belied'],
    ['The regatta was held in Bergen.', 'The regatta was held in Stavanger on Sunday.', 'belied'],
    [
      'The council of Tarn approved the new harbour.',
      'The council of Tarn rejected the new harbour.',
      'otherwise',
    ],
    [
      'The library in Karlow lent the map to the library in Venn.',
      'The library in Venn lent the map to the library in Karlow.',
      'turned',
    ],
    ['Rents in Sund rose to 900 euros.', 'Rents in Sund fell to 900 euros in May.', 'otherwise'],
    ['Growers picked more apples in Hamre.', 'Growers picked fewer apples in Hamre this year.', 'belied'],
  ])('“%s”', (claim, text, name) => expect(saying(claim, text)[0]).toBe(name))

  it.each([
    ['The pier at Sund burned down in 1954.', 'The pier at Sund was painted in 1954.'],
    ['Ida Brekke is the Danish trade minister.', 'Ida Brekke met a trade minister.'],
    ['Harkov Steel sued Lindal Bank.', 'Harkov Steel and Lindal Bank share an office.'],
    ['Tarn beat Hamre 4-0.', 'Tarn sacked its coach hours after a 4-0 defeat at Hamre.'],
    ['The Sund quarry was flooded again in June.', 'The Sund quarry was flooded in May.'],
    ['Mia Stahl won the Sund marathon.', 'Ida Stahl won the Sund marathon on Sunday.'],
    ['Ida Stahl broke her ankle.', 'Ida Stahl won. Her sister, Mia Stahl, broke her ankle at the start.'],
    ['A dealer in Hamre sold a drone to a shepherd.', 'A dealer in Hamre sold the shepherd a fake passport.'],
    ['A shepherd in Skane caught a wolf.', 'A shepherd in Skane says the tale of his wolf is not a hoax.'],
    ['A storm closed the road from Sund to Ardal.', 'A storm closed the road from Ardal to Sund.'],
    [
      'The plan for a harbour in Tarn was dropped.',
      'Tarn abandoned the plan for a harbour as rents climbed.',
    ],
    [
      'Tarn has spent £3 million on drawings for the harbour.',
      'Tarn will build the harbour at a cost of £46 million.',
    ],
    ['Ida Brekke was freed in March.', 'Ida Brekke was freed after five months.'],
    ['Norsk Hydro bought the smelter in Ardal.', 'Norsk Hydro may open a shop in Oslo.'],
  ])('and none for “%s” beside “%s”', (claim, text) => expect(saying(claim, text)).toEqual([]))

  it('and what bears out is heard before what belies', () => {
    const names = Object.keys(judgements)
    expect(names.indexOf('borneOut')).toBeLessThan(names.indexOf('anotherName'))
  })
})

describe('Who is claimed to have said something is the one who said it', () => {
  const told = 'Forty wells ran dry, the Harbour Research Centre said.'
  it('by the whole name of a body, not by its last word', () => {
    expect(saying('The Valley Health Centre said that forty wells ran dry.', told)).toEqual([])
    expect(saying('The Harbour Research Centre said that forty wells ran dry.', told)).toContain('borneOut')
  })

  it('and of a person by the last name alone', () =>
    expect(saying('Signe Lund said that forty wells ran dry.', 'Forty wells ran dry, Lund said.')).toContain(
      'borneOut',
    ))
})
