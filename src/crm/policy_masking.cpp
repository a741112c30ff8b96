#include "crm/policy_text.hpp"

namespace wordkeep::crm {

std::string_view masking_text(Language language, bool masking) {
    switch (language) {
        case Language::en:
            return masking ? "Before it is stored, names, phone numbers, e-mail and street addresses, links, user "
                             "names, birth dates and other full dates, card, account and document numbers that are "
                             "recognised in the text are taken out of it and replaced by words such as [name] or "
                             "[phone]."
                           : "Personal data that you write into the text stays in it: its recognition is switched off "
                             "here.";
        case Language::ru:
            return masking
                       ? "До сохранения из текста убираются имена, телефоны, почтовые и электронные адреса, ссылки, "
                         "имена пользователей, даты рождения и другие полные даты, номера карт, счетов и "
                         "документов, которые удалось распознать; на их месте остаются слова вроде [имя] или [телефон]."
                       : "Личные данные, которые вы пишете в тексте, остаются в нём: их распознавание здесь выключено.";
        case Language::ky:
            return masking
                       ? "Сактоодон мурун тексттен таанылган аттар, телефон номерлери, электрондук жана үй "
                         "даректери, шилтемелер, колдонуучу аттары, туулган күндөр жана башка толук даталар, карта, "
                         "эсеп жана документ номерлери алынып, ордуна [аты-жөнү] же [телефон] сыяктуу сөздөр коюлат."
                       : "Текстке жазган жеке маалыматыңыз анда калат: аны таануу бул жерде өчүрүлгөн.";
    }
    return {};
}

}  // namespace wordkeep::crm
