import { editDistance } from './nearest.ts'

/** The words of a name as they are compared. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word !== '')
}

/**
 * Whether two forms may name one person: the same last word, and the other words of the shorter form among those of
 * the longer (spelling variants of transcription allowed: Sergei and Sergey).
 */
export function samePerson(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length)
  const last = short?.at(-1)
  const other = long?.at(-1)
  if (!short || !long || last === undefined || other === undefined || !sameWord(last, other)) return false
  return short.slice(0, -1).every((word) => long.slice(0, -1).some((known) => sameWord(word, known)))
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const most = Math.min(a.length, b.length) >= 6 ? 1 : 0
  return most > 0 && a[0] === b[0] && editDistance(a, b, most) <= most
}
