// Packs trained weights into the bytes that words::names::Tagger reads: the strongest features that find room.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "words/names/tagger.hpp"

namespace wordkeep::names_tool {

// Weights are given in weight_bits (fixed_point.hpp) and kept in units.
class WeightsWriter {
public:
    explicit WeightsWriter(unsigned bucket_bits);

    void set_start(std::size_t tag, std::int64_t weight);
    void set_transition(std::size_t from, std::size_t to, std::int64_t weight);
    void add(std::uint32_t feature, std::int64_t begin, std::int64_t inside);
    // Says on stderr how many features were kept, were too weak, and found their bucket full.
    [[nodiscard]] std::string bytes() const;

private:
    struct Weighed {
        std::uint32_t id;
        std::int8_t begin;
        std::int8_t inside;
    };
    words::names::weights_format::Header header_{};
    std::vector<Weighed> features_;
    std::size_t weak_ = 0;
};

}  // namespace wordkeep::names_tool
