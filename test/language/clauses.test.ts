import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lemmaOf } from '../../src/language/clauses/lemma.ts'
import { type Clause, clausesOf, type Phrase } from '../../src/language/clauses.ts'
import { faults, wireSentences } from './wire.ts'

/** Of 202 sentences in the style of the wire, so many were read rightly in every part with these weights. */
const measured = 161
/** A little less is allowed, as another list of words moves a few. */
const floor = measured - 3

/** A clause in one line: subject | denial, modal, verb | objects | by whom | who says so. */
function told(sentence: string, clause: Clause): string {
  const text = (span?: Phrase): string => (span ? sentence.slice(span.start, span.end) : '')
  const { subject, denied, modal, verb, objects, agent, speaker } = clause
  const passive = clause.voice === 'passive' ? 'be' : ''
  const deed = [denied ? 'not' : '', modal ?? '', passive, verb.lemma, verb.particle ?? '']
  const parts = [text(subject), deed.filter(Boolean).join(' '), objects.map(text).join(' & ')]
  if (agent) parts.push(`by ${text(agent)}`)
  if (speaker) parts.push(`says ${text(speaker)}`)
  return parts.join(' | ')
}

const readings = (sentence: string): readonly string[] =>
  clausesOf(sentence).map((clause) => told(sentence, clause))

const plain: readonly (readonly [string, readonly string[]])[] = [
  ['The council rejected the plan.', ['The council | reject | the plan']],
  ['Velmora sold its wheat last winter.', ['Velmora | sell | its wheat']],
  ['The ship was seized by pirates.', ['The ship | be seize |  | by pirates']],
  ['The report was published in May.', ['The report | be publish | ']],
  ['Velmora did not sign the treaty.', ['Velmora | not sign | the treaty']],
  ['The company has never paid a dividend.', ['The company | not pay | a dividend']],
  ['No country has recognised the region.', ['No country | not recognise | the region']],
  ['The bank could raise its rates.', ['The bank | could raise | its rates']],
  ['The mayor will open the bridge on Friday.', ['The mayor | will open | the bridge']],
  ['The law may be repealed by the new parliament.', ['The law | may be repeal |  | by the new parliament']],
  [
    'Police arrested four men and seized their weapons.',
    ['Police | arrest | four men', 'Police | seize | their weapons'],
  ],
  ['Kell bought the newspaper and closed it.', ['Kell | buy | the newspaper', 'Kell | close | it']],
  [
    'The minister said the army had crossed the river.',
    ['The minister | say | ', 'the army | cross | the river | says The minister'],
  ],
  [
    'The rebels attacked the convoy, the ministry said.',
    ['The rebels | attack | the convoy | says the ministry', 'the ministry | say | '],
  ],
  [
    'According to the ministry, the rebels attacked the convoy.',
    ['the rebels | attack | the convoy | says the ministry'],
  ],
  ['The union wants to end the strike.', ['The union | want | ', 'The union | end | the strike']],
  [
    'The court ordered the firm to pay damages.',
    ['The court | order | the firm', 'the firm | pay | damages'],
  ],
  ['The general who led the coup fled.', ['The general | lead | the coup', 'The general | flee | ']],
  ['Ada Brandt is the governor of the bank.', ['Ada Brandt | governor | ']],
  ['The talks were not secret.', ['The talks | not secret | ']],
  ['The army handed over the prisoners.', ['The army | hand over | the prisoners']],
  ['Farmers blocked the road because prices had fallen.', ['Farmers | block | the road', 'prices | fall | ']],
]

/** Sentences in which the denial, the doer or the deed is not where it seems to be. */
const traps: readonly (readonly [string, readonly string[]])[] = [
  [
    'Velmora got from Korrand something that money cannot buy.',
    ['Velmora | get | something', 'money | not can buy | something'],
  ],
  [
    'The rules of 2014, which the council adopted, remain in force.',
    ['the council | adopt | The rules of 2014', 'The rules of 2014 | remain | '],
  ],
  [
    'The minister, who has not resigned, opened the bridge.',
    ['The minister | not resign | ', 'The minister | open | the bridge'],
  ],
  [
    'The firm, which never paid the fine, won the tender.',
    ['The firm | not pay | the fine', 'The firm | win | the tender'],
  ],
  [
    'Companies that do not publish accounts will lose their licence.',
    ['Companies | not publish | accounts', 'Companies | will lose | their licence'],
  ],
  ['A sanctioned airline leased three jets.', ['A sanctioned airline | lease | three jets']],
  [
    'The destruction of the bridge delayed the convoy.',
    ['The destruction of the bridge | delay | the convoy'],
  ],
  [
    'Troops backed by tanks retook the town.',
    ['Troops | be back |  | by tanks', 'Troops | retake | the town'],
  ],
  [
    'The firm denied that it had bribed officials.',
    ['The firm | deny | ', 'it | not bribe | officials | says The firm'],
  ],
  [
    'The ministry did not say why the school was closed.',
    ['The ministry | not say | ', 'the school | be close | '],
  ],
  [
    '"We never received the money," Kell said.',
    ['We | not receive | the money | says Kell', 'Kell | say | '],
  ],
  [
    'The government failed to pay its debts.',
    ['The government | fail | ', 'The government | not pay | its debts'],
  ],
  [
    'The airline is unlikely to resume flights.',
    ['The airline | unlikely | ', 'The airline | not resume | flights'],
  ],
  ['Not only farmers opposed the tax.', ['Not only farmers | oppose | the tax']],
]

