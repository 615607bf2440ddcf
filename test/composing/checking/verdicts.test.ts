import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type Sample } from '../../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

/** The headings under which /check puts the claims of a text, in order; "Silent" for one that is left open. */
async function verdictsOn(text: string): Promise<readonly string[]> {
  const answer = await sample.bot.answer({ text: `/check ${text}` })
  if (answer.kind === 'notice')
    return [answer.text.startsWith('The desk did not decide this claim') ? 'Silent' : answer.text]
  const told = answer.sections.flatMap(({ heading, statements }) => statements.map(() => heading))
  return [...told, ...(answer.silent ?? []).map(() => 'Silent')]
}

describe('Who did what to whom', () => {
  it.each<[claimed: string, turned: string]>([
    ['India bought S-400 missiles from Russia.', 'Russia bought S-400 missiles from India.'],
    ['Russia sold India the S-400.', 'India sold the S-400 to Russia.'],
    ['The rifle replaces the INSAS.', 'The INSAS replaces the AK-203.'],
    ['Singh thanked Russia for its support.', 'Shoigu thanked India for its support.'],
    ['Russia offered Turkey help with a fighter.', 'India offered Turkey help with a fighter.'],
    [
      'Indian officers were trained on the system in Russia.',
      'Russian officers were trained on the system in India.',
    ],
    [
      "Shugayev heads Russia's agency for military cooperation.",
      "Shugayev heads India's agency for military cooperation.",
    ],
    ['Shringla said that deliveries have started.', 'Modi said that deliveries of the S-400 have started.'],
    [
      'Lavrov said the United States tried to stop the deal.',
      'Shoigu said the United States tried to stop the deal.',
    ],
    [
      'America punished Turkey for buying the S-400.',
      'The European Union punished Turkey for buying the S-400.',
    ],
    ['The Taliban took power in August 2021.', 'The Taliban lost power in August 2021.'],
    [
      'Trade had grown by 38 percent in the first nine months.',
      'Trade fell by 38 percent in the first nine months.',
    ],
    ['Putin met Biden in Geneva in June 2021.', 'Putin met Biden in Vienna in June 2021.'],
    ['600,000 rifles will be made in Amethi.', '600,000 rifles will be made in Kerala.'],
    ['Turkey was removed from the F-35 programme in 2019.', 'Turkey remains in the F-35 programme.'],
    ['Rajnath Singh is the Indian defence minister.', 'Narendra Modi is the Indian defence minister.'],
    ['Vladimir Putin is the president of Russia.', 'Vladimir Putin is the president of India.'],
    ['Walter Prudhomme is a former sanctions officer.', 'Walter Prudhomme is a sanctions officer.'],
    ['CAATSA is a 2017 law.', 'CAATSA is a 2014 law.'],
    ['Modi and Putin met in Delhi on 6 December 2021.', 'Modi and Putin met in Moscow on 6 December 2021.'],
    ['CAATSA names Russia, Iran and North Korea.', 'CAATSA names Russia, Iran and Cuba.'],
  ])('is told: %s', async (claimed, turned) => {
    expect(await verdictsOn(claimed)).toEqual(['Supported'])
    expect(await verdictsOn(turned)).not.toContain('Supported')
  })

  it.each([
    'Jaishankar signed the rifle contract.',
    'Biden visited India.',
    'CAATSA names India as an adversary.',
    'Russia will build a nuclear plant in Amethi.',
    'The United States will supply India with F-35 fighters.',
    'Turkey was sanctioned for invading Cyprus.',
    'Prudhomme is a former officer at the Pentagon.',
    'Turkey was sanctioned in 2019.',
  ])('is not put together from words that stand apart: %s', async (claim) => {
    expect(await verdictsOn(claim)).not.toContain('Supported')
  })
})

it('does not say that one bought nothing because another bought the same', async () => {
  expect(await verdictsOn('Brazil bought the S-400 from Russia.')).toEqual(['Silent'])
})

