import { strToU8 } from 'fflate'

/** A saved page, as somebody drops it. */
export const saved = {
  name: 'ferry.html',
  bytes: strToU8(`<html><head><title>Ferry to Osterwick runs again</title>
  <meta property="og:site_name" content="Bay Courier"><meta property="article:published_time" content="2026-03-01"></head>
  <body><article><h1>Ferry to Osterwick runs again</h1>
  <p>The ferry to Osterwick runs again after 12 days of storms, the harbour office said on Sunday.</p>
  <p>A ticket to Osterwick costs 9 crowns from today on, the harbour office said in a statement.</p></article></body></html>`),
}

/** Two articles in a table. */
export const table = {
  name: 'Harbour notes.csv',
  bytes: strToU8(`title,text,source,date
Crane falls in Brunnhaven,"A crane fell into the harbour of Brunnhaven on Monday, and nobody was hurt.",Bay Courier,2026-03-02
Brunnhaven buys a crane,"The harbour of Brunnhaven bought a new crane for 2 million crowns on Friday.",Bay Courier,2026-03-06`),
}

export const picture = { name: 'quay.png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]) }

/** What is answered to these three: what was understood of each, and what was not. */
export const understood = [
  /^Added: “Ferry to Osterwick runs again” \(Bay Courier, 1 Mar 2026\), 34 words\.$/m,
  /^Added: Harbour notes\.csv, 2 articles\.$/m,
  /“Crane falls in Brunnhaven” \(Bay Courier, 2 Mar 2026\), 14 words\.$/m,
  /^quay\.png is not added\. No format reads it \(pictures\)\.$/m,
] as const
