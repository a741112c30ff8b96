#include "crm/second_factors.hpp"

#include <algorithm>
#include <utility>

#include "keep/factor_table.hpp"
#include "seal/derive.hpp"
#include "seal/one_time_code.hpp"
#include "seal/password.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::size_t begun_max = 64;  // each holds a page of locked memory
constexpr auto begun_time_max = std::chrono::minutes(15);
constexpr std::size_t recovery_codes = 10;
constexpr std::size_t recovery_code_letters = 10;  // some 50 bits

std::unexpected<base::Fault> wrong_code() {
    return base::fault(FaultKind::unauthorised, "the code is wrong or was used before; wait for the next one");
}

std::string purpose_of(base::StaffId member) {
    return "wordkeep second factor " + base::id_to_text(member.value());
}

// As it was shown: small letters and digits, without what people put between them.
std::string plain(std::string_view code) {
    std::string letters;
    for (const char letter : code) {
        if (letter != '-' && letter != ' ') {
            letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return letters;
}

}  // namespace

SecondFactors::SecondFactors(const seal::SecretKey& staff_key, const base::Clock& clock)
    : wrap_key_(seal::derive_key(staff_key, "wordkeep second factors")),
      recovery_key_(seal::derive_key(staff_key, "wordkeep recovery codes")),
      clock_(clock) {}

base::Result<std::string> SecondFactors::begin(base::StaffId member) {
    seal::SecretKey secret = seal::SecretKey::random();
    std::string text = seal::one_time_secret_text(secret);
    const base::SteadyTime now = clock_.steady();
    const std::scoped_lock lock(mutex_);
    std::erase_if(begun_, [&](const auto& entry) { return entry.second.until <= now || entry.first == member; });
    if (begun_.size() >= begun_max) {
        return base::fault(FaultKind::busy, "too many second factors are being set up; try again in some minutes");
    }
    begun_.emplace(member, Begun{std::move(secret), now + begun_time_max});
    return text;
}

base::Result<std::vector<std::byte>> SecondFactors::confirm(keep::Connection& connection, base::StaffId member,
                                                            std::string_view code) {
    const std::scoped_lock lock(mutex_);
    const auto found = begun_.find(member);
    if (found == begun_.end() || found->second.until <= clock_.steady()) {
        return base::fault(FaultKind::unauthorised, "setting up took too long; begin again");
    }
    const auto step = seal::step_of_code(found->second.secret, plain(code), clock_.wall(), 0);
    if (!step) {
        return wrong_code();
    }
    std::vector<std::byte> wrapped = seal::wrap_key(wrap_key_, purpose_of(member), found->second.secret);
    if (auto done = keep::set_factor(connection, member, wrapped); !done) {
        return std::unexpected(done.error());
    }
    // The code that proved it is used up.
    if (auto used = keep::use_factor_step(connection, member, *step); !used) {
        return std::unexpected(used.error());
    }
    return wrapped;
}

void SecondFactors::forget(base::StaffId member) {
    const std::scoped_lock lock(mutex_);
    begun_.erase(member);
}

base::Done SecondFactors::use(keep::Connection& connection, const keep::StoredStaff& member, std::string_view code) {
    const std::string given = plain(code);
    base::Result<bool> used = false;
    if (given.size() == seal::one_time_code_digits) {
        const auto secret = seal::unwrap_key(wrap_key_, purpose_of(member.id), member.factor);
        if (!secret) {
            return base::fault(
                FaultKind::corrupt,
                "the second factor can't be read with this key; the owner or `wordkeep staff` resets it");
        }
        const auto step = seal::step_of_code(*secret, given, clock_.wall(), 0);
        used = step ? keep::use_factor_step(connection, member.id, *step) : base::Result<bool>(false);
    } else {
        used = keep::use_recovery_code(connection, member.id, recovery_hash(member.id, given));
    }
    if (!used) {
        return std::unexpected(used.error());
    }
    return *used ? base::Done() : wrong_code();
}

base::Result<std::vector<std::string>> SecondFactors::make_recovery_codes(keep::Connection& connection,
                                                                          base::StaffId member) {
    if (auto done = keep::delete_recovery_codes(connection, member); !done) {
        return std::unexpected(done.error());
    }
    std::vector<std::string> codes;
    while (codes.size() < recovery_codes) {
        const std::string letters = seal::random_letters(recovery_code_letters);
        if (auto done = keep::insert_recovery_code(connection, member, recovery_hash(member, letters)); !done) {
            return std::unexpected(done.error());
        }
        codes.push_back(letters.substr(0, letters.size() / 2) + "-" + letters.substr(letters.size() / 2));
    }
    return codes;
}

std::string SecondFactors::recovery_hash(base::StaffId member, std::string_view code) const {
    return seal::tag_of(recovery_key_, base::id_to_text(member.value()) + std::string(code));
}

}  // namespace wordkeep::crm
