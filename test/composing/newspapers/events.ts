/** Several papers on one happening, and what is to be made of them; the digits in brackets are the articles cited. */
export interface Event {
  readonly about: string
  readonly articles: readonly {
    readonly paper: string
    readonly date: string
    readonly title: string
    readonly text: string
  }[]
  /** The values of each difference between them. */
  readonly differ: readonly (readonly string[])[]
  /** What changed from one day to the next. */
  readonly changed: readonly string[]
  readonly topics: readonly {
    readonly topic: string
    readonly timeline: readonly string[]
    readonly summary: readonly string[]
  }[]
  /** Claims, and what becomes of them: the articles that decide, and what these have instead. */
  readonly checks: readonly (readonly [claim: string, verdict: string])[]
}

export const events: readonly Event[] = [
  {
    about: 'a bridge that fell',
    articles: [
      {
        paper: 'Mirna Post',
        date: '2024-03-06',
        title: 'Bridge at Orlow falls into the river',
        text: 'The old Orlow bridge fell into the Mirna river on Tuesday morning, killing 4 people. Engineers said that a pier had been washed out by the flood. The bridge was built in 1931 and was last inspected in May 2019.\n\nMayor Tessa Brandt closed both banks and promised an inquiry. “We were warned and we did nothing,” she said. Repairs will cost $12 million, the city expects.',
      },
      {
        paper: 'The Lantern',
        date: '2024-03-06',
        title: 'Six dead as Orlow bridge gives way',
        text: 'Six people died when the Orlow bridge gave way on Tuesday, police said. The Mirna river was in flood after ten days of rain. Two lorries and a bus were on the bridge.\n\nThe bridge was opened in 1931. Mayor Tessa Brandt denied that the city had been warned. She will speak to the council on 12 March.',
      },
      {
        paper: 'Northern Wire',
        date: '2024-03-09',
        title: 'Orlow mayor resigns over bridge',
        text: 'Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. An inspector, Pavel Dorn, had warned her in 2022 that a pier was cracked. Her deputy, Ana Weiss, takes over until an election in June.\n\nThe new bridge will cost $15 million and open in 2026, the ministry of roads said.',
      },
    ],
    differ: [['6 people [2]', '4 people [1]']],
    changed: [],
    topics: [
      {
        topic: '',
        timeline: [
          '1931: The bridge was built in 1931 [1]',
          'May 2019: The bridge … was last inspected in May 2019 [1]',
          '2022: An inspector, Pavel Dorn, had warned her in 2022 that a pier was cracked. [3]',
          '5 Mar 2024: The old Orlow bridge fell into the Mirna river on Tuesday morning, killing 4 people. [1]',
          '8 Mar 2024: Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          '12 Mar 2024 (expected): She will speak to the council on 12 March. [2]',
          'Jun 2024 (expected): Her deputy, Ana Weiss, takes over until an election in June. [3]',
          '2026 (expected): The new bridge will cost $15 million and open in 2026, the ministry of roads said. [3]',
        ],
        summary: [
          'Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          'The old Orlow bridge fell into the Mirna river on Tuesday morning, killing 4 people. [1]',
          'Six people died when the Orlow bridge gave way on Tuesday, police said. [2]',
          'The new bridge will cost $15 million and open in 2026, the ministry of roads said. [3]',
          'The Mirna river was in flood after ten days of rain. [2]',
          'Mayor Tessa Brandt denied that the city had been warned. [2]',
          'Engineers said that a pier had been washed out by the flood. [1]',
          'Repairs will cost $12 million, the city expects. [1]',
        ],
      },
      {
        topic: 'Orlow bridge',
        timeline: [
          '1931: The bridge was built in 1931 [1]',
          'May 2019: The bridge … was last inspected in May 2019 [1]',
          '2022: An inspector, Pavel Dorn, had warned her in 2022 that a pier was cracked. [3]',
          '5 Mar 2024: The old Orlow bridge fell into the Mirna river on Tuesday morning, killing 4 people. [1]',
          '8 Mar 2024: Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          '2026 (expected): The new bridge will cost $15 million and open in 2026, the ministry of roads said. [3]',
        ],
        summary: [
          'Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          'The old Orlow bridge fell into the Mirna river on Tuesday morning, killing 4 people. [1]',
          'Six people died when the Orlow bridge gave way on Tuesday, police said. [2]',
          'The new bridge will cost $15 million and open in 2026, the ministry of roads said. [3]',
          'Two lorries and a bus were on the bridge. [2]',
          'The bridge was built in 1931 and was last inspected in May 2019. [1]',
        ],
      },
      {
        topic: 'Tessa Brandt',
        timeline: [
          '2022: An inspector, Pavel Dorn, had warned her in 2022 that a pier was cracked. [3]',
          '8 Mar 2024: Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          '12 Mar 2024 (expected): She will speak to the council on 12 March. [2]',
          '2026 (expected): The new bridge will cost $15 million and open in 2026, the ministry of roads said. [3]',
        ],
        summary: [
          'Mayor Tessa Brandt of Orlow resigned on Friday, three days after the Orlow bridge fell into the Mirna and killed 6 people. [3]',
          'Mayor Tessa Brandt denied that the city had been warned. She will speak to the council on 12 March. [2]',
          'Mayor Tessa Brandt closed both banks and promised an inquiry. [1]',
        ],
      },
    ],
    checks: [
      ['The Orlow bridge fell into the Mirna river.', 'supported | 1'],
      ['The Orlow bridge killed 4 people.', 'supported | 1'],
      ['The Orlow bridge was built in 1931.', 'supported | 1'],
      ['Tessa Brandt resigned.', 'supported | 3'],
      ['Tessa Brandt did not resign.', 'contradicted | 3 | said without “not”'],
      ['Ana Weiss resigned.', 'silent'],
      ['The Orlow bridge was built in 1951.', 'contradicted | 1 | 1931'],
      ['The new bridge will cost $15 million.', 'supported | 3'],
      ['The new bridge will cost $20 million.', 'contradicted | 3 | $15 million'],
      ['Tessa Brandt closed both banks.', 'supported | 1'],
      ['The bridge was hit by a ship.', 'silent'],
      ['Mayor Tessa Brandt promised an inquiry.', 'supported | 1'],
      ['A bus and two lorries were on the bridge.', 'supported | 2'],
      ['Pavel Dorn resigned on Friday.', 'silent'],
      ['Tessa Brandt resigned on Monday.', 'contradicted | 3 | Friday'],
    ],
  },
  {
    about: 'a sale of a shipyard',
    articles: [
      {
        paper: 'Harl Gazette',
        date: '2023-05-03',
        title: 'Calder Lines sells its Harl yard',
        text: 'Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025.\n\nThe chief executive of Calder Lines, Sven Aalto, called the sale “a sad day”. The firm lost 35 million crowns in 2022.',
      },
      {
        paper: 'Shipping Courier',
        date: '2023-05-03',
        title: 'Veld buys Harl shipyard',
        text: 'Veld Marine has bought the Harl shipyard from Calder Lines for 95 million crowns, Veld’s owner, Mira Sandholm, said on Tuesday. It will build ferries there from next spring. About 640 people work at the yard.\n\nThe union opposed the sale and will strike on 10 May.',
      },
      {
        paper: 'Morning Star',
        date: '2023-05-11',
        title: 'Harl dockers strike over sale',
        text: 'Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. The union said 200 jobs would go by the end of the year. Mira Sandholm denied it.\n\nThe government has not approved the sale. A decision is due by 30 June.',
      },
    ],
    differ: [['90 million crowns [1]', '95 million crowns [2]']],
    changed: [],
    topics: [
      {
        topic: '',
        timeline: [
          '2022: The firm lost 35 million crowns in 2022. [1]',
          'by the end of 2023: The union said 200 jobs would go by the end of the year. [3]',
          '2 May 2023: Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          '10 May 2023: Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. [3]',
          'by 30 Jun 2023 (expected): A decision is due by 30 June. [3]',
          'not before 2025: The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
        ],
        summary: [
          'Veld Marine has bought the Harl shipyard from Calder Lines for 95 million crowns, Veld’s owner, Mira Sandholm, said on Tuesday. [2]',
          'Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          'Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. [3]',
          'The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
          'The chief executive of Calder Lines, Sven Aalto, called the sale “a sad day”. [1]',
          'The union said 200 jobs would go by the end of the year. [3]',
          'The union opposed the sale and will strike on 10 May. [2]',
          'The government has not approved the sale. [3]',
        ],
      },
      {
        topic: 'Calder Lines',
        timeline: [
          '2022: The firm lost 35 million crowns in 2022. [1]',
          '2 May 2023: Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          '10 May 2023: Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. [3]',
          'not before 2025: The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
        ],
        summary: [
          'Veld Marine has bought the Harl shipyard from Calder Lines for 95 million crowns, Veld’s owner, Mira Sandholm, said on Tuesday. It will build ferries there from next spring. [2]',
          'Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          'The chief executive of Calder Lines, Sven Aalto, called the sale “a sad day”. [1]',
          'The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
          'The firm lost 35 million crowns in 2022. [1]',
        ],
      },
      {
        topic: 'Harl shipyard',
        timeline: [
          '2022: The firm lost 35 million crowns in 2022. [1]',
          'by the end of 2023: The union said 200 jobs would go by the end of the year. [3]',
          '2 May 2023: Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          '10 May 2023: Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. [3]',
          'by 30 Jun 2023 (expected): A decision is due by 30 June. [3]',
          'not before 2025: The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
        ],
        summary: [
          'Veld Marine has bought the Harl shipyard from Calder Lines for 95 million crowns, Veld’s owner, Mira Sandholm, said on Tuesday. It will build ferries there from next spring. [2]',
          'Calder Lines sold its shipyard in Harl to Veld Marine on Tuesday for 90 million crowns. [1]',
          'Dockers in Harl went on strike on Wednesday against the sale of the shipyard to Veld Marine. [3]',
          'The yard employs 640 people, and Veld Marine said that nobody would lose a job before 2025. [1]',
          'The chief executive of Calder Lines, Sven Aalto, called the sale “a sad day”. [1]',
          'The union said 200 jobs would go by the end of the year. [3]',
        ],
      },
    ],
    checks: [
      ['Calder Lines sold its shipyard to Veld Marine.', 'supported | 12'],
      ['Veld Marine sold the shipyard to Calder Lines.', 'contradicted | 21 | Veld Marine | Calder Lines'],
      ['Veld Marine paid 90 million crowns for the Harl shipyard.', 'supported | 1'],
      ['The government approved the sale.', 'contradicted | 3 | denied'],
      ['Dockers went on strike.', 'supported | 3'],
      ['Sven Aalto is the chief executive of Veld Marine.', 'silent'],
      ['The union backed the sale.', 'contradicted | 2 | “opposed”'],
      ['The yard employs 640 people.', 'supported | 1'],
      ['The yard employs 900 people.', 'contradicted | 1 | 640 people'],
      ['The yard employs more than 500 people.', 'supported | 1'],
    ],
  },
  {
    about: 'sanctions on a bank',
    articles: [
      {
        paper: 'Capital Monitor',
        date: '2022-09-15',
        title: 'Norway and Japan sanction Dravin Bank',
        text: 'Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. The two states froze $300 million. The bank’s head, Ruben Aalto, said it had broken no law.\n\nThe European Union will decide on 3 October whether to follow.',
      },
      {
        paper: 'Eastern Ledger',
        date: '2022-10-04',
        title: 'EU joins sanctions on Dravin Bank',
        text: 'The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. Switzerland has refused to join them. About $450 million of the bank’s money has been frozen, diplomats said.\n\nTarvia called the step an act of war and recalled its envoy from Brussels.',
      },
      {
        paper: 'Bay Courier',
        date: '2023-02-02',
        title: 'Japan lifts sanctions on Dravin Bank',
        text: 'Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. Norway and the European Union keep theirs. The bank paid a fine of $20 million.',
      },
    ],
    differ: [],
    changed: [],
    topics: [
      {
        topic: '',
        timeline: [
          '14 Sep 2022: Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. [1]',
          '3 Oct 2022 (was expected): The European Union will decide on 3 October whether to follow. [1]',
          '3 Oct 2022: The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          '1 Feb 2023: Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
        ],
        summary: [
          'Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. [1]',
          'The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          'Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
          'About $450 million of the bank’s money has been frozen, diplomats said. [2]',
          'Norway and the European Union keep theirs. [3]',
          'The bank’s head, Ruben Aalto, said it had broken no law. [1]',
          'Tarvia called the step an act of war and recalled its envoy from Brussels. [2]',
          'The European Union will decide on 3 October whether to follow. [1]',
        ],
      },
      {
        topic: 'Dravin Bank',
        timeline: [
          '14 Sep 2022: Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. [1]',
          '3 Oct 2022: The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          '1 Feb 2023: Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
        ],
        summary: [
          'Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. The two states froze $300 million. [1]',
          'The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          'Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
          'About $450 million of the bank’s money has been frozen, diplomats said. [2]',
          'Norway and the European Union keep theirs. [3]',
          'The bank’s head, Ruben Aalto, said it had broken no law. [1]',
        ],
      },
      {
        topic: 'sanctions',
        timeline: [
          '14 Sep 2022: Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. [1]',
          '3 Oct 2022: The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          '1 Feb 2023: Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
        ],
        summary: [
          'Norway and Japan imposed sanctions on the Dravin Bank on Wednesday for moving money for the rulers of Tarvia. The two states froze $300 million. [1]',
          'The European Union put the Dravin Bank on its sanctions list on Monday, three weeks after Norway and Japan. [2]',
          'Japan lifted its sanctions on the Dravin Bank on Wednesday after Ruben Aalto resigned. [3]',
          'About $450 million of the bank’s money has been frozen, diplomats said. [2]',
          'Norway and the European Union keep theirs. [3]',
          'The bank’s head, Ruben Aalto, said it had broken no law. [1]',
        ],
      },
    ],
    checks: [
      ['Norway imposed sanctions on the Dravin Bank.', 'supported | 1'],
      ['Japan lifted its sanctions on the Dravin Bank.', 'supported | 3'],
      ['Ruben Aalto resigned.', 'supported | 3'],
      ['Ruben Aalto heads the Dravin Bank.', 'supported | 1'],
      ['Tarvia recalled its envoy from Brussels.', 'supported | 2'],
      ['The European Union sanctioned the Dravin Bank in October 2022.', 'supported | 2'],
      ['Japan imposed sanctions on Norway.', 'silent'],
    ],
  },
  {
    about: 'an election',
    articles: [
      {
        paper: 'Capital Monitor',
        date: '2024-05-20',
        title: 'Brandt wins Tarvia election',
        text: 'Ilse Brandt won the presidential election in Tarvia on Sunday with 53.2% of the vote, beating President Oskar Lund. Turnout was 71%. Brandt, a former teacher, will take office on 1 July.\n\nLund, who has ruled since 2012, conceded defeat before midnight.',
      },
      {
        paper: 'Eastern Ledger',
        date: '2024-05-20',
        title: 'Tarvia votes for change',
        text: 'Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. She took 53.2% of the vote, the electoral commission said. Turnout was 68%, down from 75% in 2018.\n\nLund refused to concede and said there had been fraud in three provinces.',
      },
      {
        paper: 'Bay Courier',
        date: '2024-07-02',
        title: 'Brandt sworn in',
        text: 'Ilse Brandt was sworn in as president of Tarvia on Monday. She named Rosa Kline as her foreign minister and freed 41 prisoners. Oskar Lund stayed away.',
      },
    ],
    differ: [],
    changed: [],
    topics: [
      {
        topic: '',
        timeline: [
          '19 May 2024: Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. [21]',
          '1 Jul 2024 (was expected): Brandt, a former teacher, will take office on 1 July. [1]',
          '1 Jul 2024: Ilse Brandt was sworn in as president of Tarvia on Monday. [3]',
        ],
        summary: [
          'Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. [21]',
          'Ilse Brandt was sworn in as president of Tarvia on Monday. [3]',
          'Lund, who has ruled since 2012, conceded defeat before midnight. [1]',
          'Lund refused to concede and said there had been fraud in three provinces. [2]',
          'Brandt, a former teacher, will take office on 1 July. [1]',
        ],
      },
      {
        topic: 'Tarvia election',
        timeline: [
          '19 May 2024: Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. [21]',
          '1 Jul 2024 (was expected): Brandt, a former teacher, will take office on 1 July. [1]',
          '1 Jul 2024: Ilse Brandt was sworn in as president of Tarvia on Monday. [3]',
        ],
        summary: [
          'Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. She took 53.2% of the vote, the electoral commission said. [21]',
          'Ilse Brandt was sworn in as president of Tarvia on Monday. She named Rosa Kline as her foreign minister and freed 41 prisoners. [3]',
          'Lund, who has ruled since 2012, conceded defeat before midnight. [1]',
          'Lund refused to concede and said there had been fraud in three provinces. [2]',
          'Brandt, a former teacher, will take office on 1 July. [1]',
        ],
      },
      {
        topic: 'Ilse Brandt',
        timeline: [
          '19 May 2024: Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. [21]',
          '1 Jul 2024 (was expected): Brandt, a former teacher, will take office on 1 July. [1]',
          '1 Jul 2024: Ilse Brandt was sworn in as president of Tarvia on Monday. [3]',
        ],
        summary: [
          'Opposition leader Ilse Brandt beat Oskar Lund in Tarvia’s election on Sunday. She took 53.2% of the vote, the electoral commission said. [21]',
          'Ilse Brandt was sworn in as president of Tarvia on Monday. She named Rosa Kline as her foreign minister and freed 41 prisoners. [3]',
          'Brandt, a former teacher, will take office on 1 July. [1]',
          'Lund, who has ruled since 2012, conceded defeat before midnight. [1]',
        ],
      },
    ],
    checks: [
      ['Ilse Brandt won the election in Tarvia.', 'supported | 12'],
      [
        'Oskar Lund won the election in Tarvia.',
        'contradicted | 21 | “Opposition leader Ilse Brandt beat Oskar Lund” | Ilse Brandt',
      ],
      ['Ilse Brandt was sworn in as president.', 'supported | 3'],
      ['Turnout was 71%.', 'supported | 1'],
      ['Turnout was 80%.', 'contradicted | 12 | 71% | 68% and 75%'],
      ['Rosa Kline is foreign minister of Tarvia.', 'supported | 3'],
      ['Ilse Brandt freed 41 prisoners.', 'supported | 3'],
      ['Ilse Brandt freed 14 prisoners.', 'contradicted | 3 | 41 prisoners'],
      ['Oskar Lund lost to Ilse Brandt.', 'supported | 2'],
      ['Ilse Brandt is a former teacher.', 'supported | 1'],
      ['Rosa Kline named Ilse Brandt as foreign minister.', 'silent'],
    ],
  },
  {
    about: 'a trial',
    articles: [
      {
        paper: 'Veltin Times',
        date: '2022-09-07',
        title: 'Trial of Orlo Bank’s chief opens',
        text: 'The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. Prosecutors say he hid losses of $410 million. Dolan denies the charges.\n\nThe bank collapsed in October 2020.',
      },
      {
        paper: 'Veltin Times',
        date: '2022-11-04',
        title: 'Dolan jailed for six years',
        text: 'Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. His wife, Anna Dolan, was cleared. His lawyer, Peter Szabo, said he would appeal.',
      },
      {
        paper: 'The Lantern',
        date: '2022-11-04',
        title: 'Orlo Bank chief sentenced',
        text: 'A court in Veltin sentenced Marek Dolan to seven years in prison on Thursday. He had hidden losses of $410 million. Judge Ines Hartmann said he had lied to his own board. Dolan must pay back 12.5 million francs.',
      },
    ],
    differ: [],
    changed: [],
    topics: [
      {
        topic: '',
        timeline: [
          'Oct 2020: The bank collapsed in October 2020. [1]',
          '6 Sep 2022: The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          '3 Nov 2022: Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. [2]',
        ],
        summary: [
          'Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. [2]',
          'The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          'A court in Veltin sentenced Marek Dolan to seven years in prison on Thursday. [3]',
          'Dolan must pay back 12.5 million francs. [3]',
          'Prosecutors say he hid losses of $410 million. [1]',
          'Judge Ines Hartmann said he had lied to his own board. [3]',
        ],
      },
      {
        topic: 'Marek Dolan',
        timeline: [
          'Oct 2020: The bank collapsed in October 2020. [1]',
          '6 Sep 2022: The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          '3 Nov 2022: Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. [2]',
        ],
        summary: [
          'Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. [2]',
          'The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          'A court in Veltin sentenced Marek Dolan to seven years in prison on Thursday. [3]',
          'Dolan must pay back 12.5 million francs. [3]',
        ],
      },
      {
        topic: 'Orlo Bank',
        timeline: [
          'Oct 2020: The bank collapsed in October 2020. [1]',
          '6 Sep 2022: The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          '3 Nov 2022: Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. [2]',
        ],
        summary: [
          'Marek Dolan was jailed for six years on Thursday for hiding losses of $410 million at Orlo Bank. His wife, Anna Dolan, was cleared. [2]',
          'The trial of Marek Dolan, the former chief executive of Orlo Bank, opened in Veltin on Tuesday. [1]',
          'A court in Veltin sentenced Marek Dolan to seven years in prison on Thursday. [3]',
          'Dolan must pay back 12.5 million francs. [3]',
          'Prosecutors say he hid losses of $410 million. [1]',
          'Judge Ines Hartmann said he had lied to his own board. [3]',
        ],
      },
    ],
    checks: [
      ['Marek Dolan was jailed for six years.', 'supported | 2'],
      ['Marek Dolan was jailed for ten years.', 'contradicted | 23 | 6 years | 7 years'],
      ['Anna Dolan was jailed.', 'silent'],
      ['Anna Dolan was acquitted.', 'supported | 2'],
      ['Orlo Bank collapsed in 2020.', 'supported | 1'],
      ['Ines Hartmann was jailed.', 'silent'],
      ['Marek Dolan hid losses of $410 million.', 'supported | 32'],
    ],
  },
  {
    about: 'an outbreak',
    articles: [
      {
        paper: 'Tolm Herald',
        date: '2019-07-23',
        title: 'River fever kills 43 in Lower Tolm',
        text: 'River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. More than 700 people have fallen ill. Schools were closed on 8 July.\n\nHealth Minister Samuel Obi asked people to boil their water.',
      },
      {
        paper: 'Tolm Herald',
        date: '2019-07-30',
        title: 'River fever deaths rise to 57',
        text: 'The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said.',
      },
      {
        paper: 'Clean Water News',
        date: '2019-07-31',
        title: 'Fever may have killed 150, group says',
        text: 'River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. Only one in four villages has safe water. In 2011 the fever killed 212 people.',
      },
    ],
    differ: [['43 people [1]', '150 people [3]']],
    changed: [
      'River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
      'The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
    ],
    topics: [
      {
        topic: '',
        timeline: [
          '2011: In 2011 the fever killed 212 people. [3]',
          'Jun 2019: River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          '8 Jul 2019: Schools were closed on 8 July. [1]',
          '30 Jul 2019: The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          '31 Jul 2019 (reported): River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          '2 Aug 2019 (expected): More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said. [2]',
        ],
        summary: [
          'River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          'The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          'Health Minister Samuel Obi asked people to boil their water. [1]',
          'River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          'More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said. [2]',
          'Only one in four villages has safe water. [3]',
        ],
      },
      {
        topic: 'river fever',
        timeline: [
          '2011: In 2011 the fever killed 212 people. [3]',
          'Jun 2019: River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          '8 Jul 2019: Schools were closed on 8 July. [1]',
          '30 Jul 2019: The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          '31 Jul 2019 (reported): River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          '2 Aug 2019 (expected): More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said. [2]',
        ],
        summary: [
          'River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          'The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          'River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          'Health Minister Samuel Obi asked people to boil their water. [1]',
          'More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said. [2]',
          'Only one in four villages has safe water. [3]',
        ],
      },
      {
        topic: 'Lower Tolm',
        timeline: [
          '2011: In 2011 the fever killed 212 people. [3]',
          'Jun 2019: River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          '8 Jul 2019: Schools were closed on 8 July. [1]',
          '30 Jul 2019: The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          '31 Jul 2019 (reported): River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          '2 Aug 2019 (expected): More than 900 people have fallen ill. 120,000 doses of vaccine will arrive on Friday, Health Minister Samuel Obi said. [2]',
        ],
        summary: [
          'River fever has killed 43 people in Lower Tolm since the middle of June, the health ministry said on Tuesday. [1]',
          'The death toll of the river fever in Lower Tolm rose to 57 on Tuesday. [2]',
          'River fever may have killed 150 people in Lower Tolm, the aid group Clean Wells said on Wednesday, nearly three times as many as the ministry counts. [3]',
          'Health Minister Samuel Obi asked people to boil their water. [1]',
        ],
      },
    ],
    checks: [
      ['River fever killed 57 people in Lower Tolm.', 'supported | 2'],
      [
        'River fever killed 500 people in Lower Tolm.',
        'contradicted | 13 | 43 people | 150 people, only “may”',
      ],
      ['Samuel Obi is health minister.', 'supported | 12'],
      ['Vaccine arrived in Lower Tolm.', 'silent'],
      ['River fever killed 212 people in 2011.', 'supported | 3'],
      ['Samuel Obi died.', 'silent'],
      ['More than 900 people have fallen ill.', 'supported | 2'],
      ['Schools were closed on 8 August.', 'contradicted | 1 | July, 8 July'],
    ],
  },
]
