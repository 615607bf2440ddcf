import { expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { readSanctions } from '../../../src/reading/sanctions.ts'

const told = (text: string) =>
  readSanctions(text, sentences(text), []).map(({ standing, imposer, target }) =>
    [standing, imposer.text, target.text].join(' | '),
  )

it.each([
  [
    'Canada added six persons, among them the banker Olek Barr, to its sanctions list.',
    'imposed | Canada | banker Olek Barr',
  ],
  ['Japan took the shipper Corvane Lines off its sanctions list.', 'lifted | Japan | shipper Corvane Lines'],
  ['Ida Senn was placed under a travel ban by Norway.', 'imposed | Norway | Ida Senn'],
  ['The assets of Ida Senn were frozen by Switzerland.', 'imposed | Switzerland | Ida Senn'],
  ['Switzerland froze the assets of Barr the next morning.', 'imposed | Switzerland | Barr'],
  ['Canada is sanctioning officials responsible for the raid in Myanmar.', 'imposed | Canada | '],
  ['Ela Grom is barred from travelling to Japan.', 'imposed | Japan | Ela Grom'],
  ['Swiss authorities blocked accounts of the ruler Adan Bor.', 'imposed | Switzerland | ruler Adan Bor'],
  [
    'Sanctions on Iran, which gets 60% of its revenue from oil, were imposed by Japan.',
    'imposed | Japan | Iran',
  ],
  ['The council sanctioned two banks of Belarus.', 'imposed |  | two banks of Belarus'],
  [
    'Canada sanctioned the national oil corporation of Myanmar.',
    'imposed | Canada | national oil corporation of Myanmar',
  ],
])('“%s” puts somebody on a list, or takes somebody off one', (text, expected) =>
  expect(told(text)).toEqual([expected]),
)

it.each([
  'The council of Ardmoor sanctioned the building of a footbridge over the Teal.',
  'The union of Lorne has sanctioned a strike at the mill.',
  'The government of Norway sanctioned the merger of two banks of Bergen.',
  'The president sanctioned the use of force against Yemen.',
  'Norway sanctioned a reduction in fares for pupils.',
  'Lawyers have been sanctioned after machines wrote their motions.',
  'The director was blacklisted from most studios of the coast.',
  'Ulmarn was blacklisted by the clubs.',
  'FIFA sanctioned Spain’s captain with a ban of two matches.',
  'Under the rules, firms in Poland face sanctions of 7% of turnover for infringements.',
  'Start-ups in Poland may get smaller penalties for infringements, and sanctions are rare.',
  'The office imposed sanctions of 5 million euros on the carmaker.',
])('“%s” allows something, or is of sport or of a regulation', (text) => expect(told(text)).toEqual([]))
