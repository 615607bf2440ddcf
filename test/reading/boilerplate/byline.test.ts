import { expect, it } from 'vitest'
import {
  bylineOutlet,
  cleanByline,
  isCompany,
  isLetterhead,
  isNameLine,
  isNobody,
  isOutlet,
  readByline,
} from '../../../src/reading/boilerplate/byline.ts'

it.each([
  ['By Ida Brandvik', 'Ida Brandvik'],
  ['By IDA BRANDVIK', 'Ida Brandvik'],
  ['BY: Ida Brandvik', 'Ida Brandvik'],
  ['Written by Ida Brandvik and Olaf Tarn, Staff Writer', 'Ida Brandvik and Olaf Tarn'],
  ['Words and photos by Ida Brandvik', 'Ida Brandvik'],
  ['By Ida Brandvik in Tallow', 'Ida Brandvik'],
  ['By Ida Brandvik, The Bay Courier', 'Ida Brandvik'],
  ['By Ida Brandvik Environment Reporter', 'Ida Brandvik'],
  ['By Our Correspondent', 'Our Correspondent'],
  ['By Marguerite', 'Marguerite'],
  ['Por Lucía Vidal', 'Lucía Vidal'],
  ['von Uwe van der Brandt', 'Uwe van der Brandt'],
  ['Ida Brandvik reports from Tallow', 'Ida Brandvik'],
  ['Words: Ida Brandvik / Pictures: Olaf Tarn', 'Ida Brandvik'],
  ['Text Ida Brandvik, photos Olaf Tarn', 'Ida Brandvik'],
  ['Reporter | Ida Brandvik | Page 4', 'Ida Brandvik'],
  ['Ida Brandvik, Transport correspondent', 'Ida Brandvik'],
])('“%s” says that %s wrote it', (line, name) => expect(readByline(line)).toBe(name))

it.each([
  'By Reuters',
  'By Monday',
  'By The',
  'By the end of May it was shut.',
  'Text Ida Brandvik',
  'Ida Brandvik, two dogs',
  `By Ida Brandvik ${'and Olaf Tarn '.repeat(9)}`,
  'Standing by Ida Brandvik, the mayor wept at the long table.',
])('“%s” is no byline', (line) => expect(readByline(line)).toBeUndefined())

it.each([
  ['By Ida Brandvik, The Bay Courier', 'The Bay Courier'],
  ['By Ida Brandvik for the Bay Courier', undefined],
  ['By Ida Brandvik, Staff Writer', undefined],
  ['By Ida Brandvik | Bay Courier', 'Bay Courier'],
  ['By Ida Brandvik', undefined],
])('“%s” names the outlet %s', (line, outlet) => expect(bylineOutlet(line)).toBe(outlet))

it.each([
  ['Ida Brandvik', true],
  ['Ida Brandvik and Olaf Tarn', true],
  ['Ida van der Brandvik', true],
  ['Tallow Town Hall', false],
  ['Cause List', false],
  ['Bay Courier', false],
  ['Norrland Rail AB', false],
  ['By Ida Brandvik', false],
  ['Ida', false],
  ['Ida Brandvik left', false],
])('Whether “%s” is names of people alone: %s', (line, isIt) => expect(isNameLine(line)).toBe(isIt))

it.each([
  ['The Bay Courier', true],
  ['THE BAY COURIER', true],
  ['Reuters', true],
  ['The Times of Tallow', true],
  ['Aftenposten', true],
  ['La Gaceta de Lerma', true],
  ['Le Petit Journal d’Orville', true],
  ['Northline News Agency', true],
  ['Tallow Radio', true],
  ['Radio', false],
  ['FOR THE TIMES', false],
  ['Ida Brandvik', false],
  ['the courier came late', false],
])('Whether “%s” is an outlet: %s', (words, isIt) => expect(isOutlet(words)).toBe(isIt))

it.each([
  ['Norrland Rail AB', true],
  ['Velmar Shipping Ltd.', true],
  ['Ltd', false],
  ['Norrland Rail', false],
])('Whether “%s” is a company: %s', (words, isIt) => expect(isCompany(words)).toBe(isIt))

it.each([
  ['Ministry of Inland Waters', true],
  ['MINISTRY OF INLAND WATERS', true],
  ['Ministry of Inland Waters press office', true],
  ['ORM CITY COUNCIL', true],
  ['the ministry of waters', false],
  ['Inland Waters', false],
])('Whether “%s” is an office above a release: %s', (words, isIt) => expect(isLetterhead(words)).toBe(isIt))

it.each([
  ['admin', true],
  ['siteadmin', true],
  ['user5105', true],
  ['Newsroom', true],
  ['The Editorial Team', true],
  ['our own correspondent', true],
  ['Ministry of Inland Waters', true],
  ['Ida Brandvik', false],
  ['Adminton Ward', false],
])('Whether the author “%s” is nobody: %s', (words, isIt) => expect(isNobody(words)).toBe(isIt))

it.each([
  ['By Ida Brandvik', 'Ida Brandvik'],
  ['written by: Ida Brandvik', 'Ida Brandvik'],
  ['Ida Brandvik, Senior Reporter', 'Ida Brandvik'],
  ['Ida Brandvik in New York', 'Ida Brandvik'],
  ['Ida Brandvik, in Kemi', 'Ida Brandvik'],
  ['ida@bay.example (Ida Brandvik)', 'Ida Brandvik'],
  ['Ida Brandvik <ida@bay.example>', 'Ida Brandvik'],
  ['Ida Brandvik ida@bay.example', 'Ida Brandvik'],
  ['Ida Brandvik –', 'Ida Brandvik'],
  ['{name: "Ida Brandvik", id: 4}', 'Ida Brandvik'],
  ['Ida Brandvik, Olaf Tarn', 'Ida Brandvik, Olaf Tarn'],
])('The author “%s” is %s', (author, name) => expect(cleanByline(author)).toBe(name))
