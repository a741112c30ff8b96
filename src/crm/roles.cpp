#include "crm/roles.hpp"

#include <algorithm>

namespace wordkeep::crm {

namespace {

constexpr unsigned bit(Right right) {
    return 1U << static_cast<unsigned>(right);
}

constexpr unsigned everybody = bit(Right::own_account) | bit(Right::read) | bit(Right::work);
constexpr unsigned privacy = everybody | bit(Right::erase) | bit(Right::export_texts) | bit(Right::publish) |
                             bit(Right::steer_masking) | bit(Right::audit);

constexpr unsigned rights_of(Role role) {
    switch (role) {
        case Role::owner: return privacy | bit(Right::close_rounds) | bit(Right::manage_team) | bit(Right::connect);
        case Role::privacy_officer: return privacy;
        case Role::agent: return everybody;
    }
    return 0;
}

}  // namespace

bool may(Role role, Right right) {
    return (rights_of(role) & bit(right)) != 0;
}

Rights Rights::from_stored(std::int64_t stored) {
    Rights rights;
    for (const Right right : all_rights) {
        rights = (static_cast<std::uint64_t>(stored) & bit(right)) != 0 ? rights.with(right) : rights;
    }
    return rights;
}

Rights scopes_for_keys() {
    Rights scopes;
    for (const Right right : {Right::read, Right::work, Right::erase, Right::export_texts, Right::publish,
                              Right::close_rounds, Right::audit}) {
        scopes = scopes.with(right);
    }
    return scopes;
}

std::optional<Right> right_from(std::string_view name) {
    const auto* found = std::ranges::find(all_rights, name, right_name);
    return found == all_rights.end() ? std::nullopt : std::optional(*found);
}

std::string_view role_name(Role role) {
    switch (role) {
        case Role::owner: return "owner";
        case Role::privacy_officer: return "privacy_officer";
        case Role::agent: return "agent";
    }
    return "agent";
}

std::string_view right_name(Right right) {
    switch (right) {
        case Right::own_account: return "own_account";
        case Right::read: return "read";
        case Right::work: return "work";
        case Right::erase: return "erase";
        case Right::export_texts: return "export";
        case Right::publish: return "publish";
        case Right::steer_masking: return "steer_masking";
        case Right::close_rounds: return "close_rounds";
        case Right::manage_team: return "manage_team";
        case Right::connect: return "connect";
        case Right::audit: return "audit";
    }
    return "own_account";
}

std::optional<Role> role_from(std::string_view name) {
    const auto* found = std::ranges::find(all_roles, name, role_name);
    return found == all_roles.end() ? std::nullopt : std::optional(*found);
}

std::optional<Role> role_from_stored(std::int64_t stored) {
    const auto* found = std::ranges::find(all_roles, stored, [](Role role) { return static_cast<std::int64_t>(role); });
    return found == all_roles.end() ? std::nullopt : std::optional(*found);
}

}  // namespace wordkeep::crm
