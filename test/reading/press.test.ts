import { expect, it } from 'vitest'
import { foundIn } from './press/found-in.ts'
import { reports } from './press/reports.ts'

it.each(reports)('Of a report on $about all is read, and nothing else', ({ found, ...report }) => {
  expect(foundIn(report)).toEqual(found)
})
