import { z } from 'zod'
import type { Asker } from './asker.ts'

/** A name that a list gives for a party. */
const listedNameSchema = z.object({
  text: z.string(),
  /** True where the list itself says that the alias is weak (low quality). */
  weak: z.boolean().optional(),
  /** True where the list says that it is a former name. */
  former: z.boolean().optional(),
})

/** One party as a list has it. What a list does not say is left out; the words are the list's own. */
export const listedSchema = z.object({
  /** The list's own number or reference. */
  id: z.string(),
  kind: z.enum(['person', 'organisation', 'vessel', 'aircraft', 'other']),
  /** The main name first. */
  names: z.tuple([listedNameSchema], listedNameSchema).readonly(),
  programmes: z.array(z.string()).readonly(),
  /** Dates or years of birth, as the list writes them: "25 Sep 1976", "circa 1949". */
  births: z.array(z.string()).readonly(),
  /** Nationality and citizenship, as the list writes them. */
  nationalities: z.array(z.string()).readonly(),
  /** Passports, tax numbers, IMO numbers: as the list writes them. */
  identifiers: z.array(z.string()).readonly(),
  /** The day on which it was listed, where the list says so. */
  listedOn: z.string().optional(),
  remarks: z.string().optional(),
})

export type ListedName = Readonly<z.infer<typeof listedNameSchema>>
export type Listed = Readonly<z.infer<typeof listedSchema>>

/** One edition of one list. */
export interface Edition {
  /** "OFAC SDN" */
  readonly list: string
  readonly publisher: string
  /** ISO 8601, cut to its precision; undefined where neither the file nor the settings say it. */
  readonly date?: string | undefined
  readonly entries: number
  /** When it was read, ISO 8601. */
  readonly read: string
  /** The file that it was read from, without its folder. */
  readonly file: string
}

/** Whom to look for. */
export interface Asked {
  readonly name: string
  /** A date or year of birth, as written. */
  readonly born?: string | undefined
  readonly nationality?: string | undefined
  /** A passport, a tax number, an IMO number. */
  readonly identifier?: string | undefined
}

/** Whose team a match may be set aside for. */
export type Reader = Pick<Asker, 'platform' | 'team' | 'user'>

/** A false match that somebody has set aside for the team. */
export interface Dismissal {
  readonly who: string
  readonly why: string
  /** ISO 8601. */
  readonly at: string
}

/** An entry of a list that may be the asked party. */
export interface ListHit {
  readonly edition: Edition
  readonly entry: Listed
  /** The name of the entry that is likest. */
  readonly name: ListedName
  /** 0 to 1. */
  readonly score: number
  /** Whether the names agree well enough, with all that speaks for and against; "near" is not the same. */
  readonly verdict: 'match' | 'near'
  /** Which parts matched how, which did not, and what else speaks for it or against. */
  readonly reasons: readonly string[]
  readonly dismissed?: Dismissal | undefined
}

/** What was found of one asked party: matches first, likest first. */
export interface Screened {
  readonly asked: Asked
  readonly hits: readonly ListHit[]
}

/** A listed party that articles name, by the name alone: whether it is the same one is for a person to decide. */
export interface NamedParty {
  /** As the articles have it. */
  readonly name: string
  readonly hit: ListHit
  /** The ids of those that have it. */
  readonly articles: readonly string[]
}
