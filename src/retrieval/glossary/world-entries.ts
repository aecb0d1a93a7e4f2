// Words of the economy, environment, science, technology, sport and war: Russian | Kazakh | English.

export const worldEntries = `
экономика, экономический | экономика, экономикалық | economy, economic, economics
бюджет, бюджетный | бюджет | budget
финансы, финансовый, финансирование | қаржы, қаржылық, қаржыландыру | finance, financial, funding
банк, банковский | банк | bank, banking
деньги, денег, деньгам, денежный | ақша | money, monetary, cash
валюта | валюта | currency
тенге | теңге | tenge
рубль | рубль | ruble
доллар | доллар | dollar
фунт | фунт | pound
золото, золотой | алтын | gold, golden
серебро, серебряный | күміс | silver
цена | баға | price
стоимость, стоить, стоит, стоил | құн, баға | cost, value
дешевый | арзан | cheap
дорогой | қымбат | expensive, dear
налог, налоговый | салық | tax, taxation
доход | табыс, кіріс | income, revenue
расход | шығын, шығыс | expense, expenditure, spending
прибыль, прибыльный | пайда | profit
убыток, убытка, потеря, потерь, потерять, потерял | шығын, жоғалту | loss, lose, lost
долг | қарыз, борыш | debt, duty
кредит | несие, кредит | credit, loan
процент | пайыз, процент | percent, percentage, interest
инвестиция, инвестор | инвестиция, инвестор | investment, investor
акция, акционер | акция, акционер | share, stock, action, shareholder
рынок, рынка, рынки, рыночный | нарық, базар | market
торговля, торговый, торговать | сауда | trade, commerce, commercial
торговец, торговца | саудагер | merchant, trader
купить, покупать, купил, покупка, покупатель | сатып алу, сатып алушы | buy, bought, purchase, buyer
продать, продавать, продал, продажа, продавец, продан | сату, сатылым, сатушы | sell, sold, sale, seller
экспорт | экспорт | export
импорт | импорт | import
товар | тауар | goods, product, commodity
продукт, продукция | өнім, азық-түлік | product, production, food
производство, производить, произвести, производитель, произведен | өндіріс, өндіру | production, produce, manufacture, manufacturer
промышленность, промышленный | өнеркәсіп, өнеркәсіптік | industry, industrial
завод | зауыт | factory, plant
фабрика | фабрика | factory, mill
предприятие | кәсіпорын | enterprise, company
предприниматель | кәсіпкер | entrepreneur, businessman
бизнес | бизнес | business
компания | компания | company
корпорация | корпорация | corporation
фирма | фирма | firm
потребитель, потребление, потреблять | тұтынушы, тұтыну | consumer, consumption, consume
спрос | сұраныс | demand
услуга | қызмет, көрсетілетін қызмет | service
отрасль | сала | industry, sector, branch
сектор | сектор | sector
хозяйство, хозяйственный | шаруашылық | economy, farm, household
сельский, село, деревня, деревень | ауыл, ауылдық | rural, village, agricultural
фермер | фермер, шаруа | farmer
крестьянин, крестьяне, крестьянский | шаруа | peasant, farmer
земледелие | егіншілік | agriculture, farming
скот, животноводство | мал, мал шаруашылығы | cattle, livestock
урожай | егін, өнім | harvest, crop
зерно | астық | grain
пшеница | бидай | wheat
хлопок, хлопка | мақта | cotton
развитие, развиваться, развивать, развитый | даму, дамыту, дамыған | development, develop, developed
рост, расти, вырос, растет, выросла, росла, росло, росли | өсу, өсім, бой | growth, grow, grew, height, rise
снижение, снизиться, снизить, снижать | төмендеу, азаю | decrease, reduction, decline, reduce
повышение, повысить, повышать | арттыру, көтеру | increase, raise
увеличение, увеличить, увеличиваться, увеличилось | ұлғайту, көбею | increase, enlarge
сокращение, сократить, сокращать | қысқарту, қысқару | reduction, cut, reduce
уровень, уровня, уровне | деңгей | level
инфляция | инфляция | inflation
энергия, энергетика, энергетический | энергия, энергетика | energy, power
нефть, нефтяной | мұнай | oil, petroleum
газ, газовый | газ | gas
уголь, угля, угольный | көмір | coal
электричество, электрический | электр | electricity, electric, electrical
топливо | отын, жанармай | fuel
добыча, добывать | өндіру, олжа | mining, extraction, production
шахта, шахтер | шахта, шахтер, кеніш | mine, miner
металл, металлический | металл, темір | metal
железо, железный | темір | iron
стальной | болат | steel
медь, медный | мыс | copper
строительство, строить, построить, построен, постройка | құрылыс, салу, тұрғызу | construction, build, built, building
строитель | құрылысшы | builder
транспорт | көлік, транспорт | transport, transportation
автомобиль, машина | автомобиль, көлік, машина | car, automobile, vehicle, machine
поезд | пойыз | train
железнодорожный, железная дорога | теміржол | railway, railroad, rail
автобус | автобус | bus
самолет | ұшақ | plane, aircraft, airplane
корабль, корабля, судно, судов | кеме | ship, vessel
порт | порт, айлақ | port
аэропорт | әуежай | airport
станция | станция, бекет | station
вокзал | вокзал | station, railway station
дорога, дорожный | жол | road, way
мост | көпір | bridge
туризм, турист | туризм, турист | tourism, tourist
гостиница, отель | қонақ үй | hotel
экология, экологический | экология, экологиялық | ecology, environmental, ecological
окружающая среда | қоршаған орта | environment
среда | орта, сәрсенбі | environment, medium, Wednesday
природа, природный | табиғат, табиғи | nature, natural
загрязнение, загрязнять | ластану, ластау | pollution, pollute
климат, климатический | климат | climate
потепление | жылыну | warming
отходы, отходов, мусор | қалдық, қоқыс | waste, garbage, trash
выброс | шығарынды | emission
воздух, воздушный | ауа, әуе | air, aerial
радиация, радиоактивный | радиация, радиоактивті | radiation, radioactive
ядерный, атомный | ядролық, атом | nuclear, atomic
землетрясение | жер сілкінісі, зілзала | earthquake
наводнение, паводок, паводка | су тасқыны, тасқын | flood
засуха | құрғақшылық | drought
пожар | өрт | fire
ураган, буря | дауыл | hurricane, storm
катастрофа | апат | disaster, catastrophe
авария | апат, авария | accident, crash
бедствие | апат, зардап | disaster
чрезвычайный | төтенше | emergency, extraordinary
спасатель, спасение, спасти, спас, спасать | құтқарушы, құтқару | rescuer, rescue, save
ресурс | ресурс | resource
вид | түр | species, kind, type, view
исчезновение, исчезнуть, исчез, исчезать | жоғалу, жойылу | disappearance, extinction, disappear
охрана, охранять | күзет, қорғау | protection, guard, security
парк | саябақ, парк | park
заповедник | қорық | reserve, sanctuary
наука, научный | ғылым, ғылыми | science, scientific
ученый | ғалым | scientist, scholar
исследование, исследователь, исследовать | зерттеу, зерттеуші | research, study, researcher
открытие, открыть, открыл, открывать, открыт | ашу, ашылу, жаңалық | discovery, opening, open, discover
изобретение, изобрести, изобрел, изобретатель, изобретен | өнертабыс, өнертапқыш | invention, invent, inventor
теория, теоретический | теория, теориялық | theory, theoretical
гипотеза | гипотеза, болжам | hypothesis
эксперимент | эксперимент, тәжірибе | experiment
лаборатория | зертхана | laboratory
метод | әдіс | method
анализ | талдау | analysis
данные, данных | деректер, мәлімет | data
физика, физический, физик | физика, физикалық | physics, physical, physicist
химия, химический, химик | химия, химиялық | chemistry, chemical, chemist
биология, биологический | биология, биологиялық | biology, biological
математика, математический, математик | математика, математик | mathematics, mathematical, mathematician
история, исторический, историк | тарих, тарихи, тарихшы | history, historical, historian, story
география, географический | география, географиялық | geography, geographical
философия, философ | философия, философ | philosophy, philosopher
экономист | экономист | economist
инженер, инженерный | инженер | engineer, engineering
техника, технический | техника, техникалық | technology, technical, technique
технология, технологический | технология, технологиялық | technology, technological
компьютер, компьютерный | компьютер | computer
искусственный интеллект | жасанды интеллект | artificial intelligence
программное обеспечение | бағдарламалық қамтамасыз ету | software
цифровой | цифрлық, сандық | digital
устройство | құрылғы | device
двигатель | қозғалтқыш | engine, motor
прибор | аспап, құрал | device, instrument
инструмент, орудие | құрал | tool, instrument
космос, космический, космонавт | ғарыш, ғарышкер | space, cosmic, astronaut
ракета, ракетный | зымыран, ракета | rocket, missile
спутник | жерсерік, серік | satellite
планета | планета, ғаламшар | planet
звезда, звезд, звездный | жұлдыз | star
вселенная | әлем, ғалам | universe
энциклопедия | энциклопедия | encyclopedia
вещество | зат | substance, matter
материал | материал | material
кислород | оттегі | oxygen
водород | сутегі | hydrogen
азот | азот | nitrogen
углерод, углекислый | көміртегі, көмірқышқыл | carbon
кислота | қышқыл | acid
клетка, клеток, клеточный | жасуша, тор | cell, cage
белок, белка | ақуыз | protein
ген, генетический | ген, генетикалық | gene, genetic
мозг | ми | brain
организм | ағза, организм | organism, body
животное, животные | жануар, хайуан | animal
растение | өсімдік | plant
свет, световой | жарық | light
звук | дыбыс | sound
тепло, теплый | жылу, жылы | heat, warm, warmth
холод, холодный | суық, салқын | cold
температура | температура | temperature
давление | қысым | pressure
скорость | жылдамдық | speed, velocity
сила, сильный | күш, күшті | force, strength, power, strong
вес | салмақ | weight
масса, массовый | масса, жаппай | mass
движение, двигаться | қозғалыс, қозғалу | movement, motion, traffic, move
волна, волн | толқын | wave
линия | сызық, желі | line
точка, точек | нүкте | point, dot
число | сан | number
спорт, спортивный | спорт | sport, sports
спортсмен | спортшы | athlete, sportsman
команда, командный | команда, құрама | team, crew, command
тренер | жаттықтырушы, бапкер | coach, trainer
матч | матч, кездесу | match
футбол, футбольный, футболист | футбол, футболшы | football, soccer, footballer
баскетбол | баскетбол | basketball
хоккей | хоккей | hockey
бокс, боксер | бокс, боксшы | boxing, boxer
борьба, борец, борца, бороться | күрес, күресу, балуан | struggle, fight, wrestling, fought
чемпион, чемпионат | чемпион, чемпионат | champion, championship
турнир | турнир | tournament
соревнование | жарыс, бәсеке | competition, contest
конкурс | байқау, конкурс | competition, contest
олимпийский, олимпиада | олимпиада, олимпиялық | Olympic, Olympics
победа, победить, победил, победитель, выиграть, выиграл, выигрывать, выигрывает | жеңіс, жеңу, жеңімпаз | victory, win, won, winner, defeat
поражение, проиграть, проиграл, проигрывать | жеңіліс, жеңілу | defeat, loss, lost
рекорд | рекорд | record
гол | гол | goal
мяч | доп | ball
сезон | маусым | season
стадион | стадион | stadium
финал | финал | final
шахматы, шахматист | шахмат | chess
тренировка, тренировок | жаттығу | training, practice
кубок, кубка | кубок | cup
лига | лига | league
очко, очков, балл | ұпай, балл | point, score
война, войн, военный, воевать | соғыс, әскери | war, military, warfare
мир, мира, мирный, мировой | бейбітшілік, әлем, дүние, бейбіт | peace, world, peaceful, global
перемирие | бітім, атысты тоқтату | truce, ceasefire, armistice
армия, армейский | армия, әскер | army
войска, войск, войско | әскер, қол | troops, army, forces
солдат | сарбаз, солдат | soldier
воин | жауынгер | warrior
генерал | генерал | general
командир, командующий, командовать, командовал | қолбасшы, командир | commander, command
флот, военно-морской | флот, теңіз флоты | fleet, navy, naval
авиация, авиационный | авиация | aviation, aircraft
бомба, бомбардировка, бомбить | бомба, бомбалау | bomb, bombing
взрыв, взорвать, взрывчатый | жарылыс, жарылғыш | explosion, blast, explosive
стрельба, стрелять, выстрел, застрелить | ату, атыс, оқ | shooting, shoot, shot, fire
пуля | оқ | bullet
винтовка | мылтық | rifle
пушка, пушек | зеңбірек | cannon, gun
меч | қылыш | sword
танк, танковый | танк | tank
мина | мина | mine
битва, бой, боя, сражение | шайқас, ұрыс | battle, combat, fight
нападение, напасть, напал | шабуыл, шабуылдау | attack, assault
атака, атаковать, атаковал | шабуыл | attack
вторжение, вторгнуться | басып кіру | invasion, invade
оккупация, оккупировать | басып алу, оккупация | occupation, occupy
захват, захватить, захватил, захватывать | басып алу, жаулап алу | capture, seizure, seize
завоевание, завоевать, завоевал | жаулап алу | conquest, conquer
осада | қоршау | siege
оборона, оборонный | қорғаныс | defense, defence
враг, вражеский, противник | жау, қарсылас | enemy, opponent
союзник | одақтас | ally, allied
пленный, плен | тұтқын | captive, prisoner, captivity
ранение, раненый | жарақат, жаралы | wound, injured, wounded
геноцид | геноцид | genocide
партизан | партизан | guerrilla, partisan
ветеран | ардагер | veteran
герой, героический | батыр, кейіпкер | hero, heroic
капитуляция, сдаться | берілу | surrender, capitulation
уничтожение, уничтожить, уничтожен, уничтожать | жою, құрту | destruction, destroy, extermination
разрушение, разрушить, разрушен | қирату, бұзу | destruction, destroy
разведка | барлау | intelligence, reconnaissance
шпион | тыңшы | spy
призыв | шақыру, үндеу | call, appeal, conscription
`;
