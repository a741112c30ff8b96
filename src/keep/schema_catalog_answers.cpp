#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

namespace {

constexpr InThreeLanguages random_number{"A random number; it tells no order and no time.",
                                         "Случайное число; ни порядка, ни времени не выдаёт.",
                                         "Кокустук сан; тартипти да, убакытты да айтпайт."};
constexpr InThreeLanguages own_words{
    "The team's own words, masked and encrypted; tied to no message.",
    "Собственные слова команды, без личных данных и зашифрованы; ни с каким сообщением не связаны.",
    "Команданын өз сөздөрү, жеке маалыматсыз жана шифрленген; эч бир билдирүүгө байланбаган."};

constexpr ExplainedColumn id_column(InThreeLanguages purpose) {
    return {"id", DataOf::nobody, std::nullopt, purpose, random_number};
}

// A text or a question of an answer stands beside which answer it is, and in which language.
constexpr ExplainedColumn of_answer{
    "answer",
    DataOf::nobody,
    std::nullopt,
    {"Which answer it belongs to.", "К какому ответу относится.", "Кайсы жоопко тиешелүү экени."},
    random_number};
constexpr ExplainedColumn in_language{"language",
                                      DataOf::staff,
                                      std::nullopt,
                                      {"In which language it is.", "На каком он языке.", "Кайсы тилде экени."},
                                      {"One of three.", "Один из трёх.", "Үчөөнүн бири."}};

}  // namespace

ExplainedTable explain_answer() {
    static constexpr std::array columns{
        id_column({"Names the answer.", "Обозначает ответ.", "Жооптун белгиси."}),
        ExplainedColumn{"uses",
                        DataOf::staff,
                        std::nullopt,
                        {"How often it was copied.", "Сколько раз его копировали.", "Канча жолу көчүрүлгөнү."},
                        {"One count for all; it does not tell for whom or when.",
                         "Одно число на всех; для кого и когда, не говорит.",
                         "Бардыгына бир сан; ким үчүн жана качан экенин айтпайт."}},
        ExplainedColumn{"title",
                        DataOf::staff,
                        SealOf{base::SealedTable::answer, "id"},
                        {"What the team calls it.", "Как его называет команда.", "Команда аны кандай атайт."},
                        own_words},
        ExplainedColumn{"published",
                        DataOf::staff,
                        std::nullopt,
                        {"Whether the answer stands on the public page of questions and answers.",
                         "Стоит ли ответ на открытой странице вопросов и ответов.",
                         "Жооп суроолор менен жооптордун ачык барагында турабы."},
                        {"Yes or no.", "Да или нет.", "Ооба же жок."}},
    };
    return {"answer",
            InBackup::whole,
            {"What the team answers again and again.", "Что команда отвечает снова и снова.",
             "Команда кайра-кайра эмне деп жооп берери."},
            columns};
}

ExplainedTable explain_answer_text() {
    static constexpr std::array columns{
        id_column({"Names the text.", "Обозначает текст.", "Тексттин белгиси."}),
        of_answer,
        in_language,
        ExplainedColumn{"sealed",
                        DataOf::staff,
                        SealOf{base::SealedTable::answer_text, "id"},
                        {"What the answer says.", "Что сказано в ответе.", "Жоопто эмне деп айтылганы."},
                        own_words},
    };
    return {"answer_text",
            InBackup::whole,
            {"An answer in each of its languages.", "Ответ на каждом из его языков.", "Жооп ар бир тилинде."},
            columns};
}

ExplainedTable explain_answer_question() {
    static constexpr std::array columns{
        id_column({"Names the question.", "Обозначает вопрос.", "Суроонун белгиси."}),
        of_answer,
        in_language,
        ExplainedColumn{
            "sealed",
            DataOf::staff,
            SealOf{base::SealedTable::answer_question, "id"},
            {"The question as the team puts it.", "Вопрос словами команды.", "Суроо команданын сөзү менен."},
            own_words},
    };
    return {"answer_question",
            InBackup::whole,
            {"The question that an answer answers, in each of its languages.",
             "Вопрос, на который отвечает ответ, на каждом из его языков.", "Жооп берилген суроо, ар бир тилинде."},
            columns};
}

ExplainedTable explain_topic_rule() {
    static constexpr std::array columns{
        id_column({"Names the rule.", "Обозначает правило.", "Эреженин белгиси."}),
        ExplainedColumn{"topic",
                        DataOf::staff,
                        std::nullopt,
                        {"Which topic it gives.", "Какую тему оно даёт.", "Кайсы теманы берери."},
                        random_number},
        ExplainedColumn{"sealed",
                        DataOf::staff,
                        SealOf{base::SealedTable::topic_rule, "id"},
                        {"Which words it looks for.", "Какие слова оно ищет.", "Кайсы сөздөрдү издери."},
                        own_words},
    };
    return {"topic_rule",
            InBackup::whole,
            {"Which words in a text give it a topic.", "Какие слова в тексте дают ему тему.",
             "Тексттеги кайсы сөздөр ага тема берери."},
            columns};
}

}  // namespace wordkeep::keep
