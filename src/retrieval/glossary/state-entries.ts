// Words of government, parliament, elections, diplomacy and international organisations, and the
// abbreviations that differ: Russian | Kazakh | English.

export const stateEntries = `
ООН, Объединенные Нации | БҰҰ, Біріккен Ұлттар | UN, United Nations
ОБСЕ | ЕҚЫҰ | OSCE
БДИПЧ | ДИАҚБ | ODIHR
ВОЗ | ДДҰ, ДДСҰ | WHO
МОТ | ХЕҰ | ILO
ЮНИСЕФ | ЮНИСЕФ | UNICEF
ЮНЕСКО | ЮНЕСКО | UNESCO
ПРООН | БҰҰДБ | UNDP
УВКБ | БЖКБ | UNHCR
УВКПЧ | АҚЖКБ | OHCHR
МОМ | ХКҰ | IOM
МВФ | ХВҚ | IMF
ВТО | ДСҰ | WTO
НАТО | НАТО | NATO
ЕС, Евросоюз | ЕО, Еуропалық Одақ | EU, European Union
СНГ | ТМД | CIS
ШОС | ШЫҰ | SCO
ОДКБ | ҰҚШҰ | CSTO
ЕАЭС | ЕАЭО | EAEU
ОЭСР | ЭЫДҰ | OECD
МАГАТЭ | МАГАТЭ | IAEA
СССР | КСРО | USSR, Soviet Union
США | АҚШ | USA, US, United States
РК | ҚР | Republic of Kazakhstan
РФ | РФ | Russian Federation
КНР | ҚХР | PRC
ОАЭ | БАӘ | UAE
ЮАР | ОАР | South Africa
МВД | ІІМ | MIA, Ministry of Internal Affairs
МИД | СІМ | MFA, Ministry of Foreign Affairs
КНБ | ҰҚК | NSC, National Security Committee
УИС | ҚАЖ | penitentiary system
НПМ | ҰПТ, ҰАТ | NPM, National Preventive Mechanism
КПП | бақылау-өткізу бекеті | checkpoint
СМИ | БАҚ | media, mass media
НПО | ҮЕҰ | NGO
ВВП | ЖІӨ | GDP
НДС | ҚҚС | VAT
АЭС | АЭС, АЭҚ | nuclear power plant
СПИД | ЖИТС, ЖҚТБ | AIDS
ВИЧ | АИТВ, АҚТҚ | HIV
ДНК | ДНҚ | DNA
ДТП | ЖКО | road accident
государство, государственный | мемлекет, мемлекеттік | state, government, public
страна, стран | ел | country, nation
республика, республиканский | республика, республикалық | republic, republican
федерация, федеральный | федерация, федералды | federation, federal
империя, император, имперский | империя, император | empire, emperor, imperial
королевство, король, короля, королева, королевский | корольдік, король, патшайым | kingdom, king, queen, royal
царь, царя, царский | патша | tsar, king
князь, князя, княжество | князь | prince, principality
принц, принцесса | ханзада, ханшайым | prince, princess
нация, национальный, национальность | ұлт, ұлттық | nation, national, nationality
народ, народный | халық, халықтық | people, folk, nation
население | халық, тұрғындар | population
житель | тұрғын | resident, inhabitant
правительство, правительственный | үкімет, үкіметтік | government
власть, власти | билік | power, authority, government
президент, президентский | президент | president, presidential
премьер-министр, премьер | премьер-министр | prime minister
министр | министр | minister
министерство | министрлік | ministry
вице-министр | вице-министр | deputy minister, vice minister
канцлер | канцлер | chancellor
губернатор, аким | әкім, губернатор | governor, mayor, akim
акимат | әкімдік | akimat, administration
мэр, мэрия | мэр, әкім | mayor
глава | басшы, тарау | head, chief, chapter
руководитель, руководство, руководить, руководил | басшы, жетекші, басшылық | leader, head, leadership, management, lead, led
возглавлять, возглавляет, возглавил, возглавлял | басқару, басшылық | head, lead, led, chair, director
лидер | көшбасшы, лидер | leader
председатель | төраға | chairman, chair, chairperson
заместитель | орынбасар | deputy, vice
секретарь | хатшы | secretary
директор | директор | director
начальник | бастық | chief, head
советник | кеңесші | adviser, advisor, counsellor
представитель, представительство | өкіл, өкілдік | representative, representation
чиновник, должностной | шенеунік, лауазымды | official
должность | лауазым, қызмет | position, post, office
назначение, назначить, назначен, назначил, назначать | тағайындау | appointment, appoint
отставка, отставки | отставка, қызметтен кету | resignation, resign
увольнение, уволить, уволен, уволил | жұмыстан шығару | dismissal, dismiss, fired
реформа | реформа | reform
политика, политический, политик | саясат, саяси, саясаткер | policy, politics, political, politician
парламент, парламентский | парламент, парламенттік | parliament, parliamentary
мажилис | мәжіліс | Mazhilis, lower house
сенат, сенатор | сенат, сенатор | senate, senator
конгресс | конгресс | congress
палата | палата | chamber, house
депутат | депутат | deputy, member of parliament
партия, партийный | партия | party
коалиция | коалиция | coalition
оппозиция, оппозиционный | оппозиция, оппозициялық | opposition
фракция | фракция | faction
комитет | комитет | committee
комиссия | комиссия | commission
совет | кеңес | council, board, advice
управление, управлять, управляет | басқарма, басқару | management, administration, department, govern
департамент | департамент | department
ведомство | ведомство | agency, department
агентство | агенттік | agency
орган | орган | body, organ, authority
служба | қызмет | service
учреждение | мекеме | institution, establishment, facility
организация | ұйым | organization, organisation
объединение, объединить, объединять | бірлестік, біріктіру | association, unification, unite
союз | одақ | union, alliance
альянс | альянс | alliance
ассоциация | қауымдастық | association
фонд | қор | fund, foundation
центр, центральный | орталық | center, centre, central
штаб, штаб-квартира | штаб, штаб-пәтер | headquarters
филиал, отделение | филиал, бөлімше | branch, office
отдел | бөлім | department, section, division
член, членство | мүше, мүшелік | member, membership
участник, участие, участвовать, участвует, участвовал | қатысушы, қатысу | participant, participation, participate
выборы, выбор, выборов | сайлау, таңдау | election, choice
избиратель, избирательный | сайлаушы, сайлау | voter, electoral
избрать, избран, избрали, избирать | сайлау, сайланды | elect, elected
голосование, голосовать, проголосовать, голос | дауыс беру, дауыс | voting, vote, voice
референдум | референдум | referendum
кандидат | кандидат, үміткер | candidate
бюллетень | бюллетень | ballot, bulletin
демократия, демократический | демократия, демократиялық | democracy, democratic
диктатура, диктатор | диктатура, диктатор | dictatorship, dictator
авторитарный | авторитарлық | authoritarian
режим | режим | regime, mode
революция, революционный | революция, төңкеріс | revolution, revolutionary
переворот | төңкеріс | coup
гражданское общество | азаматтық қоғам | civil society
общество | қоғам | society, company
общественный, общественность | қоғамдық, жұртшылық | public, social
сообщество, община | қоғамдастық, қауым | community
общий | жалпы, ортақ | general, common, total
дипломатия, дипломат, дипломатический | дипломатия, дипломат, дипломатиялық | diplomacy, diplomat, diplomatic
посол, посла, посольство | елші, елшілік | ambassador, embassy
консул, консульство | консул, консулдық | consul, consulate
делегация | делегация | delegation
визит | сапар, визит | visit
переговоры, переговоров | келіссөз | negotiations, talks
встреча, встретиться, встретил, встречаться, встретить | кездесу, кездесті | meeting, meet, met
саммит | саммит | summit
конференция | конференция | conference
форум | форум | forum
семинар | семинар | seminar, workshop
круглый стол | дөңгелек үстел | round table
сессия | сессия | session
съезд | құрылтай, съезд | congress
сотрудничество, сотрудничать | ынтымақтастық | cooperation, cooperate
партнер, партнерство | серіктес, серіктестік | partner, partnership
отношение | қатынас, қарым-қатынас | relation, relationship, attitude
международный | халықаралық | international
внешний | сыртқы | foreign, external
внутренний | ішкі | internal, domestic, interior
иностранный, иностранец, иностранца | шетелдік, шетел | foreign, foreigner
зарубежный, за рубежом | шетелдік | foreign, abroad
граница, пограничный | шекара | border, boundary
территория, территориальный | аумақ | territory, territorial
регион, региональный | өңір, аймақ, аймақтық | region, regional
область, областной | облыс, сала | region, area, field, oblast
район, районный | аудан, аудандық | district, area
провинция | провинция | province
штат | штат | state, staff
местный | жергілікті | local
столица | астана | capital
санкция | санкция | sanction
кризис | дағдарыс | crisis
конфликт | қақтығыс, жанжал | conflict
суверенитет, суверенный | егемендік, егемен | sovereignty, sovereign
флаг | ту | flag
герб | елтаңба | emblem, coat of arms
гимн | әнұран | anthem
послание | жолдау | address, message
стратегия, стратегический | стратегия, стратегиялық | strategy, strategic
программа | бағдарлама | program, programme
план, планировать, планирует | жоспар, жоспарлау | plan, planning
проект | жоба | project, draft
инициатива | бастама | initiative
концепция | тұжырымдама | concept
резолюция | қарар | resolution
решение, решить, решил | шешім, шешу | decision, solution, decide
принять, принял, принят, приняты, принимать, принятие | қабылдау | adopt, accept, adoption, receive
утвердить, утвержден, утверждение, утверждать | бекіту | approve, approval, claim
одобрить, одобрение, одобрил | мақұлдау | approve, approval
подписать, подписал, подписан, подпись, подписание | қол қою, қолтаңба | sign, signature
предложение, предложить, предлагать | ұсыныс, ұсыну | proposal, offer, propose, suggest
внедрение, внедрить | енгізу | introduction, implementation
реализация, реализовать | іске асыру, жүзеге асыру | implementation, implement
координация | үйлестіру | coordination
администрация | әкімшілік | administration
бюрократия | бюрократия | bureaucracy
реестр | тізілім | register, registry
регистрация, зарегистрировать, зарегистрирован | тіркеу | registration, register
документ | құжат | document
паспорт | паспорт, төлқұжат | passport
удостоверение | куәлік | certificate, identity card
свидетельство | куәлік, айғақ | certificate, evidence
справка | анықтама | certificate, reference
заявление | өтініш, мәлімдеме | statement, application
награда, наградить, награжден | марапат, марапаттау | award, reward
орден, ордена | орден | order
медаль | медаль | medal
премия | сыйлық, сыйақы | prize, award, bonus
эпоха | дәуір | era, epoch
колониальный | отаршылдық | colonial
монархия | монархия | monarchy
гражданская служба | мемлекеттік қызмет | civil service
внеочередной | кезектен тыс | extraordinary, early
созыв | шақырылым | convocation
спикер | спикер | speaker
вето | вето | veto
кворум | кворум | quorum
импичмент | импичмент | impeachment
инаугурация | ұлықтау | inauguration
присяга | ант | oath
`;
