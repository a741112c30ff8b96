#include "crm/own_words.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ids.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_control(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t' && letter != '\r') || byte == 0x7f;
}

}  // namespace

base::Result<OwnWords> own_words(const words::Masker& masker, std::string_view typed, std::size_t bytes_max) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) {
        return base::fault(FaultKind::invalid, "the text is empty");
    }
    if (text.size() > bytes_max) {
        return base::fault(FaultKind::too_large, "the text has more than " + std::to_string(bytes_max) + " bytes");
    }
    if (std::ranges::any_of(text, is_control)) {
        return base::fault(FaultKind::invalid, "the text holds control characters");
    }
    std::vector<std::string_view> taken_out;
    for (const words::Span& span : masker.find(text)) {
        const std::string_view kind = words::span_type_name(span.type);
        if (std::ranges::find(taken_out, kind) == taken_out.end()) {
            taken_out.push_back(kind);
        }
    }
    return OwnWords{masker.mask(text), std::move(taken_out)};
}

base::Result<base::Masked> own_name(const words::Masker& masker, std::string_view typed, std::size_t bytes_max) {
    auto words = own_words(masker, typed, bytes_max);
    if (!words) {
        return std::unexpected(words.error());
    }
    if (words->text.text().find_first_of("\r\n\t") != std::string_view::npos) {
        return base::fault(FaultKind::invalid, "a name is one line");
    }
    if (!words->taken_out.empty()) {
        return base::fault(FaultKind::invalid, "this reads like personal data (" + std::string(words->taken_out[0]) +
                                                   "): choose another name, or add the word to mask.never");
    }
    return std::move(words->text);
}

std::string version_of(const base::Sealed& sealed) {
    constexpr std::size_t nonce_begin = 1;
    std::uint64_t number = 0;
    const auto bytes = sealed.bytes();
    for (std::size_t at = nonce_begin; at < nonce_begin + sizeof(number) && at < bytes.size(); ++at) {
        number = (number << 8U) | static_cast<std::uint8_t>(bytes[at]);
    }
    return base::id_to_text(static_cast<std::int64_t>(number));
}

}  // namespace wordkeep::crm
