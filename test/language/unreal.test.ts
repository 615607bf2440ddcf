import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/language/clauses.ts'
import { isUnreal, realityOf } from '../../src/language/unreal.ts'

const of = (sentence: string, verb: string): boolean => isUnreal(sentence, sentence.indexOf(verb))

describe('A deed is not done where it is', () => {
  it.each([
    ['tried', 'Ola Brandt tried to steal the bell.', 'steal'],
    ['a bid', 'A bid by Hamre to buy the mill was blocked.', 'buy'],
    ['wanted of another', 'Teachers urged the mayor of Sund to reopen the pool.', 'reopen'],
    ['needed', 'The budget still needs to be approved by the senate.', 'approved'],
    ['only near', 'The council stopped short of closing the bridge.', 'closing'],
    ['steps away', 'Tarn are 12 runs away from a hat-trick of series wins this year.', 'wins'],
    ['votes short', 'Ida Holm is two votes short of an outright victory.', 'victory'],
    ['hindered', 'A dam saved the village from being flooded.', 'flooded'],
    ['put off', 'The league put off naming its champion.', 'naming'],
    ['alleged', 'Prosecutors dropped the charge that she hid the letters.', 'hid'],
    ['never said', 'Hamre never claimed that it had bought the mill.', 'bought'],
    ['not reported', 'Police did not say the driver had fled.', 'fled'],
    ['supposed', 'Had the nurse resigned, the ward would have closed.', 'resigned'],
  ])('%s: %s', (_, sentence, verb) => expect(of(sentence, verb)).toBe(true))
})

describe('A deed may be done where', () => {
  it.each([
    ['it was managed', 'Ola Brandt managed to steal the bell.', 'steal'],
    ['it crowns another', 'Venn beat Karlow to win the cup.', 'win'],
    ['one is forced to it', 'The rector was forced to resign.', 'resign'],
    ['somebody is convicted of it', 'Ola Brandt was convicted of stealing the bell.', 'stealing'],
    ['something follows it', 'Since buying the mill, Hamre has hired 40 people.', 'buying'],
    ['only its reason is not said', 'Police did not say why the driver had fled.', 'fled'],
    ['it is reported', 'Police said that the driver had fled.', 'fled'],
  ])('%s: %s', (_, sentence, verb) => expect(of(sentence, verb)).toBe(false))
})

describe('A clause tells its deed', () => {
  it.each([
    ['as done', 'Hamre bought the mill in May.', 'bought', 'done'],
    ['as done by force', 'The rector was forced to resign.', 'resign', 'done'],
    ['as to come', 'Hamre will buy the mill.', 'buy', 'ahead'],
    ['as what may come', 'Hamre could buy the mill.', 'buy', 'ahead'],
    ['as agreed', 'Hamre agreed on Monday to buy the mill.', 'buy', 'wanted'],
    ['as to come in the present', 'The swords go on show next spring.', 'go', 'ahead'],
    ['as on a day to come', 'The board meets in Sund next Tuesday.', 'meets', 'ahead'],
    ['as done beside something', 'The board meets next to the mill.', 'meets', 'done'],
    ['as asked of another', 'Teachers urged the mayor to reopen the pool.', 'reopen', 'open'],
    ['as not chosen', 'Hamre will lease the mill rather than buy it.', 'buy', 'open'],
    ['as planned', 'Hamre is set to buy the mill.', 'buy', 'wanted'],
    ['as hindered', 'Hamre was banned from buying the mill.', 'buying', 'open'],
    ['as what one is unable to do', 'Its inability to buy the mill surprised Hamre.', 'buy', 'open'],
  ])('%s: %s', (_, sentence, verb, reality) => {
    const clause = clausesOf(sentence).find((one) => sentence.startsWith(verb, one.verb.start))
    expect(clause && realityOf(sentence, clause)).toBe(reality)
  })
})
