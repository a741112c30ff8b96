#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

TEST(Owners, are_found_by_a_genitive_behind_their_things) {
    test::expect_masked({{"машина Айбека Токтосунова", "машина [name]"},
                         {"куртка Нурбека у вас осталась", "куртка [name] у вас осталась"},
                         {"кольцо Эльмиры", "кольцо [name]"}});
    test::expect_untouched({"кровать Милана", "костюм Эльзы", "шторы Амиры есть?", "торт Наполеона", "книга Айтматова",
                            "машина ижара", "куртка кара барбы", "машина Ниссана"});
}

TEST(Owners, are_found_by_what_is_done_with_their_things) {
    test::expect_masked({{"сумку Айгуль отдайте курьеру", "сумку [name] отдайте курьеру"},
                         {"платье Айгуль готово?", "платье [name] готово?"},
                         {"торт Айгуль готов?", "торт [name] готов?"}});
    test::expect_untouched({"торт Айгуль цена?", "торт Медовик готов", "кровать Милана. Готова?"});
}

TEST(Owners, are_found_by_what_they_did_with_goods) {
    test::expect_masked({{"Айгуль диван заказала вчера", "[name] диван заказала вчера"},
                         {"Айбек шкаф заказал, когда доставка", "[name] шкаф заказал, когда доставка"},
                         {"Гулнара костюм тиктирген", "[name] костюм тиктирген"}});
    test::expect_untouched({"чай Мээрим 100 пакет", "Айгуль диван заказать можно?", "Мирлан кофе бар беле"});
}

TEST(Owners, are_found_by_what_no_goods_do) {
    test::expect_masked({{"дина звонила вчера", "[name] звонила вчера"},
                         {"айжан мне не писала, но айбек писал", "[name] мне не писала, но [name] писал"},
                         {"гравировка Алтынай + Эрлан", "гравировка [name] + [name]"},
                         {"0700121212 Бакыт", "[phone] [name]"}});
    test::expect_untouched({"мама звонила", "тилек жазган", "апам звонила", "курьер звонил", "рахмат, позвонили",
                            "опа звонила", "кровать Милана звонила", "Бакыт", "магазин Асель звонил"});
    test::expect_masked({{"0700121212 Рахмат", "[phone] Рахмат"}, {"0700121212 Цена", "[phone] Цена"}});
}

TEST(Owners, are_not_what_has_a_price) {
    test::expect_untouched({"угловой Орион цена"});
}

TEST(Owners, are_found_beside_the_word_for_their_number) {
    test::expect_masked({{"телефон Эльмиры Садыковой 0555121212", "телефон [name] [phone]"},
                         {"Бегимай телефон 0700121212", "[name] телефон [phone]"},
                         {"телефон Айбека 0700 112233?", "телефон [name] [phone]?"},
                         {"дайте телефон Нургуль", "дайте телефон [name]"}});
    test::expect_masked({{"телефон Самсунг 0700121212", "телефон Самсунг [phone]"}});
    test::expect_untouched({"телефон Нургуль модель есть?", "телефон канча"});
}

}  // namespace
}  // namespace wordkeep::words
