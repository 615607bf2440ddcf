import { defineReader } from '../contracts/reader.ts'

/** READER=off: answers are found by words alone. */
export default defineReader({ open: async () => undefined })
