import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('A value contradicts only a value of the same thing', () => {
  it.each([
    [
      'a share of voters is no rise in pay',
      'Hamre Foods workers turned down a deal that would have raised their pay by 12 percent.',
      'The vote was 64% in opposition to the deal, which offered a 12% rise in wages. The rejection of the offer by workers of Hamre Foods, which comes after 91% of workers voted against a first contract, reflects years of anger.',
    ],
    [
      'who bought a shirt need not pay for a film',
      '52% of viewers in Norland pay for a film streaming service.',
      'A study looked at who pays for a film streaming service. In Norland, 45% of viewers bought film-related shirts.',
    ],
    [
      'a tax on one country’s steel is none on another’s',
      'Norland imposed a tax on steel from Karlow.',
      'Norland imposed a tax on steel from Venn.',
    ],
    [
      'who rejects an offer is not denied where the offer is told',
      'Dock workers voted to reject a contract offer with a 12% rise.',
      'Dock workers voted to reject a contract offer on Monday. The vote was 64% in opposition to the deal, which offered a 12% rise in wages.',
    ],
    [
      'the goals of a season are not those of a match',
      'Mira Sand scored three goals against the Orsk Owls.',
      'Mira Sand scored a hat trick to give her 31 goals this season as Tarn beat the Orsk Owls 4-1.',
    ],
    [
      'what was recorded a year before is not what is recorded now',
      'The town of Tarn recorded 1,068 infected pools.',
      'The fever was found in mosquitoes in Tarn. The town recorded 779 infected pools at the same time last year.',
    ],
    [
      'since when it has not been so is not when it was',
      'The price of salt in Norland fell to 76 crowns in 2021.',
      'The price of salt in Norland fell to 76 crowns, the lowest since 1996, the bank said.',
    ],
    [
      'a figure of one year belies none of another',
      'Orsk Steel earned 95 million crowns in 2024.',
      'In 2023 Orsk Steel earned 90 million crowns, the firm said.',
    ],
    [
      'a figure of the last year belies none of this one',
      'The mill made 14,000 tonnes of flour in 2024.',
      'The mill made 12,000 tonnes of flour in 2023.',
    ],
    [
      'what brings a number up to a sum is not that sum',
      'The port hired 12 pilots in May.',
      'The port hired a dozen women in May to bring its staff to 90 pilots.',
    ],
    [
      'who was denied something has denied nothing',
      'Pavel Rost pleaded guilty.',
      'Pavel Rost ran the farm. He was denied food or given plain meals there, a neighbour said.',
    ],
    ['who was paid has paid nobody', 'Ida Holm did not pay the fee.', 'Ida Holm was paid the fee in March.'],
  ])('%s', (_, claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('contradicted')
  })

  it.each([
    ['25%', 'In Sund 40% of renters pay too much.', 'In Sund 25% of renters pay too much, the city found.'],
    ['3%', 'Wages in Sund rose by 5% last year.', 'Wages in Sund rose by 3% last year, the bank said.'],
    [
      '62%',
      '52% of viewers in Norland pay for a film service.',
      'The study found that 62% of Norland viewers pay for a film service.',
    ],
    [
      'at least 31 people',
      'The outbreak linked to cheese from Hamre has sickened at least 13 people.',
      'The outbreak linked to cheese from Hamre has sickened at least 31 people, with 4 people in hospital.',
    ],
    [
      '31 goals',
      'Mira Sand scored 35 goals this season.',
      'Mira Sand scored a hat trick to give her 31 goals this season as Tarn beat the Orsk Owls 4-1.',
    ],
    [
      '90 million crowns',
      'Orsk Steel earned 95 million crowns in 2023.',
      'In 2023 Orsk Steel earned 90 million crowns, the firm said.',
    ],
    [
      '779 pools',
      'The town of Tarn recorded 790 infected pools last year.',
      'The town of Tarn recorded 779 infected pools last year.',
    ],
    [
      '2021',
      'Orsk Systems sued Sund Radio in 2022.',
      'Orsk Systems sued Sund Radio in 2021, the court said.',
    ],
    [
      '“fell”',
      'The price of salt in Norland rose to 76 crowns in 2021.',
      'The price of salt in Norland fell to 76 crowns, the lowest since 1996, the bank said.',
    ],
  ])('another value of the same thing does: %s', (instead, claim, text) => {
    expect(verdict(claim, text)).toMatchObject({ kind: 'contradicted', instead: [instead] })
  })

  it.each([
    ['Two people died in Sund when the crane fell.', 'Two died in Sund when the crane fell, police said.'],
    [
      'The board of Hamre Foods has removed Ole Dahl as chief executive.',
      'Late on Friday Ole Dahl was fired as chief executive by the board of Hamre Foods.',
    ],
  ])('and the same value in other words bears it out: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })

  it.each([
    'Ines Dahl replaced Olav Berg, who has joined Porvo Steel as its head of research.',
    'Ines Dahl runs the works. She replaced Olav Berg, who has joined Porvo Steel.',
  ])('what “who” did is told of the name before it alone: %s', (text) => {
    expect(verdict('Ines Dahl has joined Porvo Steel.', text).kind).not.toBe('supported')
    expect(verdict('Olav Berg has joined Porvo Steel.', text).kind).toBe('supported')
  })

  it.each([
    [
      'Tarn Savings will merge with the Bank of Vik.',
      'Tarn Savings and the Bank of Vik will combine to form the third largest lender, they said on Wednesday.',
    ],
    [
      'Kaja Corin was named director of rats in Vik.',
      'The mayor of Vik, Erik Lohm, unveiled the former teacher Kaja Corin as director of rats in Vik on Thursday.',
    ],
  ])('a deed is told in the words of its trade: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })

  it.each([
    [
      'what was put off has taken place',
      'Rain delayed the burning of the straw king at the Hamre fair.',
      'The burning of the straw king at the Hamre fair took place on Monday, later than usual, because of rain.',
    ],
    [
      'who joined may leave',
      'Ines Dahl is leaving the council of Vik in November.',
      'Ines Dahl joined the council of Vik in 2011.',
    ],
    [
      'who had so many never had more',
      'The app Wren never had more than 3,000 users a day.',
      'The app Wren maxed out at 3,000 daily users, out of 20,000 who had signed up.',
    ],
    [
      'who does not want the one may want the other',
      'Ole Dahl said he wanted to advise the mayors of small towns.',
      'Ole Dahl said in the interview that he did not want to retire until he was 90.',
    ],
    [
      'what somebody aims at is not done',
      'The senate of Norland rejected a plan to close the mines.',
      'The vote in the senate of Norland was the second defeat for members aiming to pass a plan to close the mines.',
    ],
    [
      'a number that is only bounded may be the claimed one',
      'Hobart Shoes is to shut 151 stores.',
      'Hobart Shoes is to shut over 100 stores, the chain said on Monday.',
    ],
  ])('nor does a word to the contrary that is not of the very deed: %s', (_, claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('contradicted')
  })
})

describe('What is only alleged bears out no claim that it was done', () => {
  it.each([
    [
      'Ada Lund plagiarized her work.',
      'Liberals are widening their inquiry into Velm University President Ada Lund following allegations of plagiarism surrounding her work.',
    ],
    ['Ada Lund plagiarised her thesis.', 'Ada Lund was accused of plagiarising her thesis.'],
    [
      'Tarn Ferries bribed the port office.',
      'The court heard of the alleged bribery of the port office by Tarn Ferries.',
    ],
    [
      'Nils Holm murdered Ole Berg.',
      'Police spoke of suspicions of murder by Nils Holm in the case of Ole Berg.',
    ],
    [
      'Hamre Foods defrauded its farmers.',
      'Hamre Foods rejected accusations of open fraud against its farmers.',
    ],
  ])('%s', (claim, text) => {
    expect(verdict(claim, text).kind).not.toBe('supported')
  })

  it.each([
    ['Ada Lund plagiarised her thesis.', 'The board found that Ada Lund plagiarised her thesis.'],
    ['Ada Lund faces allegations of plagiarism.', 'Ada Lund is facing allegations of plagiarism.'],
    ['Nils Holm was accused of murder.', 'Nils Holm was accused of murder on Tuesday.'],
    ['Nils Holm was convicted of fraud.', 'Nils Holm was convicted of fraud in May.'],
  ])('but what was done does: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })
})

it.each([
  ['Karlow imposed sanctions on Venn.', 'Venn and Karlow imposed sanctions on the Sund Bank on Monday.'],
  ['Karlow won its case against Venn.', 'Karlow and Venn won their case against the Sund Bank.'],
])('Who does it beside another bears nothing: %s', (claim, text) => {
  expect(verdict(claim, text).kind).not.toBe('supported')
})

it('What is done with another both do', () => {
  expect(
    verdict('Karlow signed a treaty with Venn.', 'Venn and Karlow signed a treaty on Monday.').kind,
  ).toBe('supported')
})

it('The beginning of a name denies nothing', () => {
  expect(
    verdict('Karlow imposed sanctions on Norland.', 'Karlow imposed sanctions on Norland on Monday.').kind,
  ).toBe('supported')
})
