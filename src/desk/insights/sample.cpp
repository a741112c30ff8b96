#include "desk/insights/sample.hpp"

#include <algorithm>

namespace wordkeep::desk {

namespace {

std::uint64_t mixed(std::uint64_t state) {
    state ^= state >> 32U;
    state *= 0xd6e8feb86659fd93ULL;
    state ^= state >> 32U;
    state *= 0xd6e8feb86659fd93ULL;
    return state ^ (state >> 32U);
}

// The same for texts with the same words, whatever the order, the filler and the numbers; 0: no words. Sums, so that
// nothing has to be sorted; a word said twice counts twice.
std::uint64_t hash_of(const CorpusRow& row, const Forms& forms) {
    std::uint64_t sum = 0;
    for (const FormId form : row.forms) {
        sum += forms[form].traits.kind == FormKind::word ? mixed(form + 0x9e3779b97f4a7c15ULL) : 0;
    }
    return sum == 0 ? 0 : mixed(sum);
}

}  // namespace

void Sampler::add(const CorpusRow& row, const Forms& forms) {
    const std::uint64_t hash = hash_of(row, forms);
    if (hash == 0) {
        return;
    }
    if (const auto known = texts_.find(hash); known != texts_.end()) {
        ++known->second.count;
        return;
    }
    if (texts_.size() == texts_max_) {
        if (hash > hashes_.top()) {
            return;
        }
        texts_.erase(hashes_.top());
        hashes_.pop();
    }
    texts_.emplace(hash, SampleText{row.inquiry, row.forms, 1, row.language});
    hashes_.push(hash);
}

std::vector<SampleText> Sampler::take() {
    std::vector<std::uint64_t> order;
    for (const auto& [hash, text] : texts_) {
        order.push_back(hash);
    }
    std::ranges::sort(order);
    std::vector<SampleText> texts;
    texts.reserve(order.size());
    for (const std::uint64_t hash : order) {
        texts.push_back(std::move(texts_.at(hash)));
    }
    texts_.clear();
    hashes_ = {};
    return texts;
}

}  // namespace wordkeep::desk
