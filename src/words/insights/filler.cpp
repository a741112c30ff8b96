#include "words/insights/filler.hpp"

#include "words/search/search_words.hpp"

namespace wordkeep::words {

namespace {

constexpr std::string_view russian =
    "здравствуйте здравствуй здрасьте здрасте здрасти привет приветик приветствую хай алло ало спасибо спс благодарю "
    "пожалуйста пож пожалуста плиз подскажите подскажи подскажете скажите скажи ответьте ответте извините простите "
    "беспокойство заранее большое огромное жду ответа ответ девушки девушка девочки девчонки ребята срочно очень если "
    "а и или же бы ли то это эта этот эту эти этого этой этих тот та те того той вот тут там так в во на с со к ко по "
    "за до из от для о об про при под над без у я ты мы вы он она они мне меня мной нам нас вам вас вами ваш ваша ваши "
    "вашего вашей вашу ваше мой моя мое мои мою моего моей наш наша их его ее ей ему им что чтобы как то да ну уже еще "
    "тоже также просто только вообще хочу хотел хотела хотелось хотели бы узнать знать спросить уточнить интересует "
    "интересно буду будет быть не ни нужно нужен нужна надо могу можете сможете могли какой какая какое какие "
    "каком какого какую доброго времени суток уважаемые господа кстати значит типа короче вопрос такой "
    "хотелось-бы суммы год один одна одну два две раз";
constexpr std::string_view kyrgyz =
    "салам саламатсызбы саламатсыздарбы саламатсыңарбы ассалому ассаламу алейкум алейкүм кандайсыз кандайсыздар "
    "кандайсың рахмат рахматт ырахмат чоң кечиресиз кечирип эже эжеке эжекелер байке байкелер агай кыздар айтып "
    "айтыңызчы айтыңыз коюңузчу коюңуз койсоңуз коесузбу жооп бериңизчи бериңиз күтөм тез эле алдын ала сураныч "
    "сурансам "
    "суранам мен мага менде менин меники биз бизге сиз сизге сизде сиздерде силер силерде силерден сиздер сиздин "
    "силердин сиздердин бул ушул ошол муну мунун тиги ал аны анын алар жана дагы да де менен үчүн деп дейт деген эле "
    "го "
    "экен экенин экени беле ээ ооба макул жакшы бир билгим келет билейин билсем дедим эмес кылып берип жатам жатат "
    "болсо болобу болот болду жүрөт тургам кыйын суроо менимче анда анан эми эмне кайсы кандай";
constexpr std::string_view english =
    "hi hello hey dear good please pls plz thanks thank thx you your yours i im me my mine we us our the a an is are "
    "am "
    "was were be been being to of and or in on at it its this that these those for from with by as so if but do does "
    "did "
    "can could would will should shall may might there here just also any some tell know like want need wondering ask "
    "question let get got has had what which how about u r ur sir madam guys";
constexpr std::string_view greeting_firsts = "добрый доброе доброго доброй добрая кутман good";
constexpr std::string_view greeting_seconds =
    "день дня вечер вечера утро утра ночи ночь суток времени күн кеч таң күнүңүз morning afternoon evening day night";

void add_sounds(std::string_view words, std::unordered_set<std::string>& sounds) {
    for (const SearchWord& word : search_words(words)) {
        sounds.insert(sound_of_form(word.form));
    }
}

}  // namespace

Filler::Filler() {
    for (const std::string_view words : {russian, kyrgyz, english, greeting_firsts}) {
        add_sounds(words, sounds_);
    }
    add_sounds(greeting_firsts, greeting_first_);
    add_sounds(greeting_seconds, greeting_second_);
}

}  // namespace wordkeep::words
