/** The words of what is typed, folded to small letters without accents; a model's name ("S-400") stays whole. */
export const foldWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'&-]+/u)
    .filter((word) => word !== '')
