// Words by which somebody is seen to own goods, rather than goods to bear somebody's name (owners.hpp). Folded
// (fold.hpp); things and deeds by their first five letters, or whole where shorter.
#pragma once

#include "words/names/word_set.hpp"

namespace wordkeep::words::names::owner_words {

// What people leave, fetch, have made or mended. No shop and no work of art: those are called after people.
inline constexpr auto owned = word_set(
    {u"телеф", u"машин", u"сумка", u"сумку", u"сумки", u"куртк", u"плать", u"торт",  u"торта", u"торты", u"диван",
     u"шкаф",  u"шкафа", u"шкафы", u"кольц", u"пальт", u"костю", u"брасл", u"букет", u"ботин", u"сапог", u"туфли",
     u"кросс", u"крова", u"кухня", u"кухню", u"дверь", u"штора", u"шторы", u"коляс", u"велос", u"ноутб", u"чехол",
     u"очки",  u"часы",  u"ключи", u"докум", u"посыл", u"рюкза", u"зонт",  u"серьг", u"цепоч", u"кулон", u"рубаш",
     u"брюки", u"юбка",  u"юбку",  u"шуба",  u"шубу",  u"пухов", u"халат", u"плащ",  u"аппар"});

// Made after somebody too: "костюм Эльзы". Only a name of our own region tells an owner.
inline constexpr auto costume = word_set({u"плать", u"костю"});

inline constexpr auto telephone = word_set({u"телеф"});

// "торт Айгуль готов?", "сумку Айгуль отдайте": done with what is somebody's.
inline constexpr auto done =
    word_set({u"готов", u"отдай", u"отдам", u"отдал", u"перед", u"забер", u"забра", u"даяр", u"даярб"});

// "Айгуль диван заказала": done by somebody.
inline constexpr auto did = word_set({u"заказ", u"купил", u"выбра", u"забра", u"забыл", u"остав", u"верну", u"получ",
                                      u"оплат", u"сдала", u"сдал", u"тикти", u"жасат", u"калты", u"унутк", u"унутт"});
// Of those, what is a noun or asks: "Айгуль диван заказать".
inline constexpr auto did_not = word_set({u"заказ", u"заказа", u"заказы", u"заказать", u"заказывать", u"забрать",
                                          u"вернуть", u"получить", u"оплата", u"оплату", u"оплатить", u"выбрать",
                                          u"оставить", u"заказу", u"заказом", u"получится", u"получатель"});

// "Дина звонила", with these between: "Дина не звонила".
inline constexpr auto spoke = word_set(
    {u"звонил",    u"звонила",  u"позвонил", u"позвонила", u"звонит",    u"писал",    u"писала",  u"написал",
     u"написала",  u"пишет",    u"приходил", u"приходила", u"приехал",   u"приехала", u"сказал",  u"сказала",
     u"говорил",   u"говорила", u"говорит",  u"обещал",    u"обещала",   u"просил",   u"просила", u"попросил",
     u"попросила", u"ответил",  u"ответила", u"отвечает",  u"уволилась", u"уволился", u"заболел", u"заболела"});
inline constexpr auto spoke_in_kyrgyz = word_set({u"чалган", u"чалды", u"жазган", u"жазды", u"айтты", u"айткан"});
inline constexpr auto before_verb = word_set({u"не", u"уже", u"вчера", u"мне", u"вам", u"сегодня", u"кечээ", u"мага"});

// A name is put on the goods.
inline constexpr auto written =
    word_set({u"гравировка", u"гравировку", u"гравировкой", u"гравировки", u"надпись", u"надписью", u"надписи"});

// "дайте телефон Нургуль"
inline constexpr auto asked = word_set({u"дайте", u"дай", u"скиньте", u"скинь", u"киньте", u"отправьте", u"напишите",
                                        u"подскажите", u"пришлите", u"дадите", u"бериниз", u"жибериниз"});

// "of a citizen", "of a hero" in lower case; Azamat and Baatyr bear these as names.
inline constexpr auto citizen = word_set({u"азаматтын", u"батырдын", u"баатырдын"});

}  // namespace wordkeep::words::names::owner_words
