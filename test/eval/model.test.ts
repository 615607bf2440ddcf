import { afterEach, describe, expect, it } from 'vitest'
import { copying, type FakeModel, fails, type Script, settingsFor, startModel } from '../fakes/model.ts'
import { evaluateModel } from './model.ts'

let model: FakeModel | undefined
afterEach(async () => {
  await model?.close()
  model = undefined
})

/** The figures of a few questions on the sample articles, by set and measure. */
async function figures(script: Script): Promise<ReadonlyMap<string, number>> {
  model = await startModel(script)
  const settings = { ...settingsFor(model), READER: 'off' }
  const lines = await evaluateModel({ settings, folder: undefined, only: ['sample'], rows: 8 })
  return new Map(lines.map(({ set, measure, value }) => [`${set}: ${measure}`, value]))
}

const precision = 'citations that bear out their statement (precision)'

describe('A model is measured', () => {
  it('beside none on the same questions, with what it cost', async () => {
    const found = await figures(copying)
    for (const name of ['sample, no model', 'sample, scripted']) {
      expect(found.get(`${name}: answerable: answered`)).toBeGreaterThan(0.5)
      expect(found.get(`${name}: ${precision}`)).toBeGreaterThan(0.9)
    }
    expect(found.get('sample, scripted: answers that the model wrote')).toBeGreaterThan(0.5)
    expect(found.get('sample, scripted: its sentences that are shown')).toBeGreaterThan(0.9)
    expect(found.get('sample, scripted: requests that failed')).toBe(0)
    // A plan for each question, and a draft for each that is answered, of 120 tokens each.
    const answered = model?.heard.length ?? 0
    expect(found.get('sample, scripted: tokens a question')).toBeCloseTo((120 * (8 + answered)) / 8)
  })

  it('as one that answers nothing where it fails, and the articles’ own words are given', async () => {
    const found = await figures((_, response) => fails(response, 401))
    expect(found.get('sample, scripted: answers that the model wrote')).toBe(0)
    expect(found.get('sample, scripted: requests that failed')).toBeGreaterThan(0)
    for (const measure of ['answerable: answered', precision])
      expect(found.get(`sample, scripted: ${measure}`)).toBe(found.get(`sample, no model: ${measure}`))
  })

  it('only where one is set, and over sets that there are', async () => {
    const asked = { folder: undefined, rows: 8 }
    await expect(evaluateModel({ ...asked, settings: {}, only: [] })).rejects.toThrow('No model is set')
    const settings = { OPENAI_MODEL: 'scripted' }
    await expect(evaluateModel({ ...asked, settings, only: ['none'] })).rejects.toThrow(
      'There is no set “none”',
    )
  })
})
