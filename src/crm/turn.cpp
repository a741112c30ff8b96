#include "crm/turn.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "keep/erasure_request_table.hpp"
#include "keep/setting_table.hpp"

namespace wordkeep::crm {

namespace {

using keep::InquiryState;

constexpr keep::SettingName due_setting = "turn.due";
constexpr auto catch_up_pause = std::chrono::hours(24);

std::array<std::byte, sizeof(std::int64_t)> stored_time(base::WallTime time) {
    const std::int64_t seconds = time.time_since_epoch().count();
    std::array<std::byte, sizeof(seconds)> bytes{};
    std::memcpy(bytes.data(), &seconds, sizeof(seconds));
    return bytes;
}

std::optional<base::WallTime> time_from(const std::optional<std::vector<std::byte>>& bytes) {
    std::int64_t seconds = 0;
    if (!bytes || bytes->size() != sizeof(seconds)) {
        return std::nullopt;
    }
    std::memcpy(&seconds, bytes->data(), sizeof(seconds));
    return base::WallTime(std::chrono::seconds(seconds));
}

}  // namespace

base::Result<std::optional<base::WallTime>> stored_turn_due(keep::Connection& connection) {
    const auto stored = keep::read_setting(connection, due_setting);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    return time_from(*stored);
}

base::WallTime next_turn(base::WallTime due, base::WallTime now, std::chrono::seconds length) {
    const base::WallTime next = due + length;
    if (next > now) {
        return std::min(next, now + length);  // a clock that was set back must not put the turn off for longer
    }
    return now + catch_up_pause;
}

base::Result<base::WallTime> Turns::due() {
    const auto stored = store_.value(stored_turn_due);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const base::WallTime latest = clock_.wall() + length_;
    if (*stored && **stored <= latest) {
        return **stored;
    }
    // The first start, or a clock that was wrong: a whole turn from now.
    if (auto set = set_due(latest); !set) {
        return std::unexpected(set.error());
    }
    return latest;
}

base::Done Turns::set_due(base::WallTime due) {
    const auto bytes = stored_time(due);
    return store_.run(
        [&](keep::Connection& connection) { return keep::write_setting(connection, due_setting, bytes); });
}

base::Result<TurnPreview> Turns::preview() {
    const auto when = due();
    if (!when) {
        return std::unexpected(when.error());
    }
    TurnPreview preview{0, 0, *when};
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto counts = keep::count_states(connection);
        if (!counts) {
            return std::unexpected(counts.error());
        }
        preview.erased = counts->fading;
        preview.fading = counts->done;
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return preview;
}

base::Result<std::int64_t> Turns::run(const TurnProgress& progress) {
    std::int64_t total = 0;
    while (true) {
        const auto erased = erase_chunk(store_, listener_.erased, [](keep::Connection& connection) {
            return keep::some_messages_in(connection, InquiryState::fading, erase_chunk_texts);
        });
        if (!erased) {
            return std::unexpected(erased.error());
        }
        if (*erased == 0) {
            break;
        }
        total += *erased;
        if (!progress(total)) {
            return total;
        }
    }
    base::Done done = store_.run(
        [](keep::Connection& connection) -> base::Done {
            auto faded = keep::move_all(connection, InquiryState::done, InquiryState::fading);
            return faded ? keep::fade_erasure_receipts(connection) : base::Done(std::unexpect, faded.error());
        },
        [this] { listener_.faded(); });
    if (!done) {
        return std::unexpected(done.error());
    }
    if (auto scrubbed = store_.scrub(); !scrubbed) {
        return std::unexpected(scrubbed.error());
    }
    return total;
}

base::Result<std::optional<std::int64_t>> Turns::tick() {
    const auto when = due();
    if (!when) {
        return std::unexpected(when.error());
    }
    const base::WallTime now = clock_.wall();
    if (now < *when) {
        return std::optional<std::int64_t>();
    }
    auto erased = run([](std::int64_t) { return true; });
    if (!erased) {
        return std::unexpected(erased.error());
    }
    if (auto set = set_due(next_turn(*when, now, length_)); !set) {
        return std::unexpected(set.error());
    }
    return std::optional(*erased);
}

}  // namespace wordkeep::crm
