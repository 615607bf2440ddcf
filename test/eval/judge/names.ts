import { alike, faint, fold, sentencesOf, wordsOf } from './words.ts'

/** Words that stand for one state or body; the named inferences, as a reader would make them. */
const sames = [
  'United States,U.S.,US,USA,America,American,Americans,Washington,White House',
  'United Kingdom,U.K.,UK,Britain,British,London',
  'European Union,EU,E.U.,EC,European,Europe,Brussels',
  'United Nations,UN,U.N.',
  'Russia,Russian,Moscow,Kremlin,Soviet',
  'China,Chinese,Beijing',
  'France,French,Paris',
  'Germany,German,Berlin,Bonn',
  'Japan,Japanese,Tokyo',
  'Iran,Iranian,Tehran',
  'Ukraine,Ukrainian,Kyiv,Kiev',
  'India,Indian,New Delhi,Delhi',
  'North Korea,Pyongyang,DPRK',
  'South Africa,South African,Pretoria',
  'Spain,Spanish,Madrid',
  'Netherlands,Dutch,The Hague',
  'Turkey,Turkish,Ankara,Türkiye',
  'Israel,Israeli,Jerusalem',
  'Syria,Syrian,Damascus',
  'Venezuela,Venezuelan,Caracas',
  'Cuba,Cuban,Havana',
  'West,Western',
].map((line) => line.split(','))

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const isBig = (word: string): boolean => /^\p{Lu}/u.test(word)

/** The names of a text: runs of words with a capital, but for a lone word that opens a sentence. */
export function namesOf(text: string): readonly string[] {
  const names: string[] = []
  for (const sentence of sentencesOf(text).flatMap((part) => part.split(/[“”"]/))) {
    for (const [at, part] of sentence.split(/[,;()[\]]|\s[-–—]\s/).entries()) {
      let run: string[] = []
      const close = (opens: boolean): void => {
        while (run[0] !== undefined && faint.has(fold(run[0]))) run.shift()
        const [only = ''] = run
        const lone = run.length === 1 && opens && !/^\p{Lu}[\p{Lu}\p{N}.-]/u.test(only)
        if (run.length > 0 && !lone) names.push(run.join(' '))
        run = []
      }
      const words = wordsOf(part)
      let began = 0
      for (const [place, word] of words.entries())
        if (isBig(word) && !months.test(word) && !weekdays.test(word.replace(/['’]s$/, ''))) {
          if (run.length === 0) began = place
          run.push(word)
        } else close(at === 0 && began === 0)
      close(at === 0 && began === 0)
    }
  }
  return [...new Set(names)]
}

/** Whether a text has a name: all its words, the last of them, its first letters, or a word that stands for it. */
export function holdsName(text: string, name: string): boolean {
  const words = wordsOf(text)
  const own = wordsOf(name)
  const has = (word: string): boolean => words.some((other) => alike(word, other))
  if (own.every(has)) return true
  const last = own.at(-1)
  if (last !== undefined && own.length > 1 && last.length > 2 && has(last)) return true
  const initials = own.map((word) => word[0] ?? '').join('')
  if (own.length > 1 && words.some((word) => word.replaceAll('.', '') === initials)) return true
  if (/^\p{Lu}{2,}$/u.test(name.replaceAll('.', '')) && spellsOut(words, name.replaceAll('.', '')))
    return true
  return sames.some((group) => isAmong(group, own) && group.some((form) => holdsForm(words, form)))
}

/** Whether two names are of one: the same words, the last of them, or two words for one state. */
export function sameName(one: string, other: string): boolean {
  const a = wordsOf(fold(one).replace(/^the /, ''))
  const b = wordsOf(fold(other).replace(/^the /, ''))
  if (a.length === 0 || b.length === 0) return false
  const inside = (few: readonly string[], many: readonly string[]): boolean =>
    few.every((word) => many.some((own) => alike(own, word)))
  if (inside(a, b) || inside(b, a)) return true
  return sames.some((group) => isAmong(group, a) && isAmong(group, b))
}

const isAmong = (group: readonly string[], words: readonly string[]): boolean =>
  group.some((form) => wordsOf(form).length === words.length && holdsForm(words, form))

/** "U.S." stands in words as "U.S" or "US". */
function holdsForm(words: readonly string[], form: string): boolean {
  const joined = (list: readonly string[]): string =>
    ` ${list.map((word) => fold(word).replace(/'s$/, '').replaceAll('.', '')).join(' ')} `
  return joined(words).includes(joined(wordsOf(form)))
}

/** Capital words in a row whose first letters are the acronym; small words between do not count. */
function spellsOut(words: readonly string[], acronym: string): boolean {
  const letters = words.filter((word) => !faint.has(word)).map((word) => (isBig(word) ? word[0] : ' '))
  return letters.join('').includes(acronym)
}
