/** Who took a picture, as agencies and papers write it at the end or the beginning of a caption. */
const credit =
  /\(\s*(?:file\s+)?(?:photos?|pictures?|images?|credit|source)\b\s*(?::|by\b|courtesy)[^)]*\)|\([^()]*\b(?:AP|AFP|Reuters|Getty|EPA|TASS|Sputnik|PTI|ANI|Xinhua|Anadolu|Bloomberg|Shutterstock)(?:\s+(?:photos?|images?|pool))?\s*(?:\/[^()]*|\bvia\b[^()]*)?\)\s*$|\([^()]*(?:\/|\bvia\s+)(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|TASS|Pool|File)[^()]*\)\s*$|\b(?:getty images|ap photo|afp photo|reuters photo)\b[^.]*\.?\)?$/i

/** "Photo: …", "Image credit: …", "FILE - …": a line that says itself that it is a caption. */
const label =
  /^[\W_]*(?:(?:file\s+)?(?:photos?|pictures?|images?|captions?|photographs?)(?:\s+(?:credits?|sources?|by))?\s*[:|]|(?:file photo|file image|file picture)\b|file\s+[-–—]\s|a (?:file|handout|undated|pool) (?:image|photo|picture|photograph)\b|photo(?:graph)? by\b|in this (?:file |handout |pool )?(?:photo|picture|image)\b)/i

/** Longer than any caption an agency sends; past it, a credit in brackets is the article's own aside. */
const longestCaption = 600

/** True for a paragraph that describes or credits a picture; such words are never the article's own. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > longestCaption) return false
  return label.test(paragraph) || credit.test(paragraph)
}
