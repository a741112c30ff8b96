// `wordkeep staff`: the team from the server's machine, for when nobody can sign in any more.
//
// Whoever can read the master key may do all of it, so nothing is asked. A running server takes over what changed
// within seconds; links work at once.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/random.hpp"
#include "base/team_limits.hpp"
#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/offline_store.hpp"
#include "cli/terminal.hpp"
#include "crm/api_keys.hpp"
#include "crm/invitations.hpp"
#include "crm/staff.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

constexpr crm::Actor this_machine;

struct Options {
    std::string config;
    std::string name;
    std::string role;
    std::vector<std::string> scopes;
    std::int64_t days = 0;
};

// The team, opened beside a server or without one.
struct Team {
    std::unique_ptr<OfflineStore> kept;
    base::SystemRandom random{};
    std::unique_ptr<CommandAudit> audit{};
    std::unique_ptr<crm::SecondFactors> factors{};
    std::unique_ptr<crm::Staff> staff{};
    std::unique_ptr<crm::Invitations> invitations{};
    std::unique_ptr<crm::ApiKeys> keys{};
};

base::Result<std::unique_ptr<Team>> open_team(const std::string& config) {
    auto kept = open_offline_store(config);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    auto team = std::make_unique<Team>(std::move(*kept));
    keep::Store& store = *team->kept->store;
    const base::Clock& clock = team->kept->clock;
    auto audit = CommandAudit::open(store, *team->kept->master);
    if (!audit) {
        return std::unexpected(audit.error());
    }
    team->audit = std::move(*audit);
    crm::StaffActions& actions = team->audit->actions();
    // No code is checked and none is made here, so any key does.
    team->factors = std::make_unique<crm::SecondFactors>(seal::SecretKey::random(), clock);
    auto staff = crm::Staff::open(store, actions, *team->factors, clock, team->random,
                                  {[](base::StaffId) {}, [](base::StaffId) {}});
    if (!staff) {
        return std::unexpected(staff.error());
    }
    team->staff = std::move(*staff);
    team->invitations = std::make_unique<crm::Invitations>(store, actions, clock);
    auto keys = team->audit->open_keys(team->random);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    team->keys = std::move(*keys);
    return team;
}

base::Result<crm::StaffMember> member_named(const Team& team, const std::string& name) {
    const auto members = team.staff->members();
    const auto found = std::ranges::find(members, name, &crm::StaffMember::name);
    if (found == members.end()) {
        return base::fault(FaultKind::not_found, "nobody of the team has this name; see: wordkeep staff list");
    }
    return *found;
}

base::Result<crm::Role> role_named(const std::string& name) {
    const auto role = crm::role_from(name);
    return role ? base::Result<crm::Role>(*role)
                : base::fault(FaultKind::invalid, "a role is owner, privacy_officer or agent");
}

base::Done tell_link(const Team& team, const base::Result<crm::NewLink>& link) {
    if (!link) {
        return std::unexpected(link.error());
    }
    std::printf("%s/#join=%s\n", team.kept->config.public_url().c_str(), link->token.c_str());
    std::fprintf(stderr, "The link works once, until %s (UTC). It is not shown again.\n",
                 base::day_text(link->invitation.ends).c_str());
    return {};
}

base::Done list(Team& team, const Options&) {
    auto counts = team.staff->sign_in_counts();
    std::printf("%-16s  %-9s  %-13s  %8s  %s\n", "ROLE", "STATE", "SECOND FACTOR", "SIGN-INS", "NAME");
    for (const crm::StaffMember& member : team.staff->members()) {
        std::printf("%-16s  %-9s  %-13s  %8zu  %s\n", std::string(crm::role_name(member.role)).c_str(),
                    member.active ? "active" : "suspended", member.second_factor ? "on" : "off", counts[member.id],
                    member.name.c_str());
    }
    return {};
}

base::Done invite(Team& team, const Options& options) {
    const auto role = role_named(options.role);
    return role ? tell_link(team, team.invitations->invite(this_machine, *role))
                : base::Done(std::unexpect, role.error());
}

base::Done new_password(Team& team, const Options& options) {
    const auto member = member_named(team, options.name);
    return member ? tell_link(team, team.invitations->new_password_link(this_machine, *member))
                  : base::Done(std::unexpect, member.error());
}

base::Done reset_factor(Team& team, const Options& options) {
    const auto member = member_named(team, options.name);
    const base::Done done =
        member ? team.staff->reset_factor(this_machine, member->id) : base::Done(std::unexpect, member.error());
    if (done) {
        std::puts("The second factor is gone, and every sign-in of the member has ended.");
    }
    return done;
}

