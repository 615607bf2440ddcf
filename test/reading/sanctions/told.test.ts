import { expect, it } from 'vitest'
import type { Field } from '../../../src/model/field.ts'
import { readFindings } from '../../../src/reading/findings.ts'

/** Who does what to whom, with all that is told of it; where a name stands for other words, those stand behind it. */
const read = (text: string): readonly string[] =>
  readFindings(text, '', { date: '2024-06-07', precision: 'day', from: 'json' }).sanctions.map(
    ({ standing, relief, imposer, target, deed, date, until, purpose, hedge, law }) => {
      const show = ({ text: told, spans }: Field): string => {
        const words = spans.map(({ start, end }) => text.slice(start, end)).join(', ')
        return told === words ? told : `${told} [${words}]`
      }
      const rest = Object.entries({ deed, date, until, purpose, hedge, law }).flatMap(([name, field]) =>
        field.text === '' ? [] : [`${name}: ${show(field)}`],
      )
      return `${standing}${relief ? ' (relief)' : ''}: ${show(imposer)} > ${show(target)}; ${rest.join('; ')}`
    },
  )

it.each<[text: string, found: readonly string[]]>([
  [
    'Canada stepped up its sanctions on Velmar Shipping.',
    ['tightened: Canada > Velmar Shipping; deed: stepped'],
  ],
  ['Canada scaled down its sanctions on Velmar Shipping.', ['eased: Canada > Velmar Shipping; deed: scaled']],
  ['The sanctioned Velmar Bank moved to Oslo.', ['in force:  > Velmar Bank; deed: sanctioned']],
  [
    'Canada froze the money of US-sanctioned Velmar Shipping.',
    ['in force: United States [US] > Velmar Shipping; deed: US-sanctioned'],
  ],
  [
    'The European Union sanctions against Velmar Shipping run out in July.',
    ['in force: European Union > Velmar Shipping; deed: run out; until: July'],
  ],
  [
    'Velmar Shipping is under sanctions by Canada for selling arms.',
    ['in force: Canada > Velmar Shipping; deed: under; purpose: selling arms'],
  ],
  [
    'Velmar Shipping faces sanctions from Canada over its sale of arms.',
    ['in force: Canada > Velmar Shipping; deed: faces; purpose: its sale of arms'],
  ],
  [
    'Goran Petrak and Ilse Morrow are under Canadian sanctions.',
    ['in force: Canada [Canadian] > Goran Petrak, Ilse Morrow; deed: under'],
  ],
  [
    'Goran Petrak, who is under Canadian sanctions, left for Oslo.',
    ['in force: Canada [Canadian] > Goran Petrak; deed: under'],
  ],
  [
    'Canada imposed sanctions on Goran Petrak and Velmar Shipping on Monday for the sale of arms to Ostravia.',
    [
      'imposed: Canada > Goran Petrak, Velmar Shipping; deed: imposed; date: 2024-06-03 [Monday]; purpose: the sale of arms to Ostravia',
    ],
  ],
  [
    'Canada, Norway and Japan jointly imposed sanctions on Goran Petrak.',
    ['imposed: Canada, Norway, Japan > Goran Petrak; deed: imposed'],
  ],
  ['Canada imposed sanctions on Ostravia; Norway did not.', ['imposed: Canada > Ostravia; deed: imposed']],
  [
    'Canada threatened to impose sanctions on Goran Petrak.',
    ['threatened: Canada > Goran Petrak; deed: impose; hedge: threatened'],
  ],
  ['Canada threatened Goran Petrak with sanctions.', ['threatened: Canada > Goran Petrak; deed: threatened']],
  ['Canada is considering sanctions on Goran Petrak.', ['planned: Canada > Goran Petrak; deed: considering']],
  [
    'Canada is weighing whether to lift sanctions on Goran Petrak.',
    ['in force (relief): Canada > Goran Petrak; deed: lift; hedge: weighing'],
  ],
  [
    'On Monday Canada imposed sanctions on Goran Petrak.',
    ['imposed: Canada > Goran Petrak; deed: imposed; date: 2024-06-03 [Monday]'],
  ],
  [
    'Canada on Monday imposed sanctions on Goran Petrak until 30 June 2025.',
    ['imposed: Canada > Goran Petrak; deed: imposed; date: 2024-06-03 [Monday]; until: 30 June 2025'],
  ],
  [
    'Canada extended its sanctions on Goran Petrak until 30 June 2025.',
    ['extended: Canada > Goran Petrak; deed: extended; until: 30 June 2025'],
  ],
  [
    'Canada’s sanctions on Goran Petrak expire on 30 June 2025.',
    ['in force: Canada > Goran Petrak; deed: expire; until: 30 June 2025'],
  ],
  ['Canada’s sanctions on Goran Petrak remain in force.', ['in force: Canada > Goran Petrak; deed: remain']],
  ['Canada kept its sanctions on Goran Petrak in place.', ['in force: Canada > Goran Petrak; deed: kept']],
  [
    'Goran Petrak was sanctioned by Canada in 2021.',
    ['imposed: Canada > Goran Petrak; deed: sanctioned; date: 2021'],
  ],
  ['Canada removed Goran Petrak from its sanctions list.', ['lifted: Canada > Goran Petrak; deed: removed']],
  ['Canada added Goran Petrak to its sanctions list.', ['imposed: Canada > Goran Petrak; deed: added']],
  ['Canada blacklisted Goran Petrak.', ['imposed: Canada > Goran Petrak; deed: blacklisted']],
  [
    'Canada’s Treasury froze the assets of Goran Petrak.',
    ['imposed: Canada’s Treasury > Goran Petrak; deed: froze'],
  ],
  ['Canada barred Goran Petrak from entering the country.', ['imposed: Canada > Goran Petrak; deed: barred']],
  [
    'Canada imposed an arms embargo on Ostravia in 2019.',
    ['imposed: Canada > Ostravia; deed: imposed; date: 2019'],
  ],
  [
    'Canada imposed a travel ban on Goran Petrak, a banker.',
    ['imposed: Canada > Goran Petrak; deed: imposed'],
  ],
  [
    'A court in Oslo upheld Canada’s sanctions on Goran Petrak.',
    ['in force: Canada > Goran Petrak; deed: upheld'],
  ],
  [
    'A court annulled the EU sanctions on Goran Petrak.',
    ['lifted: European Union [EU] > Goran Petrak; deed: annulled'],
  ],
  [
    'The EU’s General Court struck down sanctions on Goran Petrak.',
    ['lifted: European Union [General Court] > Goran Petrak; deed: struck down'],
  ],
  ['Ostravia evaded sanctions with the help of Goran Petrak.', ['evaded:  > Ostravia; deed: evaded']],
  [
    'Goran Petrak is accused of helping Ostravia to evade Canadian sanctions.',
    ['evaded: Canada [Canadian] > Ostravia; deed: evade'],
  ],
  ['Canada eased sanctions on Ostravia to let grain out.', ['eased: Canada > Ostravia; deed: eased']],
  [
    'Canada sanctioned 12 people, among them the banker Ilse Morrow.',
    ['imposed: Canada > banker Ilse Morrow; deed: sanctioned'],
  ],
  [
    'Canada sanctioned Goran Petrak, owner of Velmar Shipping, and his wife.',
    ['imposed: Canada > Goran Petrak; deed: sanctioned'],
  ],
  [
    'Canada sanctioned Ostravia’s president, Goran Petrak, and his two sons.',
    [
      'imposed: Canada > Ostravia’s president Goran Petrak [Ostravia’s president, Goran Petrak]; deed: sanctioned',
    ],
  ],
  [
    'Canada imposed sanctions on Ostravia over the killing of Judge Ann Orr.',
    ['imposed: Canada > Ostravia; deed: imposed; purpose: the killing of Judge Ann Orr'],
  ],
  [
    'Canada imposed sanctions on Ostravia because it jailed a judge.',
    ['imposed: Canada > Ostravia; deed: imposed'],
  ],
  [
    'Canada imposed sanctions on Ostravia in response to the raid on Tolm.',
    ['imposed: Canada > Ostravia; deed: imposed; purpose: the raid on Tolm'],
  ],
  ['Ostravia imposed counter-sanctions on Canada.', ['imposed: Ostravia > Canada; deed: imposed']],
  [
    'Ostravia retaliated with sanctions on Canadian ministers.',
    ['imposed: Ostravia > Canada [Canadian ministers]; deed: retaliated'],
  ],
  [
    'Moscow said Washington planned sanctions on its banks.',
    ['planned: United States [Washington] > Russia [Moscow]; deed: sanctions'],
  ],
  [
    'Western sanctions on Ostravia have hurt its banks.',
    ['in force: Western states [Western] > Ostravia; deed: hurt'],
  ],
  ['European states imposed sanctions on Ostravia.', ['imposed: European states > Ostravia; deed: imposed']],
  [
    'President Ada Quill signed an order imposing sanctions on Ostravia.',
    ['imposed: President Ada Quill > Ostravia; deed: signed'],
  ],
  [
    'Ostravia, under Canadian sanctions since 2019, sold its ships.',
    ['in force: Canada [Canadian] > Ostravia; deed: under; date: 2019'],
  ],
  [
    'Ostravia has been under sanctions since March 2019.',
    ['in force:  > Ostravia; deed: under; date: 2019-03 [March 2019]'],
  ],
  [
    'Sanctions on Ostravia took effect on Monday.',
    ['imposed:  > Ostravia; deed: took; date: 2024-06-03 [Monday]'],
  ],
  [
    'Sanctions against Ostravia snapped back on Monday.',
    ['imposed:  > Ostravia; deed: snapped; date: 2024-06-03 [Monday]'],
  ],
])('What was done about sanctions is read with all that is told of it: %s', (text, found) =>
  expect(read(text)).toEqual(found),
)

