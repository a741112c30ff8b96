#include "lexicon_builder.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace wordkeep::names_tool {
namespace format = words::names::lexicon_format;
using words::names::WordKinds;

namespace {

constexpr std::size_t bits_per_common = 9;
constexpr std::size_t load_percent = 85;

template <class Number>
void append(std::string& bytes, const std::vector<Number>& numbers) {
    bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number));
}

struct Table {
    std::vector<std::uint16_t> fingerprints;
    std::vector<std::uint8_t> kinds;

    explicit Table(std::size_t slots) : fingerprints(slots), kinds(slots) {}
    void put(std::uint64_t hash, std::uint8_t flags) {
        const std::uint16_t wanted = format::fingerprint(hash);
        std::size_t at = format::slot(hash, static_cast<std::uint32_t>(kinds.size()));
        while (fingerprints[at] != 0 && fingerprints[at] != wanted) {
            at = at + 1 == kinds.size() ? 0 : at + 1;
        }
        fingerprints[at] = wanted;
        kinds[at] |= flags;
    }
};

}  // namespace

std::string LexiconBuilder::bytes() const {
    format::Header header{};
    header.magic = format::magic;
    header.slots = static_cast<std::uint32_t>((names_.size() * 100 / load_percent + 8) / 8 * 8);
    std::set<std::uint64_t> commons = commons_;
    std::ranges::copy_if(commons_unless_names_, std::inserter(commons, commons.end()),
                         [this](std::uint64_t hash) { return !names_.contains(hash); });
    header.blocks = static_cast<std::uint32_t>(commons.size() * bits_per_common / 512 + 1);
    std::vector<std::uint64_t> blocks(std::size_t{header.blocks} * format::block_words);
    for (const std::uint64_t hash : commons) {
        std::uint64_t* block = blocks.data() + std::size_t{format::block(hash, header.blocks)} * format::block_words;
        for (unsigned index = 0; index < format::block_bits_set; ++index) {
            const unsigned bit = format::bit(hash, index);
            block[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }
    Table table(header.slots);
    for (const auto& [hash, kinds] : names_) {
        const bool common =
            commons_.contains(hash) && (!never_commons_.contains(hash) || still_commons_.contains(hash));
        table.put(hash, static_cast<std::uint8_t>(kinds | (common ? WordKinds::common : 0)));
    }
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    append(bytes, blocks);
    append(bytes, table.fingerprints);
    append(bytes, table.kinds);
    return bytes;
}

}  // namespace wordkeep::names_tool
