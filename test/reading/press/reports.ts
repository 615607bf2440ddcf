import type { Report } from './found-in.ts'

/** Reports of many kinds, each with all that is to be read in it and nothing else. */
export const reports: readonly (Report & { readonly about: string; readonly found: readonly string[] })[] = [
  {
    about: 'a shipowner’s blacklisting',
    title: 'Norwick and Canada blacklist shipowner',
    published: '2024-06-07',
    text: `OSLO, June 7 (Harbour Wire) - Norway and Canada on Friday imposed sanctions on the shipowner Viktor Dolan and his firm Halmar Shipping over the sale of Ostravian oil.

The European Union put Dolan on its sanctions list in March 2022. Japan, which had frozen his assets in May 2021, lifted its sanctions on him last year.

“Nobody asked me a single question,” Dolan, 58, told the Bay Courier. His lawyer, Ines Hartmann, said he would appeal to the court in Veltin within 30 days.

Switzerland said it had no plans to blacklist him. Australia could still impose an embargo on Halmar’s tankers, its foreign minister, Petra Nowak, said on Thursday.

Under the Magnitsky Act, the United States may freeze the property of anybody who pays bribes abroad.`,
    found: [
      'person: Viktor Dolan, shipowner (3)',
      'person: Ines Hartmann, lawyer (1)',
      'person: Petra Nowak, foreign minister (1)',
      'bodies: European Union (1), Bay Courier (1)',
      'places: Norway (1), Canada (1), Japan (1), Veltin (1), Switzerland (1), Australia (1), United States (1)',
      'amounts: 30 days',
      'days: Friday = 7 Jun 2024; March 2022 = Mar 2022; May 2021 = May 2021; last year = 2023; Thursday = 6 Jun 2024',
      'quoted: Viktor Dolan [Dolan told] Nobody asked me a single question,',
      'reported: Ines Hartmann [Ines Hartmann said] he would appeal to the court in Veltin within 30 days.',
      'reported: Switzerland [Switzerland said] it had no plans to blacklist him.',
      'sanctions: imposed | by Norway, Canada | on shipowner Viktor Dolan, Halmar Shipping | deed: imposed; date: 2024-06-07; purpose: the sale of Ostravian oil',
      'sanctions: imposed | by European Union | on Dolan | deed: put; date: 2022-03',
      'sanctions: lifted | by Japan | on Dolan | deed: lifted; date: 2023',
      'sanctions: rejected | by Switzerland | on  | deed: blacklist; hedge: plans',
      'sanctions: threatened | by Australia | on Halmar’s tankers | deed: impose; hedge: could',
      'sanctions: threatened | by United States | on  | deed: freeze; hedge: may; law: Magnitsky Act',
    ],
  },
  {
    about: 'an arms embargo',
    title: 'Council renews arms embargo on Ostravia',
    published: '2023-11-17',
    text: `The UN Security Council on Thursday extended its arms embargo on Ostravia until 30 November 2024 because of the fighting in the Sarn valley. Fourteen of its 15 members voted for it; Gabon abstained.

The embargo, first imposed in 2014, was widened in 2019 to cover helicopters. Iran has denied that it ever violated it.

Ostravia’s ambassador, Tomas Wiik, called for the embargo to be lifted. “It punishes the wrong people,” he said. Britain and France had threatened to veto any easing.

The African Union suspended its own sanctions on two Ostravian generals in July. It will review them in six months.`,
    found: [
      'person: Tomas Wiik, Ostravia’s ambassador (1)',
      'bodies: UN Security Council (1), African Union (1)',
      'places: Sarn (1), Gabon (1), Iran (1), United Kingdom (1), France (1)',
      'amounts: 14 members, 15 members, 2 generals, 6 months',
      'days: Thursday = 16 Nov 2023; 30 November 2024 = 30 Nov 2024; 2014 = 2014; 2019 = 2019; July = Jul 2023',
      'reported: Iran [Iran denied] it ever violated it.',
      'quoted: Tomas Wiik [he said] It punishes the wrong people,',
      'sanctions: extended | by United Nations | on Ostravia | deed: extended; date: 2023-11-16; until: 30 November 2024; purpose: the fighting in the Sarn valley',
      'sanctions: tightened | by  | on  | deed: widened; date: 2019',
      'sanctions: suspended | by African Union | on two Ostravian generals | deed: suspended; date: 2023-07',
    ],
  },
  {
    about: 'relief for a bank',
    title: 'Tarvia eases curbs on Orlo Bank',
    published: '2022-02-15',
    text: `The United States on Tuesday issued a waiver for the Orlo Bank that lets it pay for food and medicine in Syria, the Treasury said. The waiver runs until the end of the year.

The Treasury had sanctioned the bank in 2018, accusing it of moving $410 million for a militia. Its chief executive, Marek Dolan, was removed from the list last month after he stepped down.

Canada has not lifted its sanctions on the bank. Norway refused to ease its own. “We see no reason to,” said Elsa Brandvik, a spokeswoman for the foreign ministry.

In 2020 a court in Luxembourg annulled the listing of the bank’s founder, Paul Renner, for lack of evidence.`,
    found: [
      'person: Marek Dolan, chief executive (1)',
      'person: Elsa Brandvik, a spokeswoman for the foreign ministry (1)',
      'person: Paul Renner, bank’s founder (1)',
      'bodies: Orlo Bank (1)',
      'places: United States (1), Syria (1), Canada (1), Norway (1), Luxembourg (1)',
      'amounts: $410 million',
      'days: Tuesday = 15 Feb 2022; end of the year = 2022; 2018 = 2018; last month = Jan 2022; 2020 = 2020',
      'reported: the Treasury [the Treasury said] The United States on Tuesday issued a waiver for the Orlo Bank that lets it pay for food and medicine in Syria',
      'reported: The Treasury [The Treasury accusing] it of moving $410 million for a militia',
      'quoted: Elsa Brandvik [Elsa Brandvik said] We see no reason to,',
      'sanctions: waived | by United States | on Orlo Bank | deed: issued; date: 2022-02-15',
      'sanctions: imposed | by United States | on  | deed: sanctioned; date: 2018',
      'sanctions: in force (relief) | by Canada | on  | deed: lifted',
      'sanctions: lifted | by  | on Paul Renner | deed: annulled; date: 2020',
    ],
  },
  {
    about: 'a visa ban',
    title: 'Belmar bars five judges from Tarvia',
    published: '2021-09-03',
    text: `Belmar has barred five judges of Tarvia from entering the country and frozen the accounts of three generals, its government said on Friday. Those banned include Oskar Lund, the head of the supreme court.

The judges are accused of jailing reporters after the vote in August. Tarvia retaliated within hours and revoked the visas of 12 diplomats.

Germany and Sweden threatened to follow with travel bans of their own. Hungary opposes them. The EU’s foreign ministers will discuss sanctions on Tarvia on 13 September.

“A ban is a message and not a policy,” the analyst Hana Sato of Fenwick Research wrote. She doubts that the measures will bite.`,
    found: [
      'person: Oskar Lund, the head of the supreme court (1)',
      'person: Hana Sato, analyst (1)',
      'bodies: EU (1), Fenwick Research (1)',
      'places: Tarvia (3), Germany (1), Sweden (1), Hungary (1)',
      'amounts: 5 judges, 3 generals, 12 diplomats',
      'days: Friday = 3 Sep 2021; August = Aug 2021; 13 September = 13 Sep 2021',
      'reported: its government [its government said] Belmar has barred five judges of Tarvia from entering the country and frozen the accounts of three generals',
      'quoted: the analyst Hana Sato of Fenwick Research [the analyst Hana Sato of Fenwick Research wrote] A ban is a message and not a policy,',
      'sanctions: imposed | by Belmar | on five judges of Tarvia | deed: barred',
      'sanctions: imposed | by Belmar | on  | deed: frozen',
      'sanctions: imposed | by Tarvia | on  | deed: revoked',
      'sanctions: threatened | by Germany, Sweden | on  | deed: follow; hedge: threatened',
      'sanctions: planned | by European Union | on Tarvia | deed: discuss; hedge: will',
    ],
  },
  {
    about: 'threats over a pipeline',
    title: 'Pipeline could bring sanctions, senator warns',
    published: '2020-01-22',
    text: `The pipe layer Velm Subsea could face US sanctions if it finishes the Tolm pipeline, Senator Rosa Kline warned on Wednesday. She and 20 other senators have urged the president to act before 1 March.

Velm, which is based in Rotterdam, halted its work in December. The shipper Kestrel Air went on despite the threat of sanctions.

Germany criticised the plan. “Energy policy is made in Europe,” Economy Minister Jan Petrov told the newspaper Der Morgen. Austria said that it would not rule out sanctions of its own against Velm.

The pipeline, which is 340 kilometres long and cost €2.6 billion, would carry up to 20 billion cubic metres of gas a year.`,
    found: [
      'person: Rosa Kline, Senator (1)',
      'person: Jan Petrov, Economy Minister (1)',
      'bodies: Kestrel Air (1)',
      'places: United States (1), Rotterdam (1), Germany (1), Europe (1), Austria (1)',
      'amounts: 20 senators, 340 kilometres, €2.6 billion, up to 20 billion cubic metres',
      'days: Wednesday = 22 Jan 2020; 1 March = 1 Mar 2020; December = Dec 2019',
      'reported: Rosa Kline [Rosa Kline warned] The pipe layer Velm Subsea could face US sanctions if it finishes the Tolm pipeline',
      'quoted: Jan Petrov [Jan Petrov told] Energy policy is made in Europe,',
      'reported: Austria [Austria said] it would not rule out sanctions of its own against Velm.',
      'sanctions: threatened | by United States | on  | deed: face; hedge: could',
      'sanctions: threatened | by  | on  | deed: threat; hedge: threat',
      'sanctions:  | by  | on Velm | deed: rule; hedge: would',
    ],
  },
  {
    about: 'sanctions evaded',
    title: 'Trader admits he dodged embargo',
    published: '2019-03-28',
    text: `A trader from Bremen, Klaus Immel, admitted on Thursday that he had broken the embargo on North Korea by shipping 1,400 tonnes of coal under a false flag.

Prosecutors say that Immel, 47, earned more than $300,000 between 2015 and 2017. His wife, Greta Immel, a bookkeeper, was cleared of helping him.

“I knew about the sanctions and I shut my eyes,” he told the court. Judge Samuel Obi will sentence him on April 12; he faces up to five years in prison.

UN experts reported in 2018 that ships evaded the embargo at least 148 times in nine months. China rejected the report.`,
    found: [
      'person: Klaus Immel (2)',
      'person: Greta Immel, a bookkeeper (1)',
      'person: Samuel Obi, Judge (1)',
      'bodies: UN (1)',
      'places: Bremen (1), North Korea (1), China (1)',
      'amounts: 1,400 tonnes, more than $300,000, up to 5 years, at least 148 times, 9 months',
      'days: Thursday = 28 Mar 2019; 2015 = 2015; 2017 = 2017; April 12 = 12 Apr 2019; 2018 = 2018',
      'reported: Klaus Immel [Klaus Immel admitted] he had broken the embargo on North Korea by shipping 1,400 tonnes of coal under a false flag.',
      'reported: Prosecutors [Prosecutors say] Immel, 47, earned more than $300,000 between 2015 and 2017',
      'quoted: Klaus Immel [he told] I knew about the sanctions and I shut my eyes,',
      'reported: UN experts [UN experts reported] ships evaded the embargo at least 148 times in nine months',
      'sanctions: evaded | by  | on North Korea | deed: broken',
      'sanctions: evaded | by  | on  | deed: evaded',
    ],
  },
  {
    about: 'listed vessels',
    title: 'EU lists 45 tankers',
    published: '2024-12-16',
    text: `BRUSSELS — The EU listed 45 vessels on Monday, among them the tanker Astrid Lind, for carrying Russian oil above the price cap. It also sanctioned the Belarusian potash exporter Grodkal.

The new package, the fifteenth since 2022, bans imports of Russian nickel from 1 July 2025. The council spared Hungary from the ban until 2027.

Britain on Monday froze the assets of Grodkal’s owner, Igor Demin, who denies any wrongdoing. The United States had designated Demin in 2020 under Executive Order 14038.

Turkey has ruled out joining the sanctions. Russia called them illegal.`,
    found: [
      'person: Igor Demin, Grodkal’s owner (2)',
      'bodies: EU (1)',
      'places: Hungary (1), United Kingdom (1), United States (1), Turkey (1), Russia (1)',
      'amounts: 45 vessels',
      'days: Monday = 16 Dec 2024; 2022 = 2022; 1 July 2025 = 1 Jul 2025; 2027 = 2027; Monday = 16 Dec 2024; 2020 = 2020',
      'reported: Igor Demin [Igor Demin denies] any wrongdoing.',
      'reported: Russia [Russia called] them illegal',
      'sanctions: imposed | by European Union | on 45 vessels, Astrid Lind | deed: listed; date: 2024-12-16',
      'sanctions: imposed | by  | on Belarusian potash exporter Grodkal | deed: sanctioned',
      'sanctions: imposed | by United Kingdom | on Grodkal’s owner Igor Demin | deed: froze; date: 2024-12-16',
      'sanctions: imposed | by United States | on Demin | deed: designated; date: 2020; law: Executive Order 14038',
      'sanctions: rejected | by Turkey | on  | deed: joining; hedge: ruled',
    ],
  },
  {
    about: 'a minister resigns',
    title: 'Transport minister quits after rail crash',
    published: '2023-03-03',
    text: `Transport Minister Nikos Adler resigned on Wednesday, a day after a head-on crash between a freight train and a passenger train killed at least 43 people near Tolm.

Adler, 46, a former engineer, had promised new signals in 2021. His deputy, Petra Lund, takes over until elections in May.

“I take responsibility for a state that failed for years,” Adler said in a statement. The stationmaster, who was not named, has been charged with manslaughter.

About 350 people were on the passenger train, most of them students, the fire brigade said. Eighty-five were taken to hospital, and six were still in intensive care on Thursday.

Prime Minister Rosa Kline declared three days of mourning.`,
    found: [
      'person: Nikos Adler, Transport Minister, a former engineer (3)',
      'person: Petra Lund, deputy (1)',
      'person: Rosa Kline, Prime Minister (1)',
      'places: Tolm (1)',
      'amounts: at least 43 people, about 350 people, 3 days',
      'days: Wednesday = 1 Mar 2023; 2021 = 2021; May = May 2023; Thursday = 2 Mar 2023',
      'quoted: Nikos Adler [Adler said] I take responsibility for a state that failed for years,',
      'reported: the fire brigade [the fire brigade said] About 350 people were on the passenger train, most of them students',
    ],
  },
  {
    about: 'a court case over a dam',
    title: 'Three jailed for Sarn dam collapse',
    published: '2022-10-19',
    text: `A court in Lower Sarn jailed three managers of the mining company Ferrowell on Wednesday for the collapse of a dam that killed 118 people in January 2019.

The former chief executive, Helena Voss, was sentenced to eight years; the engineers Pavel Dorn and Ruben Aalto got six and a half years each. All three will appeal.

“No sentence gives us our children back,” said Marta Lindqvist, whose two sons died. She heads an association of about 300 relatives.

Ferrowell has paid $1.2 billion to 2,400 families so far. Its shares fell 3.4% to $18.20 on Wednesday. The dam, built in 1976, held 11.7 million cubic metres of sludge.

According to the prosecutor, Judit Szabo, the company knew of cracks as early as 2017.`,
    found: [
      'person: Helena Voss, former chief executive (1)',
      'person: Pavel Dorn, engineer (1)',
      'person: Ruben Aalto, engineer (1)',
      'person: Marta Lindqvist (1)',
      'person: Judit Szabo, prosecutor (1)',
      'bodies: Ferrowell (2)',
      'places: Lower Sarn (1)',
      'amounts: 3 managers, 118 people, 8 years, 2 sons, about 300 relatives, $1.2 billion, 2,400 families, 3.4%, $18.20, 11.7 million cubic metres',
      'days: Wednesday = 19 Oct 2022; January 2019 = Jan 2019; Wednesday = 19 Oct 2022; 1976 = 1976; 2017 = 2017',
      'quoted: Marta Lindqvist [Marta Lindqvist said] No sentence gives us our children back,',
      'reported: Judit Szabo [Judit Szabo according to] the company knew of cracks as early as 2017.',
    ],
  },
  {
    about: 'a takeover bid',
    title: 'Corvid rejects £3.1bn bid',
    published: '2021-05-11',
    text: `Corvid, the maker of wind turbines, has rejected a bid of £3.1 billion from its rival Lumen, saying that it undervalues the company by at least 20 per cent.

Lumen offered 412 pence a share, 28% more than Friday’s close. It has until 8 June to raise its bid. Corvid’s chairwoman, Grace Adeyemi, advised shareholders to wait.

“They want our order book for the price of our scrap,” she told shareholders on Tuesday.

Corvid lost £45 million in 2020, against a profit of £12 million in 2019, and has debts of around £600 million. It employs 7,800 people in six countries, among them 2,300 in Denmark.

Paul Renner, an analyst at the broker Fenwick, expects Lumen to pay between 450 and 480 pence. Lumen’s shares rose from 1,020 to 1,068 pence.`,
    found: [
      'person: Grace Adeyemi, Corvid’s chairwoman (1)',
      'person: Paul Renner, an analyst at the broker Fenwick (1)',
      'places: Denmark (1)',
      'amounts: £3.1 billion, at least 20%, 28%, £45 million, £12 million, around £600 million, 7,800 people, 6 countries, 2,300, 1,020, 1,068',
      'days: Friday = 7 May 2021; 8 June = 8 Jun 2021; Tuesday = 11 May 2021; 2020 = 2020; 2019 = 2019',
      'reported: Corvid [Corvid saying] it undervalues the company by at least 20 per cent',
      'quoted: Grace Adeyemi [she told] They want our order book for the price of our scrap,',
    ],
  },
  {
    about: 'an election',
    title: 'Left wins in Orsk for the first time since 1994',
    published: '2018-10-01',
    text: `The Left Alliance won the council election in Orsk on Sunday with 38.4 percent of the vote, four points ahead of the Union Party, which had governed the city for 24 years.

Its candidate, the paediatrician Nadia Rahimi, will become mayor on 15 October. She is the first woman to hold the post. Mayor Otto Brandt conceded shortly after 9 p.m.

Turnout was 61.2%, down from 66% in 2014. The Greens doubled their share to 12% and took 9 of the 70 seats.

“We have to listen more than we did,” Brandt said. Rahimi said that she would freeze rents and build 3,000 flats by 2022.

A recount in the third district, where 14 votes decided, is to begin on Wednesday.`,
    found: [
      'person: Nadia Rahimi, paediatrician (2)',
      'person: Otto Brandt, Mayor (2)',
      'bodies: Left Alliance (1), Union Party (1), Greens (1)',
      'places: Orsk (1)',
      'amounts: 38.4%, 4 points, 24 years, 61.2%, 66%, 12%, 9 seats, 70 seats, 3,000 flats, 14 votes',
      'days: Sunday = 30 Sep 2018; 15 October = 15 Oct 2018; 2014 = 2014; 2022 = 2022; Wednesday = 3 Oct 2018',
      'quoted: Otto Brandt [Brandt said] We have to listen more than we did,',
      'reported: Nadia Rahimi [Rahimi said] she would freeze rents and build 3,000 flats by 2022.',
    ],
  },
  {
    about: 'an epidemic',
    title: 'Cholera kills 27 in Lower Tolm',
    published: '2017-08-09',
    text: `Cholera has killed 27 people in Lower Tolm in the past two weeks, more than twice as many as in all of 2016, the health ministry said on Wednesday.

Some 1,900 people have fallen ill since July 20. Dr Amara Okafor of the aid group WaterBridge said that one in five of them was under five years old.

“We need clean water, not more tents,” she told Radio Tolm. Health Minister Samuel Obi promised 40 water trucks and 200,000 doses of vaccine by the end of August.

The outbreak is the third in ten years. The worst, in 2008, killed 4,300 people. Neighbouring Uganda closed its border on Monday.`,
    found: [
      'person: Amara Okafor (1)',
      'person: Samuel Obi, Health Minister (1)',
      'bodies: WaterBridge (1), Radio Tolm (1)',
      'places: Lower Tolm (1), Uganda (1)',
      'amounts: 27 people, 2 weeks, some 1,900 people, 40 trucks, 200,000 doses, 10 years, 4,300 people',
      'days: 2016 = 2016; Wednesday = 9 Aug 2017; July 20 = 20 Jul 2017; August = Aug 2017; 2008 = 2008; Monday = 7 Aug 2017',
      'reported: the health ministry [the health ministry said] Cholera has killed 27 people in Lower Tolm in the past two weeks, more than twice as many as in all of 2016',
      'reported: Dr Amara Okafor of the aid group WaterBridge [Dr Amara Okafor of the aid group WaterBridge said] one in five of them was under five years old.',
      'quoted: Amara Okafor [she told] We need clean water, not more tents,',
    ],
  },
  {
    about: 'a school board',
    title: 'Rector steps down after school fire',
    published: '2022-05-12',
    text: `Rector Asha Rao will step down as head of the Harbour School at the end of June, the board said on Thursday. Nils Brandt, 44, a chemist and former deputy rector, will succeed her as rector.

Rao, who has led the school since 2011, was cleared in March 2022 of any blame for the fire in which 3 pupils were hurt. “I leave a house that has been rebuilt,” she said.

The board’s chair, Mina Sorel, said it had received 31 applications. Brandt was appointed deputy rector in 2016; before that he taught at the Polytechnic in Veltin for nine years.

His wife, the painter Ida Brandt, is a member of the town council.`,
    found: [
      'person: Asha Rao, Rector, step down as head of the Harbour School at the end of June, has led the school since 2011 (2)',
      'person: Nils Brandt, a chemist and former deputy rector, was appointed deputy rector in 2016 (2)',
      'person: Mina Sorel, board’s chair (1)',
      'person: Ida Brandt, painter (1)',
      'bodies: Harbour School (1)',
      'amounts: 3 pupils, 31 applications, 9 years',
      'days: June = Jun 2022; Thursday = 12 May 2022; 2011 = 2011; March 2022 = Mar 2022; 2016 = 2016',
      'reported: the board [the board said] Rector Asha Rao will step down as head of the Harbour School at the end of June',
      'quoted: Asha Rao [she said] I leave a house that has been rebuilt,',
      'reported: Mina Sorel [Mina Sorel said] it had received 31 applications.',
    ],
  },
  {
    about: 'a football transfer',
    title: 'Kask leaves Orsk City for €24m',
    published: '2023-07-21',
    text: `Orsk City have sold the midfielder Ilmar Kask to Veltin United for €24 million, both clubs said on Friday. Kask, 23, signed a contract until 2027.

He scored 11 goals in 34 matches last season. Coach Otto Lund said he had never trained a better passer.

“It hurts to go, but I was ready for something new,” Kask told reporters. Veltin’s sporting director, Clara Voss, said that talks had begun in March.

City, who finished fourth with 61 points, start the season on 12 August. They lost the cup final 2-1 on May 27.`,
    found: [
      'person: Ilmar Kask, midfielder (3)',
      'person: Otto Lund, Coach (1)',
      'person: Clara Voss, director (1)',
      'bodies: Orsk City (1), Veltin United (1)',
      'amounts: €24 million, 11 goals, 34 matches, 61 points',
      'days: Friday = 21 Jul 2023; 2027 = 2027; March = Mar 2023; 12 August = 12 Aug 2023; May 27 = 27 May 2023',
      'reported: both clubs [both clubs said] Orsk City have sold the midfielder Ilmar Kask to Veltin United for €24 million',
      'reported: Otto Lund [Otto Lund said] he had never trained a better passer.',
      'quoted: Ilmar Kask [Kask told] It hurts to go, but I was ready for something new,',
      'reported: Clara Voss [Clara Voss said] talks had begun in March.',
    ],
  },
  {
    about: 'a museum theft',
    title: 'Thieves take Roman gold from museum',
    published: '2021-11-30',
    text: `Thieves broke into the town museum of Marrow early on Sunday and stole 483 gold coins worth several million euros, police said on Tuesday. It took them nine minutes.

The coins were found in 1999 by Josef Adler, a farmer. “It is as if they had taken my children,” said Adler, now 71.

The director of the museum, Hanna Feld, said that the alarm had failed. She added that nobody had looked at it since 2016.

A reward of 20,000 euros has been offered. Detective Lars Immel leads the search, which is to end by 6 December.`,
    found: [
      'person: Josef Adler, a farmer (2)',
      'person: Hanna Feld (1)',
      'person: Lars Immel, Detective (1)',
      'amounts: 483 coins, 9 minutes, €20,000',
      'days: Sunday = 28 Nov 2021; Tuesday = 30 Nov 2021; 1999 = 1999; 2016 = 2016; 6 December = 6 Dec 2021',
      'reported: police [police said] Thieves broke into the town museum of Marrow early on Sunday and stole 483 gold coins worth several million euros',
      'quoted: Josef Adler [Adler said] It is as if they had taken my children,',
      'reported: Hanna Feld [Hanna Feld said] the alarm had failed.',
      'reported: Hanna Feld [She added] nobody had looked at it since 2016.',
    ],
  },
  {
    about: 'a strike',
    title: 'Dockers to strike for 48 hours',
    published: '2019-02-06',
    text: `Dockers at the port of Marrow will strike for 48 hours from Monday, their union said on Wednesday, after talks on pay broke down.

The union wants 6.5% more for its 3,400 members; the port has offered 2.8% in two years. “They have made 90 million crowns with our backs,” the union’s leader, Tor Helle, said.

The port’s chief executive, Grete Nyman, said the strike would cost about 4 million crowns a day. She took over in 2017.

The last strike, in 2013, went on for eleven days. Harbour Minister Jan Petrov has invited both sides to Orsk on Saturday.`,
    found: [
      'person: Tor Helle, union’s leader (1)',
      'person: Grete Nyman, port’s chief executive (1)',
      'person: Jan Petrov, Harbour Minister (1)',
      'places: Marrow (1), Orsk (1)',
      'amounts: 48 hours, 6.5%, 3,400 members, 2.8%, 2 years, 90 million crowns, about 4 million crowns, 11 days',
      'days: Monday = 11 Feb 2019; Wednesday = 6 Feb 2019; 2017 = 2017; 2013 = 2013; Saturday = 9 Feb 2019',
      'reported: their union [their union said] Dockers at the port of Marrow will strike for 48 hours from Monday',
      'quoted: Tor Helle [Tor Helle said] They have made 90 million crowns with our backs,',
      'reported: Grete Nyman [Grete Nyman said] the strike would cost about 4 million crowns a day.',
    ],
  },
  {
    about: 'a space launch',
    title: 'Probe lifts off for Venus',
    published: '2026-03-19',
    text: `A probe that is to map the clouds of Venus lifted off from Kourou on Thursday at 10:42 local time. It weighs 1.9 tonnes and cost about $640 million.

The probe will arrive in November 2027 and circle the planet for at least four years, at a height of 300 to 700 kilometres.

“We have waited 15 years for this morning,” said the mission’s lead scientist, Yuki Tanabe of the Institute of Planets. An earlier attempt failed in 2018, when a rocket blew up 74 seconds after lift-off.

Chancellor Olga Reiter watched the launch. She promised that the next mission would be paid for by 2030.`,
    found: [
      'person: Yuki Tanabe (1)',
      'person: Olga Reiter, Chancellor (1)',
      'bodies: Institute of Planets (1)',
      'places: Kourou (1)',
      'amounts: 1.9 tonnes, about $640 million, at least 4 years, at least 300 kilometres, up to 700 kilometres, 15 years, 74 seconds',
      'days: Thursday = 19 Mar 2026; November 2027 = Nov 2027; 2018 = 2018; 2030 = 2030',
      'quoted: the mission’s lead scientist [the mission’s lead scientist said] We have waited 15 years for this morning,',
      'reported: Olga Reiter [She promised] the next mission would be paid for by 2030',
    ],
  },
  {
    about: 'a drug trial',
    title: 'New malaria vaccine cuts cases by two thirds',
    published: '2024-02-01',
    text: `A new vaccine against malaria cut the number of cases by 68 percent in a trial with 4,800 children in four countries, doctors reported on Thursday in the journal Fevers.

Children got three doses a month apart and a fourth after one year. About one in 20 had a fever for a day or two.

“This is not the end of malaria, but it may be the end of its worst years,” said Professor Amara Okafor, who led the trial. Her team hopes that a dose will cost less than four dollars.

Malaria killed an estimated 608,000 people in 2022, most of them under the age of five. The maker, Serin Pharma, can produce 100 million doses a year.`,
    found: [
      'person: Amara Okafor, Professor, led the trial (1)',
      'bodies: Fevers (1), Serin Pharma (1)',
      'amounts: 68%, 4,800 children, 4 countries, 3 doses, 1 year, less than $4, an estimated 608,000 people, 100 million doses',
      'days: Thursday = 1 Feb 2024; 2022 = 2022',
      'reported: doctors [doctors reported] A new vaccine against malaria cut the number of cases by 68 percent in a trial with 4,800 children in four countries',
      'quoted: Amara Okafor [Amara Okafor said] This is not the end of malaria, but it may be the end of its worst years,',
      'reported: Her team [Her team hopes] a dose will cost less than four dollars',
    ],
  },
  {
    about: 'an obituary',
    title: 'Edith Marr, novelist of the fens, dies at 93',
    published: '2020-10-26',
    text: `Edith Marr, who wrote eleven novels about the fens, died on Saturday at her home in Tolney. She was 93. Her daughter, Ruth Marr, said she had been ill since the spring.

Marr was born in 1927, the fourth child of a lock keeper. She worked as a typist at the water board from 1944 to 1958, and published her first book, “The Sluice”, at 34.

“I never wrote about anything else because I never knew anything else,” Marr told The Lantern in 1987.

She won the Brandvik Prize twice, in 1971 and 1990. Her husband, the vet Amos Marr, died in 2003. She leaves two children and five grandchildren.`,
    found: [
      'person: Edith Marr (3)',
      'person: Ruth Marr (1)',
      'person: Amos Marr (1)',
      'bodies: Lantern (1)',
      'places: Tolney (1)',
      'amounts: 11 novels, 2 children, 5 grandchildren',
      'days: Saturday = 24 Oct 2020; 1927 = 1927; 1944 = 1944; 1958 = 1958; 1987 = 1987; 1971 = 1971; 1990 = 1990; 2003 = 2003',
      'reported: Ruth Marr [Ruth Marr said] she had been ill since the spring.',
      'quoted: Edith Marr [Marr told] I never wrote about anything else because I never knew anything else,',
    ],
  },
  {
    about: 'an interest rate',
    title: 'Kasoria raises rates to 9.5%',
    published: '2022-09-22',
    text: `The central bank of Kasoria raised its main rate by 75 basis points to 9.5 percent on Thursday, the highest in 14 years, after prices rose 11.2% in August from a year earlier.

Governor Lidia Arno said that two more rises were likely before the end of the year. “We would rather be too early than too late,” she said at a news conference.

The crown gained 1.3% and traded at 24.6 to the euro. Economists had expected a rise of 50 points.

Finance Minister Bruno Hald was against it. He said that it would cost 40,000 jobs. The bank expects prices to rise 8% in 2023 and 4% in 2024.`,
    found: [
      'person: Lidia Arno, Governor (1)',
      'person: Bruno Hald, Finance Minister (1)',
      'places: Kasoria (1)',
      'amounts: 75 points, 9.5%, 14 years, 11.2%, 2 rises, 1.3%, 50 points, 40,000 jobs, 8%, 4%',
      'days: Thursday = 22 Sep 2022; August = Aug 2022; a year earlier = 2021; end of the year = 2022; 2023 = 2023; 2024 = 2024',
      'reported: Lidia Arno [Lidia Arno said] two more rises were likely before the end of the year.',
      'quoted: Lidia Arno [she said] We would rather be too early than too late,',
      'reported: Bruno Hald [He said] it would cost 40,000 jobs.',
    ],
  },
  {
    about: 'a storm',
    title: 'Storm Greta cuts power to 90,000 homes',
    published: '2018-01-04',
    text: `Storm Greta cut the power to 90,000 homes in the north of Belmar on Wednesday night and killed two men, a lorry driver and a fisherman.

Winds reached 148 kilometres an hour at Cape Tolm, the weather service said, the highest since 1987. Waves of up to nine metres broke over the sea wall at Halden.

The ferry Sula Star, with 86 people aboard, waited seven hours outside the port. Its captain, Runa Eide, told passengers to keep calm.

“I have been at sea for 30 years and was never so glad to see a pier,” Eide said. Trains will not run before Friday. Some 4,000 trees fell, according to the forest service.`,
    found: [
      'person: Runa Eide, captain (2)',
      'places: Belmar (1), Cape Tolm (1), Halden (1)',
      'amounts: 90,000 homes, 2 men, 148 kilometres, up to 9 metres, 86 people, 7 hours, 30 years, some 4,000 trees',
      'days: Wednesday = 3 Jan 2018; 1987 = 1987; Friday = 5 Jan 2018',
      'reported: the weather service [the weather service said] the highest since 1987.',
      'reported: the weather service [the weather service said] Winds reached 148 kilometres an hour at Cape Tolm',
      'reported: Runa Eide [Runa Eide told] passengers to keep calm.',
      'quoted: Runa Eide [Eide said] I have been at sea for 30 years and was never so glad to see a pier,',
      'reported: the forest service [the forest service according to] Some 4,000 trees fell',
    ],
  },
  {
    about: 'a summit',
    title: 'Summit on Kasorian border ends without a deal',
    published: '2021-06-16',
    text: `GENEVA, June 16 - Talks between the presidents of Kasoria and Tarvia ended on Wednesday without a deal on the border that has been closed since 2014.

President Ilse Brandt of Tarvia said after four hours that “the distance is still great”. Her Kasorian counterpart, Davit Orlan, called the talks useful and invited her to Sarn in the autumn.

Both sides will exchange 64 prisoners by 30 June, said Elena Rossi, the mediator of the European Union. A hotline is to be set up within three weeks.

The war of 2014 killed about 9,000 people and drove 120,000 from their homes.`,
    found: [
      'person: Ilse Brandt, President (1)',
      'person: Davit Orlan, Kasorian counterpart (1)',
      'person: Elena Rossi (1)',
      'bodies: European Union (1)',
      'places: Kasoria (1), Tarvia (2), Kasorian (1), Sarn (1)',
      'amounts: 4 hours, 64 prisoners, 3 weeks, about 9,000 people, 120,000',
      'days: Wednesday = 16 Jun 2021; 2014 = 2014; 30 June = 30 Jun 2021; 2014 = 2014',
      'reported: Ilse Brandt [President Ilse Brandt of Tarvia said] “the distance is still great',
      'reported: Elena Rossi [Elena Rossi said] Both sides will exchange 64 prisoners by 30 June',
    ],
  },
  {
    about: 'a factory',
    title: 'Battery maker to close plant, 1,900 jobs go',
    published: '2025-01-14',
    text: `The battery maker Voltara will close its plant in Lindau by the end of 2026 and cut 1,900 of its 5,200 jobs, it said on Tuesday. Since 2023 it has sold a third less.

The company lost €380 million last year, twice as much as in 2023. It got €155 million of state aid when the plant opened in 2019.

“They took the money and now they take the jobs,” said Uwe Lahn, who heads the works council. Voltara’s chief executive, Mei Tan, told staff that she was sorry.

Governor Karin Stolz wants part of the aid back. A spokesman for Voltara said that nothing had been decided.`,
    found: [
      'person: Uwe Lahn, heads the works council (1)',
      'person: Mei Tan, Voltara’s chief executive (1)',
      'person: Karin Stolz, Governor (1)',
      'bodies: Voltara (3)',
      'places: Lindau (1)',
      'amounts: 1,900 jobs, 5,200 jobs, €380 million, €155 million',
      'days: 2026 = 2026; Tuesday = 14 Jan 2025; 2023 = 2023; last year = 2024; 2023 = 2023; 2019 = 2019',
      'quoted: Uwe Lahn [Uwe Lahn said] They took the money and now they take the jobs,',
      'reported: Mei Tan [Mei Tan told] she was sorry.',
      'reported: A spokesman for Voltara [A spokesman for Voltara said] nothing had been decided.',
    ],
  },
  {
    about: 'a parliament',
    title: 'Parliament votes down wolf cull',
    published: '2023-12-07',
    text: `Parliament in Orsk on Thursday voted by 58 to 41 against a bill to cull up to 120 wolves a year. Two members of the ruling Union Party voted with the opposition.

The bill had been put forward in April by Farm Minister Gustav Rehn, a sheep farmer himself. “Wolves do not read our debates,” he said after the vote.

Wolves killed 1,140 sheep in 2022, about 15 percent more than the year before, according to the farm ministry. The biologist Signe Falk of Veltin University said that fences were cheaper than rifles.

A poll of 1,004 people found 62% against the cull. The government may bring a new bill in the spring.`,
    found: [
      'person: Gustav Rehn, Farm Minister (1)',
      'person: Signe Falk, biologist (1)',
      'bodies: Union Party (1)',
      'places: Orsk (1)',
      'amounts: up to 120 wolves, 2 members, 1,140 sheep, about 15%, 1,004 people, 62%',
      'days: Thursday = 7 Dec 2023; April = Apr 2023; 2022 = 2022',
      'quoted: Gustav Rehn [he said] Wolves do not read our debates,',
      'reported: the farm ministry [the farm ministry according to] Wolves killed 1,140 sheep in 2022, about 15 percent more than the year before',
      'reported: The biologist Signe Falk of Veltin University [The biologist Signe Falk of Veltin University said] fences were cheaper than rifles.',
    ],
  },
  {
    about: 'an embassy',
    title: 'Tarvia names ambassador to Norway',
    published: '2022-08-24',
    text: `Tarvia has named Lucia Brandt, a former aide to President Oskar Lund, as its ambassador to Norway, the foreign ministry said on Wednesday. She will succeed Petr Halas, who retires in October.

Brandt, 39, was secretary of the cabinet until last year. Her husband, Anton Brandt, is the director of the National Library in Orsk.

“I go to listen first,” she told Radio Orsk. Norway’s ambassador to Tarvia, Siri Dahl, welcomed the choice.

Halas, ambassador since 2016, is to write a book about his years in Oslo. He was once a professor of law at Veltin University.`,
    found: [
      'person: Lucia Brandt, a former aide to President Oskar Lund, was secretary of the cabinet until last year (2)',
      'person: Petr Halas (2)',
      'person: Anton Brandt (1)',
      'person: Siri Dahl, Norway’s ambassador to Tarvia (1)',
      'bodies: National Library (1), Radio Orsk (1), Veltin University (1)',
      'places: Tarvia (2), Norway (2), Orsk (1), Oslo (1)',
      'days: Wednesday = 24 Aug 2022; October = Oct 2022; last year = 2021; 2016 = 2016',
      'reported: the foreign ministry [the foreign ministry said] Tarvia has named Lucia Brandt, a former aide to President Oskar Lund, as its ambassador to Norway',
      'quoted: she [she told] I go to listen first,',
    ],
  },
  {
    about: 'a ruling on sanctions',
    title: 'Court strikes down sanctions on shipper',
    published: '2023-05-10',
    text: `The EU’s General Court in Luxembourg on Wednesday struck down the sanctions on the shipper Kestrel Fuels for lack of proof. The Council may appeal within two months.

The Council had put the firm on its list in 2021. It said that Kestrel carried fuel for the army of Ostravia.

The firm’s owner, Viktor Sorin, lost a case of his own and stays under sanctions.

“We said from the first day that there was no proof,” a lawyer for Kestrel, Ines Hartmann, said after the ruling.

In March the court had annulled the listing of the banker Pavel Dorn.`,
    found: [
      'person: Viktor Sorin, firm’s owner (1)',
      'person: Ines Hartmann, lawyer for Kestrel (1)',
      'person: Pavel Dorn, banker (1)',
      'bodies: EU (1), General Court (1), Kestrel Fuels (1), Kestrel (2)',
      'places: Luxembourg (1), Ostravia (1)',
      'amounts: 2 months',
      'days: Wednesday = 10 May 2023; 2021 = 2021; March = Mar 2023',
      'reported: It [It said] Kestrel carried fuel for the army of Ostravia.',
      'quoted: Ines Hartmann [Ines Hartmann said] We said from the first day that there was no proof,',
      'sanctions: lifted | by European Union | on shipper Kestrel Fuels | deed: struck down; date: 2023-05-10; purpose: lack of proof',
      'sanctions: lifted | by  | on banker Pavel Dorn | deed: annulled; date: 2023-03',
    ],
  },
  {
    about: 'sanctions proposed',
    title: 'Senators propose sanctions on Kasorian banks',
    published: '2024-10-02',
    text: `Four American senators on Wednesday proposed a bill that would impose sanctions on banks in Kasoria that trade with North Korea.

The White House has not said whether President Rosa Kline would sign it. She vetoed a similar bill in 2022.

Canada is considering sanctions as well, Finance Minister Louis Tremblay said. Japan ruled out an embargo, and South Korea has called for talks.

Kasoria’s central bank said that no bank in the country traded with North Korea. “The senators should show what they have,” its governor, Lidia Arno, told the Sarn Gazette.

Shares of the Kasorian Trade Bank fell by 12 percent.`,
    found: [
      'person: Rosa Kline, President (1)',
      'person: Louis Tremblay, Finance Minister (1)',
      'person: Lidia Arno, governor (1)',
      'bodies: White House (1), Sarn Gazette (1)',
      'places: Kasoria (2), North Korea (2), Canada (1), Japan (1), South Korea (1)',
      'amounts: 4 senators, 12%',
      'days: Wednesday = 2 Oct 2024; 2022 = 2022',
      'reported: Louis Tremblay [Louis Tremblay said] Canada is considering sanctions as well',
      'reported: Kasoria’s central bank [Kasoria’s central bank said] no bank in the country traded with North Korea.',
      'quoted: Lidia Arno [Lidia Arno told] The senators should show what they have,',
      'sanctions: planned | by  | on banks in Kasoria | deed: impose; hedge: would',
      'sanctions: planned | by Canada | on  | deed: considering',
      'sanctions: rejected | by  | on  | deed: ruled',
    ],
  },
  {
    about: 'a boycott',
    title: 'Athletes call for boycott of games in Belmar',
    published: '2021-12-20',
    text: `More than 200 athletes from 31 countries called on Monday for a boycott of the winter games in Belmar, which are to open on 4 February.

“We will not dance on ice for jailers,” said the figure skater Mira Solheim, a former champion. Her coach, Igor Vesely, did not sign the letter.

The president of the Olympic committee, Jens Ahlgren, said the games should build bridges. The committee has sold 1.1 million tickets, at 15 to 240 euros each.

Sweden and Austria will send athletes but no ministers. In 1980, 65 countries stayed away from the games in Moscow.`,
    found: [
      'person: Mira Solheim, figure skater, a former champion (1)',
      'person: Igor Vesely, coach (1)',
      'person: Jens Ahlgren (1)',
      'places: Belmar (1), Sweden (1), Austria (1), Moscow (1)',
      'amounts: more than 200 athletes, 31 countries, 1.1 million tickets, €15, €240, 65 countries',
      'days: Monday = 20 Dec 2021; 4 February = 4 Feb 2022; 1980 = 1980',
      'quoted: Mira Solheim [Mira Solheim said] We will not dance on ice for jailers,',
      'reported: Jens Ahlgren [Jens Ahlgren said] the games should build bridges.',
    ],
  },
  {
    about: 'a fire at sea',
    title: 'Three missing after fire on trawler',
    published: '2020-03-08',
    text: `Three fishermen were missing on Sunday after a fire on the trawler Nordvik, 40 nautical miles off Cape Tolm. Eleven others were saved by a helicopter.

The fire began in the engine room at about 4 a.m., the coastguard said. Waves were between three and four metres high.

“I jumped with my boots on,” said the cook, Aron Lie, 27, who was in the water for 25 minutes. He was taken to hospital in Halden with burns to both hands.

The search was called off at dusk and is to go on on Monday. The Nordvik, built in 1979, was last inspected in November. Its owner, Eirik Holm, said that he had nothing to hide.`,
    found: [
      'person: Aron Lie (1)',
      'person: Eirik Holm, owner (1)',
      'places: Cape Tolm (1), Halden (1)',
      'amounts: 3 fishermen, 40 miles, 11 others, at least 3 metres, up to 4 metres, 25 minutes',
      'days: Sunday = 8 Mar 2020; Monday = 9 Mar 2020; 1979 = 1979; November = Nov 2019',
      'reported: the coastguard [the coastguard said] The fire began in the engine room at about 4 a.m.',
      'quoted: the cook [the cook said] I jumped with my boots on,',
      'reported: Eirik Holm [Eirik Holm said] he had nothing to hide.',
    ],
  },
  {
    about: 'a wage deal',
    title: 'Nurses accept 9% over two years',
    published: '2019-06-14',
    text: `Nurses in Belmar have accepted a pay rise of 9 percent, ending a strike that had lasted 23 days, their union said on Friday. Of its 46,000 members 71% voted for the deal.

Pay will rise by 5% in July and by 4% in July 2020. A nurse who begins earns 2,150 euros a month.

Union president Carla Menz called it a first step. Health Minister Bert Oster, who had offered 6%, said that the deal would cost the state €310 million a year.

During the strike some 18,000 operations were put off. Hospitals expect to catch up by the end of the year.`,
    found: [
      'person: Carla Menz, Union president (1)',
      'person: Bert Oster, Health Minister (1)',
      'places: Belmar (1)',
      'amounts: 9%, 23 days, 46,000 members, 71%, 5%, 4%, €2,150, 6%, €310 million, some 18,000 operations',
      'days: Friday = 14 Jun 2019; July = Jul 2019; July 2020 = Jul 2020; end of the year = 2019',
      'reported: their union [their union said] Nurses in Belmar have accepted a pay rise of 9 percent, ending a strike that had lasted 23 days',
      'reported: Carla Menz [Union president called] it a first step',
      'reported: Bert Oster [Bert Oster said] the deal would cost the state €310 million a year.',
    ],
  },
  {
    about: 'a hostage',
    title: 'Journalist freed after 418 days',
    published: '2018-07-17',
    text: `The journalist Samira Haddad was freed on Tuesday after 418 days in prison in Tarvia and flew home to Lyon, her paper said.

Haddad, who writes for a weekly, was arrested in May 2017 and sentenced to seven years for spying. She has always denied the charge.

“I am thinner and I am angrier,” she told reporters at the airport. Her mother, Leila Haddad, wept beside her.

France had asked for her release 14 times. President Oskar Lund pardoned her on Monday together with 22 others. A spokesman for Lund denied that a ransom had been paid.`,
    found: [
      'person: Samira Haddad, journalist (2)',
      'person: Leila Haddad (1)',
      'person: Oskar Lund, President (2)',
      'places: Tarvia (1), Lyon (1), France (1)',
      'amounts: 418 days, 7 years, 14 times, 22 others',
      'days: Tuesday = 17 Jul 2018; May 2017 = May 2017; Monday = 16 Jul 2018',
      'reported: her paper [her paper said] The journalist Samira Haddad was freed on Tuesday after 418 days in prison in Tarvia and flew home to Lyon',
      'quoted: Samira Haddad [she told] I am thinner and I am angrier,',
      'reported: A spokesman for Lund [A spokesman for Lund denied] a ransom had been paid.',
    ],
  },
  {
    about: 'a census',
    title: 'One in four Belmarans is over 65',
    published: '2022-01-31',
    text: `The population of Belmar shrank by 1.3 percent to 5.42 million between 2011 and 2021, according to a census published on Monday. It is the first fall since 1949.

A quarter of the people are over 65, up from 19% ten years earlier. The capital, Port Belmar, grew by 41,000 to 780,000.

About 610,000 people were born abroad, twice as many as in 2001. Most of them came from Kasoria and Tarvia.

“We are running out of hands,” said the economist Jonas Reiter, who advises the government. The statistics office counts again in 2031.`,
    found: [
      'person: Jonas Reiter, economist (1)',
      'places: Belmar (1), Port Belmar (1), Kasoria (1), Tarvia (1)',
      'amounts: 1.3%, 5.42 million, over 65, 19%, 10 years, 41,000, 780,000, about 610,000 people',
      'days: 2011 = 2011; 2021 = 2021; Monday = 31 Jan 2022; 1949 = 1949; 2001 = 2001; 2031 = 2031',
      'reported: a census published [a census published according to] The population of Belmar shrank by 1.3 percent to 5.42 million between 2011 and 2021',
      'quoted: Jonas Reiter [Jonas Reiter said] We are running out of hands,',
    ],
  },
  {
    about: 'a fraud',
    title: 'Charity chief charged with stealing $2.3m',
    published: '2017-11-15',
    text: `Prosecutors in Port Belmar have charged the founder of the charity Bread Now, Simon Keller, with stealing $2.3 million between 2012 and 2016.

Keller, 52, was arrested at his home on Tuesday and is to appear in court on Friday. He bought a yacht and two flats with the money, the indictment says.

His former accountant, Olga Weiss, told police in March what she had seen. “I could not sleep any more,” Weiss said.

Bread Now fed 14,000 children in six countries. Its new director, Peter Amsel, has promised an audit. The trial is expected to begin in April 2018 and to last three months.`,
    found: [
      'person: Simon Keller (2)',
      'person: Olga Weiss, former accountant (2)',
      'person: Peter Amsel, new director (1)',
      'places: Port Belmar (1)',
      'amounts: $2.3 million, 2 flats, 14,000 children, 6 countries, 3 months',
      'days: 2012 = 2012; 2016 = 2016; Tuesday = 14 Nov 2017; Friday = 17 Nov 2017; March = Mar 2017; April 2018 = Apr 2018',
      'reported: the indictment [the indictment says] He bought a yacht and two flats with the money',
      'reported: Olga Weiss [Olga Weiss told] police in March what she had seen.',
      'quoted: Olga Weiss [Weiss said] I could not sleep any more,',
    ],
  },
  {
    about: 'a bridge',
    title: 'Longest bridge of the north opens',
    published: '2025-09-01',
    text: `King Harald of Norrland opened a bridge of 7,845 metres across Halden Sound on Monday, four years late and 620 million crowns over its budget.

It took 2,600 workers nine years to build it. The bridge, whose towers are 254 metres high, shortens the way from Halden to Marrow by 90 minutes.

“My grandfather rowed it,” said Transport Minister Gerda Foss. Cars pay 190 crowns and lorries 640.

Some 12,000 vehicles a day are expected by 2030. The ferry company Sound Lines will close the route in December; 140 people lose their jobs.`,
    found: [
      'person: Harald of Norrland, King (1)',
      'person: Gerda Foss, Transport Minister (1)',
      'bodies: Sound Lines (1)',
      'places: Halden Sound (1), Halden (1)',
      'amounts: 7,845 metres, 4 years, 620 million crowns, 2,600 workers, 9 years, 254 metres, 90 minutes, 190 crowns, some 12,000 vehicles, 140 people',
      'days: Monday = 1 Sep 2025; 2030 = 2030; December = Dec 2025',
      'quoted: Gerda Foss [Gerda Foss said] My grandfather rowed it,',
    ],
  },
]
