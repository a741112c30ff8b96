#include "api/group_ways.hpp"

#include <algorithm>
#include <iterator>

namespace wordkeep::api {

desk::Signature signature_of(const std::vector<crm::DecidedWord>& way) {
    desk::Signature signature;
    std::ranges::transform(way, std::back_inserter(signature),
                           [](const crm::DecidedWord& word) { return desk::SignatureWord{word.word, word.weight}; });
    return signature;
}

std::vector<desk::Signature> signatures_of(const std::vector<std::vector<crm::DecidedWord>>& ways) {
    std::vector<desk::Signature> signatures;
    std::ranges::transform(ways, std::back_inserter(signatures), signature_of);
    return signatures;
}

std::vector<crm::DecidedWord> way_of(const desk::Signature& signature) {
    std::vector<crm::DecidedWord> way;
    std::ranges::transform(signature, std::back_inserter(way),
                           [](const desk::SignatureWord& word) { return crm::DecidedWord{word.form, word.weight}; });
    return way;
}

}  // namespace wordkeep::api
