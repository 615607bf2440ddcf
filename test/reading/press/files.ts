/** Files of many kinds, by their names. */
export const files: Readonly<Record<string, string>> = {
  'feed.xml': `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Tolm Herald - News</title><link>https://tolmherald.example</link>
<item><title>Cholera kills 27 in Lower Tolm</title><link>https://tolmherald.example/cholera</link><dc:creator>Samuel Obi</dc:creator><pubDate>Wed, 09 Aug 2017 10:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Cholera has killed 27 people in Lower Tolm in two weeks, the health ministry said on Wednesday.</p><p>Schools are closed. Some 1,900 people have fallen ill.</p><p><a href="https://tolmherald.example/cholera">Read more</a></p>]]></content:encoded></item>
<item><title>Wells to be dug in ten villages</title><link>https://tolmherald.example/wells</link><pubDate>Fri, 11 Aug 2017 08:30:00 GMT</pubDate>
<description>The aid group Clean Wells will dig wells in ten villages of Lower Tolm by November.</description></item>
</channel></rss>
`,
  'mail.eml': `From: "Veltin Times" <news@veltintimes.example>
To: desk@example.org
Subject: =?utf-8?Q?Three_jailed_for_Sarn_dam_=E2=80=93_Veltin_Times?=
Date: Wed, 19 Oct 2022 17:05:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

A court in Lower Sarn jailed three managers of the mining company Ferrowell on Wednesday for the collapse of a dam that killed 118 people.

All three will appeal, their lawyers said.

--
You receive this mail because you subscribed to Veltin Times.
Unsubscribe: https://veltintimes.example/unsubscribe
`,
  'note.md': `---

title: Battery maker to close plant
author: Mei Tan
date: 14 January 2025
publisher: The Lindau Post
url: https://lindaupost.example/voltara
tags: [industry, jobs]
---

# Battery maker to close plant

The battery maker Voltara will close its plant in Lindau by the end of 2026, it said on Tuesday.

- 1,900 of 5,200 jobs will go.
- The company lost **€380 million** last year.

> They took the money and now they take the jobs.

See [the report](https://lindaupost.example/report) for more.
`,
  'notice.txt': `Dockers to strike for 48 hours

Marrow Gazette, 6 February 2019
Jo Marsh

CORRECTION: An earlier version of this article said that the strike would last 24 hours.

Dockers at the port of Marrow will strike for 48 hours from Monday, their union said on Wednesday.

The union wants 6.5% more for its 3,400 members.

Jo Marsh is a freelance writer.
`,
  'page.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ferry strikes pier at Marrow, 14 hurt | Bay Courier</title>
<meta property="og:site_name" content="Bay Courier">
<meta property="og:title" content="Ferry strikes pier at Marrow, 14 hurt">
<meta property="article:published_time" content="2023-03-14T06:12:00+01:00">
<link rel="canonical" href="https://baycourier.example/2023/03/14/ferry-strikes-pier">
<style>.hid { display: none }</style>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header><a href="/login">Log in</a> <a href="/subscribe">Subscribe for €1 a week</a></header>
<main><article>
<h1>Ferry strikes pier at Marrow, 14 hurt</h1>
<p class="byline">By <a href="/staff/lena-hald">Lena Hald</a></p>
<time datetime="2023-03-14T06:12:00+01:00">14 March 2023</time>
<figure><img src="f.jpg" alt=""><figcaption>The Sula Star at the north pier on Monday night. Photo: Ida Berg</figcaption></figure>
<p>MARROW – A car ferry struck the north pier of Marrow on Monday night, and 14 people were hurt.</p>
<p>“We lost the rudder,” said its captain, Lena Ortqvist.</p>
<aside><h3>Related</h3><ul><li><a href="/a">Ten years of ferries</a></li><li><a href="/b">Why rudders fail</a></li></ul></aside>
<p>The pier will stay shut until 20 March, the harbour master said.</p>
<div class="newsletter"><p>Sign up for our morning newsletter</p><form><input name="mail"><button>Sign up</button></form></div>
<p class="hid">The ferry never sank before.</p>
<p>It was built in 1988.</p>
<p><em>Lena Hald is the harbour correspondent of the Bay Courier.</em></p>
</article></main>
<section class="comments"><h2>Comments (2)</h2><p>Ole: It was the wind!</p></section>
<footer><p>© 2023 Bay Courier. All rights reserved.</p><p>Contact us · Privacy · Cookies</p></footer>
</body></html>
`,
  'release.txt': `FOR IMMEDIATE RELEASE

Contact: Mina Sorel, +47 555 01 23, press@harbour-school.example

HARBOUR SCHOOL NAMES NEW RECTOR

Marrow, 12 May 2022 - The Harbour School has named Nils Brandt, 44, as its next rector. He will take up the post on 1 July.

"The school is in good hands," said Asha Rao, who has led it since 2011.

About the Harbour School
The Harbour School has 640 pupils and was founded in 1904.

###
`,
  'rows.csv': `headline,body,date,source,author
Wolf cull voted down,"Parliament in Orsk voted by 58 to 41 against a bill to cull up to 120 wolves a year.",2023-12-07,Orsk Daily,Signe Falk
Storm cuts power,"Storm Greta cut the power to 90,000 homes in the north of Belmar.",04/01/2018,Belmar Post,
`,
  'story.json': `{
  "headline": "Probe lifts off for Venus",
  "datePublished": "2026-03-19T12:00:00Z",
  "author": { "name": "Yuki Tanabe" },
  "publisher": { "name": "Star Monitor" },
  "articleBody": "A probe that is to map the clouds of Venus lifted off from Kourou on Thursday.\\n\\nIt will arrive in November 2027.",
  "url": "https://starmonitor.example/venus"
}
`,
  'wire.txt': `Kasoria raises rates to 9.5 pct

By Lidia Arno
Harbour Wire
Sept 22, 2022

SARN, Sept 22 (Harbour Wire) - The central bank of Kasoria raised its main rate to 9.5 percent on Thursday, the highest in 14 years.

Two more rises are likely before the end of the year, its governor said.

(Reporting by Lidia Arno; editing by Bruno Hald)
`,
}
