import { describe, expect, it } from 'vitest'
import { withoutPeriod } from '../../src/reading/question/period.ts'
import { indirectOf } from '../../src/reading/question/statement.ts'
import { readQuestion } from '../../src/reading/question.ts'

describe('A question', () => {
  it.each([
    ['What is the ferry deal worth?', 'money'],
    ['How much did Norway pay for the ferry?', 'money'],
    ['What does a rifle cost?', 'money'],
    ['price of the rifles', 'money'],
    ['ferry contract value', 'money'],
    ['How large was the fine for Orsk Steel?', 'money'],
    ['How big is the grant of the museum?', 'money'],
    ['How large a settlement did the mill reach?', 'money'],
    ['How big a fine can the harbour board hand out?', 'money'],
    ['How long is the ferry Ingrid?', 'distance'],
    ['What is the range of the missile?', 'distance'],
  ])('“%s” asks for %s', (typed, wants) => {
    expect(readQuestion(typed).wants).toBe(wants)
  })

  it.each([
    'Tallow Bay named the most expensive town on the coast',
    'Why did the price of oil fall?',
    'How much steam did the engine use?',
    'What range of topics did they discuss?',
  ])('“%s” asks for neither a sum nor a distance', (typed) => {
    expect(['money', 'distance']).not.toContain(readQuestion(typed).wants)
  })
})

describe('A question is read for what it wants, of whom and about what', () => {
  it.each([
    ['How much did the ferry cost?', 'money'],
    ['What is Lumen worth?', 'money'],
    ['price of the yard', 'money'],
    ['How many people died in the fire?', 'count', 'peopl'],
    ['How many dead in Bodin?', 'count', 'peopl'],
    ['What was the death toll of the blast?', 'count', 'peopl'],
    ['How many goals did Novak score?', 'count', 'goal'],
    ['How far is it from Orsk to Marrow?', 'distance'],
    ['How long is the Orsa tunnel?', 'distance'],
    ['How long is the bridge over the Lys?', 'distance'],
    ['How long was the border strike?', 'date', 'until'],
    ['How long will the bridge be closed?', 'date', 'until'],
    ['By how much did prices rise?', 'share'],
    ['How much did the bank cut its rate?', 'share'],
    ['What share of the voters stayed away?', 'share'],
    ['How much of the harvest was lost?', 'share'],
    ['When did the bridge fall?', 'date'],
    ['When will the bridge reopen?', 'date'],
    ['How long did the strike last?', 'date', 'until'],
    ['How old is the captain?', 'age'],
    ['Where did the ship sink?', 'place'],
    ['Why did the mayor resign?', 'reason'],
    ['What caused the fire?', 'reason'],
    ['Who bought the shipyard?', 'who'],
    ['Who is Ilse Brandt?', 'who', 'Ilse Brandt'],
    ['What is the name of the man who found the boat?', 'who'],
    ['What did the minister say about the strike?', 'speech', 'minister', 'the strike'],
    ['What did Ilse Brandt tell the council about the bridge?', 'speech', 'Ilse Brandt', 'the bridge'],
    ['What is the mayor saying about the flood?', 'speech', 'mayor', 'the flood'],
    ['How did the union react to the sale?', 'speech', 'union', 'the sale'],
    ['What happened to the ferry?', 'account'],
    ['What are the consequences of the drought?', 'account'],
    ['Tell me about the strike', 'account'],
    ['Orlow bridge', 'account'],
    ['What is the latest on the strike?', 'latest', 'strike'],
    ['Any news about the strike?', 'latest', 'strike'],
    ['Did the ferry sink?', 'verdict'],
    ['Is Orlo Bank under sanctions?', 'verdict'],
    ['What is the S-400?', 'meaning', 'S-400'],
    ['Which firm built the bridge?', 'anything'],
  ])('“%s”: %s %s %s', (typed, ...wanted) => {
    const { wants, unit, until, subject, about } = readQuestion(typed)
    expect([wants, unit, until ? 'until' : '', subject, about].filter((words) => words !== '')).toEqual(
      wanted.filter((words) => words !== undefined),
    )
  })
})

