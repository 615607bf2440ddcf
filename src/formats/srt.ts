import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { firstWords } from '../reading/boilerplate.ts'
import { readFacts } from '../reading/facts.ts'
import { type Cue, headOf, isGreeting, readCues, senderOf } from '../reading/packed/cues.ts'
import { endsTold } from '../reading/packed/voices.ts'

/** Subtitles: who said what, and when. */
export default defineFormat({
  endings: ['srt', 'vtt'],
  fits: ({ bytes }) => /^\uFEFF?WEBVTT/.test(new TextDecoder().decode(bytes.subarray(0, 16))),
  parse(file) {
    const content = file.text()
    const cues = readCues(content)
    if (cues.length === 0)
      throw new UserError('There are no subtitles in this file. Export it again as .srt or .vtt.')
    const text = turns(cues).join('\n\n')
    const { title, remarks, ...facts } = readFacts(headOf(content), 'head')
    const told = cues.filter(({ words }) => !isGreeting(words))
    const first = firstWords((told.length > 0 ? told : cues).map(({ words }) => words).join(' '))
    const publisher = facts.publisher ?? senderOf(cues)
    return {
      drafts: [{ ...facts, publisher, title: title ?? first, text, captions: [] }],
      refused: [],
      remarks,
    }
  },
})

/** So long a silence, in seconds, begins a new paragraph. */
const pause = 4

/** What one speaker says is one paragraph, until a sentence ends and a pause follows; a dash is before whom nobody names. */
function turns(cues: readonly Cue[]): readonly string[] {
  const found: { start: string; speaker: string | undefined; words: string; end: number }[] = []
  for (const cue of cues) {
    const last = found.at(-1)
    const isSame = cue.speaker === undefined || (cue.speaker !== '' && cue.speaker === last?.speaker)
    const isOpen = last !== undefined && (!endsTold(last.words) || cue.from - last.end < pause)
    if (last !== undefined && isSame && isOpen && last.words.length < 1200) {
      last.words = `${last.words} ${cue.words}`
      last.end = cue.to
    } else found.push({ start: cue.start, speaker: cue.speaker, words: cue.words, end: cue.to })
  }
  return found.map(({ start, speaker, words }) => `[${start}] ${shown(speaker)}${words}`)
}

const shown = (speaker: string | undefined): string =>
  speaker === undefined ? '' : speaker === '' ? '– ' : `${speaker}: `
