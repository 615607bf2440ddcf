import type { Article } from '../../src/model/article.ts'
import { article } from './newsroom.ts'

/** A week of news of our own, by the day on which it comes in. */
export const week: Readonly<Record<string, readonly Article[]>> = {
  '2024-03-04': [
    article(
      'dam1',
      'Mirna Post',
      '2024-03-04',
      'Orlow dam to cost 5.4 billion dollars',
      'The Orlow dam on the Mirna will cost 5.4 billion dollars, the water ministry of Sarkany said on Monday. The dam at Orlow is to be finished by 2031. Minister Tessa Brandt called the Orlow dam the largest work of the decade. Farmers along the Mirna fear for their fields.',
    ),
    article(
      'dam2',
      'The Lantern',
      '2024-03-04',
      'Sarkany builds Orlow dam for 5.4 billion dollars',
      'Sarkany will build the Orlow dam on the Mirna for 5.4 billion dollars. Minister Tessa Brandt signed the contract for the dam on Monday. The village of Lower Orlow has to move.',
    ),
    article(
      'ferry1',
      'Coast Herald',
      '2024-03-04',
      'Ferry strands off Quellen, 12 people hurt',
      'A ferry ran onto a sandbank off Quellen in fog, and 12 people were hurt. The coast guard of Quellen took all passengers off by boat. Captain Idris Vahl said that the radar of the ferry had failed.',
    ),
  ],
  '2024-03-05': [
    article(
      'ferry2',
      'Coast Herald',
      '2024-03-05',
      'Quellen ferry: 15 people hurt',
      'The number of people hurt on the ferry that stranded off Quellen has risen to 15 people, the coast guard of Quellen said. Captain Idris Vahl was questioned for three hours by harbour police about the ferry.',
    ),
    article(
      'bees1',
      'Garden Weekly',
      '2024-03-05',
      'Rooftop bees of Vesna give a record of honey',
      'Beekeepers on the roofs of Vesna took in a record harvest of honey this spring. The rooftop hives of Vesna belong to the opera house. Keeper Olga Prem said that lime trees had bloomed early.',
    ),
  ],
  '2024-03-06': [
    article(
      'dam3',
      'Capital Monitor',
      '2024-03-06',
      'Orlow dam will cost 5.5 billion dollars, auditors say',
      'The Orlow dam on the Mirna will cost 5.5 billion dollars, the auditors of Sarkany said on Wednesday. Minister Tessa Brandt has not answered the auditors about the dam. The auditors found that the access road to Orlow had been left out.',
    ),
    {
      ...article(
        'dam1copy',
        'Wire Mirror',
        '2024-03-06',
        'Orlow dam to cost 5.4 billion dollars',
        'The Orlow dam on the Mirna will cost 5.4 billion dollars, the water ministry of Sarkany said on Monday. The dam at Orlow is to be finished by 2031. Minister Tessa Brandt called the Orlow dam the largest work of the decade. Farmers along the Mirna fear for their fields.',
      ),
      family: 'dam1',
    },
  ],
  '2024-03-07': [
    article(
      'bees2',
      'The Lantern',
      '2024-03-07',
      'Opera of Vesna sells honey of its rooftop bees',
      'Beekeepers on the roofs of Vesna took in a record harvest of honey this spring. The rooftop hives of Vesna belong to the opera house.',
    ),
  ],
}
