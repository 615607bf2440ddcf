import { expect, it } from 'vitest'
import { datedEvents } from '../../../src/composing/chronology.ts'
import { summarise } from '../../../src/composing/summarising.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { cited, papersByDay } from '../../articles.ts'

/** Papers, each “title | text”. */
const lock =
  'The lock of Orm | The new lock of Orm opened on 3 May 2024 after nine years of work. It cost 12 million crowns, twice as much as planned. The mayor cut a ribbon at noon. The first boat through it was the ferry Sula. The old lock will be torn down in July 2024.'
const opening =
  'Orm opens its lock | Orm’s new lock was opened on 3 May 2024. Crowds lined both banks of the river from early morning. The old lock, built in 1931, had leaked for years.'
const strike =
  'Strike at Velmar | Workers at the Velmar yard walked out on 20 May 2024 over pay. The union wants six percent more. Talks broke down on 28 May 2024 after two hours. The yard builds ferries for Norway.'
const deal =
  'Velmar strike ends | The strike at the Velmar yard ended on 2 June 2024. Workers get four percent more from July 2024. The union called the deal fair.'
const fire =
  'Fire in Velm | A fire at the salt works of Velm killed 31 people on 31 May 2024. Police arrested the owner of the works on 1 June 2024. In 1987 a fire at the same works killed four people. Was it a lamp? Nobody knows yet.'
const mourning =
  'Velm mourns | Thirty-one people died when the salt works of Velm burned on 31 May 2024. Flags flew at half-mast in Velm on 2 June 2024. The owner of the works, who was arrested on Saturday, denies all guilt.'

