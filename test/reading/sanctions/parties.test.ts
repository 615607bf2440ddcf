import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const told = (text: string): readonly string[] =>
  readFindings(text, '', undefined).sanctions.map(({ standing, imposer, target }) =>
    [standing, imposer.text, target.text].join(' | '),
  )

describe('Who imposes, and on whom', () => {
  it.each([
    // Who takes over another's imposes them too.
    ['Liechtenstein mirrored the European Union’s embargo on Belarus.', 'imposed | Liechtenstein | Belarus'],
    ['Iceland aligned itself with the EU’s sanctions on Myanmar.', 'imposed | Iceland | Myanmar'],
    ['The council adopted EU sanctions on Iran.', 'imposed | European Union | Iran'],
    // A vote of those who decide is the deed; a chamber's is not.
    [
      'EU foreign ministers voted to prolong the arms embargo against Zimbabwe by a year.',
      'extended | European Union | Zimbabwe',
    ],
    [
      'The Security Council voted unanimously to renew its embargo on Dural.',
      'extended | United Nations | Dural',
    ],
    ['The Senate voted to impose sanctions on Turkey.', 'planned | Senate | Turkey'],
    ['The African Union voted against extending its sanctions on Niger.', 'rejected | African Union | Niger'],
    // Each side of a quarrel has its own.
    [
      'Venezuela barred six Colombian senators after Bogota froze the assets of Petro Caribe.',
      'imposed | Venezuela | six Colombian senators',
    ],
    [
      'Japan imposed sanctions on two US firms after Washington blacklisted three Japanese banks.',
      'imposed | United States | three Japanese banks',
    ],
    ['Kasoria on Tuesday imposed sanctions on Oman.', 'imposed | Kasoria | Oman'],
    ['Canada imposed sanctions on Oman and companies fear for trade.', 'imposed | Canada | Oman'],
    [
      'Japan announced new sanctions against hundreds of members of the Omani Council, dozens of Omani shipping firms, and the Velm Bank.',
      'imposed | Japan | hundreds of members of the Omani Council, dozens of Omani shipping firms, Velm Bank',
    ],
    // Behind a dash a clause has a subject of its own.
    [
      'Oman is already paying a price for the raid – countries around the world are imposing sanctions.',
      'imposed |  | ',
    ],
    ['Oman is paying for the raid – Japan is imposing sanctions on it.', 'imposed | Japan | Oman'],
    // Whoever stands beside the firm that he owns.
    [
      'Canada sanctioned the trader Tolven Petrochem and its director, Farid Nasser.',
      'imposed | Canada | trader Tolven Petrochem, Farid Nasser',
    ],
    // With whom a licence lets others deal.
    [
      'The US Treasury renewed a licence for transactions with the lender Banco Sol.',
      'waived | United States | lender Banco Sol',
    ],
    [
      'The Commerce Department granted a licence that lets chipmakers trade with Hanxin until May.',
      'waived | United States | Hanxin',
    ],
    [
      'The Foreign Office announced sanctions on the miner Aldrov.',
      'imposed | United Kingdom | miner Aldrov',
    ],
    // A draft lists nobody.
    [
      'Ivan Petrovich was removed from the draft sanctions list at the request of Hungary.',
      'rejected |  | Ivan Petrovich',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    'The cycling federation has sanctioned the Dunmore 200 as an official event.',
    'The Royal Racing Club sanctioned a second meeting at Ferndale.',
    'A military operation sanctioned by the president began at dawn.',
    'Oslo gave the firm a licence to brew beer.',
  ])('are not asked of what is only allowed: %s', (text) => expect(told(text)).toEqual([]))
})
