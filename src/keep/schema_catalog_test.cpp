#include "keep/schema_catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wordkeep::keep {
namespace {

bool said(const InThreeLanguages& words) {
    return !words.en.empty() && !words.ru.empty() && !words.ky.empty();
}

TEST(SchemaCatalog, says_everything_in_every_language) {
    for (const ExplainedTable& table : schema_catalog()) {
        EXPECT_TRUE(said(table.purpose)) << table.name;
        EXPECT_FALSE(table.columns.empty()) << table.name;
        for (const ExplainedColumn& column : table.columns) {
            EXPECT_TRUE(said(column.purpose) && said(column.innocence)) << table.name << "." << column.name;
        }
    }
}

TEST(SchemaCatalog, names_no_table_and_no_column_twice) {
    for (const ExplainedTable& table : schema_catalog()) {
        EXPECT_EQ(std::ranges::count(schema_catalog(), table.name, &ExplainedTable::name), 1) << table.name;
        for (const ExplainedColumn& column : table.columns) {
            EXPECT_EQ(std::ranges::count(table.columns, column.name, &ExplainedColumn::name), 1) << column.name;
        }
    }
}

TEST(SchemaCatalog, binds_every_sealed_column_to_an_id_of_its_own_table) {
    for (const ExplainedTable& table : schema_catalog()) {
        for (const ExplainedColumn& column : table.columns) {
            if (column.sealed) {
                EXPECT_NE(explained_column(table.name, column.sealed->id_column), nullptr)
                    << table.name << "." << column.name;
            }
        }
    }
}

TEST(SchemaCatalog, tells_that_words_are_always_sealed) {
    for (const ExplainedTable& table : schema_catalog()) {
        for (const ExplainedColumn& column : table.columns) {
            EXPECT_TRUE(column.of != DataOf::words || column.sealed) << table.name << "." << column.name;
        }
    }
}

TEST(SchemaCatalog, keeps_the_keys_of_ids_and_sign_ins_out_of_backups) {
    EXPECT_EQ(explained_table("epoch")->backup, InBackup::none);
    EXPECT_EQ(explained_table("session")->backup, InBackup::none);
    EXPECT_EQ(explained_table("message")->backup, InBackup::whole);
    EXPECT_EQ(explained_table("contact"), nullptr);
    EXPECT_EQ(explained_column("message", "date"), nullptr);
}

}  // namespace
}  // namespace wordkeep::keep