describe('The clauses of a sentence', () => {
  it.each(plain)('are read: %j', (sentence, wanted) => {
    expect(readings(sentence)).toEqual(wanted)
  })

  it.each(traps)('are not mistaken: %j', (sentence, wanted) => {
    expect(readings(sentence)).toEqual(wanted)
  })

  it('in the style of the wire are read rightly as often as was measured', () => {
    const sentences = wireSentences()
    const right = sentences.filter((one) => faults(one, clausesOf(one.sentence)).length === 0)
    expect(sentences).toHaveLength(202)
    expect(right.length).toBeGreaterThanOrEqual(floor)
  })

  it.each([
    ['The Selkie Bank put the Marrow fund on its list on Monday.', 'past'],
    ['The minister quit on Monday.', 'past'],
    ['The harbour and the town put a levy on boats every year.', 'present'],
    ['The minister will quit on Monday.', 'future'],
  ])('have a tense though their verb has one form for all: %s', (sentence, tense) => {
    expect(clausesOf(sentence)[0]).toMatchObject({ kind: 'main', tense })
  })

  it('have a kind, a tense, a parent and their other phrases', () => {
    const sentence = 'On Monday the bank sold its shares to a firm that had refused to comment.'
    const [main, relative] = clausesOf(sentence)
    expect(main).toMatchObject({ kind: 'main', tense: 'past', voice: 'active', joined: false })
    const obliques = main?.obliques.map(({ preposition, start, end }) => [
      preposition,
      sentence.slice(start, end),
    ])
    expect(obliques).toEqual([
      ['on', 'Monday'],
      ['to', 'a firm'],
    ])
    expect(relative).toMatchObject({ kind: 'relative', tense: 'past', parent: 0 })
  })

  it('leave a dateline out, and count from the beginning of the text', () => {
    const sentence = 'HARROWBY, Dec 6 (Northline) - The council rejected the plan.'
    expect(readings(sentence)).toEqual(['The council | reject | the plan'])
    expect(clausesOf(sentence)[0]?.verb.start).toBe(sentence.indexOf('rejected'))
  })

  it('name the verb of saying', () => {
    const [first] = clausesOf('The rebels attacked the convoy, the ministry said.')
    expect(first?.saying).toMatchObject({ lemma: 'say', start: 45 })
  })

  it('are no words of whoever stands behind a participle that claims', () => {
    const [main] = clausesOf(
      'Orsk sued the mill in 2021, claiming the owner knowingly broadcast lies about it.',
    )
    expect(main).toMatchObject({ kind: 'main' })
    expect(main?.speaker).toBeUndefined()
    const [said] = clausesOf('The mill had lied for years, said the owner.')
    expect(said?.speaker).toBeDefined()
  })

  it('are surer where the sentence is plain', () => {
    const [one] = clausesOf('The council rejected the plan.')
    const [other] = clausesOf('Fares cut airline because new rivals routes had opened, set to let put shut.')
    expect(one?.sure).toBeGreaterThan(0.8)
    expect(other?.sure ?? 0).toBeLessThan(one?.sure ?? 0)
  })

  it('of an endless sentence are not sure', () => {
    const endless = `The council rejected the plan${' and the mayor of the town left'.repeat(60)}.`
    expect(clausesOf(endless).every(({ sure }) => sure === 0)).toBe(true)
  })

  it('slice the sentence, whatever it is', () => {
    const word = fc.constantFrom(
      ...'the a bank said that , . " who sold it to and not Kell 5 $ ( ) - n’t was seized by'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const sentence = words.join(' ')
        for (const [at, clause] of clausesOf(sentence).entries()) {
          const { verb, subject, agent, speaker, objects, obliques, parent, sure } = clause
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
          expect(parent).not.toBe(at)
          for (const one of [subject, agent, speaker, ...objects, ...obliques]) {
            if (!one) continue
            expect(one.start).toBeLessThanOrEqual(one.head.start)
            expect(one.head.end).toBeLessThanOrEqual(one.end)
          }
          expect(sentence.slice(verb.start, verb.end)).toMatch(/^\S+$/)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('The base form of a verb', () => {
  it.each([
    ['banned', 'ban'],
    ['seized', 'seize'],
    ['imposing', 'impose'],
    ['denies', 'deny'],
    ['died', 'die'],
    ['freed', 'free'],
    ['pushes', 'push'],
    ['passed', 'pass'],
    ['withdrew', 'withdraw'],
    ['visited', 'visit'],
    ['rising', 'rise'],
    ['sells', 'sell'],
    ['succeed', 'succeed'],
    ['agreed', 'agree'],
    ['pleaded', 'plead'],
    ['leaked', 'leak'],
    ['shaking', 'shake'],
    ['expelled', 'expel'],
    ['swelled', 'swell'],
    ['paralysed', 'paralyse'],
    ['Says', 'say'],
  ])('of %s is %s', (form, base) => {
    expect(lemmaOf(form, new Set())).toBe(base)
  })
})