it.each<[text: string, found: readonly string[]]>([
  [
    'Norwick said on Friday it would not lift its sanctions on Ostravia.',
    ['in force (relief): Norwick > Ostravia; deed: lift; hedge: would'],
  ],
  [
    'Canada called off its sanctions on Velmar Shipping in May.',
    ['waived: Canada > Velmar Shipping; deed: called; date: 2024-05 [May]'],
  ],
  [
    'Japan lifted sanctions on Velmar Shipping in March and put them back in May.',
    [
      'lifted: Japan > Velmar Shipping; deed: lifted; date: 2024-03 [March]',
      'imposed: Japan > Velmar Shipping; deed: put them back; date: 2024-05 [May]',
    ],
  ],
  [
    'Canada has not decided whether to sanction Goran Petrak.',
    ['rejected: Canada > Goran Petrak; deed: sanction; hedge: decided'],
  ],
  [
    'Canada may impose sanctions on Goran Petrak if the raids go on.',
    ['threatened: Canada > Goran Petrak; deed: impose; hedge: may'],
  ],
  [
    'Canada plans to impose sanctions on Goran Petrak next week.',
    ['planned: Canada > Goran Petrak; deed: impose; hedge: plans'],
  ],
  [
    'Canada ruled out lifting sanctions on Goran Petrak.',
    ['in force (relief): Canada > Goran Petrak; deed: lifting; hedge: ruled'],
  ],
  [
    'Canada refused to impose sanctions on Goran Petrak.',
    ['rejected: Canada > Goran Petrak; deed: impose; hedge: refused'],
  ],
  ['Canada called for sanctions on Goran Petrak.', ['called for:  > Goran Petrak; deed: called']],
  [
    'The opposition urged Canada to impose sanctions on Goran Petrak.',
    ['called for: Canada > Goran Petrak; deed: impose; hedge: urged'],
  ],
  [
    'The opposition called on Canada to impose sanctions on Goran Petrak.',
    ['called for: Canada > Goran Petrak; deed: impose; hedge: called'],
  ],
  [
    'Canada will impose sanctions on Goran Petrak on 1 July.',
    ['planned: Canada > Goran Petrak; deed: impose; hedge: will'],
  ],
  [
    'Canada’s decision to impose sanctions on Goran Petrak was a surprise.',
    ['planned: Canada > Goran Petrak; deed: impose; hedge: decision'],
  ],
  [
    'The US move to sanction Goran Petrak came on Monday.',
    ['planned: United States [US] > Goran Petrak; deed: sanction; hedge: move'],
  ],
  [
    'Goran Petrak was removed from Canada’s sanctions list in May.',
    ['lifted: Canada > Goran Petrak; deed: removed; date: 2024-05 [May]'],
  ],
  [
    'The Senate voted to impose sanctions on Ostravia.',
    ['planned: Senate > Ostravia; deed: impose; hedge: voted'],
  ],
  [
    'The Senate voted 51-49 to lift sanctions on Ostravia.',
    ['in force (relief): Senate > Ostravia; deed: lift; hedge: voted'],
  ],
  [
    'Banks that deal with Velmar Shipping could face sanctions.',
    ['threatened:  > Banks; deed: face; hedge: could'],
  ],
  [
    'International sanctions on Ostravia were tightened in May.',
    ['tightened:  > Ostravia; deed: tightened; date: 2024-05 [May]'],
  ],
  ['The bill would impose sanctions on Ostravia.', ['planned:  > Ostravia; deed: impose; hedge: would']],
  ['President Ada Quill vetoed sanctions on Ostravia.', ['rejected:  > Ostravia; deed: vetoed']],
  ['No sanctions were imposed on Ostravia.', ['rejected:  > Ostravia; deed: imposed']],
  ['Canada never imposed sanctions on Ostravia.', ['rejected: Canada > Ostravia; deed: imposed']],
  [
    'Canada denied that it had imposed sanctions on Ostravia.',
    ['rejected: Canada > Ostravia; deed: imposed'],
  ],
])('What is not done, or not yet, is no deed: %s', (text, found) => expect(read(text)).toEqual(found))

it.each([
  'Velmar Shipping was on lists of sanctioned firms in May.',
  'Canada imposed tariffs on steel from Ostravia.',
  'Canada sanctioned the use of the hall.',
  'The league fined Velmar FC over the sanctions.',
])('What only speaks of them is nobody’s deed: %s', (text) => expect(read(text)).toEqual([]))
