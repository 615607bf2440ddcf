/** Control, direction and invisible characters, which a terminal that shows the JSON would obey. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** JSON of one line, whose strings hold no such character raw. */
export const printedJson = (value: unknown, indent?: number): string =>
  `${JSON.stringify(value, undefined, indent).replace(unseen, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
