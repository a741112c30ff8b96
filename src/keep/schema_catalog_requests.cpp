#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

ExplainedTable explain_erasure_request() {
    static constexpr std::array columns{
        ExplainedColumn{"id",
                        DataOf::nobody,
                        std::nullopt,
                        {"Names the request for our team.", "Обозначает просьбу для нашей команды.",
                         "Командабыз үчүн суроонун белгиси."},
                        {"A random number.", "Случайное число.", "Кокустук сан."}},
        ExplainedColumn{"code",
                        DataOf::nobody,
                        std::nullopt,
                        {"To find the request by the code that whoever asked was given: a one-way hash of it.",
                         "Чтобы найти просьбу по коду, который получил просивший: односторонний хеш этого кода.",
                         "Сураган кишиге берилген код боюнча суроону табуу үчүн: ал коддун бир тараптуу хеши."},
                        {"The code was drawn at random and tells nothing of who asked. We keep no name, no address and "
                         "no time of the request.",
                         "Код выбран случайно и не говорит о том, кто просил. Ни имени, ни адреса, ни времени просьбы "
                         "мы не храним.",
                         "Код кокустан алынган, ким сураганын айтпайт. Суроонун атын, дарегин жана убактысын "
                         "сактабайбыз."}},
        ExplainedColumn{"sealed",
                        DataOf::words,
                        SealOf{base::SealedTable::erasure_request, "id"},
                        {"The text that was pasted, so that our team can find it and erase it.",
                         "Вставленный текст, чтобы наша команда могла найти его и стереть.",
                         "Коюлган текст: командабыз аны таап, өчүрө алсын деп."},
                        {"Masked, encrypted and padded like every text. The row is erased as soon as the request is "
                         "settled.",
                         "Личные данные заменены, текст зашифрован и дополнен, как и любой другой. Строка стирается, "
                         "как только просьба решена.",
                         "Башка тексттердей эле жеке маалыматы алмаштырылып, шифрленип, тегизделген. Суроо чечилээр "
                         "замат сап өчүрүлөт."}},
    };
    return {"erasure_request",
            InBackup::none,
            {"Requests to erase a text that are not settled yet.", "Ещё не решённые просьбы стереть текст.",
             "Текстти өчүрүү боюнча чечиле элек суроолор."},
            columns};
}

ExplainedTable explain_erasure_receipt() {
    static constexpr std::array columns{
        ExplainedColumn{"code",
                        DataOf::nobody,
                        std::nullopt,
                        {"To tell by the code what came of the request: a one-way hash of it.",
                         "Чтобы по коду сказать, чем кончилась просьба: односторонний хеш этого кода.",
                         "Код боюнча суроо эмне менен бүткөнүн айтуу үчүн: ал коддун бир тараптуу хеши."},
                        {"Made from a random code; no text stands beside it any more.",
                         "Получен из случайного кода; никакого текста рядом больше нет.",
                         "Кокустук коддон жасалган; жанында эч кандай текст калган жок."}},
        ExplainedColumn{
            "outcome",
            DataOf::nobody,
            std::nullopt,
            {"What came of it: erased, or why not.", "Чем кончилось: стёрто или почему нет.",
             "Эмне менен бүттү: өчүрүлдү же эмне үчүн өчүрүлгөн жок."},
            {"One of a few small numbers.", "Одно из нескольких малых чисел.", "Бир нече кичине сандын бири."}},
        ExplainedColumn{"fading",
                        DataOf::nobody,
                        std::nullopt,
                        {"Whether the next turn erases the row.", "Сотрёт ли строку следующий круг.",
                         "Кийинки айлампа сапты өчүрөбү."},
                        {"Yes or no; a turn is coarse time and tied to no message.",
                         "Да или нет; круг — грубые часы, с сообщениями не связанные.",
                         "Ооба же жок; айлампа — орой саат, билдирүүлөр менен байланышпайт."}},
    };
    return {"erasure_receipt",
            InBackup::none,
            {"What came of settled requests, without their texts.", "Чем кончились решённые просьбы, без их текстов.",
             "Чечилген суроолор эмне менен бүткөнү, тексттерисиз."},
            columns};
}

}  // namespace wordkeep::keep
