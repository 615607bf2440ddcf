import { defineWriter } from '../contracts/writer.ts'

/** Without a model a statement is its first excerpt's own words. */
export default defineWriter({
  name: 'extractive',
  async write({ claims }) {
    return claims.map((excerpts) => ({ text: excerpts[0].quote, excerpts }))
  },
})
