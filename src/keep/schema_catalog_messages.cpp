#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_message() {
    static constexpr std::array columns{
        ExplainedColumn{
            "id",
            DataOf::nobody,
            std::nullopt,
            {"Names the text, so that it can be found, changed and erased.",
             "Обозначает текст, чтобы его можно было найти, изменить и стереть.",
             "Текстти табуу, өзгөртүү жана өчүрүү үчүн анын белгиси."},
            {"It is made one-way, with a secret key, from the number that Instagram gives the message. The key is "
             "destroyed after a short term; from then on this is a number like any random one.",
             "Получен односторонне, с секретным ключом, из номера, который сообщению даёт Instagram. Ключ через "
             "короткий срок уничтожается, и после этого это число не отличить от случайного.",
             "Instagram билдирүүгө берген номерден жашыруун ачкыч менен бир тараптуу жасалат. Ачкыч кыска мөөнөттөн "
             "кийин жок кылынат, андан соң бул кокустук сандан айырмаланбайт."}},
        ExplainedColumn{"inquiry",
                        DataOf::nobody,
                        std::nullopt,
                        {"Which texts belong together: the first one's id.",
                         "Какие тексты относятся друг к другу: id первого из них.",
                         "Кайсы тексттер бирге экени: алардын биринчисинин id белгиси."},
                        {"It tells that texts were sent one after another as one thought, not who sent them or when.",
                         "Говорит, что тексты отправлены подряд как одна мысль, но не кто их отправил и когда.",
                         "Тексттер бир ой катары удаа жөнөтүлгөнүн айтат, ким жана качан жөнөткөнүн айтпайт."}},
        ExplainedColumn{
            "part",
            DataOf::nobody,
            std::nullopt,
            {"The place of the text among those that belong together.", "Место текста среди относящихся друг к другу.",
             "Бирге турган тексттердин арасындагы орду."},
            {"A small number within one inquiry. It tells nothing of the order of inquiries and holds no time.",
             "Небольшое число внутри одного обращения. О порядке обращений не говорит, времени не содержит.",
             "Бир кайрылуунун ичиндеги кичине сан. Кайрылуулардын тартибин айтпайт, убакыт жок."}},
        ExplainedColumn{
            "mailbox",
            DataOf::installation,
            std::nullopt,
            {"Which of the business's own accounts the text was sent to.",
             "На какой из аккаунтов самой компании пришёл текст.", "Текст ишкананын кайсы аккаунтуна келгени."},
            {"A keyed number for the business's account; nothing of the person who wrote.",
             "Число, полученное с ключом из номера аккаунта компании; об авторе ничего.",
             "Ишкананын аккаунтунан ачкыч менен жасалган сан; жазган адам жөнүндө эч нерсе жок."}},
        ExplainedColumn{
            "sealed",
            DataOf::words,
            SealOf{base::SealedTable::message, "id"},
            {"The text that a person typed.", "Текст, который набрал человек.", "Адам терген текст."},
            {"Personal data recognised in it was replaced before it was stored; then it was encrypted and padded. "
             "Recognition is good but not perfect: what it missed is in here, encrypted.",
             "Распознанные личные данные заменены до записи; затем текст зашифрован и дополнен до ровной длины. "
             "Распознавание хорошее, но не безупречное: пропущенное остаётся здесь, в зашифрованном виде.",
             "Таанылган жеке маалымат сактоодон мурун алмаштырылат, анан текст шифрленип, узундугу тегизделет. "
             "Таануу жакшы, бирок кемчиликсиз эмес: байкалбай калганы ушул жерде, шифрленген түрдө калат."}},
    };
    return {"message",
            InBackup::whole,
            {"One row for each text that is kept.", "Одна строка на каждый сохранённый текст.",
             "Сакталган ар бир текстке бирден сап."},
            columns};
}

ExplainedTable explain_inquiry() {
    static constexpr std::array columns{
        ExplainedColumn{
            "id",
            DataOf::nobody,
            std::nullopt,
            {"Which inquiry the row is about: its first text's id.", "О каком обращении строка: id первого его текста.",
             "Сап кайсы кайрылуу жөнүндө: анын биринчи текстинин id белгиси."},
            {"The same number as in the table of texts, and as little telling.",
             "То же число, что и в таблице текстов, и говорит оно так же мало.",
             "Тексттер таблицасындагы эле сан, андан артык эч нерсе айтпайт."}},
        ExplainedColumn{"state",
                        DataOf::staff,
                        std::nullopt,
                        {"How far the team's work is: open, done or fading.",
                         "Как далеко работа команды: открыто, готово или угасает.",
                         "Команданын иши кайда жеткени: ачык, бүттү же өчүп баратат."},
                        {"One of a few small numbers, the same for very many inquiries. No date of any step is kept.",
                         "Одно из нескольких малых чисел, общее для множества обращений. Даты шагов не хранятся.",
                         "Бир нече кичине сандын бири, көп кайрылууда бирдей. Эч бир кадамдын күнү сакталбайт."}},
        ExplainedColumn{
            "assignee",
            DataOf::staff,
            std::nullopt,
            {"Which member of the team took it.", "Кто из команды взял его.", "Команданын кайсы мүчөсү алганы."},
            {"It names a member of our team, not the person who wrote.",
             "Указывает на нашего сотрудника, а не на автора.", "Биздин кызматкерди көрсөтөт, жазган адамды эмес."}},
    };
    return {"inquiry",
            InBackup::whole,
            {"One row for each inquiry that somebody of the team has worked on.",
             "Одна строка на каждое обращение, с которым работал кто-то из команды.",
             "Командадан бирөө иштеген ар бир кайрылууга бирден сап."},
            columns};
}

ExplainedTable explain_erased() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::nobody,
                        std::nullopt,
                        {"The id of a text that is gone, so that a late copy or an old backup does not bring it back.",
                         "id стёртого текста, чтобы запоздалая копия или старый архив его не вернули.",
                         "Өчүрүлгөн тексттин id белгиси: кечиккен көчүрмө же эски архив аны кайра алып келбеши үчүн."},
                        {"A number without any content: nothing of the text or of a person can be got from it.",
                         "Число без содержания: ни текста, ни человека по нему не восстановить.",
                         "Мазмуну жок сан: андан текстти да, адамды да калыбына келтирүүгө болбойт."}},
    };
    return {"erased",
            InBackup::whole,
            {"What was erased and must not come back.", "Что стёрто и не должно вернуться.",
             "Эмне өчүрүлгөн жана кайтып келбеши керек."},
            columns};
}

}  // namespace wordkeep::keep
