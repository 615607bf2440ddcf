import type { DateOrigin } from '../../model/article.ts'
import { readStory, type Story } from './story.ts'
import type { Unwrapped } from './unwrap.ts'

/** The articles of a file of many, and a sentence with its place for what could not be read. */
export interface Stories {
  readonly drafts: readonly (Omit<Story, 'remarks'> & { readonly part: number | undefined })[]
  readonly refused: readonly string[]
  readonly remarks: readonly string[]
}

/** @param noun what a record is called to whoever made the file: an item, a row */
export function readStories(records: readonly Unwrapped[], from: DateOrigin, noun = 'item'): Stories {
  const read = records.map(({ fields, item }) => ({ item, story: readStory(fields, from) }))
  const placed = (item: number | undefined, sentence: string): string =>
    item === undefined ? sentence : `${noun} ${item}: ${sentence}`
  return {
    drafts: read.flatMap(({ item, story }) => {
      if (typeof story === 'string') return []
      const { remarks: _, ...draft } = story
      return [{ ...draft, part: item }]
    }),
    refused: read.flatMap(({ item, story }) => (typeof story === 'string' ? [placed(item, story)] : [])),
    remarks: read.flatMap(({ item, story }) =>
      typeof story === 'string' ? [] : story.remarks.map((sentence) => placed(item, sentence)),
    ),
  }
}
