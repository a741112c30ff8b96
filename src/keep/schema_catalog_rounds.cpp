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

}  // namespace wordkeep::keep
