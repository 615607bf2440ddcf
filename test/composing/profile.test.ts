import { expect, it } from 'vitest'
import { namesakes, profile } from '../../src/composing/profile.ts'
import { cited, papersByDay } from '../articles.ts'

/** What papers, a day after one another or as they are dated, each “title | text”, make of the dossier of Asha Rao. */
async function dossier(
  papers: readonly string[],
  dateOf?: (at: number) => string,
): Promise<readonly string[]> {
  const readings = papersByDay(papers, dateOf)
  const sections = await profile('Asha Rao', readings, async (_, said) =>
    said.map((excerpts) => ({ text: excerpts[0].quote, excerpts })),
  )
  const lines = sections.flatMap(({ heading, statements }) =>
    statements.map(
      ({ text, excerpts, when }) =>
        `${heading}: ${text}${when === undefined ? '' : ` (${when})`} ${cited(excerpts)}`,
    ),
  )
  const two = namesakes('Asha Rao', readings)
  return two === undefined ? lines : [...lines, two]
}

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    ['Asha Rao, the mayor of Orm, was fired on Monday by the council.'],
    [
      'Roles: the mayor of Orm [a0]',
      'Said of them: Asha Rao, the mayor of Orm, was fired on Monday by the council. [a0]',
    ],
  ],
  [
    [
      'Asha Rao fired | Asha Rao was fired on Monday. She had led the port for nine years. The board thanked her.',
    ],
    ['Said of them: Asha Rao was fired on Monday. She had led the port for nine years. [a0]'],
  ],
  [
    ['“We open the lock in May,” Asha Rao said. Asha Rao left the hall by a side door.'],
    [
      'Said of them: Asha Rao left the hall by a side door. [a0]',
      'Said, word for word: “We open the lock in May” (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['“No,” Asha Rao said. Asha Rao left the hall by a side door.'],
    ['Said of them: Asha Rao left the hall by a side door. [a0]'],
  ],
  [
    ['Asha Rao said that the lock would open in May.'],
    [
      'Said, as articles report it: Asha Rao said that the lock would open in May. (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    [
      'Asha Rao told the Bay Courier that the lock would open in May. “It is late,” she told the Bay Courier.',
    ],
    [
      'Said, word for word: “It is late” (to the Bay Courier) (reported 1 Jun 2024) [a0]',
      'Said, as articles report it: Asha Rao told the Bay Courier that the lock would open in May. (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['Asked whether she would leave, Asha Rao said: “I will stay to the end.”'],
    [
      'Said, word for word: Asked whether she would leave: “I will stay to the end.” (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['A reporter asked why the lock was late. “We had no steel for it,” Asha Rao said.'],
    [
      'Said, word for word: A reporter asked why the lock was late: “We had no steel for it” (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['The Tide claims that Asha Rao said the lock was lost.'],
    ['Said of them: The Tide claims that Asha Rao said the lock was lost. [a0]'],
  ],
  [
    ['After Asha Rao left the stand, the judge read the long ruling aloud.'],
    ['Said of them: After Asha Rao left the stand, the judge read the long ruling aloud. [a0]'],
  ],
  [['He had been with the port for years before he met Asha Rao.'], []],
  [
    ['Asha Rao is a baker and a mother of two from Orm.'],
    ['Roles: baker [a0]', 'Said of them: Asha Rao is a baker and a mother of two from Orm. [a0]'],
  ],
  [
    ['Asha Rao may be fired by the council on Monday.'],
    ['Said of them: Asha Rao may be fired by the council on Monday. [a0]'],
  ],
  [
    ['Asha Rao was not fired by the council on Monday.'],
    ['Said of them: Asha Rao was not fired by the council on Monday. [a0]'],
  ],
  [
    ['Police said that Asha Rao was hurt when the wall fell.'],
    ['Said of them: Police said that Asha Rao was hurt when the wall fell. [a0]'],
  ],
  [
    ['Asha Rao knows the port and likes it a lot.'],
    ['Said of them: Asha Rao knows the port and likes it a lot. [a0]'],
  ],
  [
    ['Asha Rao will serve as the next governor of the bank.'],
    [
      'Roles: will serve as the next governor of the bank [a0]',
      'Said of them: Asha Rao will serve as the next governor of the bank. [a0]',
    ],
  ],
  [
    ['Asha Rao, Nils Aune and Ida Marr signed the pact in Orm. Ida Marr left.'],
    [
      'Said of them: Asha Rao, Nils Aune and Ida Marr signed the pact in Orm. [a0]',
      'Appears with: Nils Aune [a0]',
      'Appears with: Ida Marr [a0]',
    ],
  ],
  [
    ['Asha Rao\n\nNils Aune\n\nIda Marr\n\nAsha Rao left the hall by a side door.'],
    ['Said of them: Asha Rao left the hall by a side door. [a0]'],
  ],
  [['Asha Rao (left) in the hall.'], []],
  [['I met Asha Rao in the hall and I thanked her for the lock.'], []],
  [
    ['“Rao is late,” he said. Asha Rao came at noon with two guards.'],
    ['Said of them: Asha Rao came at noon with two guards. [a0]'],
  ],
  [['“See, bread,” Asha Rao says, and laughs at the crowd.'], []],
  [['Asha Rao: “I never left the hall.”'], []],
  [
    ['Asha Rao was named chief of the port in May. She was sworn in on Monday.'],
    ['Said of them: Asha Rao was named chief of the port in May. She was sworn in on Monday. [a0]'],
  ],
  [
    ['Asha Rao, the coach, left. The Orm Harbour Club fired Asha Rao as its coach.'],
    ['Said of them: The Orm Harbour Club fired Asha Rao as its coach. [a0]'],
  ],
  [
    ['The Orm Harbour Club appointed Asha Rao its next coach on Monday.'],
    [
      'Roles: coach of the Orm Harbour Club [a0]',
      'Said of them: The Orm Harbour Club appointed Asha Rao its next coach on Monday. [a0]',
    ],
  ],
  [
    ['The Orm Harbour Club fired coach Asha Rao on Monday after nine games.'],
    [
      'Roles: coach of the Orm Harbour Club [a0]',
      'Said of them: The Orm Harbour Club fired coach Asha Rao on Monday after nine games. [a0]',
    ],
  ],
  [
    ['Ivo Tarn left with his lawyer, Asha Rao, on Monday.'],
    [
      'Roles: lawyer of Ivo Tarn [a0]',
      'Said of them: Ivo Tarn left with his lawyer, Asha Rao, on Monday. [a0]',
      'Appears with: Ivo Tarn [a0]',
    ],
  ],
  [
    ['The mayor’s choice for harbour master, Asha Rao, left on Monday.'],
    [
      'Roles: choice for harbour master [a0]',
      'Said of them: The mayor’s choice for harbour master, Asha Rao, left on Monday. [a0]',
    ],
  ],
  [
    ['“The lock is late. We had no steel. We had no men,” Asha Rao said. “We had no luck.”'],
    [
      'Said, word for word: “The lock is late. We had no steel. We had no men, … We had no luck.” (reported 1 Jun 2024) [a0]',
    ],
  ],
  [['Asha Rao said: “It is not my decision.\n\nThe council will make it.'], []],
  [
    ['Asha Rao said why she left, and what she would do next.'],
    [
      'Said, as articles report it: Asha Rao said why she left, and what she would do next. (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['Asha Rao promised to open the lock by May and to pay for it.'],
    [
      'Said, as articles report it: Asha Rao promised to open the lock by May and to pay for it. (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['Asha Rao accused the board of hiding its losses from the town.'],
    ['Said of them: Asha Rao accused the board of hiding its losses from the town. [a0]'],
  ],
  [
    ['Asha Rao quit the board in May, said Nils Aune, its head.'],
    [
      'Said of them: Asha Rao quit the board in May, said Nils Aune, its head. [a0]',
      'Appears with: Nils Aune [a0]',
    ],
  ],
])('A dossier of one article tells what it says of her: %j', async (told, shown) =>
  expect(await dossier(told)).toEqual(shown),
)

it.each<[told: readonly string[], shown: readonly string[]]>([
  [
    [
      'Asha Rao, mayor of Orm, opened the new lock. The crowd cheered.',
      'Orm’s mayor Asha Rao opened the lock on Monday.',
    ],
    [
      'Roles: Orm’s mayor [a1,a0]',
      'Said of them: Orm’s mayor Asha Rao opened the lock on Monday. [a1]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Asha Rao had won the vote, reported The Tide.',
      'Asha Rao said that she had won the vote, reported The Tide.',
    ],
    [
      'Said of them: Asha Rao had won the vote, reported The Tide. [a0]',
      'Said, as articles report it: Asha Rao said that she had won the vote, reported The Tide. (reported 2 Jun 2024) [a1]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Asha Rao’s dog bit a guest on Monday in the hall.',
      'Asha Rao lost the race for the port by nine votes.',
    ],
    [
      'Said of them: Asha Rao lost the race for the port by nine votes. (reported 2 Jun 2024) [a1]',
      'Said of them: Asha Rao’s dog bit a guest on Monday in the hall. (reported 1 Jun 2024) [a0]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Asha Rao and Nils Aune met. Asha Rao and Nils Aune signed the pact in Orm.',
      'Nils Aune hired Asha Rao in Orm in May for the lock.',
    ],
    [
      'Said of them: Nils Aune hired Asha Rao in Orm in May for the lock. (reported 2 Jun 2024) [a1]',
      'Said of them: Asha Rao and Nils Aune signed the pact in Orm. (reported 1 Jun 2024) [a0]',
      'Appears with: Nils Aune [a0,a1]',
    ],
  ],
  [
    ['But Asha Rao held on to her seat in the hall.', 'Asha Rao lost the race for the port by nine votes.'],
    [
      'Said of them: Asha Rao lost the race for the port by nine votes. (reported 2 Jun 2024) [a1]',
      'Said of them: But Asha Rao held on to her seat in the hall. (reported 1 Jun 2024) [a0]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Former mayor Asha Rao left on Monday with two guards.',
      'Mayor Asha Rao opened the lock with two guards.',
    ],
    [
      'Roles: Mayor (2 Jun 2024) [a1]',
      'Roles: Former mayor (1 Jun 2024) [a0]',
      'Said of them: Mayor Asha Rao opened the lock with two guards. (reported 2 Jun 2024) [a1]',
      'Said of them: Former mayor Asha Rao left on Monday with two guards. (reported 1 Jun 2024) [a0]',
    ],
  ],
  [
    ['Asha Rao, owner of Velmar Ltd, left.', 'Velmar Ltd owner Asha Rao left.', 'Owner Asha Rao left.'],
    ['Roles: Velmar Ltd owner [a0,a1]', 'Said of them: Velmar Ltd owner Asha Rao left. [a1]'],
  ],
  [
    [
      'Asha Rao won the Orm regatta on Sunday.',
      'Asha Rao won the Orm regatta on Sunday by nine lengths, ahead of two boats from Tallow.',
    ],
    [
      'Said of them: Asha Rao won the Orm regatta on Sunday by nine lengths, ahead of two boats from Tallow. [a1]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Asha Rao wins | The crowd cheered in the rain. Asha Rao won the Orm regatta on Sunday. It was her first win.',
      'Asha Rao was born in Tallow in 1970 and went to school there.',
    ],
    [
      'Said of them: Asha Rao was born in Tallow in 1970 and went to school there. (reported 2 Jun 2024) [a1]',
      'Said of them: Asha Rao won the Orm regatta on Sunday. (reported 1 Jun 2024) [a0]',
      'Nothing ties the Asha Rao of “Asha Rao wins” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      'Asha Rao won the Orm regatta on Sunday.',
      'Asha Rao, the poet, read in Tallow on Sunday.',
      'Asha Rao, the judge, sent a man to jail on Sunday.',
    ],
    [
      'Roles: the poet [a1]',
      'Roles: the judge [a2]',
      'Said of them: Asha Rao, the judge, sent a man to jail on Sunday. (reported 3 Jun 2024) [a2]',
      'Said of them: Asha Rao, the poet, read in Tallow on Sunday. (reported 2 Jun 2024) [a1]',
      'Said of them: Asha Rao won the Orm regatta on Sunday. (reported 1 Jun 2024) [a0]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
  [
    [
      '“The lock is late,” Asha Rao said on Monday.',
      '“The lock is late,” Asha Rao said.',
      'Asha Rao said the lock is late.',
    ],
    [
      'Said, word for word: “The lock is late” [a1,a0,a2]',
      'Nothing ties the Asha Rao of “News” to that of “News”: they may be two people.',
    ],
  ],
])('A dossier of several puts together what is one: %j', async (told, shown) =>
  expect(await dossier(told)).toEqual(shown),
)

it('Articles of one day, whatever their hours, need no day beside what they tell', async () => {
  const told = [
    'But Asha Rao held on to her seat in the hall.',
    'Asha Rao lost the race for the port by nine votes.',
  ]
  const hours = (at: number): string => ['2024-06-01', '2024-06-01T09:30:00Z'][at] ?? ''
  expect((await dossier(told)).join()).toContain('(reported 2 Jun 2024)')
  expect((await dossier(told, hours)).join()).not.toContain('reported')
})
