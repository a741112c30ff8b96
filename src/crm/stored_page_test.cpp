#include "crm/stored_page.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wordkeep::crm {
namespace {

using keep::ColumnName;

std::vector<ColumnName> every_column() {
    std::vector<ColumnName> columns;
    for (const keep::ExplainedTable& table : keep::schema_catalog()) {
        for (const keep::ExplainedColumn& column : table.columns) {
            columns.push_back({std::string(table.name), std::string(column.name)});
        }
    }
    return columns;
}

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

TEST(StoredPage, explains_every_column_in_every_language_without_a_script) {
    for (const Language language : all_languages) {
        const std::string page = stored_page(every_column(), language);
        EXPECT_TRUE(holds(page, "<html lang=\"" + std::string(language_code(language))));
        EXPECT_FALSE(holds(page, "<script"));
        EXPECT_FALSE(holds(page, "incomplete"));
        for (const ColumnName& column : every_column()) {
            EXPECT_TRUE(holds(page, "<code>" + column.column + "</code>")) << column.table << "." << column.column;
        }
    }
    EXPECT_TRUE(holds(stored_page(every_column(), Language::ky), "Адам терген текст."));
}

TEST(StoredPage, shows_a_column_that_nobody_explained_and_says_so) {
    auto columns = every_column();
    columns.push_back({"contact", "<name>"});
    const std::string page = stored_page(columns, Language::en);
    EXPECT_TRUE(holds(page, "<code>contact</code>"));
    EXPECT_TRUE(holds(page, "&lt;name&gt;"));
    EXPECT_TRUE(holds(page, "Nobody has explained this yet"));
}

TEST(StoredPage, shows_what_is_there_and_not_what_the_catalogue_believes) {
    const std::vector<ColumnName> columns{{"message", "id"}};
    const std::string page = stored_page(columns, Language::en);
    EXPECT_TRUE(holds(page, "<code>message</code>"));
    EXPECT_FALSE(holds(page, "<code>epoch</code>"));
    EXPECT_FALSE(holds(page, "<code>sealed</code>"));
}

TEST(LimitsPage, tells_of_every_adversary_in_every_language) {
    EXPECT_TRUE(holds(limits_page(Language::en), "A court or an authority"));
    EXPECT_TRUE(holds(limits_page(Language::ru), "Суд или государственный орган"));
    EXPECT_TRUE(holds(limits_page(Language::ky), "Сот же мамлекеттик орган"));
    const auto sections = [](const std::string& page) {
        std::size_t count = 0;
        for (std::size_t at = page.find("<h2>"); at != std::string::npos; at = page.find("<h2>", at + 1)) {
            ++count;
        }
        return count;
    };
    EXPECT_EQ(sections(limits_page(Language::en)), 8U);
    EXPECT_EQ(sections(limits_page(Language::ru)), 8U);
    EXPECT_EQ(sections(limits_page(Language::ky)), 8U);
}

}  // namespace
}  // namespace wordkeep::crm
