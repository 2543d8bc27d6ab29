/** Nationalities and peoples, in lower case, that the list in the weights lacks. They tell a kind and are no features. */
export const FURTHER_DEMONYMS: ReadonlySet<string> = new Set(
  'english scottish scots briton britons slovak turk turks kazakh uzbek kyrgyz tajik turkmen nepali korean koreans lao philippine argentine argentines argentinian argentinians palestinian palestinians emirati emiratis yemeni yemenis kurd kurds kurdish tibetan tibetans uighur uighurs uyghur uyghurs catalan catalans basque basques serb serbs bosnian kosovar kosovars slovene slovenes swede swedes dane danes pole poles finn finns spaniard spaniards frenchman frenchmen dutchman irishman englishman congolese ecuadorian dominican trinidadian'.split(
    ' ',
  ),
);
