#include "instagram/play/ledger.hpp"

#include <algorithm>
#include <iterator>

namespace wordkeep::instagram::play {

void Ledger::acknowledged(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        switch (step.kind) {
            case StepKind::keep: messages_.try_emplace(step.message, State{step.text}); break;
            case StepKind::replace: {
                State& state = messages_[step.message];
                if (!state.erased) {
                    state.text = step.text;
                }
                break;
            }
            case StepKind::erase: messages_[step.message] = State{{}, true}; break;
        }
    }
}

void Ledger::unanswered(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        if (!step.text.empty()) {
            allowed_.push_back(step.text);
        }
        if (const auto known = messages_.find(step.message); known != messages_.end()) {
            known->second.doubtful = true;
            if (!known->second.text.empty()) {
                allowed_.push_back(known->second.text);
            }
        }
    }
}

void Ledger::held_before(std::vector<std::string> texts) {
    std::ranges::move(texts, std::back_inserter(allowed_));
}

Verdict Ledger::compare(const std::vector<std::string>& kept) const {
    std::unordered_map<std::string_view, std::int64_t> left;
    for (const std::string& text : kept) {
        ++left[text];
    }
    Verdict verdict;
    for (const auto& [number, state] : messages_) {
        if (state.erased || state.doubtful) {
            continue;
        }
        ++verdict.required;
        const auto found = left.find(state.text);
        if (found == left.end() || found->second == 0) {
            ++verdict.missing;
        } else {
            ++verdict.found;
            --found->second;
        }
    }
    for (const std::string& text : allowed_) {
        if (const auto found = left.find(text); found != left.end() && found->second > 0) {
            --found->second;
        }
    }
    for (const auto& [text, count] : left) {
        verdict.surplus += static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0));
    }
    return verdict;
}

}  // namespace wordkeep::instagram::play
