/** Words that make a clause one about sanctions. */
export const subject =
  /\b(?:sanction(?:s|ed|ing)?|penalt(?:y|ies)|penali[sz]e[ds]?|punish(?:ed|es)?|waivers?|waived?|exempt(?:ed|ion|ions|s)?|embargo(?:es)?|asset freezes?|blacklist(?:ed|s)?|dire consequences)\b/i

/** The narrower list: "punish" and "waiver" alone speak of schools and fees too. */
export const certain =
  /\b(?:sanction(?:s|ed|ing)?|CAATSA|embargo(?:es)?|asset freezes?|blacklist(?:ed|s)?)\b/i

export const relief =
  /\b(?:waivers?|waived?|exempt(?:ed|ion|ions|s)?|spare[ds]?|carve-outs?|(?:lift|eas|suspend|remov|drop)(?:ed|ing|s)?\s+(?:\w+\s+){0,3}sanctions|sanctions\s+(?:\w+\s+){0,3}(?:lifted|eased|suspended|removed|dropped))\b/i

/** A thing done: a verb that means sanctions by itself, or one of giving with sanctions as what is given. */
export const deed =
  /\b(?:blacklisted|designated|sanctioned|penali[sz]ed|punished|(?:sanctions|penalties) (?:were|was|are) (?:aimed at|imposed|targeted)|(?:imposed|slapped|issued|levied|placed|introduced|announced|adopted|hit|agreed|approved)\b(?:\s+[^\s,;]+){0,7}?\s+(?:sanctions?|penalt(?:y|ies)|embargo(?:es)?|asset freezes?|travel bans?))\b/i

/** Words that make a thing possible, feared or doubted instead of done. */
export const hedges =
  /\b(?:at risk|risks?|risking|threat(?:s|en|ens|ened|ening)?|could|may|might|would|can|doubtful|unlikely|likely|prospect(?:ive)?|possib(?:le|ility|ly)|potential(?:ly)?|fears?|warn(?:ed|ing|ings|s)?|expos(?:e|es|ed|ure)|face[sd]?|consider(?:ed|ing|s)?|not decided|undecided|no determination|if)\b/i

const doubt =
  /\b(?:doubtful|unlikely|not decided|no determination|no decision|no exemption|not|no|never|without|undecided|den(?:y|ied|ies)|refus(?:e|ed|es)|reject(?:ed|s)?|whether|could|may|might|would|possible)\b/i

/** The word that keeps relief from being granted: "a waiver is *doubtful*". */
export const withheld = (clause: string): string => doubt.exec(clause)?.[0] ?? ''

/** What a law does: it names, lets, requires; a sentence with a law and one of these tells what the law is. */
export const provides =
  /\b(?:names?|lists?|called|known as|aim(?:s|ed) at|target(?:s|ed) at|prohibits?|bars?|forbids?|requires?|lets?|allows?|authori[sz]es?|contains?|was (?:adopted|passed|signed)|passed in|signed into law|threatens? sanctions|sanctions Russian arms|may punish)\b/i

/** Threats and warnings in a sentence that speaks of sanctions elsewhere: "despite threats from Washington". */
export const threats = /\b(?:threats?|threatened|warnings?|warned)\b/i

/** Leave to spare somebody, or what would have to happen first. */
export const lets =
  /\b(?:lets?|allows?|permits?|enables?|empowers?|authori[sz]es?|could only|unless|only if)\b/i
