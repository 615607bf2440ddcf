import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/reading/boilerplate.ts'

const first = 'The council of Tallow Bay voted on Monday to rebuild the quay that the storm had taken away.'
const last = 'Work is to begin in May, the mayor said, and to end before the herring comes.'
const between = (...dirt: readonly string[]) =>
  cleanText([first, ...dirt, last].join('\n\n'), 'Council votes for a new quay')

describe('Cleaning a scraped text', () => {
  it.each([
    'READ ALSO:  Ferry fares to rise in June',
    'Read also Article reserved for our subscribers The long memory of the harbour',
    'Related Article: Two quays too many; A Town Without Boats',
    'Also read: What the storm left behind',
    'LEAVE A REPLY',
    '(Reporting by Jo Marsh in Tallow Bay; additional reporting by Ida Brandvik; Editing by A. Fry) ((jo@wire.example; +47 22 00;))',
    'Reporting by Jo Marsh, Ida Brandvik and Karol Vint in Tallow Bay and in Marrow; editing by Al Fry and Bo Lund',
    'Did someone forward you this? Sign up here, and read what the harbour says, each morning of the week.',
    'The post Council votes for a new quay, and for a second crane beside it next spring appeared first on Bay Courier.',
    'Please enter your comment!',
    'Please enter your name here',
    'Your email address will not be published. Required fields are marked *',
    'Share on Facebook | Share on Twitter | Email',
    'Follow us on Instagram',
    'Sign up for our newsletter to get the harbour in your inbox',
    'Subscribe to our newsletter',
    '@YouTube',
    'HARBOUR-STORM-COUNCIL',
    'Home | News | Harbour',
    'Council votes for a new quay',
    'COUNCIL VOTES FOR A NEW QUAY!',
    'A vote in the rain',
    '“A good day”',
    'By Ida Brandvik, Bay Courier',
    'Updated: December 6, 2021 at 9:30 am',
    '© 2021 Bay Courier. All rights reserved.',
    'via feed-29',
    'ADVERTISEMENT',
    'You have 1 free article left this month.',
    'You’ve read 3 of 5 free articles',
    '2 free articles remaining this month',
    'This is your third free article this week.',
    'Note to subs: please check the mayor’s spelling with the town hall.',
    'Notes for the picture desk — the quay is on file.',
    'Bay Courier, Havnegata 12b, 5003 Bergen',
    'Home  News  Sport  Small ads',
    'Ida Brandvik covers the harbour for the Courier. Reach her at ida@bay.example.',
    'Quay Letters Ltd, 12 Harbour Lane, London SW1A 2AA',
    'Rédaction, 4 rue des Halles, 75001 Paris',
    '* * *',
  ])('drops %j', (dirt) => {
    expect(between(dirt)).toEqual({ text: `${first}\n\n${last}`, captions: [], partial: false })
  })

  it.each([
    'Read also as a child by every sailor of the bay, the book tells how the first quay was built. It is out of print.',
    'Share prices of the ferry company fell.',
    'By Tuesday night, the mayor had made his final speech.',
    'Related companies will be asked to pay a share of the cost.',
    'Get ready to pay more for your herring, he said.',
    '“Follow the money,” she said.',
    'No.',
    'Why now?',
    'The mayor has no comment.',
    'You have two stories to tell, the mayor told the harbour master, and neither of them is true.',
    'She lived at Havnegata 12b, 5003 Bergen, until the storm.',
    'Notes to the council were read aloud, and nobody answered them.',
    'On Friday 4, 2000 boats lay in the bay, more than in any summer before that.',
    'Photographs of the old quay hang in the town hall, where the council met until midnight.',
    'Reporting by the Bay Courier found that the mayor had known of the crack in the quay for a year.',
    'The post office of Tallow Bay first appeared on a map in 1811, and closed last year.',
    'Editing by committee has made the plan for the quay worse, the harbour master told the council.',
  ])('keeps the sentence %j', (sentence) => {
    const kept = cleanText([first, sentence, last].join('\n\n'), '').text
    if (sentence === 'No.') expect(kept).not.toContain('\n\nNo.')
    else expect(kept).toBe([first, sentence, last].join('\n\n'))
  })

  it.each([
    '(Photo : IDA BRANDVIK/Bay Pictures via Getty Images)',
    'The mayor on the quay. (AP Photo/Jo Marsh)',
    'A file image of the quay in calmer days, taken on Oct. 15, 2016. (Jo Marsh/AP Photo)',
    'FILE - The quay before the storm.',
    'The slip at Tallow. Credit: Ida Brandvik for The Bay Times',
    'The slip at Tallow in May. Credit...Ida Brandvik',
  ])('sets the caption %j apart, once', (caption) => {
    expect(between(caption, caption)).toEqual({
      text: `${first}\n\n${last}`,
      captions: [caption],
      partial: false,
    })
  })

  it.each([
    'You have 12,5 % of this article left to read.',
    'The rest of this article is reserved for subscribers.',
    'This article is for subscribers only',
    'Subscribe to continue reading',
  ])('takes %j for a paywall', (remark) => {
    expect(between(remark)).toEqual({ text: `${first}\n\n${last}`, captions: [], partial: true })
  })

  it('sets an embedded tweet apart from the article’s own words', () => {
    const tweet = [
      '???? | The vote is done.',
      'Thank you @TallowBay pic.twitter.com/aBc123',
      '— The Mayor (@BayMayor) December 6, 2021',
    ]
    expect(between(...tweet)).toEqual({
      text: `${first}\n\n${last}`,
      captions: ['The vote is done.', 'Thank you @TallowBay', '— The Mayor (@BayMayor) December 6, 2021'],
      partial: false,
    })
  })

  it('makes every line of a file without blank lines a paragraph', () => {
    expect(cleanText(`${first}\r\n${last}\r\n`, '').text).toBe(`${first}\n\n${last}`)
  })

  it('changes nothing inside a kept paragraph', () => {
    const odd = 'It cost  $ 5.4 billion ,he said ”and not a cent less” .'
    expect(cleanText(odd, '').text).toBe(odd)
  })
})

it('What a wiki has under its sources and related news is none of a story', () => {
  const told = 'The cable car of Tallow will not run before August, its operator said.[1]'
  const also = 'Its bus carries 40 people, and has broken down twice since May.'
  const page = `${told}\n\n== Background ==\n\n${also}\n\n== Related news ==\n* "Bus to replace the cable car of Tallow" — Wiki, July 2, 2024\n\n== Sources ==\n* Ida Brandvik. "Cable car shut" — Bay Courier, July 1, 2024\n`
  expect(cleanText(page, '').text).toBe(`${told}\n\n${also}`)
})
