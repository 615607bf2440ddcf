import stringWidth from 'string-width'

/** Lines no wider than `width` columns, broken at spaces, else inside a word; continued lines are indented. */
export function wrap(text: string, width: number, first = '', rest = first): readonly string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  const room = Math.max(width, stringWidth(rest) + 8)
  for (const word of text.split(' ')) {
    if (word === '') continue
    for (const part of pieces(word, room - stringWidth(rest) - 1)) {
      if (!empty && stringWidth(line) + 1 + stringWidth(part) > room) {
        lines.push(line)
        line = rest
        empty = true
      }
      line += empty ? part : ` ${part}`
      empty = false
    }
  }
  return empty && lines.length > 0 ? lines : [...lines, line]
}

/** A word wider than the line in pieces that fit. */
function pieces(word: string, room: number): readonly string[] {
  if (stringWidth(word) <= room) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && stringWidth(piece + segment) > room) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece === '' ? found : [...found, piece]
}
