#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

namespace {

constexpr InThreeLanguages our_staffs_act{"It tells of our staff's act, not of a message or of whoever wrote it.",
                                          "Говорит о действии сотрудника, а не о сообщении и не о том, кто писал.",
                                          "Билдирүү же жазган адам эмес, кызматкердин аракети жөнүндө."};
constexpr InThreeLanguages a_keyed_hash{"A hash that only this server can make; it tells nothing.",
                                        "Хеш, который может вычислить только этот сервер; ничего не выдаёт.",
                                        "Бул сервер гана эсептей алган хеш; эч нерсени билдирбейт."};
constexpr InThreeLanguages a_place_in_the_list{"It counts our staff's acts.", "Считает действия сотрудников.",
                                               "Кызматкерлердин аракеттерин санайт."};

constexpr ExplainedColumn staffs(std::string_view name, const InThreeLanguages& purpose) {
    return {name, DataOf::staff, std::nullopt, purpose, our_staffs_act};
}

}  // namespace

ExplainedTable explain_audit() {
    static constexpr std::array columns{
        ExplainedColumn{"number",
                        DataOf::staff,
                        std::nullopt,
                        {"Which act of the list it is.", "Номер действия в списке.", "Тизмедеги аракеттин номери."},
                        a_place_in_the_list},
        staffs("time", {"When our staff did it, to the minute.", "Когда сотрудник это сделал, с точностью до минуты.",
                        "Кызматкер муну качан жасаганы, мүнөткө чейин."}),
        staffs("actor_kind", {"Whether a member, a program or the server's machine did it.",
                              "Сделал это сотрудник, программа или сам сервер.",
                              "Муну кызматкер, программа же сервердин өзү жасаганы."}),
        staffs("actor",
               {"Which member or key did it: a random number.", "Какой сотрудник или ключ это сделал: случайное число.",
                "Муну кайсы кызматкер же ачкыч жасаганы: кокустук сан."}),
        staffs("actor_role",
               {"The member's role at that time.", "Роль сотрудника в то время.", "Кызматкердин ошол кездеги ролу."}),
        staffs("action", {"What was done, one of a list: signed in, exported, erased and so on.",
                          "Что сделано, из списка: вход, выгрузка, стирание и так далее.",
                          "Эмне жасалганы, тизмеден: кирүү, чыгаруу, өчүрүү ж.б."}),
        staffs("subject", {"To which member or key it was done.", "С каким сотрудником или ключом это сделали.",
                           "Кайсы кызматкерге же ачкычка жасалганы."}),
        staffs("role", {"The role that was given.", "Какая роль дана.", "Кандай роль берилгени."}),
        ExplainedColumn{
            "count",
            DataOf::staff,
            std::nullopt,
            {"How many it concerned.", "Скольких это коснулось.", "Канчасына тиешелүү болгону."},
            {"A number only; neither a text nor which inquiries.", "Только число; ни текста, ни какие обращения.",
             "Сан гана; текст да, кайсы кайрылуу экени да жок."}},
        ExplainedColumn{"seal",
                        DataOf::nobody,
                        std::nullopt,
                        {"To notice a row that was changed or taken away.",
                         "Чтобы заметить изменённую или убранную строку.", "Өзгөртүлгөн же алынган сапты байкоо үчүн."},
                        a_keyed_hash},
    };
    return {"audit",
            InBackup::whole,
            {"What our staff did: sign-ins, exports, erasures, changes of the team.",
             "Что делали сотрудники: входы, выгрузки, стирания, изменения команды.",
             "Кызматкерлер эмне кылганы: кирүү, чыгаруу, өчүрүү, командадагы өзгөрүүлөр."},
            columns};
}

ExplainedTable explain_audit_end() {
    static constexpr std::array columns{
        ExplainedColumn{"which",
                        DataOf::nobody,
                        std::nullopt,
                        {"Whether it is the beginning or the end.", "Начало это или конец.", "Башыбы же аягыбы."},
                        {"One of two values.", "Одно из двух значений.", "Эки маанинин бири."}},
        ExplainedColumn{"number",
                        DataOf::staff,
                        std::nullopt,
                        {"Which row stands there.", "Какая строка там стоит.", "Ал жерде кайсы сап турганы."},
                        a_place_in_the_list},
        ExplainedColumn{"row_seal",
                        DataOf::nobody,
                        std::nullopt,
                        {"That row's seal.", "Печать этой строки.", "Ал саптын мөөрү."},
                        a_keyed_hash},
        ExplainedColumn{"seal",
                        DataOf::nobody,
                        std::nullopt,
                        {"To notice rows that were cut off.", "Чтобы заметить отрезанные строки.",
                         "Кесилген саптарды байкоо үчүн."},
                        a_keyed_hash},
    };
    return {"audit_end",
            InBackup::whole,
            {"Where the list of what our staff did begins and ends.",
             "Где начинается и где кончается список действий сотрудников.",
             "Кызматкерлердин аракеттеринин тизмеси кайдан башталып, кайда бүтөрү."},
            columns};
}

}  // namespace wordkeep::keep
