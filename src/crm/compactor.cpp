#include "crm/compactor.hpp"

#include <chrono>
#include <cstddef>
#include <span>

#include "keep/setting_table.hpp"

namespace wordkeep::crm {

namespace {

constexpr keep::SettingName asked_setting = "compact.asked";
constexpr std::byte mark{1};
constexpr int night_begins = 2;  // o'clock
constexpr int night_ends = 5;
constexpr auto quiet_time_min = std::chrono::seconds(60);       // nothing may have come for so long before
constexpr auto asked_quiet_time_min = std::chrono::seconds(3);  // and if somebody asked for it
constexpr auto once_a_night = std::chrono::hours(20);

}  // namespace

base::Done ask_to_compact(keep::Store& store) {
    return store.run([](keep::Connection& connection) {
        return keep::write_setting(connection, asked_setting, std::span(&mark, 1));
    });
}

base::Result<bool> is_compaction_asked(keep::Store& store) {
    bool asked = false;
    base::Done read = store.read([&](keep::Connection& connection) -> base::Done {
        const auto value = keep::read_setting(connection, asked_setting);
        asked = value && *value;
        return value ? base::Done() : base::Done(std::unexpect, value.error());
    });
    return read ? base::Result<bool>(asked) : base::Result<bool>(std::unexpect, read.error());
}

base::Done forget_compaction(keep::Store& store) {
    return store.run([](keep::Connection& connection) { return keep::delete_setting(connection, asked_setting); });
}

base::SteadyTime::duration Compactor::quiet_for() {
    const std::int64_t commits = commits_();
    if (commits != seen_commits_) {
        seen_commits_ = commits;
        quiet_since_ = clock_.steady();
    }
    return clock_.steady() - quiet_since_;
}

bool Compactor::is_due_tonight() const {
    const int hour = local_hour_(clock_.wall());
    return hour >= night_begins && hour < night_ends && (!last_ || clock_.steady() - *last_ >= once_a_night);
}

base::Result<Compaction> Compactor::tick() {
    const auto quiet = quiet_for();
    const auto asked = is_compaction_asked(store_);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    const bool now = (*asked && quiet >= asked_quiet_time_min) || (is_due_tonight() && quiet >= quiet_time_min);
    if (!now) {
        return Compaction::none;
    }
    if (auto done = store_.compact(); !done) {
        return std::unexpected(done.error());
    }
    last_ = clock_.steady();
    if (auto forgotten = *asked ? forget_compaction(store_) : base::Done(); !forgotten) {
        return std::unexpected(forgotten.error());
    }
    return Compaction::done;
}

}  // namespace wordkeep::crm
