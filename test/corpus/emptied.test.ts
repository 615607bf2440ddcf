import { describe, expect, it } from 'vitest'
import { createSuddenly, type Emptied, emptiedFolders } from '../../src/corpus/emptied.ts'

const record = (file: string, size = 9) => ({ file, size, modified: 1, refused: [], remarks: [] })
const several = (folder: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `${folder}${index}.txt`)

/** The folders that count as emptied, with what is left in each. */
function emptied(before: readonly string[], now: readonly string[], folders: readonly string[] = []) {
  const walk = {
    files: now.map((file) => record(file)),
    refused: [],
    folders: ['/news', ...folders.map((folder) => `/news/${folder}`)],
  }
  return emptiedFolders(
    walk,
    before.map((file) => record(file)),
  ).map(({ folder, left, gone }) => `${folder || 'all'}: ${left} left, ${gone.length} gone`)
}

describe('A folder counts as emptied', () => {
  it('where twenty files or more are gone, and a tenth at most is left', () => {
    expect(emptied(several('', 20), [])).toEqual(['all: 0 left, 20 gone'])
    expect(emptied(several('', 19), [])).toEqual([])
    expect(emptied(several('', 30), several('', 3))).toEqual(['all: 3 left, 27 gone'])
    expect(emptied(several('', 30), several('', 4))).toEqual([])
  })

  it('also right beneath the corpus folder, whatever else is new there', () => {
    const desk = several('desk/', 30)
    expect(emptied([...several('wire/', 25), ...desk], [...desk, 'desk/new.txt'], ['desk', 'wire'])).toEqual([
      'wire: 0 left, 25 gone',
    ])
  })

  it('and not where something new is in it, or where it was taken away itself', () => {
    const desk = several('desk/', 30)
    const before = [...several('wire/', 25), ...desk]
    expect(emptied(before, [...desk, 'wire/new.txt'], ['desk', 'wire'])).toEqual([])
    expect(emptied(before, desk, ['desk'])).toEqual([])
  })

  it('and what was never read is not gone from it', () => {
    const walk = { files: [], refused: [], folders: ['/news'] }
    expect(
      emptiedFolders(
        walk,
        several('', 30).map((file) => record(file, 0)),
      ),
    ).toEqual([])
  })
})

describe('What is gone from an emptied folder stays', () => {
  const wire: Emptied = { folder: 'wire', left: 0, gone: [] }
  const desk: Emptied = { folder: 'desk', left: 0, gone: [] }
  const hour = 3600_000
  const watched = () => {
    let time = 500
    const suddenly = createSuddenly(() => time)
    return (ms: number, ...emptied: readonly Emptied[]) => {
      time += ms
      const { sudden, fresh } = suddenly(emptied)
      return [sudden, fresh].map((some) => some.map(({ folder }) => folder).join(' '))
    }
  }

  it('for an hour, of which the first look is said', () => {
    const look = watched()
    expect(look(0, wire)).toEqual(['wire', 'wire'])
    expect(look(hour - 1, wire)).toEqual(['wire', ''])
    expect(look(1, wire)).toEqual(['', ''])
  })

  it('for an hour of its own where another one was emptied before', () => {
    const look = watched()
    look(0, wire)
    expect(look(hour / 2, wire, desk)).toEqual(['wire desk', 'desk'])
    expect(look(hour / 2, wire, desk)).toEqual(['desk', ''])
  })

  it('for a new hour where it was there again meanwhile', () => {
    const look = watched()
    look(0, wire)
    look(hour - 1)
    expect(look(1, wire)).toEqual(['wire', 'wire'])
  })
})
