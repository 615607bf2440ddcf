import type { Phrase } from '../clauses.ts'
import { oneOf, pattern } from '../pattern.ts'
import { auxiliary, deed, type Event } from './event.ts'
import { phraseAt } from './phrase.ts'

/**
 * Deeds that news tell by a verb with words behind it, a line each: the deed and its wordings. A wording is the verb's
 * base, then its words; "*" stands for up to four words, "a/b" for either. What stands before the verb says who has
 * which part: "=" the subject does it, "+" the subject does it to what comes next, "-" it is done to the subject, "~" to the
 * object, "^" the object does it to what comes next, "&" to nothing; "!" says that it was not done.
 */
const table = `
convict ~find * guilty; ~declare * guilty; -be * guilty; -plead guilty
acquit ~find * not guilty; ~declare * not guilty; -be * not guilty; -walk free; ~clear of; ~find innocent; ~absolve of
admit +plead guilty to; !+plead not guilty to; =own up; +own up to; +confess to; +come clean about; =plead guilty; !=plead not guilty
fine +impose * fine/fines on; +levy * fine/fines on; -pay * fine/fines; ~order to pay; ~order * to pay * in fines/damages; ~order * to pay * fine/fines/penalty/penalties; ~make * pay * fine/penalty; ~slap with * fine; ~hit with * fine; -be ordered to pay; -face * fine; -receive * fine/fines; -get * fine; ~penalise; -be given * fine
replace +take over from; +succeed; =take over as; +take * place of; +step into * shoes of
jail ~send * to prison/jail; ~put * in prison/jail/behind; ~sentence * prison/jail; -be sentenced * prison/jail; -go to prison/jail; -begin * sentence; ~give * years/months in prison/jail; ~give * behind bars; ~hand * years/months in prison/jail; -get * years/months in prison/jail; -receive * years/months in prison/jail; ~lock up; ~put behind bars; ~imprison
charge !~release * without charge/charges; !~free * without charge/charges; ~bring * charges; -face * charge/charges; ~hit with * charge/charges; +bring * charge/charges against; +file * charge/charges against; -stand accused; ~indict
bail !~deny bail; ~release on bail; ~grant bail; ~free on bail; -be * on bail
arrest ~take * into custody; ~hold * in custody; ~keep * in custody; -be in custody; -remain in custody; !-remain at large; !-be at large; !-be on the run; !-remain on the run; !-evade capture/police; ~apprehend; ~round up
steal +make off with; +make away with; +get away with; +run off with; +walk off with
die !~find * alive/safe; !~bring * alive; !~pull * alive; !-be alive; !-escape unhurt/unharmed/unscathed/alive; !-walk away * unhurt/unharmed; ~find dead; ~pronounce dead; -lose * life/lives; ~claim * life/lives; ~take * life/lives; ~cost * life/lives; -be dead; -drop dead; +claim * lives/life of; +take * lives/life of; +cost * lives/life of; ~leave * dead; ~murder; ~stab to death; ~gun down; ~beat to death; ~strangle; ~assassinate; -burn to death; -freeze to death; -succumb to * injuries/wounds; -bleed to death
injure !-escape unhurt/unharmed/unscathed; !-be unhurt/unharmed; -suffer * injury/injuries/burns/wounds; -sustain * injury/injuries/burns/wounds; ~treat for * injuries/burns/wounds; -need * hospital/treatment; ~shoot in * leg/arm/foot/shoulder/hand/knee/thigh/stomach/chest/back/neck/face/head; ~stab in * leg/arm/foot/shoulder/hand/knee/thigh/stomach/chest/back/neck/face/head; -pick up * injury; -pull * muscle; -tear * hamstring/ligament/muscle/tendon
hack +break into * servers/server/network/systems/computers of; +break into * servers/network/systems/computers at
appeal !=accept * verdict/ruling/decision/sentence; =lodge * appeal; =file * appeal; =launch * appeal; =challenge * verdict/ruling/decision/sentence/conviction
lose +crash out of; ^knock * out of; ^dump * out of; ^eliminate * from; +bow out of; ^leave * without; =suffer * defeat/loss; =go down; =slump to * defeat
win =receive * prize/award/medal/trophy; =collect * prize/award/medal/trophy; +take home; !&strip * of * victory/title/win/crown/medal; +walk away with; +pick up; +lift the * trophy/cup; +clinch; +scoop; ^award; !=finish second/third/fourth/fifth/last; !=come second/third/fourth/last; =come first; =finish first; =emerge victorious; =claim victory; =be * winner/winners/champion/champions; =be the next mayor/president/governor/premier/chancellor/senator; !=be * runner-up; =triumph; =prevail; =take gold; =win gold; =take * title/crown/trophy/gold; &crown * champion/champions
beat +knock out; +eliminate; +stun; +thrash; +hammer; +trounce; +outclass; +oust; +see off; +get the better of; +prevail over; +come from behind to beat; +edge past; +cruise past; +ease past; +get past; +overcome; +edge out; +upset; +overpower; +dethrone; +brush aside; +sweep aside; +shock; +crush; +rout; +outplay; +overwhelm; +humble; +humiliate
outdo +set * record; +break * record; +smash * record; +beat * record; +shatter * record; !+miss * record; !+fall short of * record; +better * record
play !=miss * final/semi-final/match/game/race/season/tournament/tour; !=sit out; !=be ruled out; =take part; =participate; =turn out; =take * field; =line up; !=miss * championship/championships/cup/olympics/games/event/opener/derby; =compete; =feature; !=be sidelined
perform !=pull out; !=call off * concert/show/tour; !=cancel * concert/show/tour; =take * stage; =give * concert/performance; =go on stage
cancel +call off; ~call off; ~drop * plan/plans/project/scheme/proposal/proposals/idea; +back out of; +walk away from; +pull out of; +withdraw from; ~shelve;  +pull the plug on; ~take off the * programme/bill
candidacy =seek * re-election/reelection/term/office/presidency; =run for * re-election/reelection/office/term/presidency; =stand for * re-election/election/office/presidency; =stand again; =run again; =throw * hat; =enter * race; =put * name forward; !=rule out * run/bid/running/standing
resign =hand in * resignation/notice; =leave * post/office/job; =give up * post/job/seat; =quit as; =tender * resignation; =step aside; =stand aside; =vacate * post/office; =relinquish * post/role
dismiss ~relieve of * duties; ~show the door; ~remove as; ~remove * as; ~force out as; ~strip of * post; ~give the sack; -lose * job/post; ~oust as; +part company with; +part ways with; -be out of * job; -be out of work; -lose * jobs/posts/livelihood/livelihoods/work
lay-off =cut * jobs/posts/positions/staff/workers/workforce; =axe * jobs/posts/positions/staff; =shed * jobs/posts/staff; =slash * jobs/posts; =eliminate * jobs/posts/positions; =lay off * workers/staff/people/employees; =dismiss * workers/staff/people/employees; =make * redundant; =let go * workers/staff/people/employees; =cost * jobs/posts/positions; -lose * jobs/livelihoods/work; -be made redundant; -be laid off
hire =take on * workers/staff/people/employees; =create * jobs; =add * jobs/posts; =recruit * workers/staff/people
walkout =walk out; =walk off the job; =go on strike; =be on strike; =down tools; =stage * walkout/strike; =stop work; =join * strike; =strike over; =strike for; =hold * strike; =begin * strike/walkout; =stage * stoppage; =remain on strike; =stay on strike; =continue * strike; =extend * strike; =take industrial action; =down * tools; =strike; =hold * walkout; =go out on strike; =lay down * tools
cover +affect; +apply to; +include
approve -get * approval/green/clearance/go-ahead/nod/permission; -win * approval/clearance/permission; -receive * approval/clearance/go-ahead/permission; -gain * approval; -secure * approval; +give * go-ahead to; +give * approval to; +give * green light to; +give * nod to; +sign off on; +sign off; +wave through; +grant * approval to
reject +vote against; +say no to; !=give in to; +turn down; +throw out; +rebuff; +spurn; +veto
support +vote for; +vote in favour of; +vote in favor of; +come out for; +back; +throw * weight behind; +give * backing to; +throw * support behind; +rally behind
fall -slow to; -ease to; -cool to
close !~keep * open; !~leave * open; !-stay open; !-remain open; ~seal off; ~take out of service; ~close to traffic
end -be over; -be at an end; -come to an end; -draw to a close; -break down; -fall apart; ~bring * to an end; +put an end to; -collapse
begin -take hold; -take effect; -come into force/effect; -enter into force; -go into force/effect; -get under way; -get underway; -go on strike; -get going; -break out; -kick off
burn -suffer * burns; -sustain * burns; ~treat for * burns; -catch fire; -go up in flames; -be on fire; -be ablaze; -burst into flames; +set fire to; +set * alight; -be engulfed
explode -go off; -blow up
launch -lift off; -blast off; -go into space; ~send into space/orbit; ~put into orbit; -take to the skies
crash -come down; -come off the road; -run aground; -overshoot * runway; -plough into; -slam into; -run into; -smash into
derail -come off the rails/tracks; -jump the rails/tracks; -leave the rails/tracks; -run off the rails/tracks
appoint ~name * as; ~make * chief/head/director/minister/manager/coach/captain/chairman/chairwoman/leader/secretary; ~install as; ~choose as; ~pick as; ~unveil * as; ~introduce * as; ~promote to; ~name * chief/head/director/minister/manager/coach/captain/chairman/chairwoman/leader/secretary/executive/president/ambassador/judge; -become * chief/head/director/minister/manager/coach/captain/chairman/chairwoman/secretary/ambassador/judge; -take over as; -take charge as; -take the reins/helm
merge -combine with; -combine to form/create; -combine into; -join forces with; -join forces to form/create
inaugurate ~swear in; ~swear in as; =take office; =assume * office/power/presidency; =take the oath; =take * oath of office; =enter office
concede =admit defeat; =acknowledge defeat; =accept defeat; =concede defeat
apologise =say sorry; =say * sorry; =issue * apology; =make * apology; =offer * apology/apologies
ban +impose * ban on; +place * ban on; +put * ban on; ~suspend for * matches/games/races/rounds/tournaments; ~bar from; ~rule out for * matches/games
break +suffer * broken; +sustain * broken; +suffer * fractured; +sustain * fractured; +fracture
record -reach * level/size/total/temperature/height/depth/length/speed/figure of; -rise to; -swell to; -burn at; -crest at; -peak at; -climb to; -grow to; -increase to; -jump to; -fall to; -drop to; -stand at; -reach; -total; -reach * mph/kph/km/degrees/C/F; -hit * mph/kph/km/degrees/C/F; -touch * mph/kph/km/degrees/C/F
peak -crest at; -peak at; -top out at; -max out at; -reach * height/level/peak/high/maximum/depth of; -hit * peak/high/level/maximum of; -rise as high as
stop ~bring * to a halt/standstill; ~paralyse; ~paralyze; -grind to a halt; -come to a halt/standstill
weight -weigh; -weigh in at; -have * weight of; -tip the scales at; -come in at * kilos/pounds/tonnes
height -have * height of; -rise; -be * high/tall; -stand * high/tall; -reach * height of; -rise * high; -tower * high
depth -have * depth of; -be * deep; -reach * depth of; -go * deep
length -have * length of; -be * long; -measure; -stretch for; -stretch over; -run for; -last; -reach * length of
width -have * width of; -be * wide; -measure * wide
speed -reach * speed/speeds of; -hit * speed/speeds of; -have * speed/speeds of; -gust to; -gust at; -be clocked at; -clock
outage -lose * power/electricity; -be without * power/electricity; ~leave without * power/electricity; +cut * power/electricity to; +knock out * power/electricity to; -be left without * power/electricity
landfall =make landfall; =hit * coast/shore; =strike * coast/shore; =reach * coast/shore/land; =come ashore
bankrupt -go bankrupt/bust/under; -file for * bankruptcy/insolvency; -become insolvent; -declare bankruptcy; -enter administration; -go into administration/receivership; -be insolvent/bankrupt; -seek * bankruptcy protection
infect -test positive; +contract; +catch * virus/flu/disease/covid; -come down with; -fall ill with; -be infected with
marry =get married; =tie the knot; =get hitched
keep ~leave * unchanged; ~leave * alone; ~leave * on hold; ~hold * steady/unchanged; ~keep * unchanged/steady; +stick to; +stand by; -stay as it/they; -remain as it/they; -stay * same; -remain * same; -stay unchanged/flat/put/level; -remain unchanged/flat/level; -be unchanged/unaffected; -be left as it/they
publish -come out; -hit * shelves; -go on sale; -appear; +bring out
hospitalise ~treat in hospital; ~treat at * hospital; ~take to hospital; ~take to the hospital; ~admit to hospital; ~rush to hospital; -be in hospital; -be in the hospital; -go to hospital; -end up in hospital; -need hospital treatment; -require hospital treatment; ~airlift to * hospital; ~fly to * hospital
agree =reach * deal/deals/agreement/agreements/accord/accords; =strike * deal/deals/agreement/agreements; =sign * deal/deals/agreement/agreements/accord/accords; =come to terms; =shake hands; =clinch * deal/deals; =sign * pact/pacts/treaty/treaties; =reach * pact/treaty/settlement/understanding; =conclude * deal/deals/agreement/agreements/accord/accords/pact/pacts/treaty/treaties; =seal * deal/agreement/accord; =come to * agreement/arrangement
recall +issue * recall of/for; +announce * recall of; ~take off the market/shelves; ~call back; ~pull from shelves; +call back; ~withdraw from sale; ~take off sale; ~pull from sale
profit =make * profit; =post * profit; =report * profit; =turn * profit; =book * profit; =earn * profit
pay !+be exempt from; !+exempt from; !+be spared
loss =make * loss; =post * loss; =report * loss; =book * loss
evacuate -leave * homes/home; ~move to safety; ~tell to leave; ~force from * homes; ~force * to leave/flee/evacuate; ~order * to leave/evacuate; ~drive from * homes; -flee * homes/home; -have to leave * homes/home; -be forced from; ~ask to leave * homes
ratify +sign into law; -become law
sue =go to court to stop/block/challenge/overturn/prevent/force; =start * legal action/proceedings; =launch * legal action/proceedings/challenge; =take legal action; =begin * legal action/proceedings; =file * lawsuit/suit; +file * lawsuit/suit/complaint against; +file * lawsuits/suits against; +bring * lawsuit/case against; +take * court; +launch * legal action against; +start * legal action against
accept !+say no to; +agree to
return -be back; -come back; -go back; -hang again; ~hand * back; ~give * back; ~send * back; ~bring * back; -be reunited with; -go home; -come home
rescue ~bring * to safety; ~take * to safety; ~carry * to safety
try -go on trial; -stand trial; -face trial; -be on trial; ~put on trial
release -walk free; ~set free; -go free; -leave * prison/jail; -come out of * prison/jail; -get out of * prison/jail
recover +get back; +win back
leave !=go nowhere; !=be going nowhere; !=stay put; =depart; =resign; =step down; =quit; =bow out
sendoff ~send off; ~show * red card; -see red; -get * red card; -receive * red card; -pick up * red card
deny +plead not guilty to; =plead not guilty; !+plead guilty to; !=plead guilty; !+admit; !+confess to; !=confess
blame +put * blame on; +lay * blame on; +pin * blame on; +point * finger at
runnerup =finish second; =come second; =place second; =take silver; =win silver; =be * runner-up; =end up second
third =finish third; =come third; =place third; =take bronze; =win bronze
shoot -suffer * gunshot wound/wounds; -sustain * gunshot wound/wounds; -take * bullet; -be hit by * bullet/bullets/gunfire; +open fire on
join +sign for; +move to; +switch to; +complete * move to
destroy ~reduce to ash/ashes/rubble/ruins; ~gut; ~level; ~burn to * ground; -burn to * ground; -go up in smoke
contain ~bring under control; ~get under control; -be under control
extinguish +put out; ~put out
discharge -leave hospital; -leave the hospital; ~let out of hospital; -be out of hospital
miss -go missing; -be missing; -be unaccounted for; -disappear; -vanish
vaccinate -get * jab/shot/vaccine/injection; -receive * jab/shot/vaccine/injection; ~give * vaccine/jab/injection; !-be unvaccinated
market -go on sale; -hit * shelves/shops/market/stores; +start selling; +begin selling; +start to sell; +begin to sell; +bring to market; -be on sale; -become available; ~put on sale
fail -stop working; -break down; -go wrong; -malfunction; -give out
exhibit -go on display/show/view; ~put on display/show/view; -be on display/show/view; ~show to * public; ~display; ~exhibit
doubt +cast doubt on; +question; +call into question; +raise doubts about; +express doubts about; +have doubts about; +dispute
attack -come under fire/attack; +open fire on
visit +pay * visit to; +go on * visit to; +make * trip to
sever +break off * ties/relations with; +cut * ties/relations with; +end * relations with; +break * relations with
mediate =act as * mediator/mediators/go-between/broker; +act as * mediator in
protest =take to the streets; =demonstrate; =march; =rally against/outside/in; =hold * demonstration/protest/rally/march; =stage * protest/demonstration/rally/sit-in/march
block +blockade; +seal off; +bar * access to
flee =escape; =make * escape/getaway; =drive off/away; =speed off/away; =run off; =make off
search =hunt for; +look for; +comb; +scour
film ~make into * film/movie; ~adapt for * screen/cinema/television; ~turn into * film/movie
strikecall =call * strike/walkout/stoppage; =announce * strike/walkout/stoppage; =declare * strike
demand +want; +call for; +ask for; +seek; +press for; +push for; +insist on
open ~inaugurate; -come into service/operation/use; -go into service/operation/use; ~put into service/operation; -enter service; ~open to * traffic/public/passengers
criticise +take * swipe at; +hit out at; +lash out at; +attack as; +describe as * mistake/disgrace/scandal/failure
withdraw +pull out of; +drop out of; +back out of; +quit
expel ~declare persona non grata; ~order out of * country; ~throw out of * country
refuse =say no to; +decline
drop ~dismiss; ~throw out; ~withdraw * charges/charge/case/suit/lawsuit; ~abandon * case/prosecution; ~discontinue
know +be aware of; +have * knowledge of; +learn of
isolate ~cut off; ~leave * stranded/isolated; -be stranded; -be left stranded; ~leave * cut off
retain =defend * title/crown/championship/trophy; =keep * title/crown/championship/trophy; =hold on to * title/crown
promote =win * promotion; =earn * promotion; =clinch * promotion; =secure * promotion; =seal * promotion; =gain * promotion; -be promoted
`

