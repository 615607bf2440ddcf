import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const desk = async (text: string, title = 'Notes from the coast') => {
  const sample = await lay({
    'a.md': `---\ntitle: ${title}\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n`,
  })
  return async (question: string) => (await section(await sample.briefing(question), 'Answer'))[0]?.text ?? ''
}

describe('What the sentence after says', () => {
  it('answers, with the name that the one before gives', async () => {
    const ask = await desk(
      'Jon Vik of Sunde broke a leg on the slope at Merkel on Monday. He is being treated at the Larsen Hospital in Bodin. Friends sent flowers.',
    )
    expect(await ask('Where is Jon Vik being treated?')).toMatch(/Jon Vik.*Larsen Hospital/)
  })

  it('answers where it names a thing by another word', async () => {
    const ask = await desk(
      'The council of Sunde voted 5 to 2 for a ban on scooters in parks. The rule will take effect in January, the mayor said.',
    )
    expect(await ask('When does the ban on scooters in Sunde take effect?')).toMatch(/Sunde.*in January/)
  })
})

describe('A story that has said before what it is about', () => {
  it('answers in a sentence that shares no word with the question but a number', async () => {
    const ask = await desk(
      'Nurses at the clinic in Sunde are working again since Monday, after talks through the night. The walkout had dragged on for twelve days. Patients were glad.',
      'Nurses end their strike',
    )
    expect(await ask('How long did the strike of the nurses in Sunde last?')).toContain('twelve days')
  })

  it('answers far from the words that the question has', async () => {
    const ask = await desk(
      'The spire of the abbey in Bodin stands upright once more. Carpenters worked through the summer, and a crane came from Merkel. Children drew pictures of it. Schools were closed for the feast. The work cost 410,000 crowns in the end. The bishop gave thanks.',
      'Spire of Bodin abbey repaired',
    )
    expect(await ask('How much did the repair of the spire in Bodin cost?')).toContain('410,000 crowns')
  })

  it('stays silent where it tells of no such thing', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Spire of Bodin abbey repaired\ndate: 2024-03-05\n---\n\nThe spire of the abbey in Bodin stands upright once more. Carpenters worked through the summer. The bishop gave thanks. He will retire at 75.\n',
    })
    expect((await sample.notice('How much did the repair of the spire in Bodin cost?')).kind).toBe('notice')
  })
})

describe('Who is told by a pronoun', () => {
  it('is named by the sentence before', async () => {
    const ask = await desk(
      'Ida Holm had one minute on the stage in 1973. In her short speech, she turned down the Golden Oar of the sailors.',
    )
    expect(await ask('Who turned down the Golden Oar?')).toMatch(/Ida Holm.*Golden Oar/)
  })
})

describe('How many people', () => {
  it('may be one person', async () => {
    const ask = await desk(
      'A blast at the mill in Bodin killed one person and hurt several others. Work stopped.',
    )
    expect(await ask('How many people were killed at the mill in Bodin?')).toContain('one person')
  })
})

describe('What somebody says', () => {
  it('is on a topic that the sentence before names', async () => {
    const ask = await desk(
      'Ferries are late all over the county. “This can be mended if captains sleep,” the harbour master Ola Brun Vestby said on Friday.',
    )
    expect(await ask('What did Ola say about ferries?')).toContain('This can be mended')
  })
})
