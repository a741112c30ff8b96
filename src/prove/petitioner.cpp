#include "prove/petitioner.hpp"

#include <cstdint>

#include "prove/encodings.hpp"
#include "seal/proof_of_work.hpp"

namespace wordkeep::prove {

namespace {

using base::FaultKind;

// What a challenge asks for stands in it, in two of its digits (crm/erasure_gate.cpp writes it).
constexpr std::size_t bits_at = 14;
constexpr std::size_t bits_digits = 2;

std::string between(const std::string& text, std::string_view before, std::string_view after) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos) {
        return "";
    }
    const std::size_t begin = at + before.size();
    return text.substr(begin, text.find(after, begin) - begin);
}

std::string proof_for(const std::string& challenge) {
    const auto bits = static_cast<unsigned>(std::stoul(challenge.substr(bits_at, bits_digits), nullptr, 16));
    std::uint64_t tried = 0;
    while (seal::proof_bits(challenge, std::to_string(tried)) < bits) {
        ++tried;
    }
    return std::to_string(tried);
}

std::unexpected<base::Fault> refused(const Answer& answer) {
    return base::fault(FaultKind::unavailable,
                       "the public form for erasure was answered " + std::to_string(answer.status));
}

}  // namespace

base::Result<std::string> Petitioner::ask(const std::string& text) {
    const Answer form = instance_.client().ask("GET", "/erasure");
    const std::string challenge = between(form.body, "name=\"challenge\" value=\"", "\"");
    if (form.status != 200 || challenge.size() < bits_at + bits_digits) {
        return refused(form);
    }
    const std::string body =
        "text=" + percent(text, Letters::upper) + "&challenge=" + challenge + "&answer=" + proof_for(challenge);
    const Answer asked = instance_.client().ask(
        "POST", "/erasure", {{"Content-Type", "application/x-www-form-urlencoded"}, {"Sec-Fetch-Site", "same-origin"}},
        body);
    const std::string code = between(asked.body, "class=\"code\"><code>", "<");
    return asked.status == 200 && !code.empty() ? base::Result<std::string>(code) : refused(asked);
}

base::Result<std::string> Petitioner::state(const std::string& code) {
    const Answer answer = instance_.client().ask("GET", "/erasure/" + code);
    return answer.status == 200 ? base::Result<std::string>(answer.body) : refused(answer);
}

}  // namespace wordkeep::prove
