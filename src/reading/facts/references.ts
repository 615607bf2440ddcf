/** Lists of references have the family's name first: "Roe, Jane" is Jane Roe. */
export const givenFirst = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1')
