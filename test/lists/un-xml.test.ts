import unXml from '../../src/lists/un-xml.ts'
import { describeList, parties } from '../contracts/list.ts'

const { person, company, programme } = parties
const file = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2031-02-27T05:00:03.123Z">
<INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>PAVEL</FIRST_NAME><SECOND_NAME>VORONTSEV</SECOND_NAME>
<UN_LIST_TYPE>${programme}</UN_LIST_TYPE><REFERENCE_NUMBER>${person.id}</REFERENCE_NUMBER><LISTED_ON>2030-01-02</LISTED_ON>
<COMMENTS1>Believed &amp; said to be at sea.</COMMENTS1><NATIONALITY><VALUE>${person.nationality}</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>${person.alias}</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>${person.born}</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>${person.number}</NUMBER></INDIVIDUAL_DOCUMENT>
</INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>${company.name}</FIRST_NAME><UN_LIST_TYPE>${programme}</UN_LIST_TYPE>
<REFERENCE_NUMBER>${company.id}</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>${company.alias}</ALIAS_NAME></ENTITY_ALIAS>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>
`

describeList({
  name: 'The UN XML',
  format: unXml,
  files: { 'consolidated.xml': file },
  list: 'UN Security Council',
  publisher: 'United Nations',
  date: '2031-02-27',
  endIsMarked: true,
})
