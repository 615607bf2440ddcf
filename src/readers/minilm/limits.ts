/** The numbers that bound the reader. They steer cost, not answers: thresholds over scores stand with who applies them. */
export const limits = {
  /** A third would take a core from the desk; the weights are shared, so that each costs some 8 MB. */
  threads: 2,
  /** Word pieces of a question, its passage and three marks. It was trained on pairs of at most 176. */
  pieces: 256,
  /** Of a question; what is longer is cut. */
  questionPieces: 64,
  /** Of the words that answer: as long as those it was measured with. */
  spanPieces: 20,
  /** Passages that may wait before a question has fewer of its own read; a thread reads some 30 a second. */
  crowd: 48,
  /** Passages that may wait at all. */
  most: 256,
  /** Readings that are kept, with what was read, some half a kilobyte each: a conversation asks of the same passages again. */
  kept: 2000,
} as const
