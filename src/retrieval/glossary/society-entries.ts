// Words of media, protest, religion, minorities, women, children, disability, health, labour,
// migration and education: Russian | Kazakh | English.

export const societyEntries = `
газета, газет | газет | newspaper
журнал | журнал | magazine, journal
журналист, журналистика | журналист, тілші, журналистика | journalist, reporter, journalism
корреспондент | тілші | correspondent
редактор, редакция | редактор, редакция | editor, editorial
издание, издать, издан, издательство, издатель | басылым, баспа | publication, edition, publish, publisher
публикация, опубликовать, опубликован, публиковать | жариялау, жарияланым | publication, publish
пресса, пресс-конференция | баспасөз | press
новость | жаңалық | news
телевидение, телеканал, телевизионный | теледидар, телеарна | television, TV, channel
радио | радио | radio
передача | хабар, беру | broadcast, transfer, transmission
интервью | сұхбат | interview
репортаж | репортаж | report, coverage
цензура | цензура | censorship
слово | сөз | word, speech
речь | сөз, сөйлеу | speech
выражение, выразить, выражать | білдіру | expression, express
мнение | пікір, ой | opinion, view
критика, критиковать, критикует | сын, сынау | criticism, criticize, critic
интернет | интернет | internet
сайт | сайт | website, site
сеть, сетей | желі | network
страница | бет, парақ | page
блокировка, заблокировать | бұғаттау | blocking, block
информация, информационный | ақпарат, ақпараттық | information
пропаганда | үгіт-насихат, насихат | propaganda
протест, протестующий, протестовать | наразылық | protest, protester
митинг | митинг | rally, protest
демонстрация, демонстрант | шеру, демонстрация | demonstration, demonstrator
шествие | шеру | march, procession
собрание | жиналыс | assembly, meeting
активист | белсенді | activist
беспорядки, беспорядков | тәртіпсіздік | riots, unrest
восстание | көтеріліс | uprising, rebellion, revolt
бойкот | бойкот | boycott
забастовка, забастовок | ереуіл | strike
требование, требовать, требует, потребовать | талап, талап ету | demand, requirement, require
петиция | петиция | petition
религия, религиозный | дін, діни | religion, religious
вера, верить, верующий | сенім, нану | faith, belief, believe, believer
вероисповедание | діни сенім | religion, denomination
ислам, исламский | ислам | Islam, Islamic
мусульманин, мусульмане, мусульманский | мұсылман | Muslim
христианство, христианин, христианский | христиандық, христиан | Christianity, Christian
православный, православие | православ | Orthodox
католический, католик | католик | Catholic
протестант, протестантский | протестант | Protestant
иудаизм, еврей, еврейский | иудаизм, еврей | Judaism, Jew, Jewish
буддизм, буддист | буддизм, будда | Buddhism, Buddhist
бог, божественный | құдай, тәңір, алла | god, divine
мечеть | мешіт | mosque
церковь, церкви, церковный | шіркеу | church
храм | ғибадатхана | temple
монастырь, монах | монастырь, монах | monastery, monk
имама, имамы | имам | imam
священник | дінбасы, священник | priest
епископ | епископ | bishop
папа римский | рим папасы | pope
молитва, молиться | дұға, намаз | prayer, pray
святой | әулие, қасиетті | saint, holy, sacred
душа | жан, рух | soul
грех | күнә | sin
секта | секта | sect
меньшинство, меньшинств | азшылық | minority
большинство | көпшілік | majority
этнос, этнический | этнос, этникалық | ethnic
раса, расовый, расизм | нәсіл, нәсілдік, нәсілшілдік | race, racial, racism
коренной | байырғы, жергілікті | indigenous, native
племя, племени, племен | тайпа | tribe
диаспора | диаспора | diaspora
язык, языка, языковой | тіл, тілдік | language, tongue
культура, культурный | мәдениет, мәдени | culture, cultural
традиция, традиционный | дәстүр, дәстүрлі | tradition, traditional
обычай | әдет-ғұрып, салт | custom
толерантность, терпимость | төзімділік | tolerance
ненависть | жеккөрушілік, өшпенділік | hatred, hate
вражда | араздық | hostility, enmity
рознь | алауыздық, араздық | discord, hatred
женщина, женщин, женский | әйел | woman, women, female
мужчина, мужской | ер, еркек, ер адам | man, men, male
девочка, девочек, девушка, девушек | қыз | girl
мальчик | ұл, бала | boy
ребенок, ребенка, ребенку, ребенком, дети, детей, детям, детьми, детский, детство, детства | бала, балалар, сәби | child, children, childhood
младенец, младенца, младенческий | нәресте, сәби | infant, baby
подросток, подростка, подростков | жасөспірім | teenager, adolescent
молодежь, молодежный | жастар | youth, young people
юноша, юный | бозбала, жас | youth, young
взрослый | ересек | adult
пожилой | қарт, егде | elderly, older
старик, старость | қария, қарт, кәрілік | old man, old age
гендер, гендерный | гендер, гендерлік | gender
пол | жыныс, еден | sex, gender, floor
половой, сексуальный | жыныстық | sexual
беременность, беременная | жүктілік, жүкті | pregnancy, pregnant
роды, рождение, рождаемость | туу, босану | birth
аборт | аборт, түсік | abortion
материнство | аналық, ана болу | motherhood, maternity
брак | неке | marriage
свадьба, жениться, женат | той, үйлену | wedding, marry, married
развод, развестись, разведен | ажырасу | divorce
алименты | алимент | alimony, child support
усыновление, усыновить | бала асырап алу | adoption
опека, опекун | қамқорлық, қамқоршы | guardianship, guardian, custody
сирота, сирот, сиротский | жетім | orphan
бытовой, домашний | тұрмыстық, үй | domestic, household, home
семья, семьи, семей, семейный | отбасы, отбасылық, жанұя | family
родитель, родители | ата-ана | parent
инвалид, инвалидность | мүгедек, мүгедектік | disabled, disability
слепой | соқыр, зағип | blind
глухой | саңырау, керең | deaf
доступность, доступный | қолжетімділік, қолжетімді | accessibility, accessible, available
уход, ухаживать | күтім | care
забота, заботиться | қамқорлық | care, concern
помощь, помогать, помочь, помог, помогли, помогла | көмек, көмектесу | help, aid, assistance
поддержка, поддержать, поддерживать | қолдау | support
здоровье, здоровый | денсаулық, дені сау | health, healthy
здравоохранение | денсаулық сақтау | health care, healthcare
медицина, медицинский, медик | медицина, медициналық, дәрігер | medicine, medical, medic
больница, больничный, госпиталь | аурухана, госпиталь | hospital
поликлиника, клиника | емхана, клиника | clinic
врач, доктор | дәрігер | doctor, physician
медсестра, медсестер | медбике | nurse
пациент | пациент, науқас | patient
больной | ауру, науқас | sick, ill, patient
болезнь, заболевание, болеть | ауру, дерт, сырқат | disease, illness
диагноз, диагностика | диагноз, диагностика | diagnosis
симптом | симптом, белгі | symptom
лечение, лечить, лечебный, вылечить | емдеу, ем | treatment, treat, cure, medical
лекарство, лекарственный | дәрі, дәрі-дәрмек | medicine, drug
таблетка, таблеток | таблетка | pill, tablet
вакцина, вакцинация, прививка, прививок | вакцина, екпе | vaccine, vaccination
операция, хирург, хирургический | ота, операция, хирург | operation, surgery, surgeon
скорая помощь | жедел жәрдем | ambulance
инфекция, инфекционный | инфекция, жұқпалы | infection, infectious
эпидемия, пандемия | індет, пандемия | epidemic, pandemic
вирус | вирус | virus
бактерия | бактерия | bacteria, bacterium
коронавирус | коронавирус | coronavirus
карантин | карантин | quarantine
рак, онкология | қатерлі ісік, онкология | cancer
туберкулез | туберкулез | tuberculosis
диабет | диабет | diabetes
инсульт | инсульт | stroke
психический, психиатрический, психиатр | психикалық, психиатриялық, психиатр | mental, psychiatric, psychiatrist
психолог, психология, психологический | психолог, психология, психологиялық | psychologist, psychology, psychological
алкоголь, алкоголизм | алкоголь, арақ | alcohol
курение, курить | темекі шегу | smoking, smoke
зависимость, зависеть, зависит | тәуелділік | dependence, addiction, depend
боль | ауыру, ауырсыну | pain
смерть, смертность | өлім, қаза | death, mortality
умереть, умер, умерла, умерли, умирать, скончаться, скончался, умерший, умрет | өлу, қайтыс болу | die, died, death
погибнуть, погиб, погибла, погибли, гибель, погибший, погибать, погибает | қаза табу, мерт болу | die, killed, death, perish
труп, мертвый | мәйіт, өлік, өлі | corpse, dead body, dead
похороны, похоронить, похоронен | жерлеу | funeral, bury, buried
могила | қабір, бейіт | grave, tomb
кладбище | зират, бейіт | cemetery
труд, трудовой | еңбек | labor, labour, work
работа, работать, рабочий, работник | жұмыс, жұмысшы, жұмыскер | work, job, worker
занятость | жұмыспен қамту | employment
безработица, безработный | жұмыссыздық, жұмыссыз | unemployment, unemployed
работодатель | жұмыс беруші | employer
зарплата, заработная плата | жалақы | salary, wage
пенсия, пенсионер, пенсионный | зейнетақы, зейнеткер | pension, pensioner, retirement
пособие | жәрдемақы | benefit, allowance
социальный | әлеуметтік | social
профсоюз | кәсіподақ | trade union, labour union
профессия, профессиональный | мамандық, кәсіби, кәсіп | profession, professional
специалист | маман | specialist, expert
карьера | мансап | career
отпуск | демалыс | vacation, leave, holiday
отдых, отдыхать | демалыс, демалу | rest, recreation
бедность, бедный, нищета | кедейлік, кедей | poverty, poor
богатый, богатство | бай, байлық | rich, wealth, wealthy
бездомный | панасыз, үйсіз | homeless
голод, голодать, голодный | аштық, аш | hunger, famine, hungry, starvation
голодовка, голодовки | аштық жариялау | hunger strike
благотворительность, благотворительный | қайырымдылық | charity, charitable
волонтер, доброволец, добровольца | волонтер, ерікті | volunteer
миграция, мигрант, мигрировать | көші-қон, мигрант | migration, migrant
иммиграция, иммигрант | иммиграция, иммигрант | immigration, immigrant
эмиграция, эмигрант, эмигрировать, эмигрировал | эмиграция, эмигрант | emigration, emigrant, emigrate
беженец, беженца, беженцев, беженцы | босқын | refugee
переселение, переселенец, переселенца | қоныс аудару, қоныстанушы | resettlement, settler, relocation
депортация, депортировать, депортирован | депортация, жер аудару | deportation, deport
изгнание, ссылка | қуғын, айдау | exile
виза | виза | visa
проживание, проживать | тұру, тұратын | residence, living, reside
лагерь, лагеря | лагерь | camp
образование | білім, білім беру | education, formation
школа, школьный, школьник | мектеп, оқушы | school, pupil
университет | университет | university
институт | институт | institute, institution
колледж | колледж | college
академия, академический | академия, академиялық | academy, academic
факультет | факультет | faculty
студент | студент | student
ученик | оқушы, шәкірт | pupil, student, disciple
учитель | мұғалім, ұстаз | teacher
преподаватель, преподавать, преподавал | оқытушы | teacher, lecturer, teach, taught
профессор | профессор | professor
учить, учиться, обучение, учеба, учебный, изучать, изучение, учатся, учится, учат | оқу, оқыту, үйрену | learn, study, training, learning, educational
урок | сабақ | lesson
класс | сынып, класс | class, grade
экзамен | емтихан | exam, examination
диплом | диплом | diploma, degree
степень, степени | дәреже | degree, extent
знание, знать, знал, знает, знают, знали | білім, білу | knowledge, know, known, knew
навык | дағды | skill
опыт | тәжірибе | experience, experiment
библиотека | кітапхана | library
книга, книг | кітап | book
учебник | оқулық | textbook
стипендия | стипендия, шәкіртақы | scholarship
детский сад | балабақша | kindergarten
воспитание, воспитывать | тәрбие, тәрбиелеу | upbringing, education
грамотность, грамотный | сауаттылық, сауатты | literacy, literate
интернат | интернат | boarding school
музей | музей, мұражай | museum
театр | театр | theatre, theater
кино, фильм, снимать, снимали, снять, снял | кино, фильм | film, movie, cinema, shoot
актер, актриса | актер, актриса | actor, actress
режиссер | режиссер | director
музыка, музыкальный, музыкант | музыка, музыкант | music, musical, musician
песня, песен, петь, певец, певца, певица, поет, пел, спел, пела | ән, әнші | song, sing, singer, sang
концерт | концерт | concert
альбом | альбом | album
танец, танца, танцевать | би, билеу | dance
искусство | өнер | art
художник, художественный | суретші, көркем | artist, painter, artistic
картина | сурет, картина | painting, picture
скульптура | мүсін | sculpture
литература, литературный | әдебиет, әдеби | literature, literary
писатель | жазушы | writer, author
автор | автор | author
поэт, поэзия, поэма | ақын, поэзия, поэма | poet, poetry, poem
стих, стихотворение | өлең | poem, verse
роман | роман | novel
рассказ, рассказать, рассказывать | әңгіме, әңгімелеу | story, tell, told
сказка, сказок | ертегі | fairy tale
легенда | аңыз | legend
праздник, праздновать, праздничный | мереке, той | holiday, celebration, celebrate, festival
фестиваль | фестиваль | festival
игра, играть, сыграть | ойын, ойнау | game, play
игрок | ойыншы | player
`;
