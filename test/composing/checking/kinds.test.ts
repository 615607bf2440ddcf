import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('A claim is borne out in other words', () => {
  it.each([
    [
      'Ole Dahl was found guilty of theft.',
      'A jury found Ole Dahl, the former head of the Sund choir, guilty of theft but acquitted him of forgery.',
    ],
    [
      'Hamre Foods was ordered to pay a penalty of 4 million crowns over its cheese.',
      'The food agency fined the dairy firm Hamre Foods 4 million crowns on Monday for putting new labels on old cheese.',
    ],
    ['Dock workers in Sund have gone on strike.', 'Some 900 dockers in Sund downed tools at dawn.'],
    [
      'Prosecutors asked an appeals court to drop the case against Ole Dahl.',
      'Prosecutors asked the appeals court on Friday to dismiss the case against Ole Dahl.',
    ],
    ['Will Aspen scored two goals against Tarn.', 'Will Aspen scored twice as Sund beat Tarn 3-1 on Sunday.'],
    [
      'Judge Hope Renner ruled that the dam was safe.',
      'The dam was safe, Judge Hope Renner ruled on Friday.',
    ],
    ['Councillor May Brekke called the tram a toy.', 'Councillor May Brekke of Sund called the tram a toy.'],
    [
      'The tug Kestrel left in March with 40 tonnes of coal.',
      'The tug Kestrel is the oldest in Sund. The tug left in March with 40 tonnes of coal.',
    ],
    [
      'The ice skater Mina Sol was convicted of fraud.',
      'The ice skater Mina Sol left Tarn on Monday. Sol was found guilty of fraud.',
    ],
    ['The port of Sund was blockaded by trawlers.', 'Danish trawlers blocked the port of Sund on Tuesday.'],
    // What stands beside an office is its name.
    [
      'Ole Dahl announced a duty on foreign steel.',
      'A duty on foreign steel was announced on Monday by Norland’s premier, Ole Dahl.',
    ],
    // What is taken out of something is removed from it.
    [
      'Karlow Aero was removed from the Kestrel programme.',
      'Karlow Aero was also dropped from the Kestrel programme.',
    ],
    ['Ida Sol was removed from the squad.', 'Ida Sol has been cut from the squad by her coach.'],
    // A measure told by a verb.
    [
      'The river Orle reached a height of 7 metres at Sund.',
      'The Orle river crested at 7 metres at Sund on Sunday.',
    ],
    ['Unemployment in Norland reached a high of 9 percent.', 'Unemployment in Norland peaked at 9 percent.'],
    [
      'Karlow and Venn signed six pacts during the visit of King Osk.',
      'Karlow and Venn signed six pacts during the three-day stay of King Osk.',
    ],
    ['The statue has a weight of 12 tonnes.', 'The statue weighs 12 tonnes and stands in Sund.'],
    ['The concert had a length of three hours.', 'The concert lasted three hours.'],
    ['The wind reached a speed of 140 km an hour in Sund.', 'In Sund the wind gusted to 140 km an hour.'],
    ['The tower has a height of 95 metres.', 'The tower rises 95 metres above the harbour.'],
    ['The lake is 30 metres deep.', 'The lake reaches a depth of 30 metres.'],
    // By how much it was done is nobody who did it.
    [
      'Ida Sol cut the fuel tax by 10 percent.',
      'The fuel tax was cut by 10 percent on Monday by the Norland minister, Ida Sol.',
    ],
    // A plan to which something is done is no doubt of it.
    ['Judge Ida Sol blocked the road plan.', 'The road plan was blocked on Monday by Judge Ida Sol.'],
    ['Karlow and Venn struck six deals in Sund.', 'Karlow and Venn signed six agreements in Sund.'],
    ['A whale capsized the boat off Sund.', 'The boat was capsized by a whale off Sund.'],
    ['Karlow Foods took over the bakery Brun.', 'The bakery Brun was acquired by Karlow Foods.'],
    ['Ida Sol was removed from the shortlist.', 'The author Ida Sol was taken off the shortlist.'],
    ['The strike brought the port of Tarn to a halt.', 'The strike paralysed the port of Tarn.'],
    ['The crowd in Sund reached a size of 40,000.', 'The crowd in Sund swelled to 40,000.'],
    ['The court threw out the suit against Vireo.', 'The lawsuit against Vireo was dismissed by the court.'],
    ['Ole Dahl is in custody.', 'Police in Sund arrested Ole Dahl on Sunday.'],
    ['A suspect is in custody over the Sund fire.', 'Police have arrested a man of 34 over the Sund fire.'],
    ['Three robbers were caught.', 'Police arrested three robbers in Sund.'],
    ['The robbers escaped on motorbikes.', 'The robbers fled on motorcycles.'],
    ['Ole Dahl suffered a gunshot wound.', 'A guard, Ole Dahl, was shot in the arm.'],
    ['Ida Brekke dismissed the criticism.', 'Ida Brekke rejected the criticism.'],
    ['Lena Brandt came second in Sund.', 'Lena Brandt finished second in Sund.'],
    ['Ole Dahl was shown a red card.', 'Tarn captain Ole Dahl was sent off after an hour.'],
    [
      'Norland froze the assets of the ex-wife of Ole Dahl.',
      'In May Norland froze assets of Ole Dahl, of his former wife and of his brother.',
    ],
    [
      'Lumo never had more than 3,000 users a day.',
      'Lumo, an app for walkers, maxed out at 3,000 daily users.',
    ],
    [
      'The Lumo recall covers 22,000 prams.',
      'Lumo recalled prams on Monday. The recall affects 40,000 cots and 22,000 prams, the safety office said.',
    ],
    [
      'Staff of Karlow Rail remain on strike.',
      'Staff of Karlow Rail voted to reject an offer and continue a five-week strike.',
    ],
    ['Sund imposed a ban on fireworks.', 'Sund banned fireworks on Monday.'],
    ['Ole Dahl paid a fine of 500 crowns.', 'A court fined Ole Dahl 500 crowns.'],
    ['Lindal Foods has raised $3 million.', 'The bakery Lindal Foods has secured $3 million in funding.'],
    [
      'The jockey Ole Dahl must pay $6,000 for using his whip too often in the Vik Derby.',
      'The jockey Ole Dahl has been fined $6,000 as the result of excessive whip use in the Vik Derby.',
    ],
    ['Sund sacked the goalkeeper.', 'In addition to sacking the goalkeeper, Sund sold two strikers.'],
    ['The probe landed on Tarn.', 'The probe touched down on Tarn at noon.'],
    ['A pump on the Tarn ferry stopped working.', 'A pump on the Tarn ferry broke down at sea.'],
    ['The painting is on show in Sund.', 'The painting has gone on display in Sund.'],
    ['$40 million was spent on the bridge.', 'The bridge cost $40 million.'],
    ['In Hamre 300 people will lose their jobs.', 'The closure will cost 300 jobs in Hamre.'],
    ['Hamre Foods put the blame on high wages.', 'Hamre Foods blamed high wages and low sales.'],
    [
      'Karlow Bank put the blame on the drought.',
      'On Monday Karlow Bank closed two branches. The firm blamed a drought.',
    ],
    ['The union in Tarn demanded a rise.', 'The union in Tarn wants a rise of 8 per cent.'],
    ['Unions announced a general strike.', 'Trade unions have called a general strike for May.'],
    ['The envoy to Venn was withdrawn.', 'The ambassador to Venn was recalled in protest.'],
    [
      'The pension law was passed with 176 votes to 174.',
      'The senate passed the pension law. The vote was 176 to 174.',
    ],
    [
      'The senate passed the canal bill 52-48.',
      'The senate passed the canal bill with 52 members voting in favour and 48 against.',
    ],
    [
      'The shareholders of Hamre Foods rejected the takeover offer from Venn Capital.',
      'Owners of Hamre Foods turned down a takeover bid from Venn Capital on Monday.',
    ],
    ['Mina Sol won the Harbour Prize.', 'The Harbour Prize went to the poet Mina Sol on Friday.'],
    ['Ole Dahl was convicted of arson.', 'A jury in Sund found Ole Dahl guilty of arson on Monday.'],
    ['Ole Dahl was acquitted.', 'On Friday the court in Sund declared Ole Dahl not guilty of arson.'],
    ['The ban on trawling off Tarn was lifted.', 'In May the ministry lifted the ban on trawling off Tarn.'],
    ['Workers started building the Hamre tunnel.', 'Construction of the Hamre tunnel began in April.'],
    ['The Sund quarry was closed.', 'The Sund quarry was shut down after a rockfall.'],
    ['Venn lost to Karlow.', 'Karlow beat Venn 2-0 on Sunday.'],
    ['Ida Brekke won the election for mayor of Sund.', 'Ida Brekke was elected mayor of Sund on Sunday.'],
    ['Nobody was hurt in the Lindal fire.', 'No one was injured in the Lindal fire.'],
    [
      'Ida Brekke was acquitted of bribery.',
      'Ida Brekke left the court in tears. The jury at Sund had cleared her of bribery.',
    ],
    ['More than 200 homes were without power.', 'About 240 homes in Sund were without power for a day.'],
    ['Sund closed its library.', 'Sund closed its library and opened a pool.'],
    [
      'Three people were hurt in the crash on the Lindal road.',
      'A lorry and a bus met in a crash on the Lindal road on Tuesday. Three people were hurt.',
    ],
    ['Lena Brandt joined Karlow Town.', 'Karlow Town have signed Lena Brandt on a three-year deal.'],
    ['The Harbour Prize was awarded to Mina Sol.', 'Mina Sol received the Harbour Prize on Thursday.'],
    [
      'The ferry dock in Sund was shut for two days.',
      'The port of Sund sued its dockers over a strike that closed the ferry dock for two days.',
    ],
    [
      'The Tarn dairy is owned by Hamre Foods.',
      'A flood reached the Tarn dairy at dawn. Nobody was there. The dairy, which belongs to Hamre Foods, was closed.',
    ],
    ['Ole Dahl received a red card.', 'Their captain, Ole Dahl, was sent off in the last minute.'],
    ['Mina Sol succeeds Ole Dahl.', 'The director, Ole Dahl, will be replaced by Mina Sol.'],
    ['Hamre Foods fired 40 drivers.', 'Hamre Foods has laid off 40 drivers at its depot.'],
    [
      'The storm took no lives in Tarn.',
      'The storm reached Tarn on Monday. Nobody was killed, the mayor said.',
    ],
    [
      'The Sund earthquake killed 41 people.',
      'An earthquake struck Sund on Sunday. Officials said 41 people were killed.',
    ],
    [
      'Hamre Foods was ordered to pay two million crowns.',
      'Hamre Foods was fined two million crowns for spilling oil.',
    ],
    [
      'Ida Brekke was told by a court to pay back the grant.',
      'A court ordered Ida Brekke to repay the grant.',
    ],
    ['Ole Dahl was banned for three games.', 'Ole Dahl has been suspended for three matches.'],
    ['Tarn lost 3-1 to Sund.', 'Sund beat Tarn 3-1 on Sunday.'],
    ['The senate passed the canal bill 52-48.', 'The senate approved the canal bill by 52 votes to 48.'],
    ['Mina Sol scored three goals.', 'Mina Sol scored a hat-trick in the second half.'],
    ['More than 9,000 people watched the match in Tarn.', 'A crowd of 9,412 watched the match in Tarn.'],
    [
      'Cholera cases in Sund rose to 240.',
      'The number of cholera cases in Sund climbed to 240 in May, the ministry said.',
    ],
    ['Hundreds of houses in Tarn were destroyed.', 'The flood destroyed 430 houses in Tarn.'],
    ['The Lindal strike lasted nine days.', 'The nine-day strike at Lindal cost the port 3 million crowns.'],
    [
      'The rent law was passed unanimously in Tarn.',
      'The rent law passed in Tarn without a single vote against.',
    ],
    [
      'Bexley Paper owns the Sund mill.',
      "The Sund mill burned on Monday. The mill's owner, Bexley Paper, promised to rebuild it.",
    ],
    [
      'Ana Holm leads the Vestra mission.',
      'The Vestra probe landed on Sunday. Mission director Ana Holm called it a triumph.',
    ],
    ['Ana Holm founded Tarn Books.', 'Ana Holm, the founder of Tarn Books, died on Monday.'],
    [
      'Simon Berg heads the jury of the Harbour Prize.',
      'Mina Sol has won the Harbour Prize. The jury, led by Simon Berg, met in Tarn.',
    ],
    [
      'Lena Quist resigned as mayor of Sund.',
      'The council met a day after the resignation of Lena Quist as mayor of Sund.',
    ],
    [
      'The Vestra probe was launched from Tarn.',
      'The Vestra probe reached the moon a year after its launch from Tarn.',
    ],
    [
      'Ida Brekke donated a painting to the museum.',
      'Ida Brekke made a donation to the museum, a painting of the harbour.',
    ],
    ['Ole Dahl was released from prison.', 'Ole Dahl walked free from prison on Friday.'],
    [
      'Lindal Foods closed its factory in Hamre.',
      'Lindal Foods has been losing money. The company shut its factory in Hamre in May.',
    ],
    [
      'Dockers accepted the offer of 6 percent.',
      'Dockers returned to work after accepting the offer of 6 percent.',
    ],
    [
      'Felix Amado was appointed police chief of Tarn.',
      'The mayor named Felix Amado as police chief of Tarn.',
    ],
    ['Hana Sato broke her leg.', 'Hana Sato suffered a broken leg in the crash.'],
    [
      'Eleven people were hurt in Sund.',
      'An explosion in Sund killed two miners and injured eleven on Sunday night.',
    ],
    ['Ida Brekke beat Mina Sol.', 'Ida Brekke knocked out Mina Sol 6-4 7-5 on Sunday.'],
    [
      'The central bank of Hamre raised interest rates.',
      'Norbank, the central bank of Hamre, raised interest rates on Thursday.',
    ],
    [
      'Hedda Moen is the governor of Norbank.',
      'Norbank raised its rate on Thursday. Governor Hedda Moen said more was possible.',
    ],
    [
      'Hundreds of people had to leave their homes in Tarn.',
      'More than 800 people were evacuated from villages in Tarn.',
    ],
    [
      'Ana Duro travelled to Tarn.',
      'A flood reached villages in Tarn. Premier Ana Duro visited the area on Monday.',
    ],
    ['The Tarn mill produces 1,200 megawatts.', 'The Tarn mill produces 1.2 gigawatts of power.'],
    [
      'Gusts of 140 km/h were measured in Sund.',
      'Gusts of 140 kilometres an hour were measured in Sund on Sunday.',
    ],
    ['The barge carried 3,500 kilograms of salt.', 'The barge carried 3.5 tonnes of salt.'],
    [
      'Hamre Foods was fined two million euros.',
      'A court ordered Hamre Foods to pay a penalty of two million euros for the spill.',
    ],
    ['Sund council voted to close the pool.', 'Sund council voted 6-3 on Monday to close the pool.'],
    ['Lamps are banned in Tarn.', 'Lamps are no longer allowed in Tarn, the council said.'],
    ['Sund beat Tarn 2-0.', 'Tarn lost 2-0 at home to Sund on Saturday.'],
    [
      'Hamre Foods is buying the Tarn dairy.',
      'Hamre Foods has agreed to buy the Tarn dairy for two million crowns.',
    ],
    ['Lindal Steel built the Sund bridge.', 'The Sund bridge was built by the Danish company Lindal Steel.'],
    [
      'Ole Dahl will be replaced by Mina Sol.',
      'Mina Sol will succeed Ole Dahl as director of the choir in May.',
    ],
    [
      'Mina Sol is the successor of Ole Dahl.',
      'Mina Sol will succeed Ole Dahl as director of the choir in May.',
    ],
    ['Ida Brekke will be sworn in on 3 June.', 'Ida Brekke takes office on 3 June.'],
    ['The clinic in Tarn closed its eye unit.', 'The clinic in Tarn shut its eye ward on Sunday.'],
  ])('%s', (claim, text) => expect(verdict(claim, text).kind).toBe('supported'))
})

