#include "crm/bursts.hpp"

#include <string>

#include "seal/epochs.hpp"

namespace wordkeep::crm {

namespace {

// An inquiry longer than this is no thought any more; the next message opens another.
constexpr std::uint32_t parts_max = 100;

std::uint64_t burst_key(const seal::SecretKey& key, const base::FleetingText& sender, base::MailboxId mailbox) {
    std::string both = base::id_to_text(mailbox.value());
    both += sender.peek();
    const base::FleetingText wiped(std::move(both));
    return seal::keyed_name(key, wiped.peek());
}

}  // namespace

Bursts::Bursts(std::chrono::seconds window, std::size_t open_max, const base::Clock& clock)
    : window_(window), open_max_(open_max), clock_(clock), key_(seal::SecretKey::random()) {}

BurstPlace Bursts::join(const base::FleetingText& sender, base::MailboxId mailbox, base::MessageId message) {
    const base::InquiryId own = *base::InquiryId::from_stored(message.value());
    if (window_.count() == 0 || sender.empty()) {
        return {own, 0};
    }
    const std::uint64_t key = burst_key(key_, sender, mailbox);
    const base::SteadyTime now = clock_.steady();
    const std::scoped_lock lock(mutex_);
    forget_before(now - window_);
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        const Line::iterator burst = found->second;
        if (burst->parts < parts_max) {
            burst->last = now;
            line_.splice(line_.end(), line_, burst);
            return {burst->inquiry, burst->parts++};
        }
        forget(burst);
    }
    if (line_.size() >= open_max_) {
        forget(line_.begin());
    }
    line_.push_back({key, own, 1, now});
    by_key_.emplace(key, std::prev(line_.end()));
    return {own, 0};
}

void Bursts::forget_old() {
    const std::scoped_lock lock(mutex_);
    forget_before(clock_.steady() - window_);
}

std::size_t Bursts::open() const {
    const std::scoped_lock lock(mutex_);
    return line_.size();
}

void Bursts::forget_before(base::SteadyTime time) {
    while (!line_.empty() && line_.front().last < time) {
        forget(line_.begin());
    }
}

void Bursts::forget(Line::iterator burst) {
    by_key_.erase(burst->key);
    line_.erase(burst);
}

}  // namespace wordkeep::crm
