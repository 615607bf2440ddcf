/** How far the corpus is read. */
export interface Progress {
  /** `reading`: files are being indexed; `finding`: all is searchable, names and figures are still read; `ready`. */
  readonly state: 'reading' | 'finding' | 'ready'
  readonly done: number
  readonly total: number
  /** Files, or parts of files, that were refused. */
  readonly refused: number
}
