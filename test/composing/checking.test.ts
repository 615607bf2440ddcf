import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type Sample } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

/** What /check says of one claim over the sample articles. */
async function verdictOn(claim: string): Promise<string> {
  const answer = await sample.bot.answer({ text: `/check ${claim}` })
  if (answer.kind === 'briefing') return answer.sections.map(({ heading }) => heading).join()
  return answer.text.startsWith('The desk did not decide this claim') ? 'Not decided' : answer.text
}

describe('A claim', () => {
  it.each([
    'India paid $5.5 billion for the S-400.',
    'The pact runs until 2030.',
    'The military pact was extended until 2031.',
    'Ministers signed 28 agreements.',
    'Turkey was sanctioned in December 2020.',
    'The United States imposed sanctions on Turkey in 2020',
    'India may face sanctions from the United States over the S-400',
    'India could face American penalties.',
    'CAATSA was signed into law in 2017.',
    'CAATSA names Russia, Iran and North Korea',
    'More than 600,000 AK-203 rifles will be made in Uttar Pradesh.',
    '600,000 rifles will be produced in Amethi',
    'India and Russia want trade of $30 billion a year by 2025',
    'Biden and Putin spoke for two hours',
    'India and Russia extended their military pact until 2031',
    'India signed a contract for five S-400 regiments',
    'The Kremlin asked for a written promise',
    'Russia has begun to deliver the S-400 to India.',
    'The Kremlin denied any plan to invade.',
    'Harsh Vardhan Shringla is India’s foreign secretary',
    'Shringla said that deliveries had started.',
    'Turkey was removed from the F-35 programme in July 2019',
    'China was sanctioned in September 2018',
    'Trade grew by 38 percent in the first nine months',
    'Rajnath Singh signed the contract with Sergei Shoigu',
    'The Taliban took power in August 2021',
    'The joint statement has 99 paragraphs.',
    'The price of the S-400 is $5.43 billion',
    'An agreement on logistics was left for later',
    'India ordered five regiments in October 2018',
    'Russia gathered between 70,000 and 100,000 soldiers near the Ukrainian border',
    'Ramesh Tiwari leads a union of workers',
  ])('that the sources bear out is supported: %s', async (claim) => {
    expect(await verdictOn(claim)).toBe('Supported')
  })

  it.each([
    'The military pact was extended until 2035.',
    'India paid $6 billion for the S-400.',
    'Ministers signed 45 agreements at the summit.',
    'Turkey was sanctioned in December 2019.',
    'The United States has imposed sanctions on India.',
    'India faces sanctions from the United States.',
    'Turkey may face sanctions for buying the S-400',
    'CAATSA was signed into law in 2014.',
    'Turkey was never sanctioned.',
    'The United States never imposed sanctions on Turkey.',
    'Putin never visited India.',
    '900,000 rifles will be produced in Amethi',
    'India and Russia want trade of $90 billion a year by 2025',
    'Trade is to reach $30 billion by 2035.',
    'The Kremlin confirmed a plan to invade',
    'Trade grew by 58 percent in the first nine months',
    'The joint statement has 120 paragraphs.',
    'Turkey was kicked out of the F-35 programme in 2018',
    'India ordered eight regiments in October 2018',
    'Russia gathered 300,000 soldiers near the Ukrainian border',
    'Putin visited India on 9 November 2021',
  ])('that the sources have otherwise is contradicted: %s', async (claim) => {
    expect(await verdictOn(claim)).toBe('Contradicted')
  })

  it.each([
    'Brazil may face sanctions',
    'Germany imposed sanctions on Denmark',
    'Putin insulted Modi in New Delhi',
    'Lavrov met Scholz in Berlin',
    'Russia has stopped delivering the S-400 to India',
    'Shringla resigned',
    'The World Cup was won by Argentina',
    'Smog closed schools in Delhi',
    'Turkey ordered the AK-203 rifles',
    'India waived visa rules for Russians',
    'Pakistan bought the S-400 for $5.5 billion',
    'Putin visited Pakistan on 6 December 2021',
    'Ramesh Tiwari leads a bank',
  ])('that no source speaks of is called so: %s', async (claim) => {
    expect(await verdictOn(claim)).toBe('Not decided')
  })

  it.each([
    'A waiver was granted to India',
    'The agreement on logistic support of the armed forces was signed',
    'Turkey sanctioned the United States',
    'Russia bought the S-400 from India',
  ])('that only looks like what the sources say is not supported: %s', async (claim) => {
    expect(await verdictOn(claim)).not.toBe('Supported')
  })
})
