#include "crm/placeholder_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wordkeep::crm {

namespace {

using words::SpanType;

struct Words {
    SpanType type;
    std::string_view en;
    std::string_view ru;
    std::string_view ky;
};

constexpr std::array all_words{
    Words{SpanType::person, "name", "имя", "аты-жөнү"},
    Words{SpanType::phone, "phone", "телефон", "телефон"},
    Words{SpanType::email, "e-mail", "эл. почта", "эл. почта"},
    Words{SpanType::handle, "handle", "ник", "ник"},
    Words{SpanType::url, "link", "ссылка", "шилтеме"},
    Words{SpanType::address, "address", "адрес", "дарек"},
    Words{SpanType::card, "card", "карта", "карта"},
    Words{SpanType::iban, "IBAN", "IBAN", "IBAN"},
    Words{SpanType::account, "account", "счёт", "эсеп"},
    Words{SpanType::id, "ID number", "номер документа", "документ номери"},
    Words{SpanType::dob, "date", "дата", "күн"},
    Words{SpanType::ip, "IP address", "IP-адрес", "IP-дарек"},
    Words{SpanType::crypto, "wallet", "кошелёк", "капчык"},
    Words{SpanType::tracking, "tracking number", "трек-номер", "трек-номер"},
    Words{SpanType::custom, "hidden", "скрыто", "жашырылды"},
};
static_assert(all_words.size() == static_cast<std::size_t>(SpanType::custom) + 1, "every type has its words");

std::string_view word_in(const Words& words, Language language) {
    switch (language) {
        case Language::en: return words.en;
        case Language::ru: return words.ru;
        case Language::ky: return words.ky;
    }
    return words.en;
}

}  // namespace

std::string_view placeholder_word(SpanType type, Language language) {
    return word_in(*std::ranges::find(all_words, type, &Words::type), language);
}

std::string with_placeholders_in(Language language, std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t bracket = std::min(text.find('['), text.size());
        out += text.substr(0, bracket);
        text.remove_prefix(bracket);
        const auto* const found = std::ranges::find_if(
            all_words, [&](const Words& words) { return text.starts_with(words::placeholder(words.type)); });
        if (found != all_words.end()) {
            out.append("[").append(word_in(*found, language)).append("]");
            text.remove_prefix(words::placeholder(found->type).size());
        } else if (!text.empty()) {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace wordkeep::crm
