import ofacXml from '../../src/lists/ofac-xml.ts'
import { describeList, parties } from '../contracts/list.ts'

const { person, company, programme } = parties
const alias = (text: string, attributes: string): string =>
  `<Alias FixedRef="1" AliasTypeID="1400" ${attributes}><DocumentedName ID="1" DocNameStatusID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="5" ScriptID="215">${text}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>`
const date = (year: string): string => `<From><Year>${year}</Year><Month>1</Month><Day>1</Day></From>`
const entry = (id: string): string =>
  `<SanctionsEntry ID="1" ProfileID="${id}" ListID="1550"><EntryEvent ID="3"><Date><Year>2030</Year><Month>1</Month><Day>2</Day></Date></EntryEvent><SanctionsMeasure ID="4" SanctionsTypeID="1"><Comment>${programme}</Comment></SanctionsMeasure><SanctionsMeasure ID="5" SanctionsTypeID="2"/></SanctionsEntry>`
const file = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://lists.example/exports/ADVANCED_XML" Version="1">
<DateOfIssue CalendarTypeID="1"><Year>2031</Year><Month>5</Month><Day>9</Day></DateOfIssue>
<ReferenceValueSets><CountryValues><Country ID="11">${person.nationality}</Country></CountryValues>
<FeatureTypeValues><FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType><FeatureType ID="10" FeatureTypeGroupID="1">Nationality Country</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues><ListValues><List ID="1550">SDN List</List></ListValues>
<PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues></ReferenceValueSets>
<Locations><Location ID="25"><LocationCountry CountryID="11" CountryRelevanceID="1"/></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="71"><IDRegistrationNo>${person.number}</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties><DistinctParty FixedRef="${person.id}"><Profile ID="${person.id}" PartySubTypeID="4"><Identity ID="71" Primary="true">
${alias(person.alias, 'Primary="false" LowQuality="true"')}
<Alias FixedRef="1" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="6" ScriptID="215">VORONTSEV</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="7" ScriptID="215">Pavel</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="6" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="7" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod><Start>${date(person.born)}</Start><End>${date(person.born)}</End></DatePeriod></FeatureVersion></Feature>
<Feature ID="2" FeatureTypeID="10"><FeatureVersion ID="2"><VersionLocation LocationID="25"/></FeatureVersion></Feature></Profile></DistinctParty>
<DistinctParty FixedRef="${company.id}"><Profile ID="${company.id}" PartySubTypeID="3"><Identity ID="72" Primary="true">
${alias(company.name, 'Primary="true" LowQuality="false"')}${alias(company.alias, 'Primary="false" LowQuality="false"')}</Identity></Profile></DistinctParty></DistinctParties>
<SanctionsEntries>${entry(person.id)}${entry(company.id)}</SanctionsEntries></Sanctions>
`

describeList({
  name: 'The OFAC XML',
  format: ofacXml,
  files: { 'sdn_advanced.xml': file },
  list: 'OFAC SDN',
  publisher: 'US Treasury, OFAC',
  date: '2031-05-09',
  endIsMarked: true,
})
