#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(LinksTest, FindsLinksWithASchemeAndProfilesWithout) {
    test::expect_masked({{"вот https://www.instagram.com/aika_k?igsh=1, смотрите", "вот [link], смотрите"},
                         {"t.me/aika", "[link]"},
                         {"пишите wa.me/996555123456!", "пишите [link]!"},
                         {"(http://example.com/a_(b))", "([link])"},
                         {"www.aika-design.kg", "[link]"},
                         {"aika-design.kg/portfolio", "[link]"}});
}

TEST(LinksTest, LeavesSitesOfShopsUnlessACueCallsThemALink) {
    test::expect_untouched({"на wildberries.ru дешевле", "видел на lalafo.kg", "в 10.30 приду.ок"});
    test::expect_masked({{"мой сайт aika-design.kg", "мой сайт [link]"}});
}

TEST(LinksTest, LeavesTheBusinessesOwnSite) {
    test::expect_untouched(
        {"на вашем сайте svetofor.info другая цена", "your website topshop.com is down", "прочитала на сайте Roem.ru"});
    test::expect_masked(
        {{"мой сайт aika-nails.kg", "мой сайт [link]"}, {"find me at t.me/aika_kg", "find me at [link]"}});
}

}  // namespace
}  // namespace wordkeep::words
