/** What a file of a list may hold; the largest official one (OFAC's advanced XML) has some 130 MB and 20,000 entries. */
export const fileLimits = {
  /** Bytes. */
  fileSize: 2 * 1024 ** 3,
  entries: 1_000_000,
  /** Characters of one entry, one line or one row. */
  entrySize: 4_000_000,
  /** Names of one entry, and characters of one of its fields. */
  names: 2_000,
  field: 100_000,
  /** Elements inside one another; the deepest of a list are eleven. */
  depth: 40,
}
