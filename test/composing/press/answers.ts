/** What is asked of a desk on all reports, with the whole answer: its headings, and its statements with the reports they cite. */
export const answers: readonly (readonly [asked: string, answer: readonly string[]])[] = [
  [
    '/who Viktor Dolan',
    [
      '# Roles',
      'shipowner [1]',
      '# Said of them',
      'Norway and Canada on Friday imposed sanctions on the shipowner Viktor Dolan and his firm Halmar Shipping over the sale of Ostravian oil. [1]',
      'The European Union put Dolan on its sanctions list in March 2022. [1]',
      '# Said, word for word',
      'reported 7 Jun 2024: “Nobody asked me a single question” [1]',
    ],
  ],
  [
    '/who Klaus Immel',
    [
      '# Said of them',
      'Prosecutors say that Immel, 47, earned more than $300,000 between 2015 and 2017. [6]',
      'A trader from Bremen, Klaus Immel, admitted on Thursday that he had broken the embargo on North Korea by shipping 1,400 tonnes of coal under a false flag. [6]',
      '# Said, word for word',
      'reported 28 Mar 2019: “I knew about the sanctions and I shut my eyes” (to the court) [6]',
    ],
  ],
  [
    '/who Nikos Adler',
    [
      '# Roles',
      '3 Mar 2023: Transport Minister [8]',
      '3 Mar 2023: a former engineer [8]',
      '# Said of them',
      'Transport Minister Nikos Adler resigned on Wednesday, a day after a head-on crash between a freight train and a passenger train killed at least 43 people near Tolm. [8]',
      'Adler, 46, a former engineer, had promised new signals in 2021. [8]',
      '# Said, word for word',
      'reported 3 Mar 2023: “I take responsibility for a state that failed for years” [8]',
    ],
  ],
  [
    '/who Nadia Rahimi',
    [
      '# Roles',
      'paediatrician [11]',
      '# Said of them',
      'Its candidate, the paediatrician Nadia Rahimi, will become mayor on 15 October. [11]',
      '# Said, as articles report it',
      'reported 1 Oct 2018: Rahimi said that she would freeze rents and build 3,000 flats by 2022. [11]',
    ],
  ],
  [
    '/who Asha Rao',
    [
      '# Roles',
      '12 May 2022: Rector [13]',
      '12 May 2022: has led the school since 2011 [13]',
      '12 May 2022: step down as head of the Harbour School at the end of June [13]',
      '# Said of them',
      'Rector Asha Rao will step down as head of the Harbour School at the end of June, the board said on Thursday. [13]',
      'Rao, who has led the school since 2011, was cleared in March 2022 of any blame for the fire in which 3 pupils were hurt. [13]',
      '# Said, word for word',
      '“I leave a house that has been rebuilt” [13]',
    ],
  ],
  [
    '/who Nils Brandt',
    [
      '# Roles',
      'a chemist and former deputy rector [13]',
      'was appointed deputy rector in 2016 [13]',
      '# Said of them',
      'Nils Brandt, 44, a chemist and former deputy rector, will succeed her as rector. [13]',
      'Brandt was appointed deputy rector in 2016; before that he taught at the Polytechnic in Veltin for nine years. [13]',
    ],
  ],
  [
    '/who Ilmar Kask',
    [
      '# Roles',
      'midfielder [14]',
      '# Said of them',
      'Kask, 23, signed a contract until 2027. He scored 11 goals in 34 matches last season. [14]',
      'Orsk City have sold the midfielder Ilmar Kask to Veltin United for €24 million, both clubs said on Friday. [14]',
      '# Said, word for word',
      'reported 21 Jul 2023: “It hurts to go, but I was ready for something new” (to reporters) [14]',
    ],
  ],
  [
    '/who Edith Marr',
    [
      '# Said of them',
      'Edith Marr, who wrote eleven novels about the fens, died on Saturday at her home in Tolney. She was 93. [19]',
      'Marr was born in 1927, the fourth child of a lock keeper. [19]',
      '# Said, word for word',
      '“I never wrote about anything else because I never knew anything else” (to The Lantern) [19]',
    ],
  ],
  [
    '/who Runa Eide',
    [
      '# Said of them',
      'Its captain, Runa Eide, told passengers to keep calm. [21]',
      '# Said, word for word',
      'reported 4 Jan 2018: “I have been at sea for 30 years and was never so glad to see a pier” [21]',
    ],
  ],
  [
    '/who Gustav Rehn',
    [
      '# Roles',
      'Farm Minister [24]',
      '# Said of them',
      'The bill had been put forward in April by Farm Minister Gustav Rehn, a sheep farmer himself. [24]',
      '# Said, word for word',
      '“Wolves do not read our debates” [24]',
    ],
  ],
  [
    '/sanctions Viktor Dolan',
    [
      '# Imposed',
      'On the shipowner Viktor Dolan and Halmar Shipping, 7 Jun 2024, by Norway and Canada, for the sale of Ostravian oil [1]',
      'On Dolan, Mar 2022, by the European Union [1]',
      '# Lifted',
      'On Dolan, 2023, by Japan [1]',
      '# At risk or threatened elsewhere',
      'On Halmar’s tankers (embargo), by Australia [1]',
    ],
  ],
  [
    '/sanctions Ostravia',
    [
      '# In force, extended',
      'On Ostravia (arms embargo), 16 Nov 2023, by the United Nations, until 30 November 2024, for the fighting in the Sarn valley [2]',
      '# Suspended',
      'On two Ostravian generals, Jul 2023, by the African Union [2]',
      '# Lifted elsewhere',
      'On the shipper Kestrel Fuels, “struck down”, 10 May 2023, by the European Union, for lack of proof [26]',
    ],
  ],
  [
    '/sanctions Orlo Bank',
    [
      '# Imposed',
      'The Treasury had sanctioned the bank in 2018, accusing it of moving $410 million for a militia. [3]',
      '# Waived or exempted',
      'On Orlo Bank, 15 Feb 2022, by the United States [3]',
      '# Relief spoken of, not given',
      'Canada has not lifted its sanctions on the bank. [3]',
    ],
  ],
  ['/sanctions Velm', ['# Spoken of', 'On Velm [5]']],
  ['/sanctions North Korea', ['# Evaded', 'On North Korea (embargo) [6]']],
  [
    '/sanctions Igor Demin',
    [
      '# Imposed',
      'On Demin, 16 Dec 2024, by the United Kingdom [7]',
      'On Demin, 2020, by the United States, under Executive Order 14038 [7]',
      '# Imposed elsewhere',
      'On 45 vessels and Astrid Lind, 16 Dec 2024, by the European Union [7]',
      'On Belarusian potash exporter Grodkal [7]',
    ],
  ],
  [
    '/sanctions Turkey',
    [
      '# Rejected or not imposed',
      'No target named, by Turkey [7]',
      '# Imposed elsewhere',
      'On 45 vessels and Astrid Lind, 16 Dec 2024, by the European Union [7]',
      'On Belarusian potash exporter Grodkal [7]',
      'On Demin, 16 Dec 2024, by the United Kingdom [7]',
    ],
  ],
  [
    '/timeline Orlo Bank',
    [
      '# Timeline',
      'Jan 2022: Its chief executive, Marek Dolan, was removed from the list last month after he stepped down. [3]',
      '15 Feb 2022: The United States on Tuesday issued a waiver for the Orlo Bank that lets it pay for food and medicine in Syria, the Treasury said. [3]',
    ],
  ],
  [
    '/timeline Sarn dam',
    [
      '# Timeline',
      '19 Oct 2022: A court in Lower Sarn jailed three managers of the mining company Ferrowell on Wednesday for the collapse of a dam that killed 118 people in January 2019. [9]',
      '19 Oct 2022: Its shares fell 3.4% to $18.20 on Wednesday. [9]',
    ],
  ],
  [
    '/timeline Edith Marr',
    [
      '# Timeline',
      '1927: Marr was born in 1927, the fourth child of a lock keeper. [19]',
      '1944; 1958: She worked as a typist at the water board from 1944 to 1958, and published her first book, “The Sluice”, at 34. [19]',
      '1971; 1990: She won the Brandvik Prize twice, in 1971 and 1990. [19]',
      '2003: Her husband, the vet Amos Marr, died in 2003. [19]',
      '24 Oct 2020: Edith Marr, who wrote eleven novels about the fens, died on Saturday at her home in Tolney. [19]',
    ],
  ],
  [
    '/timeline Voltara',
    [
      '# Timeline',
      '2019: the plant opened in 2019 [23]',
      '2024: The company lost €380 million last year, twice as much as in 2023. [23]',
      'by the end of 2026 (expected): The battery maker Voltara will close its plant in Lindau by the end of 2026 and cut 1,900 of its 5,200 jobs, it said on Tuesday. [23]',
    ],
  ],
  [
    '/timeline Kasoria',
    [
      '# Timeline',
      '16 Jun 2021: Talks between the presidents of Kasoria and Tarvia ended on Wednesday without a deal on the border that has been closed since 2014. [22]',
      'Aug 2022: after prices rose 11.2% in August from a year earlier [20]',
      '22 Sep 2022: The central bank of Kasoria raised its main rate by 75 basis points to 9.5 percent on Thursday, the highest in 14 years [20]',
      '2023 (was expected); 2024 (was expected): The bank expects prices to rise 8% in 2023 and 4% in 2024. [20]',
      '2 Oct 2024: Four American senators on Wednesday proposed a bill that would impose sanctions on banks in Kasoria that trade with North Korea. [27]',
    ],
  ],
  [
    '/summary dockers strike',
    [
      '# From Paper 16',
      'Dockers at the port of Marrow will strike for 48 hours from Monday, their union said on Wednesday, after talks on pay broke down. [16]',
      'The port’s chief executive, Grete Nyman, said the strike would cost about 4 million crowns a day. She took over in 2017. [16]',
      'The last strike, in 2013, went on for eleven days. [16]',
      'The union wants 6.5% more for its 3,400 members; the port has offered 2.8% in two years. [16]',
      'Harbour Minister Jan Petrov has invited both sides to Orsk on Saturday. [16]',
    ],
  ],
  [
    '/summary cholera Lower Tolm',
    [
      '# From Paper 12',
      'Cholera has killed 27 people in Lower Tolm in the past two weeks, more than twice as many as in all of 2016, the health ministry said on Wednesday. [12]',
      'Dr Amara Okafor of the aid group WaterBridge said that one in five of them was under five years old. [12]',
      'Health Minister Samuel Obi promised 40 water trucks and 200,000 doses of vaccine by the end of August. [12]',
      'Some 1,900 people have fallen ill since July 20. [12]',
      '“We need clean water, not more tents,” she told Radio Tolm. [12]',
      'Neighbouring Uganda closed its border on Monday. [12]',
    ],
  ],
  [
    '/summary wolf cull',
    [
      '# From Paper 24',
      'Parliament in Orsk on Thursday voted by 58 to 41 against a bill to cull up to 120 wolves a year. [24]',
      'A poll of 1,004 people found 62% against the cull. [24]',
      'The bill had been put forward in April by Farm Minister Gustav Rehn, a sheep farmer himself. [24]',
      'Two members of the ruling Union Party voted with the opposition. [24]',
      'The biologist Signe Falk of Veltin University said that fences were cheaper than rifles. [24]',
      'The government may bring a new bill in the spring. [24]',
    ],
  ],
  [
    '/summary Corvid bid',
    [
      '# From Paper 10',
      'Corvid, the maker of wind turbines, has rejected a bid of £3.1 billion from its rival Lumen, saying that it undervalues the company by at least 20 per cent. [10]',
      'Corvid’s chairwoman, Grace Adeyemi, advised shareholders to wait. [10]',
      'Corvid lost £45 million in 2020, against a profit of £12 million in 2019, and has debts of around £600 million. It employs 7,800 people in six countries, among them 2,300 in Denmark. [10]',
      'Lumen offered 412 pence a share, 28% more than Friday’s close. [10]',
      'Paul Renner, an analyst at the broker Fenwick, expects Lumen to pay between 450 and 480 pence. [10]',
      'Lumen’s shares rose from 1,020 to 1,068 pence. [10]',
    ],
  ],
  [
    '/compare Kasoria',
    [
      '# Paper 22, 16 Jun 2021: “Summit on Kasorian border ends without a deal”',
      'GENEVA, June 16 - Talks between the presidents of Kasoria and Tarvia ended on Wednesday without a deal on the border that has been closed since 2014. [22]',
      '# Paper 20, 22 Sep 2022: “Kasoria raises rates to 9.5%”',
      'The central bank of Kasoria raised its main rate by 75 basis points to 9.5 percent on Thursday, the highest in 14 years, after prices rose 11.2% in August from a year earlier. [20]',
      '# Paper 27, 2 Oct 2024: “Senators propose sanctions on Kasorian banks”',
      'Four American senators on Wednesday proposed a bill that would impose sanctions on banks in Kasoria that trade with North Korea. [27]',
      'Kasoria’s central bank said that no bank in the country traded with North Korea. [27]',
    ],
  ],
  [
    '/compare Orlo Bank',
    ['notice: Only one article is about “Orlo Bank”: there is nothing to compare. Try a broader topic.'],
  ],
  [
    'Who heads the works council at Voltara?',
    [
      '# Answer',
      'It got €155 million of state aid when the plant opened in 2019. “They took the money and now they take the jobs,” said Uwe Lahn, who heads the works council. [23]',
    ],
  ],
  [
    'When will the probe arrive at Venus?',
    [
      '# Answer',
      'A probe that is to map the clouds of Venus lifted off from Kourou on Thursday at 10:42 local time. It weighs 1.9 tonnes and cost about $640 million. The probe will arrive in November 2027 and circle the planet for at least four years, at a height of 300 to 700 kilometres. [17]',
    ],
  ],
  ['How many gold coins were stolen in Marrow?', ['# Answer', '483 coins [15]']],
  ['How much did Veltin United pay for Ilmar Kask?', ['# Answer', '€24 million [14]']],
  [
    'Why did Nikos Adler resign?',
    [
      '# Answer',
      'Transport Minister Nikos Adler resigned on Wednesday, a day after a head-on crash between a freight train and a passenger train killed at least 43 people near Tolm. [8]',
    ],
  ],
  [
    'Where is the plant of Voltara?',
    [
      '# Answer',
      'The battery maker Voltara will close its plant in Lindau by the end of 2026 and cut 1,900 of its 5,200 jobs, it said on Tuesday. [23]',
    ],
  ],
  [
    'Who found the Roman gold coins?',
    ['# Answer', 'The coins were found in 1999 by Josef Adler, a farmer. [15]'],
  ],
  [
    'How many people died of cholera in Lower Tolm?',
    [
      '# Answer',
      'Cholera has killed 27 people in Lower Tolm in the past two weeks, more than twice as many as in all of 2016, the health ministry said on Wednesday. [12]',
    ],
  ],
  [
    'What did the central bank of Kasoria do?',
    [
      '# Answer',
      'The central bank of Kasoria raised its main rate by 75 basis points to 9.5 percent on Thursday, the highest in 14 years, after prices rose 11.2% in August from a year earlier. [20]',
      'Kasoria’s central bank said that no bank in the country traded with North Korea. [27]',
    ],
  ],
  [
    'Who will succeed Asha Rao?',
    [
      '# Answer',
      'Rector Asha Rao will step down as head of the Harbour School at the end of June, the board said on Thursday. Nils Brandt, 44, a chemist and former deputy rector, will succeed her as rector. [13]',
    ],
  ],
  [
    'How long will the dockers strike?',
    [
      '# Answer',
      '6 Feb 2019 (reported): Dockers at the port of Marrow will strike for 48 hours from Monday, their union said on Wednesday, after talks on pay broke down. [16]',
    ],
  ],
  [
    'Did Parliament approve the wolf cull?',
    [
      'notice: No passage was found that surely says whether Parliament approved the wolf cull.\nThese passages are the nearest:',
    ],
  ],
  [
    'What did Uwe Lahn say?',
    [
      '# Answer',
      '“They took the money and now they take the jobs,” said Uwe Lahn, who heads the works council. [23]',
    ],
  ],
  [
    'How high were the waves in Storm Greta?',
    [
      '# Answer',
      'Storm Greta cut the power to 90,000 homes in the north of Belmar on Wednesday night and killed two men, a lorry driver and a fisherman. Winds reached 148 kilometres an hour at Cape Tolm, the weather service said, the highest since 1987. Waves of up to nine metres broke over the sea wall at Halden. [21]',
    ],
  ],
  [
    'Who sanctioned Viktor Dolan?',
    [
      '# Answer',
      'OSLO, June 7 (Harbour Wire) - Norway and Canada on Friday imposed sanctions on the shipowner Viktor Dolan and his firm Halmar Shipping over the sale of Ostravian oil. [1]',
    ],
  ],
  [
    'When did Edith Marr die?',
    ['# Answer', '24 Oct 2020 [19]', '# Related', 'Her husband, the vet Amos Marr, died in 2003. [19]'],
  ],
  ['How many jobs will Voltara cut?', ['# Answer', '1,900 jobs [23]']],
  [
    'Who won the election in Orsk?',
    [
      '# Answer',
      'The Left Alliance won the council election in Orsk on Sunday with 38.4 percent of the vote, four points ahead of the Union Party, which had governed the city for 24 years. [11]',
    ],
  ],
  [
    '/who Samira Haddad',
    [
      '# Roles',
      'journalist [31]',
      '# Said of them',
      'Haddad, who writes for a weekly, was arrested in May 2017 and sentenced to seven years for spying. She has always denied the charge. [31]',
      'The journalist Samira Haddad was freed on Tuesday after 418 days in prison in Tarvia and flew home to Lyon, her paper said. [31]',
      '# Said, word for word',
      'reported 17 Jul 2018: “I am thinner and I am angrier” (to reporters) [31]',
    ],
  ],
  [
    '/who Simon Keller',
    [
      '# Said of them',
      'Keller, 52, was arrested at his home on Tuesday and is to appear in court on Friday. [33]',
      'Prosecutors in Port Belmar have charged the founder of the charity Bread Now, Simon Keller, with stealing $2.3 million between 2012 and 2016. [33]',
    ],
  ],
  [
    '/sanctions Kestrel Fuels',
    [
      '# Lifted',
      'On the shipper Kestrel Fuels, “struck down”, 10 May 2023, by the European Union, for lack of proof [26]',
    ],
  ],
  [
    '/sanctions Kasoria',
    [
      '# Planned or proposed',
      'On banks in Kasoria: Four American senators on Wednesday proposed a bill that would impose sanctions on banks in Kasoria that trade with North Korea. [27]',
    ],
  ],
  [
    '/timeline Samira Haddad',
    [
      '# Timeline',
      'May 2017: Haddad, who writes for a weekly, was arrested in May 2017 and sentenced to seven years for spying. [31]',
      '16 Jul 2018: President Oskar Lund pardoned her on Monday together with 22 others. [31]',
      '17 Jul 2018: The journalist Samira Haddad was freed on Tuesday after 418 days in prison in Tarvia and flew home to Lyon, her paper said. [31]',
    ],
  ],
  [
    '/summary nurses pay',
    [
      '# From Paper 30',
      'Nurses in Belmar have accepted a pay rise of 9 percent, ending a strike that had lasted 23 days, their union said on Friday. [30]',
      'A nurse who begins earns 2,150 euros a month. [30]',
      'Pay will rise by 5% in July and by 4% in July 2020. [30]',
      'Health Minister Bert Oster, who had offered 6%, said that the deal would cost the state €310 million a year. [30]',
      'Union president Carla Menz called it a first step. [30]',
      'Of its 46,000 members 71% voted for the deal. [30]',
    ],
  ],
  ['How long is the bridge across Halden Sound?', ['# Answer', '7,845 metres [34]']],
  [
    'Who opened the bridge across Halden Sound?',
    [
      '# Answer',
      'King Harald of Norrland opened a bridge of 7,845 metres across Halden Sound on Monday, four years late and 620 million crowns over its budget. [34]',
    ],
  ],
  [
    'What did Olga Weiss tell police?',
    [
      '# Answer',
      'His former accountant, Olga Weiss, told police in March what she had seen. [33]',
      '“I could not sleep any more,” Weiss said. [33]',
    ],
  ],
]
