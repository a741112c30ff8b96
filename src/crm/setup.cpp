#include "crm/setup.hpp"

#include "crm/backup_mark.hpp"
#include "keep/setting_table.hpp"

namespace wordkeep::crm {

namespace {

constexpr keep::SettingName handshake_setting = "setup.handshake_seen";
constexpr keep::SettingName test_setting = "setup.test_received";
constexpr std::byte seen_mark{1};

base::Result<bool> is_set(keep::Connection& connection, keep::SettingName name) {
    auto value = keep::read_setting(connection, name);
    if (!value) {
        return std::unexpected(value.error());
    }
    return value->has_value();
}

}  // namespace

base::Done Setup::load() {
    return store_.read([this](keep::Connection& connection) -> base::Done {
        const auto handshake = is_set(connection, handshake_setting);
        const auto test = is_set(connection, test_setting);
        if (!handshake || !test) {
            return std::unexpected(!handshake ? handshake.error() : test.error());
        }
        handshake_seen_ = *handshake;
        test_received_ = *test;
        return {};
    });
}

void Setup::saw(Step step) {
    std::atomic<bool>& flag = step == Step::handshake_seen ? handshake_seen_ : test_received_;
    if (flag.exchange(true)) {
        return;
    }
    const keep::SettingName name = step == Step::handshake_seen ? handshake_setting : test_setting;
    // Best effort: if it can't be written now, the next start shows the step open until it is seen again.
    static_cast<void>(store_.submit(keep::Work{[name](keep::Connection& connection) {
                                                   return keep::write_setting(connection, name,
                                                                              std::span(&seen_mark, 1));
                                               },
                                               [](const base::Done&) {}}));
}

bool Setup::backup_made() {
    if (backup_made_) {
        return true;
    }
    // Read each time until it is so, since another program writes it. A store that can't be read now is asked again.
    static_cast<void>(store_.read([this](keep::Connection& connection) -> base::Done {
        const auto day = last_backup_day(connection);
        backup_made_ = day && *day;
        return {};
    }));
    return backup_made_;
}

bool Setup::seen(Step step) const {
    return step == Step::handshake_seen ? handshake_seen_ : test_received_;
}

}  // namespace wordkeep::crm
