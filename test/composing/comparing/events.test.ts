import { describe, expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

describe('Two papers tell one happening by two verbs and differ', () => {
  it.each<[string, Report, Report, readonly string[]]>([
    [
      'in how many were hurt',
      [
        'School bus overturns near Sund',
        'A school bus overturned near Sund on Monday. Fourteen children were taken to hospital.',
      ],
      [
        'Sund bus crash injures pupils',
        'Eleven pupils were treated in hospital after a school bus tipped over near Sund on Monday.',
      ],
      ['14 children', '11 pupils'],
    ],
    [
      'in how many were saved',
      [
        'Ferry burns off Bodal',
        'All 1,200 passengers were rescued from a burning ferry off Bodal on Monday.',
      ],
      [
        'Ferry fire off Bodal',
        'Lifeboats brought 900 passengers to safety after a ferry caught fire off Bodal on Monday.',
      ],
      ['1,200 passengers', '900 passengers'],
    ],
    [
      'in the length of a sentence',
      [
        'Footballer Ole Dahl jailed',
        'Ole Dahl was jailed for 18 months on Monday for dangerous driving in Sund.',
      ],
      [
        'Prison for Ole Dahl',
        'Ole Dahl was sentenced to two years in prison on Monday for dangerous driving in Sund.',
      ],
      ['18 months', '2 years'],
    ],
    [
      'in the votes for a budget',
      ['Tarn council passes budget', 'Tarn council approved its budget by 31 votes to 18 on Monday.'],
      ['Budget passes in Tarn', 'Councillors in Tarn voted 29-18 on Monday for the budget.'],
      ['31 votes to 18', '29-18'],
    ],
  ])('%s', (_, one, other, values) => {
    expect(differing(one, other).map((sides) => sides.toSorted())).toEqual([values.toSorted()])
  })
})

describe('Two papers do not differ', () => {
  it.each<[string, Report, Report]>([
    [
      'where one counts a part of those who were hurt',
      [
        'School bus overturns near Sund',
        'Fourteen children were hurt when a school bus overturned near Sund on Monday.',
      ],
      ['Sund bus crash', "Three of the children hurt in Monday's bus crash near Sund are still in hospital."],
    ],
    [
      'where a council votes on two things',
      ['Tarn council passes budget', 'Tarn council approved its budget by 31 votes to 18 on Monday.'],
      ['Tarn council on parking', 'Tarn council rejected higher parking fees by 27 votes to 22 on Monday.'],
    ],
    [
      'where two are jailed',
      ['Footballer Ole Dahl jailed', 'Ole Dahl was jailed for 18 months on Monday in Sund.'],
      ['Prison for Ida Brekke', 'Ida Brekke was sentenced to two years in prison on Monday in Sund.'],
    ],
    [
      'where a firm cut jobs last year and cuts others now',
      [
        'Vantor to shed staff in Seld',
        'Carmaker Vantor said on Monday that it would cut 400 jobs at its plant in Seld.',
      ],
      [
        'Vantor has a hard year',
        'Vantor, which cut 700 jobs last year, is to lose more workers in Seld, it said on Monday.',
      ],
    ],
    [
      'where one wage is the lowest and one the average',
      [
        'Wage floor in Norland to rise',
        'Norland will raise its minimum wage to $18 an hour from January, the ministry said.',
      ],
      [
        'Pay in Norland goes up',
        'The average wage in Norland rose to $27 an hour, the statistics office said.',
      ],
    ],
  ])('%s', (_, one, other) => expect(differing(one, other)).toEqual([]))
})
