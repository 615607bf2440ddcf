import { expect, it } from 'vitest'
import { standings } from '../../../src/composing/standings.ts'
import type { Section } from '../../../src/model/briefing.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { cited, papersByDay } from '../../articles.ts'

const linesOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ heading, statements }) =>
    statements.map(({ text, excerpts }) => `${heading}: ${text} ${cited(excerpts)}`),
  )

/** All that papers, a day after one another, tell of sanctions on a topic, and beside it. */
function stand(topic: string, papers: readonly string[]): readonly string[] {
  const readings = papersByDay(papers)
  const { sections, elsewhere, touching, beside, besideOthers, mayHaveOthers, conflicts } = atOnce(
    standings(readings, topic),
  )
  return [
    ...linesOf(sections),
    ...linesOf(elsewhere).map((line) => `else ${line}`),
    ...touching.map((one) => `touching: ${one.quote} ${cited([one])}`),
    ...beside.map((one) => `beside${besideOthers ? ' others' : ''}: ${one.quote} ${cited([one])}`),
    ...(mayHaveOthers ? ['may have others'] : []),
    ...conflicts.map(
      ({ about, values }) => `conflict: ${about}: ${values.map(({ value }) => value).join(' / ')}`,
    ),
  ]
}

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    [
      '',
      'Canada imposed sanctions on Velmar Shipping on Monday over the sale of arms.',
      'Canada on Monday put sanctions on Velmar Shipping.',
    ],
    ['Imposed: On Velmar Shipping, 27 May 2024, by Canada [a0,a1]'],
  ],
  [
    [
      '',
      'Canada imposed sanctions on Velmar Shipping in 2019.',
      'Canada imposed sanctions on Velmar Shipping in 2021.',
    ],
    [
      'Imposed: On Velmar Shipping, 2019, by Canada [a0]',
      'Imposed: On Velmar Shipping, 2021, by Canada [a1]',
    ],
  ],
  [
    [
      '',
      'Canada lifted its sanctions on Velmar Shipping.',
      'Canada’s sanctions on Velmar Shipping remain in force.',
    ],
    [
      'In force: On Velmar Shipping, by Canada [a1]',
      'Lifted: On Velmar Shipping, by Canada [a0]',
      'conflict: how sanctions on Velmar Shipping by Canada stand: lifted / imposed',
    ],
  ],
  [
    [
      '',
      'Canada imposed an asset freeze and a travel ban on Goran Petrak.',
      'Canada imposed sanctions on Goran Petrak.',
    ],
    ['Imposed: On Goran Petrak, by Canada [a0,a1]'],
  ],
  [
    [
      '',
      'Canada may impose sanctions on Goran Petrak.',
      'Canada plans to lift sanctions on Velmar Shipping.',
      'A senator called for sanctions on Ilse Morrow.',
    ],
    [
      'At risk or threatened: On Goran Petrak, by Canada [a0]',
      'Called for or proposed: On Ilse Morrow [a2]',
      'Relief spoken of, not given: On Velmar Shipping, “lift”, by Canada [a1]',
    ],
  ],
  [
    [
      '',
      'Canada eased sanctions on Ostravia in May.',
      'Canada suspended its sanctions on Ostravia until July 2025.',
      'Canada extended its sanctions on Ostravia by a year.',
      'Canada tightened its sanctions on Ostravia.',
      'Canada waived sanctions on Ostravia for grain.',
    ],
    [
      'In force, extended: On Ostravia, by Canada [a2]',
      'In force, tightened: On Ostravia, by Canada [a3]',
      'Eased: On Ostravia, May 2024, by Canada [a0]',
      'Suspended: On Ostravia, by Canada, until July 2025 [a1]',
      'Waived or exempted: On Ostravia, by Canada, for grain [a4]',
      'conflict: how sanctions on Ostravia by Canada stand: imposed / waived',
    ],
  ],
  [
    [
      '',
      'Canada refused to impose sanctions on Ostravia.',
      'Ostravia evaded Canadian sanctions with old ships.',
      'The Magnitsky Act lets Canada freeze the assets of whoever pays bribes.',
    ],
    [
      'Rejected or not imposed: On Ostravia, by Canada [a0]',
      'Evaded: On Ostravia, by Canada [a1]',
      'The law: Magnitsky Act, United States [a2]',
    ],
  ],
  [
    ['Goran Petrak', 'Canada imposed sanctions on Goran Petrak.', 'Canada imposed sanctions on Ilse Morrow.'],
    ['Imposed: On Goran Petrak, by Canada [a0]'],
  ],
  [
    ['Goran Petrak', 'Canada imposed sanctions on Ilse Morrow. Goran Petrak, who knows her, was in Oslo.'],
    ['else Imposed, none on Goran Petrak: On Ilse Morrow, by Canada [a0]'],
  ],
  [
    [
      'Goran Petrak',
      'Canada imposed sanctions on Ilse Morrow and on other friends of Goran Petrak over the raid on Tolm.',
    ],
    [
      'Imposed: Canada imposed sanctions on Ilse Morrow and on other friends of Goran Petrak over the raid on Tolm. [a0]',
    ],
  ],
  [['Goran Petrak', 'Goran Petrak was in Oslo.'], []],
  [
    [
      'Goran Petrak',
      'He has imposed sanctions on Goran Petrak over nothing at all, as lawyers in Oslo said.',
      'President Ada Quill spoke. She has imposed sanctions on Goran Petrak and on all of his many firms, as lawyers in Oslo said.',
    ],
    [
      'Imposed: On Goran Petrak: President Ada Quill spoke. She has imposed sanctions on Goran Petrak and on all of his many firms, as lawyers in Oslo said. [a1]',
      'Imposed: On Goran Petrak [a0]',
    ],
  ],
  [
    [
      'Goran Petrak',
      'Goran Petrak, whose assets in Norway were frozen, sold his boats to his two sons for nine crowns.',
    ],
    [],
  ],
  [
    ['Petrak', 'Canada imposed sanctions on Goran Petrak.', 'Petrak was hit with sanctions by Norway.'],
    ['Imposed: On Petrak, by Canada [a0]', 'Imposed: On Petrak, by Norway [a1]'],
  ],
  [
    [
      'Ostravia',
      'Canada imposed sanctions on Ostravian bankers.',
      'Canada imposed sanctions on Ostravia.',
      'Norway imposed sanctions on Tolmia.',
    ],
    ['Imposed: On Ostravian bankers, by Canada [a0]', 'Imposed: On Ostravia, by Canada [a1]'],
  ],
  [
    [
      'Oman',
      'Japan imposed sanctions on Omani bankers in May.',
      'Japan imposed sanctions on Oman.',
      'Norway sanctioned two Omani individuals.',
    ],
    [
      'Imposed: On Omani bankers, May 2024, by Japan [a0]',
      'Imposed: On Oman, by Japan [a1]',
      'Imposed: On two Omani individuals, by Norway [a2]',
    ],
  ],
  [
    ['Oman', 'Oman imposed sanctions on Japan.', 'Japan lifted sanctions on Oman in 2021.'],
    ['Imposed: On Japan, by Oman [a0]', 'Lifted: On Oman, 2021, by Japan [a1]'],
  ],
  [
    [
      'Omani bankers',
      'Japan imposed sanctions on Omani bankers in May.',
      'Norway sanctioned two Omani individuals.',
    ],
    ['Imposed: On Omani bankers, May 2024, by Japan [a0]', 'may have others'],
  ],
  [
    [
      'Norway',
      'Norway imposed sanctions on Ostravia in May.',
      'Canada imposed sanctions on Ostravia in May.',
    ],
    ['Imposed: On Ostravia, May 2024, by Norway [a0]'],
  ],
  [
    [
      'Velmar Bank',
      'Canada imposed sanctions on Velmar Bank.',
      'Velmar Bank was cut off from the Tolm payments network by Canada.',
      'The ban on Velmar Bank was lifted.',
    ],
    ['Imposed: On Velmar Bank, by Canada [a0]', 'Lifted: The ban on Velmar Bank was lifted. [a2]'],
  ],
  [
    [
      'the Tolm pipeline',
      'Canada imposed sanctions on firms that build the Tolm pipeline.',
      'Work on the Tolm pipeline was halted by Canadian sanctions in May.',
    ],
    [
      'beside: Canada imposed sanctions on firms that build the Tolm pipeline. [a0]',
      'beside: Work on the Tolm pipeline was halted by Canadian sanctions in May. [a1]',
    ],
  ],
  [
    ['the Tolm pipeline', 'Norway spoke of the Tolm pipeline. It may face sanctions, Canada said.'],
    ['beside: Norway spoke of the Tolm pipeline. It may face sanctions, Canada said. [a0]'],
  ],
  [
    [
      'oil',
      'Canada imposed sanctions on traders of oil from Ostravia.',
      'Norway banned the import of oil from Ostravia.',
      'Oil was cheap in May.',
    ],
    ['Imposed: On Ostravia, by Canada [a0]', 'Imposed: On Ostravia, by Norway [a1]'],
  ],
  [
    [
      'Goran Petrak',
      'Canada sanctioned Goran Petrak in May.',
      'Norway’s sanctions on Goran Petrak expire on 30 June 2025.',
      'Japan threatened Goran Petrak with sanctions.',
      'Canada removed Goran Petrak from its sanctions list in June.',
    ],
    [
      'Imposed: On Goran Petrak, May 2024, by Canada [a0]',
      'In force: On Goran Petrak, by Norway, until 30 June 2025 [a1]',
      'At risk or threatened: On Goran Petrak, by Japan [a2]',
      'Lifted: On Goran Petrak, Jun 2024, by Canada [a3]',
      'conflict: how sanctions on Goran Petrak by Canada stand: imposed / lifted',
    ],
  ],
  [
    [
      'Goran Petrak',
      'Canada imposed sanctions on Goran Petrak in 2019.',
      'Canada never imposed sanctions on Goran Petrak.',
    ],
    [
      'Imposed: On Goran Petrak, 2019, by Canada [a0]',
      'Rejected or not imposed: On Goran Petrak, by Canada [a1]',
    ],
  ],
])('What stands of sanctions on a topic: %j', ([topic = '', ...papers], shown) =>
  expect(stand(topic, papers)).toEqual(shown),
)