describe('A claim is contradicted', () => {
  it.each([
    [
      'by a value, and not borne out by what it is measured by',
      'Nurses in Tarn will get 9 percent more pay over two years.',
      'Nurses in Tarn will get 4 percent more pay over two years, less than the 9 percent for which they had asked.',
    ],
    [
      'by a vote for what it has as rejected',
      'The council of Sund rejected a plan to widen the harbour mole.',
      'The council of Sund voted by nine to two on Tuesday to widen the harbour mole.',
    ],
    [
      'by whom the winner beat',
      'Tarn Rovers won the national cup on Sunday.',
      'Sund Ravens won the national cup on Sunday, beating Tarn Rovers 29-26 in the Ice Hall.',
    ],
    [
      'by another of the same kind in the same words',
      'Green buckets stand for hay fever in Tarn.',
      'Blue buckets stand for hay fever in Tarn, the town said.',
    ],
    [
      'by another upper bound in the same words',
      'The mint will issue up to 40 million coins this year.',
      'The mint of Orsk will issue up to 30 million coins this year.',
    ],
    [
      'by the way that a value went',
      'Rents in Tarn are down 12% since 2019.',
      'Rents are up 12% since 2019 in Tarn, the city said.',
    ],
    [
      'by the contrary of what something was linked to',
      'The dust has been linked to a decrease in lung disease.',
      'The dust has also been linked to more serious matters, including an increase in lung disease.',
    ],
    [
      'by parts exchanged behind a verb of saying',
      'Judge Ana Renner ruled that the owners had hidden 40 letters from the tenants.',
      'Judge Ana Renner ruled that tenants had hidden 40 letters from the owners.',
    ],
    [
      'by a length told with a hyphen',
      'Norland wants a ten-year fishing plan.',
      'Norland wants a five-year fishing plan.',
    ],
    [
      'by a month, of what a kind of thing is called before',
      'The tug Kestrel left in June with 40 tonnes of coal.',
      'The tug Kestrel is the oldest in Sund. The tug left in March with 40 tonnes of coal.',
    ],
    [
      'by who won, with words beside the name',
      'Milo Ruud knocked Ivo Lang out of the Sund Open.',
      'Ivo Lang, the fourth seed, beat Milo Ruud 6-4, 7-5 in the semi-final of the Sund Open on Friday.',
    ],
    [
      'by parts exchanged with a name that stands beside another word',
      'Tarn Rovers beat Sund Ravens in the cup final.',
      'Sund Ravens beat the holders, Tarn Rovers, 2-1 in the cup final.',
    ],
    [
      'by a vote that the next sentence counts',
      'The senate passed the canal bill by 58 votes to 42.',
      'The senate passed the canal bill on Monday. The count was 52 votes to 48.',
    ],
    ['by a plea', 'Ole Dahl denied the charges.', 'Ole Dahl pleaded guilty in January.'],
    [
      'by somebody who was hurt',
      'No one was hurt in the robbery.',
      'Two men staged a robbery at a bank in Sund. A guard was shot in the leg.',
    ],
    [
      'by the prize that another got',
      'Mina Sol won the Harbour Prize.',
      'The Harbour Prize went to the poet Ole Dahl on Friday.',
    ],
    ['by who is still at large', 'Ole Dahl was arrested.', 'Ole Dahl is still at large.'],
    [
      'by a verdict',
      'Ole Dahl was acquitted of arson.',
      'A jury in Sund found Ole Dahl guilty of arson on Monday.',
    ],
    [
      'by a defeat',
      'Ida Brekke won the race for mayor of Sund.',
      'Ida Brekke lost the race for mayor of Sund on Sunday.',
    ],
    [
      'by what it cost',
      'The Strand tunnel cost $2.1 billion.',
      'The Strand tunnel opened on Monday. It cost $1.2 billion.',
    ],
    ['by another day of a storm', 'The storm hit Sund on Monday.', 'The storm hit Sund on Sunday.'],
    ['by the winner', 'Ole Dahl won the race in Tarn.', 'Ida Brekke defeated Ole Dahl in the race in Tarn.'],
    ['by a part of all', 'All farms in Tarn were flooded.', 'Some farms in Tarn were flooded on Monday.'],
    ['by nobody at all', 'Two cooks were hurt in the Lindal fire.', 'No one was hurt in the Lindal fire.'],
    [
      'by nobody in the next sentence',
      'Two cooks were hurt in the fire at the Lindal mill.',
      'A fire burned for two hours at the Lindal mill. Nobody was hurt.',
    ],
    [
      'by no human being',
      'People have already received the vaccine of the Hamre Institute.',
      'A vaccine against malaria protected mice, the Hamre Institute said. No human being has received it so far.',
    ],
    ['by nobody', 'Three people were hurt in the Lindal fire.', 'No one was hurt in the Lindal fire.'],
    ['by another month', 'The Sund trial opened in June.', 'The Sund trial opened in August.'],
    ['by another weekday', 'The Tarn council met on Tuesday.', 'The Tarn council met on Thursday.'],
    ['by another place', 'The regatta was held in Bergen.', 'The regatta was held in Stavanger on Sunday.'],
    ['by what ended it', 'Sund banned night trains.', 'Sund lifted its ban on night trains.'],
    [
      'by what she refused',
      'Ida Brekke accepted the Order of Sund.',
      'Ida Brekke died in Tarn. It rained that day. She refused the Order of Sund twice.',
    ],
    ['by a surname alone', 'Ola Brandt resigned.', 'Ola Brandt spoke in Tarn. Brandt did not resign.'],
    [
      'by none of the two',
      'Ola Brandt endorsed Ida Venn.',
      'Ola Brandt came third. Brandt declined to endorse either.',
    ],
    [
      'by what was taken away again',
      'Ida Brekke won the Sund regatta.',
      'Ida Brekke was stripped of her victory in the Sund regatta on Monday.',
    ],
    [
      'by what is yet to be done',
      'Divers found the bell.',
      'Divers have yet to find the bell, the harbour said.',
    ],
    [
      'by what became of that thing',
      'Olin Kast was convicted of bribery.',
      'A court found Olin Kast guilty of forging invoices, but acquitted him of bribery and of money laundering.',
    ],
    [
      'by what was done to that one',
      'The council approved the tram.',
      'The council approved a school but rejected the tram.',
    ],
    ['by a denial', 'Police arrested Olin Kast.', 'Olin Kast was questioned but was not arrested.'],
    [
      'by what befell nobody in it',
      'Several pupils were hurt when a bus overturned near Hamre.',
      'A bus overturned near Hamre on Friday with 31 pupils on board. None of the pupils was hurt.',
    ],
    ['by another score', 'Sund beat Tarn 4-1.', 'Goals by Ida Dahl helped Sund beat Tarn 3-1 on Sunday.'],
    [
      'by another count of a vote',
      'The senate approved the canal by 60 votes to 40.',
      'The senate approved the canal on Monday, 52-48.',
    ],
    [
      'by a proposal that was turned down',
      'Tarn council banned fireworks in the old town.',
      'Tarn council rejected, by nine votes to seven, a motion to ban fireworks in the old town.',
    ],
    [
      'by one that others turned down',
      'The council closed the library in Hamre.',
      'A plan to close the library in Hamre was rejected by the council on Monday.',
    ],
    [
      'by what was decided instead',
      'The Tarn school board voted to close Berg Primary.',
      'The Tarn school board voted 5-2 to keep Berg Primary open for three more years.',
    ],
    [
      'by a measure in another unit',
      'The Tarn mill produces 900 megawatts.',
      'The Tarn mill produces 1.2 gigawatts of power.',
    ],
    [
      'by a speed',
      'Gusts of 120 km/h were measured in Sund.',
      'Gusts of 140 kilometres an hour were measured in Sund on Sunday.',
    ],
    [
      'by the place of talks',
      'The envoys of Sund and Tarn held talks in Bergen.',
      'The envoys of Sund and Tarn held talks in Turku on Monday.',
    ],
    [
      'by the place of a meeting',
      'The envoys of Sund and Tarn met in Bergen.',
      'The envoys of Sund and Tarn held talks in Turku on Monday.',
    ],
    [
      'by who won where the loser is called the winner',
      'Ida Brekke is the winner of the race.',
      'Ole Dahl beat Ida Brekke in the race in Tarn.',
    ],
  ])('%s', (_, claim, text) => expect(verdict(claim, text).kind).toBe('contradicted'))
})

