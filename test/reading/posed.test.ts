import { expect, it } from 'vitest'
import { isPosed } from '../../src/reading/posed.ts'

it.each([
  'Ida Brandvik poses with her crew at the quay.',
  'Brandvik celebrates with fans after the final whistle.',
  'A woman carries her cat Thursday, April 4, 2024, through a flooded street in Orme.',
  'Residents look at the damage Friday, May 3, in Vessen.',
  'A man takes photos Sunday, June 2, 2024, of the wreck.',
  'Queen Maud speaks at a dinner in Harrowby in March 2020.',
])('What somebody does in a picture is not news: %s', (words) => expect(isPosed(words)).toBe(true))

it.each([
  'The delay poses a risk for the harbour.',
  'Ida Brandvik speaks for the fishermen of the island.',
  'The ferry leaves at nine on Monday.',
  'The fair opens Thursday, June 6, in Vessen.',
  'The mayor, who carries a cane, resigned on Thursday, April 4, in Orme.',
  'She watches birds and sold the farm on Sunday, June 2, to a trust.',
])('News is not what somebody does in a picture: %s', (words) => expect(isPosed(words)).toBe(false))
