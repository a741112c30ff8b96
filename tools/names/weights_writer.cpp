#include "weights_writer.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "fixed_point.hpp"

namespace wordkeep::names_tool {
namespace format = words::names::weights_format;
namespace {

std::int32_t in_units(std::int64_t weight) {
    constexpr std::int64_t half = std::int64_t{1} << (weight_bits - 1);
    return static_cast<std::int32_t>((weight * format::units + half) >> weight_bits);
}

std::int8_t weight_of(std::int64_t weight) {
    return static_cast<std::int8_t>(std::clamp(in_units(weight), -127, 127));
}

}  // namespace

WeightsWriter::WeightsWriter(unsigned bucket_bits) {
    header_.magic = format::magic;
    header_.bucket_bits = bucket_bits;
}

void WeightsWriter::set_start(std::size_t tag, std::int64_t weight) {
    header_.starts[tag] = in_units(weight);
}

void WeightsWriter::set_transition(std::size_t from, std::size_t to, std::int64_t weight) {
    header_.transitions[from][to] = in_units(weight);
}

void WeightsWriter::add(std::uint32_t feature, std::int64_t begin, std::int64_t inside) {
    const Weighed weighed{feature, weight_of(begin), weight_of(inside)};
    if (weighed.begin == 0 && weighed.inside == 0) {
        ++weak_;
        return;
    }
    features_.push_back(weighed);
}

std::string WeightsWriter::bytes() const {
    std::vector<Weighed> strongest = features_;
    const auto strength = [](const Weighed& weighed) {
        return std::max(std::abs(weighed.begin), std::abs(weighed.inside));
    };
    std::ranges::stable_sort(strongest, std::ranges::greater{}, strength);
    const std::size_t buckets = std::size_t{1} << header_.bucket_bits;
    std::vector<format::Bucket> table(buckets);
    std::vector<std::uint8_t> used(buckets);
    std::size_t kept = 0;
    for (const Weighed& weighed : strongest) {
        const std::size_t at = weighed.id >> (32U - header_.bucket_bits);
        if (used[at] == format::bucket_features) {
            continue;
        }
        const std::size_t place = used[at]++;
        table[at].checks[place] = static_cast<std::uint16_t>(weighed.id);
        table[at].begins[place] = weighed.begin;
        table[at].insides[place] = weighed.inside;
        ++kept;
    }
    std::fprintf(stderr, "features: %zu kept, %zu too weak, %zu without room\n", kept, weak_, features_.size() - kept);
    std::string bytes(reinterpret_cast<const char*>(&header_), sizeof header_);
    return bytes.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof(format::Bucket));
}

}  // namespace wordkeep::names_tool
