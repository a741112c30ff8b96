#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(AddressesTest, FindsAStreetWithAHouseAndWhatFollows) {
    test::expect_masked({{"привезите на ул. Киевская 95/1, кв 12 до обеда", "привезите на [address] до обеда"},
                         {"проспект Манаса, дом 40", "[address]"},
                         {"переулок Тихий д. 5 подъезд 2 этаж 3", "[address]"},
                         {"ул. 7 апреля 12а", "[address]"}});
}

TEST(AddressesTest, TakesTheStreetAcrossIn) {
    test::expect_masked({{"Московская угол Шопокова 121, ворота", "[address], ворота"},
                         {"Сыдыкова кесилиши Тыныстанова 201", "[address]"},
                         {"7мкр-22-48 поднимите", "[address] поднимите"}});
    test::expect_untouched({"на углу Манаса и Токтогула", "7мкр 2 пиццы"});
}

TEST(AddressesTest, FindsKyrgyzOrderAndHousingEstates) {
    test::expect_masked({{"Токтогул көчөсү 45", "[address]"},
                         {"дарегим Исанов көч 12-үй, 45-батир", "дарегим [address]"},
                         {"7 мкр дом 12 кв 5", "[address]"},
                         {"мкр Асанбай 22/4", "[address]"}});
}

TEST(AddressesTest, FindsWellKnownStreetsWithoutAStreetWord) {
    test::expect_masked({{"доставка Ахунбаева 119 кв 3", "доставка [address]"}, {"Жибек Жолу 150", "[address]"}});
}

TEST(AddressesTest, FindsAHouseWithItsFlat) {
    test::expect_masked({{"дом 12 кв 45", "[address]"}});
}

TEST(AddressesTest, FindsEstatesThatNobodyCallsSo) {
    test::expect_masked({{"Асанбай 15-40 домофон есть", "[address] домофон есть"},
                         {"Аламедин-1 72 кв 40", "[address]"},
                         {"Джал 23 дом 22 кв 46", "[address]"},
                         {"Кок-Жар 6 дом 41 кв", "[address]"},
                         {"Кызыл-Аскер, Дачная 6 ушул жакка", "[address] ушул жакка"},
                         {"ж/м Арча-Бешик, ул. Ынтымак 14", "ж/м [address]"},
                         {"Ак-Ордо 3-көчө 28-үй көк дарбаза", "[address] көк дарбаза"}});
}

TEST(AddressesTest, FindsStreetsByASurnameWhereThePlaceIsOneForPlaces) {
    test::expect_masked({{"Садырбаева 12а", "[address]"},
                         {"привезите на Кулумбаев 28", "привезите на [address]"},
                         {"Бакаев 131 кв 7 үчүнчү кабат", "[address] үчүнчү кабат"},
                         {"Кара-Балта Ленина 5", "Кара-Балта [address]"},
                         {"Sadyrbaeva 12a", "[address]"},
                         {"Ж.Боконбаева 143", "[address]"}});
}

TEST(AddressesTest, FindsStreetsInTheNominativeIfTheNumberTells) {
    test::expect_masked({{"Горький 54-12", "[address]"},
                         {"Юнусалиева 98 частный дом", "[address] частный дом"},
                         {"Пушкин 12 кв 5 кабат 2", "[address]"},
                         {"Жукеева-Пудовкина 75а, белый забор", "[address], белый забор"},
                         {"Таластан Бердике баатыр 230", "Таластан [address]"}});
    test::expect_untouched({"шоколад горький 54 процента", "горький 18-30 можно?", "Пушкин 5 том", "в толстой 3 слоя"});
}

TEST(AddressesTest, FindsFlatsBeforeTheirHouseAndPartsTiedToTheirNumber) {
    test::expect_masked({{"кв 14, дом 56, Скрябина", "[address]"},
                         {"6-мкр 28-үй 15-батир", "[address]"},
                         {"ул Льва Толстого д 36 к 1 кв 50", "[address]"}});
}

TEST(AddressesTest, LeavesNumbersThatCountWhatFollowsAThingsName) {
    test::expect_untouched({"Гоголя 20 томов собрание", "рейс Манас 312", "Советская 5 звезд кухня", "Ош 5 кг",
                            "Сокулук 2 шт", "айфон 13", "Манас 3 том", "Юг-2 маршрутка 100", "Асанбай 15 минут",
                            "Дордой 12 контейнер где?", "платье Светлова 46"});
}

