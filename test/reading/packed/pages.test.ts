import { expect, it } from 'vitest'
import { printedMargin } from '../../../src/reading/packed/pages.ts'

const line = (words: string, y: number) => ({ words, x: 60, y, size: 11 })

it('What a browser wrote into the margin of a page is known by its height, wherever the file has it', () => {
  const story = [line('Lock keepers to go', 768), line('The last keepers lose their posts.', 700)]
  const margin = [line('05/03/2024, 14:20', 811), line('Lock keepers to go | Canal News', 811)]
  expect(printedMargin([...story, ...margin])).toEqual(margin)
  expect(printedMargin([...margin, ...story])).toEqual(margin)
  expect(printedMargin(story)).toEqual([])
  expect(printedMargin([line('Tuesday, 5 March 2024', 811), ...story])).toEqual([])
})