interface Idiom {
  readonly deed: string
  readonly part: string
  readonly denied: boolean
  /** What stands from the verb's end on, its own words in the first group. */
  readonly words: RegExp
}

/** Words between a verb and its idiom's, up to five, and who they are: "found Leo Strand, once its treasurer, guilty". */
const any = String.raw`(?:(?!not )[\p{L}\p{N}.,$€£’'-]+ ){0,5}?(?:(?<=, )(?:the|an?|its|his|her) [^,;:]{2,60}, )?`

function wordsOf(wording: string): RegExp {
  if (wording === '') return /^()/
  const words = wording.replace(/[^ *]*\/[^ *]*/g, (either) => `(?:${either.replaceAll('/', '|')})`)
  const parts = words.split(/ ?\* /)
  const lead = parts.slice(0, -1).map((part) => (part === '' ? any : `${part} ${any}`))
  return new RegExp(String.raw`^ ?${lead.join('')}(${parts.at(-1) ?? ''})(?![\p{L}-])`, 'iu')
}

const byVerb: ReadonlyMap<string, readonly Idiom[]> = Map.groupBy(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, name = '', wordings = ''] = /^(\S+) (.+)$/.exec(line) ?? []
      return wordings.split('; ').map((wording) => {
        const [, not = '', part = '', verb = '', words = ''] =
          /^(!?)([-=+~^&])(\S+) ?(.*)$/.exec(wording) ?? []
        return { verb, deed: deed(name), part, denied: not !== '', words: wordsOf(words) }
      })
    }),
  ({ verb }) => verb,
)

