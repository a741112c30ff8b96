#include "numbering.hpp"

#include <algorithm>

#include "words/names/features.hpp"

namespace wordkeep::names_tool {
namespace {

// Open addressing: tens of millions of look-ups, and std::unordered_map takes ten times as long.
class IdTable {
public:
    IdTable() : ids_(slots), values_(slots) {}

    // The value of an id, 0 at first.
    std::uint32_t& operator[](std::uint32_t id) {
        std::size_t slot = id % slots;
        while (values_[slot] != 0 && ids_[slot] != id) {
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        ids_[slot] = id;
        return values_[slot];
    }
    // The ids whose value is at least least, ascending.
    [[nodiscard]] std::vector<std::uint32_t> with(std::uint32_t least) const {
        std::vector<std::uint32_t> ids;
        for (std::size_t slot = 0; slot < slots; ++slot) {
            if (values_[slot] >= least) {
                ids.push_back(ids_[slot]);
            }
        }
        std::ranges::sort(ids);
        return ids;
    }

private:
    static constexpr std::size_t slots = 16'777'213;  // a prime, several times the features that there are
    std::vector<std::uint32_t> ids_;
    std::vector<std::uint32_t> values_;
};

// With the ids of the features where the rows will stand.
Numbered extracted(const Example& example) {
    Numbered numbered;
    numbered.tags = &example.tags;
    words::names::Features features;
    for (std::size_t token = 0; token < example.tags.size(); ++token) {
        const bool plain = example.message.tokens[token].plain();
        numbered.plain.push_back(plain);
        if (!plain) {
            words::names::extract_features(example.message, token, features);
            numbered.features.insert(numbered.features.end(), features.ids.begin(),
                                     features.ids.begin() + static_cast<std::ptrdiff_t>(features.count));
        }
        numbered.ends.push_back(static_cast<std::uint32_t>(numbered.features.size()));
    }
    return numbered;
}

// Puts rows in the place of ids; what has none goes.
void put_rows(Numbered& numbered, IdTable& rows_from_one) {
    std::uint32_t kept = 0;
    std::uint32_t at = 0;
    for (std::uint32_t& end : numbered.ends) {
        for (; at < end; ++at) {
            if (const std::uint32_t row = rows_from_one[numbered.features[at]]; row != 0) {
                numbered.features[kept++] = row - 1;
            }
        }
        end = kept;
    }
    numbered.features.resize(kept);
    numbered.features.shrink_to_fit();
}

}  // namespace

Numbering number_features(const std::vector<Example>& examples, std::uint32_t seen_min) {
    Numbering numbering;
    {
        IdTable seen;
        for (const Example& example : examples) {
            numbering.examples.push_back(extracted(example));
            for (const std::uint32_t id : numbering.examples.back().features) {
                ++seen[id];
            }
        }
        numbering.ids = seen.with(seen_min);
    }
    IdTable rows;
    for (std::size_t row = 0; row < numbering.ids.size(); ++row) {
        rows[numbering.ids[row]] = static_cast<std::uint32_t>(row + 1);
    }
    for (Numbered& numbered : numbering.examples) {
        put_rows(numbered, rows);
    }
    return numbering;
}

}  // namespace wordkeep::names_tool
