/** Places that no test could tell from what they were, by file and change, each with the reason. */
export const equivalent: readonly { readonly file: string; readonly what: string; readonly why: string }[] =
  []
