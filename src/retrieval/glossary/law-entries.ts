// Words of human rights, law, courts, police, prisons and torture: Russian | Kazakh | English.

export const lawEntries = `
право, права, прав, правовой | құқық, құқықтық | right, rights, legal
правозащитник, правозащитный | құқық қорғаушы | human rights defender, activist
закон, законный | заң, заңды | law, legal, lawful
законодательство, законодательный | заңнама, заңнамалық | legislation, law, legislative
законопроект | заң жобасы | bill, draft law
законность | заңдылық | legality, lawfulness
незаконный, незаконно | заңсыз | illegal, unlawful
беззаконие | заңсыздық | lawlessness
кодекс | кодекс | code
статья, статей | бап, мақала | article
пункт | тармақ | paragraph, item
норма, нормативный | норма, нормативтік | norm, rule, provision
правило, правил | ереже, қағида | rule, regulation
положение | ереже, жағдай | provision, situation, regulation
поправка, поправок | түзету | amendment
изменение | өзгеріс, өзгерту | change, amendment
указ | жарлық | decree
постановление | қаулы | resolution, decree, ruling
распоряжение | өкім | order
приказ | бұйрық | order
конституция, конституционный | конституция, конституциялық | constitution, constitutional
конвенция | конвенция | convention
договор, договоров | шарт, келісімшарт | treaty, contract, agreement
соглашение | келісім | agreement
протокол | хаттама | protocol, record
пакт | пакт | covenant, pact
хартия | хартия | charter
декларация | декларация | declaration
устав | жарғы | charter, statute
ратификация, ратифицировать, ратифицировал | ратификациялау, бекіту | ratification, ratify
обязательство | міндеттеме | obligation, commitment
обязанность, обязан, обязаны | міндет, міндетті | duty, obligation, obliged
ответственность, ответственный | жауапкершілік, жауапты | responsibility, liability, responsible
полномочие, полномочный | өкілеттік | power, mandate, authority
мандат | мандат | mandate
компетенция | құзырет | competence, jurisdiction
юрисдикция | юрисдикция | jurisdiction
юрист, юридический | заңгер, заңи | lawyer, legal
адвокат, адвокатура | адвокат, адвокатура | lawyer, attorney, advocate
защитник | қорғаушы | defender, counsel
защита, защищать, защитить, защищен | қорғау, қорғаныс | protection, protect, defence, defense
нотариус | нотариус | notary
суд, судебный | сот | court, trial, judicial
судья, судей, судьи | сот, судья, төреші | judge
присяжный | алқаби | jury, juror
заседание | отырыс, мәжіліс | session, meeting, hearing
слушание | тыңдау | hearing
процесс | процесс, үдеріс | process, trial
иск, исковой | талап арыз | lawsuit, claim
истец, истца | талап қоюшы | plaintiff, claimant
ответчик | жауапкер | defendant, respondent
обвиняемый | айыпталушы | accused, defendant
подсудимый | сотталушы | defendant
подозреваемый | күдікті | suspect
осужденный, осужден, осуждены, осудить, осудил | сотталған, соттау | convict, convicted, sentenced
обвинение, обвинить, обвинять, обвинил, обвинен | айыптау, айып | accusation, charge, accuse
прокурор, прокуратура | прокурор, прокуратура | prosecutor, prosecution
потерпевший | жәбірленуші | victim, injured
жертва | құрбан | victim, sacrifice
свидетель | куәгер, куә | witness
показание | айғақ | testimony, evidence
доказательство, доказать, доказывать | дәлел, дәлелдеу | evidence, proof, prove
улика | айғақ | evidence, clue
экспертиза | сараптама | examination, expertise
эксперт, экспертный | сарапшы | expert
допрос, допросить | жауап алу, тергеу | interrogation, questioning, interrogate
следствие | тергеу | investigation, consequence
следователь, следственный | тергеуші, тергеу | investigator, investigative
расследование, расследовать, расследует | тергеу, тексеру | investigation, investigate, inquiry
дознание | анықтау | inquiry
приговор, приговорить, приговорил, приговорен | үкім | sentence, verdict
наказание, наказать, наказывать | жаза, жазалау | punishment, penalty, punish
штраф, оштрафовать, оштрафован | айыппұл | fine, penalty
срок | мерзім | term, period, deadline
апелляция, апелляционный | апелляция, апелляциялық | appeal, appellate
кассация, кассационный | кассация, кассациялық | cassation
обжаловать, обжалование | шағымдану | appeal
жалоба, жаловаться, пожаловаться | шағым | complaint, complain
заявитель | өтініш беруші | applicant, complainant
обращение, обратиться, обращаться | өтініш, жүгіну | appeal, address, treatment
ходатайство | өтінішхат | petition, motion
оправдать, оправдан, оправдательный | ақтау, ақталды | acquit, acquittal
помилование, помиловать | рақымшылық, кешірім | pardon, clemency
амнистия | амнистия, рақымшылық | amnesty
реабилитация | оңалту, ақтау | rehabilitation
компенсация | өтемақы | compensation
возмещение, возместить | өтеу | compensation, redress, reparation
ущерб | залал, шығын | damage, harm
вред | зиян | harm, damage
вина, виновный, виновен | кінә, кінәлі | guilt, guilty, blame
невиновный, невиновен, невиновность | кінәсіз | innocent, innocence
презумпция | презумпция | presumption
преступление, преступность | қылмыс, қылмыстылық | crime, offence, offense
преступник, преступный | қылмыскер, қылмысты | criminal, offender
уголовный | қылмыстық | criminal, penal
гражданский | азаматтық | civil, civilian
административный | әкімшілік | administrative
правонарушение, правонарушитель | құқық бұзушылық | offence, offense, violation
нарушение, нарушить, нарушать, нарушил, нарушен | бұзу, бұзушылық | violation, breach, violate
злоупотребление | теріс пайдалану | abuse, misuse
превышение | асыра пайдалану | excess, abuse
коррупция, коррупционный | сыбайлас жемқорлық, жемқорлық | corruption, corrupt
взятка, взяток, взяточничество | пара, парақорлық | bribe, bribery
мошенничество, мошенник | алаяқтық, алаяқ | fraud, swindler
кража, украсть, украл, похитить, похитил | ұрлық, ұрлау | theft, steal, stole, stolen
вор, воровство | ұры, ұрлық | thief, theft
грабеж, ограбление | тонау | robbery, looting
разбой | қарақшылық | robbery
вымогательство | қорқытып алу | extortion
похищение | ұрлау | abduction, kidnapping
заложник | кепіл | hostage
убийство, убить, убивать, убил, убит, убиты, убийца | кісі өлтіру, өлтіру | murder, killing, kill, killer
изнасилование, изнасиловать | зорлау | rape
насилие, насильственный | зорлық, зорлық-зомбылық | violence, violent
домогательство | қудалау | harassment
избиение, избить, избивать, избил | ұрып-соғу, соққы | beating, beat, beaten
побои | соққы, ұрып-соғу | beating
телесный | дене | bodily, corporal
травма, травмировать | жарақат | injury, trauma
пытка, пытки, пыток, пыточный | азаптау | torture
жестокий, жестокость, жестоко | қатыгез, қатыгездік, қатал | cruel, cruelty, brutal
бесчеловечный | адамгершілікке жатпайтын | inhuman, inhumane
унижающий, унижение, унизительный | қорлау, қадірін қорлайтын | degrading, humiliation
достоинство | қадір-қасиет, қадір | dignity
полиция, полицейский | полиция, полицей | police, policeman
милиция | милиция | militia, police
сотрудник | қызметкер | employee, officer, staff
офицер | офицер | officer
задержание, задержать, задержан, задержали, задержанный | ұстау, ұсталған | detention, detain, arrest, detainee
арест, арестовать, арестован, арестованный | тұтқындау, қамау | arrest, arrested
обыск | тінту | search
изъятие, изъять, изъят | алу, тәркілеу | seizure, seize
конфискация | тәркілеу | confiscation
розыск | іздестіру, іздеу | search, wanted
тюрьма, тюрем, тюремный | түрме | prison, jail
заключенный | тұтқын, қамаудағы | prisoner, inmate
заключение | қорытынды, қамау | conclusion, imprisonment, detention
лишение | айыру | deprivation
колония | колония | colony
камера | камера | cell, camera
изолятор | изолятор | detention centre, isolator
следственный изолятор, СИЗО | тергеу изоляторы | pretrial detention
карцер | карцер | solitary confinement
надзиратель | бақылаушы | warden, guard
конвой | айдауыл | convoy, escort
освобождение, освободить, освобождать, освобожден | босату, азат ету | release, liberation, free
условно-досрочный | шартты түрде мерзімінен бұрын | parole, early release
пробация | пробация | probation
пожизненный | өмір бойы | life
казнь, казнить, казнен | өлім жазасы, дарға асу | execution, execute
смертный | өлім | death, mortal
бегство, побег, бежать, бежал, сбежать | қашу, қашқын | escape, flee, fled, run
человек, люди, человеческий, людей, людьми | адам, адамдар, кісі | human, person, people, man
личность, личный | тұлға, жеке | personality, person, personal, individual
гражданин, граждане, граждан, гражданство | азамат, азаматтық | citizen, citizenship, national
свобода, свободный | бостандық, еркіндік, еркін | freedom, liberty, free
равенство, равный, равноправие | теңдік, тең, теңқұқық | equality, equal
неравенство | теңсіздік | inequality
дискриминация | кемсіту, кемсітушілік | discrimination
справедливость, справедливый | әділдік, әділеттілік, әділ | justice, fair, just
несправедливость | әділетсіздік | injustice
юстиция | әділет | justice
правосудие | сот төрелігі, әділсот | justice
безнаказанность | жазасыздық | impunity
произвол, произвольный | озбырлық, негізсіз | arbitrary, arbitrariness
преследование, преследовать | қудалау | persecution, prosecution, persecute
притеснение, угнетение | қысым, езгі | oppression
репрессия, репрессии | репрессия, қуғын-сүргін | repression
рабство, раб | құлдық, құл | slavery, slave
торговля людьми | адам саудасы | human trafficking
эксплуатация | қанау, пайдалану | exploitation, operation
принуждение, принудительный, принудить | мәжбүрлеу, мәжбүрлі | coercion, forced, compulsory
угроза, угрожать, угрожал | қауіп, қатер, қорқыту | threat, threaten
запугивание | қорқыту | intimidation
шантаж | бопсалау | blackmail
убежище | баспана, пана | asylum, shelter, refuge
экстрадиция | экстрадиция | extradition
омбудсмен, уполномоченный | омбудсмен, уәкіл | ombudsman, commissioner, ombudsperson
превентивный | алдын алу, превентивтік | preventive
предупреждение, предотвращение, предотвратить, предупредить | алдын алу, ескерту | prevention, prevent, warning
механизм | тетік, механизм | mechanism
мониторинг | мониторинг, бақылау | monitoring
посещение, посетить, посещать | бару, аралау | visit
проверка, проверок, проверить, проверять | тексеру | inspection, check, verification
контроль, контролировать, контролирует | бақылау | control
надзор | қадағалау | supervision, oversight
наблюдение, наблюдатель, наблюдать | бақылау, бақылаушы | observation, observer, monitor
рекомендация, рекомендовать | ұсыным, ұсыныс | recommendation, recommend
доклад, докладчик | баяндама, баяндамашы | report, rapporteur
отчет | есеп | report
факультативный | факультативтік | optional
имущество, имущественный | мүлік | property, estate
собственность, собственник | меншік, меншік иесі | property, ownership, owner
наследство, наследник, наследие | мұра, мұрагер | inheritance, heritage, heir
завещание | өсиет | will, testament
неприкосновенность | қол сұғылмаушылық | immunity, inviolability
тайна, тайный | құпия | secret, secrecy
клевета | жала, жала жабу | slander, libel, defamation
оскорбление, оскорбить | қорлау | insult
терроризм, террорист, террористический | терроризм, террорист, лаңкестік | terrorism, terrorist
экстремизм, экстремистский | экстремизм, экстремистік | extremism, extremist
наркотик, наркотический, наркомания | есірткі, нашақорлық | drug, narcotic
контрабанда | контрабанда | smuggling
оружие | қару | weapon, arms
безопасность, безопасный | қауіпсіздік, қауіпсіз | security, safety, safe
опасность, опасный | қауіп, қауіпті | danger, dangerous, risk
порядок, порядка | тәртіп | order, procedure
доступ | қолжетімділік | access
разрешение, разрешить, разрешать | рұқсат, шешу | permission, permit, resolution
запрет, запретить, запрещать, запрещен | тыйым, тыйым салу | ban, prohibition, prohibit, forbidden
ограничение, ограничить, ограничивать, ограничен | шектеу | restriction, limit, limitation
лицензия | лицензия | licence, license
патент | патент | patent
исполнение, исполнить, исполнять | орындау, атқару | execution, enforcement, performance
применение, применить, применять | қолдану | application, use, apply
соблюдение, соблюдать | сақтау | compliance, observance, comply
отмена, отменить, отменил, отменен, отменять | күшін жою, жою | abolition, abolish, cancel, repeal
дело, дел | іс | case, matter, affair
мера | шара | measure
случай, случайный | жағдай, оқиға | case, incident, accident
инцидент, происшествие | оқиға | incident
правоохранительный | құқық қорғау | law enforcement
бессрочный | мерзімсіз | indefinite
залог | кепіл, кепілдік | bail, deposit
гарантия, гарантировать, гарантирует | кепілдік | guarantee
жилище, жилье, жилой | тұрғын үй, баспана | housing, dwelling, residential
несовершеннолетний | кәмелетке толмаған | minor, juvenile, underage
самоубийство, суицид | өзін-өзі өлтіру, суицид | suicide
мораторий | мораторий | moratorium
прозрачность, прозрачный | ашықтық, ашық | transparency, transparent
независимость, независимый | тәуелсіздік, тәуелсіз | independence, independent
беспристрастный | бейтарап | impartial
`;
