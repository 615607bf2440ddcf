import { describe, expect, it } from 'vitest'
import { differing, type Report } from './papers.ts'

describe('Two measures of two things are no difference', () => {
  it.each<[string, Report, Report]>([
    [
      'a lead among all voters and one among women',
      'The Green List is 4 percentage points ahead of the Union in a poll among all voters published on Monday.',
      'Among women the Union leads the Green List by 9 percentage points, a poll found on Monday.',
    ],
    [
      'a rise and a distance from an average',
      'Unemployment in Tarn rose 1.2 percentage points over the year, the labour office said.',
      'Unemployment in Tarn is 2.1 percentage points above the national average, the labour office said.',
    ],
    [
      'a share of all and one of the young',
      'In a Vox poll published on Monday 64 percent of residents of Lund were in favour of the tram.',
      'Among residents of Lund under thirty, 71 percent favour the tram, according to a Vox poll published on Monday.',
    ],
    [
      'the parts of a church',
      'The choir of Tolm minster is 38 metres long and has a wooden roof.',
      'Behind the altar lies the chapel of Tolm minster, 15 metres long.',
    ],
    [
      'the deck of a bridge and its ramp',
      'The deck of the Alsen bridge is 320 metres long.',
      'The ramp of the Alsen bridge is 210 metres long.',
    ],
    [
      'the height and the length of a wall',
      'The sea wall of Holm is 60 metres long.',
      'The sea wall of Holm is 40 metres high.',
    ],
    [
      'what was saved and what was given',
      'The town of Hale saved 480,000 euros for its fountain over ten years.',
      'A widow gave 500,000 euros for the fountain of the town of Hale.',
    ],
  ])('%s', (_, one, other) => {
    expect(differing(one, other)).toEqual([])
  })

  it.each<[string, Report, Report, readonly string[]]>([
    [
      'one lead in one poll',
      'The yes camp leads the no camp by 7 percentage points in the Vox poll on the Lund bridge, the institute said on Monday.',
      'In the Vox poll on the Lund bridge the yes camp is ahead of the no camp by 4 percentage points, the institute said on Monday.',
      ['7 percentage points', '4 percentage points'],
    ],
    [
      'one share of one town',
      'In a Vox poll published on Monday 64 percent of residents of Lund were in favour of the tram.',
      '46 percent of residents of Lund favour the tram, according to a Vox poll published on Monday.',
      ['64%', '46%'],
    ],
    [
      'the length of one nave',
      'The nave of Sund abbey is 62 metres long, the abbot said on Monday.',
      'Sund abbey has a nave 26 metres long, the builders said on Monday.',
      ['62 metres', '26 metres'],
    ],
  ])('but two values of %s are', (_, one, other, values) => {
    expect(differing(one, other)).toEqual([values])
  })
})

describe('A number behind its noun', () => {
  it.each<[string, Report, Report, readonly string[]]>([
    [
      'all who were brought out',
      'Rescuers brought 340 miners out of the Brenn mine on Friday after a power cut, the company said.',
      [
        'Power cut at Brenn',
        'A power cut trapped miners at the Brenn mine. The miners, 430 of them, were brought out on Friday, a union said.',
      ],
      ['340 miners', '430 miners'],
    ],
    [
      'all who had to leave',
      'Firefighters evacuated 85 guests from the Hotel Sorn in Vik on Tuesday because of smoke.',
      [
        'Smoke at the Sorn',
        'Smoke filled the Hotel Sorn in Vik on Tuesday. Its guests, 58 in number, were evacuated by firefighters.',
      ],
      ['85 guests', '58 guests'],
    ],
  ])('counts %s', (_, one, other, values) => {
    expect(differing(one, other)).toEqual([values])
  })

  it.each<[string, Report, Report]>([
    [
      'who do something else',
      'Rescuers brought 340 miners out of the Brenn mine on Friday after a power cut.',
      'The Brenn mine had to close on Friday. Its miners, 430 in all, work in three shifts.',
    ],
    [
      'of another kind',
      'Firefighters evacuated 85 guests from the Hotel Sorn in Vik on Tuesday because of smoke.',
      'Smoke filled the Hotel Sorn in Vik on Tuesday. Its staff, 58 in number, were evacuated by firefighters.',
    ],
  ])('is no difference from those %s', (_, one, other) => {
    expect(differing(one, other)).toEqual([])
  })
})
