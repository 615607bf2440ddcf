/** Control, direction and invisible characters, and ends of lines of other kinds; JSON has its own for its layout. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** JSON in which what a terminal that shows it would obey is escaped; it says the same. */
export const printable = (json: string): string =>
  json.replace(unseen, (one) =>
    [...Array(one.length).keys()]
      .map((at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