describe('A claim is left open', () => {
  it.each([
    // What was won before is not what is to be won, and one measure is not another.
    [
      'what was won before',
      'Ida Sol will win the vote in June.',
      'Ida Sol won the first debate on Monday, ahead of the vote in June.',
    ],
    ['another measure', 'The lake is 30 metres deep.', 'The lake is 30 metres wide.'],
    ['what only has the number', 'The crane in Sund weighs 12 tonnes.', 'The crane in Sund lifts 12 tonnes.'],
    // A plan is not yet what it plans.
    [
      'what something is made up of',
      'The board of the Sund museum has five members.',
      'The board of the Sund museum is made up of five clerks.',
    ],
    ['a plan', 'The council closed the pool.', 'The council has a plan to close the pool.'],
    [
      'the number of another noun',
      'The Lumo recall covers 22,000 prams.',
      'Lumo recalled prams on Monday. The recall affects 22,000 cots and 40,000 prams, the safety office said.',
    ],
    [
      'one who reached a bound',
      'Lumo never had more than 3,000 users.',
      'Lumo, an app for walkers, had 3,000 users in May.',
    ],
    [
      'another who was fined',
      'Ole Dahl paid a fine of 500 crowns.',
      'A court fined Ida Brekke 500 crowns. Ole Dahl was in court.',
    ],
    [
      'a ban of another town',
      'Sund imposed a ban on fireworks.',
      'Tarn banned fireworks on Monday. Sund will not.',
    ],
    [
      'the end of a strike',
      'Staff of Karlow Rail remain on strike.',
      'Staff of Karlow Rail voted to accept an offer and end a five-week strike.',
    ],
    [
      'prices that were raised',
      'Lindal Foods has raised $3 million.',
      'The bakery Lindal Foods raised its prices. Holm Foods has secured $3 million in funding.',
    ],
    [
      'what may be told of two in the same words, in trade',
      'Exports of timber from Sund rose by 4 percent in May.',
      'Imports of timber from Sund rose by 4 percent in May.',
    ],
    [
      'what may be told of two in the same words, in a family',
      'The mother of the skater Mina Sol died in Sund on Monday.',
      'The father of the skater Mina Sol died in Sund on Monday.',
    ],
    [
      'a medal in another contest',
      'The silver medal in the high jump went to Mina Sol.',
      'The bronze medal in the long jump went to Mina Sol on Sunday.',
    ],
    [
      'what a court was only asked for',
      'The appeals court dropped the case against Ole Dahl.',
      'Prosecutors asked the appeals court on Friday to dismiss the case against Ole Dahl.',
    ],
    [
      'two lower bounds, which may both hold',
      'The storm hurt at least 20 people in Sund.',
      'The storm hurt at least 30 people in Sund.',
    ],
    [
      'a tug that is not the only one told of',
      'The tug Kestrel left in June with 40 tonnes of coal.',
      'The tug Kestrel and the tug Merlin lie in Sund. The tug left in March with 40 tonnes of coal.',
    ],
    [
      'a prize that two share',
      'Mina Sol won the Harbour Prize.',
      'The Harbour Prize went jointly to Ole Dahl and Ida Brekke.',
    ],
    [
      'a prize of an earlier year',
      'Mina Sol won the Harbour Prize.',
      'The Harbour Prize went to Ole Dahl in 2019.',
    ],
    ['a word for another deed', 'Ole Dahl was caught stealing.', 'Ole Dahl caught the ball.'],
    ['an envoy by another', 'The envoy to Venn was withdrawn.', 'The bid for Venn was withdrawn.'],
    [
      'a count of another thing',
      'The senate passed the canal bill by 58 votes to 42.',
      'The senate passed the canal bill on Monday. Ida Brekke lost the race for mayor by 52 votes to 48.',
    ],
    ['what is only called for', 'Hamre Foods raised wages.', 'The union wants Hamre Foods to raise wages.'],
    [
      'a journey that wins nothing',
      'Tarn won the Harbour Cup.',
      'The Harbour Cup winner went to Tarn on Friday.',
    ],
    ['who escaped by who was hurt', 'Ole Dahl escaped.', 'Ole Dahl was shot in the leg.'],
    ['a loss of another kind', 'Hamre Foods lost 300 jobs.', 'Hamre Foods lost 300 crowns.'],
    ['whoever hurt by a place', 'No one was hurt in Sund.', 'A guard was shot in the leg in Tarn.'],
    // What another did is no contrary, and a risk is none of a plan.
    [
      'what another did',
      'Ida Brekke won the race for mayor of Sund.',
      'The race for mayor of Sund is open: Ole Dahl lost it in 2019.',
    ],
    [
      'what another refused',
      'Karlow Town approved the sale of the Hamre mill.',
      'Venn Holdings rejected the sale of the Hamre mill.',
    ],
    [
      'a risk that is told on another day',
      'The Sund school will be closed in 2027.',
      'The leak puts the Sund school at risk of closure, the board said on 21 January 2026.',
    ],
    [
      'a risk',
      'The Sund school will be closed in 2027.',
      'The leak puts the Sund school at risk of closure, Tarn said.',
    ],
    [
      'leave that is given no more',
      'The board banned phones.',
      'Students will no longer be allowed to use phones, the board decided.',
    ],
    [
      'leave that nobody has',
      'The council banned cars from the square.',
      'Cars are not allowed in the square, the council said.',
    ],
    [
      'a door that is not open',
      'The gallery in Tarn closed.',
      'The gallery in Tarn did not open on Monday, its owner said.',
    ],
    ['what is only talked of', 'Venn bought the bakery.', 'Venn is in talks to buy the bakery.'],
    [
      'what was hoped for before',
      'The Greens won Sund.',
      'The Greens go into the vote with high hopes of winning Sund.',
    ],
    ['what somebody tried', 'Olin Kast stole the bell.', 'Olin Kast tried to steal the bell.'],
    ['what was only near', 'Sund closed its school.', 'Sund stopped short of closing its school.'],
    [
      'what a firm did before',
      'Hamre laid off 40 people.',
      'Hamre and other firms ramped up hiring over the past two years.',
    ],
    [
      'a month that nobody tells',
      'The Sund museum opened in March.',
      'The Sund museum opened to 200 guests.',
    ],
    [
      'words that were dismissed',
      'The minister fired the auditor.',
      'The minister dismissed the findings of the auditor.',
    ],
    [
      'a part that is denied',
      'The board recommended the approval of the bridge.',
      'The board recommended that the bridge should not be approved.',
    ],
    [
      'a noun that is no deed',
      'The trial of Ola Brandt was opened.',
      'The trial of Ola Brandt has come to a close.',
    ],
    ['all of whom most are told', 'All farms in Tarn were flooded.', 'Farms in Tarn were flooded.'],
    [
      'people in another state',
      'Fewer than ten people died in the Lindal fire.',
      'Divers searched for seven missing people after the Lindal fire, in which 19 are known to have died.',
    ],
    [
      'pay that is no fine',
      'Hamre Foods was fined.',
      'The court ordered Hamre Foods to pay its drivers two million euros in wages.',
    ],
    [
      'talks about what may be done',
      'Sund released 14 sailors.',
      'Envoys of Sund and Tarn held talks on Monday on the release of 14 sailors.',
    ],
    ['what was done before', 'Sund released the sailors.', 'Sund had arrested the sailors in June.'],
    [
      'a deed that has its parts exchanged',
      'The city of Sund borrowed two million crowns from the theatre.',
      'The city of Sund lent the theatre two million crowns.',
    ],
    [
      'a noun for what another did',
      'The cook killed Ole Dahl.',
      'A court in Tarn sentenced Ole Dahl to nine years in prison for the killing of his cook.',
    ],
    [
      'a club that is not the one named next',
      'Ole Dahl joined Tarn.',
      'The club hired Ole Dahl on Monday after the departure of Emil Varga, who has joined Tarn.',
    ],
    [
      'a charge that somebody calls false',
      'Ida Brekke resigned as head of Lindal Bank.',
      'Ida Brekke is the head of Lindal Bank. Brekke said the claims were false.',
    ],
    [
      'a merger that was called off',
      'Hamre Foods and Lindal Foods have merged with a bank.',
      'The merger of Hamre Foods and Lindal Foods has been called off.',
    ],
    [
      'what was only wanted',
      'Hamre Foods is buying the Tarn dairy.',
      'Hamre Foods wants to buy the Tarn dairy.',
    ],
  ])('by %s', (_, claim, text) => expect(verdict(claim, text).kind).toBe('silent'))
})

