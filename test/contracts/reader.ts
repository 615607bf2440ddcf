import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../../src/contracts/define.ts'
import type { Reader } from '../../src/contracts/reader.ts'

const question = 'Who was the captain of the ferry that sank off Tallow Bay?'
const answers =
  'The ferry, whose captain was Ida Brandvik, sank off Tallow Bay on Tuesday with forty people aboard.'
const nearMiss = 'The ferry that sank off Tallow Bay on Tuesday had been built in 1987.'
const aside = 'Soup was served on the quay.'

/** What every reader must do. */
export function describeReader(name: string, member: Member<Reader | undefined>): void {
  describe(`The reader ${name}`, () => {
    let reader: Reader
    const said: string[] = []
    const start = async (): Promise<Reader> => {
      const opened = await member.open({ DATA: '' }, (sentence) => said.push(sentence))
      if (!opened) throw new Error(`${name} is not there: ${said.join(' ')}`)
      return opened
    }
    beforeAll(async () => {
      reader = await start()
    })
    afterAll(() => reader.close())

    it.each([
      [question, answers, 'Ida Brandvik'],
      ['When did the ferry sink?', answers, 'Tuesday'],
      ['How many people were aboard?', answers, 'forty'],
      ['When was the ferry built?', nearMiss, '1987'],
      ['Where was soup served?', aside, 'on the quay'],
    ])('finds the words that answer: %s', async (asked, passage, words) => {
      const [read] = await reader.read(asked, [passage])
      expect(words).toContain(passage.slice(read?.start, read?.end))
      expect(read?.score).toBeGreaterThan(0)
    })

    it('scores what answers above what is near, and that above what is not', async () => {
      const [one, two, three] = await reader.read(question, [answers, nearMiss, aside])
      expect(one?.score).toBeGreaterThan((two?.score ?? 0) + 2)
      expect(two?.score).toBeLessThan(0)
      expect(three?.score).toBeLessThan(0)
    })

    it('gives a reading for each passage, in their order', async () => {
      const passages = [aside, answers, nearMiss, answers]
      const together = await reader.read(question, passages)
      const other = await start()
      const alone = await Promise.all(passages.map((passage) => other.read(question, [passage])))
      await other.close()
      expect(together).toEqual(alone.flat())
    })

    it('gives the same readings to many at once as to one', async () => {
      const first = await reader.read(question, [answers, nearMiss])
      const other = await start()
      const many = await Promise.all(
        Array.from({ length: 8 }, () => other.read(question, [answers, nearMiss])),
      )
      await other.close()
      for (const readings of many) expect(readings).toEqual(first.slice(0, readings.length))
    })

    it('points at whole characters inside the passage, whatever it is given', async () => {
      const text = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constant(answers.replace('ferry', '🚢 férry')),
      )
      const check = fc.asyncProperty(text, text, async (asked, passage) => {
        const [read] = await reader.read(asked, [passage])
        if (!read) throw new Error('nothing was read')
        expect(read.start).toBeGreaterThanOrEqual(0)
        expect(read.end).toBeGreaterThanOrEqual(read.start)
        expect(read.end).toBeLessThanOrEqual(passage.length)
        expect(Number.isInteger(read.score * 64)).toBe(true)
        if (passage.isWellFormed()) expect(passage.slice(read.start, read.end).isWellFormed()).toBe(true)
      })
      await fc.assert(check, { numRuns: 25 })
    })

    it('takes a passage and a question of any length, and none', async () => {
      const long = `${answers} ${aside.repeat(2_000)}`
      const [read, empty] = await reader.read(question, [long, ''])
      expect(long.slice(read?.start, read?.end)).toBe('Ida Brandvik')
      expect(empty?.score).toBeLessThan(-16)
      expect(await reader.read(question.repeat(500), [answers])).toHaveLength(1)
      expect(await reader.read('', [answers])).toHaveLength(1)
      expect(await reader.read(question, [])).toEqual([])
    })

    it('ends when it is closed, and reads nothing afterwards', async () => {
      const closing = await start()
      const asked = closing.read(question, [answers, nearMiss])
      await closing.close()
      expect((await asked).length).toBeLessThanOrEqual(2)
      expect(await closing.read(question, [answers])).toEqual([])
      await closing.close()
    })

    it('has nothing to say of itself while all is well', () => {
      expect(said).toEqual([])
    })
  })
}
