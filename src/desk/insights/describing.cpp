#include "desk/insights/describing.hpp"

#include <algorithm>
#include <array>

#include "desk/insights/binding.hpp"
#include "desk/insights/naming.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t candidates_max = 9;
constexpr std::size_t central_max = 64;
constexpr std::size_t example_words_max = 30;

words::Language language_of(std::span<const SampleText> texts, std::span<const std::uint32_t> members) {
    std::array<std::uint64_t, 3> counts{};
    for (const std::uint32_t member : members) {
        counts[static_cast<std::size_t>(texts[member].language)] += texts[member].count;
    }
    return static_cast<words::Language>(std::ranges::max_element(counts) - counts.begin());
}

// The most central first, then again and again the one that is central and unlike those before.
std::vector<base::InquiryId> examples_of(std::span<const SampleText> texts, std::span<const Vector> vectors,
                                         std::span<const float> likeness, std::vector<std::uint32_t> members) {
    constexpr float unlike = 0.5F;
    std::ranges::stable_sort(members, [&](std::uint32_t one, std::uint32_t other) {
        const bool one_long = texts[one].forms.size() > example_words_max;
        const bool other_long = texts[other].forms.size() > example_words_max;
        return one_long != other_long ? other_long : likeness[one] > likeness[other];
    });
    members.resize(std::min(members.size(), central_max));
    std::vector<float> worth;
    for (const std::uint32_t member : members) {
        worth.push_back(likeness[member]);
    }
    std::vector<base::InquiryId> examples;
    while (examples.size() < std::min(candidates_max, members.size())) {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(worth) - worth.begin());
        examples.push_back(texts[members[best]].inquiry);
        worth[best] = -static_cast<float>(candidates_max);
        for (std::size_t other = 0; other < members.size(); ++other) {
            worth[other] -= unlike * dot(vectors[members[best]], vectors[members[other]]);
        }
    }
    return examples;
}

}  // namespace

std::vector<Described> describe(const Model& model, const Forms& forms, std::span<const SampleText> texts,
                                std::span<const Vector> vectors, const FoundGroups& found) {
    std::vector<std::vector<std::uint32_t>> members(found.middles.count());
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        if (found.groups[text] != no_group) {
            members[found.groups[text]].push_back(text);
        }
    }
    std::vector<Described> described(found.middles.count());
    for (GroupNumber number = 0; number < described.size(); ++number) {
        Group& group = described[number].group;
        const Binding binding(model, forms, found.middles[number], texts, members[number]);
        group.language = language_of(texts, members[number]);
        group.words = binding.words();
        group.name = name_of(binding, forms, texts, members[number], group.language);
        group.signature = model.signature_of(found.middles[number], forms);
        described[number].candidates = examples_of(texts, vectors, found.likeness, members[number]);
    }
    return described;
}

}  // namespace wordkeep::desk
