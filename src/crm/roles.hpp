// Roles, and what each may do: one table, which the routes, the page and the tests all read.
//
// A right is what a request needs; a role is a set of rights. The page shows the table as it is, so that nobody has to
// guess what an agent may do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wordkeep::crm {

// The numbers are stored.
enum class Role : std::uint8_t { owner = 0, privacy_officer = 1, agent = 2 };
inline constexpr std::array all_roles{Role::owner, Role::privacy_officer, Role::agent};

// Their places are stored with the keys of the API: add at the end.
enum class Right : std::uint8_t {
    own_account,    // one's own password and sign-ins
    read,           // see inquiries, search them
    work,           // change their state, topics and notes
    erase,          // erase texts for good, settle requests to erase
    export_texts,   // many texts at once, as a file
    publish,        // show answers to everybody, on the FAQ page
    steer_masking,  // see and change the business's own words for masking, which may be personal
    close_rounds,   // fix the counts of this moment for later comparing, and take the last back
    manage_team,    // invite, change roles, deactivate
    connect,        // connect an Instagram account, see the verify token
    audit,          // see who of the team did what
};
inline constexpr std::array all_rights{Right::own_account,  Right::read,    Right::work,          Right::erase,
                                       Right::export_texts, Right::publish, Right::steer_masking, Right::close_rounds,
                                       Right::manage_team,  Right::connect, Right::audit};

[[nodiscard]] bool may(Role role, Right right);

// A set of rights.
class Rights {
public:
    constexpr Rights() = default;
    // Those that only a newer version knows are left out.
    [[nodiscard]] static Rights from_stored(std::int64_t stored);
    [[nodiscard]] constexpr std::int64_t stored() const { return bits_; }
    [[nodiscard]] constexpr bool has(Right right) const { return (bits_ & bit(right)) != 0; }
    [[nodiscard]] constexpr bool none() const { return bits_ == 0; }
    [[nodiscard]] constexpr bool within(Rights other) const { return (bits_ & ~other.bits_) == 0; }
    [[nodiscard]] constexpr Rights with(Right right) const {
        Rights more = *this;
        more.bits_ |= bit(right);
        return more;
    }

private:
    static constexpr unsigned bit(Right right) { return 1U << static_cast<unsigned>(right); }
    unsigned bits_ = 0;
};

// What a program may be given a key for: nothing that needs a person, such as the team, passwords and keys, an account,
// or the business's own words for masking.
[[nodiscard]] Rights scopes_for_keys();

[[nodiscard]] std::string_view role_name(Role role);  // "owner", "privacy_officer", "agent"
[[nodiscard]] std::string_view right_name(Right right);
[[nodiscard]] std::optional<Right> right_from(std::string_view name);
[[nodiscard]] std::optional<Role> role_from(std::string_view name);
[[nodiscard]] std::optional<Role> role_from_stored(std::int64_t stored);

}  // namespace wordkeep::crm
