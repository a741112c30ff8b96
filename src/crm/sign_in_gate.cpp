#include "crm/sign_in_gate.hpp"

#include <algorithm>
#include <utility>

#include "base/fleeting.hpp"
#include "base/team_limits.hpp"
#include "seal/derive.hpp"
#include "seal/epochs.hpp"
#include "seal/password.hpp"

namespace wordkeep::crm {

namespace {

using namespace std::chrono_literals;

// "NONCE.TAG"; the tag binds the nonce to the name.
constexpr std::size_t nonce_letters = 43;

std::string tagged(std::string_view nonce, std::string_view name) {
    return std::string(nonce) + "." + std::string(name);
}

bool is_loopback(const std::array<std::uint8_t, 16>& source) {
    static constexpr std::array<std::uint8_t, 16> v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    static constexpr std::array<std::uint8_t, 13> v4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127};
    return source == v6 || std::ranges::equal(v4, std::span(source).first<v4.size()>());
}

// One bucket for a v4 address, one for a v6 network: whoever has one address of a /64 has all of them.
std::string_view network_of(const std::array<std::uint8_t, 16>& source) {
    static constexpr std::array<std::uint8_t, 12> v4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const bool is_v4 = std::ranges::equal(v4, std::span(source).first<v4.size()>());
    return {reinterpret_cast<const char*>(source.data()), is_v4 ? source.size() : source.size() / 2};
}

}  // namespace

SignInGate::SignInGate(seal::SecretKey key, const base::Clock& clock)
    : key_(std::move(key)), place_key_(seal::SecretKey::random()), clock_(clock) {}

std::string SignInGate::device_token(std::string_view name) const {
    const std::string nonce = seal::random_token();
    return nonce + "." + seal::tag_of(key_, tagged(nonce, name));
}

std::string SignInGate::device_token_of(std::string_view session_token, std::string_view name) const {
    const std::string nonce = seal::tag_of(key_, session_token);
    return nonce + "." + seal::tag_of(key_, tagged(nonce, name));
}

bool SignInGate::is_known_device(const SignInTry& tried) const {
    if (tried.device.size() <= nonce_letters || tried.device[nonce_letters] != '.') {
        return false;
    }
    const std::string right = seal::tag_of(key_, tagged(tried.device.substr(0, nonce_letters), tried.name));
    return base::equal_in_constant_time(right, tried.device.substr(nonce_letters + 1));
}

base::SteadyTime* SignInGate::place(Buckets& in, std::string_view what) const {
    return &in[seal::keyed_name(place_key_, what) % in.size()];
}

std::vector<SignInGate::Bucket> SignInGate::buckets_of(const SignInTry& tried) {
    namespace limits = base::limits;
    if (is_known_device(tried)) {
        return {{place(devices_, tried.device), {limits::device_tries_burst, limits::device_tries_pause}}};
    }
    std::vector<Bucket> shared{
        {place(names_, tried.name), {limits::name_tries_burst, limits::name_tries_pause}},
        {all_.data(), {limits::all_tries_burst, limits::all_tries_pause}},
    };
    if (!is_loopback(tried.source)) {
        shared.push_back(
            {place(sources_, network_of(tried.source)), {limits::source_tries_burst, limits::source_tries_pause}});
    }
    return shared;
}

std::optional<std::chrono::seconds> SignInGate::take(const std::vector<Bucket>& touched) {
    const base::SteadyTime now = clock_.steady();
    base::SteadyTime::duration wait{};
    for (const Bucket& bucket : touched) {
        // A bucket is that many pauses from being full; so many fit in it.
        wait = std::max(wait, *bucket.full_at - now - bucket.pace.pause * (bucket.pace.burst - 1));
    }
    if (wait > wait.zero()) {
        return std::chrono::ceil<std::chrono::seconds>(wait);
    }
    for (const Bucket& bucket : touched) {
        *bucket.full_at = std::max(*bucket.full_at, now) + bucket.pace.pause;
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> SignInGate::enter(const SignInTry& tried) {
    const std::scoped_lock lock(mutex_);
    return take(buckets_of(tried));
}

std::optional<std::chrono::seconds> SignInGate::enter_code(const SignInTry& tried) {
    const std::scoped_lock lock(mutex_);
    return take({codes_of(tried)});
}

void SignInGate::code_succeeded(const SignInTry& tried) {
    const std::scoped_lock lock(mutex_);
    const Bucket codes = codes_of(tried);
    *codes.full_at -= codes.pace.pause;
}

SignInGate::Bucket SignInGate::codes_of(const SignInTry& tried) {
    const std::string_view who = is_known_device(tried) ? tried.device : tried.name;
    return {place(codes_, who), {base::limits::code_tries_burst, base::limits::code_tries_pause}};
}

void SignInGate::succeeded(const SignInTry& tried) {
    const std::scoped_lock lock(mutex_);
    for (const Bucket& bucket : buckets_of(tried)) {
        *bucket.full_at -= bucket.pace.pause;
    }
}

}  // namespace wordkeep::crm
