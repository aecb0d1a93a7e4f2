// Words of art and show, of history, of matter and machines, and of everyday business that the
// other tables leave out: Russian | Kazakh | English.

export const cultureAndMatterEntries = `
композитор | композитор | composer
архитектор, архитектура, архитектурный | сәулетші, сәулет | architect, architecture, architectural
выставка, выставок | көрме | exhibition, fair
галерея | галерея | gallery
сцена | сахна | stage, scene
зритель, зрителя | көрермен | spectator, viewer, audience
слушатель | тыңдаушы, тыңдарман | listener, audience
читатель | оқырман | reader
персонаж | кейіпкер | character
сериал | телехикая, сериал | series
эпизод | эпизод | episode
реклама, рекламный | жарнама | advertising, advertisement
видео | бейне, видео | video
изображение, изобразить, изображать | бейне, сурет, бейнелеу | image, depict, picture
инструментальный | аспаптық | instrumental
опера | опера | opera
оркестр | оркестр | orchestra
балет | балет | ballet
домбра | домбыра | dombra
эпос | эпос, жыр | epic
пословица | мақал | proverb
сочинение | шығарма | essay, composition
произведение | туынды, шығарма | work, composition
цитата, цитировать | дәйексөз | quote, quotation
шедевр | жауһар | masterpiece
династия | әулет, династия | dynasty
дворянин, дворянство, дворяне | ақсүйек, дворян | nobleman, nobility
рыцарь, рыцаря | рыцарь | knight
престол, трон | тақ | throne
корона, коронация, короновать | тәж, таққа отыру | crown, coronation
правитель, править, правление | билеуші, билік құру | ruler, rule, reign
полководец, полководца | қолбасшы | commander
поход | жорық | campaign, march
экспедиция | экспедиция | expedition
поселение, поселенец, поселенца | қоныс, қоныстанушы | settlement, settler
колонист, колонизация | отаршы, отарлау | colonist, colonization
крепостной | крепостной, басыбайлы | serf
феодальный, феодализм | феодалдық | feudal, feudalism
капитализм, капиталистический | капитализм | capitalism, capitalist
социализм, социалистический | социализм | socialism, socialist
коммунизм, коммунистический, коммунист | коммунизм, коммунист | communism, communist
фашизм, нацизм, нацистский | фашизм, нацизм, нацист | fascism, Nazism, Nazi
полк, полка | полк | regiment
дивизия | дивизия | division
бригада | бригада | brigade
батальон | батальон | battalion
артиллерия | артиллерия | artillery
снаряд | снаряд | shell, projectile
подводный, подводная лодка | сүңгуір қайық | submarine, underwater
отступление, отступать, отступил | шегіну | retreat, withdraw
высадка, высадиться | қону, түсу | landing, land
вывод | қорытынды, шығару | conclusion, withdrawal
наступление, наступать | шабуыл | offensive, attack
библия, библейский | Інжіл, Библия | Bible, biblical
коран | Құран | Quran, Koran
Христос, Иисус | Иса | Christ, Jesus
апостол | апостол | apostle
теология, богословие, богослов | теология | theology, theologian
крещение | шоқыну | baptism
обряд, ритуал | рәсім, ғұрып | rite, ritual, ceremony
церемония | рәсім, салтанат | ceremony
торжественный | салтанатты | solemn, ceremonial
атмосфера | атмосфера | atmosphere
эволюция | эволюция | evolution
реакция | реакция | reaction, response
раствор, растворить | ерітінді | solution, dissolve
смесь, смеси | қоспа | mixture
частица | бөлшек | particle
молекула, молекулярный | молекула | molecule, molecular
ядро, ядра | ядро | nucleus, core
излучение | сәуле, сәулелену | radiation
магнит, магнитный | магнит | magnet, magnetic
напряжение, напряженность | кернеу, шиеленіс | voltage, tension, stress
мощность, мощный | қуат, қуатты | power, capacity, powerful
механика, механический | механика, механикалық | mechanics, mechanical
паровой | бу | steam
минерал, минеральный | минерал | mineral
гранит | гранит | granite
поверхность, поверхности | бет | surface
угол, угла | бұрыш | angle, corner
уравнение | теңдеу | equation
функция | функция, қызмет | function
переменная | айнымалы | variable
множитель | көбейткіш | factor, multiplier
фактор | фактор | factor
статистика, статистический | статистика | statistics, statistical
перепись, переписи | санақ | census
плотность, плотный | тығыздық, тығыз | density, dense
иммунитет, иммунный | иммунитет | immunity, immune
антитело, антитела | антидене | antibody
наследственный | тұқым қуалайтын | hereditary
хищник | жыртқыш | predator
млекопитающее, млекопитающие | сүтқоректі | mammal
динозавр | динозавр | dinosaur
позвоночник | омыртқа | spine
зрение | көру | vision, sight
слух | есту | hearing, rumor
вкус | дәм, талғам | taste, flavor
запах | иіс | smell, odor
зеркало, зеркал | айна | mirror
лампа | шам | lamp
батарея | батарея | battery
труба, трубопровод | құбыр | pipe, pipeline
канал | арна, канал | channel, canal
плотина | бөгет | dam
водохранилище | су қоймасы | reservoir
туннель, тоннель | туннель | tunnel
метро, метрополитен | метро | subway, metro, underground
трамвай | трамвай | tram
велосипед | велосипед | bicycle, bike
маршрут | бағыт, маршрут | route
пассажир, пассажирский | жолаушы | passenger
груз, грузовой | жүк | cargo, freight
экипаж | экипаж | crew
пилот, летчик | ұшқыш | pilot
пригород | қала маңы | suburb
квартал | орам, тоқсан | quarter, neighborhood, block
небоскреб | зәулім ғимарат | skyscraper
мебель, мебели | жиһаз | furniture
посуда | ыдыс | dishes
кампания | науқан | campaign
аудит | аудит | audit
отчетность | есептілік | accountability, reporting
закупка, закупок | сатып алу | procurement
тендер | тендер | tender
тариф | тариф | tariff, rate
пошлина | баж | duty, tariff
таможня, таможенный | кеден | customs
страхование, страховой | сақтандыру | insurance
ипотека | ипотека | mortgage
аренда, арендовать | жалға алу, жалдау | rent, lease
бухгалтер, бухгалтерский | бухгалтер, есепші | accountant, accounting
монополия | монополия | monopoly
конкуренция, конкурент | бәсеке, бәсекелестік, бәсекелес | competition, competitor, rival
банкротство, банкрот | банкроттық, банкрот | bankruptcy, bankrupt
дефицит | тапшылық | deficit, shortage
субсидия | субсидия | subsidy
грант | грант | grant
донор, донорский | донор | donor
спонсор | демеуші | sponsor
эмблема, логотип | эмблема, логотип | emblem, logo
хакер, кибератака | хакер, кибершабуыл | hacker, cyberattack
пароль, пароля | құпиясөз | password
приложение | қосымша | application, app, annex
обновление, обновить | жаңарту | update, renewal
поисковый | іздеу | search
`;
