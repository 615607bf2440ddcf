import { expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

/** Every attribution: whether it stands between marks, whose it is, by which words, and what was said. */
const read = (text: string): readonly string[] =>
  readFindings(text, '', undefined).quotes.map(
    ({ speaker, source, cue, direct, content }) =>
      `${direct ? 'quoted' : 'reported'}: ${speaker} [${text.slice(source.start, source.end)} ${cue}] ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  )

it.each<[text: string, found: readonly string[]]>([
  [
    '“We open the sluice in a week,” Nora Finch said. “We are glad of it.” Petra Hallen stood behind her.',
    ['quoted: Nora Finch [Nora Finch said] We open the sluice in a week, … We are glad of it.'],
  ],
  [
    '“We open the sluice in a week,” Nora Finch said. “We are glad of it,” to the cheers of the crowd around Petra Hallen.',
    ['quoted: Nora Finch [Nora Finch said] We open the sluice in a week, … We are glad of it,'],
  ],
  [
    'Ida Brandvik asked: “Do we go?” Olaf Renn and Tora Lund left the hall. “We stay.”',
    ['quoted: Ida Brandvik [Ida Brandvik asked] Do we go?'],
  ],
  [
    'Ida Brandvik said: “It is over.” Olaf Renn and Tora Lund wept. “We go home.”',
    ['quoted: Ida Brandvik [Ida Brandvik said] It is over.'],
  ],
  [
    'Ida Brandvik said: “It is over.” Olaf Renn wept. “We go home.”',
    ['quoted: Ida Brandvik [Ida Brandvik said] It is over. … We go home.'],
  ],
  [
    '“It is over,” said Ida Brandvik as Olaf Renn and Tora Lund wept. “We go home.”',
    ['quoted: Ida Brandvik [Ida Brandvik said] It is over, … We go home.'],
  ],
  [
    '“The wall is old,” Tora Lund said. “Who pays for it?”\n\n“We do,” she said.',
    [
      'quoted: Tora Lund [Tora Lund said] The wall is old, … Who pays for it?',
      'quoted: Tora Lund [she said] We do,',
    ],
  ],
  [
    '“The wall comes first,” Tora Lund said.\n\n“We tow the boats out.”\n\n“That takes a week.”',
    ['quoted: Tora Lund [Tora Lund said] The wall comes first, … We tow the boats out. … That takes a week.'],
  ],
  [
    '“The wall comes first,” Tora Lund said.\n\n“Who pays for it?”\n\n“The town does.”',
    ['quoted: Tora Lund [Tora Lund said] The wall comes first,'],
  ],
  [
    '“It is over.\n\n“We go home,” said Ida Brandvik.',
    ['quoted: Ida Brandvik [Ida Brandvik said] We go home,'],
  ],
  [
    '“We shut the old pier\n\nIda Brandvik said: “We shut the new one, too.”',
    ['quoted: Ida Brandvik [Ida Brandvik said] We shut the new one, too.'],
  ],
  ['“No,” said Finch. “No.”', ['quoted: Finch [Finch said] No, … No.']],
])('Words between marks go on only where nothing else can be meant: %s', (text, found) =>
  expect(read(text)).toEqual(found),
)

it.each<[text: string, found: readonly string[]]>([
  [
    'Nora Finch told us, “it is a waste,” and Olaf Tarn said he would leave.',
    [
      'quoted: Nora Finch [Nora Finch told] it is a waste,',
      'reported: Olaf Tarn [Olaf Tarn said] he would leave',
    ],
  ],
  ['“Nonsense!” said Ida Brandvik.', ['quoted: Ida Brandvik [Ida Brandvik said] Nonsense!']],
  [
    '“The piers are safe for all of us,” said he.',
    ['quoted: he [he said] The piers are safe for all of us,'],
  ],
  [
    '“The piers are safe for all of us,” according to Ida Brandvik’s website.',
    [
      'quoted: Ida Brandvik’s website [Ida Brandvik’s website according to] The piers are safe for all of us,',
    ],
  ],
  [
    'Ida Brandvik won. “The piers are safe for all of us,” said the Brandvik administration.',
    [
      'quoted: the Brandvik administration [the Brandvik administration said] The piers are safe for all of us,',
    ],
  ],
  ['Mr. Tarn said: “We will stay here for now.”', ['quoted: Tarn [Tarn said] We will stay here for now.']],
  [
    'The U.S. said: “We will stay here for now.”',
    ['quoted: The U.S. [The U.S. said] We will stay here for now.'],
  ],
  [
    '“The old piers are quite safe for all of us here in the harbour,” said Ida Brandvik, who promised to pay for the new lamps.',
    [
      'quoted: Ida Brandvik [Ida Brandvik said] The old piers are quite safe for all of us here in the harbour,',
      'reported: Ida Brandvik [Ida Brandvik promised] to pay for the new lamps',
    ],
  ],
  [
    'Ida Brandvik said it was “nonsense” to wait.',
    ['reported: Ida Brandvik [Ida Brandvik said] it was “nonsense” to wait'],
  ],
  [
    'The mayor said the talks had failed. “The piers are safe for us all,” the board said, and “we open them in May,” Ida Brandvik added.',
    [
      'reported: The mayor [The mayor said] the talks had failed.',
      'quoted: the board [the board said] The piers are safe for us all,',
      'quoted: Ida Brandvik [Ida Brandvik added] we open them in May,',
    ],
  ],
])('Words between marks are whose verb is theirs: %s', (text, found) => expect(read(text)).toEqual(found))

it.each<[text: string, found: readonly string[]]>([
  [
    '«The piers are safe for us all», said Ida Brandvik.',
    ['quoted: Ida Brandvik [Ida Brandvik said] The piers are safe for us all'],
  ],
  [
    '„The piers are safe for us all”, said Ida Brandvik.',
    ['quoted: Ida Brandvik [Ida Brandvik said] The piers are safe for us all'],
  ],
  [
    "''The piers are safe for us all,'' said Ida Brandvik.",
    ['quoted: Ida Brandvik [Ida Brandvik said] The piers are safe for us all'],
  ],
  [
    '"The piers are safe for us all", said Ida Brandvik.',
    ['quoted: Ida Brandvik [Ida Brandvik said] The piers are safe for us all'],
  ],
  [
    '“ The piers are safe for us all, ” said Ida Brandvik.',
    ['quoted: Ida Brandvik [Ida Brandvik said] The piers are safe for us all'],
  ],
])('Marks of every kind hold words: %s', (text, found) => expect(read(text)).toEqual(found))

it.each([
  'The letter reads “Jonas Ferrel promised to sell the old boat” in red ink.',
  'Below the sign “The wall is old and we keep it” Nora Finch laughs in the rain.',
  '“We lost the ferry to the storm,” with a sigh that Nora Finch knows.',
  '“We lost the ferry to the storm,” Nora Finch was reminded.',
  '“We lost the ferry to the storm,” Nora Finch is mayor.',
  '“We lost the ferry to the storm,” Nora Finch and the crew sing at night.',
  'Ida Brandvik added:\n\nThe sign reads “We have waited for nine long years” in red.',
  'Ida Brandvik hummed “Rivers.”',
  '“Nonsense” is a word that Ida Brandvik said.',
  'Ida Brandvik nodded:\n\n“  ”',
  'There were 61 cases, said on Monday that the piers were safe.',
  'The piers were safe for everyone, said the strike would cost millions.',
  'Grete Nyman, at that time, had a yacht, said the piers were safe for all.',
  'The ministry had not said that the pier was unsafe.',
  'The ministry hasn’t said that the pier was unsafe.',
  'Grete Nyman told the Harbour Post.',
  'An email in which Grete Nyman said that the pier was unsafe was found.',
  'Unless Grete Nyman said that the pier was unsafe, it stays open.',
  'Police find that the pier is unsafe for all.',
  'Grete Nyman called the vet to the stable before dawn.',
  'Grete Nyman called at the house for her books.',
  'Grete Nyman promised a new pier.',
  'Grete Nyman agreed to it.',
  'The board was told that the pier was unsafe.',
])('Nobody speaks: %s', (text) => expect(read(text)).toEqual([]))

it.each<[text: string, found: readonly string[]]>([
  ['Olaf Tarn came.\n\nTarn: The pier is old and grey.', []],
  [
    'With us is Tora Lund, the engineer of Eskvik.\n\nLUND: The wall will cost 12 million crowns.',
    ['quoted: Tora Lund [LUND :] The wall will cost 12 million crowns.'],
  ],
  [
    'Good evening to Tora Lund, the engineer.\nHOST: Good evening.\nLUND: The wall is old.\nHOST: Who pays?\nLUND: The state pays.',
    ['quoted: Tora Lund [LUND :] The wall is old.', 'quoted: Tora Lund [LUND :] The state pays.'],
  ],
  [
    'MAREN: The sea is high.\n\nOLE: It is.\n\nMAREN: We wait.',
    ['quoted: MAREN [MAREN :] The sea is high.', 'quoted: MAREN [MAREN :] We wait.'],
  ],
  ['Maren: The sea is high.\n\nOle: It is.\n\nMaren: We wait.', []],
  ['Karl Host met Tora Lund.\n\nHOST: Good evening.\n\nLUND: The wall is old.\n\nHOST: Is it?', []],
  [
    'Tora Lund and Ida Lund met.\n\nIda Lund: The wall is old.\n\nTora Lund: It is not.',
    ['quoted: Ida Lund [Ida Lund :] The wall is old.', 'quoted: Tora Lund [Tora Lund :] It is not.'],
  ],
  [
    'Tora Lund and Ida Lund met.\n\nLund: The wall is old.\n\nTora Lund: It is not.',
    ['quoted: Tora Lund [Tora Lund :] It is not.'],
  ],
  ['Tora Lund met Ida Holm.\n\nTora: The wall is old.\n\nIda: It is not.', []],
])('A label gives its turn to one person of the text: %s', (text, found) => expect(read(text)).toEqual(found))

it.each<[text: string, found: readonly string[]]>([
  [
    'The captain said that the pilot had slept. “It was a long night,” he said.',
    [
      'reported: The captain [The captain said] the pilot had slept.',
      'quoted: The captain [he said] It was a long night,',
    ],
  ],
  [
    'The captains said that the pilot had slept. “It was a long night,” he said.',
    [
      'reported: The captains [The captains said] the pilot had slept.',
      'quoted: he [he said] It was a long night,',
    ],
  ],
  [
    'The barn is cold, Otto Brack said. Otto Brack called the vet Klaus Immel to the stable. “The tendon is torn,” he said.',
    ['reported: Otto Brack [Otto Brack said] The barn is cold', 'quoted: he [he said] The tendon is torn,'],
  ],
  [
    'The barn is cold, Otto Brack said. Otto Brack asked the vet Klaus Immel for help. “The tendon is torn,” he said.',
    ['reported: Otto Brack [Otto Brack said] The barn is cold', 'quoted: he [he said] The tendon is torn,'],
  ],
  [
    'Otto Brack asked the vet Klaus Immel to help. “The tendon is torn,” he said.',
    ['quoted: he [he said] The tendon is torn,'],
  ],
  [
    'A sister of Ida Brandvik called. “We are all quite well,” she said.',
    ['quoted: she [she said] We are all quite well,'],
  ],
  [
    'A tourist met Ida Brandvik. “We are all quite well,” she said.',
    ['quoted: she [she said] We are all quite well,'],
  ],
  [
    'Mayor Ida Brandvik of Orm left. “We are all quite well,” she said.',
    ['quoted: Ida Brandvik [she said] We are all quite well,'],
  ],
  [
    'The mayor met Ida Brandvik. “We are all quite well,” she said.',
    ['quoted: Ida Brandvik [she said] We are all quite well,'],
  ],
  [
    'The union paid Jonas Ferrel for his work. “It was a fair price,” he said.',
    ['quoted: Jonas Ferrel [he said] It was a fair price,'],
  ],
  ['He met Olaf Tarn. “We are all quite well,” he said.', ['quoted: he [he said] We are all quite well,']],
  [
    'The ministry said that the dam would hold. “It was a long night,” he said.',
    [
      'reported: The ministry [The ministry said] the dam would hold.',
      'quoted: he [he said] It was a long night,',
    ],
  ],
  [
    '“Ida Brandvik must go,” Olaf Tarn said. It rained. “It was a long night,” he said.',
    [
      'quoted: Olaf Tarn [Olaf Tarn said] Ida Brandvik must go,',
      'quoted: Olaf Tarn [he said] It was a long night,',
    ],
  ],
])('“He” and “she” are who alone can be meant: %s', (text, found) => expect(read(text)).toEqual(found))

it.each<[text: string, found: readonly string[]]>([
  [
    'The board was told that the pier was unsafe, the ministry said.',
    ['reported: the ministry [the ministry said] The board was told that the pier was unsafe'],
  ],
  [
    'The long report issued by the harbour board on Monday said that the piers were safe.',
    ['reported: The long report [The long report said] the piers were safe.'],
  ],
  [
    'The piers were safe, said the harbour board on Monday.',
    ['reported: the harbour board [the harbour board said] The piers were safe'],
  ],
  [
    'The port’s chief executive, Grete Nyman, said the piers were safe for all.',
    ['reported: Grete Nyman [Grete Nyman said] the piers were safe for all.'],
  ],
  [
    'Grete Nyman, once a baker, said the piers were safe for all.',
    ['reported: Grete Nyman [Grete Nyman said] the piers were safe for all.'],
  ],
  [
    'Grete Nyman (left) has also said the piers were safe for all.',
    ['reported: Grete Nyman [Grete Nyman said] the piers were safe for all'],
  ],
  [
    'Grete Nyman later said on Monday that the piers were safe for all.',
    ['reported: Grete Nyman [Grete Nyman said] the piers were safe for all.'],
  ],
  [
    'She had also said that the piers were safe for all of them.',
    ['reported: She [She said] the piers were safe for all of them.'],
  ],
  [
    'Under the pier, Grete Nyman said that it was safe.',
    ['reported: Grete Nyman [Grete Nyman said] it was safe.'],
  ],
  [
    'NEW ORM, Dec 6 - The piers were safe for all of us, Grete Nyman said.',
    ['reported: Grete Nyman [Grete Nyman said] The piers were safe for all of us'],
  ],
  [
    'Grete Nyman told reporters on Monday the pier was unsafe.',
    ['reported: Grete Nyman [Grete Nyman told] the pier was unsafe.'],
  ],
  [
    'Grete Nyman told parliament that the pier was unsafe.',
    ['reported: Grete Nyman [Grete Nyman told] the pier was unsafe.'],
  ],
  [
    'According to Grete Nyman the pier is unsafe.',
    ['reported: Grete Nyman [Grete Nyman according to] the pier is unsafe'],
  ],
  [
    'The pier is unsafe, according to Grete Nyman, who runs it, and it may fall.',
    ['reported: Grete Nyman [Grete Nyman according to] The pier is unsafe'],
  ],
  [
    'The pier is unsafe, according to the master of the port, Grete Nyman, on Monday.',
    ['reported: Grete Nyman [Grete Nyman according to] The pier is unsafe'],
  ],
  [
    'Grete Nyman believes that the pier is unsafe for all.',
    ['reported: Grete Nyman [Grete Nyman believes] the pier is unsafe for all.'],
  ],
  [
    'Grete Nyman condemned the sale of the old pier.',
    ['reported: Grete Nyman [Grete Nyman condemned] the sale of the old pier'],
  ],
  [
    'Grete Nyman praised the crew of the ferry for its work.',
    ['reported: Grete Nyman [Grete Nyman praised] the crew of the ferry for its work'],
  ],
  [
    'Grete Nyman promised that the pier would open in May.',
    ['reported: Grete Nyman [Grete Nyman promised] the pier would open in May'],
  ],
  [
    'Grete Nyman warned the crew not to sail in the storm.',
    ['reported: Grete Nyman [Grete Nyman warned] the crew not to sail in the storm.'],
  ],
  [
    'Never mind the dam, said Ida Brandvik, head of the yard.',
    ['reported: Ida Brandvik [Ida Brandvik said] Never mind the dam'],
  ],
  [
    'The yard, which promised to pay every passenger back by June, is shut.',
    ['reported: The yard [The yard promised] to pay every passenger back by June'],
  ],
  [
    'She likes the song “Rivers rise” and sings, said Ida Brandvik.',
    ['reported: Ida Brandvik [Ida Brandvik said] She likes the song “Rivers rise” and sings'],
  ],
  [
    'The ministry urged all towns near the coast to wait for the second report.',
    ['reported: The ministry [The ministry urged] all towns near the coast to wait for the second report'],
  ],
])('What is reported is whose it is: %s', (text, found) => expect(read(text)).toEqual(found))
