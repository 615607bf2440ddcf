import { expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

/** Everybody and everything that is named: the name with what they are, and each place where it stands. */
const read = (text: string): readonly string[] => {
  const { people, organisations, places } = readFindings(text, '', undefined)
  const shown = (
    lead: string,
    name: string,
    mentions: readonly { readonly start: number; readonly end: number }[],
  ) => `${lead}${name} (${mentions.map(({ start, end }) => text.slice(start, end)).join(' / ')})`
  return [
    ...people.map(({ name, mentions, roles }) =>
      shown('', [name, ...roles.map(({ role }) => role)].join(', '), mentions),
    ),
    ...organisations.map(({ name, mentions }) => shown('body: ', name, mentions)),
    ...places.map(({ name, mentions }) => shown('place: ', name, mentions)),
  ]
}

it.each<[text: string, found: readonly string[]]>([
  [
    'Ada Finch met Ivo Tarn. Finch left, and Mr. Tarn stayed.',
    ['Ada Finch (Ada Finch / Finch)', 'Ivo Tarn (Ivo Tarn / Tarn)'],
  ],
  [
    'Ada Finch and Karl Finch met. Mrs Finch left early.',
    ['Ada Finch (Ada Finch / Finch)', 'Karl Finch (Karl Finch)'],
  ],
  [
    'Ada Finch and Karl Finch met. Finch left early.',
    ['Ada Finch (Ada Finch)', 'Karl Finch (Karl Finch / Finch)'],
  ],
  [
    'Ada Finch and Karl Finch met. Finch and her staff left early.',
    ['Ada Finch (Ada Finch / Finch)', 'Karl Finch (Karl Finch)'],
  ],
  [
    'Ada Finch and Karl Finch met. In his book, Finch wrote of it.',
    ['Ada Finch (Ada Finch)', 'Karl Finch (Karl Finch / Finch)'],
  ],
  [
    'Karl Finch was born in Orm. His mother Ada Finch was a vet. Finch left early.',
    ['Karl Finch (Karl Finch / Finch)', 'Ada Finch (Ada Finch)', 'place: Orm (Orm)'],
  ],
  [
    'Ada Finch, a vet, met her husband, the vet Amos Finch. Finch left early.',
    ['Ada Finch (Ada Finch / Finch)', 'Amos Finch (Amos Finch)'],
  ],
  [
    'Karl Finch, son of Ivo Finch, met him. The elder Finch left early.',
    ['Karl Finch, son of Ivo Finch (Karl Finch)', 'Ivo Finch (Ivo Finch / Finch)'],
  ],
  [
    'Karl Finch, son of Ivo Finch, met him. The younger Finch left early.',
    ['Karl Finch, son of Ivo Finch (Karl Finch / Finch)', 'Ivo Finch (Ivo Finch)'],
  ],
  [
    'Karl Finch left early. Finch was ill. Ada Finch stayed. Finch slept.',
    ['Karl Finch (Karl Finch / Finch)', 'Ada Finch (Ada Finch)', 'Finch (Finch)'],
  ],
  [
    'Pope Martin met Martin Ortega. Martin smiled.',
    ['Martin, Pope (Martin / Martin)', 'Martin Ortega (Martin Ortega)'],
  ],
  ['Queen Maud met Ivo Maud. Maud smiled.', ['Maud, Queen (Maud)', 'Ivo Maud (Ivo Maud / Maud)']],
  ['Runa Eide met Ivo Tarn. Runa smiled.', ['Runa Eide (Runa Eide / Runa)', 'Ivo Tarn (Ivo Tarn)']],
  [
    'Karl Johan Finch met Ada Tarn. Johan Finch smiled. K. Finch left.',
    ['Karl Johan Finch (Karl Johan Finch / Johan Finch / K. Finch)', 'Ada Tarn (Ada Tarn)'],
  ],
  [
    'Sergei Finch met Ada Tarn. Sergey Finch smiled.',
    ['Sergei Finch (Sergei Finch / Sergey Finch)', 'Ada Tarn (Ada Tarn)'],
  ],
  [
    'Dr Nils Aune met Prof. Ida Marr and Sir Ivo Tarn.',
    ['Nils Aune (Nils Aune)', 'Ida Marr (Ida Marr)', 'Ivo Tarn (Ivo Tarn)'],
  ],
])('A short name is whose it can be: %s', (text, found) => expect(read(text)).toEqual(found))

it.each<[text: string, found: readonly string[]]>([
  [
    'Prime Minister Ruben Aalto met Foreign Minister Ida Marr.',
    ['Ruben Aalto, Prime Minister (Ruben Aalto)', 'Ida Marr, Foreign Minister (Ida Marr)'],
  ],
  [
    'The prime minister, Ruben Aalto, met the foreign minister, Ida Marr, on Monday.',
    ['Ruben Aalto, prime minister (Ruben Aalto)', 'Ida Marr, foreign minister (Ida Marr)'],
  ],
  [
    'Ruben Aalto, the prime minister, met Ida Marr, a baker from Orm, on Monday.',
    [
      'Ruben Aalto, the prime minister (Ruben Aalto)',
      'Ida Marr, a baker from Orm (Ida Marr)',
      'place: Orm (Orm)',
    ],
  ],
  [
    'Ruben Aalto, Norway’s top security chief, left.',
    ['Ruben Aalto, Norway’s top security chief (Ruben Aalto)', 'place: Norway (Norway)'],
  ],
  [
    'Norway’s foreign minister Ruben Aalto left.',
    ['Ruben Aalto, Norway’s foreign minister (Ruben Aalto)', 'place: Norway (Norway)'],
  ],
  ['The harbour master is Asha Rao.', ['Asha Rao, harbour master (Asha Rao)']],
  [
    'Harbour pilots Asha Rao and Nils Aune left.',
    ['Asha Rao, Harbour pilot (Asha Rao)', 'Nils Aune, Harbour pilot (Nils Aune)'],
  ],
  [
    'The ministers Asha Rao, Ida Marr and Nils Aune left.',
    ['Asha Rao, minister (Asha Rao)', 'Ida Marr, minister (Ida Marr)', 'Nils Aune, minister (Nils Aune)'],
  ],
  ['Pilots like Asha Rao left.', ['Asha Rao (Asha Rao)']],
  ['With the president, Asha Rao flew on.', ['Asha Rao (Asha Rao)']],
  ['The president, Foreign Minister Asha Rao, left.', ['Asha Rao, Foreign Minister, president (Asha Rao)']],
  [
    'Food and Drug Administration Commissioner Asha Rao left.',
    ['Asha Rao, Food and Drug Administration Commissioner (Asha Rao)'],
  ],
  [
    'Moscow and Foreign Minister Asha Rao met.',
    ['Asha Rao, Foreign Minister (Asha Rao)', 'place: Moscow (Moscow)'],
  ],
  [
    'Secretary of State for Foreign Affairs Asha Rao left.',
    ['Asha Rao, Secretary of State for Foreign Affairs (Asha Rao)'],
  ],
  [
    'Ambassador to Norway Asha Rao left.',
    ['Asha Rao, Ambassador to Norway (Asha Rao)', 'place: Norway (Norway)'],
  ],
  ['Former president Asha Rao left.', ['Asha Rao, Former president (Asha Rao)']],
  ['Ex-president Asha Rao left.', ['Asha Rao, Ex-president (Asha Rao)']],
  ['Vice-president Asha Rao left.', ['Asha Rao, Vice-president (Asha Rao)']],
  ['Acting mayor Asha Rao left.', ['Asha Rao, Acting mayor (Asha Rao)']],
  ['The club’s owner Asha Rao left.', ['Asha Rao, club’s owner (Asha Rao)']],
  ['His brother’s lawyer Asha Rao left.', ['Asha Rao, lawyer (Asha Rao)']],
  ['The conference CEO Asha Rao left.', ['Asha Rao, conference CEO (Asha Rao)']],
  [
    'Asha Rao, who left the mint in May, is now chair of the bank.',
    ['Asha Rao, chair of the bank (Asha Rao)'],
  ],
  [
    'Asha Rao, who now heads the bank of Orm, left.',
    ['Asha Rao, heads the bank of Orm (Asha Rao)', 'place: Orm (Orm)'],
  ],
  [
    'Asha Rao, a former minister who now heads the bank of Orm, left.',
    ['Asha Rao, a former minister, heads the bank of Orm (Asha Rao)', 'place: Orm (Orm)'],
  ],
  ['Asha Rao, who founded the company with a friend, left.', ['Asha Rao (Asha Rao)']],
  ['Asha Rao, who leads the race, left.', ['Asha Rao (Asha Rao)']],
  ['Asha Rao, who ran past his man, left.', ['Asha Rao (Asha Rao)']],
  [
    'Asha Rao, who runs the port of Orm, left.',
    ['Asha Rao, runs the port of Orm (Asha Rao)', 'place: Orm (Orm)'],
  ],
  ['Asha Rao, 52, runs the port of Orm.', ['Asha Rao, runs the port of Orm (Asha Rao)', 'place: Orm (Orm)']],
  ['Asha Rao, the bank denied, was its owner.', ['Asha Rao (Asha Rao)']],
  [
    'Asha Rao became the museum’s director in 2021.',
    ['Asha Rao, became the museum’s director in 2021 (Asha Rao)'],
  ],
  [
    'Asha Rao has been acting health minister since March.',
    ['Asha Rao, acting health minister since March (Asha Rao)'],
  ],
  [
    'Asha Rao will become the first chair of the bank.',
    ['Asha Rao, will become the first chair of the bank (Asha Rao)'],
  ],
  ['Asha Rao was a witness in May.', ['Asha Rao (Asha Rao)']],
  [
    'Asha Rao, the wife of Prime Minister Ruben Aalto, left.',
    [
      'Asha Rao, the wife of Prime Minister Ruben Aalto (Asha Rao)',
      'Ruben Aalto, Prime Minister (Ruben Aalto)',
    ],
  ],
  ['The board named Asha Rao director.', ['Asha Rao, director (Asha Rao)']],
  ['Nils Aune was not the director of the bank.', ['Nils Aune (Nils Aune)']],
  ['Nils Aune, not the director, left.', ['Nils Aune (Nils Aune)']],
  ['Nils Aune, chair, left.', ['Nils Aune, chair (Nils Aune)']],
  [
    'Nils Aune, of the Harbour Board, left.',
    ['Nils Aune (Nils Aune)', 'body: Harbour Board (Harbour Board)'],
  ],
  [
    'Nils Aune, Ida Marr and Asha Rao left.',
    ['Nils Aune (Nils Aune)', 'Ida Marr (Ida Marr)', 'Asha Rao (Asha Rao)'],
  ],
  ['Nils Aune, on Monday, left.', ['Nils Aune (Nils Aune)']],
  ['Nils Aune, then mayor of Orm, left.', ['Nils Aune, then mayor of Orm (Nils Aune)', 'place: Orm (Orm)']],
  ['Officials in Norway and Japan met.', ['place: Norway (Norway)', 'place: Japan (Japan)']],
  [
    'The European Union and the United Nations met.',
    ['body: European Union (European Union)', 'body: United Nations (United Nations)'],
  ],
  ['The EU met the UN in New York.', ['body: EU (EU)', 'body: UN (UN)', 'place: New York (New York)']],
  ['The Bay Courier said so.', ['body: Bay Courier (Bay Courier)']],
  ['Nils Aune told the Bay Courier so.', ['Nils Aune (Nils Aune)', 'body: Bay Courier (Bay Courier)']],
  ['River Tolm is long.', ['place: River Tolm (River Tolm)']],
  ['The Finch family left.', []],
  ['The Finch Foundation left.', ['body: Finch Foundation (Finch Foundation)']],
  ['Finch & Sons left.', ['body: Finch & Sons (Finch & Sons)']],
  ['Finch’s boat left.', []],
  ['Dear Nils Aune, we left.', ['Nils Aune (Nils Aune)']],
  ['Nils Aune’s mother left.', ['Nils Aune (Nils Aune)']],
  ['Nils Aune Jr. left.', ['Nils Aune Jr. (Nils Aune Jr.)']],
  ['Jean-Luc Tarn left.', ['Jean-Luc Tarn (Jean-Luc Tarn)']],
  ['Nils “Ike” Aune left.', ['Nils Ike Aune (Nils “Ike” Aune)']],
  ['Under President Asha Rao the town grew.', ['Asha Rao, President (Asha Rao)']],
  ['Under Secretary Asha Rao left.', ['Asha Rao, Under Secretary (Asha Rao)']],
  ['The bank appointed Asha Rao as its next chief economist.', ['Asha Rao, chief economist (Asha Rao)']],
  ['The bank hired Asha Rao from a rival to be its economist.', ['Asha Rao, economist (Asha Rao)']],
  ['Asha Rao has taken over as head coach.', ['Asha Rao, head coach (Asha Rao)']],
  ['Asha Rao serves as mayor of Orm.', ['Asha Rao, mayor of Orm (Asha Rao)', 'place: Orm (Orm)']],
  ['Asha Rao served as mayor of Orm.', ['Asha Rao, served as mayor of Orm (Asha Rao)', 'place: Orm (Orm)']],
  ['Asha Rao takes coffee as a guest.', ['Asha Rao (Asha Rao)']],
  ['Asha Rao (R), the mayor of Orm, left.', ['Asha Rao, the mayor of Orm (Asha Rao)', 'place: Orm (Orm)']],
  ['Asha Rao, 52, a baker, left.', ['Asha Rao, a baker (Asha Rao)']],
  ['He denied that Asha Rao was the owner of the bank.', ['Asha Rao (Asha Rao)']],
  ['There was no evidence that Asha Rao is the owner of the bank.', ['Asha Rao (Asha Rao)']],
  ['Asha Rao headed by foot to the bank.', ['Asha Rao (Asha Rao)']],
  ['Asha Rao, whose brother is mayor of Orm, left.', ['Asha Rao (Asha Rao)', 'place: Orm (Orm)']],
  ['Asha Rao, a critic of the port, left.', ['Asha Rao, a critic of the port (Asha Rao)']],
  ['Asha Rao became the face of the team.', ['Asha Rao (Asha Rao)']],
])('Who and what is named is told with what they are: %s', (text, found) => expect(read(text)).toEqual(found))
