// Function words of English, Russian and Kazakh: they carry no topic, so no index holds them.
// Numbers, words of time ("before", "после") and the English negations are not among them.

const english = `
a an the and or but nor so if then than that this these those there here of in on at by for from to
into onto with without about as is are was were be been being am do does did doing done have has
had having will would shall should can could may might must it its he him his she her hers they
them their theirs we us our ours you your yours i me my mine who whom whose which what when where
why how also just only very too such own same other each any some both all most more much many
between during through over under up down out off again once upon per via
im ive id ill dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt s t ll ve re d m
`;

const russian = `
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было
вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь
уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам
чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним
здесь этом один почти мой тем чтобы нее сейчас были куда зачем всех можно при об обо это эта эти
этой этих этим этими эту тот та те той тех тому тою этому свой своя свое свои своих своей своего
своим своими каких какие какая какое каким какого какому какими который которая которое которые
которых которой которого которым которому которую которыми чей чья чье чьи кого кому кем ком чему
их ими них нами нам нас вами вас является являются также между через над про
`;

const kazakh = `
және мен пен бен да де та те не ма ме ба бе па пе ол олар оның оны оған онда одан бұл бұлар осы сол
мына ана үшін туралы жайлы арқылы бойынша дейін кейін емес бар жоқ еді екен болды болып болған
болады болатын болса бола болу деп деген дейді деді кім кімнің кімді не нені неге қандай қай қайда
қашан қалай қанша неше неліктен біз біздің сіз сіздің мен менің өз өзі өзінің өте ең тағы ғана гөрі
сияқты секілді себебі өйткені бірақ алайда немесе яғни ал ғой шейін қарай бір барлық әр кез
`;

/** Lower-case words, `ё` written as `е`. */
export const stopWords: ReadonlySet<string> = new Set(
  [english, russian, kazakh].flatMap((words) => words.trim().split(/\s+/u)),
);
