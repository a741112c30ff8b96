// The words that the cue rules and the cleaning go by, folded (fold.hpp), in the three languages and in Latin letters.
#pragma once

#include "words/names/word_set.hpp"

namespace wordkeep::words::names::cue_words {

// A name follows, after words of skipped_after_called.
inline constexpr auto called = word_set({u"зовут", u"звать", u"зовут-то", u"zovut", u"zvat"});
inline constexpr auto skipped_after_called = word_set(
    {u"меня",     u"его",       u"ее",      u"нас",       u"их",     u"мою",   u"моего", u"дочь",    u"дочку",
     u"дочки",    u"сына",      u"ребенка", u"ребеночка", u"мужа",   u"жену",  u"маму",  u"девочку", u"мальчика",
     u"пациента", u"пациентку", u"подругу", u"просто",    u"кстати", u"menya", u"moyu",  u"doch"});
// "меня X зовут": the name stands between.
inline constexpr auto before_called =
    word_set({u"меня", u"мен", u"menya", u"сына", u"дочь", u"дочку", u"ребенка", u"ее", u"его"});

// A name follows at once, or after a mark or one of skipped_after_noun.
inline constexpr auto own_name_noun =
    word_set({u"атым", u"ысымым", u"фамилиям", u"atym", u"atim", u"ismim", u"исмим", u"фио", u"fio", u"есимим"});
// The same, if a word of name_noun_before stands in front.
inline constexpr auto name_noun =
    word_set({u"имя", u"именем", u"имени", u"фамилия", u"фамилию", u"фамилии", u"фамилией", u"имена", u"name",
              u"surname", u"names", u"imya", u"familiya", u"imeni", u"отчество"});
inline constexpr auto name_noun_before =
    word_set({u"на",  u"по",  u"под",   u"мое", u"моя",  u"мою", u"моей", u"ее",  u"его", u"my", u"his",
              u"her", u"the", u"under", u"moe", u"moya", u"na",  u"po",   u"pod", u"с",   u"от"});
// No person's name follows after these, a few words before.
inline constexpr auto named_business =
    word_set({u"restaurant", u"restaurants", u"cafe", u"place", u"shop", u"hotel", u"bar"});
// A name follows if it looks like one: "кызымдын аты Айгүл".
inline constexpr auto fair_name_noun = word_set({u"аты", u"атын", u"ысымы", u"фамилиясы", u"имя", u"фамилия", u"name"});
inline constexpr auto skipped_after_noun =
    word_set({u"мое", u"моя", u"is", u"s", u"of", u"the", u"будет", u"и", u"менин", u"это", u"жону", u"жони"});
// These introduce a name only with a colon or a dash after them.
inline constexpr auto field = word_set(
    {u"имя",      u"фио",       u"фамилия",    u"отчество", u"получатель", u"отправитель", u"заказчик",  u"клиент",
     u"клиентка", u"пациент",   u"пациентка",  u"контакт",  u"контактное", u"лицо",        u"менеджер",  u"курьер",
     u"мастер",   u"водитель",  u"врач",       u"доктор",   u"директор",   u"аты",         u"фамилиясы", u"жону",
     u"алуучу",   u"жонотуучу", u"кардар",     u"name",     u"surname",    u"recipient",   u"customer",  u"client",
     u"patient",  u"passenger", u"contact",    u"guest",    u"student",    u"ученик",      u"ученица",   u"окуучу",
     u"бейтап",   u"ребенок",   u"плательщик", u"владелец", u"арендатор",  u"ижарачы",     u"подпись",   u"кол"});

// "Урматым менен", "с уважением": a signature follows.
inline constexpr auto respect = word_set({u"уважением", u"урматым", u"regards", u"sincerely"});

// A name follows if it looks like one.
inline constexpr auto title_before = word_set(
    {u"господин",  u"господина", u"господину",     u"госпожа",  u"госпожи",   u"госпоже",   u"госпожу",  u"гн",
     u"гжа",       u"mr",        u"mrs",           u"ms",       u"miss",      u"dr",        u"doctor",   u"madam",
     u"sir",       u"prof",      u"professor",     u"тетя",     u"тети",      u"тете",      u"тетю",     u"тетей",
     u"дядя",      u"дяди",      u"дяде",          u"дядю",     u"баба",      u"доктор",    u"доктора",  u"доктору",
     u"доктором",  u"врач",      u"врача",         u"врачу",    u"врачом",    u"мастер",    u"мастера",  u"мастеру",
     u"мастером",  u"учитель",   u"учителя",       u"тренер",   u"тренера",   u"тренеру",   u"менеджер", u"менеджера",
     u"менеджеру", u"админ",     u"администратор", u"продавец", u"гражданин", u"гражданка", u"курьер",   u"директор",
     u"директору", u"apa",       u"mister"});
// Somebody's relation or work: a name that the lists know follows, more often than not.
inline constexpr auto role_before =
    word_set({u"получатель",  u"получателя",  u"отправитель", u"заказчик",     u"заказчица",
              u"клиент",      u"клиентка",    u"клиента",     u"пациент",      u"пациентка",
              u"пациента",    u"владелец",    u"арендатор",   u"арендодатель", u"ученик",
              u"ученица",     u"ученика",     u"ученицу",     u"студент",      u"студентка",
              u"пассажир",    u"гость",       u"сотрудник",   u"сотрудница",   u"сотруднику",
              u"подруга",     u"подруге",     u"подругу",     u"подруги",      u"друг",
              u"друга",       u"другу",       u"брат",        u"брата",        u"брату",
              u"братишка",    u"сестра",      u"сестре",      u"сестру",       u"сестры",
              u"сестренка",   u"муж",         u"мужа",        u"мужу",         u"жена",
              u"жене",        u"жену",        u"жены",        u"сын",          u"сына",
              u"сыну",        u"сынок",       u"дочь",        u"дочка",        u"дочке",
              u"дочку",       u"дочери",      u"бабушка",     u"бабушке",      u"дедушка",
              u"внук",        u"внуку",       u"внучка",      u"внучке",       u"внучку",
              u"племянник",   u"племянница",  u"племяннику",  u"племяннице",   u"коллега",
              u"коллеге",     u"сосед",       u"соседка",     u"соседу",       u"соседке",
              u"начальник",   u"бухгалтер",   u"бухгалтеру",  u"няня",         u"няне",
              u"няню",        u"репетитор",   u"тренерша",    u"воспитатель",  u"воспитательница",
              u"хозяин",      u"хозяина",     u"хозяйка",     u"хозяйке",      u"хозяйку",
              u"риелтор",     u"риэлтор",     u"юрист",       u"юристу",       u"адвокат",
              u"хирург",      u"хирургу",     u"стоматолог",  u"стоматологу",  u"окулист",
              u"терапевт",    u"терапевту",   u"педиатр",     u"педиатру",     u"косметолог",
              u"косметологу", u"логопед",     u"психолог",    u"массажист",    u"визажист",
              u"визажисту",   u"стилист",     u"стилисту",    u"барбер",       u"барберу",
              u"секретарь",   u"оператор",    u"кассир",      u"консультант",  u"официант",
              u"официантка",  u"кондитер",    u"фотограф",    u"фотографа",    u"водитель",
              u"водителю",    u"водителя",    u"курьеру",     u"курьера",      u"продавцу",
              u"учительница", u"учительнице", u"учителю",     u"медсестра",    u"сторож",
              u"сторожу",     u"сантехник",   u"электрик",    u"бригадир",     u"девушка",
              u"девочка",     u"мальчик",     u"женщина",     u"парень",       u"некий",
              u"некая",       u"кардар",      u"байбичем",    u"кызым",        u"уулум",
              u"балам",       u"синдим",      u"иним",        u"эжем",         u"агам",
              u"апам",        u"атам",        u"досум",       u"курбум",       u"мугалим",
              u"дарыгер",     u"sestra",      u"brat",        u"kurer",        u"master",
              u"podruga",     u"doch",        u"syn"});
// Greetings and thanks: the name of the one who is spoken to follows, if the lists know it.
inline constexpr auto greeting =
    word_set({u"привет",       u"приветик",     u"здравствуйте", u"здравствуй", u"здрасте",  u"салам",
              u"саламатсызбы", u"хай",          u"спасибо",      u"спс",        u"рахмат",   u"ракмат",
              u"дорогая",      u"дорогой",      u"уважаемая",    u"уважаемый",  u"урматтуу", u"кымбаттуу",
              u"милая",        u"hi",           u"hello",        u"dear",       u"thanks",   u"privet",
              u"salam",        u"zdravstvuite", u"zdravstvuyte", u"spasibo",    u"rahmat"});
// Said to an elder before "эже" or "байке", and no name then, though the lists know it as one.
inline constexpr auto said_to_elder = word_set({u"саламатсызбы", u"саламатсыздарбы",
                                                u"рахмат",       u"ракмат",
                                                u"салам",        u"саламат",
                                                u"кымбат",       u"арзан",
                                                u"жакшы",        u"сонун",
                                                u"алтын",        u"бар",
                                                u"жок",          u"кеч",
                                                u"макул",        u"бол",
                                                u"сулуу",        u"таза",
                                                u"кан",          u"ак",
                                                u"кара",         u"чон",
                                                u"улуу",         u"жаш"});

// A name stands before.
inline constexpr auto title_after =
    word_set({u"эже",    u"эжеке",   u"эжей",    u"эжеге",    u"эжени",    u"эженин", u"эжеден", u"эжекем",  u"апай",
              u"апайга", u"апайды",  u"апайдын", u"апайдан",  u"агай",     u"агайга", u"агайды", u"агайдын", u"агайдан",
              u"байке",  u"байкеге", u"байкени", u"байкенин", u"байкеден", u"ага",    u"агага",  u"аганын",  u"аке",
              u"мырза",  u"мырзага", u"айым",    u"айымга",   u"ака",      u"акага",  u"опа",    u"ханум",   u"апа",
              u"таяке",  u"тайке",   u"eje",     u"ezhe",     u"ejeke",    u"apai",   u"apay",   u"agai",    u"agay",
              u"bayke",  u"baike",   u"baike",   u"aka",      u"opa",      u"hanum"});

// Between the names of a father and a child: Асан уулу Бакыт.
inline constexpr auto child_of =
    word_set({u"уулу", u"кызы", u"угли", u"кизи", u"оглы", u"заде", u"уулуна", u"уулунун", u"уулунан", u"уулум",
              u"кызына", u"кызынын", u"кызынан", u"uulu", u"kyzy", u"kizi", u"qizi", u"ogly"});

// "I am X", "это X": a name follows only if the lists know it or a capital shows it.
inline constexpr auto this_is = word_set({u"это", u"eto", u"im", u"am", u"называйте", u"call"});

// "бул X", this is X: only at the beginning or after a greeting.
inline constexpr auto kyrgyz_this_is = word_set({u"бул", u"bul"});

// First halves of hyphenated places whose other half may be a name: Коста-Рика, Санта-Мария.
inline constexpr auto place_half = word_set({u"коста", u"санта", u"сан", u"порт", u"пуэрто", u"нью", u"рио", u"лос",
                                             u"лас", u"ат", u"costa", u"santa", u"san", u"puerto", u"port"});

// What precedes or follows a name of a street, a place or a shop.
inline constexpr auto place_before =
    word_set({u"ул",          u"улица",     u"улицы",      u"улице",       u"улицу",       u"пр",      u"просп",
              u"проспект",    u"проспекте", u"проспекту",  u"проспекта",   u"пр-т",        u"пер",     u"переулок",
              u"переулке",    u"мкр",       u"микрорайон", u"микрорайоне", u"мкрн",        u"бульвар", u"бульваре",
              u"площадь",     u"площади",   u"пл",         u"шоссе",       u"парк",        u"парка",   u"парке",
              u"жк",          u"жм",        u"село",       u"селе",        u"села",        u"город",   u"городе",
              u"города",      u"аил",       u"айыл",       u"район",       u"районе",      u"района",  u"остановка",
              u"остановке",   u"остановки", u"аялдама",    u"пересечении", u"пересечение", u"угол",    u"углу",
              u"перекресток", u"street",    u"st",         u"avenue",      u"ul",          u"ulica",   u"prospekt",
              u"им",          u"имени"});
// The same, if a dot follows: without one "бул" is "this".
inline constexpr auto place_before_dotted = word_set({u"бул"});
inline constexpr auto place_after = word_set(
    {u"кочосу",   u"кочосундо",   u"кочосуно",  u"кочосунун", u"кочо",   u"коч",      u"проспекти", u"проспектиси",
     u"району",   u"районунда",   u"районуна",  u"районунун", u"шаары",  u"шаарында", u"айылы",     u"айылында",
     u"базары",   u"базарында",   u"аялдамасы", u"бульвары",  u"аянты",  u"аянтында", u"парки",     u"паркы",
     u"улица",    u"проспект",    u"street",    u"st",        u"avenue", u"ave",      u"road",      u"rd",
     u"square",   u"park",        u"көчөсү",    u"kochosu",   u"ulitsa", u"горы",     u"гор",       u"жолу",
     u"кесилиши", u"кесилишинде", u"баатыр",    u"баатыра",   u"мечеть", u"базар",    u"рынок",     u"рынке",
     u"атындагы", u"бурчунда"});
inline constexpr auto business_before = word_set(
    {u"магазин",   u"магазина",    u"магазине",   u"магазину",  u"магазины",  u"салон",     u"салона",  u"салоне",
     u"салону",    u"кафе",        u"ресторан",   u"ресторана", u"ресторане", u"бренд",     u"бренда",  u"бренды",
     u"фирма",     u"фирмы",       u"бутик",      u"бутика",    u"бутике",    u"тц",        u"трц",     u"тд",
     u"отель",     u"отеля",       u"отеле",      u"гостиница", u"гостинице", u"гостиницы", u"клиника", u"клиники",
     u"клинике",   u"клинику",     u"аптека",     u"аптеки",    u"аптеке",    u"аптеку",    u"школа",   u"школы",
     u"школе",     u"школу",       u"студия",     u"студии",    u"студию",    u"ателье",    u"банк",    u"банка",
     u"банке",     u"супермаркет", u"маркет",     u"компания",  u"компании",  u"осоо",      u"ооо",     u"оао",
     u"зао",       u"тоо",         u"садик",      u"садике",    u"детсад",    u"медцентр",  u"центр",   u"центре",
     u"центра",    u"рынок",       u"рынке",      u"базар",     u"марка",     u"марки",     u"модель",  u"модели",
     u"агентство", u"агентству",   u"агентства",  u"shop",      u"store",     u"salon",     u"cafe",    u"brand",
     u"clinic",    u"hotel",       u"restaurant", u"bar",       u"бар",       u"баре",      u"духи",    u"коллекция",
     u"фильм",     u"сериал",      u"роман",      u"книга",     u"торт",      u"платье"});
inline constexpr auto business_after = word_set(
    {u"дукону",     u"дуконундо",    u"дуконуно", u"дукон",        u"салону",     u"салонунда",  u"салонуна",
     u"кафеси",     u"кафесинде",    u"маркети",  u"борбору",      u"борборунда", u"клиникасы",  u"клиникасында",
     u"дарыканасы", u"мейманканасы", u"фирмасы",  u"бренди",       u"мектеби",    u"мектебинде", u"бакчасы",
     u"shop",       u"store",        u"salon",    u"cafe",         u"hotel",      u"bank",       u"hospital",
     u"clinic",     u"plaza",        u"mall",     u"market",       u"маркет",     u"плаза",      u"молл",
     u"бакери",     u"bakery",       u"студия",   u"banky",        u"банк",       u"банка",      u"банке",
     u"банкы",      u"музейи",       u"музейине", u"кондитерская", u"кинотеатр",  u"отель",      u"ресторан",
     u"мебель",     u"строй",        u"групп",    u"спорт"});
// Things that are sold under a name of their own: кровать Милана, помидоры сорта Анастасия, собака Рекс.
inline constexpr auto thing_before = word_set(
    {u"торт",      u"торта",     u"торты",       u"торту",     u"пирог",      u"пирожное",  u"конфеты",  u"конфета",
     u"шоколад",   u"шоколадка", u"печенье",     u"хлеб",      u"батон",      u"сыр",       u"колбаса",  u"масло",
     u"мука",      u"чай",       u"кофе",        u"вода",      u"сок",        u"молоко",    u"кефир",    u"айран",
     u"мороженое", u"салат",     u"пицца",       u"бургер",    u"диван",      u"дивана",    u"диваны",   u"кровать",
     u"кровати",   u"кресло",    u"стол",        u"стул",      u"шкаф",       u"комод",     u"кухня",    u"кухню",
     u"гарнитур",  u"матрас",    u"обои",        u"шторы",     u"тюль",       u"ковер",     u"коляска",  u"коляску",
     u"кукла",     u"куклу",     u"куклы",       u"пазл",      u"игра",       u"сказка",    u"сказку",   u"мультик",
     u"песня",     u"песню",     u"альбом",      u"опера",     u"балет",      u"спектакль", u"концерт",  u"группа",
     u"сорт",      u"сорта",     u"помидоры",    u"томаты",    u"огурцы",     u"клубника",  u"клубнику", u"малина",
     u"виноград",  u"яблоки",    u"яблоня",      u"груша",     u"рассада",    u"семена",    u"саженцы",  u"розы",
     u"тюльпаны",  u"крем",      u"бальзам",     u"шампунь",   u"мыло",       u"помада",    u"помаду",   u"тушь",
     u"лак",       u"краска",    u"мазь",        u"таблетки",  u"сироп",      u"капли",     u"платья",   u"платьице",
     u"юбка",      u"костюм",    u"костюма",     u"купальник", u"сапоги",     u"туфли",     u"ботинки",  u"кроссовки",
     u"кросы",     u"сумка",     u"сумку",       u"пальто",    u"халат",      u"кружево",   u"ткань",    u"ткани",
     u"пряжа",     u"нитки",     u"телефон",     u"пылесос",   u"стиралка",   u"плита",     u"насос",    u"блендер",
     u"машина",    u"мотоцикл",  u"самолет",     u"рейс",      u"поезд",      u"теплоход",  u"яхта",     u"санаторий",
     u"пансионат", u"роддом",    u"лаборатория", u"гимназия",  u"гимназии",   u"лицей",     u"лицея",    u"медресе",
     u"театр",     u"театра",    u"стадион",     u"аэропорт",  u"памятник",   u"памятника", u"премия",   u"орден",
     u"журнал",    u"газета",    u"радио",       u"телеканал", u"приложение", u"игрушка",   u"свеча",    u"набор",
     u"кота",      u"кошку",     u"кошка",       u"кот",       u"собаку",     u"собака",    u"пса",      u"щенка",
     u"щенок",     u"котенка",   u"котенок",     u"попугая",   u"попугай",    u"хомяк",     u"хомяка",   u"лошадь",
     u"cake",      u"sofa",      u"bed",         u"dress",     u"doll",       u"movie",     u"song",     u"dog",
     u"cat",       u"tort",      u"divan",       u"platie",    u"krovat"});
// Behind a name these say that it is a shop's or a thing's: асель шоп, Айзада кейтеринг, каныкей көйнөктөрү.
inline constexpr auto thing_after = word_set(
    {u"шоп",       u"цветы",       u"духи",     u"парфюм",    u"гулкана", u"текстиль", u"кейтеринг",  u"бутик",
     u"бутиги",    u"ателье",      u"ательеси", u"салон",     u"кафе",    u"кондитер", u"медресе",    u"медресеси",
     u"сорт",      u"тур",         u"турс",     u"тревел",    u"принт",   u"фэшн",     u"стиль",      u"косметикс",
     u"бьюти",     u"beauty",      u"studio",   u"style",     u"fashion", u"textile",  u"travel",     u"tour",
     u"parfum",    u"парк",        u"сити",     u"city",      u"гулу",    u"гулдору",  u"гулунон",    u"эпосу",
     u"эпосун",    u"фильми",      u"фильмин",  u"китеби",    u"китебин", u"ыры",      u"койноктору", u"койногу",
     u"айында",    u"айы",         u"аэропорт", u"аэропорту", u"airport", u"фильм",    u"сказка",     u"меню",
     u"коллекция", u"коллекциясы", u"магазин",  u"магазини",  u"центр",   u"борбор",   u"клуб",       u"отел",
     u"сыры",      u"нан",         u"ун",       u"айран"});
// Said before the name of an animal.
inline constexpr auto animal_is_called = word_set({u"зовут", u"звать", u"кличка", u"кличке", u"аты", u"zovut", u"aty"});
// Between a name and the head of its compound: "Нурбек жуу жайы".
inline constexpr auto compound_middle =
    word_set({u"жуу", u"бала", u"балдар", u"соода", u"медициналык", u"окуу", u"спорт", u"той", u"май", u"унаа"});
// "мирас деген дүкөн": what is called so.
inline constexpr auto so_called = word_set({u"деген", u"degen", u"аттуу"});
inline constexpr auto called_thing = word_set(
    {u"дукон", u"дуконбу", u"дуконго", u"кафе",  u"кафеби", u"кафеге", u"салон",  u"клуб",  u"модель", u"бренд",
     u"сорт",  u"базар",   u"жер",     u"жерде", u"жерге",  u"койнок", u"фильм",  u"китеп", u"ыр",     u"торт",
     u"гул",   u"бакча",   u"мектеп",  u"шаар",  u"айыл",   u"кочо",   u"кочодо", u"эт",    u"фирма",  u"компания"});

inline constexpr auto brands =
    word_set({u"zara",     u"chanel", u"dior",   u"gucci", u"prada", u"versace", u"armani", u"hilfiger", u"levis",
              u"bershka",  u"mango",  u"шанель", u"зара",  u"диор",  u"гуччи",   u"прада",  u"версаче",  u"армани",
              u"lacoste",  u"polo",   u"boss",   u"kenzo", u"кензо", u"calvin",  u"klein",  u"lego",     u"mercedes",
              u"мерседес", u"honda",  u"lexus",  u"айфон", u"alexa", u"siri",    u"алиса"});
// What customers write all day: a price, a thank-you, a greeting, a cry or a nod. Some name is written or sounds alike.
inline constexpr auto said_in_every_chat =
    word_set({u"кайра",     u"кан",      u"канды",    u"саламатсызбы", u"саламатсыздарбы",
              u"кара",      u"тус",      u"жака",     u"цена",         u"цены",
              u"цену",      u"тема",     u"тему",     u"темы",         u"рахмат",
              u"ракмат",    u"рахмет",   u"rahmat",   u"rakhmat",      u"raxmat",
              u"rahmet",    u"salam",    u"салам",    u"danke",        u"merhaba",
              u"hola",      u"gracias",  u"selam",    u"bonjour",      u"merci",
              u"ciao",      u"voll",     u"баасы",    u"канча",        u"прайс",
              u"заказ",     u"доставка", u"размер",   u"вау",          u"воу",
              u"ого",       u"ой",       u"ох",       u"ах",           u"ух",
              u"эх",        u"ура",      u"упс",      u"опа",          u"ау",
              u"алло",      u"але",      u"блин",     u"капец",        u"пипец",
              u"жесть",     u"кайф",     u"шик",      u"супер",        u"класс",
              u"огонь",     u"бомба",    u"прелесть", u"браво",        u"бинго",
              u"респект",   u"мимими",   u"неа",      u"ага",          u"угу",
              u"лан",       u"ладно",    u"оки",      u"окей",         u"океюшки",
              u"спс",       u"пжл",      u"плиз",     u"хмм",          u"ммм",
              u"эээ",       u"хай",      u"дратути",  u"здрасьте",     u"здрасте",
              u"вай",       u"ийе",      u"ырас",     u"кап",          u"капыр",
              u"апий",      u"ботом",    u"аттин",    u"атаганат",     u"укмуш",
              u"баракелде", u"макул",    u"жарайт",   u"ооба",         u"сонун",
              u"керемет",   u"wow",      u"oops",     u"yay",          u"omg",
              u"hey",       u"nope",     u"yep",      u"vau",          u"ogo",
              u"super",     u"klass",    u"makul",    u"ooba",         u"sonun",
              u"иншаалла",  u"иншалла",  u"иншаллах", u"иншааллах",    u"машалла",
              u"маашалла",  u"машаллах", u"апостиль", u"апостиля",     u"узист"});
// "Алла ыраазы болсун" is a thank-you: God and what is wished of Him. Алла without it is a woman.
inline constexpr auto god = word_set({u"алла", u"аллага", u"алланын", u"алладан", u"аллам", u"аллах"});
inline constexpr auto blessing =
    word_set({u"ыраазы",   u"ыраазычылыгы", u"ырайым",   u"буюрса",    u"буйруса",   u"кааласа", u"таала",
              u"таалага",  u"тааланын",     u"сактасын", u"берекесин", u"береке",    u"берсин",  u"бере",
              u"шугур",    u"кечирсин",     u"билет",    u"жар",       u"жалгасын",  u"насип",   u"кабыл",
              u"колдосун", u"урпак",        u"разы",     u"рахмат",    u"жолундагы", u"учун"});
// The price of what is named is asked for.
inline constexpr auto price =
    word_set({u"цена", u"цену", u"цены", u"сколько", u"почем", u"канча", u"канчадан", u"баасы"});
inline constexpr auto list_and = word_set({u"и", u"или", u"жана", u"менен", u"же", u"and", u"or"});
// "на Ахунбаева", "по Токтогула".
inline constexpr auto towards = word_set({u"на", u"по", u"до", u"от", u"с", u"возле", u"около", u"вдоль", u"ниже",
                                          u"выше", u"между", u"угол", u"do", u"v", u"iz", u"po"});

// No name begins with these, whatever cue stands before.
inline constexpr auto never = word_set(
    {u"и",     u"а",      u"в",     u"на",         u"не",      u"по",     u"за",  u"от",   u"для", u"ваш", u"ваше",
     u"ваша",  u"мой",    u"мое",   u"моя",        u"как",     u"что",    u"кто", u"где",  u"мен", u"сен", u"ал",
     u"да",    u"нет",    u"менен", u"жана",       u"эле",     u"бул",    u"the", u"a",    u"an",  u"is",  u"my",
     u"your",  u"on",     u"in",    u"and",        u"for",     u"to",     u"it",  u"of",   u"at",  u"i",   u"ким",
     u"эмне",  u"ким?",   u"чтобы", u"пожалуйста", u"спасибо", u"please", u"not", u"just", u"so",  u"deb", u"деп",
     u"деген", u"болсун", u"болот", u"керек",      u"эмес",    u"жок",    u"бар"});

}  // namespace wordkeep::words::names::cue_words
