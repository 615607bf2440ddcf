import { describe, expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

describe('Two papers that word one story otherwise differ', () => {
  it.each<[string, Report, Report]>([
    [
      'how many homes were flooded',
      [
        'Storm Ellery floods Marden valley',
        'Storm Ellery swept through the Marden valley on Tuesday. Forty-one homes were flooded, the county said.',
      ],
      [
        'Marden valley counts cost of Storm Ellery',
        'Storm Ellery brought heavy rain to the Marden valley. Water got into 56 homes.',
      ],
    ],
    [
      'the strength of an earthquake',
      ['Quake rattles Pelin island', 'An earthquake of magnitude 5.4 struck Pelin island early on Monday.'],
      [
        'Pelin island shaken by earthquake',
        'Pelin island was shaken early on Monday. The institute gave the magnitude as 5.9.',
      ],
    ],
    [
      'a crew',
      [
        'Trawler Skarva sinks off Bodal',
        'The trawler Skarva sank off Bodal on Friday. All 14 members of the crew were saved.',
      ],
      [
        'Skarva goes down near Bodal',
        'The fishing vessel Skarva went down near Bodal on Friday with 17 crew aboard. All were taken to hospital.',
      ],
    ],
    [
      'what is paid for a share',
      [
        'Brandt Foods to buy Lillet Dairy',
        'Brandt Foods said it would buy Lillet Dairy for 18 dollars a share.',
      ],
      [
        'Lillet Dairy agrees to Brandt offer',
        'Lillet Dairy has agreed to a takeover by Brandt Foods, which will pay 21 dollars per share in cash.',
      ],
    ],
    [
      'a mass',
      [
        'Rocket carries Orsa-2 into orbit',
        'A rocket carried the satellite Orsa-2, which weighs 420 kilograms, into orbit on Thursday.',
      ],
      [
        'Orsa-2 launched from Kvalen',
        'The 450-kilogram satellite Orsa-2 was launched from Kvalen on Thursday.',
      ],
    ],
    [
      'how many fell ill',
      [
        'Cholera outbreak in Tamru grows',
        'A cholera outbreak has hit Tamru. The number of people with cholera has risen to 88, the ministry said.',
      ],
      [
        'Tamru fights cholera',
        'Cholera is spreading in Tamru. Ninety-six people have fallen ill in the outbreak.',
      ],
    ],
    [
      'how long somebody goes to prison',
      ['Orin jailed for fraud', 'Former banker Jule Orin was sentenced to six years in prison on Monday.'],
      [
        'Court sends banker Jule Orin to prison',
        'A court in Pask gave Jule Orin an eight-year prison term on Monday.',
      ],
    ],
    [
      'who marched',
      [
        'March through Velmar against dam',
        'About 12,000 people marched through Velmar on Saturday against the Rud dam.',
      ],
      [
        'Velmar protest against Rud dam',
        'Police said 8,000 demonstrators took part in the protest against the Rud dam in Velmar on Saturday.',
      ],
    ],
    [
      'how many jobs go',
      ['Steelmaker Ferrox cuts jobs', 'Ferrox said it would cut 1,400 jobs at its plant in Dunmar.'],
      ['Dunmar plant of Ferrox to shed staff', 'Ferrox is to lay off 1,650 employees at the Dunmar works.'],
    ],
    [
      'how many are on strike, whatever they are called',
      [
        'Quay strike shuts Sund harbours',
        'A strike shut the harbours of the Sund on Monday as 14,000 union members walked off the job.',
      ],
      [
        'Sund harbours silent as strike begins',
        'Some 9,000 dockworkers are striking for higher pay at the harbours of the Sund since Monday.',
      ],
    ],
    [
      'what burned',
      ['Wildfire on Mount Casp', 'A wildfire on Mount Casp has burned 3,200 hectares of forest.'],
      ['Mount Casp fire still out of control', 'The blaze on Mount Casp has destroyed 4,100 hectares.'],
    ],
    [
      'a turnout',
      [
        'Harbour town of Imre votes on port',
        'The people of Imre voted on Sunday on a new port. Just 39 percent of those entitled took part.',
      ],
      ['Imre rejects new port', 'Imre said no to a new port on Sunday. Turnout was 44 percent.'],
    ],
    [
      'a bare count of a crew',
      [
        'Freighter Almira burns off Tanis',
        'The freighter Almira is burning off Tanis. Its crew of 22 was taken off by helicopter.',
      ],
      [
        'Fire on freighter Almira',
        'A helicopter saved all 19 sailors from the freighter Almira, which is on fire off Tanis.',
      ],
    ],
  ])('in %s', (_, one, other) => {
    expect(differing(one, other)).toHaveLength(1)
  })
})

describe('Two papers of one story do not differ', () => {
  it.each<[string, Report, Report]>([
    [
      'who voted elsewhere',
      ['Vote in Salm', 'Turnout in Salm was 52 percent on Sunday.'],
      ['Salm and Terk vote', 'In Terk, which voted with Salm on Sunday, turnout was 58 percent.'],
    ],
    [
      'who voted before',
      ['Voters in Tarsk', 'Turnout in Tarsk was 61 percent on Sunday.'],
      ['Tarsk votes', 'Turnout in Tarsk on Sunday was well above the 48 percent of 2019.'],
    ],
    [
      'who struck and who was hurt by an air strike',
      [
        'Air strike hits Orsk depot',
        'An air strike hit a depot in Orsk on Monday, where 900 workers keep the trains running.',
      ],
      ['Orsk workers strike', 'Some 1,200 workers of the Orsk depot went on strike on Monday.'],
    ],
    [
      'the dead of an attack and those of a war',
      ['Raid on Kessen', 'In two days more than 900 people have died on both sides of the war in Kessen.'],
      ['Kessen mourns', 'The raid on Kessen killed 700 people, and its army struck back.'],
    ],
    [
      'what a bridge carries',
      ['Lorry hits bridge in Vane', 'A lorry that weighed 38 tonnes hit a bridge in Vane on Friday.'],
      [
        'Vane bridge hit by lorry',
        'The bridge in Vane, hit by a lorry on Friday, carries at most 30 tonnes.',
      ],
    ],
    [
      'what another got',
      [
        'Court jails two in Pask fraud case',
        'In Pask, Ivo Lent was sentenced to six years in prison on Monday.',
      ],
      ['Pask fraud case ends', 'A Pask court sentenced Mia Korr to four years in prison on Monday.'],
    ],
    [
      'a dividend and what was earned',
      ['Ruddle pays dividend', 'Ruddle will pay a dividend of 2 euros a share.'],
      ['Ruddle profit rises', 'Ruddle earned 3.10 euros a share in the year.'],
    ],
    [
      'by how much a fire grew',
      ['Forest fire at Luz', 'The forest fire at Luz has burned 900 hectares.'],
      ['Luz fire spreads', 'The fire at Luz spread on Monday by 600 hectares.'],
    ],
    [
      'a toll that is open above',
      ['Ferry Oda sinks', 'The ferry Oda sank off Lume on Friday. At least 12 people died.'],
      ['Oda sinking off Lume', 'The ferry Oda went down off Lume on Friday. Fifteen people died.'],
    ],
    [
      'a shock that came after',
      ['Quake near Isel', 'A magnitude 5.2 earthquake struck near Isel on Monday.'],
      ['Isel earthquake', 'An earthquake hit Isel on Monday. An aftershock had a magnitude of 4.6.'],
    ],
    [
      'a tax on something else',
      ['Steel tariffs in Norrend', 'Norrend will put a tariff of 25 percent on steel.'],
      ['Norrend plans tariffs', 'Norrend plans tariffs of 20 percent on aluminium.'],
    ],
    [
      'those who are ill and those who fell ill in a day',
      ['Cholera in Wendu', 'Cholera has sickened 80 people in Wendu, officials said.'],
      ['Cholera spreads in Wendu', 'In the last day another 52 people fell ill with cholera in Wendu.'],
    ],
  ])('in %s', (_, one, other) => {
    expect(differing(one, other)).toEqual([])
  })
})
