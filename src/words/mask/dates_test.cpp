#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(DatesTest, KnowsTheBirthdayThatIsAbbreviated) {
    test::expect_masked({{"д.р. 07/11/95 скидка будет?", "д.р. [date] скидка будет?"}});
    test::expect_untouched({"д. 5 р. 07/11/95"});
}

TEST(DatesTest, FindsFullDatesWithAYear) {
    test::expect_masked({{"дата рождения 12.03.1990", "дата рождения [date]"},
                         {"1990-03-12", "[date]"},
                         {"12/03/1990", "[date]"},
                         {"12 марта 1990", "[date]"},
                         {"1990-жылдын 5-майы", "[date]"},
                         {"born on March 12, 1990", "born on [date]"}});
}

TEST(DatesTest, FindsBirthDatesWithoutAYear) {
    test::expect_masked({{"родилась 5 мая", "родилась [date]"},
                         {"мой день рождения 12 марта", "мой день рождения [date]"},
                         {"дата рождения 12.03.90", "дата рождения [date]"},
                         {"сын 2015 г.р.", "сын [date] г.р."}});
}

TEST(DatesTest, LeavesDaysOfAppointmentsAndWhatOnlyLooksLikeADate) {
    test::expect_untouched({"на 12 марта есть место?", "запишите на 15.06 в 14:30", "день рождения 12 мая хочу торт",
                            "к 20 числу", "модель 2023 года", "32.13.1990", "12.03.90", "8 марта"});
}

TEST(DatesTest, ReadsShortYearsOfBirth) {
    test::expect_masked({{"12.03.90 г.р.", "[date] г.р."},
                         {"я 1990 года, возьмёте?", "я [date] года, возьмёте?"},
                         {"12 marta 1990 goda", "[date]"},
                         {"1990 жылы туулгам", "[date] жылы туулгам"},
                         {"90 г.р. пол ж", "[date] г.р. пол ж"},
                         {"родилась 12 марта 90", "родилась [date]"},
                         {"рожден 12 марта", "рожден [date]"}});
    test::expect_untouched({"кофе 95 гр есть", "на улице 20 градусов", "95 гр. чая"});
}

}  // namespace
}  // namespace wordkeep::words