describe('A question is told as what was asked', () => {
  it.each([
    ['How much did the ferry cost?', 'how much the ferry cost'],
    ['When did the bridge fall?', 'when the bridge fell'],
    ['When will the bridge reopen?', 'when the bridge will reopen'],
    ['Where did the ship sink?', 'where the ship sank'],
    ['Who bought the shipyard?', 'who bought the shipyard'],
    [
      'What did Ilse Brandt tell the council about the bridge?',
      'what Ilse Brandt told the council about the bridge',
    ],
    ['How long did the strike at the yard last?', 'how long the strike at the yard lasted'],
    ['How many goals did Novak score?', 'how many goals Novak scored'],
    ['What’s the name of the ship?', 'the name of the ship'],
    ['Did the ferry sink?', 'whether the ferry sank'],
    ['Does Norway own the ferry?', 'whether Norway owns the ferry'],
    ['Do the miners strike?', 'whether the miners strike'],
    ['Did Olsen not sail?', 'whether Olsen did not sail'],
    ['Was the mayor warned?', 'whether the mayor was warned'],
    ['Orlow bridge', ''],
    ['Is the ferry expensive?', ''],
    ['Was the old statue of the harbour of Tallow Bay, which stood there for long, first shown in Orsk?', ''],
  ])('“%s”', (typed, wanted) => {
    expect(indirectOf(typed)).toBe(wanted)
  })
})

describe('A period in a question', () => {
  const newest = { date: '2023-11-03', precision: 'day', from: 'json' } as const
  it.each([
    ['Who won the election of 2019?', 'Who won the election?', '2019-01-01', '2019-12-31'],
    ['Which ferry sank during March?', 'Which ferry sank?', '2023-03-01', '2023-03-31'],
    ['In May 2022 which mayor resigned?', 'which mayor resigned?', '2022-05-01', '2022-05-31'],
    [
      'How many ferries had sunk by the end of May 2022?',
      'How many ferries had sunk?',
      '2022-05-01',
      '2022-05-31',
    ],
  ])('may be when it was reported: %s', (typed, text, from, to) => {
    expect(withoutPeriod(typed, newest)).toMatchObject({ text, from, to })
  })

  it.each([
    'What happened in 2021?',
    'Which ferry did 2021 sink?',
    'Which mayors resigned in May and in June 2023?',
    'Which mayor resigned?',
  ])('is all that it asks about, or one of several, or none: %s', (typed) => {
    expect(withoutPeriod(typed, newest)).toBeUndefined()
  })

  it('is when something was done, and not by when it had come to be', () => {
    expect(readQuestion('How many ferries had sunk by the end of May 2022?').period).toBeUndefined()
    expect(readQuestion('How many ferries sank in May 2022?').period).toMatchObject({ to: '2022-05-31' })
  })
})

describe('The parts of a question', () => {
  it.each([
    ['Why did the bank sue Tarn Ferries, Sund Lines and Moen Tugs?', 1],
    ['Why did the port of Tarn close, and when does the ferry to Sund sail again?', 2],
  ])('are no names that go on: “%s”', (typed, parts) => {
    expect(readQuestion(typed).parts).toHaveLength(parts)
  })
})

describe('Several of one model', () => {
  it.each([
    ['How many Halcyon 7s were sold?', 'How many Halcyon 7 were sold?'],
    ['Who bought the Falk 340s?', 'Who bought the Falk 340?'],
    ['How many Orion-9s did Norway buy?', 'How many Orion-9 did Norway buy?'],
  ])('are asked about by its name: “%s”', (typed, text) => {
    expect(readQuestion(typed).text).toBe(text)
  })

  it.each(['What was the Lys of the 1920s like?', 'Who led the Tarn 80s revival?', 'What did the G7 want?'])(
    'are not decades: “%s”',
    (typed) => {
      expect(readQuestion(typed).text).toBe(typed)
    },
  )
})
