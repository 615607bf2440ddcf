import { expect, it } from 'vitest'
import eml from '../../../src/formats/eml.ts'
import txt from '../../../src/formats/txt.ts'
import { splitParagraphs } from '../../../src/reading/boilerplate/wrapping.ts'
import { contentOf } from '../../contracts/format.ts'

const title = 'Harrowby opens its fair'
const sentences = [
  'The Harrowby fair opened on Monday with 40 stalls on the old quay, the council said in a statement.',
  'It will last until Friday, and 3,000 visitors are expected from the towns around the bay.',
  'Nobody was hurt when a tent fell over in the wind on the first evening, the police said.',
  'The mayor, Ines Calloway, told Northline that the fair had cost 212 million crowns this year.',
  'Next year it moves to the racecourse, where there is more room for the animals and the rides.',
  'Two of the stalls were closed on Tuesday after an inspector had found mice in a box of flour.',
  'The ferry company put on three more boats for the day, which were full by nine in the morning.',
  'A spokesman for the council said: “We did not expect so many people on the first day of the fair.”',
]
const [lead = '', ...others] = sentences
const pairs = [0, 2, 4, 6].map((at) => sentences.slice(at, at + 2).join(' '))

/** Words in lines of a width, as an editor breaks them; the first line and the others are set in. */
function wrap(words: string, width: number, first = '', rest = ''): string {
  const lines: string[] = []
  let line = first
  for (const word of words.split(' ')) {
    if (line.trim() !== first.trim() && line.length + word.length > width) {
      lines.push(line.trimEnd())
      line = rest
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

const settings: Readonly<Record<string, (width: number) => string>> = {
  'with blank lines between paragraphs': (width) => sentences.map((one) => wrap(one, width)).join('\n\n'),
  'with first lines set in': (width) => sentences.map((one) => wrap(one, width, '  ')).join('\n'),
  'with first lines set in by a tab': (width) => sentences.map((one) => wrap(one, width, '\t')).join('\n'),
  'in paragraphs of two sentences': (width) => pairs.map((one) => wrap(one, width)).join('\n\n'),
  'all set in': (width) => pairs.map((one) => wrap(one, width, '       ', '    ')).join('\n'),
  'of one paragraph': (width) => wrap(sentences.join(' '), width),
  'of three sentences': (width) =>
    sentences
      .slice(3, 6)
      .map((one) => wrap(one, width))
      .join('\n\n'),
  'with bullets': (width) =>
    [`${wrap(lead, width)}\n`, ...others.map((one) => wrap(`- ${one}`, width, '', '  '))].join('\n'),
  'with bullets whose lines are not set in': (width) =>
    [`${wrap(lead, width)}\n`, ...others.map((one) => wrap(`* ${one}`, width))].join('\n'),
  'with numbers': (width) =>
    [`${wrap(lead, width)}\n`, ...others.map((one, at) => wrap(`${at + 1}. ${one}`, width, '', '   '))].join(
      '\n',
    ),
  'with first lines that hang': (width) => sentences.map((one) => wrap(one, width, '', '    ')).join('\n'),
  'with a part set in': (width) =>
    [
      wrap(lead, width),
      ...others.map((one, at) => wrap(one, width, ...(at % 3 === 1 ? ['    ', '    '] : []))),
    ].join('\n\n'),
  'behind marks of a quotation': (width) => pairs.map((one) => wrap(one, width, '> ', '> ')).join('\n>\n'),
  'in capitals': (width) => pairs.map((one) => wrap(one.toUpperCase(), width)).join('\n\n'),
  'in capitals, with first lines set in': (width) =>
    pairs.map((one) => wrap(one.toUpperCase(), width, '  ')).join('\n'),
}

const widths = Array.from({ length: 27 }, (_, at) => 26 + 4 * at)
const flat = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase()
const mail = ['From: Bay Courier <news@bay.example>', `Subject: ${title}`, 'MIME-Version: 1.0', '', ''].join(
  '\r\n',
)

it.each(Object.keys(settings))('Wrapped text keeps its sentences at each width: %s', async (name) => {
  const lost: string[] = []
  for (const width of widths) {
    const words = settings[name]?.(width) ?? ''
    const read = [
      txt.parse(contentOf(`${title}\n\n${words}`)),
      ...(name.includes('quotation')
        ? []
        : [await eml.parse(contentOf(mail + words.replaceAll('\n', '\r\n')))]),
    ]
    for (const { drafts } of read) {
      expect(flat(drafts[0]?.title ?? '')).toBe(flat(title))
      const text = flat(drafts[0]?.text ?? '')
      const wanted = sentences.filter((one) => flat(words.replace(/^> ?/gm, '')).includes(flat(one)))
      lost.push(...wanted.filter((one) => !text.includes(flat(one))).map((one) => `${width}: ${one}`))
    }
  }
  expect(lost).toEqual([])
})

it('Lines that their writer ended stand for themselves', () => {
  for (const lines of [
    ['Tram to be free for a year', 'https://sheet.example/tram-9', 'Metro Sheet · Jun 2, 2021', '', lead],
    ['Ferry sinks off Orm', 'by lene hald', '', lead],
    ['BAY COURIER', 'MONDAY 6 DECEMBER', 'FERRY SINKS OFF ORM', '', lead.toUpperCase()],
    ['Sport', 'Weather', 'Most read in Orm', lead, ...others],
  ])
    expect(splitParagraphs(lines.join('\n'))).toEqual(lines.filter((line) => line !== ''))
  const head = ['Council approves', 'second quay', '', 'Astrid Holm', 'Staff Reporter']
  expect(splitParagraphs(head.join('\n'))).toEqual([
    'Council approves\nsecond quay',
    'Astrid Holm',
    'Staff Reporter',
  ])
})

it('A list falls into its items, and a number inside a sentence begins none', () => {
  expect(
    splitParagraphs('1. Boats are to be\n   painted by the crew.\n2. Ropes are to be\n   dried at the quay.'),
  ).toEqual(['1. Boats are to be\npainted by the crew.', '2. Ropes are to be\ndried at the quay.'])
  const inside =
    'The harbour of Orm was shut to all boats on the night of December\n12. Nobody has said when it will be opened to them again, and why'
  expect(splitParagraphs(`${inside}\nit was shut.`)).toEqual([`${inside}\nit was shut.`])
})
