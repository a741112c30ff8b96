// Finds words that are one slip of a finger away: a sign left out, put in, taken wrong, or two neighbours changed.
//
// Every word is known by itself and by what is left of it when one sign is taken away; two words one slip apart share
// one of these. So finding costs as many look-ups as the word has signs, whatever the number of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::desk {

// Whether one slip makes the one of the other, or they are equal. Their first signs must be the same.
[[nodiscard]] bool is_one_slip(std::string_view one, std::string_view other);

class SlipFinder {
public:
    static constexpr std::size_t signs_min = 5;  // shorter words are too near to each other
    static constexpr std::size_t signs_max = 24;
    static constexpr std::size_t looked_at_max = 64;  // words that share a rest; of words made to share one, not all

    // sound: of words::sound_of_form(); passed over if its length is out of bounds.
    void add(std::string_view sound, std::uint32_t number);
    // each(number): of every word that was added and is one slip away; some may be told twice.
    template <class Each>
    void each_near(std::string_view sound, Each each) const {
        each_rest(sound, [&](std::uint64_t rest) {
            const auto [first, last] = words_.equal_range(rest);
            std::size_t left = looked_at_max;
            for (auto word = first; word != last && left > 0; ++word, --left) {
                if (is_one_slip(sound, sounds_[word->second].sound)) {
                    each(sounds_[word->second].number);
                }
            }
        });
    }

private:
    struct Known {
        std::string sound;
        std::uint32_t number;
    };
    template <class Each>
    static void each_rest(std::string_view sound, Each each) {
        if (sound.size() < signs_min || sound.size() > signs_max) {
            return;
        }
        for (std::size_t left_out = 0; left_out <= sound.size(); ++left_out) {
            each(hash_without(sound, left_out));
        }
    }
    // left_out: the sign that is taken away; sound.size(): none.
    [[nodiscard]] static std::uint64_t hash_without(std::string_view sound, std::size_t left_out);

    std::vector<Known> sounds_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> words_;  // rest -> place in sounds_
};

}  // namespace wordkeep::desk
