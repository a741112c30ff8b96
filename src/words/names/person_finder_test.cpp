#include "words/names/person_finder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "words/names/embedded_model.hpp"

namespace wordkeep::words {
namespace {

using Strings = std::vector<std::string>;

class PersonFinding : public testing::Test {
protected:
    PersonFinder finder = PersonFinder::make(embedded_name_model()).value();

    Strings names(std::string_view text, bool other_personal_data_present = false) const {
        const std::vector<Token> tokens = tokenize(text);
        std::vector<Candidate> candidates;
        finder.find(text, tokens, other_personal_data_present, candidates);
        Strings found;
        for (const Candidate& candidate : candidates) {
            found.emplace_back(text.substr(candidate.begin, candidate.end - candidate.begin));
        }
        return found;
    }
};

TEST_F(PersonFinding, takes_what_stands_after_a_russian_cue) {
    EXPECT_EQ(names("здравствуйте меня зовут айпери хочу записаться"), Strings{"айпери"});
    EXPECT_EQ(names("Меня зовут Надежда, можно на завтра?"), Strings{"Надежда"});
    EXPECT_EQ(names("запишите на имя чолпонай пожалуйста"), Strings{"чолпонай"});
    EXPECT_EQ(names("Имя: Бегимай"), Strings{"Бегимай"});
    EXPECT_EQ(names("дочку зовут жасмин ей 5 лет"), Strings{"жасмин"});
}

TEST_F(PersonFinding, takes_what_stands_after_a_kyrgyz_cue) {
    EXPECT_EQ(names("менин атым гулзинат"), Strings{"гулзинат"});
    EXPECT_EQ(names("Саламатсызбы, атым Нурбек, сааты канчада ачасыздар?"), Strings{"Нурбек"});
    EXPECT_EQ(names("Аты-жөнүм: Асанов Бакыт"), Strings{"Асанов Бакыт"});
}

TEST_F(PersonFinding, leaves_hyphenated_places_but_not_hyphenated_names) {
    for (const char* text : {"Кофе Коста-Рика 250 г есть?", "Зёрна из Коста-Рики", "тур в Санта-Марию",
                             "рейс в Порт-Саид", "едем в Ат-Баши завтра"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
    EXPECT_EQ(names("Мария-Луиза звонила"), Strings{"Мария-Луиза"});
    EXPECT_EQ(names("Анна-Мария заберёт"), Strings{"Анна-Мария"});
    EXPECT_EQ(names("меня зовут Санта-Мария"), Strings{"Санта-Мария"});
}

TEST_F(PersonFinding, takes_what_stands_after_an_english_cue) {
    EXPECT_EQ(names("hi my name is Wendeline Tromp, a table for two please"), Strings{"Wendeline Tromp"});
    EXPECT_EQ(names("It's under the name of Ottokar"), Strings{"Ottokar"});
}

TEST_F(PersonFinding, leaves_what_an_animal_is_called) {
    for (const char* text : {"собаке 3 месяца, лабрадор, зовут Боня, когда прививка?", "итимдин аты Рекс",
                             "мышыктын аты Тоша", "кота зовут Барсик"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
    EXPECT_EQ(names("меня зовут Айпери, у меня собака"), Strings{"Айпери"});
    for (const char* text :
         {"у меня собака болеет, меня зовут Айпери", "Мой кот заболел. Меня зовут Айпери, что делать?",
          "собака укусила девочку, девочку зовут Айпери", "кошка поцарапала сына, сына зовут Айпери",
          "кафе Кот и пес, администратора зовут Айпери", "балабыздын көзү ооруйт, аты Айпери",
          "хотим купить щенка, меня зовут Айпери"}) {
        EXPECT_EQ(names(text), Strings{"Айпери"}) << text;
    }
    EXPECT_EQ(names("собаку на стрижку, запишите на имя Айпери"), Strings{"Айпери"});
}

TEST_F(PersonFinding, takes_no_everyday_word_after_a_cue) {
    EXPECT_EQ(names("меня зовут в гости"), Strings{});
    EXPECT_EQ(names("а как вас зовут?"), Strings{});
    EXPECT_EQ(names("what is your name please"), Strings{});
}

TEST_F(PersonFinding, takes_the_only_word_of_a_message_if_the_lists_know_it) {
    EXPECT_EQ(names("Гульмира"), Strings{"Гульмира"});
    EXPECT_EQ(names("Тургунбаев"), Strings{"Тургунбаев"});
    for (const char* text :
         {"Топчик", "Красава", "Шикардос", "Каап", "Кечигем", "Иштегим келет", "Өлчөмүчү", "Прайсик?"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, leaves_places_with_their_endings_and_halves_of_places) {
    for (const char* text : {"Оштон келген жүк качан түшөт?", "Кыргызстандын курамасы Тажикстан менен беттешет",
                             "Парламент Шри-Ланки распущен указом президента."}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, leaves_what_every_chat_says_though_somebody_is_called_so) {
    for (const char* text :
         {"Цена", "цена?", "Живая тема", "Рахмат сизге", "Rahmat", "Баасы канча", "danke", "merhaba fiyat"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
    EXPECT_EQ(names("менин атым Рахмат"), Strings{"Рахмат"});
}

TEST_F(PersonFinding, leaves_things_and_animals_that_bear_a_name) {
    for (const char* text : {"кровать Милана с ящиками есть?", "торт Наталья без орехов", "собаку зовут Джессика",
                             "мирас деген дүкөнбү бул", "асель шоп где находитесь"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
    EXPECT_EQ(names("меня зовут Милана, хочу кровать"), Strings{"Милана"});
}

TEST_F(PersonFinding, makes_up_no_name_from_an_ending_beside_other_personal_data) {
    for (const char* text : {"накладнойду ушул жакка", "чалып койчу", "жеке номерим"}) {
        EXPECT_EQ(names(text, true), Strings{}) << text;
    }
    EXPECT_EQ(names("Азаматтын номери", true), Strings{"Азаматтын"});
}

TEST_F(PersonFinding, knows_fathers_and_children) {
    EXPECT_EQ(names("документ на Асан уулу Бакыт оформите"), Strings{"Асан уулу Бакыт"});
    EXPECT_EQ(names("мен Жолдош кызы Айнура болом").size(), 1U);
}

TEST_F(PersonFinding, knows_titles_behind_a_name) {
    EXPECT_EQ(names("гүлнара эжеге жазылайын дедим эле"), Strings{"гүлнара"});
    EXPECT_EQ(names("Кубат байке келдиби?"), Strings{"Кубат"});
}

TEST_F(PersonFinding, knows_full_russian_names_in_any_case) {
    EXPECT_EQ(names("Передайте Марии Ивановне Кузнецовой, что заказ готов"), Strings{"Марии Ивановне Кузнецовой"});
    EXPECT_EQ(names("заказ для Петрова И.С. уже отправили?"), Strings{"Петрова И.С."});
}

TEST_F(PersonFinding, leaves_clean_messages_alone) {
    for (const char* text : {
             "Здравствуйте, сколько стоит доставка по городу?",
             "а размер 42 есть в наличии",
             "Саламатсызбы, баасы канча болот?",
             "эртең саат 10до ачык болосуздарбы",
             "Do you have this dress in red, size M?",
             "спасибо большое, всё очень понравилось",
             "ассалому алейкум, кайсы жерде жайгашкансыздар",
             "Айфон 13 про макс бар бекен",
             "жеткирүү акысы канча",
             "вера в лучшее и надежда, конечно, умирает последней",
             "розы красные 51 штук сколько будет",
             "можно в рассрочку через мбанк?",
         }) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, leaves_streets_shops_and_brands_alone) {
    for (const char* text : {
             "мы находимся на ул. Токтогула, рядом с парком",
             "доставка до пересечения Ахунбаева и Байтик баатыра",
             "магазин «Айгуль» работает сегодня?",
             "салон Жаннат, здравствуйте",
             "джинсы Zara в наличии?",
             "Токтогул көчөсүндө жайгашканбыз",
         }) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, finds_more_names_beside_other_personal_data) {
    std::size_t alone = 0;
    std::size_t beside = 0;
    for (const char* text : {"нургазы кабыл алат ушул номерге", "айсулуу кой бул жерге", "жибек жолдо 5 самат",
                             "туратбек ушул", "сүйүнбек дарегим ушул", "досбек үйдө болот", "номер элнуры",
                             "акжол чыгып алат", "палата 7 хирургия исаков таалай", "эсеп 1091820112345678 бакай",
                             "палата 12 терапия асанов темир", "эсеп 4500112233 керим"}) {
        alone += names(text).size();
        beside += names(text, true).size();
        EXPECT_GE(names(text, true).size(), names(text).size()) << text;
    }
    EXPECT_GT(beside, alone);
}

TEST_F(PersonFinding, answers_the_same_from_many_threads) {
    const std::string text = "Меня зовут Айпери, а мужа Нурлан Асанов";
    const Strings expected = names(text);
    ASSERT_FALSE(expected.empty());
    std::vector<Strings> answers(4);
    {
        std::vector<std::jthread> threads;
        for (Strings& answer : answers) {
            threads.emplace_back([&] { answer = names(text); });
        }
    }
    for (const Strings& answer : answers) {
        EXPECT_EQ(answer, expected);
    }
}

TEST_F(PersonFinding, survives_hostile_texts) {
    const std::size_t size = 64 * 1024;
    for (const std::string piece :
         {"меня зовут ", "Айгуль ", "И.", "уулу ", "«", "-", "а́", "имя: ", "1", "\n", "Ab "}) {
        std::string text;
        while (text.size() + piece.size() <= size) {
            text += piece;
        }
        const std::vector<Token> tokens = tokenize(text);
        std::vector<Candidate> candidates;
        finder.find(text, tokens, true, candidates);
        std::size_t end = 0;
        for (const Candidate& candidate : candidates) {
            ASSERT_LT(candidate.begin, candidate.end);
            ASSERT_GE(candidate.begin, end);
            ASSERT_LE(candidate.end, text.size());
            end = candidate.end;
        }
    }
}

TEST_F(PersonFinding, says_nothing_about_an_empty_text) {
    EXPECT_EQ(names(""), Strings{});
}

TEST(PersonFinder, refuses_damaged_data) {
    const NameModel good = embedded_name_model();
    const auto kind = [](const NameModel& model) { return PersonFinder::make(model).error().kind; };
    EXPECT_EQ(kind({good.weights.substr(0, good.weights.size() - 8), good.lists}), base::FaultKind::corrupt);
    EXPECT_EQ(kind({good.weights, good.lists.substr(0, 100)}), base::FaultKind::corrupt);
    EXPECT_EQ(kind({good.lists, good.weights}), base::FaultKind::corrupt);
    EXPECT_EQ(kind({{}, {}}), base::FaultKind::corrupt);
}

TEST_F(PersonFinding, takes_a_known_name_after_a_role_or_a_greeting) {
    EXPECT_EQ(names("сестра айсулуу оплатит сама"), Strings{"айсулуу"});
    EXPECT_EQ(names("привет, нурик, запаска осталась?"), Strings{"нурик"});
    EXPECT_EQ(names("kurer ermek ne otvechaet"), Strings{"ermek"});
    EXPECT_EQ(names("сестра оплатит сама"), Strings{});
    EXPECT_EQ(names("привет, запаска осталась?"), Strings{});
}

TEST_F(PersonFinding, takes_everyday_words_for_names_beside_a_title_or_a_patronymic) {
    EXPECT_EQ(names("тётя роза уже не печёт"), Strings{"роза"});
    EXPECT_EQ(names("эркин байке бүгүн келеби"), Strings{"эркин"});
    EXPECT_EQ(names("любовь петровна сегодня на приёме?"), Strings{"любовь петровна"});
    EXPECT_EQ(names("рахмат эже, баары жакты"), Strings{});
    EXPECT_EQ(names("роза 51 штука почём"), Strings{});
}

TEST_F(PersonFinding, knows_names_in_latin_letters_with_russian_cases) {
    EXPECT_EQ(names("u azamata uznaite, on na sklade"), Strings{"azamata"});
}

TEST_F(PersonFinding, takes_who_says_this_is_in_kyrgyz) {
    EXPECT_EQ(names("салам, бул Айгүл"), Strings{"Айгүл"});
    EXPECT_EQ(names("салам бул айгүл"), Strings{"айгүл"});
    EXPECT_EQ(names("бул айжан, буюртмам качан келет"), Strings{"айжан"});
    EXPECT_EQ(names("бул Азамат, кечээ чалгам"), Strings{"Азамат"});
    EXPECT_EQ(names("бул Айгүл Садыкова"), Strings{"Айгүл Садыкова"});
    for (const char* text :
         {"бул жакка жеткиресизби", "бул алма канча", "бул Мээрим чай барбы", "бул Милана кровать канча",
          "бул гүл роза эмес", "Бул Асель магазиниби?", "бул азамат экен", "бул айдан өттү", "бул бар бекен"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, leaves_god_in_thanks_and_blessings) {
    for (const char* text :
         {"Алла ыраазы болсун", "алла буюрса эртең келем", "Аллага шүгүр жакшы", "Алла таала сактасын",
          "Алла берекесин берсин", "иншаалла эртең", "апостиль на диплом сроки"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
    EXPECT_EQ(names("это Алла, я звонила вчера"), Strings{"Алла"});
    EXPECT_EQ(names("меня зовут Алла"), Strings{"Алла"});
}

TEST_F(PersonFinding, takes_in_whose_name_somebody_writes) {
    EXPECT_EQ(names("пишу от имени Кайрата Садыкова"), Strings{"Кайрата Садыкова"});
    EXPECT_EQ(names("от имени Айгуль"), Strings{"Айгуль"});
    for (const char* text : {"школа имени Айтматова", "от имени компании", "от имени ОсОО Ромашка"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, takes_no_animal_that_is_called_something) {
    EXPECT_EQ(names("кота зовут барсик, прививки есть"), Strings{});
}

TEST_F(PersonFinding, leaves_names_of_goods_where_the_talk_is_of_buying) {
    EXPECT_EQ(names("сковорода Татьяна 26 см"), Strings{});
    EXPECT_EQ(names("Мирлан кофе бар беле"), Strings{});
    EXPECT_EQ(names("Мээрим деген чай барбы"), Strings{});
    EXPECT_EQ(names("помидоры Айсан, Линда и Катя семена есть?"), Strings{});
}

TEST_F(PersonFinding, leaves_cries_and_nods_alone) {
    for (const char* text : {"Вау, а в чёрном цвете бывает?", "Ырас, алам", "Капец, дорого", "Мимими", "Лан, возьму"}) {
        EXPECT_EQ(names(text), Strings{}) << text;
    }
}

TEST_F(PersonFinding, takes_persons_who_do_something_with_goods) {
    EXPECT_EQ(names("Нурбек машинаны алып кетет"), Strings{"Нурбек"});
    EXPECT_EQ(names("Айсулуу, тортту качан бересиз"), Strings{"Айсулуу"});
}

TEST_F(PersonFinding, leaves_corners_of_streets) {
    EXPECT_EQ(names("Токтогул менен Манас кесилишинде элеңер"), Strings{});
}

TEST_F(PersonFinding, leaves_streets_of_two_names_alone) {
    EXPECT_EQ(names("до Жибек Жолу от ЦУМа сколько на такси"), Strings{});
    EXPECT_EQ(names("счёт в бакай банке открыт"), Strings{});
}

TEST_F(PersonFinding, lets_other_personal_data_speak_for_listed_names_only) {
    EXPECT_EQ(names("мега 0550-44-10-20 на любой", true), Strings{});
}

}  // namespace
}  // namespace wordkeep::words
