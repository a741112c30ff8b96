#include "crm/deletion_receipt.hpp"

#include "base/fleeting.hpp"
#include "crm/erasure_code.hpp"

namespace wordkeep::crm {

namespace {

// 60 bits each. Together they are longer than the code of a request, so the two are told apart.
constexpr std::size_t number_signs = 12;
constexpr std::size_t check_signs = 12;
static_assert(number_signs + check_signs > erasure_code_signs);

std::string check_of(const KeyChain& keys, std::string_view number) {
    return signs_of(keys.check_number(number), check_signs);
}

}  // namespace

std::string new_deletion_receipt(const KeyChain& keys, base::Random& random) {
    const std::string number = random_signs(random, number_signs);
    return number + check_of(keys, number);
}

bool is_deletion_receipt(const KeyChain& keys, std::string_view typed) {
    const auto signs = read_signs(typed, number_signs + check_signs);
    if (!signs || signs->size() != number_signs + check_signs) {
        return false;
    }
    const std::string_view all = *signs;
    return base::equal_in_constant_time(check_of(keys, all.substr(0, number_signs)), all.substr(number_signs));
}

}  // namespace wordkeep::crm
