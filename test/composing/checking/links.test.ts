import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('What joins a word to its sentence turns a claim', () => {
  it.each<[instead: string, claim: string, told: string, text: string]>([
    [
      '“without a fight”',
      'Ole Dahl was arrested after a fight.',
      'Ole Dahl was arrested without a fight.',
      'Ole Dahl was arrested without a fight at his home in Sund on Monday.',
    ],
    [
      '“before it was flooded”',
      'The mill in Tarn was emptied after it was flooded.',
      'The mill in Tarn was emptied before it was flooded.',
      'The mill in Tarn had been emptied before it was flooded, which saved the grain.',
    ],
    [
      '“against the budget”',
      'The council of Vik voted for the budget.',
      'The council of Vik voted against the budget.',
      'The council of Vik voted against the budget on Tuesday, after its treasurer had resigned.',
    ],
    [
      '“before the vote”',
      'Mina Sol resigned as mayor of Sund after the vote.',
      'Mina Sol resigned as mayor of Sund before the vote.',
      'Mina Sol resigned as mayor of Sund an hour before the vote, her office said.',
    ],
  ])('the contrary one contradicts it: %s', (instead, claim, told, text) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
    expect(verdict(told, text).kind).toBe('supported')
  })

  it.each<[because: string, claim: string, text: string]>([
    [
      'one is not both',
      'The tunnel under the Orle is open in both directions.',
      'The tunnel under the Orle, shut since Friday, reopened in one direction.',
    ],
    [
      'some are not most',
      'Most of the passengers of the Kestrel were hurt.',
      'The ferry Kestrel struck the pier at Vik, hurting 12 of the 300 passengers.',
    ],
    [
      'who won did not win each part',
      'Ida Brekke won the first set.',
      'Ida Brekke beat Mia Stahl 4-6 7-6 6-4 to win the Tarn Open.',
    ],
    [
      'nor lost it',
      'Ida Brekke lost the first set.',
      'Ida Brekke beat Mia Stahl 6-4 4-6 6-4 to win the Tarn Open.',
    ],
    [
      'hours are not days',
      'Lorries blocked the harbour at Sund for six days.',
      'Some 40 lorries blocked the harbour at Sund for six hours on Wednesday.',
    ],
  ])('and what it does not tell bears nothing out: %s', (_, claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('supported')
  })

  it.each([
    ['All three divers were rescued after the storm.', 'After the storm all three divers were rescued.'],
    [
      'Orsk Steel lost its second appeal in Norland.',
      'Orsk Steel lost its second appeal in Norland on Friday, after the first had failed.',
    ],
    [
      'The bridge was closed before the storm.',
      'The bridge was closed before the storm and opened again after the storm.',
    ],
    ['Both bridges over the Orle were closed.', 'Both bridges over the Orle were closed on Sunday.'],
    ['Ida Brekke lives next to the mill in Tarn.', 'Ida Brekke lives next to the mill in Tarn, she said.'],
  ])('the same one does: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })
})

describe('What is told of others in the same sentence is not told of whom the claim names', () => {
  it.each<[claim: string, text: string]>([
    [
      'The dining cars tipped on their sides.',
      'The engine and the first three wagons tipped on their sides in a field; the dining cars at the rear stayed upright.',
    ],
    [
      'The baker’s daughter was convicted.',
      'A court in Tarn convicted a baker and a printer on Thursday of selling old flour, but acquitted the baker’s daughter.',
    ],
    [
      'Rents are still rising by nearly 6% a year.',
      'Hamre stock rose 3 percent to 13.45 euros, below the rents index.',
    ],
    [
      'The museum in Vik will give the drum to Mbangu.',
      'The museum in Vik will lend a drum to Mbangu for ten years rather than give it back outright.',
    ],
    [
      'The king will let Ida Brekke try a minority government.',
      'Premier Ida Brekke said she would ask the king on Wednesday to give her a chance to form a minority government.',
    ],
    [
      'As the ferry is not being built, Norland is preparing for the visit of Premier Ida Brekke.',
      'As the ferry is being built, Norland is preparing for the visit of Premier Ida Brekke.',
    ],
    [
      'The game was not released in 2018, so the price is fair, but it remains one of the best of Tarn Studios.',
      'The game was released in 2018, so the price is fair, but it remains one of the best of Tarn Studios.',
    ],
    ['Ole Dahl kept the champion’s belt.', 'Mia Stahl took the champion’s belt from Ole Dahl on Sunday.'],
    ['The swords have gone on show.', 'The swords go on show in Vik next spring.'],
  ])('%s', (claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('supported')
  })

  it.each<[claim: string, text: string]>([
    ['The swords have not gone on show yet.', 'The swords go on show in Vik next spring.'],
    [
      'None of the foals that died had been vaccinated.',
      'Three foals died, all of them too young to be vaccinated.',
    ],
    [
      'Pipes are being laid across the mussel beds.',
      'Skipper Ida Sol said the boats would be back if pipes were laid across the mussel beds.',
    ],
    [
      'Some of the stolen rings are still missing.',
      'Police found that the thief had taken the rings in nine nights.',
    ],
    [
      'Ida Brekke lost the leader’s belt.',
      'Ida Brekke dropped to fourth, having begun the day with the leader’s belt.',
    ],
    ['The stolen rings are back.', 'A guard was jailed for stealing 214 rings.'],
    [
      'Ole Dahl has not yet told his voters whom to back.',
      'Ole Dahl said he would ask his voters before backing anyone.',
    ],
    [
      'Ole Dahl hasn’t yet told his voters whom to back.',
      'Ole Dahl said he would ask his voters before backing anyone.',
    ],
    ['Most of the passengers were not hurt.', 'The ferry struck the pier, hurting 12 of the 300 passengers.'],
    [
      'Norland lost to Venn in hockey.',
      'Norland protests made news in Venn, and so did a false claim about a radio host.',
    ],
    ['There were no survivors of the crash in Tarn.', 'The crash is the worst in Tarn in a decade.'],
  ])('nor does it contradict: %s', (claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('contradicted')
  })

  it.each(['agreed (after a vote on its price to', 'agreed ** to', 'agreed [sic to', 'agreed ?+ to'])(
    'and a hedge is looked for in whatever signs an article has: %s',
    (hedge) => {
      const { kind } = verdict('Orsk Steel bought the mill.', `Orsk Steel ${hedge} buy the mill of Sund.`)
      expect(kind).not.toBe('supported')
    },
  )

  it.each<[kind: string, claim: string, text: string]>([
    [
      'supported',
      'The Greens have 11 seats.',
      'Labour has 34 seats in the council and its partner, the Greens, 11.',
    ],
    [
      'contradicted',
      'The party of Osk still has a majority.',
      'The party of Osk lost its majority in April.',
    ],
    [
      'supported',
      'There were no survivors of the crash in Tarn.',
      'No survivors of the crash in Tarn have been found.',
    ],
    ['contradicted', 'Net profit at Hamre rose.', 'Net profit at Hamre fell 3 percent to 96 million crowns.'],
  ])('%s: %s', (kind, claim, text) => {
    expect(verdict(claim, text).kind).toBe(kind)
  })
})
