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
    'Under the Clean Rivers Act, Canada imposed sanctions on Velmar Shipping.',
    ['imposed: Canada > Velmar Shipping; deed: imposed; law: Clean Rivers Act'],
  ],
  [
    'Under the Magnitsky Act, the United States sanctioned Goran Petrak.',
    ['imposed: United States > Goran Petrak; deed: sanctioned; law: Magnitsky Act'],
  ],
  [
    'Under the Clean Rivers Act, Canada on Monday imposed sanctions on Goran Petrak.',
    ['imposed: Canada > Goran Petrak; deed: imposed; date: 2024-06-03 [Monday]; law: Clean Rivers Act'],
  ],
  [
    'Citing the raid, Canada imposed sanctions on Goran Petrak.',
    ['imposed: Canada > Goran Petrak; deed: imposed'],
  ],
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

it.each<[text: string, found: readonly string[]]>([
  [
    'EU ministers voted to lift sanctions on Ostravia.',
    ['lifted: European Union [EU ministers] > Ostravia; deed: lift'],
  ],
  [
    'EU ministers voted 20-7 on Monday to lift sanctions on Ostravia.',
    ['lifted: European Union [EU ministers] > Ostravia; deed: lift; date: 2024-06-03 [Monday]'],
  ],
  ['EU ministers voted against sanctions on Ostravia.', ['rejected:  > Ostravia; deed: voted']],
  ['A member of the council voted against sanctions on Ostravia.', [':  > Ostravia; deed: voted']],
  [
    'Parliament has voted against imposing sanctions on Ostravia.',
    ['rejected:  > Ostravia; deed: imposing; hedge: imposing'],
  ],
  [
    'EU leaders agreed to ease sanctions on Ostravia, reopening its banks.',
    ['eased: European Union [EU leaders] > Ostravia; deed: ease'],
  ],
  [
    'EU leaders agreed to ease sanctions on Ostravia if the raids stop.',
    ['in force (relief): European Union [EU leaders] > Ostravia; deed: ease; hedge: agreed'],
  ],
  [
    'EU leaders agreed to ease sanctions on Ostravia.',
    ['in force (relief): European Union [EU leaders] > Ostravia; deed: ease; hedge: agreed'],
  ],
  [
    'Velmar Shipping signed the contract despite the risk of US sanctions.',
    ['threatened: United States [US] > Velmar Shipping; deed: risk; hedge: risk'],
  ],
  [
    'The sale puts Velmar Shipping at risk of US sanctions.',
    ['threatened: United States [US] > Velmar Shipping; deed: risk; hedge: risk'],
  ],
  [
    'There is no risk of sanctions for Velmar Shipping.',
    ['rejected:  > Velmar Shipping; deed: risk; hedge: risk'],
  ],
  [
    'Washington has warned Velmar Bank that it faces sanctions.',
    ['threatened: United States [Washington] > Velmar Bank; deed: warned; hedge: warned'],
  ],
  [
    'Canada told Velmar Bank on Monday it could be hit by sanctions.',
    ['threatened: Canada > Velmar Bank; deed: told; hedge: told'],
  ],
  [
    'Ostravia kept the sanctions talks going, despite threats from Canada.',
    ['in force: Ostravia > ; deed: kept'],
  ],
  [
    'The EU court upheld sanctions on Goran Petrak.',
    ['in force: European Union [EU] > Goran Petrak; deed: upheld'],
  ],
  [
    'The EU court dismissed Goran Petrak’s appeal against sanctions.',
    ['in force: European Union [EU] > Goran Petrak; deed: dismissed'],
  ],
  [
    'Goran Petrak lost his appeal against his listing by the EU.',
    ['in force: European Union [EU] > Goran Petrak; deed: lost'],
  ],
  [
    'Goran Petrak, the steel maker, has lost his bid to have EU sanctions lifted.',
    ['in force: European Union [EU] > Goran Petrak; deed: lost'],
  ],
  [
    'Goran Petrak is challenging his inclusion on the EU sanctions list.',
    ['in force: European Union [EU] > Goran Petrak; deed: challenging'],
  ],
  [
    'The asset freeze against Goran Petrak was ruled unlawful, a judge said, and is void.',
    ['lifted:  > Goran Petrak; deed: void'],
  ],
  [
    'The complaint by Goran Petrak against his blacklisting was dismissed.',
    ['in force:  > Goran Petrak; deed: dismissed'],
  ],
  [
    'The court rejected a plea by Velmar Bank against its listing by the EU.',
    ['in force: European Union [EU] > Velmar Bank; deed: rejected'],
  ],
  [
    'Japan lifted its embargo on Ostravia in 2016 but reimposed it in 2021.',
    [
      'lifted: Japan > Ostravia; deed: lifted; date: 2016',
      'imposed: Japan > Ostravia; deed: reimposed it; date: 2021',
    ],
  ],
  [
    'The embargo on Ostravia dates from 1994, when Japan imposed it.',
    ['in force:  > Ostravia; deed: embargo', 'imposed: Japan > Ostravia; deed: imposed it; date: 1994'],
  ],
  [
    'Sanctions on Ostravia remain; Japan first imposed them in 2014.',
    ['in force:  > Ostravia; deed: remain', 'imposed: Japan > Ostravia; deed: imposed them; date: 2014'],
  ],
  [
    'The US move to blacklist Velmar Bank angered Orm.',
    ['planned: United States [US] > Velmar Bank; deed: blacklist; hedge: move'],
  ],
  [
    'Canada considers whether to follow Japan and sanction Velmar Bank.',
    ['planned: Canada > Velmar Bank; deed: sanction; hedge: considers'],
  ],
  [
    'Canada has no plans to blacklist Velmar Bank.',
    ['rejected: Canada > Velmar Bank; deed: blacklist; hedge: plans'],
  ],
  [
    'Canada decided on Monday to sanction Velmar Bank.',
    ['planned: Canada > Velmar Bank; deed: sanction; hedge: decided'],
  ],
  [
    'Senators urged Canada to sanction Velmar Bank.',
    ['called for: Canada > Velmar Bank; deed: sanction; hedge: urged'],
  ],
  [
    'Should Japan sanction Velmar Bank, its ships will leave.',
    ['threatened: Japan > Velmar Bank; deed: sanction; hedge: should [Should]'],
  ],
  [
    'Ministers pressed for Canada to blacklist Velmar Bank.',
    ['called for: Canada > Velmar Bank; deed: blacklist; hedge: pressed'],
  ],
  [
    'US and EU sanctions on Ostravia hurt.',
    ['in force: United States, European Union [US, EU] > Ostravia; deed: sanctions'],
  ],
  ['The US-led sanctions on Ostravia hurt.', ['in force: United States [US] > Ostravia; deed: sanctions']],
  ['Japan’s economic sanctions on Ostravia hurt.', ['in force: Japan > Ostravia; deed: sanctions']],
  ['Sanctions on Ostravia by Japan hurt.', ['in force: Japan > Ostravia; deed: hurt']],
  ['Sanctions imposed on Ostravia by Japan hurt.', ['in force: Japan > Ostravia; deed: hurt']],
  ['Sanctions from Japan hurt Ostravia.', ['in force: Japan > ; deed: Sanctions']],
  ['Corvian sanctions on Tarvia hurt.', ['in force: Corvian > Tarvia; deed: sanctions']],
  [
    'Crippling and sweeping US trade sanctions on Ostravia hurt.',
    ['in force: United States [US] > Ostravia; deed: sanctions'],
  ],
  [
    'The sanctions on Ostravia will stay in place after a vote in the Security Council.',
    ['in force: United Nations [Security Council] > Ostravia; deed: stay'],
  ],
  [
    'Sanctions on Ostravia will be extended by a year, the European Council decided on Friday.',
    ['planned: European Union [European Council] > Ostravia; deed: extended; hedge: will'],
  ],
  [
    'The EU has decided that the sanctions on Ostravia will stay in place.',
    ['in force: European Union [EU] > Ostravia; deed: stay'],
  ],
  [
    'The US did not decide that the sanctions on Ostravia will stay.',
    ['in force:  > Ostravia; deed: stay; hedge: will'],
  ],
  ['Canada imposed sanctions over Ostravia’s invasion of Tarvia.', ['imposed: Canada > ; deed: imposed']],
  ['Canada imposed sanctions after the raid by Belarus.', ['imposed: Canada > Belarus; deed: imposed']],
  [
    'Canada imposed sanctions over Russia’s invasion.',
    ['imposed: Canada > Russia; deed: imposed; purpose: Russia’s invasion'],
  ],
  [
    'Sanctions that were imposed in May by Japan on Ostravia hurt.',
    ['imposed: Japan > Ostravia; deed: imposed; date: 2024-05 [May]'],
  ],
  [
    'Sanctions that Japan placed on Ostravia in 2019 hurt.',
    ['imposed: Japan > Ostravia; deed: placed; date: 2019'],
  ],
  ['Japan imposed an export ban on lenses to Ostravia.', ['imposed: Japan > Ostravia; deed: imposed']],
  ['Japan imposed an embargo on arms sales to Ostravia.', ['imposed: Japan > Ostravia; deed: imposed']],
  [
    'Sanctions that have hammered Ostravia’s economy will end in July.',
    ['in force:  > Ostravia’s economy; deed: hammered; until: July'],
  ],
  [
    'Goran Petrak and Ilse Morrow remain under US sanctions.',
    ['in force: United States [US] > Goran Petrak, Ilse Morrow; deed: under'],
  ],
  ['Canada put Goran Petrak under sanctions.', ['imposed: Canada > Goran Petrak; deed: put']],
  [
    'Canada brought the trader Goran Petrak under US sanctions.',
    ['imposed: United States [US] > trader Goran Petrak; deed: brought'],
  ],
  ['Ostravia has been under sanctions since early 2019.', ['in force:  > Ostravia; deed: under; date: 2019']],
  [
    'Canada imposed sanctions on Ostravia since tanks rolled in in May.',
    ['imposed: Canada > Ostravia; deed: imposed'],
  ],
  [
    'In December 2020 Canada imposed sanctions on Ostravia, and a year earlier it had sold it arms.',
    ['imposed: Canada > Ostravia; deed: imposed; date: 2020-12 [December 2020]'],
  ],
  [
    'Ties broke in 2006, and Japan imposed sanctions on Ostravia.',
    ['imposed: Japan > Ostravia; deed: imposed'],
  ],
  [
    'Sanctions on Ostravia, in force since 2019, were widened by Japan.',
    ['tightened: Japan > Ostravia; deed: widened'],
  ],
  [
    'The embargo on Ostravia, first imposed in 2014, was widened in 2019 by Japan.',
    ['tightened: Japan > Ostravia; deed: widened; date: 2019'],
  ],
  [
    'Japan imposed sanctions on Ostravia before the 2019 elections.',
    ['imposed: Japan > Ostravia; deed: imposed'],
  ],
  [
    'Japan’s sanctions on Ostravia last until the end of June 2025.',
    ['in force: Japan > Ostravia; deed: last; until: the end of June 2025'],
  ],
  [
    'Japan imposed sanctions on Ostravia until the end of June; Norway left in July.',
    ['imposed: Japan > Ostravia; deed: imposed; until: the end of June'],
  ],
  [
    'Japan’s sanctions on Ostravia expire in July, but Norway’s last until 2030.',
    ['in force: Japan > Ostravia; deed: expire; until: July'],
  ],
  ['Canada dropped threatened sanctions on Ostravia.', ['threatened: Canada > Ostravia; deed: dropped']],
  ['Ostravia faces possible sanctions from Canada.', ['threatened: Canada > Ostravia; deed: faces']],
  ['Canada did not lift sanctions on Ostravia.', ['in force (relief): Canada > Ostravia; deed: lift']],
  ['Canada could waive sanctions on Ostravia.', [' (relief): Canada > Ostravia; deed: waive; hedge: could']],
  ['Norway tried to block sanctions on Ostravia.', [':  > Ostravia; deed: block; hedge: tried']],
  ['There will be sanctions on Ostravia.', ['planned:  > Ostravia; deed: be']],
  ['There may be sanctions on Ostravia.', ['threatened:  > Ostravia; deed: be']],
  ['It was wrong to put Ostravia under sanctions.', [':  > Ostravia; deed: put']],
  [
    'Canada’s planned sanctions on Ostravia would hurt.',
    ['planned: Canada > Ostravia; deed: hurt; hedge: would'],
  ],
  [
    'Canada’s sanctions on Ostravia should be lifted, Norway said.',
    ['in force (relief): Canada > Ostravia; deed: lifted; hedge: should'],
  ],
  ['Norway blocked EU sanctions on Ostravia.', ['rejected: European Union [EU] > Ostravia; deed: blocked']],
  [
    'Norway threatened to veto EU sanctions on Ostravia.',
    ['threatened: European Union [EU] > Ostravia; deed: veto; hedge: threatened'],
  ],
  [
    'The following individuals have been added to OFAC’s SDN List:\n\nTARN, Oleg, Moscow, Russia; DOB 1 Jan 1960 (individual) [BELARUS].\n\nHALCYON MARINE LTD., Valletta, Malta [BELARUS].',
    ['imposed: United States [OFAC] > Oleg Tarn [TARN, Oleg]; '],
  ],
])('Votes, rulings, risks and those who decide are read: %s', (text, found) =>
  expect(read(text)).toEqual(found),
)

