/**
 * One country a line: name and other names | demonyms | capital | houses that speak for it. Names that mean something
 * else more often ("Male", "Victoria", "Georgetown", "Korean", "Dominican") are left out on purpose.
 */
export const countryTable = `
Afghanistan|Afghan,Afghans|Kabul|
Albania|Albanian,Albanians|Tirana|
Algeria|Algerian,Algerians|Algiers|
Andorra|Andorran,Andorrans|Andorra la Vella|
Angola|Angolan,Angolans|Luanda|
Antigua and Barbuda|Antiguan,Antiguans||
Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires|Casa Rosada
Armenia|Armenian,Armenians|Yerevan|
Australia|Australian,Australians,Aussie|Canberra|
Austria|Austrian,Austrians|Vienna|
Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku|
Bahamas|Bahamian,Bahamians|Nassau|
Bahrain|Bahraini,Bahrainis|Manama|
Bangladesh|Bangladeshi,Bangladeshis|Dhaka|
Barbados|Barbadian,Barbadians|Bridgetown|
Belarus|Belarusian,Belarusians,Belarussian|Minsk|
Belgium|Belgian,Belgians|Brussels|
Belize|Belizean,Belizeans|Belmopan|
Benin|Beninese|Porto-Novo|
Bhutan|Bhutanese|Thimphu|
Bolivia|Bolivian,Bolivians|La Paz,Sucre|
Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo|
Botswana|Botswanan|Gaborone|
Brazil|Brazilian,Brazilians|Brasilia,Brasília|Planalto
Brunei|Bruneian,Bruneians|Bandar Seri Begawan|
Bulgaria|Bulgarian,Bulgarians|Sofia|
Burkina Faso|Burkinabe,Burkinabé|Ouagadougou|
Burundi|Burundian,Burundians|Bujumbura,Gitega|
Cambodia|Cambodian,Cambodians|Phnom Penh|
Cameroon|Cameroonian,Cameroonians|Yaounde,Yaoundé|
Canada|Canadian,Canadians|Ottawa|
Cape Verde,Cabo Verde|Cape Verdean,Cape Verdeans|Praia|
Central African Republic|Central African|Bangui|
Chad|Chadian,Chadians|N'Djamena|
Chile|Chilean,Chileans|Santiago|
China,People's Republic of China,PRC|Chinese|Beijing,Peking|Zhongnanhai
Colombia|Colombian,Colombians|Bogota,Bogotá|
Comoros|Comorian,Comorians|Moroni|
Costa Rica|Costa Rican,Costa Ricans||
Croatia|Croatian,Croatians,Croat,Croats|Zagreb|
Cuba|Cuban,Cubans|Havana|
Cyprus|Cypriot,Cypriots|Nicosia|
Czech Republic,Czechia|Czech,Czechs|Prague|
Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC|Congolese|Kinshasa|
Denmark|Danish,Dane,Danes|Copenhagen|
Djibouti|Djiboutian,Djiboutians||
Dominica||Roseau|
Dominican Republic||Santo Domingo|
East Timor,Timor-Leste|East Timorese,Timorese|Dili|
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito|
Egypt|Egyptian,Egyptians|Cairo|
El Salvador|Salvadoran,Salvadorans|San Salvador|
Equatorial Guinea|Equatoguinean|Malabo|
Eritrea|Eritrean,Eritreans|Asmara|
Estonia|Estonian,Estonians|Tallinn|
Eswatini,Swaziland|Swazi,Swazis|Mbabane|
Ethiopia|Ethiopian,Ethiopians|Addis Ababa|
Fiji|Fijian,Fijians|Suva|
Finland|Finnish,Finn,Finns|Helsinki|
France|French,Frenchman,Frenchwoman|Paris|Elysee,Élysée,Quai d'Orsay
Gabon|Gabonese|Libreville|
Gambia|Gambian,Gambians|Banjul|
Georgia|Georgian,Georgians|Tbilisi|
Germany|German,Germans|Berlin|Bundestag
Ghana|Ghanaian,Ghanaians|Accra|
Greece|Greek,Greeks|Athens|
Grenada|Grenadian,Grenadians||
Guatemala|Guatemalan,Guatemalans|Guatemala City|
Guinea|Guinean,Guineans|Conakry|
Guinea-Bissau|Bissau-Guinean|Bissau|
Guyana|Guyanese||
Haiti|Haitian,Haitians|Port-au-Prince|
Honduras|Honduran,Hondurans|Tegucigalpa|
Hungary|Hungarian,Hungarians|Budapest|
Iceland|Icelandic,Icelander,Icelanders|Reykjavik,Reykjavík|
India|Indian,Indians|New Delhi,Delhi|Lok Sabha,Rajya Sabha
Indonesia|Indonesian,Indonesians|Jakarta|
Iran,Islamic Republic of Iran|Iranian,Iranians|Tehran,Teheran|
Iraq|Iraqi,Iraqis|Baghdad|
Ireland,Republic of Ireland|Irish,Irishman,Irishwoman|Dublin|
Israel|Israeli,Israelis|Jerusalem|Knesset
Italy|Italian,Italians|Rome|Quirinale
Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Yamoussoukro,Abidjan|
Jamaica|Jamaican,Jamaicans||
Japan|Japanese|Tokyo|
Jordan|Jordanian,Jordanians|Amman|
Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan|
Kenya|Kenyan,Kenyans|Nairobi|
Kiribati|I-Kiribati|Tarawa|
Kosovo|Kosovar,Kosovars,Kosovan|Pristina|
Kuwait|Kuwaiti,Kuwaitis|Kuwait City|
Kyrgyzstan|Kyrgyz,Kyrgyzstani|Bishkek|
Laos|Lao,Laotian,Laotians|Vientiane|
Latvia|Latvian,Latvians|Riga|
Lebanon|Lebanese|Beirut|
Lesotho|Basotho|Maseru|
Liberia|Liberian,Liberians|Monrovia|
Libya|Libyan,Libyans|Tripoli|
Liechtenstein|Liechtensteiner|Vaduz|
Lithuania|Lithuanian,Lithuanians|Vilnius|
Luxembourg|Luxembourgish,Luxembourger||
Madagascar|Malagasy|Antananarivo|
Malawi|Malawian,Malawians|Lilongwe|
Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya|
Maldives|Maldivian,Maldivians|Malé|
Mali|Malian,Malians|Bamako|
Malta|Maltese|Valletta|
Marshall Islands|Marshallese|Majuro|
Mauritania|Mauritanian,Mauritanians|Nouakchott|
Mauritius|Mauritian,Mauritians|Port Louis|
Mexico|Mexican,Mexicans|Mexico City|
Micronesia|Micronesian,Micronesians|Palikir|
Moldova|Moldovan,Moldovans|Chisinau,Chișinău|
Monaco|Monegasque,Monégasque||
Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator|
Montenegro|Montenegrin,Montenegrins|Podgorica|
Morocco|Moroccan,Moroccans|Rabat|
Mozambique|Mozambican,Mozambicans|Maputo|
Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw|
Namibia|Namibian,Namibians|Windhoek|
Nauru|Nauruan,Nauruans|Yaren|
Nepal|Nepali,Nepalese,Nepalis|Kathmandu|
Netherlands,Holland|Dutch,Dutchman,Dutchwoman|Amsterdam,The Hague|
New Zealand|New Zealander,New Zealanders,Kiwi|Wellington|
Nicaragua|Nicaraguan,Nicaraguans|Managua|
Niger|Nigerien,Nigeriens|Niamey|
Nigeria|Nigerian,Nigerians|Abuja|
North Korea,DPRK|North Korean,North Koreans|Pyongyang|
North Macedonia,Macedonia|Macedonian,Macedonians|Skopje|
Norway|Norwegian,Norwegians|Oslo|
Oman|Omani,Omanis|Muscat|
Pakistan|Pakistani,Pakistanis|Islamabad|
Palau|Palauan,Palauans|Ngerulmud|
Palestine|Palestinian,Palestinians|Ramallah|
Panama|Panamanian,Panamanians|Panama City|
Papua New Guinea|Papua New Guinean|Port Moresby|
Paraguay|Paraguayan,Paraguayans|Asuncion,Asunción|
Peru|Peruvian,Peruvians|Lima|
Philippines|Filipino,Filipinos,Filipina,Philippine|Manila|Malacañang,Malacanang
Poland|Polish,Pole,Poles|Warsaw|Sejm
Portugal|Portuguese|Lisbon|
Qatar|Qatari,Qataris|Doha|
Republic of the Congo,Congo-Brazzaville||Brazzaville|
Romania|Romanian,Romanians|Bucharest|
Russia,Russian Federation|Russian,Russians|Moscow|Kremlin,State Duma,Duma
Rwanda|Rwandan,Rwandans|Kigali|
Saint Kitts and Nevis,St Kitts and Nevis|Kittitian|Basseterre|
Saint Lucia,St Lucia,St. Lucia|Saint Lucian|Castries|
Saint Vincent and the Grenadines,St Vincent and the Grenadines|Vincentian||
Samoa|Samoan,Samoans|Apia|
San Marino|Sammarinese||
Sao Tome and Principe,São Tomé and Príncipe|Santomean||
Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh|
Senegal|Senegalese|Dakar|
Serbia|Serbian,Serbians,Serb,Serbs|Belgrade|
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown|
Singapore|Singaporean,Singaporeans||
Slovakia|Slovak,Slovaks,Slovakian|Bratislava|
Slovenia|Slovenian,Slovenians,Slovene,Slovenes|Ljubljana|
Solomon Islands|Solomon Islander,Solomon Islanders|Honiara|
Somalia|Somali,Somalis|Mogadishu|
South Africa|South African,South Africans|Pretoria,Cape Town|
South Korea,Republic of Korea,ROK|South Korean,South Koreans|Seoul|Blue House
South Sudan|South Sudanese|Juba|
Spain|Spanish,Spaniard,Spaniards|Madrid|Moncloa
Sri Lanka|Sri Lankan,Sri Lankans|Colombo|
Sudan|Sudanese|Khartoum|
Suriname|Surinamese|Paramaribo|
Sweden|Swedish,Swede,Swedes|Stockholm|
Switzerland|Swiss|Bern,Berne|
Syria|Syrian,Syrians|Damascus|
Taiwan|Taiwanese|Taipei|
Tajikistan|Tajik,Tajiks|Dushanbe|
Tanzania|Tanzanian,Tanzanians|Dodoma,Dar es Salaam|
Thailand|Thai,Thais|Bangkok|
Togo|Togolese|Lome,Lomé|
Tonga|Tongan,Tongans|Nuku'alofa|
Trinidad and Tobago|Trinidadian,Trinidadians|Port of Spain|
Tunisia|Tunisian,Tunisians|Tunis|
Turkey,Türkiye,Turkiye|Turkish,Turk,Turks|Ankara|
Turkmenistan|Turkmen,Turkmens|Ashgabat|
Tuvalu|Tuvaluan,Tuvaluans|Funafuti|
Uganda|Ugandan,Ugandans|Kampala|
Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev|Verkhovna Rada
United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi|
United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Britons|London|Downing Street,Whitehall
United States,US,U.S.,USA,U.S.A.,United States of America,America|American,Americans|Washington,Washington DC,Washington D.C.|White House,Pentagon,Capitol Hill,Foggy Bottom
Uruguay|Uruguayan,Uruguayans|Montevideo|
Uzbekistan|Uzbek,Uzbeks,Uzbekistani|Tashkent|
Vanuatu|Ni-Vanuatu|Port Vila|
Vatican City,Vatican,Holy See|||
Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores
Vietnam|Vietnamese|Hanoi|
Yemen|Yemeni,Yemenis|Sanaa,Sana'a|
Zambia|Zambian,Zambians|Lusaka|
Zimbabwe|Zimbabwean,Zimbabweans|Harare|
`
