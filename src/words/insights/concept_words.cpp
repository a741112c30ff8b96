#include "words/insights/concept_words.hpp"

namespace wordkeep::words {

namespace {

constexpr ConceptWords all[] = {
    // Price.
    {"price",
     "цена цены цену ценам ценник* ценой цене стоит стоят стоимост* стоить почем прайс* расценк* тариф* баа баасы* "
     "баасын баалар* баан* турат турабы price* cost* costs pricing"},
    {"how_much", "сколько скока скоко сколка канча канчадан канчага канчанчы much many"},
    // Delivery and sending.
    {"delivery",
     "достав* привез* привоз* курьер* развоз* жеткир* жетки* курьер* deliver* courier* ship shipping shipment"},
    {"sending", "отправ* отправк* пошлите пересла* почт* сдэк* жөнөт* жонот* send* mail post"},
    {"pickup", "самовывоз* забрать забер* заберу пикап* pickup pick collect"},
    {"free", "бесплатн* беспл акысыз* бекер* free"},
    {"region", "регион* межгород* област* город городам городе районд* облус* шаарга шаарларга region* abroad"},
    // The goods.
    {"size", "размер* разм ростовк* размерн* өлчөм* олчом* size* sizes sizing"},
    {"colour", "цвет цвета цвете цветов* расцветк* түс түсү* түстөр* түстө* өңү* өңдөр* color* colour*"},
    {"availability",
     "налич* имеется имеются остал* осталось остат* есть бар барбы барпы калды* калдыбы available availability stock "
     "have left"},
    {"material",
     "материал* ткань ткани тканев* состав* хлоп* синтет* сделан* кездеме* эмнеден жасалган* material* fabric* made "
     "cotton "
     "leather composition"},
    {"quality", "качеств* сапат* quality"},
    {"original",
     "оригинал* подлинн* копия копии реплик* подделк* настоящ* паль оригинал* чыныгы анык подделка original* "
     "authentic* "
     "fake* replica* genuine"},
    {"defect",
     "брак браком бракован* дефект* порв* сломан* сломал* слома* поврежд* испорч* треснул* пятно дырк* рваны* сынык* "
     "сынып сынган бузук* бузул* жыртык* жыртыл* жараксыз* defect* broken damaged torn faulty"},
    {"new_goods",
     "новинк* поступлени* поступл* завоз* завез* привоз новый новые новая жаңы жаны жаңылык* arrival* arrivals "
     "restock* new"},
    {"photo", "фото* фотк* видео* снимк* картинк* живую сүрөт* сурот* видео* photo* picture* pictures pics video*"},
    {"trying_on", "померит* примерит* примерк* примеря* мерить кийип көрүп киип fitting try"},
    {"wholesale", "оптом опт оптовая оптовы* оптов* дүң* дун дүңүнөн wholesale bulk"},
    {"guarantee", "гаранти* кепилдик* warrant* guarantee*"},
    {"catalogue", "каталог* ассортимент* каталог catalog* catalogue* assortment menu меню меню*"},
    {"fitting",
     "подойд* подход* сядет посоветуй* посовет* таблиц* жарашат* туура ылайык* fit fits recommend* suit suits"},
    {"washing", "стира* гладить линяет уход ухажив* жуу жууга жуулат жууса wash* care"},
    // Money.
    {"payment", "оплат* оплач* платеж* платит* платить төлө* толо* төлөм* толом* pay paying payment* paid"},
    {"card",
     "карт карта картой карты карту картаг* картадан терминал* mbank мбанк* элкарт* элсом* перевод* переводом "
     "перевест* "
     "перевел* перевела которо* которсо* которуп наличн* накталай нак qr кошел* одеңги card cards cash transfer*"},
    {"instalments", "рассроч* кредит* частями бөлүп болуп насыя* насия* installment* instalment* credit"},
    {"discount",
     "скидк* скидок акци* распродаж* промокод* купон* уступ* дешевле бонус* скинете арзанда* арзан* акция* discount* "
     "sale "
     "promo* coupon* cheaper"},
    {"deposit", "предоплат* аванс* залог* депозит* deposit prepay* prepayment"},
    {"receipt", "чек чека чеки квитанц* накладн* дүмүрчөк receipt* invoice*"},
    {"money", "деньги денег возмест* сняли списал* акча* акчам акчаны money charged"},
    // Orders.
    {"order",
     "заказ* заказать оформ* заказыва* буюртма* буйрут* заказ* order* ordering buy purchase купить куплю приобр* сатып "
     "алсам"},
    {"return", "вернуть верну* возврат* вернете возвраща* сдать кайтар* return* returns refund*"},
    {"exchange", "обмен* обменя* поменя* замени* алмаштыр* алмашып exchange* swap replace*"},
    {"cancelling", "отмен* отказ* отказа* жокко чыгар* cancel*"},
    {"parcel", "отслед* трек трекк* трекинг* статус* посылк* посылка* tracking track status parcel* package"},
    {"arrival",
     "пришел пришла пришло придет придёт прибыл* дошла дошел дойдет доехал* едет идёт идет келди* келген* "
     "келбе* келе жете жетти* arrive* arrived arriving came coming late"},
    {"wrong_goods",
     "ошиблись перепут* неправильн* другой другую другая вместо недостач* недолож* башка* ката wrong incorrect "
     "mistake missing"},
    {"change", "измени* изменит* исправ* добавит* өзгөрт* озгорт* кошуп change* edit* add"},
    // Place and time.
    {"address",
     "адрес* находит* находитесь располож* нахожд* локаци* геолокаци* где добраться ориентир* дарек* дарег* кайда "
     "кайдасы* "
     "кайсыл кайжерде жайгаш* жерде address* where located location*"},
    {"hours",
     "работает* работаете график* режим* открыт* открыв* закрыт* закрыв* часы выходн* иштей* иштеп иштешет иштөө "
     "график* "
     "ачыл* ачык* жабыл* жабык* open opening opens close closes closed closing hours working schedule"},
    {"when", "когда качан качанкы when"},
    {"duration",
     "время времени убакыт* убакта минут* часов часа час длит* длится долго созул* узак time long take takes duration"},
    {"shop", "филиал* магазин* бутик* дүкөн* дукон* бутик* филиал* store shop branch* showroom шоурум*"},
    {"parking", "парков* стоянк* parking park"},
    // Appointments.
    {"booking",
     "запис* записат* запиш* окошк* брон* забронир* жазыл* жаздыр* брон* book* booking appointment* reserv* slot*"},
    {"moving", "перенес* перенос* перенест* сдвин* жылдыр* reschedul* postpone move"},
    {"free_place", "свободн* свобод* место мест* бош орун* vacancy vacant seats"},
    {"specialist", "мастер* специалист* врач* доктор* уста* адис* дарыгер* врач* master* doctor* specialist*"},
    {"consultation", "консультац* консульт* кеңеш* consult*"},
    // The rest.
    {"contact",
     "номер номера телефон* позвон* звонит* звонк* вотсап* ватсап* вацап* whatsapp ватсап чал чалып чалса* чалсам "
     "байланыш* "
     "номериңиз* phone call contact* телеграм* telegram"},
    {"job",
     "ваканс* работу работник* сотрудник* требуе* устроит* резюме зарплат* жумуш* жумушка айлык* кызматкер* job* "
     "vacanc* "
     "hiring hire salary resume"},
    {"cooperation",
     "сотруднич* реклам* бартер* блогер* партнер* франш* кызматташ* жарнама* өнөктөш* collab* partner* advert* "
     "blogger* "
     "dropship* дропшип* influencer* franchise*"},
    {"gift", "подар* подарочн* сертификат* белек* gift* wrap* упаков* упакуе* упаковк* таңгак* ороп orop present"},
    {"complaint",
     "жалоб* жалова* ужас* хам* груб* недовол* обман* даттан* арыз* орой* алдап алдады* complain* complaint* rude "
     "terrible "
     "awful scam"},
    {"review", "отзыв* пикир* review* feedback"},
    {"praise",
     "понрав* супер красив* классн* довольн* жакты жагып жакты* сонун* керемет* love great amazing "
     "beautiful"},
    {"allergy", "аллерг* противопоказ* вредн* аллергия* зыян* allerg*"},
    {"child",
     "ребенк* ребен* детск* детям детей детям малыш* бала балага балдар* баламa наристе* kid* child* children* baby "
     "toddler*"},
    {"document", "документ* справк* паспорт* лиценз* договор* документ* справка* document* license*"},
    {"operator", "оператор* менеджер* администратор* оператор* администратор* manager operator human admin"},
    {"website", "сайт* приложен* ссылк* сайт* шилтеме* website site app link online онлайн*"},
    {"sold_out", "закончи* раскупил* распродан* бүттү* бутту* түгөн* тугон* sold"},
    {"shelf_life", "срок* годност* мөөнөт* моонот* жарактуу expir* shelf"},
    {"weight", "вес весит килограмм* грамм* кг салмаг* салмак* weight weigh*"},
    {"rent", "аренд* сниму сда* сдаете ижара* ижарага прокат* rent* rental lease"},
    {"repair", "ремонт* чинит* почини* оңдо* ондо* ремонт* repair* fix fixed"},
    {"assembly", "установ* установк* сборк* собрать монтаж* орнот* install* assembl* mount*"},
    {"instructions", "инструкц* пользоват* применя* колдон* кантип instruction* use using"},
    // Slots.
    {"town",
     "бишкек* бишкеке ош ошко ошто оше ошский каракол* токмок* нарын* талас* баткен* джалал* жалал* абад* кант* балык* "
     "балыкчы* кочкор* узген* өзгөн* озгон* алматы* москв* казахстан* росси* астан* ташкент* иссык* чуй* чүй* "
     "сокулук* кемин* bishkek* osh karakol* tokmok* naryn* talas* almaty* moscow* balykchy* batken*",
     true},
    {"day",
     "сегодня завтра послезавтра понедельник* вторник* среда среду среды четверг* пятниц* суббот* воскресень* вечером "
     "утром обеда обед "
     "днем выходные неделе недели бүгүн бугун эртең эртен бүрсүгүнү дүйшөмбү* шейшемби* шаршемби* бейшемби* жума* "
     "ишемби* "
     "жекшемби* кечинде түштө* түштөн today tomorrow monday tuesday wednesday thursday friday saturday sunday weekend* "
     "tonight week",
     true},
    {"tint",
     "черн* белый белая белом белого белое белые белую красн* синий синяя синем синего синие зелен* розов* серый серая "
     "серое сером серого серые бежев* коричнев* бордов* желт* "
     "молочн* кара ак көк кок кызыл* жашыл* сары күрөң* боз black white red blue green pink grey gray beige brown "
     "yellow "
     "purple",
     true},
    {"currency", "сом сомов сома сомго сумм* рубл* доллар* тысяч* som soms dollar* usd kgs", true},
};

}  // namespace

std::span<const ConceptWords> concept_words() {
    return all;
}

}  // namespace wordkeep::words
