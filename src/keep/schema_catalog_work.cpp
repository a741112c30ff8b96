#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

namespace {

constexpr InThreeLanguages random_number{"A random number; it tells no order and no time.",
                                         "Случайное число; ни порядка, ни времени не выдаёт.",
                                         "Кокустук сан; тартипти да, убакытты да айтпайт."};
constexpr InThreeLanguages same_as_text{"The same number as in the table of texts, and as little telling.",
                                        "То же число, что и в таблице текстов, и говорит оно так же мало.",
                                        "Тексттер таблицасындагы эле сан, андан артык эч нерсе айтпайт."};
constexpr InThreeLanguages own_words{
    "The team's own words, masked and encrypted like the texts.",
    "Собственные слова команды; личные данные заменены, слова зашифрованы, как и тексты.",
    "Команданын өз сөздөрү; тексттердей эле жеке маалымат алмаштырылып, шифрленген."};
constexpr InThreeLanguages a_colleague{"It names a member of our team, not the person who wrote.",
                                       "Указывает на нашего сотрудника, а не на автора.",
                                       "Биздин кызматкерди көрсөтөт, жазган адамды эмес."};

}  // namespace

ExplainedTable explain_topic() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::nobody,
                        std::nullopt,
                        {"Names the topic.", "Обозначает тему.", "Теманын белгиси."},
                        random_number},
        ExplainedColumn{"colour",
                        DataOf::staff,
                        std::nullopt,
                        {"In which colour it is shown.", "Каким цветом она показана.", "Кайсы түс менен көрсөтүлөрү."},
                        {"A small number that the team chose.", "Небольшое число, выбранное командой.",
                         "Команда тандаган кичине сан."}},
        ExplainedColumn{"name",
                        DataOf::staff,
                        SealOf{base::SealedTable::topic, "id"},
                        {"What the team calls it.", "Как её называет команда.", "Команда аны кандай атайт."},
                        own_words},
    };
    return {"topic",
            InBackup::whole,
            {"What inquiries are about, as the team sorts them.", "О чём обращения: как их раскладывает команда.",
             "Кайрылуулар эмне жөнүндө: команда аларды кандай иргейт."},
            columns};
}

ExplainedTable explain_inquiry_topic() {
    static constexpr std::array columns{
        ExplainedColumn{
            "inquiry",
            DataOf::nobody,
            std::nullopt,
            {"Which inquiry has the topic.", "У какого обращения эта тема.", "Кайсы кайрылуунун темасы экени."},
            same_as_text},
        ExplainedColumn{"topic",
                        DataOf::staff,
                        std::nullopt,
                        {"Which topic it has.", "Какая у него тема.", "Анын темасы кайсы экени."},
                        {"What the team thinks the text is about; it goes when the text is erased.",
                         "О чём текст, по мнению команды; исчезает вместе с текстом.",
                         "Команданын оюнча текст эмне жөнүндө; текст өчкөндө кошо кетет."}},
    };
    return {"inquiry_topic",
            InBackup::whole,
            {"Which topics the team, or its rules, gave to which inquiry.",
             "Какие темы команда или её правила дали каким обращениям.",
             "Команда же анын эрежелери кайсы кайрылууга кайсы теманы бергени."},
            columns};
}

ExplainedTable explain_note() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::nobody,
                        std::nullopt,
                        {"Names the note.", "Обозначает заметку.", "Эскертменин белгиси."},
                        random_number},
        ExplainedColumn{"inquiry",
                        DataOf::nobody,
                        std::nullopt,
                        {"Which inquiry it is about.", "О каком обращении она.", "Кайсы кайрылуу жөнүндө экени."},
                        same_as_text},
        ExplainedColumn{"author",
                        DataOf::staff,
                        std::nullopt,
                        {"Who of the team wrote it.", "Кто из команды её написал.", "Аны командадан ким жазганы."},
                        a_colleague},
        ExplainedColumn{"place",
                        DataOf::nobody,
                        std::nullopt,
                        {"The order of the notes of one inquiry.", "Порядок заметок одного обращения.",
                         "Бир кайрылуунун эскертмелеринин тартиби."},
                        {"A small number within one inquiry; it holds no time.",
                         "Небольшое число внутри одного обращения; времени не содержит.",
                         "Бир кайрылуунун ичиндеги кичине сан; убакыт жок."}},
        ExplainedColumn{"sealed",
                        DataOf::staff,
                        SealOf{base::SealedTable::note, "id"},
                        {"What the note says.", "Что сказано в заметке.", "Эскертмеде эмне деп жазылганы."},
                        {"The team's own words, masked and encrypted; they go when the inquiry is erased.",
                         "Собственные слова команды, без личных данных и зашифрованы; исчезают вместе с обращением.",
                         "Команданын өз сөздөрү, жеке маалыматсыз жана шифрленген; кайрылуу өчкөндө кошо кетет."}},
    };
    return {"note",
            InBackup::whole,
            {"What the team tells each other about an inquiry.", "Что команда пишет друг другу об обращении.",
             "Команда кайрылуу жөнүндө бири-бирине жазганы."},
            columns};
}

ExplainedTable explain_saved_view() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::nobody,
                        std::nullopt,
                        {"Names the view.", "Обозначает подборку.", "Тандоонун белгиси."},
                        random_number},
        ExplainedColumn{"owner",
                        DataOf::staff,
                        std::nullopt,
                        {"Who of the team made it.", "Кто из команды её сделал.", "Аны командадан ким түзгөнү."},
                        a_colleague},
        ExplainedColumn{"shared",
                        DataOf::staff,
                        std::nullopt,
                        {"Whether the whole team sees it.", "Видит ли её вся команда.", "Аны бүт команда көрөбү."},
                        {"Yes or no.", "Да или нет.", "Ооба же жок."}},
        ExplainedColumn{
            "filter",
            DataOf::staff,
            std::nullopt,
            {"Which states, mailboxes, assignees and topics it shows.",
             "Какие состояния, аккаунты, ответственных и темы она показывает.",
             "Кайсы абалдарды, аккаунттарды, жооптууларды жана темаларды көрсөтөрү."},
            {"It names kinds of inquiries, never one of them.", "Называет виды обращений, но никогда не отдельное.",
             "Кайрылуулардын түрлөрүн атайт, өзүнчө бирин эч качан."}},
        ExplainedColumn{"name",
                        DataOf::staff,
                        SealOf{base::SealedTable::saved_view, "id"},
                        {"What the team calls it.", "Как её называет команда.", "Команда аны кандай атайт."},
                        own_words},
    };
    return {"saved_view",
            InBackup::whole,
            {"Which inquiries somebody of the team wants to see together.",
             "Какие обращения кто-то из команды хочет видеть вместе.",
             "Командадан бирөө кайсы кайрылууларды бирге көргүсү келгени."},
            columns};
}

}  // namespace wordkeep::keep