it('shows under a claim only where sources differ on what is claimed', async () => {
  const { conflicts } = await sample.briefing('/check The S-400 deal is worth $5.5 billion.')
  expect(conflicts.map(({ values }) => values.map(({ value }) => value).toSorted())).toEqual([
    ['$5.4 billion', '$5.5 billion'],
  ])
})

describe('How sanctions stand', () => {
  it.each<[string, string]>([
    ['India has been sanctioned by the US.', 'Contradicted'],
    ['Washington has punished India for buying the S-400.', 'Contradicted'],
    ['The US has granted India a waiver.', 'Contradicted'],
    ['India faces no risk of sanctions.', 'Contradicted'],
    ['Turkey has not been sanctioned.', 'Contradicted'],
    ['India risks sanctions over the S-400.', 'Supported'],
    ['A waiver for India is doubtful.', 'Supported'],
    ['Turkey was sanctioned in 2020.', 'Supported'],
  ])('decides: %s', async (claim, verdict) => {
    expect(new Set(await verdictsOn(claim))).toEqual(new Set([verdict]))
  })
})

it('parts a sentence that begins with a number from the one before', async () => {
  expect(
    await verdictsOn(
      'The programme of military cooperation was extended to 2035. 500,000 rifles will be made in Amethi.',
    ),
  ).toEqual(['Contradicted', 'Contradicted'])
})

it('shows no difference where all sources agree', async () => {
  const { conflicts } = await sample.briefing('/check Turkey was sanctioned in 2020.')
  expect(conflicts.filter(({ values }) => values.length < 2)).toEqual([])
  for (const { values } of conflicts)
    expect(new Set(values.map(({ value }) => value)).size).toBe(values.length)
})

describe('A sentence of the articles themselves', () => {
  /** Each way to alter a sentence so that no source says it any more. */
  const alterations: readonly (readonly [name: string, alter: (sentence: string) => string])[] = [
    [
      'another deed',
      (s) =>
        s.replace(
          /\b(?:signed|ordered|received|imposed|punished|extended|accused|thanked)\b/,
          'photographed',
        ),
    ],
    [
      'another name',
      (s) => s.replace(/\b(?:India|Russia|Turkey|Putin|Modi|Singh|Lavrov|Shringla)\b(?![’'-])/, 'Quillberg'),
    ],
    [
      'another thing',
      (s) => s.replace(/\b(?:contract|rifles|programme|deliveries|law|talks)\b/, 'umbrellas'),
    ],
    ['another number', (s) => s.replace(/\b(?:28|600,000|5\.[45]|2018|2030|2031|38)\b/, '7')],
    ['the contrary', (s) => s.replace(/\b(was|is|has|have|had|were)\b(?! no)/, '$1 not')],
  ]

  it('is borne out as it stands and by nothing once it is altered', async () => {
    const files = await readdir(new URL('../../../corpus/', import.meta.url))
    expect(files.length).toBeGreaterThan(5)
    let [borne, checked] = [0, 0]
    const wrong: string[] = []
    for (const article of await sample.corpus.engine.articles({ limit: 20 })) {
      const sentences = article.text
        .split(/(?<=[a-z]\.)\s+/)
        .filter((s) => s.length > 40 && s.length < 160 && !/["“\n]/.test(s))
      for (const sentence of sentences.slice(0, 2)) {
        const asIs = await verdictsOn(sentence)
        if (asIs.length !== 1) continue
        checked++
        if (asIs[0] === 'Supported') borne++
        for (const [name, alter] of alterations) {
          const altered = alter(sentence)
          if (
            altered === sentence ||
            (name === 'the contrary' && /\b(?:not|no|never|nobody)\b/.test(sentence))
          )
            continue
          if ((await verdictsOn(altered)).includes('Supported')) wrong.push(`${name}: ${altered}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(borne / checked).toBeGreaterThan(0.9)
  })
})
