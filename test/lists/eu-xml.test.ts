import euXml from '../../src/lists/eu-xml.ts'
import { describeList, parties } from '../contracts/list.ts'

const { person, company, programme } = parties
const file = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2031-08-05T16:47:04.449+02:00" globalFileId="1">
<sanctionEntity designationDetails="" euReferenceNumber="EU.${person.id}.1" logicalId="1"><remark>At sea</remark>
<regulation regulationType="amendment" programme="${programme}" logicalId="5"><publicationUrl>https://law.example/1</publicationUrl></regulation>
<subjectType code="person" classificationCode="P"/>
<nameAlias firstName="Pavel" lastName="Vorontsev" wholeName="Pavel Vorontsev" strong="true" logicalId="2"/>
<nameAlias wholeName="${person.alias}" strong="false" logicalId="3"/>
<citizenship countryIso2Code="RR" countryDescription="${person.nationality}" logicalId="30"/>
<birthdate circa="true" calendarType="GREGORIAN" year="${person.born}" logicalId="9"/>
<identification number="${person.number}" identificationTypeCode="passport" logicalId="7"/></sanctionEntity>
<sanctionEntity euReferenceNumber="EU.${company.id}.2" logicalId="2"><regulation programme="${programme}"/>
<subjectType code="enterprise" classificationCode="E"/>
<nameAlias firstName="" lastName="" wholeName="${company.name}" strong="true"/><nameAlias wholeName="${company.alias}" strong="true"/>
</sanctionEntity></export>
`

describeList({
  name: 'The EU XML',
  format: euXml,
  files: { '20310805-FULL-1_1.xml': file },
  list: 'EU consolidated',
  publisher: 'European Union',
  date: '2031-08-05',
  endIsMarked: true,
})
