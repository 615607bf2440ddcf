import { expect, it } from 'vitest'
import { isPosed } from '../../src/reading/posed.ts'

it.each([
  'Ida Brandvik poses with her crew at the quay.',
  'Brandvik celebrates with fans after the final whistle.',
  'Queen Maud speaks at a dinner in Harrowby in March 2020.',
])('What somebody does in a picture is not news: %s', (words) => expect(isPosed(words)).toBe(true))

it.each([
  'The delay poses a risk for the harbour.',
  'Ida Brandvik speaks for the fishermen of the island.',
  'The ferry leaves at nine on Monday.',
])('News is not what somebody does in a picture: %s', (words) => expect(isPosed(words)).toBe(false))
