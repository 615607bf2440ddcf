import { oneOf, pattern } from '../pattern.ts'
import { shortMonths } from '../vocabulary.ts'

/** A word or a mark, `[start, end)` in the sentence. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const abbreviations = oneOf`
  Mr, Mrs, Ms, Dr, Prof, Gen, Lt, Col, Maj, Capt, Cmdr, Cpl, Pvt, Sgt, Adm, Sen, Rep, Gov, Pres, Rev, Hon, Amb, St, Jr,
  Sr, Messrs, Supt, ${shortMonths}, Inc, Corp, Co, Ltd, Bros, No, Nos, vs?, etc, al, approx, dept, est, Ave, Blvd, Mt,
  Ft`

/** What stays together, in the order of trial. */
const pieces = pattern('gu')`
  https?:\/\/[^\s<>"')\]]+|www\.[^\s<>"')\]]+
  |[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\p{L}[\p{L}\p{N}_]*
  |[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|co\.uk)(?![\p{L}\p{N}])
  |${abbreviations}\.(?=\s*\S)
  |Ph\.D\.|(?:\p{L}\.){2,}|\p{Lu}(?:\.\p{Lu})+(?!\p{L})|\p{Lu}\.(?=\s*\p{Lu})
  |\p{N}+(?:[.,:/]\p{N}+)+|\p{N}+(?:st|nd|rd|th|s)(?!\p{L})|'\p{N}{2}s?(?!\p{N})|\p{N}+
  |(?:US|A|C|HK|NZ|S)\$
  |\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*
  |\.{2,}|-{2,}|[!?]{2,}|\*+|_+|=+|~+|\S`

const beginnings = oneOf`
  e, anti, arch, co, counter, cross, cyber, de, ex, extra, inter, intra, macro, mega, meta, micro, mid, mini, mis,
  multi, neo, non, over, para, poly, post, pre, pro, pseudo, re, semi, sub, super, tele, trans, ultra, un, under, uni`
/** Beginnings that keep their hyphen: "co-founder" is one word, "well-known" is three. */
const prefixed = pattern('giu')`(?<![\p{L}\p{N}])${beginnings}[-‐‑]\p{L}[\p{L}\p{M}]*`

const endings = /(?:n['’]t|['’](?:s|m|d|ll|re|ve))$/i
const doubles: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3 }

/** The words and marks of a sentence, as treebanks of Universal Dependencies divide English. */
export function tokensOf(sentence: string): readonly Token[] {
  const tokens: Token[] = []
  const add = (start: number, end: number): void => {
    if (end > start) tokens.push({ text: sentence.slice(start, end), start, end })
  }
  let from = 0
  for (const whole of sentence.matchAll(prefixed)) {
    addPieces(from, whole.index)
    const end = whole.index + whole[0].length
    addWord(whole.index, end)
    from = end
  }
  addPieces(from, sentence.length)
  return tokens

  function addPieces(start: number, end: number): void {
    for (const match of sentence.slice(start, end).matchAll(pieces))
      addWord(start + match.index, start + match.index + match[0].length)
  }

  function addWord(start: number, end: number): void {
    const text = sentence.slice(start, end)
    const cut = doubles[text.toLowerCase()] ?? endings.exec(text)?.index ?? 0
    if (cut > 0) add(start, start + cut)
    add(start + cut, end)
  }
}
