#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_recovery_code() {
    static constexpr std::array columns{
        ExplainedColumn{
            "hash",
            DataOf::staff,
            std::nullopt,
            {"To know a recovery code when it is used: a keyed one-way hash.",
             "Чтобы узнать запасной код при входе: односторонний хеш с ключом.",
             "Запас кодду таануу үчүн: ачкычтуу бир тараптуу хеш."},
            {"A hash of a random number; our staff's own.", "Хеш случайного числа; данные наших сотрудников.",
             "Кокустук сандын хеши; биздин кызматкерлердики."}},
        ExplainedColumn{"staff",
                        DataOf::staff,
                        std::nullopt,
                        {"Whose code it is.", "Чей это код.", "Бул кимдин коду."},
                        {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
    };
    return {"recovery_code",
            InBackup::whole,
            {"Codes by which our staff sign in when their authenticator app is lost.",
             "Коды для входа наших сотрудников, если приложение кодов потеряно.",
             "Код колдонмосу жоголсо, кызматкерлерибиз кирүүчү коддор."},
            columns};
}

}  // namespace wordkeep::keep
