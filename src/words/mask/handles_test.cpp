#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(HandlesTest, FindsSignedNames) {
    test::expect_masked(
        {{"отметьте @aika_kg.", "отметьте [handle]."}, {"@a.b_c", "[handle]"}, {"cc @Айгуль", "cc [handle]"}});
}

TEST(HandlesTest, FindsNamesAfterACue) {
    test::expect_masked({{"моя инста aika.k99", "моя инста [handle]"},
                         {"телега: beka_t", "телега: [handle]"},
                         {"my instagram is aika", "my instagram is [handle]"},
                         {"ник mirka_07 в тг", "ник [handle] в тг"}});
}

TEST(HandlesTest, LeavesWordsThatFollowANetwork) {
    test::expect_untouched({"instagram shop is nice", "в инстаграме reels видела", "telegram premium сколько стоит",
                            "saw it on instagram today"});
}

TEST(HandlesTest, TakesLatinWordsBoundByAnUnderscore) {
    test::expect_masked({{"отметьте ainura_brows в сторис", "отметьте [handle] в сторис"},
                         {"kseniya_n.art рисовала", "[handle] рисовала"}});
    test::expect_untouched(
        {"макет IMG_4471.jpg", "файл price_list_2024.pdf", "порт usb_c", "#mama_osh", "wi_fi нет", "utm_source=insta"});
}

TEST(HandlesTest, TakesAnAccountThatLooksLikeASiteAndThoseOfOtherNetworks) {
    test::expect_masked({{"my insta is lena.draws.kg", "my insta is [handle]"},
                         {"wechat id: aika88", "wechat id: [handle]"},
                         {"find me on telegram as jdoe99", "find me on telegram as [handle]"},
                         {"никим aika_99", "никим [handle]"},
                         {"тг собака aika_k", "тг собака [handle]"},
                         {"вичат aika_wx", "вичат [handle]"},
                         {"дискорд aika#1234", "дискорд [handle]"}});
    test::expect_untouched({"ваша страница в инстаграме kg.mebel или другая?"});
}

}  // namespace
}  // namespace wordkeep::words
