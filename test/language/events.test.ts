import { describe, expect, it } from 'vitest'
import { eventsOf, shareIn, sharesFit } from '../../src/language/events.ts'
import { meaningOf } from '../../src/language/meanings.ts'
import { stemOf } from '../../src/language/words.ts'

const meaning = (word: string): string => meaningOf(stemOf(word))

/** What a sentence tells: "win: Ana Brand > the cup", with "not" before what did not happen. */
const told = (sentence: string): readonly string[] =>
  eventsOf(sentence).map(({ deed, doer, bearer, denied }) => {
    const [who, what] = [doer, bearer].map((part) => (part ? sentence.slice(part.start, part.end) : '-'))
    return `${denied ? 'not ' : ''}${deed}: ${who} > ${what}`
  })

describe('What happens is the same in other words', () => {
  it.each([
    ['Karlow beat Venn in the final of the Lake Cup.', 'win', 'Karlow > the final of the Lake Cup'],
    ['Venn lost to Karlow.', 'beat', 'Karlow > Venn'],
    ['Ida Brekke was elected mayor of Sund.', 'win', 'Ida Brekke > mayor of Sund'],
    ['Telmark was sold to Lindal Bank.', 'buy', 'Lindal Bank > Telmark'],
    ['Karlow Town pulverised Venn 5-1 at home.', 'beat', 'Karlow Town > Venn'],
    ['The Owls outgunned Tarn Rovers 4-2 on Sunday.', 'beat', 'The Owls > Tarn Rovers'],
    ['In addition to robbing the bank, Ole Dahl sold the car of his aunt.', 'rob', 'Ole Dahl > the bank'],
    ['Ida Brekke, who was seen at a hotel in Vik, has been charged with theft.', 'charge', '- > Ida Brekke'],
    ['The quarry closed.', 'close', '- > The quarry'],
    ['The city started work on the harbour.', 'begin', 'The city > the harbour'],
    ['The factory was shut down.', 'close', '- > The factory'],
    ['The bakery fired ten cooks.', 'dismiss', 'The bakery > ten cooks'],
    ['The court dismissed the complaint.', 'reject', 'The court > the complaint'],
    ['The firm sacked its driver.', 'dismiss', 'The firm > its driver'],
    ['Ola Brandt pleaded guilty to taking bribes.', 'admit', 'Ola Brandt > taking bribes'],
    ['Two youths made off with a violin.', 'steal', 'Two youths > a violin'],
    ['The storm Olga made landfall near Sund.', 'landfall', 'The storm Olga > -'],
    ['Weavers at the Lindal mill walked out on Monday.', 'walkout', 'Weavers at the Lindal mill > -'],
    ['Mia Brandt was knocked out of the Lake Open.', 'lose', 'Mia Brandt > the Lake Open'],
    ['The mill filed for bankruptcy in May.', 'bankrupt', '- > The mill'],
    ['Ida cheered as Karlow Town beat Venn.', 'beat', 'Karlow Town > Venn'],
    ['Ole Dahl conceded defeat before midnight.', 'lose', 'Ole Dahl > -'],
    ['Karlow United defeated Venn.', 'beat', 'Karlow United > Venn'],
    ['Former mayor Will Sayer lost to Ruth Amis.', 'beat', 'Ruth Amis > Former mayor Will Sayer'],
    ['The jury awarded the Harbour Prize to Mina Sol.', 'obtain', 'Mina Sol > the Harbour Prize'],
    ['Patients were given the vaccine.', 'obtain', 'Patients > the vaccine'],
    ['The bank lent the club two million crowns.', 'borrow', 'the club > two million crowns'],
    ['Karlow Town hired Lena Brandt.', 'join', 'Lena Brandt > Karlow Town'],
    ['Lena Brandt joined Karlow Town.', 'hire', 'Karlow Town > Lena Brandt'],
    ['The mill belongs to Lindal Bank.', 'own', 'Lindal Bank > The mill'],
    ['The fare for children stays as it is.', 'keep', '- > The fare for children'],
    ['Police gave the bell back to the church.', 'return', 'Police > the bell'],
  ])('%s: %s', (sentence, deed, parts) => expect(told(sentence)).toContain(`${meaning(deed)}: ${parts}`))

  it.each([
    ['Olin Kast was released without charge.', 'charge', '- > Olin Kast'],
    ['The port lifted its ban on night trains.', 'ban', 'The port > night trains'],
    ['The museum postponed the opening of its wing.', 'open', 'The museum > its wing'],
    ['The prosecutor dropped the charges against Olin Kast.', 'charge', 'The prosecutor > Olin Kast'],
    ['Police ruled out arson.', 'arson', '- > -'],
    ['None of the four mills made a profit.', 'make', 'None of the four mills > a profit'],
    ['The court declined to hear the case.', 'hear', 'The court > the case'],
    ['The Supreme Court declined to hear the appeal.', 'hear', 'The Supreme Court > the appeal'],
    ['The climber was found alive.', 'die', '- > The climber'],
    ['Residents do not have to pay the fee.', 'pay', 'Residents > the fee'],
    ['Not a single guest complained.', 'complain', 'a single guest > -'],
  ])('and tells what did not happen: %s', (sentence, deed, parts) =>
    expect(told(sentence)).toContain(`not ${meaning(deed)}: ${parts}`),
  )

  it('but who has not conceded may have lost', () =>
    expect(told('Ole Dahl has not conceded defeat.').join()).not.toContain('lose:'))

  it('but nobody joins by what is signed', () =>
    expect(told('The club signed a contract.').join()).not.toContain('join:'))

  it('but a gun is fired and nobody dismissed', () =>
    expect(told('The guard fired two shots.').join()).not.toContain(meaning('dismiss')))

  it('and a round is no cup', () =>
    expect(told('Karlow beat Venn in the first round of the Lake Cup.')).not.toContain(
      `${meaning('win')}: Karlow > the first round of the Lake Cup`,
    ))
})

describe('How many of some are meant', () => {
  const share = (phrase: string) => shareIn(phrase, { start: 0, end: phrase.length })
  it.each([
    ['all of the wells', 'all wells', true],
    ['all of the wells', 'some of the wells', false],
    ['most members', 'a third of the members', false],
    ['some farms', 'all farms', true],
    ['most farms', 'all farms', true],
    ['half of the farms', 'a third of the farms', false],
    ['all farms', 'three of the farms', false],
    ['all farms', 'farms', undefined],
  ])('“%s” beside “%s”', (claimed, found, fits) => expect(sharesFit(share(claimed), share(found))).toBe(fits))
})