it.each<[topic: string, papers: readonly string[], summary: readonly string[], timeline: readonly string[]]>([
  [
    'the lock of Orm',
    [lock],
    [
      'The new lock of Orm opened on 3 May 2024 after nine years of work. It cost 12 million crowns, twice as much as planned. [a0]',
      'The old lock will be torn down in July 2024. [a0]',
    ],
    [
      '3 May 2024: The new lock of Orm opened on 3 May 2024 after nine years of work. [a0]',
      'Jul 2024 (expected): The old lock will be torn down in July 2024. [a0]',
    ],
  ],
  [
    '',
    [lock],
    [
      'The new lock of Orm opened on 3 May 2024 after nine years of work. It cost 12 million crowns, twice as much as planned. [a0]',
      'The old lock will be torn down in July 2024. [a0]',
    ],
    [
      '3 May 2024: The new lock of Orm opened on 3 May 2024 after nine years of work. [a0]',
      'Jul 2024 (expected): The old lock will be torn down in July 2024. [a0]',
    ],
  ],
  [
    'the lock of Orm',
    [lock, opening],
    [
      'Orm’s new lock was opened on 3 May 2024. [a1,a0]',
      'The old lock will be torn down in July 2024. [a0]',
      'The old lock, built in 1931, had leaked for years. [a1]',
      'Crowds lined both banks of the river from early morning. [a1]',
    ],
    [
      '1931: The old lock, built in 1931 [a1]',
      '3 May 2024: Orm’s new lock was opened on 3 May 2024. [a1,a0]',
      'Jul 2024 (expected): The old lock will be torn down in July 2024. [a0]',
    ],
  ],
  [
    '',
    [lock, strike],
    [
      'The new lock of Orm opened on 3 May 2024 after nine years of work. [a0]',
      'Workers at the Velmar yard walked out on 20 May 2024 over pay. [a1]',
      'Talks broke down on 28 May 2024 after two hours. [a1]',
      'The old lock will be torn down in July 2024. [a0]',
    ],
    [
      '3 May 2024: The new lock of Orm opened on 3 May 2024 after nine years of work. [a0]',
      '20 May 2024: Workers at the Velmar yard walked out on 20 May 2024 over pay. [a1]',
      '28 May 2024: Talks broke down on 28 May 2024 after two hours. [a1]',
      'Jul 2024 (expected): The old lock will be torn down in July 2024. [a0]',
    ],
  ],
  [
    'Velmar strike',
    [strike, deal, lock],
    [
      'The strike at the Velmar yard ended on 2 June 2024. [a1]',
      'Workers at the Velmar yard walked out on 20 May 2024 over pay. [a0]',
      'Workers get four percent more from July 2024. [a1]',
      'Talks broke down on 28 May 2024 after two hours. [a0]',
    ],
    [
      '20 May 2024: Workers at the Velmar yard walked out on 20 May 2024 over pay. [a0]',
      '28 May 2024: Talks broke down on 28 May 2024 after two hours. [a0]',
      '2 Jun 2024: The strike at the Velmar yard ended on 2 June 2024. [a1]',
      'Jul 2024 (expected): Workers get four percent more from July 2024. [a1]',
    ],
  ],
  [
    'the fire in Velm',
    [fire, mourning],
    [
      'A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0,a1]',
      'Flags flew at half-mast in Velm on 2 June 2024. [a1]',
      'In 1987 a fire at the same works killed four people. [a0]',
      'Police arrested the owner of the works on 1 June 2024. [a0]',
      'The owner of the works, who was arrested on Saturday, denies all guilt. [a1]',
    ],
    [
      '1987: In 1987 a fire at the same works killed four people. [a0]',
      '31 May 2024: A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0,a1]',
      '1 Jun 2024: Police arrested the owner of the works on 1 June 2024. [a0]',
      '2 Jun 2024: Flags flew at half-mast in Velm on 2 June 2024. [a1]',
    ],
  ],
  [
    'the fire in Velm',
    [fire, mourning, strike],
    [
      'A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0,a1]',
      'Flags flew at half-mast in Velm on 2 June 2024. [a1]',
      'In 1987 a fire at the same works killed four people. [a0]',
      'Police arrested the owner of the works on 1 June 2024. [a0]',
      'The owner of the works, who was arrested on Saturday, denies all guilt. [a1]',
    ],
    [
      '1987: In 1987 a fire at the same works killed four people. [a0]',
      '31 May 2024: A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0,a1]',
      '1 Jun 2024: Police arrested the owner of the works on 1 June 2024. [a0]',
      '2 Jun 2024: Flags flew at half-mast in Velm on 2 June 2024. [a1]',
    ],
  ],
  ['Nils Aune', [lock], [], []],
  [
    'old lock',
    [lock, opening],
    [
      'Orm’s new lock was opened on 3 May 2024. [a1,a0]',
      'The old lock will be torn down in July 2024. [a0]',
      'The old lock, built in 1931, had leaked for years. [a1]',
      'Crowds lined both banks of the river from early morning. [a1]',
    ],
    [
      '1931: The old lock, built in 1931 [a1]',
      '3 May 2024: Orm’s new lock was opened on 3 May 2024. [a1,a0]',
      'Jul 2024 (expected): The old lock will be torn down in July 2024. [a0]',
    ],
  ],
  [
    '',
    [fire],
    [
      'A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0]',
      'Police arrested the owner of the works on 1 June 2024. [a0]',
      'In 1987 a fire at the same works killed four people. [a0]',
    ],
    [
      '1987: In 1987 a fire at the same works killed four people. [a0]',
      '31 May 2024: A fire at the salt works of Velm killed 31 people on 31 May 2024. [a0]',
      '1 Jun 2024: Police arrested the owner of the works on 1 June 2024. [a0]',
    ],
  ],
  [
    'Velm',
    [mourning, fire],
    [
      'Thirty-one people died when the salt works of Velm burned on 31 May 2024. [a0,a1]',
      'Flags flew at half-mast in Velm on 2 June 2024. [a0]',
      'Police arrested the owner of the works on 1 June 2024. [a1]',
      'The owner of the works, who was arrested on Saturday, denies all guilt. [a0]',
      'In 1987 a fire at the same works killed four people. [a1]',
    ],
    [
      '1987: In 1987 a fire at the same works killed four people. [a1]',
      '31 May 2024: Thirty-one people died when the salt works of Velm burned on 31 May 2024. [a0,a1]',
      '1 Jun 2024: Police arrested the owner of the works on 1 June 2024. [a1]',
      '2 Jun 2024: Flags flew at half-mast in Velm on 2 June 2024. [a0]',
    ],
  ],
  [
    'the lock of Orm',
    [
      'Orm plans | The new lock of Orm will open on 3 May 2025, the council said.',
      'Orm waits | The new lock of Orm will not open before June 2025, the council said.',
      'Orm rejoices | The new lock of Orm opened on 1 June 2024 at last.',
    ],
    [
      'The new lock of Orm opened on 1 June 2024 at last. [a2]',
      'The new lock of Orm will not open before June 2025, the council said. [a1]',
      'The new lock of Orm will open on 3 May 2025, the council said. [a0]',
    ],
    [
      '1 Jun 2024: The new lock of Orm opened on 1 June 2024 at last. [a2]',
      '3 May 2025 (expected): The new lock of Orm will open on 3 May 2025, the council said. [a0]',
      'not before Jun 2025: The new lock of Orm will not open before June 2025, the council said. [a1]',
    ],
  ],
  [
    'the bridge of Tolm',
    [
      'Tolm bridge | The bridge of Tolm was closed on 3 March 2024 for repairs. It was reopened on 9 April 2024.',
      'Tolm bridge | The bridge of Tolm, which was closed in March 2024, is open again.',
      'Old Tolm | In 1931 the bridge of Tolm was built by hand.',
    ],
    [
      'The bridge of Tolm was closed on 3 March 2024 for repairs. It was reopened on 9 April 2024. [a0]',
      'In 1931 the bridge of Tolm was built by hand. [a2]',
    ],
    [
      '1931: In 1931 the bridge of Tolm was built by hand. [a2]',
      '3 Mar 2024: The bridge of Tolm was closed on 3 March 2024 for repairs. [a0]',
      '9 Apr 2024: It was reopened on 9 April 2024. [a0]',
    ],
  ],
  [
    'the bridge of Tolm',
    [
      'Tolm bridge | The bridge of Tolm was closed on 3 March 2024.',
      'Tolm bridge | The bridge of Tolm was closed on 4 March 2024.',
    ],
    [
      'The bridge of Tolm was closed on 3 March 2024. [a0]',
      'The bridge of Tolm was closed on 4 March 2024. [a1]',
    ],
    [
      '3 Mar 2024: The bridge of Tolm was closed on 3 March 2024. [a0]',
      '4 Mar 2024: The bridge of Tolm was closed on 4 March 2024. [a1]',
    ],
  ],
  [
    'the pact',
    [
      'The pact | Norway signed the pact on 3 May 2024. Japan signed the pact on 4 May 2024. The pact takes effect on 1 July 2024 and runs until 2030.',
      'The pact | The pact was signed by Norway on 3 May 2024, and Japan followed a day later.',
    ],
    [
      'The pact was signed by Norway on 3 May 2024, and Japan followed a day later. [a1]',
      'The pact takes effect on 1 July 2024 and runs until 2030. [a0]',
    ],
    [
      '3 May 2024: Norway signed the pact on 3 May 2024. [a0,a1]',
      '4 May 2024: Japan signed the pact on 4 May 2024. [a0]',
      '4 May 2024: Japan followed a day later [a1]',
      '1 Jul 2024 (expected): The pact takes effect on 1 July 2024 [a0]',
      'until 2030: The pact … runs until 2030 [a0]',
    ],
  ],
  [
    'Asha Rao',
    [
      'Asha Rao | Asha Rao was born in Tallow in 1970. She became mayor of Orm in 2015 and was re-elected in May 2021. On Monday she resigned.',
      'Rao resigns | Asha Rao resigned as mayor of Orm on 27 May 2024.',
    ],
    ['Asha Rao resigned as mayor of Orm on 27 May 2024. [a1]'],
    [
      '1970: Asha Rao was born in Tallow in 1970. [a0]',
      '2015: She became mayor of Orm in 2015 [a0]',
      'May 2021: She … was re-elected in May 2021 [a0]',
      '27 May 2024: Asha Rao resigned as mayor of Orm on 27 May 2024. [a1]',
    ],
  ],
])(
  'What papers tell of “%s” is summed up, and laid out by its days: %j',
  (topic, papers, summary, timeline) => {
    const readings = papersByDay(papers)
    expect(atOnce(summarise(readings, topic)).map((told) => `${told[0].quote} ${cited(told)}`)).toEqual(
      summary,
    )
    expect(
      atOnce(datedEvents(readings, topic)).map(
        ({ when, text, excerpts }) => `${when}: ${text} ${cited(excerpts)}`,
      ),
    ).toEqual(timeline)
  },
)
