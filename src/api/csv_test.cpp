// Rows that a spreadsheet takes for what they are.
#include "api/csv.hpp"

#include <gtest/gtest.h>

namespace wordkeep::api {
namespace {

TEST(Csv, quotes_every_cell) {
    EXPECT_EQ(csv_row({"a", "b, c", "say \"yes\"", "two\nlines", ""}),
              "\"a\",\"b, c\",\"say \"\"yes\"\"\",\"two\nlines\",\"\"\r\n");
}

TEST(Csv, lets_no_cell_be_a_formula) {
    EXPECT_EQ(csv_row({"=1+1", "+996", "-5+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"}),
              "\"'=1+1\",\"'+996\",\"'-5+1\",\"'@SUM(A1)\",\"'\t=1\",\"'\r=1\",\"'\n=1\",\"'＝1\"\r\n");
    EXPECT_EQ(csv_row({"-5", "-0.0970", "-", "-A1"}), "\"-5\",\"-0.0970\",\"'-\",\"'-A1\"\r\n");
    EXPECT_EQ(csv_row({"1=1", " =1"}), "\"1=1\",\" =1\"\r\n");
}

}  // namespace
}  // namespace wordkeep::api
