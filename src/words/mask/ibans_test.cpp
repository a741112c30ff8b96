#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(IbansTest, FindsWhatPassesMod97InOnePieceOrInParts) {
    test::expect_masked({{"DE89370400440532013000", "[iban]"},
                         {"iban de89 3704 0044 0532 0130 00 спасибо", "iban [iban] спасибо"},
                         {"KZ86125KZT5004100100", "[iban]"}});
}

TEST(IbansTest, LeavesWhatDoesNot) {
    test::expect_untouched({"DE89370400440532013001", "AB12 CD34"});
}

}  // namespace
}  // namespace wordkeep::words
