import { describe, expect, it } from 'vitest'
import { readFindings } from '../../src/reading/findings.ts'

/** "Ida Brandvik: the piers are safe", for every attribution. */
function said(text: string): readonly string[] {
  return readFindings(text, 'From the harbour', undefined).quotes.map(
    ({ speaker, content }) =>
      `${speaker}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  )
}

const one = (text: string, wanted: string) =>
  expect(said(text)).toContainEqual(expect.stringContaining(wanted))

describe('Words of a “he” are given to nobody', () => {
  it.each([
    [
      'who is only named as an owner',
      'The sound was lower than Brandvik’s in the hall. He says, “We will look at it all once more.”',
    ],
    [
      'in a sentence about somebody without a name',
      'The Republican asked why he had trouble and Ida Brandvik did not. He says: “I wonder why it was so bad.”',
    ],
  ])('that a name before it does not mean: %s', (_, text) => {
    const lead = 'Ida Brandvik spoke first. It rained for three hours on the island.\n\n'
    expect(said(lead + text).filter((line) => line.startsWith('Ida Brandvik'))).toEqual([])
  })
})

describe('Who says words between marks is told by the whole sentence', () => {
  it('where a straight mark that stands for inches opens none', () => {
    const text =
      'The crew found a 12" pipe under the quay. "It was older than the town," said Ivo Brandvik, who led the works. "Nobody had a map of it."'
    expect(said(text)).toEqual(['Ivo Brandvik: It was older than the town, … Nobody had a map of it.'])
  })
  it('where “he” comes after a name that only owns something, and after one that did something', () => {
    const toldAfter = (clause: string) =>
      said(
        `Ivo Brandvik spoke first. It rained for three hours on the island.\n\n${clause} after the storm. He says, “We will look at it all once more.”`,
      )
    expect(toldAfter('The cellar was wetter than Brandvik’s')).toEqual([
      'He: We will look at it all once more.',
    ])
    expect(toldAfter('The cellar was dry, and Brandvik left it')).toEqual([
      'Ivo Brandvik: We will look at it all once more.',
    ])
  })
  it.each([
    'an expert on quays at the institute',
    'who had warned the board of Per Lund',
    'a friend of Per Lund',
  ])('where commas part a name from its verb: %s', (apposition) => {
    expect(said(`Ida Brandvik, ${apposition}, said: “The bridge is safe for all of us.”`)).toEqual([
      'Ida Brandvik: The bridge is safe for all of us.',
    ])
  })
  it('where two paragraphs have a label each, and a story before them', () => {
    const talk =
      'Ida Brandvik and Vera Holt met in the harbour office on Monday.\n\nHolt: Is the bridge safe for the school bus?\n\nBrandvik: It is safe for all of us.'
    expect(said(talk)).toEqual([
      'Vera Holt: Is the bridge safe for the school bus?',
      'Ida Brandvik: It is safe for all of us.',
    ])
  })
})

describe('Words some short paragraphs further down', () => {
  const middle =
    'The storm broke two cranes.\n\nThe sea wall held.\n\n“A month will do to mend them,” she said.'
  it('are hers who alone was told of before', () => {
    one(`Ida Brandvik, 52, has run the port for ten years.\n\n${middle}`, 'Ida Brandvik: A month will do')
  })
  it('are hers, and no office’s that spoke before', () => {
    const text = `Ida Brandvik, 52, has run the port for ten years.\n\nThe wall held, the ministry said.\n\n“A month will do to mend it,” she told reporters.`
    one(text, 'Ida Brandvik: A month will do')
    expect(said(text).filter((line) => line.startsWith('the ministry: A month'))).toEqual([])
  })
  it('are hers after a count of confirmed cases, too', () => {
    const text =
      'Ida Brandvik, 52, leads the fever team.\n\nThere were 61 confirmed cases by the weekend.\n\n“Soap is our vaccine,” she told reporters.'
    expect(said(text)).toEqual(['Ida Brandvik: Soap is our vaccine,'])
  })
  it('are given to nobody where two were told of', () => {
    const two = 'Ida Brandvik, 52, has run the port for ten years. Vera Holt, 40, keeps its light.'
    expect(said(`${two}\n\n${middle}`).filter((line) => /^(?:Ida|Vera)/.test(line))).toEqual([])
  })
  it('are not reported where they are only supposed', () => {
    const text =
      'Ida Brandvik was heard. If Ida Brandvik told the council that the pier was safe, it will say so.'
    expect(said(text).filter((line) => line.startsWith('Ida'))).toEqual([])
  })
})

describe('Words are given to their speaker', () => {
  it('where a clause hangs on a verb of saying, with words between marks in it', () => {
    one(
      'Ida Brandvik says she is content that there was “no wilful damage” at the northern pier.',
      'Ida Brandvik: she is content that there was “no wilful damage” at the northern pier',
    )
    one(
      'The Coastal Union is warning that many berths will close.',
      'The Coastal Union: many berths will close',
    )
  })
  it('where they promise or ask for something', () => {
    one(
      'The ferry company promised to pay every passenger back by June.',
      'The ferry company: to pay every passenger',
    )
    one(
      'Mayor Ida Brandvik urged the council to wait for the second report.',
      'Ida Brandvik: the council to wait',
    )
  })
  it('after a line that announces them', () => {
    one(
      'Ida Brandvik met reporters. She added:\n\n“We have waited for nine years, and we will not wait for ten.”',
      'Ida Brandvik: We have waited',
    )
  })
  it('above a name that signs them', () => {
    one(
      'Readers wrote to us.\n\n“The old bridge was never safe, and we all knew it.” ― Marta Ellingsen',
      'Marta Ellingsen: The old bridge',
    )
  })
  it('after a quotation that ends with a call or a question', () => {
    const words = said(
      '“Don’t you worry!” said Jonas Ferrel, the harbour master. “Never again!” Ferrel replied.',
    )
    expect(words).toContain('Jonas Ferrel: Don’t you worry!')
    expect(words).toContain('Jonas Ferrel: Never again!')
  })
  it('where they call something by a name or blame somebody', () => {
    one(
      'Jonas Ferrel called the second plan a costly mistake.',
      'Jonas Ferrel: the second plan a costly mistake',
    )
    one(
      'The Coastal Union accused the yard of hiding its losses.',
      'The Coastal Union: the yard of hiding its losses',
    )
    expect(said('Several singers have called off concerts this spring, to the dismay of buyers.')).toEqual([])
    expect(said('The league called up four reserves from Eskvik for the second match.')).toEqual([])
  })
  it('on both sides of the attribution, though it names others', () => {
    expect(
      said(
        '“The pumps are old,” Jonas Ferrel said of the works that Ida Brandvik and Olav Strand built. “They will fail again.”',
      ),
    ).toContain('Jonas Ferrel: The pumps are old, … They will fail again.')
  })
  it('where somebody goes on as "he" or "she", and only where one person is near', () => {
    one('Ida Brandvik opened the hall. “It took us eleven long years,” she said.', 'Ida Brandvik: It took us')
    const two = said(
      'Ida Brandvik had asked the engineer Tora Lund for a plan. “The wall must come down first,” she said.',
    )
    expect(two.filter((words) => /Brandvik|Lund/.test(words))).toEqual([])
  })
  it('in a talk with labels, by people whom the text names', () => {
    const talk =
      'HOST: Good evening. With me is Tora Lund, the engineer of Eskvik.\n\nLUND: The wall will cost 12 million crowns.\n\nHOST: Who pays?\n\nLUND: The state pays a half of it.'
    expect(said(talk)).toEqual([
      'Tora Lund: The wall will cost 12 million crowns.',
      'Tora Lund: The state pays a half of it.',
    ])
  })
})

it('A heading over what is told of somebody is no label of his words', () => {
  const report =
    'Tora Lund met Ida Brandvik.\n\nLund: What wall? The engineer had a hard week, and Lund slept little.\n\nBrandvik: Calm at last. The mayor was at home as Brandvik always is.'
  expect(said(report)).toEqual([])
})

it('One label in capitals is enough where it names a person of the text', () => {
  const talk =
    'HOST: Good evening. With me is Tora Lund, the engineer of Eskvik.\n\nLUND: The wall will cost 12 million crowns.'
  expect(said(talk)).toEqual(['Tora Lund: The wall will cost 12 million crowns.'])
})

describe('In an interview', () => {
  const lead = 'Tora Lund, the engineer of Eskvik, spoke of the wall.'
  const asked = /What about the boats|Who pays for it/

  it('what asks in a paragraph of its own is not said by whom alone has a label', () => {
    const talk = `${lead}\n\nLUND: The wall comes first.\n\nWhat about the boats that lie there now?\n\nWe tow them out.\n\nSo the state helps. Who pays for it?\n\nThe state pays a half.`
    expect(said(talk).join()).not.toMatch(asked)
    expect(said(talk).join()).toMatch(/We tow them out/)
    const long = `So the wall comes first. ${'The boats have lain there for years and nobody moved them. '.repeat(6)}Why now?`
    expect(said(`${lead}\n\nLUND: The wall comes first.\n\n${long}\n\nWe tow them out.`).join()).not.toMatch(
      /Why now/,
    )
  })

  it('a speaker among several with labels may ask', () => {
    const talk = `${lead}\n\nHOST: Good evening.\n\nLUND: The wall comes first.\n\nWho pays for it?\n\nThe state pays.\n\nHOST: Thank you.\n\nLUND: Good night.`
    expect(said(talk).join()).toMatch(/Tora Lund: The wall comes first\. … Who pays for it\?/)
  })

  it('a question between marks, with its answer below, goes on nobody’s words', () => {
    const talk = `${lead}\n\n“The wall comes first,” Lund said.\n\n“What about the boats that lie there now?”\n\n“We tow them out,” she said.`
    expect(said(talk).join()).not.toMatch(asked)
    expect(said(talk).join()).toMatch(/We tow them out/)
    const speech = `${lead}\n\n“The wall is old,” Lund said. “Who pays for it? We do.”\n\nThe town was silent.`
    expect(said(speech).join()).toMatch(/Who pays for it/)
  })

  it('a label in a text that is mostly told holds for its paragraph', () => {
    const told = [...Array(14).keys()].map((at) => `The rain went on in the hour after ${at} o’clock.`)
    const report = [lead, 'LUND: The wall comes first.', ...told, 'LUND: We wait for June.', ...told]
    expect(said(report.join('\n\n')).filter((words) => words.startsWith('Tora Lund'))).toEqual([
      'Tora Lund: The wall comes first.',
      'Tora Lund: We wait for June.',
    ])
  })

  it('a paragraph that tells of the speaker ends the turn', () => {
    const talk = `${lead}\n\nLUND: The wall comes first.\n\nTora Lund then left the hall by a side door.`
    expect(said(talk)).toEqual(['Tora Lund: The wall comes first.'])
  })
})

describe('Nobody is given', () => {
  const none = (text: string, wrong: RegExp) =>
    expect(said(text).filter((words) => wrong.test(words))).toEqual([])
  it('the name of a programme or a book', () => {
    none('After the race Jonas Ferrel posted a video called “I Sold My Boat.”', /Sold My Boat/)
    none('“We are ready for the winter,” Jonas Ferrel said on “Harbour at Noon.”', /Harbour at Noon/)
    none('Jonas Ferrel spoke about his book “The Long Pier,” and he said little else.', /: The Long Pier/)
  })
  it('a word held at arm’s length', () => {
    none('Jonas Ferrel said the plan of the “old guard” was dead.', /: old guard$/)
  })
  it('what a website or a spokesman of theirs says', () => {
    none(
      'The fair will open at noon in the old hall, according to Jonas Ferrel’s own website.',
      /^Jonas Ferrel:/,
    )
    expect(
      said('The fair will open at noon in the old hall, according to Jonas Ferrel, who keeps it.'),
    ).toEqual(['Jonas Ferrel: The fair will open at noon in the old hall'])
  })
  it('words about them, or asked of them', () => {
    none(
      'Asked about Ida Brandvik, the head of the yard, Olav Strand, said: “She has all of my trust.”',
      /Brandvik: She has/,
    )
  })
  it('what they did not say, or might say', () => {
    none('Ida Brandvik did not say that the pier would be closed in May.', /Brandvik/)
  })
  it('what nobody who is named has said', () => {
    none('The ferry was late, it was said on Monday.', /./)
    none('The dam will hold, said nobody on the quay.', /./)
    none('The bridge, say residents, is old.', /./)
  })
  it('lines of a form with a colon', () => {
    none('Tora Lund, engineer\n\nPlace: Eskvik\n\nPrice: 12 crowns\n\nThe hall opens at nine.', /./)
  })
})

it('gives nobody what is only spoken of as said', () => {
  const text = 'Nora Finch left. What Finch said in court differed from all that the port had told the town.'
  expect(said(text).filter((line) => line.startsWith('Nora'))).toEqual([])
})

it('gives nobody what a clause on a noun tells', () => {
  expect(
    said(
      'The task may be too large, particularly in the two years that Ida Brandvik said she would give to it.',
    ),
  ).toEqual([])
})

it('takes a name that heads a line and stands nowhere else for no speaker', () => {
  const brief = 'Books in brief\n\nIDA BRANDVIK: Nine tales of the sea.\n\nOLE FINCH: A life of a clockmaker.'
  expect(said(brief)).toEqual([])
  one(`${brief}\n\nThe guest is Ida Brandvik.`, 'Ida Brandvik: Nine tales')
})

describe('What somebody vows or asks for', () => {
  it.each([
    ['Ida Holm vowed to sign the pact.', 'Ida Holm: to sign the pact'],
    ['The ministry called for talks with Orsk.', 'The ministry: talks with Orsk'],
  ])('is told as theirs: “%s”', (text, wanted) => one(text, wanted))

  it.each([
    'The council was urged to wait for the report.',
    'Ida Holm was asked to sign the pact in May.',
    'Ida Holm did not vow to sign the pact.',
    'Ida Holm never promised to sign the pact with Orsk.',
    'Ida Holm may promise to sell the ferry in May.',
    'Ida Holm refused to promise to sign the pact.',
  ])('and not of whoever is asked, does not vow, or only may: “%s”', (text) => expect(said(text)).toEqual([]))
})

describe('Words that go on behind who said them', () => {
  it.each([
    [
      'in the next marks',
      '“The piers are safe,” said Ida Brandvik. “We checked them all.”',
      'Ida Brandvik: The piers are safe, … We checked them all.',
    ],
    [
      'behind what was done besides',
      '“The piers are safe,” Ida Brandvik said on Monday, adding that it rained. “We checked.”',
      'Ida Brandvik: The piers are safe, … We checked.',
    ],
    [
      'in a paragraph that opens its own marks',
      'Ida Brandvik said: “It is over.\n\n“We go home.”',
      'Ida Brandvik: It is over. … We go home.',
    ],
  ])('are hers too: %s', (_, text, words) => expect(said(text)).toEqual([words]))

  it('are nobody’s where two sentences and another person are between', () => {
    const text = '“We go,” said Ida Brandvik. It rained. Olaf Renn left. “We stay.”'
    expect(said(text)).toEqual(['Ida Brandvik: We go,'])
  })

  it('are not taken for what stands behind marks that were never closed', () => {
    const text = '“Never ended words by Ida Brandvik\n\nShe left the hall. “We go,” she said.'
    expect(said(text)).toEqual(['Ida Brandvik: We go,'])
  })
})

describe('Whoever is named behind marks without a verb', () => {
  it.each(['according to Ida Brandvik', 'in the words of Ida Brandvik'])('said so: %s', (source) =>
    expect(said(`“The piers are gone”, ${source}.`)).toEqual(['Ida Brandvik: The piers are gone']),
  )
})

describe('An answer in the sentence after a question', () => {
  const answer = 'He said: “We have none.”'
  it('is his who was asked', () => {
    one(`Ida Brandvik asked Olaf Renn on Monday. ${answer}`, 'Olaf Renn: We have none')
  })
  it('is nobody’s where he was only asked for something', () => {
    expect(said(`Karl Brandvik asked Olaf Renn for help on Monday. ${answer}`)).toEqual(['He: We have none.'])
  })
})

describe('Who speaks is the subject of the verb', () => {
  it('and not who is named in the clause before it', () => {
    const text =
      'Ida Brandvik met Olaf Tarn. When Brandvik and others pushed back, Tarn quit and said he would focus on his own port.'
    one(text, 'Olaf Tarn: he would focus')
    expect(said(text).filter((line) => line.startsWith('Ida'))).toEqual([])
  })
  it('and not a name that a body is called by', () => {
    const text =
      'Ida Brandvik won. The official could not say how many, but said the Brandvik administration believed it would be soon.'
    expect(said(text).filter((line) => line.startsWith('Ida'))).toEqual([])
  })
})

describe('Words of a “she”', () => {
  const words = '“you need to know the tides of the town”'
  it('are no man’s', () => {
    const text = `Olaf Tarn had led the port for years. The town liked him. To run a port, she said, ${words}.`
    expect(said(text).filter((line) => line.startsWith('Olaf'))).toEqual([])
    one(text.replace('she', 'he'), 'Olaf Tarn: you need to know')
  })

  it('are not whose name no list knows, where the article calls him “he”', () => {
    const lead = 'Quillon Ferd came late. Ferd left early because he was ill. Ferd had been ill for weeks.'
    const text = `${lead} To run a port, she said, ${words}.`
    expect(said(text).filter((line) => line.startsWith('Quillon'))).toEqual([])
    one(text.replace('she', 'he'), 'Quillon Ferd: you need to know')
  })

  it('are not hers of whom only another speaks', () => {
    const text = `Rows of boats lay there. Lowra, who keeps bees by the pier, told the crowd that Petra Hallen had been everywhere. To run a port, she said, ${words}.`
    expect(said(text).filter((line) => line.startsWith('Petra'))).toEqual([])
    one(
      `Petra Hallen told the crowd of the pier. To run a port, she said, ${words}.`,
      'Petra Hallen: you need',
    )
  })
})

describe('Words between marks in the middle of a sentence', () => {
  it('are hers whose verb stands before them, and not his who speaks behind them', () =>
    one(
      'Nora Finch called the plan “a waste of all our salt” and Olaf Tarn said that he would leave.',
      'Nora Finch: a waste of all our salt',
    ))

  it('are not hers of whom a clause behind them tells', () => {
    const text = 'Olaf Tarn said the guild “is still a friend of mine” unlike others who she said had left.'
    const lines = said(text).filter((line) => line.includes('friend of mine'))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !line.startsWith('Olaf Tarn:'))).toEqual([])
  })
})

describe('Words between marks that a comma ends', () => {
  it.each([
    '“We lost the ferry to the storm,” Nora Finch likes to tell, and laughs.',
    '“We lost the ferry to the storm,” Nora Finch testified in Danish.',
    '“We lost the ferry to the storm,” Nora Finch continues in her letter.',
  ])('are hers whose name stands behind them with a verb: %s', (text) =>
    one(text, 'Nora Finch: We lost the ferry to the storm'),
  )

  it('are not hers whose name has no verb there', () =>
    expect(said('“We lost the ferry to the storm,” Nora Finch and the crew in the rain.')).toEqual([]))
})

describe('Words between marks with the name of another right behind them', () => {
  it('do not go on from who spoke before, and neither do those that follow', () => {
    const found = said(
      '“We open the sluice in a week, and we are glad of it,” Nora Finch said on Thursday.\n\n“We are going to sell the old pier,” Petra Hallen as she first told of the plan in May. “We are going to ask nine crowns for it.”',
    )
    expect(found.filter((line) => line.startsWith('Nora Finch'))).toEqual([
      'Nora Finch: We open the sluice in a week, and we are glad of it,',
    ])
  })

  it('go on where it is the same name, or none', () =>
    one(
      '“We open the sluice in a week,” Nora Finch said. “We are glad of it, and so is the town.”',
      'Nora Finch: We open the sluice in a week, … We are glad of it, and so is the town.',
    ))
})
