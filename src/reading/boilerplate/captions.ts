import { oneOf, pattern } from '../../language/pattern.ts'

/** Who took a picture, as agencies and papers write it at the end or the beginning of a caption. */
const agencies = oneOf`
  AP, AFP, Reuters, Getty, EPA, TASS, Sputnik, PTI, ANI, Xinhua, Anadolu, Bloomberg, Shutterstock`
const lenders = oneOf`AP, AFP, Reuters, Getty( Images)?, EPA, TASS, Pool, File`
const credit = pattern('i')`
  \(\s*(?:file\s+)?(?:photos?|pictures?|images?|credit|source)\b\s*(?::|by\b|courtesy)[^)]*\)
  |\([^()]*\b${agencies}(?:\s+(?:photos?|images?|pool))?\s*(?:/[^()]*|\bvia\b[^()]*)?\)\s*$
  |\([^()]*(?:/|\bvia\s+)${lenders}[^()]*\)\s*$
  |^.{1,220}[.!?]["”’]?\s+(?:photo(?:s|graphs?)?|pictures?|images?)(?:\s+by:?|:)\s+[^.!?]{3,60}\.?$
  |^.{1,220}[.!?]["”’]?\s*credit\s?(?::|[.…]{1,3})\s*[^.!?]{3,80}$
  |\b(?:getty images|ap photo|afp photo|reuters photo)\b[^.]*\.?\)?$`

/** "Photo: …", "Image credit: …", "FILE - …": a line that says itself that it is a caption. */
const picture = oneOf`(file\s+)?(photos?|pictures?|images?|captions?|photographs?)(\s+(credits?|sources?|by))?`
const described = oneOf`
  (file photo|file image|file picture), a (file|handout|undated|pool) (image|photo|picture|photograph),
  photo(graph)? by, in this (file |handout |pool )?(photo|picture|image)`
const label = pattern('i')`^[\W_]*(?:${picture}\s*[:|]|file\s+[-–—]\s|${described}\b)`

/** Longer than any caption an agency sends; past it, a credit in brackets is the article's own aside. */
const longestCaption = 600

/** True for a paragraph that describes or credits a picture; such words are never the article's own. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > longestCaption) return false
  return label.test(paragraph) || credit.test(paragraph)
}
