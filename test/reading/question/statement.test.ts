import { describe, expect, it } from 'vitest'
import { indirectOf, supposedBy } from '../../../src/reading/question/statement.ts'

describe('What a question takes for granted', () => {
  it.each([
    ['Why did Lena Quist resign from Vireo Motors?', 'Lena Quist did resign from Vireo Motors'],
    ['When was the S-400 deal signed?', 'the S-400 deal was signed'],
    ['How many goals did Leo Marti score in 2019?', 'Leo Marti did score in 2019'],
    ['Where were the lanterns made?', 'the lanterns were made'],
    ['Why did Holm not run for mayor?', 'Holm did not run for mayor'],
    ['Why did Skerry school staff strike?', 'Skerry school staff did strike'],
    ['Why did the tram drivers in Orlo strike?', 'the tram drivers in Orlo did strike'],
    ['Why is Skerry school staff on strike?', 'Skerry school staff is on strike'],
    ['Why was the bridge at Morven shut?', 'the bridge at Morven was shut'],
    ['When did the barge Ingrid sink?', 'the barge Ingrid did sink'],
    ['In which year did Norway buy the ferry?', 'Norway did buy the ferry'],
    ['When did the drug company Halvia submit its plan?', 'the drug company Halvia did submit its plan'],
    ['When will Kestra lift off?', 'Kestra will lift off'],
    ['Why did the night crew walk out?', 'the night crew did walk out'],
    ['When does Tarn Air end free meals?', 'Tarn Air does end free meals'],
    ["When does Norvale's ban on straws start?", "Norvale's ban on straws does start"],
    ['Why did Lys Rovers sack Pieter ten Brink?', 'Lys Rovers did sack Pieter ten Brink'],
    ['When did Ada van der Holm sail?', 'Ada van der Holm did sail'],
    ['Why is the price rise hated?', 'the price rise is hated'],
  ])('“%s” that %s', (question, supposed) => {
    expect(supposedBy(question)).toBe(supposed)
  })

  it.each([
    'Why is there a run-off in Tarn?',
    'Who bought the ferry?',
    'the price of the ferry',
    'Tell me about Norway',
    'When is the pension vote?',
    'Where is the harbour show?',
  ])('is nothing of “%s”', (question) => {
    expect(supposedBy(question)).toBeUndefined()
  })
})

describe('What is asked is told in a notice', () => {
  it.each([
    ['What were the first settlers of Ruhn called?', 'what the first settlers of Ruhn were called'],
    ['What was the ferry named?', 'what the ferry was named'],
    ['What is the name of the captain?', 'the name of the captain'],
    ['Which firm built the mill?', 'which firm built the mill'],
    ['When did the shed burn?', 'when the shed burnt'],
    ['How many measles cases were there in Kell?', 'how many measles cases there were in Kell'],
    ['When did the works shut?', 'when the works shut'],
    ['When did the board submit its plan?', 'when the board submitted its plan'],
    ['Why does the fight for Tarn get harder?', 'why the fight for Tarn gets harder'],
    ['Why did the choir sing badly?', 'why the choir sang badly'],
    ['Why did prices get lower?', 'why prices got lower'],
    ['Why did the ferry enter the harbour?', 'why the ferry entered the harbour'],
    ['Why is the singer being sued?', 'why the singer is being sued'],
    ['When did the bank limit its loans?', 'when the bank limited its loans'],
    [
      'How many years in prison was Sam Wood-Fried sentenced to?',
      'how many years in prison Sam Wood-Fried was sentenced to',
    ],
    ['Why is Ida Lund going to Bergen?', 'why Ida Lund is going to Bergen'],
  ])('of “%s” as what no article says: “%s”', (question, told) => {
    expect(indirectOf(question)).toBe(told)
  })

  it.each(['What were losses of the fleet?', 'When did the word first come to be used by printers?'])(
    'or is not, where a question cannot be put so: “%s”',
    (question) => {
      expect(indirectOf(question)).toBe('')
    },
  )
})
