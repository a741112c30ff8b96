#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_staff() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::staff,
                        std::nullopt,
                        {"Names the member of the team.", "Обозначает сотрудника.", "Кызматкердин белгиси."},
                        {"A random number of our own staff.", "Случайное число нашего сотрудника.",
                         "Биздин кызматкердин кокустук саны."}},
        ExplainedColumn{"name",
                        DataOf::staff,
                        std::nullopt,
                        {"The name to sign in with.", "Имя для входа.", "Кирүү үчүн ат."},
                        {"Our staff's own; nobody who writes to us is in this table.",
                         "Данные наших сотрудников; тех, кто нам пишет, в этой таблице нет.",
                         "Биздин кызматкерлердики; бизге жазгандар бул таблицада жок."}},
        ExplainedColumn{"role",
                        DataOf::staff,
                        std::nullopt,
                        {"What the member may do.", "Что ему разрешено.", "Ага эмнеге уруксат."},
                        {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
        ExplainedColumn{
            "password",
            DataOf::staff,
            std::nullopt,
            {"To check the password; the password itself is not kept.", "Для проверки пароля; сам пароль не хранится.",
             "Сырсөздү текшерүү үчүн; сырсөздүн өзү сакталбайт."},
            {"Our staff's own, as a slow one-way hash.", "Данные наших сотрудников, медленный односторонний хеш.",
             "Биздин кызматкерлердики, жай эсептелүүчү бир тараптуу хеш."}},
        ExplainedColumn{
            "active",
            DataOf::staff,
            std::nullopt,
            {"Whether the member may still sign in.", "Может ли сотрудник ещё входить.", "Кызматкер дагы кире алабы."},
            {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
        ExplainedColumn{"factor",
                        DataOf::staff,
                        std::nullopt,
                        {"The encrypted secret that the member's authenticator app shares with us.",
                         "Зашифрованный секрет, общий с приложением кодов сотрудника.",
                         "Кызматкердин код колдонмосу менен орток шифрленген сыр."},
                        {"A random number of our staff's own.", "Случайное число нашего сотрудника.",
                         "Биздин кызматкердин кокустук саны."}},
        ExplainedColumn{
            "factor_used",
            DataOf::staff,
            std::nullopt,
            {"The last code that was used, so that none works twice.",
             "Последний использованный код, чтобы ни один не сработал дважды.",
             "Акыркы колдонулган код, бири да эки жолу иштебеши үчүн."},
            {"A time of our staff's sign-in, not of a message.", "Время входа нашего сотрудника, а не сообщения.",
             "Билдирүүнүн эмес, кызматкердин кирүү убактысы."}},
    };
    return {"staff",
            InBackup::whole,
            {"Who of our team may read and work.", "Кто из нашей команды может читать и работать.",
             "Командабыздан ким окуп, иштей алат."},
            columns};
}

ExplainedTable explain_session() {
    static constexpr std::array columns{
        ExplainedColumn{"token",
                        DataOf::staff,
                        std::nullopt,
                        {"To know a signed-in browser again: a one-way hash of its secret.",
                         "Чтобы узнавать вошедший браузер: односторонний хеш его секрета.",
                         "Кирген браузерди таануу үчүн: анын сырынын бир тараптуу хеши."},
                        {"Our staff's own. Visitors of the public pages get no cookie.",
                         "Данные наших сотрудников. Посетители публичных страниц cookie не получают.",
                         "Биздин кызматкерлердики. Ачык барактардын коногуна cookie берилбейт."}},
        ExplainedColumn{
            "staff",
            DataOf::staff,
            std::nullopt,
            {"Which member of the team signed in.", "Кто из сотрудников вошёл.", "Кайсы кызматкер киргени."},
            {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
        ExplainedColumn{
            "ends",
            DataOf::staff,
            std::nullopt,
            {"When the sign-in ends.", "Когда вход закончится.", "Кирүү качан бүтөрү."},
            {"A time of our staff's sign-in, not of a message.", "Время входа нашего сотрудника, а не сообщения.",
             "Билдирүүнүн эмес, кызматкердин кирүү убактысы."}},
    };
    return {"session",
            InBackup::none,
            {"Who of our team is signed in now.", "Кто из нашей команды сейчас вошёл.",
             "Командабыздан азыр ким кирип турганы."},
            columns};
}

ExplainedTable explain_invitation() {
    static constexpr std::array columns{
        ExplainedColumn{
            "token",
            DataOf::staff,
            std::nullopt,
            {"To know a one-time link again: a one-way hash of its secret.",
             "Чтобы узнать одноразовую ссылку: односторонний хеш её секрета.",
             "Бир жолку шилтемени таануу үчүн: анын сырынын бир тараптуу хеши."},
            {"A hash of a random number; our staff's own.", "Хеш случайного числа; данные наших сотрудников.",
             "Кокустук сандын хеши; биздин кызматкерлердики."}},
        ExplainedColumn{"role",
                        DataOf::staff,
                        std::nullopt,
                        {"What whoever joins by the link may do.", "Что будет разрешено вступившему по ссылке.",
                         "Шилтеме менен кошулганга эмнеге уруксат."},
                        {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
        ExplainedColumn{
            "member",
            DataOf::staff,
            std::nullopt,
            {"Whose password the link replaces.", "Чей пароль заменяет ссылка.", "Шилтеме кимдин сырсөзүн алмаштырат."},
            {"Our staff's own.", "Данные наших сотрудников.", "Биздин кызматкерлердики."}},
        ExplainedColumn{
            "ends",
            DataOf::staff,
            std::nullopt,
            {"When the link ends.", "Когда ссылка перестанет действовать.", "Шилтеме качан бүтөрү."},
            {"A time of our staff's link, not of a message.", "Время ссылки нашего сотрудника, а не сообщения.",
             "Билдирүүнүн эмес, кызматкердин шилтемесинин убактысы."}},
    };
    return {"invitation",
            InBackup::none,
            {"One-time links for our team: to join it, or to choose a new password.",
             "Одноразовые ссылки для нашей команды: вступить или выбрать новый пароль.",
             "Командабыз үчүн бир жолку шилтемелер: кошулуу же жаңы сырсөз тандоо."},
            columns};
}

}  // namespace wordkeep::keep
