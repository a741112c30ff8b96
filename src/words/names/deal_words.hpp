// Words by which a message is seen to be about goods: "есть", "канча", "кг". Beside them a name is a brand's or a
// sort's oftener than a person's; how much oftener, the tagger learns. Folded (fold.hpp).
#pragma once

#include "words/names/word_set.hpp"

namespace wordkeep::words::names {

inline constexpr auto deal_words = word_set(
    {u"есть",      u"сколько",   u"скока",     u"почем",    u"цена",     u"цены",     u"цену",      u"стоит",
     u"стоимость", u"наличии",   u"наличие",   u"осталось", u"остались", u"осталась", u"остался",   u"кг",
     u"кило",      u"килограмм", u"гр",        u"грамм",    u"мл",       u"л",        u"литр",      u"литра",
     u"шт",        u"штук",      u"штуки",     u"пачка",    u"пачки",    u"упаковка", u"коробка",   u"ящик",
     u"мешок",     u"мешками",   u"порция",    u"порции",   u"размер",   u"размера",  u"размеры",   u"цвет",
     u"цвета",     u"см",        u"метр",      u"метра",    u"аренда",   u"аренду",   u"напрокат",  u"прокат",
     u"сутки",     u"оптом",     u"оригинал",  u"копия",    u"артикул",  u"модель",   u"рассрочка", u"рассрочку",
     u"продаете",  u"продается", u"заказ",     u"доставка", u"доставку", u"скидка",   u"акции",     u"таб",
     u"таблеток",  u"капсул",    u"ампул",     u"мг",       u"набор",    u"комплект", u"барбы",     u"бар",
     u"бекен",     u"канча",     u"канчадан",  u"канчага",  u"турат",    u"даана",    u"сом",       u"баасы",
     u"баада",     u"калдыбы",   u"калды",     u"келдиби",  u"ижара",    u"ижарага",  u"жеткируу",  u"куту",
     u"мушогу",    u"тусу",      u"салып",     u"алам",     u"узуну",    u"орун",     u"бошпу",     u"иштейби",
     u"ачык",      u"работает",  u"работаете", u"открыты",  u"открыт",   u"открыто",  u"kancha",    u"barby",
     u"bar",       u"est",       u"skolko",    u"pochem",   u"turat",    u"ishteibi", u"how",       u"price",
     u"size",      u"available", u"stock",     u"билет",    u"билеты",   u"таблетки", u"литров"});

}  // namespace wordkeep::words::names
