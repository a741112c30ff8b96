#include "base/literal_counts.hpp"

namespace wordkeep::base {

void LiteralCounts::add(std::string_view name) noexcept {
    const auto address = reinterpret_cast<std::uintptr_t>(name.data());
    for (std::size_t step = 0; step < slots_.size(); ++step) {
        Slot& slot = slots_[(address / 8 + step) % slots_.size()];
        const char* there = slot.name.load(std::memory_order_acquire);
        if (there == nullptr && slot.name.compare_exchange_strong(there, name.data(), std::memory_order_acq_rel)) {
            there = name.data();
        }
        if (there == name.data()) {
            slot.size.store(name.size(), std::memory_order_relaxed);
            slot.count.fetch_add(1, std::memory_order_release);
            return;
        }
    }
}

std::map<std::string, std::uint64_t> LiteralCounts::values() const {
    std::map<std::string, std::uint64_t> values;
    for (const Slot& slot : slots_) {
        const char* name = slot.name.load(std::memory_order_acquire);
        const std::uint64_t count = slot.count.load(std::memory_order_acquire);
        if (name != nullptr && count > 0) {
            values[std::string(name, slot.size.load(std::memory_order_relaxed))] += count;
        }
    }
    return values;
}

}  // namespace wordkeep::base
