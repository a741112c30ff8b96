#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_epoch() {
    static constexpr std::array columns{
        ExplainedColumn{"number",
                        DataOf::installation,
                        std::nullopt,
                        {"Counts the keys.", "Номер ключа по порядку.", "Ачкычтын катар номери."},
                        {"A counter of our keys; no row of a text refers to it.",
                         "Счётчик наших ключей; ни одна строка с текстом на него не ссылается.",
                         "Биздин ачкычтардын эсеби; тексттин бир да сабы ага шилтеме бербейт."}},
        ExplainedColumn{
            "wrapped",
            DataOf::installation,
            std::nullopt,
            {"The key itself, encrypted with the key above it.", "Сам ключ, зашифрованный вышестоящим ключом.",
             "Ачкычтын өзү, жогорку ачкыч менен шифрленген."},
            {"A random key of ours. While it lives, whoever has it and Instagram's number of a message could tell that "
             "message's row; that is why it is destroyed soon and is in no backup.",
             "Наш случайный ключ. Пока он жив, тот, у кого есть он и номер сообщения в Instagram, мог бы узнать его "
             "строку; поэтому ключ скоро уничтожается и не попадает в архивы.",
             "Биздин кокустук ачкыч. Ал тирүү кезде ачкычы жана Instagramдагы билдирүүнүн номери бар киши анын сабын "
             "тааный алмак; ошондуктан ал тез жок кылынат жана архивдерге кирбейт."}},
        ExplainedColumn{
            "ends",
            DataOf::installation,
            std::nullopt,
            {"When this key is to be destroyed.", "Когда этот ключ будет уничтожен.", "Бул ачкыч качан жок кылынары."},
            {"A clock for keys, of two rows at most; it is tied to no text.",
             "Часы для ключей, не более двух строк; ни с одним текстом не связаны.",
             "Ачкычтар үчүн саат, эки саптан ашпайт; бир да текст менен байланышпайт."}},
    };
    return {"epoch",
            InBackup::none,
            {"The short-lived keys from which the ids of new texts are made; two rows at most.",
             "Короткоживущие ключи, из которых получаются id новых текстов; не более двух строк.",
             "Жаңы тексттердин id белгилери жасалган кыска өмүрлүү ачкычтар; эки саптан ашпайт."},
            columns};
}

ExplainedTable explain_setting() {
    static constexpr std::array columns{
        ExplainedColumn{"name",
                        DataOf::installation,
                        std::nullopt,
                        {"What the value is, by a name written in the program.",
                         "Что за значение: имя, записанное в самой программе.",
                         "Бул кандай маани: программанын өзүндө жазылган ат."},
                        {"The names are part of the program; nothing from outside becomes one.",
                         "Имена входят в программу; ничто извне именем не становится.",
                         "Аттар программанын бөлүгү; сырттан эч нерсе ат боло албайт."}},
        ExplainedColumn{
            "value",
            DataOf::installation,
            std::nullopt,
            {"Wrapped keys, the business's own words for masking (sealed), marks of the installation's "
             "progress, and the days of the next turn and of the last backup.",
             "Зашифрованные ключи, слова бизнеса для маскирования (запечатаны), отметки о настройке, дни "
             "следующего круга стирания и последней резервной копии.",
             "Шифрленген ачкычтар, бизнестин жашыруу үчүн сөздөрү (мөөр басылган), орнотуунун белгилери, "
             "кийинки өчүрүү айлампасынын жана акыркы камдык көчүрмөнүн күнү."},
            {"The installation's own values; none is about a text. Only the words for masking may name "
             "somebody: whom the business itself wrote there.",
             "Значения самой установки; ни одно не относится к тексту. Назвать кого-то могут лишь слова для "
             "маскирования: того, кого вписал сам бизнес.",
             "Орнотуунун өз маанилери; бири да текст жөнүндө эмес. Жашыруу үчүн сөздөр гана кимдир бирөөнү "
             "атай алат: бизнес өзү жазган кишини."}},
    };
    return {"setting",
            InBackup::part,
            {"What this installation needs to know of itself.", "Что установке нужно знать о себе самой.",
             "Орнотуу өзү жөнүндө билиши керек болгон нерселер."},
            columns};
}

}  // namespace wordkeep::keep
