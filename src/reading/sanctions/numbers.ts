import { oneOf } from '../../language/pattern.ts'

const numbers = oneOf`two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, dozens?, scores, hundreds, thousands,
  several, another, more than, (thir|four|fif|six|seven|eigh|nine)teen, (twen|thir|for|fif)ty`
/** So many people, firms or ships that something is done to, up to what they are: "14 people", "a dozen Russian banks". */
export const counted = String.raw`(?:an?\s+)?(?:\d[\d,]*|${numbers})\s+(?:of\s+)?`
