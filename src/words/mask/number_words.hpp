// Russian and Kyrgyz words for numbers, as they are said one after another in a phone number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::words {

struct NumberWord {
    std::uint16_t value;  // 0 to 900
    bool hundred;         // жүз: multiplies the digit before it
};

// folded: one word, as fold_in_place() makes it.
[[nodiscard]] std::optional<NumberWord> number_word(std::string_view folded);

// Writes the digits of what is said: "пятьсот пятьдесят пять двенадцать" becomes 55512.
class SpokenDigits {
public:
    void add(NumberWord word);
    void add(std::string_view digits);
    // The digits so far, the unfinished number at the end included.
    [[nodiscard]] std::string digits() const;

private:
    void finish();

    std::string done_;
    std::uint16_t open_ = 0;  // the number that goes on: 500, then 550, then 555
    bool begun_ = false;
};

}  // namespace wordkeep::words
