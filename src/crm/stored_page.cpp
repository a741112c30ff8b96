#include "crm/stored_page.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "crm/document.hpp"
#include "crm/documents.hpp"

namespace wordkeep::crm {

namespace {

using keep::DataOf;
using keep::InBackup;
using keep::InThreeLanguages;

constexpr InThreeLanguages title{"What is stored", "Что хранится", "Эмне сакталат"};
constexpr InThreeLanguages introduction{
    "This is all that our database holds: every table and every column. The list is made from the running database "
    "itself, not written by hand.",
    "Это всё, что есть в нашей базе данных: каждая таблица и каждый столбец. Список составлен по самой работающей "
    "базе, "
    "а не написан вручную.",
    "Маалымат базабызда болгондун баары ушул: ар бир таблица жана ар бир мамыча. Тизме кол менен жазылган эмес, иштеп "
    "жаткан базанын өзүнөн түзүлгөн."};
constexpr InThreeLanguages why{
    "Why it identifies nobody: ", "Почему это ни на кого не указывает: ", "Эмне үчүн эч кимди көрсөтпөйт: "};
constexpr InThreeLanguages whose{"Whose it is: ", "Чьё это: ", "Кимдики: "};
constexpr InThreeLanguages sealed{"encrypted", "зашифровано", "шифрленген"};
constexpr InThreeLanguages unexplained{
    "Nobody has explained this yet. It should not be so: please tell us.",
    "Этого пока никто не объяснил. Так быть не должно: пожалуйста, сообщите нам.",
    "Муну азырынча эч ким түшүндүргөн эмес. Мындай болбошу керек: бизге айтып коюңузчу."};
constexpr InThreeLanguages not_stored{
    "There is no other table: none of the people who write to us, none of contacts, of Instagram's numbers, of times.",
    "Других таблиц нет: ни тех, кто нам пишет, ни контактов, ни номеров Instagram, ни времени сообщений.",
    "Башка таблица жок: бизге жазгандардыкы да, байланыштардыкы да, Instagram номерлериники да, убакыттыкы да."};

std::string_view in(const InThreeLanguages& words, Language language) {
    switch (language) {
        case Language::en: return words.en;
        case Language::ru: return words.ru;
        case Language::ky: return words.ky;
    }
    return words.en;
}

const InThreeLanguages& owner_of(DataOf of) {
    static constexpr InThreeLanguages nobody{"nobody's", "ничьё", "эч кимдики эмес"};
    static constexpr InThreeLanguages words{"the writer's words", "слова автора", "жазгандын сөздөрү"};
    static constexpr InThreeLanguages installation{"our own", "наше", "биздики"};
    static constexpr InThreeLanguages staff{"our staff's", "наших сотрудников", "кызматкерлердики"};
    switch (of) {
        case DataOf::nobody: return nobody;
        case DataOf::words: return words;
        case DataOf::installation: return installation;
        case DataOf::staff: return staff;
    }
    return nobody;
}

const InThreeLanguages& said_of_backup(InBackup backup) {
    static constexpr InThreeLanguages whole{"Backups carry this table, encrypted.",
                                            "Резервные копии содержат эту таблицу в зашифрованном виде.",
                                            "Камдык көчүрмөлөрдө бул таблица шифрленген түрдө бар."};
    static constexpr InThreeLanguages part{"Backups carry only what a restore needs of it.",
                                           "В резервные копии входит лишь то, что нужно для восстановления.",
                                           "Камдык көчүрмөлөргө калыбына келтирүү үчүн керектүүсү гана кирет."};
    static constexpr InThreeLanguages none{"No backup carries this table.", "Ни одна резервная копия её не содержит.",
                                           "Бул таблица бир да камдык көчүрмөгө кирбейт."};
    switch (backup) {
        case InBackup::whole: return whole;
        case InBackup::part: return part;
        case InBackup::none: return none;
    }
    return none;
}

std::string tag(const InThreeLanguages& words, Language language) {
    return "<span class=\"tag\">" + escaped(in(words, language)) + "</span>";
}

std::string column_html(const keep::ColumnName& column, Language language) {
    std::string html = "<dt><code>" + escaped(column.column) + "</code>";
    const keep::ExplainedColumn* explained = keep::explained_column(column.table, column.column);
    if (explained == nullptr) {
        return html + "</dt><dd class=\"incomplete\">" + escaped(in(unexplained, language)) + "</dd>";
    }
    html += tag(owner_of(explained->of), language);
    html += explained->sealed ? tag(sealed, language) : "";
    return html + "</dt><dd>" + element("p", in(explained->purpose, language)) + "<p class=\"why\"><b>" +
           escaped(in(explained->of == DataOf::staff ? whose : why, language)) + "</b>" +
           escaped(in(explained->innocence, language)) + "</p></dd>";
}

std::string table_html(std::string_view table, std::span<const keep::ColumnName> columns, Language language) {
    std::string html = "<section><h2><code>" + escaped(table) + "</code></h2>";
    if (const keep::ExplainedTable* explained = keep::explained_table(table); explained != nullptr) {
        html += element("p", in(explained->purpose, language));
        html += element("p", in(said_of_backup(explained->backup), language));
    }
    html += "<dl class=\"columns\">";
    for (const keep::ColumnName& column : columns) {
        if (column.table == table) {
            html += column_html(column, language);
        }
    }
    return html + "</dl></section>";
}

// Those of the catalogue in its order, then what only the database knows.
std::vector<std::string_view> tables_in_order(std::span<const keep::ColumnName> columns) {
    std::vector<std::string_view> tables;
    for (const keep::ExplainedTable& table : keep::schema_catalog()) {
        if (std::ranges::find(columns, table.name, &keep::ColumnName::table) != columns.end()) {
            tables.push_back(table.name);
        }
    }
    for (const keep::ColumnName& column : columns) {
        if (std::ranges::find(tables, column.table) == tables.end()) {
            tables.emplace_back(column.table);
        }
    }
    return tables;
}

}  // namespace

std::string stored_page(std::span<const keep::ColumnName> columns, Language language) {
    std::string body = element("p", in(introduction, language));
    for (const std::string_view table : tables_in_order(columns)) {
        body += table_html(table, columns, language);
    }
    body += element("p", in(not_stored, language));
    return document_html({.language = language,
                          .path = "/privacy/stored",
                          .title = std::string(in(title, language)),
                          .under_title = {},
                          .body = std::move(body)});
}

std::string limits_page(Language language) {
    const EmbeddedDocument document = threat_model(language);
    return document_html({.language = language,
                          .path = "/privacy/limits",
                          .title = std::string(document.title),
                          .under_title = {},
                          .body = std::string(document.html)});
}

}  // namespace wordkeep::crm
