// Numbers of all other countries, by libphonenumber.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

// Thread-safe: libphonenumber's tables are read-only once they are there.
class ForeignPhones {
public:
    explicit ForeignPhones(std::vector<std::string> regions);
    // A code of ISO 3166 whose numbering plan is known, such as "KG".
    [[nodiscard]] static bool knows(const std::string& region);
    // digits: with the country's code, without a plus.
    [[nodiscard]] bool is_international(std::string_view digits) const;
    // The country has numbers of this length, assigned or not.
    [[nodiscard]] bool is_possible(std::string_view digits) const;
    // digits: as they are dialled inside one of the regions.
    [[nodiscard]] bool is_national(std::string_view digits) const;

private:
    std::vector<std::string> regions_;
};

}  // namespace wordkeep::words
