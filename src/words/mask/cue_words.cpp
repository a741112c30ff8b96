// The cue words of ru, ky and en, folded (no ё, ү, ө, ң), Latin transliterations beside them.
#include <string_view>
#include <utility>
#include <vector>

#include "words/mask/cues.hpp"
#include "words/mask/streets.hpp"

namespace wordkeep::words {
namespace {

struct CueGroup {
    Cues cues;
    bool whole;
    std::string_view words;  // separated by spaces
};

constexpr CueGroup groups[] = {
    {cue::phone, true,
     "тел телим вацап wa whats call calls calling ring tel mobile cell text чал chal сот сотовый моб тлф sms "
     "смс кабар teli алуучу"},
    {cue::phone, false,
     "телефон телефоном номерим номерибиз номурум вацап ватсап вотсап ватцап уатсап whatsapp watsap vatsap "
     "vacap вайбер viber звон звонит позвон перезвон набер наберит дозвон phone telefon чалы чалса чалгы chalyp "
     "chalsa байланыш связ контакт contact сотов мобильн nomerim получател svyaz zvon pozvon nabrat reach телеф "
     "маякн чалам чалып"},
    {cue::number, false, "номер nomer number номур"},
    {cue::number, true, "ном num"},
    {cue::order, false,
     "заказ буйрутма артикул модель модел чек квитанц товар договор серийн zakaz artikul заявк бронь ваучер "
     "купон промокод билет рейс позици каталог штрихкод заказым продукт order операци транзакц тикет"},
    {cue::order, true,
     "арт модел лот imei имей sku order orders invoice item model article ref reference booking serial buyrutma "
     "брони ticket flight арткул баркод barcode ean"},
    {cue::order | cue::filler, true, "код"},
    {cue::order | cue::passport, true, "id"},
    {cue::card, false,
     "карта карту карте карты картой картам картаг картас карточк karta kartu karty visa mastercard мастеркард "
     "эльк элкарт elcart elkart"},
    {cue::card, true, "card cards виза мир"},
    {cue::account, true,
     "сч счет счета счету счетом счете счеты account acc acct рс лс депозит депозита абонент абонента"},
    {cue::account, false, "эсеп эсеб esep реквизит расчетн лицев schet"},
    {cue::passport, true,
     "серия серии zagran удостов passport айди ид пасп док license licence права ву внж рвп полис полиса дмс омс"},
    {cue::passport, false,
     "загран паспорт passport pasport удостоверени куболук idcard документ личност куалик куәлік водительск "
     "свидетельств жительств патент"},
    {cue::tax_id, true, "инн пин пинфл иин бин inn pin iin жшшир жсн itn bin tin ssn стир"},
    {cue::tax_id, false, "персональн"},
    {cue::insurance, false, "снилс snils страхов"},
    {cue::plate, false, "госномер машин машын тачк унаа автомоб mashin"},
    {cue::plate, true,
     "приус камри хонда тойота лексус мерс мерседес бмв ауди матиз жигули нексия портер спринтер крузак субару ниссан "
     "прадо степ степвагон парковка парковке парковку шлагбаум шлагбаума гараж гаража дарбаза дарбазага стоянка "
     "стоянке "
     "prius kamri camry honda toyota lexus"},
    {cue::plate, true, "гос гоc авто car plate номерной такси taxi номера"},
    {cue::tracking, false,
     "trek трек track накладн посылк отправлени сдэк cdek fedex жонот parcel waybill отслеж посылоч cainiao бандерол"},
    {cue::tracking, true, "рпо шпи боксберри boxberry usps dhl ups ems ттн тнн shipment awb package"},
    {cue::birth, false,
     "рожд родил birth туулга жылкымын жылымын жылдыкмын tuulgan дросп rozhd рожден roditelsa rodil"},
    {cue::birth, true, "др dob born"},
    {cue::birth | cue::unit, true, "гр"},
    {cue::wallet, false,
     "кошел wallet капчык биткоин bitcoin крипт crypto koshel kapchyk солана solana monero эфир ethereum"},
    {cue::wallet, true, "btc бтк trc20 erc20 bep20 eth ton ltc trx sol xmr"},
    {cue::wallet | cue::money, true, "usdt"},
    {cue::network, false,
     "инст инста insta instagram телег telega telegram никнейм nickname username юзернейм логин тикток тиктог tiktok "
     "tik-tok снап снэп snap фейсбук facebook твиттер twitter профиль профил profil аккаунт скайп skype дискорд "
     "discord threads wechat вичат вечат weixin стим"},
    {cue::network, true,
     "ig иг тгм тгим никим inst tok wx steam tg ник нику ником нике nick юзер login вк vk fb фб аккаунт акк handle "
     "user нельзяграм"},
    {cue::network | cue::money, true, "тг"},
    {cue::link, false, "ссылк шилтем сайт website баракча страниц портфолио portfolio ssylk sait shiltem"},
    {cue::link, true, "link links site url блог blog page канал channel profile"},
    {cue::street, false,
     "улиц кочос кочоз проспект переулок переулк бульвар шоссе тупик проезд набережн ulica ulits ulitc kochos "
     "prospekt pereul улц кучаси кўчаси kochasi"},
    {cue::street, true, "ул кочо коч кч пр просп пер бул тупик наб тракт ul koch prospect пр-т кочосу кочого туйук"},
    {cue::english_street, true,
     "street st parkway pkwy avenue ave road rd lane ln drive boulevard blvd square terrace crescent highway hwy str"},
    {cue::house, true, "дом д доме дому дома уй уйдо уйу house dom uy стр корп bldg"},
    {cue::house, false, "строени корпус building"},
    {cue::flat, true, "кв кварт под п эт оф комн apt flat floor kv домоф unit suite room блок"},
    {cue::flat, false,
     "квартир подъезд подьезд этаж офис батир кабат apartment office kvartir podezd podyezd etazh etaj домофон"},
    {cue::district, true, "мкр мкрн жм mkr мр мкрр мавзе mavze даха dahasi кон конуш конушу конушунда"},
    {cue::district, false, "микрорайон микрорайн жилмассив кичирайон mikroray mikrorai квартал"},
    {cue::bring, false,
     "достав привез привоз привёз отправ забер забра жив прожива находи ждем жду едем еду приед подъе подвез курьер "
     "везите жеткир жаша турабыз турам турат алып кел живу deliver send ship living staying dostav privez zaber "
     "otprav курьер"},
    {cue::address, false, "адрес дарег дарек address adres dareg darek"},
    {cue::money, true,
     "с р $ € ₽ ₸ £ т тыс к k sum usd kgs rub долл млн mln bucks eur euro тнг cents тен сомго тыщ рублей дол "
     "доллар"},
    {cue::money, false, "сом руб тенге тысяч сум som доллар бакс евро миллион dollar тыйын rubl тысч"},
    {cue::unit, true,
     "см мм м км кг мг л мл гб gb tb тб мб шт пар пары лет жаш дня день кун куно ч мин саат раз чел адам ком вт "
     "mah мач pcs pieces people years days day weeks week hours hour minutes min persons person guests kg cm mm "
     "ml m km nights night уп даана литр x х % ай айга апта adults kids adult children am pm th го й ка шка "
     "тонн тн мест sm gr sht let inch inches ohm м2 hz гц мкм mp мп слов куба куб глав штуки процентов yrs mb w "
     "бала окуучу сутки этажка цвет вариант стол"},
    {cue::unit | cue::year, true, "г"},
    {cue::unit, false,
     "штук жашта год дней час минут процент человек киши комнат сотк соток ватт упаков коробк порци литр градус "
     "дюйм месяц недел мест суток этажн"},
    // These begin as a word above and say nothing: "98 частный дом" counts no hours.
    {0, false, "частн часто часть частич годн заказат заказал заказыв договорн договорил"},
    {cue::unit | cue::measure, false, "размер"},
    {cue::measure, true,
     "рост вес цена цены цене ценой баа size sizes price диагональ ост за стоит скидка скидку температура "
     "давление сумма сумму итого total remain память"},
    {cue::measure, false, "индекс баасы длин ширин высот объем возраст"},
    {cue::month, true,
     "майы майга майында май мая майда майдын маю may jan feb mar apr jun jul aug sep sept oct nov dec янв фев "
     "mart marta мар апр авг сен сент окт ноя дек maya iyun iyul"},
    {cue::month, false,
     "январ феврал март апрел июн июл август сентябр октябр ноябр декабр январь january february march april "
     "june july august september october november december yanvar fevral aprel iyunya iyulya avgust sentyabr "
     "oktyabr noyabr dekabr"},
    {cue::year, true, "года год жыл жылы жылдын year году гг jyl jyly goda"},
    {cue::filler, true,
     "кода коду и а потом дальше затем плюс анан жана тире пробел then and plus далее кийин дефис ещё еще"},
    {cue::booking, true, "book booked table tables seat seats dinner lunch breakfast brunch"},
    {cue::booking, false, "booking reserv availab appointment restaurant"},
    {cue::weekday, true, "mon tue tues wed thu thur thurs fri sat sun"},
    {cue::weekday, false, "monday tuesday wednesday thursday friday saturday sunday"},
    {cue::ip, true, "ip айпи ип ipv4 ipv6 хост host addr"},
    {cue::ip, false, "сервер server"},
    {cue::version, false, "верси version прошивк firmware сборк обновлени update"},
    {cue::version, true, "v ver ios android windows build релиз release"},
    {cue::mine, true, "мой моя мое моего мою мои моей менин меним my mine биздин наш мен moi moy menin me меня"},
    {cue::mail, false, "почт имейл емейл почтам pocht gmail"},
    {cue::mail, true, "email mail мейл емайл мыло"},
    {cue::iban, true, "iban ибан"},
    {cue::bank, true, "бик bic routing swift кпп огрн окпо свифт огрнип bik"},
};

void add_words(const CueGroup& group, std::vector<CueWord>& out) {
    std::string_view rest = group.words;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        out.push_back({word, group.cues, group.whole});
        rest.remove_prefix(word.size() < rest.size() ? word.size() + 1 : word.size());
    }
}

}  // namespace

std::vector<CueWord> all_cue_words() {
    std::vector<CueWord> words;
    for (const CueGroup& group : groups) {
        add_words(group, words);
    }
    for (const std::string_view word : estate_words()) {
        words.push_back({word, cue::estate, true});
    }
    for (const std::string_view word : known_street_words()) {
        const bool whole = word.starts_with('=');
        words.push_back({word.substr(whole ? 1 : 0), cue::street_name, whole});
    }
    return words;
}

}  // namespace wordkeep::words
