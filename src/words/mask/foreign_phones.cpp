#include "words/mask/foreign_phones.hpp"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <utility>

namespace wordkeep::words {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool is_valid(const std::string& written, const std::string& region) {
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    return util.Parse(written, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsValidNumber(number);
}

}  // namespace

ForeignPhones::ForeignPhones(std::vector<std::string> regions) : regions_(std::move(regions)) {
    PhoneNumberUtil::GetInstance();  // reads its tables now and not in the first message
}

bool ForeignPhones::knows(const std::string& region) {
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region) != 0;
}

bool ForeignPhones::is_international(std::string_view digits) const {
    return is_valid("+" + std::string(digits), "ZZ");
}

bool ForeignPhones::is_possible(std::string_view digits) const {
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    return util.Parse("+" + std::string(digits), "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
           util.IsPossibleNumber(number);
}

bool ForeignPhones::is_national(std::string_view digits) const {
    return std::ranges::any_of(regions_,
                               [&](const std::string& region) { return is_valid(std::string(digits), region); });
}

}  // namespace wordkeep::words
