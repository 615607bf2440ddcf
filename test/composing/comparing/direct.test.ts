import { describe, expect, it } from 'vitest'
import { differing } from './papers.ts'

describe('Two papers of one day that word it otherwise differ', () => {
  it.each([
    [
      'in a price',
      'The Hamre bell was sold for 3 million euros.',
      'The Hamre bell fetched 2 million euros.',
      ['€3 million', '€2 million'],
    ],
    [
      'in the year of one date',
      'The Sund bridge opened on 12 November 2010.',
      'The Sund bridge opened on 12 November 2020.',
      ['12 Nov 2010', '12 Nov 2020'],
    ],
    [
      'in a share',
      'Turnout in the Sund referendum was 61 percent.',
      'Officials put the turnout in the Sund referendum at 57 percent.',
      ['61%', '57%'],
    ],
    [
      'in an age',
      'Ida Brekke, 34, was pulled from the river.',
      'Ida Brekke, 43, was rescued by two anglers.',
      ['34', '43'],
    ],
    [
      'in a price beside something that the one sets aside',
      'In addition to the Sund chapel, Ida Brekke bought the Hamre bell for 3 million euros.',
      'Ida Brekke bought the Hamre bell for 2 million euros.',
      ['€3 million', '€2 million'],
    ],
    [
      'in the day until which something will not be done, and on which it will',
      'The Skarn tunnel will reopen on 3 June 2025, the roads office said.',
      'The Skarn tunnel will not reopen until 17 June 2025, the builder said.',
      ['3 Jun 2025', '17 Jun 2025'],
    ],
    [
      'in a day to come that the present tells',
      'The ban on wood stoves in Ostrow takes effect on 1 October 2024.',
      'From 1 November 2024 the ban on wood stoves in Ostrow takes effect.',
      ['1 Oct 2024', '1 Nov 2024'],
    ],
    [
      'in a price that one paid and the other got',
      'Corso Holdings paid 18 million crowns for the Alhambra theatre.',
      'The Alhambra theatre was sold to Corso Holdings for 24 million crowns.',
      ['18 million crowns', '24 million crowns'],
    ],
    ['in a score', 'Karlow beat Venn 3-1.', 'Karlow won 2-1 against Venn.', ['3-1', '2-1']],
    [
      'in a magnitude',
      'The quake near Tarn had a magnitude of 5.8.',
      'A 6.1-magnitude quake shook Tarn.',
      ['5.8', '6.1'],
    ],
    [
      'in a place',
      'The Polar congress was held in Hamre.',
      'The Polar congress took place in Sund.',
      ['Hamre', 'Sund'],
    ],
    [
      'in whether it was done',
      'Engineers inspected the Tarn dam in spring.',
      'Engineers did not inspect the Tarn dam in spring.',
      ['did not inspect', 'inspected'],
    ],
  ])('%s', (_, one, other, values) =>
    expect(differing(one, other).map((found) => [...found].sort())).toContainEqual([...values].sort()),
  )

  it.each([
    [
      'sums for two whom only they name',
      'The pitcher Dario Vance has agreed to a contract worth $210 million with the Ridgeport Herons.',
      'A contract worth $64 million was given to the outfielder Milt Okonkwo by the Ridgeport Herons.',
    ],
    [
      'the dead of two counties',
      'A tornado killed three people in Hazel County on Saturday.',
      'A tornado killed two people in Bell County on Saturday.',
    ],
    [
      'what was paid and what was offered',
      'Corso Holdings paid 18 million crowns for the Alhambra theatre.',
      'Corso Holdings had offered 24 million crowns for the Alhambra theatre.',
    ],
    [
      'what was paid for a thing and for something of it',
      'Corso Holdings paid 18 million crowns for the Alhambra theatre.',
      'Corso Holdings will spend 24 million crowns on repairs at the Alhambra theatre.',
    ],
    [
      'of two years',
      'The Arden harvest was 40,000 tonnes in 2021.',
      'The Arden harvest was 52,000 tonnes in 2022.',
    ],
    [
      'of two weekdays',
      'On Monday 14 houses burned in Tarn.',
      'By Wednesday 30 houses in Tarn had burned down.',
    ],
    [
      'of a part',
      'The fire in Brahe destroyed 40 houses, 12 of them old.',
      'The fire in Brahe destroyed 12 old houses.',
    ],
    ['of two firms', 'Kessel will cut 200 jobs in Brahe.', 'Orla Foods will cut 350 jobs in Brahe.'],
    ['of two people', 'Ove Lund, 61, runs the farm.', 'His brother Per Lund, 57, runs the mill.'],
    [
      'of two things',
      'Milk output in Arden rose by 4 percent.',
      'Cheese exports from Arden fell by 9 percent.',
    ],
    [
      'of the year before',
      'The Arden harvest was 40,000 tonnes.',
      'The Arden harvest was 52,000 tonnes last year.',
    ],
    [
      'of a neighbour',
      'The storm killed 14 people in Arden on Sunday.',
      'The storm killed 30 people in neighbouring Pelin on Sunday after it had crossed Arden.',
    ],
    ['of two objects', 'Engineers did not inspect the Tarn dam.', 'Engineers inspected the Tarn bridge.'],
  ])('but not %s', (_, one, other) => expect(differing(one, other)).toEqual([]))
})
