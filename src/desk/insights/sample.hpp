// A sample of different texts: what groups are found in.
//
// Texts that say the same words are one, with a count, so that a thousand copies weigh little more than one; and of
// more different texts than fit, the ones with the lowest hash are taken. Which those are depends on the words alone,
// so neither the order of the inquiries nor their number changes what is found, and the cost is one pass.
#pragma once

#include <cstdint>
#include <queue>
#include <unordered_map>
#include <vector>

#include "base/ids.hpp"
#include "desk/insights/corpus.hpp"

namespace wordkeep::desk {

struct SampleText {
    base::InquiryId inquiry;  // one of those that say this
    std::vector<FormId> forms;
    std::uint32_t count;  // inquiries that say this
    words::Language language;
};

class Sampler {
public:
    explicit Sampler(std::size_t texts_max) : texts_max_(texts_max) {}
    // A row without a word that says something is passed over.
    void add(const CorpusRow& row, const Forms& forms);
    // In the order of hashes. Once.
    [[nodiscard]] std::vector<SampleText> take();

private:
    std::size_t texts_max_;
    std::unordered_map<std::uint64_t, SampleText> texts_;  // by hash
    std::priority_queue<std::uint64_t> hashes_;            // the greatest first
};

}  // namespace wordkeep::desk
