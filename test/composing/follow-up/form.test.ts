import { describe, expect, it } from 'vitest'
import { doerOf, formOf, formOfClaim } from '../../../src/composing/follow-up/form.ts'

const written = (form: ReturnType<typeof formOf>): string =>
  form === undefined ? '' : `${form.auxiliary} | ${form.deed}`

describe('A question is taken apart so that another question word may stand before it', () => {
  it.each([
    ['Will Norway build ferries in Orsk', 'will | Norway build ferries in Orsk'],
    ['When did Ida Holm leave', 'did | Ida Holm leave'],
    ['Since when has the mill been shut', 'has | the mill been shut'],
    ['How long did the strike last', 'did | the strike last'],
    ['What ferries does Norway build in Orsk', 'does | Norway build ferries in Orsk'],
    ['How many ferries did Norway sell', 'did | Norway sell ferries'],
    ['Which ferries were sold in May', 'were | the ferries sold in May'],
    ['How many people were hurt', 'were | people hurt'],
    ['What did Ida Holm say about steel', 'did | Ida Holm say that about steel'],
    ['What did Ida Holm say that day', 'did | Ida Holm say that day'],
    ['Whom did the board meet', 'did | the board meet'],
    ['How many people died in the fire', 'did | people die in the fire'],
    ['Which firm bought the mill', 'did | the firm buy the mill'],
    ['Who signed the pact in Oslo', 'was | the pact signed in Oslo'],
    ['Who bought ferries in May', 'were | ferries bought in May'],
    ['Who sold the mill', 'was | the mill sold'],
    ['Who sanctioned him', 'was | he sanctioned'],
    ['Who sanctioned her', 'was | she sanctioned'],
    ['Who sanctioned them', 'were | they sanctioned'],
    ['Who is suing the singer in Tarn', 'is | the singer being sued in Tarn'],
    ['Who was painting ferries', 'were | ferries being painted'],
  ])('“%s”', (question, form) => expect(written(formOf(question))).toBe(form))

  it.each(['Who is Ida Holm', 'What is a ferry', 'Who left', 'Who carries ferries', 'ferries'])(
    'and not where no other word would fit it: “%s”',
    (question) => expect(formOf(question)).toBeUndefined(),
  )

  it.each([
    ['Norway was removed from the list', 'was | Norway removed from the list'],
    ['Norway did not order it', 'did | Norway order it'],
    ['Norway didn’t order it', 'did | Norway order it'],
    ['Norway ordered two ferries', 'did | Norway order two ferries'],
    ['Ida Holm will leave', 'will | Ida Holm leave'],
    ['Ordered two', ''],
    ['the ferry', ''],
  ])('as a statement is, whether it is denied or not: “%s”', (claim, form) => {
    expect(written(formOfClaim(claim))).toBe(form)
  })
})

describe('Who did it is asked of what was done to somebody', () => {
  it.each([
    ['was', 'Norway sanctioned in 2020', 'Who sanctioned Norway in 2020'],
    ['were', 'the ferries sold in May', 'Who sold the ferries in May'],
    ['was', 'the bridge built by hand', 'Who built the bridge by hand'],
    ['did', 'Norway sell it', undefined],
    ['is', 'the mill', undefined],
    ['was', 'sanctioned in May', undefined],
  ])('%s: “%s”', (auxiliary, deed, question) => expect(doerOf({ auxiliary, deed })).toBe(question))
})
