import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readNames } from '../../src/screening/table.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-screen-'))
  await writeFile(
    join(folder, 'list.jsonl'),
    '{"id":"12","name":"=Vostrel Oil","list":"Harbour List","programs":["IFSR"]}\n',
  )
  await writeFile(join(folder, 'names.csv'), 'Name,Born\n"=Vostrel Oil",\nKarol Vint,1961\n')
})
afterEach(() => rm(folder, { recursive: true }))

const program = join(import.meta.dirname, '..', '..', 'src', 'dateline.mjs')
const run = async (...args: readonly string[]): Promise<string> => {
  const env = { ...process.env, DATA: join(folder, 'data'), SANCTIONS_LISTS: `${folder}/list.jsonl@2019-01` }
  return (await promisify(execFile)(process.execPath, [program, 'screen', ...args], { env })).stdout
}

describe('dateline screen', () => {
  it('gives a table, CSV and the audit of a file of names', async () => {
    const names = join(folder, 'names.csv')
    const table = await run(names)
    expect(table).toMatch(/=Vostrel Oil +match +=Vostrel Oil +12 +Harbour List +2019-01/)
    expect(table).toMatch(/Karol Vint +not on the lists/)
    expect(table).toContain('2 names, 1 with a match, against Harbour List as of Jan 2019.')
    const [head, first] = (await run(names, '--csv')).split('\n')
    expect(head).toBe('asked,verdict,listed name,entry,list,as of,programmes,score,reasons,set aside')
    // A spreadsheet would take what begins with = for a formula.
    expect(first).toBe("'=Vostrel Oil,match,'=Vostrel Oil,12,Harbour List,2019-01,IFSR,1.00,exact name,")
    const audit = (await run('--audit', '--csv')).trim().split('\n')
    expect(audit).toHaveLength(5)
    expect(audit[2]).toMatch(
      /^\d{4}-.*,terminal,screened,Karol Vint,Harbour List as of 2019-01,not on the lists$/,
    )
  })

  it('says so where there is no such file', async () => {
    await expect(run('gone.csv')).rejects.toThrow(
      'There is no file “gone.csv”. Give a CSV file with a column of names',
    )
  })
})

describe('A file of names', () => {
  it('may be one name a line, or have columns in any order', () => {
    expect(readNames('Karol Vint\nInes Calloway\n').map(({ name }) => name)).toEqual([
      'Karol Vint',
      'Ines Calloway',
    ])
    expect(readNames('country,date of birth,full name\nPeru,1961,"Vint, Karol"\n')).toEqual([
      { name: 'Vint, Karol', born: '1961', nationality: 'Peru', identifier: undefined },
    ])
  })

  it('is refused with a sentence where it holds no name or is broken', () => {
    expect(() => readNames('name\n')).toThrow('The file holds no name.')
    expect(() => readNames('name\n"Karol')).toThrow(
      /^The names cannot be read: .*\. Check the quotation marks of that line\.$/,
    )
  })
})