base::Done set_role(Team& team, const Options& options) {
    const auto member = member_named(team, options.name);
    const auto role = role_named(options.role);
    if (!member || !role) {
        return std::unexpected(member ? role.error() : member.error());
    }
    // Whoever is given a role here is to work again.
    const auto changed = team.staff->change(this_machine, member->id, {*role, true});
    if (!changed) {
        return std::unexpected(changed.error());
    }
    std::printf("The role is %s now, and the member may sign in.\n", options.role.c_str());
    return {};
}

std::string scopes_text(crm::Rights scopes) {
    std::string text;
    for (const crm::Right right : crm::all_rights) {
        if (scopes.has(right)) {
            text += (text.empty() ? "" : ",") + std::string(crm::right_name(right));
        }
    }
    return text;
}

base::Done list_keys(Team& team, const Options&) {
    std::printf("%-16s  %-10s  %-10s  %-10s  %s\n", "ID", "MADE", "LAST USED", "ENDS", "NAME (SCOPES)");
    for (const crm::ApiKey& key : team.keys->list()) {
        std::printf("%-16s  %-10s  %-10s  %-10s  %s (%s)\n", base::id_to_text(key.id.value()).c_str(),
                    base::day_text(key.made).c_str(), key.used ? base::day_text(*key.used).c_str() : "never",
                    key.ends ? base::day_text(*key.ends).c_str() : "never", key.name.c_str(),
                    scopes_text(key.scopes).c_str());
    }
    return {};
}

base::Done new_key(Team& team, const Options& options) {
    crm::Rights scopes;
    for (const std::string& name : options.scopes) {
        const auto right = crm::right_from(name);
        if (!right || !crm::scopes_for_keys().has(*right)) {
            return base::fault(FaultKind::invalid, "a scope is one of " + scopes_text(crm::scopes_for_keys()));
        }
        scopes = scopes.with(*right);
    }
    const auto days = options.days > 0 ? std::optional(std::chrono::days(options.days)) : std::nullopt;
    const auto made = team.keys->make(this_machine, options.name, scopes, days);
    if (!made) {
        return std::unexpected(made.error());
    }
    std::printf("%s\n", made->text.c_str());
    std::fputs("The key is not shown again.\n", stderr);
    return {};
}

base::Done revoke_key(Team& team, const Options& options) {
    const auto stored = base::id_from_text(options.name);
    const auto id = stored ? base::ApiKeyId::from_stored(*stored) : std::nullopt;
    if (!id) {
        return base::fault(FaultKind::invalid, "a key's id has 16 hex digits; see: wordkeep staff keys");
    }
    const base::Done done = team.keys->revoke(this_machine, *id);
    if (done) {
        std::puts("The key is revoked; a running server refuses it within seconds.");
    }
    return done;
}

using Act = std::function<base::Done(Team&, const Options&)>;

int run(const Options& options, const Act& act) {
    auto team = open_team(options.config);
    base::Done done = team ? act(**team, options) : base::Done(std::unexpect, team.error());
    if (team) {
        (*team)->kept->store->close();
    }
    return done ? 0 : failed(done.error());
}

}  // namespace

Command add_staff(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    const auto act = std::make_shared<Act>();
    const auto add = [&](const char* name, const char* help, const Act& what) {
        CLI::App* command = app.add_subcommand(name, help);
        command->add_option("--config", options->config, "The wordkeep.toml of the server")->required();
        command->callback([act, what] { *act = what; });
        return command;
    };
    constexpr const char* roles = "owner, privacy_officer or agent";
    add("list", "Who is of the team", list);
    add("invite", "Print a one-time link to join the team", invite)
        ->add_option("--role", options->role, roles)
        ->required();
    add("new-password", "Print a one-time link to choose a new password", new_password)
        ->add_option("name", options->name, "The member's name")
        ->required();
    add("reset-second-factor", "Take away a second factor that was lost", reset_factor)
        ->add_option("name", options->name, "The member's name")
        ->required();
    CLI::App* role = add("set-role", "Give a member another role; a suspended one may sign in again", set_role);
    role->add_option("name", options->name, "The member's name")->required();
    role->add_option("role", options->role, roles)->required();
    add("keys", "The keys by which other programs use the API", list_keys);
    CLI::App* key = add("new-key", "Print a new key of the API, once", new_key);
    key->add_option("name", options->name, "What to call it")->required();
    key->add_option("--scope", options->scopes, "What it may do: " + scopes_text(crm::scopes_for_keys()))
        ->delimiter(',')
        ->required();
    key->add_option("--days", options->days, "How long it works; without it until it is revoked")
        ->check(CLI::Range(std::int64_t{1}, base::limits::key_days_max));
    add("revoke-key", "End a key of the API", revoke_key)
        ->add_option("id", options->name, "Its id, as `wordkeep staff keys` prints it")
        ->required();
    app.require_subcommand(1);
    app.footer(
        "For when nobody can sign in any more; everything else is on the page \"Team\". Works beside a running "
        "server,\n"
        "which takes over what changed within seconds.");
    return [options, act] { return run(*options, *act); };
}

}  // namespace wordkeep::cli
