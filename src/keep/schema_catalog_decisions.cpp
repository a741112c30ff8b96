#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_group_decision() {
    static constexpr std::array columns{
        ExplainedColumn{
            "id",
            DataOf::nobody,
            std::nullopt,
            {"Names the group of questions.", "Обозначает группу вопросов.", "Суроолор тобунун белгиси."},
            {"A random number; it tells no order and no time.", "Случайное число; ни порядка, ни времени не выдаёт.",
             "Кокустук сан; тартипти да, убакытты да айтпайт."}},
        ExplainedColumn{"hidden",
                        DataOf::staff,
                        std::nullopt,
                        {"Whether the team took the group out of sight.", "Скрыла ли команда эту группу.",
                         "Команда бул топту жашырганбы."},
                        {"Yes or no.", "Да или нет.", "Ооба же жок."}},
        ExplainedColumn{
            "idle",
            DataOf::installation,
            std::nullopt,
            {"How often in a row nobody asked it when questions were grouped; after ten times the row goes.",
             "Сколько раз подряд при подсчёте вопросов об этом никто не спрашивал; после десяти строка "
             "исчезает.",
             "Суроолор топтолгондо муну катары менен канча жолу эч ким сурабаганы; он жолудан кийин сап "
             "жоголот."},
            {"A small number of computations; it tells no day.", "Небольшое число подсчётов; дня не выдаёт.",
             "Эсептөөлөрдүн кичине саны; күндү айтпайт."}},
        ExplainedColumn{
            "sealed",
            DataOf::words,
            SealOf{base::SealedTable::group_decision, "id"},
            {"What the team calls the group, and up to a dozen words for each way to ask it.",
             "Как команда называет группу и до двенадцати слов на каждый способ спросить.",
             "Команда топту кандай атайт жана ар бир сурап билүү жолу үчүн он экиге чейин сөз."},
            {"Single words that three inquiries or more had in common, masked and encrypted; they name none of them.",
             "Отдельные слова, общие не менее чем для трёх обращений, без личных данных и зашифрованы; ни на одно из "
             "них не указывают.",
             "Кеминде үч кайрылууга орток өзүнчө сөздөр, жеке маалыматсыз жана шифрленген; алардын бирин да "
             "көрсөтпөйт."}},
    };
    return {"group_decision",
            InBackup::whole,
            {"Which groups of questions the team merged, split, named or hid, so that they stay so.",
             "Какие группы вопросов команда объединила, разделила, назвала или скрыла, чтобы так и осталось.",
             "Команда кайсы суроолор тобун бириктирген, бөлгөн, атаган же жашырган; ошол бойдон калышы үчүн."},
            columns};
}

}  // namespace wordkeep::keep
