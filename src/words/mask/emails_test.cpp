#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(EmailsTest, FindsAddresses) {
    test::expect_masked({{"почта aika.k+shop@gmail.com, жду", "почта [e-mail], жду"},
                         {"write to \"a b\"@example.org.", "write to [e-mail]."},
                         {"<aika@mail.kg>", "<[e-mail]>"},
                         {"адрес: аида@почта.рф", "адрес: [e-mail]"}});
}

TEST(EmailsTest, ForgivesSloppyWriting) {
    test::expect_masked({{"aika@gmail,com", "[e-mail]"},
                         {"aika @ gmail . com", "[e-mail]"},
                         {"aika@mail ru если что", "[e-mail] если что"},
                         {"aika (собака) mail.ru", "[e-mail]"},
                         {"aika собака gmail точка com", "[e-mail]"}});
}

TEST(EmailsTest, LeavesWhatIsNoAddress) {
    test::expect_untouched({"скидка @ 500 сом", "собака в доме", "a@b", "x@-a.com"});
}

}  // namespace
}  // namespace wordkeep::words