const being = oneOf`is, are, was, were, be, been, being, remains?, remained`
const meanwhile = oneOf`still, now, already, also, currently`
const beingAt = pattern()`\b${being}(?: ${meanwhile})? (${oneOf`in, at, on, out of, under, without`} (?:(?:the|a) )?)$`

/** How far before its main word what something is begins: "is in custody". */
const leadOf = ({ verb }: Event['clause'], text: string): number =>
  beingAt.exec(text.slice(0, verb.start))?.at(-1)?.length ?? 0

/** What an idiom of a clause tells beside its own words. */
export function idiomsOf(event: Event, text: string): readonly Event[] {
  const { clause } = event
  const from = clause.copula ? clause.verb.start - leadOf(clause, text) : clause.verb.end
  const found = byVerb.get(clause.copula ? 'be' : clause.verb.lemma) ?? []
  return found.flatMap(({ deed: told, part, denied, words }): readonly Event[] => {
    const match = words.exec(text.slice(from))
    if (!match) return []
    const end = from + match[0].length
    const beside = match[1] ? [{ start: end - match[1].length, end }] : []
    return [
      {
        ...event,
        ...partsOf(event, part, text, end - (match[1]?.length ?? 0), end),
        deed: told,
        denied: event.denied !== denied,
        beside,
        by: 'converse',
      },
    ]
  })
}

