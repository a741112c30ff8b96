#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_api_key() {
    static constexpr InThreeLanguages our_staffs{"Our staff's own; it tells nothing of whoever writes to us.",
                                                 "Данные наших сотрудников; о тех, кто нам пишет, ничего не говорит.",
                                                 "Биздин кызматкерлердики; бизге жазгандар жөнүндө эч нерсе айтпайт."};
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::staff,
                        std::nullopt,
                        {"Names the key.", "Обозначает ключ.", "Ачкычтын белгиси."},
                        {"A random number.", "Случайное число.", "Кокустук сан."}},
        ExplainedColumn{
            "name",
            DataOf::staff,
            std::nullopt,
            {"What our staff call the key.", "Как сотрудники назвали ключ.", "Кызматкерлер ачкычты кандай атаганы."},
            our_staffs},
        ExplainedColumn{"scopes",
                        DataOf::staff,
                        std::nullopt,
                        {"What a program may do with the key.", "Что программе разрешено с этим ключом.",
                         "Бул ачкыч менен программага эмнеге уруксат."},
                        our_staffs},
        ExplainedColumn{"hash",
                        DataOf::staff,
                        std::nullopt,
                        {"To know the key when it is used; the key itself is not kept.",
                         "Чтобы узнать ключ при обращении; сам ключ не хранится.",
                         "Ачкыч колдонулганда аны таануу үчүн; ачкычтын өзү сакталбайт."},
                        {"A keyed one-way hash of a random number.", "Односторонний хеш случайного числа с ключом.",
                         "Кокустук сандын ачкычтуу бир тараптуу хеши."}},
        ExplainedColumn{"made",
                        DataOf::staff,
                        std::nullopt,
                        {"The day on which the key was made.", "День, когда ключ создан.", "Ачкыч жасалган күн."},
                        our_staffs},
        ExplainedColumn{
            "ends",
            DataOf::staff,
            std::nullopt,
            {"When the key stops working.", "Когда ключ перестанет работать.", "Ачкыч качан иштебей калары."},
            our_staffs},
        ExplainedColumn{
            "used",
            DataOf::staff,
            std::nullopt,
            {"The last day on which a program used the key.", "Последний день, когда программа пользовалась ключом.",
             "Программа ачкычты акыркы жолу колдонгон күн."},
            our_staffs},
    };
    return {"api_key",
            InBackup::none,
            {"Keys by which our own programs use Wordkeep.", "Ключи, с которыми наши программы обращаются к Wordkeep.",
             "Биздин программалар Wordkeepти колдонуучу ачкычтар."},
            columns};
}

}  // namespace wordkeep::keep