describe('A verdict says more than its kind where it must', () => {
  it('whose words they are that bear a claim out', () => {
    const { kind, sayers, excerpts } = verdict(
      'The Tarn dam is safe.',
      '"The Tarn dam is safe," the owner said. Engineers disagreed.',
    )
    expect(kind).toBe('supported')
    expect(sayers.map(({ by }) => by)).toEqual(['the owner'])
    expect(excerpts?.[0].quote).toContain('Engineers disagreed.')
  })

  it('and nobody where an article says it itself', () =>
    expect(verdict('The Tarn dam burst.', 'The Tarn dam burst at noon.').sayers).toEqual([]))

  it('how the sources spell a name that was typed wrong', () => {
    const { kind, spelt } = verdict('Ida Brekkestad resigned.', 'Ida Brekkstad resigned on Monday.')
    expect({ kind, spelt }).toEqual({ kind: 'supported', spelt: 'Brekkstad' })
  })

  it('but not that of another person', () =>
    expect(verdict('Ole Brekkestad resigned.', 'Ida Brekkstad resigned on Monday.').kind).not.toBe(
      'supported',
    ))
})

describe('A sentence says nothing of', () => {
  it.each([
    [
      'those who were killed by those who were hurt',
      'Eleven people were killed in Sund.',
      'An explosion in Sund killed two miners and injured eleven on Sunday night.',
    ],
    [
      'one place by another',
      'Ana Duro travelled to Tarn.',
      'A flood reached villages in Tarn. In Sund a bridge fell. Ana Duro visited the area on Monday.',
    ],
    [
      "whose governor somebody is by another bank's",
      'Hedda Moen is the governor of Norbank.',
      'Karlow Bank and Norbank raised their rates. The governor of Karlow Bank spoke. Governor Hedda Moen said more was possible.',
    ],
    [
      'a former owner',
      'Holm Paper owns the Sund mill.',
      "The Sund mill burned on Monday. The mill's former owner, Holm Paper, wept.",
    ],
    [
      'a deputy',
      'Ana Holm leads the Vestra mission.',
      'The Vestra probe landed. Deputy mission director Ana Holm cheered.',
    ],
    [
      'a resignation that is called for',
      'Lena Quist resigned.',
      'Lawmakers called for the resignation of Lena Quist.',
    ],
    [
      'a purchase that is only planned',
      'Karlow Bank bought Lindal Steel.',
      'The planned acquisition of Lindal Steel by Karlow Bank was discussed on Monday.',
    ],
    ['what fewer of another kind rose to', '240 people died in Tarn.', 'Cholera cases in Tarn rose to 240.'],
    ['dozens by hundreds', 'Hundreds of houses burned in Sund.', 'Dozens of houses burned in Sund.'],
    ['three goals by two', 'Ole Dahl scored three goals.', 'Ole Dahl scored twice on Saturday.'],
    [
      'all by all but two',
      'The rent law was passed unanimously.',
      'The rent law passed with two votes against.',
    ],
    [
      'a storm by a crash',
      'The storm in Sund killed three people.',
      'A storm reached Sund on Monday. Three people were killed in a bus crash on Friday.',
    ],
    [
      'one company by another',
      'Karlow Bank lost two million crowns.',
      'Lindal Foods sued Karlow Bank. The company lost two million crowns last year.',
    ],
    [
      'one who goes to court to speak',
      'Ana Holm sued the council of Tarn.',
      'Ana Holm went to court to speak for the council of Tarn.',
    ],
    ['who was attacked by who attacked', 'Sund attacked Tarn.', 'Fires burned after the attack on Sund.'],
    [
      'a mission by another',
      'Ana Holm leads the Vestra mission.',
      'The Vestra mission follows the Orla mission. The mission is led by Ana Holm.',
    ],
    [
      'nine days by two',
      'The Lindal strike lasted nine days.',
      'The two-day strike at Lindal cost the port 3 million crowns.',
    ],
    [
      'a ban from office by one from matches',
      'Ole Dahl was banned from Sund.',
      'Ole Dahl has been suspended for three matches.',
    ],
    [
      'another year',
      'Three people were hurt in the crash on the Lindal road.',
      'A lorry and a bus met in a crash on the Lindal road on Tuesday. Last year three people were hurt there.',
    ],
    [
      'today by what had been so before',
      'Mina Sol is in prison.',
      'The editor Mina Sol, who had been sentenced to four years in prison, spoke in Sund.',
    ],
    [
      'one mill by another',
      'The Tarn mill is owned by Hamre Foods.',
      'A flood reached the Tarn mill and the Lindal mill. The mill, which belongs to Hamre Foods, is in Lindal.',
    ],
    ['horses by nobody', 'Two horses were hurt in the Sund fire.', 'A barn burned in Sund. Nobody was hurt.'],
    [
      'mice by people',
      'The vaccine was given to mice.',
      'The vaccine is made in Tarn. No human being has received it so far.',
    ],
    [
      'a day by the one before',
      'The Lindal bridge will reopen on Monday.',
      'The Lindal bridge was closed on Monday. It will reopen, the city said.',
    ],
  ])('%s: %s', (_, claim, text) => expect(verdict(claim, text).kind).toBe('silent'))
})