function partsOf(
  { clause, bearer, doer }: Event,
  part: string,
  text: string,
  start: number,
  end: number,
): Pick<Event, 'doer' | 'bearer'> {
  const subject = clause.subject ?? bearer
  const object = clause.voice === 'passive' || clause.copula ? subject : bearer
  // "The port was blockaded by trawlers": who does it stands behind "by"; "two youths made off" is no passive to any but the tree.
  const isBorne = clause.voice === 'passive' && auxiliary.test(text.slice(subject?.end, clause.verb.start))
  if (part === '+' && isBorne) return { doer: subject === doer ? undefined : doer, bearer: subject }
  if (part === '=' && isBorne && !clause.copula) return { doer, bearer: undefined }
  if (part === '=') return { doer: subject, bearer: undefined }
  if (part === '-') return { doer: subject === doer ? undefined : doer, bearer: subject }
  if (part === '~')
    return { doer: object === doer ? undefined : doer, bearer: object && upTo(object, start, text) }
  if (part === '&') return { doer: object, bearer: undefined }
  return { doer: part === '^' ? object : subject, bearer: nextIn(text, end) }
}

/** "Found Ida Venn guilty of theft": the tree may take what is told of somebody for a part of the name. */
function upTo(object: Phrase, start: number, text: string): Phrase {
  if (object.start >= start || object.end <= start) return object
  const words = text.slice(object.start, start).replace(/[\s,]+(?:not)?\s*$/, '')
  return words === '' ? object : phraseAt(text, object.start, object.start + words.length)
}

const ends = oneOf`
  on, in, at, after, from, for, with, by, to, before, when, as, who, which, and, along, across, near, around, during, into, over,
  against, since, because, while, where, that`
const next = pattern('u')`
  ^\s+((?!${oneOf`to, by, in, on, at, for, from, with, as`}\s)[^\s,.;:](?:[^,.;:]|[.,](?=\d))*?)(?=[,.;:](?!\d)|$|\s${ends}\s)`

/** The words behind a place up to the end of the phrase. */
function nextIn(text: string, from: number): Phrase | undefined {
  const found = next.exec(text.slice(from))
  if (!found?.[1]) return undefined
  const end = from + found[0].length
  return phraseAt(text, end - found[1].length, end)
}