it.each<[text: string, found: readonly string[]]>([
  [
    'Norway jailed Goran Petrak. Canada barred him from entering.',
    ['imposed: Canada > Goran Petrak; deed: barred'],
  ],
  [
    'Canada put sanctions on Goran Petrak. Norway sanctioned him, too.',
    ['imposed: Canada > Goran Petrak; deed: put', 'imposed: Norway > Goran Petrak; deed: sanctioned'],
  ],
  [
    'Canada put sanctions on Goran Petrak and Ilse Morrow. Norway sanctioned him, too.',
    ['imposed: Canada > Goran Petrak, Ilse Morrow; deed: put', 'imposed: Norway > ; deed: sanctioned'],
  ],
  [
    'Canada put sanctions on Ostravia. Japan lifted the sanctions in May.',
    ['imposed: Canada > Ostravia; deed: put', 'lifted: Japan > Ostravia; deed: lifted; date: 2024-05 [May]'],
  ],
  [
    'Canada put sanctions on Ostravia. Japan lifted the sanctions on Tarvia in May.',
    ['imposed: Canada > Ostravia; deed: put', 'lifted: Japan > Tarvia; deed: lifted; date: 2024-05 [May]'],
  ],
  [
    'Canada put sanctions on Ostravia. Japan eased its sanctions.',
    ['imposed: Canada > Ostravia; deed: put', 'eased: Japan > Ostravia; deed: eased'],
  ],
  [
    'Canada spoke of the attack by Belarus. It may impose sanctions.',
    ['threatened:  > ; deed: impose; hedge: may'],
  ],
  [
    'Canada and Norway spoke of the attack by Belarus. Canada may impose sanctions.',
    ['threatened: Canada > ; deed: impose; hedge: may'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. They were lifted in 2019.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014', 'lifted:  > Ostravia; deed: put; date: 2019'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. Those sanctions are still in place.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014', 'in force:  > Ostravia; deed: put'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. Older measures, imposed in 2010 by Australia, remain in force.',
    [
      'imposed: Canada > Ostravia; deed: put; date: 2014',
      'in force: Australia > Ostravia; deed: put; date: 2010',
    ],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. The first sanctions, which Japan had imposed, still apply.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014', 'in force: Japan > Ostravia; deed: put'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. Those of 2012 have never been lifted.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014', 'in force:  > Ostravia; deed: put; date: 2012'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. The EU lifted them in 2020.',
    [
      'imposed: Canada > Ostravia; deed: put; date: 2014',
      'lifted: European Union [EU] > Ostravia; deed: put; date: 2020',
    ],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. Velmar lifted them up.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014'],
  ],
  [
    'Canada put sanctions on Ostravia in 2014. They are round.',
    ['imposed: Canada > Ostravia; deed: put; date: 2014'],
  ],
])('A sentence may go back to the sanctions of the one before: %s', (text, found) =>
  expect(read(text)).toEqual(found),
)

it.each<[text: string, found: readonly string[]]>([
  [
    'Norway pays – states around it are imposing sanctions on Ostravia.',
    ['imposed:  > Ostravia; deed: imposing'],
  ],
  [
    'In March President Ada Quill imposed sanctions on Ostravia.',
    ['imposed: President Ada Quill > Ostravia; deed: imposed; date: 2024-03 [March]'],
  ],
  [
    'Washington, in coordination with London, sanctioned Goran Petrak.',
    ['imposed: United States [Washington] > Goran Petrak; deed: sanctioned'],
  ],
  ['Countries including Japan imposed sanctions on Ostravia.', ['imposed: Japan > Ostravia; deed: imposed']],
  [
    'Canada said it had imposed sanctions on Goran Petrak.',
    ['imposed: Canada > Goran Petrak; deed: imposed'],
  ],
  ['Ostravia hit back, announcing sanctions on Canada.', ['imposed: Ostravia > Canada; deed: announcing']],
  [
    'The office, acting under an order, sanctioned Goran Petrak.',
    ['imposed:  > Goran Petrak; deed: sanctioned'],
  ],
  [
    'The EU Council met on Monday and later imposed sanctions on Ostravia.',
    ['imposed: EU Council > Ostravia; deed: imposed; date: 2024-06-03 [Monday]'],
  ],
  [
    'Canada signed a decree imposing sanctions on Ostravia on Monday.',
    ['imposed: Canada > Ostravia; deed: signed; date: 2024-06-03 [Monday]'],
  ],
  [
    'Japan and Norway last week imposed sanctions on Ostravia.',
    ['imposed: Japan, Norway > Ostravia; deed: imposed; date: 2024-05-27 [last week]'],
  ],
  ['Canada managed to impose sanctions on Ostravia.', ['imposed: Canada > Ostravia; deed: impose']],
  [
    'Sanctions on Ostravia, a state in the east, were imposed by Canada.',
    ['imposed: Canada > Ostravia; deed: imposed'],
  ],
  ['Ostravia found ways around Canadian sanctions.', ['evaded: Canada [Canadian] > Ostravia; deed: found']],
  ['Ostravia got past Canadian sanctions.', ['evaded: Canada [Canadian] > Ostravia; deed: got']],
  ['Ostravia was hit by Canadian sanctions.', ['imposed: Canada [Canadian] > Ostravia; deed: hit by']],
  ['Ostravia was designated by Canada.', ['imposed: Canada > Ostravia; deed: designated']],
  [
    'Canada designated Goran Petrak on Monday.',
    ['imposed: Canada > Goran Petrak; deed: designated; date: 2024-06-03 [Monday]'],
  ],
  ['Canada listed Goran Petrak under its sanctions.', ['imposed: Canada > Goran Petrak; deed: listed']],
  ['Goran Petrak was blacklisted.', ['imposed:  > Goran Petrak; deed: blacklisted']],
  ['Canada slapped sanctions on Ostravia.', ['imposed: Canada > Ostravia; deed: slapped']],
  ['Canada hit Ostravia with sanctions.', ['imposed: Canada > Ostravia; deed: hit']],
  ['Canada levelled sanctions against Ostravia.', ['imposed: Canada > Ostravia; deed: levelled']],
  ['Canada enforces sanctions on Ostravia.', ['imposed: Canada > Ostravia; deed: enforces']],
  ['Canada violated sanctions on Ostravia.', ['evaded:  > Ostravia; deed: violated']],
  ['Canada announced sanctions on Ostravia.', ['imposed: Canada > Ostravia; deed: announced']],
  [
    'Canada unveiled new sanctions on Ostravia on Monday.',
    ['imposed: Canada > Ostravia; deed: unveiled; date: 2024-06-03 [Monday]'],
  ],
  ['Canada adopted a package of sanctions on Ostravia.', ['imposed: Canada > Ostravia; deed: adopted']],
  [
    'Canada approved the 12th round of sanctions on Ostravia.',
    ['imposed: Canada > Ostravia; deed: approved'],
  ],
  ['Canada renewed sanctions on Ostravia for six months.', ['extended: Canada > Ostravia; deed: renewed']],
  ['Canada scrapped sanctions on Ostravia.', ['lifted: Canada > Ostravia; deed: scrapped']],
  [
    'Canada repealed its sanctions on Ostravia in 2019.',
    ['lifted: Canada > Ostravia; deed: repealed; date: 2019'],
  ],
  ['Canada paused its sanctions on Ostravia for a year.', ['suspended: Canada > Ostravia; deed: paused']],
  ['Canada relaxed sanctions on Ostravia.', ['eased: Canada > Ostravia; deed: relaxed']],
  ['Canada exempted grain from its sanctions on Ostravia.', ['waived: Canada > Ostravia; deed: exempted']],
  ['Canada exempted Velmar Bank from sanctions.', ['waived: Canada > Velmar Bank; deed: exempted']],
  ['Canada spared Velmar Bank from sanctions.', ['waived: Canada > Velmar Bank; deed: spared']],
  ['Canada delisted Goran Petrak.', ['lifted: Canada > Goran Petrak; deed: delisted']],
  ['Canada took Goran Petrak off its sanctions list.', ['lifted: Canada > Goran Petrak; deed: took']],
  ['Canada dropped Goran Petrak from its sanctions list.', ['lifted: Canada > Goran Petrak; deed: dropped']],
  [
    'Canada expanded its sanctions on Ostravia to cover oil.',
    ['tightened: Canada > Ostravia; deed: expanded'],
  ],
  ['Canada banned Goran Petrak from entry.', ['imposed: Canada > Goran Petrak; deed: banned']],
])('Each verb makes of them what it says: %s', (text, found) => expect(read(text)).toEqual(found))

it.each<[text: string, found: readonly string[]]>([
  [
    'After the council announced that it would sanction Ostravia, oil rose.',
    ['planned:  > Ostravia; deed: sanction; hedge: would'],
  ],
  [
    'Senators called on Canada to impose sanctions on Ostravia.',
    ['called for: Canada > Ostravia; deed: impose; hedge: called'],
  ],
  [
    'Senators called for Canada to impose sanctions on Ostravia.',
    ['called for: Canada > Ostravia; deed: impose; hedge: called'],
  ],
  [
    'Norway’s threat to impose sanctions on Ostravia worked.',
    ['threatened: Norway > Ostravia; deed: impose; hedge: threat'],
  ],
  [
    'Its decision to impose sanctions on Ostravia was late.',
    ['planned:  > Ostravia; deed: impose; hedge: decision'],
  ],
  ['A plan to impose sanctions on Ostravia failed.', ['planned:  > Ostravia; deed: plan; hedge: plan']],
  [
    'Canada won’t impose sanctions on Ostravia.',
    ['rejected: Canada > Ostravia; deed: impose; hedge: won’t impose'],
  ],
  [
    'Canada would impose sanctions on Ostravia if it raids Tolm.',
    ['threatened: Canada > Ostravia; deed: impose; hedge: would'],
  ],
  [
    'Canada should impose sanctions on Ostravia.',
    ['called for: Canada > Ostravia; deed: impose; hedge: should'],
  ],
  [
    'Canada must never impose sanctions on Ostravia.',
    ['rejected: Canada > Ostravia; deed: impose; hedge: must'],
  ],
  [
    'Steps could include imposing sanctions on Ostravia.',
    ['threatened:  > Ostravia; deed: imposing; hedge: could'],
  ],
  [
    'Canada has failed to impose sanctions on Ostravia.',
    ['rejected: Canada > Ostravia; deed: impose; hedge: failed'],
  ],
  [
    'Canada is ready to impose sanctions on Ostravia.',
    ['planned: Canada > Ostravia; deed: impose; hedge: ready'],
  ],
  [
    'Canada is not ready to impose sanctions on Ostravia.',
    ['rejected: Canada > Ostravia; deed: impose; hedge: ready'],
  ],
  ['Canada wants sanctions on Ostravia.', ['called for:  > Ostravia; deed: wants']],
  ['Canada seeks sanctions on Ostravia.', ['called for:  > Ostravia; deed: seeks']],
  ['Canada supports sanctions on Ostravia.', ['called for:  > Ostravia; deed: supports']],
  ['Canada opposes sanctions on Ostravia.', ['rejected:  > Ostravia; deed: opposes']],
])('What governs a deed leaves it undone: %s', (text, found) => expect(read(text)).toEqual(found))

it.each(['Ostravia survived the war and sanctions in 1966.', 'Goran Petrak won the race.'])(
  'What is of the past or of nobody’s sanctions tells none: %s',
  (text) => expect(read(text)).toEqual([]),
)
