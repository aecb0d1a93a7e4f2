// Countries, peoples, parts of the world and cities whose names are no transliterations of one
// another (the others meet by sound): Russian | Kazakh | English.

export const countryEntries = `
Казахстан, казахстанский, казахстанец | Қазақстан, қазақстандық | Kazakhstan
казах, казахский, казахи | қазақ | Kazakh
Россия, российский, россиянин | Ресей, ресейлік | Russia, Russian
русский | орыс | Russian
Украина, украинский, украинец, украинца | Украина, украин | Ukraine, Ukrainian
Беларусь, Белоруссия, белорусский | Беларусь, белорус | Belarus, Belarusian
Польша, польский, поляк | Польша, поляк | Poland, Polish
Чехия, чешский | Чехия, чех | Czech, Czechia
Словакия, словацкий | Словакия | Slovakia, Slovak
Венгрия, венгерский, венгр | Мажарстан, Венгрия, мажар | Hungary, Hungarian
Румыния, румынский | Румыния | Romania, Romanian
Болгария, болгарский, болгарин | Болгария, болгар | Bulgaria, Bulgarian
Сербия, сербский | Сербия | Serbia, Serbian
Хорватия, хорватский | Хорватия | Croatia, Croatian
Греция, греческий, грек | Грекия, грек | Greece, Greek
Италия, итальянский, итальянец, итальянца | Италия, итальян | Italy, Italian
Испания, испанский, испанец, испанца | Испания, испан | Spain, Spanish
Португалия, португальский | Португалия | Portugal, Portuguese
Франция, французский, француз | Франция, француз | France, French
Германия, германский, немецкий, немец, немца | Германия, неміс | Germany, German
Австрия, австрийский | Австрия | Austria, Austrian
Швейцария, швейцарский | Швейцария | Switzerland, Swiss
Нидерланды, Голландия, голландский, нидерландский | Нидерланд, Голландия | Netherlands, Dutch, Holland
Бельгия, бельгийский | Бельгия | Belgium, Belgian
Великобритания, британский, Британия | Ұлыбритания, британ | Britain, British, United Kingdom
Англия, английский, англичанин | Англия, ағылшын | England, English
Шотландия, шотландский | Шотландия | Scotland, Scottish
Уэльс, валлийский, уэльский | Уэльс | Wales, Welsh
Ирландия, ирландский | Ирландия | Ireland, Irish
Дания, датский | Дания | Denmark, Danish
Норвегия, норвежский | Норвегия | Norway, Norwegian
Швеция, шведский | Швеция | Sweden, Swedish
Финляндия, финский | Финляндия, фин | Finland, Finnish
Исландия, исландский | Исландия | Iceland, Icelandic
Литва, литовский | Литва | Lithuania, Lithuanian
Латвия, латвийский, латышский | Латвия | Latvia, Latvian
Эстония, эстонский | Эстония | Estonia, Estonian
Молдавия, Молдова | Молдова | Moldova
Грузия, грузинский | Грузия, грузин | Georgia, Georgian
Армения, армянский, армянин | Армения, армян | Armenia, Armenian
Азербайджан, азербайджанский | Әзербайжан | Azerbaijan, Azerbaijani
Турция, турецкий, турок | Түркия, түрік | Turkey, Turkish, Türkiye
тюркский | түркі | Turkic
Кипр, кипрский | Кипр | Cyprus
Сирия, сирийский | Сирия | Syria, Syrian
Ливан, ливанский | Ливан | Lebanon, Lebanese
Израиль, израильский | Израиль | Israel, Israeli
Палестина, палестинский | Палестина | Palestine, Palestinian
Иордания | Иордания | Jordan
Саудовская Аравия | Сауд Арабиясы | Saudi Arabia
араб, арабский | араб | Arab, Arabic
Ирак, иракский | Ирак | Iraq, Iraqi
Иран, иранский | Иран | Iran, Iranian
Персия, персидский | Парсы | Persia, Persian
Афганистан, афганский | Ауғанстан, ауған | Afghanistan, Afghan
Пакистан, пакистанский | Пәкістан | Pakistan, Pakistani
Индия, индийский | Үндістан, үнді | India, Indian
Китай, китайский, китаец, китайца | Қытай | China, Chinese
Япония, японский, японец, японца | Жапония, жапон | Japan, Japanese
Корея, корейский, кореец, корейца | Корея, кәріс | Korea, Korean
Монголия, монгольский, монгол | Моңғолия, моңғол | Mongolia, Mongol, Mongolian
Вьетнам, вьетнамский | Вьетнам | Vietnam, Vietnamese
Таиланд, тайский | Тайланд | Thailand, Thai
Индонезия, индонезийский | Индонезия | Indonesia, Indonesian
Филиппины, филиппинский | Филиппин | Philippines, Philippine
Австралия, австралийский | Австралия | Australia, Australian
Новая Зеландия | Жаңа Зеландия | New Zealand
Канада, канадский | Канада | Canada, Canadian
Мексика, мексиканский | Мексика | Mexico, Mexican
Бразилия, бразильский | Бразилия | Brazil, Brazilian
Аргентина, аргентинский | Аргентина | Argentina, Argentine
Египет, египетский, Египта, египтянин | Мысыр, Египет | Egypt, Egyptian
Эфиопия, эфиопский | Эфиопия | Ethiopia, Ethiopian
Марокко, марокканский | Марокко | Morocco, Moroccan
Алжир, алжирский | Алжир | Algeria, Algerian
Кения, кенийский | Кения | Kenya, Kenyan
Европа, европейский, европеец, европейца | Еуропа, еуропалық | Europe, European
Азия, азиатский | Азия, азиялық | Asia, Asian
Центральная Азия | Орталық Азия | Central Asia
Африка, африканский | Африка, африкалық | Africa, African
Америка, американский, американец, американца | Америка, америкалық | America, American
Антарктида | Антарктида | Antarctica
Арктика, арктический | Арктика | Arctic
Кавказ, кавказский | Кавказ | Caucasus, Caucasian
Ближний Восток | Таяу Шығыс | Middle East
Балканы, балканский | Балқан | Balkans, Balkan
Скандинавия, скандинавский | Скандинавия | Scandinavia, Scandinavian
Рим, римский, римлянин | Рим | Rome, Roman
Афины, афинский | Афина | Athens, Athenian
Париж, парижский | Париж | Paris, Parisian
Вена, венский | Вена | Vienna, Viennese
Варшава, варшавский | Варшава | Warsaw
Прага | Прага | Prague
Лиссабон | Лиссабон | Lisbon
Копенгаген | Копенгаген | Copenhagen
Брюссель, брюссельский | Брюссель | Brussels
Страсбург | Страсбург | Strasbourg
Москва, московский | Мәскеу | Moscow
Петербург, петербургский | Петербург | Petersburg
Киев, киевский | Киев | Kyiv, Kiev
Пекин, пекинский | Бейжің | Beijing, Peking
Токио | Токио | Tokyo
Каир | Каир | Cairo
Иерусалим | Иерусалим | Jerusalem
Дамаск | Дамаск | Damascus
Багдад | Бағдат | Baghdad
Тегеран | Тегеран | Tehran
Стамбул, Константинополь | Стамбул, Ыстанбұл, Константинополь | Istanbul, Constantinople
Женева, женевский | Женева | Geneva
Гаага | Гаага | Hague
Темза | Темза | Thames
Рейн | Рейн | Rhine
Дунай | Дунай | Danube
Нил | Ніл | Nile
Волга | Еділ | Volga
Урал, уральский | Орал, Жайық | Ural
Каспий, каспийский | Каспий | Caspian
Арал, аральский | Арал | Aral
Альпы, альпийский | Альпі | Alps, Alpine
Гималаи | Гималай | Himalayas
Тихий океан, тихоокеанский | Тынық мұхиты | Pacific
Атлантика, атлантический | Атлант | Atlantic
Средиземное море, средиземноморский | Жерорта теңізі | Mediterranean
Черное море | Қара теңіз | Black Sea
Византия, византийский | Византия | Byzantium, Byzantine
Орда, ордынский | Орда | Horde
ханство, хан | хандық, хан | khanate, khan
султан, султанат | сұлтан, сұлтандық | sultan, sultanate
халиф, халифат | халиф, халифат | caliph, caliphate
крестоносец, крестоносца, крестовый | крест жорығы | crusader, crusade
викинг | викинг | Viking
нормандский, норманн | норманд | Norman
германец, германцы | герман | Germanic
славянин, славянский | славян | Slav, Slavic
латинский, латынь, латыни | латын | Latin
`;