TEST(AddressesTest, LeavesStreetsWithoutANumberAndNumbersOfOtherThings) {
    test::expect_untouched({"вы на Чуй или на Манаса?", "2-комнатная на Советской 50 м2", "квартира 65 кв.м 3 этаж",
                            "на улице 20 градусов", "в 7 мкр доставка есть?", "чуй 5 мин от центра", "дом 5 комнат",
                            "ТЦ 3 этаж бутик 12", "10 minutes drive from the center", "адрес есть? 44 размер"});
}

TEST(AddressesTest, ReadsPartsThatAreGluedTogether) {
    test::expect_masked({{"6 микрорайон д23 кв15", "[address]"},
                         {"ул.Киевская95", "[address]"},
                         {"ул.Боконбаева204/кв1", "[address]"},
                         {"ул Огонбаева,дом 222,кв3", "[address]"},
                         {"Ленинградское шоссе, 16А с4", "[address]"},
                         {"12мкр 45дом 67кв", "[address]"},
                         {"московская көчөсү 45тө", "[address]"},
                         {"43 дом 12 квартира", "[address]"},
                         {"ул летная 30/1, 98", "[address]"},
                         {"горького 1 б кв 66", "[address]"}});
    test::expect_untouched({"с4 комплект", "iphone15", "размер к1", "дубленка 44 этаж 2", "по Киевской 2 остановки",
                            "дом 100 кв м, 4 сотки", "Садовая 0,5 литра", "эки этаж үй 8 бөлмө", "на Форте 50 скидка"});
}

TEST(AddressesTest, FindsStreetsThatAreCalledAfterADayOrAnAdjective) {
    test::expect_masked({{"7 апреля 4б кв 33", "[address]"},
                         {"ул. 1905 года 7", "[address]"},
                         {"Восстания 82 кв 15", "[address]"},
                         {"спб невский 88 кв 4", "спб [address]"},
                         {"40 лет октября 17 кв 2", "[address]"},
                         {"карла маркса 14 кв 3", "[address]"},
                         {"хостел на Шаболовка 30/12", "хостел на [address]"},
                         {"Щорса 71 белый забор", "[address] белый забор"},
                         {"Химки, Молодёжная 68 кв 44", "Химки, [address]"},
                         {"3-я Парковая, 12, кв 8", "[address]"},
                         {"Московская угол Уметалиева 70", "[address]"}});
    test::expect_untouched({"7 апреля 4 человека", "Молодёжная 68 размер", "Большая 2 шт", "25 декабря 12-14 часов"});
}

TEST(AddressesTest, FindsEstatesBeforeTheirWordAndInTheNeighboursTowns) {
    test::expect_masked({{"Ош Анар мкр 14 дом", "Ош [address]"},
                         {"Амир-Темур мкр 34", "[address]"},
                         {"самал 2 д 33 кв 12", "[address]"},
                         {"Чилонзор 9 мавзе 12 уй 45", "[address]"},
                         {"Аламедин-1 микрорайону 42-үй 17-батир", "[address]"},
                         {"Арча-Бешик конушу, Тулпар көчөсү 33", "[address]"},
                         {"жм кок-жар-2 ул маданият 3", "жм [address]"},
                         {"ала-арча 1 дом 45", "[address]"},
                         {"арча бешик мирмахмудова 70", "арча бешик [address]"},
                         {"дом 25, кв 12, 7 мкр", "[address]"},
                         {"Аламүдүн-1, 62-үй, 18-батир", "[address]"},
                         {"дом 7 кв 90, Джал-29", "[address]"},
                         {"12-кичи район 34-үй 56-батир", "[address]"},
                         {"Спутник кичи району 34-үй", "[address]"},
                         {"Лебединовка айылы, Ленин 207", "Лебединовка айылы, [address]"},
                         {"Бешкүңгөй айылы, Манасчы 34", "Бешкүңгөй айылы, [address]"},
                         {"Бобур кўчаси 17-уй", "[address]"},
                         {"жм ак орго алтын бешик 45", "[address]"}});
}

TEST(AddressesTest, FindsFlatsInNamedComplexes) {
    test::expect_masked({{"ЖК Авангард блок 3 квартира 45", "[address]"},
                         {"жк «Авангард», блок 2, кв 7, звоните", "[address], звоните"}});
    test::expect_untouched({"ЖК Авангард блок 3 сдан?", "жк Авангард 2 комнатная 65 м2", "ЖК Авангард квартира 65 м2"});
}

}  // namespace
}  // namespace wordkeep::words
