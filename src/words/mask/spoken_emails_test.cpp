#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

TEST(SpokenEmailsTest, ReadsADogAsTheSign) {
    test::expect_masked({{"почта айка точка 85 собака джимейл точка ком", "почта [e-mail]"},
                         {"aika собака mail ru", "[e-mail]"},
                         {"Aika_99 Собака Яндекс.ру пишите", "[e-mail] пишите"},
                         {"айка 99 собака мейл ру", "[e-mail]"},
                         {"aika нижнее подчеркивание k собака мейл точка ру", "[e-mail]"}});
}

TEST(SpokenEmailsTest, ReadsWhatIsHalfWrittenAndHalfSaid) {
    test::expect_masked({{"aika@mail точка ru", "[e-mail]"}, {"aika @mail.ru", "[e-mail]"}});
}

TEST(SpokenEmailsTest, ReadsAddressesWhoseSignWasLeftOut) {
    test::expect_masked({{"почта aika.k gmail com", "почта [e-mail]"},
                         {"aika99 на mail.ru", "[e-mail]"},
                         {"имейл aika_77 на gmail.com", "имейл [e-mail]"},
                         {"gmail: aika99", "gmail: [e-mail]"},
                         {"мой gmail aika.k99 пишите", "мой gmail [e-mail] пишите"},
                         {"aika at gmail", "[e-mail]"},
                         {"aika@gmailcom", "[e-mail]"},
                         {"мой имейл aika99 гмаил ком", "мой имейл [e-mail]"}});
}

TEST(SpokenEmailsTest, LeavesDogsAndProviders) {
    test::expect_untouched({"у нас собака мелкая, можно с ней?", "собака яндекс не нашла", "зайди на mail.ru",
                            "собака корм 15 кг почем", "есть яндекс такси до вас", "gmail не открывается",
                            "почта gmail pro тариф", "через gmail com не открывается"});
}

}  // namespace
}  // namespace wordkeep::words
