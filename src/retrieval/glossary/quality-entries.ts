// The commonest adjectives and adverbs: Russian | Kazakh | English.

export const qualityEntries = `
большой, крупный, огромный | үлкен, ірі, зор | big, large, great, huge, major
большая, крупнейший, наибольший | ең үлкен | largest, biggest, greatest
маленький, малый, небольшой, мелкий | кіші, кішкентай, шағын, ұсақ | small, little, minor
великий | ұлы | great
хороший, хорошо, добрый | жақсы, мейірімді | good, well, kind
лучший, лучше | жақсырақ, үздік | best, better
плохой, плохо, худший, хуже | жаман, нашар | bad, poor, worse, worst
новый, новейший | жаңа | new, newest
старый, старший, старейший | ескі, кәрі, үлкен, аға | old, elder, senior, oldest
молодой, младший | жас, кіші | young, junior, younger
низкий, ниже, низший | төмен, аласа | low, lower
короткий, краткий | қысқа | short, brief
узкий | тар | narrow
толстый | қалың, семіз | thick, fat
тонкий | жұқа, жіңішке | thin, fine
тяжелый, тяжкий | ауыр | heavy, grave, hard, serious
легкий, легко | жеңіл, оңай | light, easy, easily
трудный, сложный, сложность, трудность | қиын, күрделі, қиындық | difficult, complex, hard, difficulty
простой, просто | қарапайым, жай | simple, easy
слабый, слабость | әлсіз, әлсіздік | weak, weakness
быстрый, быстро | жылдам, тез | fast, quick, rapid, quickly
медленный, медленно | баяу | slow, slowly
твердый | қатты | hard, solid, firm
мягкий | жұмсақ | soft, mild
жидкий, жидкость | сұйық, сұйықтық | liquid, fluid
сухой | құрғақ | dry
мокрый, влажный, влажность | ылғалды, су, ылғал | wet, humid, moist, humidity
горячий, жаркий, жара | ыстық | hot, heat
сладкий | тәтті | sweet
горький | ащы | bitter
белый | ақ | white
черный | қара | black
красный | қызыл | red
синий, голубой | көк, көгілдір | blue
зеленый | жасыл, көк | green
желтый | сары | yellow
серый | сұр | gray, grey
коричневый | қоңыр | brown
темный, темнота | қараңғы, қою | dark, darkness
светлый, яркий | жарық, ашық | light, bright
красивый, красота | әдемі, сұлу, сұлулық | beautiful, beauty
умный | ақылды | clever, smart, intelligent
глупый | ақымақ | stupid, foolish
мудрый, мудрость | дана, даналық | wise, wisdom
талант, талантливый | талант, дарын, дарынды | talent, gifted, talented
смелый, храбрый, мужество | батыл, ержүрек, батылдық | brave, bold, courage
честный, честность | адал, шыншыл, адалдық | honest, honesty
честь, чести | ар, намыс, құрмет | honor, honour
верный | адал, дұрыс | faithful, loyal, true
правильный, правильно | дұрыс | correct, right
важный, важность, важнейший | маңызды, маңыздылық | important, importance
главный | басты, бас | main, chief, principal
известный, знаменитый, популярный | белгілі, атақты, танымал, әйгілі | famous, known, popular, prominent
неизвестный | белгісіз | unknown
официальный | ресми | official, formal
частный | жеке, жекеменшік | private
публичный | жария, көпшілік | public
открытый | ашық | open
пустой | бос | empty
различный, разный, разнообразный, разнообразие | әртүрлі, түрлі, алуан | different, various, diverse, diversity
одинаковый, похожий, подобный, сходство | бірдей, ұқсас, ұқсастық | same, similar, identical, similarity
единый, единство | біртұтас, бірыңғай, бірлік | unified, united, unity, single
совместный | бірлескен | joint
вместе | бірге | together
взаимный | өзара | mutual
противоположный | қарама-қарсы | opposite
прямой, прямо | тікелей, тура | direct, straight, directly
косвенный | жанама | indirect
близкий, близко, ближайший, вблизи, возле, около | жақын, маң | near, close, nearest
далекий, далеко, дальний | алыс, қашық | far, distant
верхний, вверх | жоғарғы, үстіңгі | upper, top
верховный | жоғарғы | supreme
нижний, вниз | төменгі, астыңғы | lower, bottom
передний, вперед | алдыңғы, алға | front, forward
задний, назад | артқы, артқа, кері | back, rear, backward
сельскохозяйственный | ауыл шаруашылығы | agricultural
отечественный, родной, родина, отечество | отандық, туған, отан | domestic, native, homeland, motherland
чужой | бөтен, жат | foreign, strange
глобальный, всемирный | жаһандық, бүкіләлемдік, дүниежүзілік | global, worldwide, world
универсальный, всеобщий | әмбебап, жалпыға бірдей | universal
специальный | арнайы, арнаулы | special
конкретный | нақты | specific, concrete
точный, точность | дәл, нақты, дәлдік | exact, accurate, precise, accuracy
примерный, приблизительно | шамамен | approximate, about, approximately
почти | дерлік | almost, nearly
очевидный, ясный | айқын, анық | obvious, clear
вероятный, вероятность | ықтимал, ықтималдық | likely, probable, probability
невозможный | мүмкін емес | impossible
действительный, действительно | шынайы, нақты | real, actual, valid, really
реальный, реальность | нақты, шынайы, шындық | real, reality
естественный | табиғи, жаратылыстану | natural
искусственный | жасанды | artificial
срочный, экстренный | шұғыл, жедел | urgent, emergency
немедленно, немедленный | дереу, тез арада | immediately, immediate
активный, активность | белсенді, белсенділік | active, activity
пассивный | пассив, енжар | passive
положительный | оң, жағымды | positive
отрицательный, негативный | теріс, жағымсыз | negative
эффективный, эффективность | тиімді, тиімділік | effective, efficient, efficiency
полезный, польза | пайдалы, пайда | useful, benefit
вредный | зиянды | harmful
выгода, выгодный | пайда, тиімді | benefit, profitable, advantage
преимущество | артықшылық | advantage
недостаток, недостатка, нехватка | кемшілік, жетіспеушілік | shortage, lack, disadvantage, shortcoming
серьезный | маңызды, елеулі, байсалды | serious
острая, острое | өткір | sharp, acute
хронический | созылмалы | chronic
строгий | қатаң | strict
мирный житель | бейбіт тұрғын | civilian
вооруженный | қарулы | armed
добровольный | ерікті | voluntary
обязательный | міндетті | mandatory, compulsory, obligatory
дополнительный | қосымша | additional, extra
запасной, запас | қор, қосалқы | reserve, stock, spare
классический | классикалық | classical, classic
современник | замандас | contemporary
слава | даңқ, атақ | fame, glory
титул, звание | атақ, шен | title, rank
ранг | дәреже, шен | rank
очередь, очереди | кезек | queue, turn
ряд, ряда | қатар | row, series, number
список, списка | тізім | list
таблица | кесте | table
схема | сызба, схема | scheme, diagram
модель, модели | үлгі, модель | model
образец, образца | үлгі | sample, pattern, model
тип | түр, тип | type
сорт | сұрып, сорт | sort, variety
стандарт | стандарт | standard
стиль, стиля | стиль, мәнер | style
источник | дереккөз, қайнар | source
сноска, ссылок | сілтеме | reference
элемент | элемент | element
компонент, составляющая | құрамдас | component
деталь, подробность, подробный | егжей-тегжей, толық | detail, detailed
этап, стадия | кезең, саты | stage, phase
шаг | қадам | step
уступка | жеңілдік | concession
льгота, льгот, привилегия | жеңілдік, артықшылық | benefit, privilege
риск | тәуекел, қауіп | risk
шанс | мүмкіндік, шанс | chance
выгодополучатель, бенефициар | пайда алушы | beneficiary
тенденция | үрдіс, тенденция | trend, tendency
сдвиг | жылжу, ығысу | shift
баланс, равновесие | теңгерім, тепе-теңдік | balance, equilibrium
разрыв | алшақтық, үзілу | gap, break
перерыв | үзіліс | break, pause
вклад | үлес, салым | contribution, deposit
усилие | күш-жігер | effort
интерес, интересный, интересовать | мүдде, қызығушылық, қызықты | interest, interesting
внимание | назар | attention
уважение, уважать | құрмет, құрметтеу | respect
доверие, доверять | сенім, сену | trust, confidence
сомнение, сомневаться | күмән, күмәндану | doubt
уверенность, уверенный | сенімділік, сенімді | confidence, confident, sure
удовольствие | рақат, ләззат | pleasure
чувство, чувствовать | сезім, сезіну | feeling, sense, feel, felt
впечатление | әсер | impression
привычка | әдет | habit
поведение | мінез-құлық, тәртіп | behavior, behaviour, conduct
дисциплина, дисциплинарный | тәртіп, тәртіптік | discipline, disciplinary
этика, этический, мораль, моральный | этика, этикалық, мораль, моральдық | ethics, ethical, moral
нравственный, нравственность | адамгершілік | moral, morality
сознание | сана | consciousness, mind
ум, разум, интеллект, интеллектуальный | ақыл, интеллект, зияткерлік | mind, intelligence, reason, intellectual
воля | ерік, жігер | will
судьба | тағдыр | fate, destiny
удача | сәттілік | luck
чудо | ғажайып, керемет | miracle, wonder
дьявол | шайтан, ібіліс | devil
ангел | періште | angel
рай | жұмақ | paradise
ад, ада | тозақ | hell
миф, мифология | миф, мифология | myth, mythology
пророк | пайғамбар | prophet
паломник, паломничество | қажы, қажылық | pilgrim, pilgrimage
пост | пост, ораза | post, fasting
жертвоприношение | құрбандық | sacrifice
раскопки, раскопок, археолог, археология | қазба, археолог, археология | excavation, archaeologist, archaeology
гробница, мавзолей | кесене, мазар | tomb, mausoleum
рукопись, рукописи | қолжазба | manuscript
архив | мұрағат, архив | archive
кочевник, кочевой | көшпенді | nomad, nomadic
юрта, юрт | киіз үй | yurt
ковер, ковра | кілем | carpet
охота, охотник, охотиться | аң аулау, аңшы | hunting, hunter, hunt
рыболовство, рыбак | балық аулау, балықшы | fishing, fisherman
орел, орла | бүркіт, қыран | eagle
колесо, колес | дөңгелек | wheel
лодка, лодок | қайық | boat
телега | арба | cart
седло | ер-тоқым | saddle
`;
