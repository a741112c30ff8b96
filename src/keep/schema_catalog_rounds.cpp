#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

namespace {

constexpr InThreeLanguages a_round_number{"It counts rounds that the team closed; it tells no day.",
                                          "Считает, сколько раз команда подвела итог; дня не выдаёт.",
                                          "Команда канча жолу жыйынтык чыгарганын санайт; күндү айтпайт."};

}  // namespace

ExplainedTable explain_insight_round() {
    static constexpr std::array columns{
        ExplainedColumn{"number",
                        DataOf::installation,
                        std::nullopt,
                        {"Which round it is.", "Какой это по счёту итог.", "Бул канчанчы жыйынтык экени."},
                        a_round_number},
        ExplainedColumn{"grouped",
                        DataOf::installation,
                        std::nullopt,
                        {"Whether groups of questions were counted too.", "Посчитаны ли и группы вопросов.",
                         "Суроолор топтору да саналганбы."},
                        {"Yes or no.", "Да или нет.", "Ооба же жок."}},
    };
    return {"insight_round",
            InBackup::whole,
            {"How often the team closed a round, to compare what people ask about.",
             "Сколько раз команда подводила итог, чтобы сравнивать, о чём спрашивают.",
             "Эмне жөнүндө сурашканын салыштыруу үчүн команда канча жолу жыйынтык чыгарганы."},
            columns};
}

ExplainedTable explain_round_count() {
    static constexpr std::array columns{
        ExplainedColumn{"round",
                        DataOf::installation,
                        std::nullopt,
                        {"Which round it is of.", "К какому итогу относится.", "Кайсы жыйынтыкка тиешелүү экени."},
                        a_round_number},
        ExplainedColumn{"kind",
                        DataOf::installation,
                        std::nullopt,
                        {"What was counted: everything, or a topic.", "Что посчитано: всё или одна тема.",
                         "Эмне саналганы: баары же бир тема."},
                        {"One of a few.", "Одно из немногих значений.", "Бир нече маанинин бири."}},
        ExplainedColumn{"subject",
                        DataOf::staff,
                        std::nullopt,
                        {"Which topic.", "Какая тема.", "Кайсы тема."},
                        {"A random number of the team's topic; it goes with the topic.",
                         "Случайное число темы команды; исчезает вместе с темой.",
                         "Команданын темасынын кокустук саны; тема менен кошо жок болот."}},
        ExplainedColumn{
            "count",
            DataOf::installation,
            std::nullopt,
            {"How many inquiries there were.", "Сколько было обращений.", "Канча кайрылуу болгону."},
            {"A sum of five or more; it names none of them.", "Сумма от пяти; ни одно из обращений не называет.",
             "Бештен баштап жыйынды; бирин да атабайт."}},
    };
    return {"round_count",
            InBackup::whole,
            {"How many inquiries there were of each topic when a round was closed.",
             "Сколько обращений было по каждой теме, когда подводили итог.",
             "Жыйынтык чыгарылганда ар бир тема боюнча канча кайрылуу болгону."},
            columns};
}

ExplainedTable explain_round_group() {
    static constexpr std::array columns{
        ExplainedColumn{
            "id",
            DataOf::nobody,
            std::nullopt,
            {"Names this count.", "Обозначает эту сумму.", "Бул сандын белгиси."},
            {"A random number; it tells no order and no time.", "Случайное число; ни порядка, ни времени не выдаёт.",
             "Кокустук сан; тартипти да, убакытты да айтпайт."}},
        ExplainedColumn{"round",
                        DataOf::installation,
                        std::nullopt,
                        {"Which round it is of.", "К какому итогу относится.", "Кайсы жыйынтыкка тиешелүү экени."},
                        a_round_number},
        ExplainedColumn{
            "count",
            DataOf::installation,
            std::nullopt,
            {"How many inquiries asked this.", "Сколько обращений об этом спрашивали.",
             "Муну канча кайрылуу сураганы."},
            {"A sum of five or more; it names none of them.", "Сумма от пяти; ни одно из обращений не называет.",
             "Бештен баштап жыйынды; бирин да атабайт."}},
        ExplainedColumn{
            "before",
            DataOf::installation,
            std::nullopt,
            {"How many asked it in the round before.", "Сколько об этом спрашивали в прошлом итоге.",
             "Мурунку жыйынтыкта муну канчасы сураганы."},
            {"A sum of five or more; it names none of them.", "Сумма от пяти; ни одно из обращений не называет.",
             "Бештен баштап жыйынды; бирин да атабайт."}},
        ExplainedColumn{
            "sealed",
            DataOf::words,
            SealOf{base::SealedTable::round_group, "id"},
            {"What the group is called and, in the two newest rounds, up to a dozen words for each way to ask it.",
             "Как называется группа и, в двух последних итогах, до двенадцати слов на каждый способ спросить.",
             "Топ кандай аталары жана акыркы эки жыйынтыкта ар бир сурап билүү жолу үчүн он экиге чейин сөз."},
            {"Single words that three inquiries or more had in common, masked and encrypted; they name none of them. "
             "After twelve rounds they go.",
             "Отдельные слова, общие не менее чем для трёх обращений, без личных данных и зашифрованы; ни на одно из "
             "них не указывают. Через двенадцать итогов исчезают.",
             "Кеминде үч кайрылууга орток өзүнчө сөздөр, жеке маалыматсыз жана шифрленген; алардын бирин да "
             "көрсөтпөйт. Он эки жыйынтыктан кийин жок болот."}},
    };
    return {"round_group",
            InBackup::whole,
            {"How many inquiries asked the same thing when a round was closed, to tell what grew.",
             "Сколько обращений спрашивали об одном и том же, когда подводили итог, чтобы видеть, что выросло.",
             "Жыйынтык чыгарылганда бир эле нерсени канча кайрылуу сураганы; эмне өскөнүн көрүү үчүн."},
            columns};
}

}  // namespace wordkeep::keep
