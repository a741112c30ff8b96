#include "instagram/json_tree.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "base/limits.hpp"

namespace wordkeep::instagram {
namespace {

// The tree written out again: a form of its own that shows kinds, keys by position, and nesting.
std::string written(const JsonValue& value) {
    std::string out;
    switch (value.kind()) {
        case JsonKind::object:
            for (const JsonValue child : value.children()) {
                out += written(child) + ",";
            }
            return "{" + out + "}";
        case JsonKind::array:
            for (const JsonValue child : value.children()) {
                out += written(child) + ",";
            }
            return "[" + out + "]";
        case JsonKind::string: return "'" + std::string(value.written()) + "'";
        case JsonKind::null:
        case JsonKind::truth:
        case JsonKind::falsehood:
        case JsonKind::number: return std::string(value.written());
    }
    return out;
}

std::string shape(std::string_view json) {
    JsonTree tree;
    return tree.read(json) ? written(tree.root()) : "invalid";
}

TEST(JsonTree, holds_every_kind_of_value_as_it_was_written) {
    EXPECT_EQ(shape(R"({"a":[1,-2.50e+3,true,false,null],"b":{},"c":[],"d":"x\ny"})"),
              R"({[1,-2.50e+3,true,false,null,],{},[],'x\ny',})");
    EXPECT_EQ(shape("  [ [ ] , { \"a\" : 1 } ]\n"), "[[],{1,},]");
    EXPECT_EQ(shape("123456789012345678901234567890"), "123456789012345678901234567890");
    EXPECT_EQ(shape("\"\""), "''");
    EXPECT_EQ(shape(R"("\"")"), R"('\"')");
}

TEST(JsonTree, finds_fields_by_name_however_they_are_written) {
    JsonTree tree;
    ASSERT_TRUE(tree.read(R"({"name":1,"n\u0061me":2,"na\"me":3,"":4,"name":5})"));
    std::vector<std::string> found;
    for (const JsonValue field : tree.root().children()) {
        if (field.key_is("name")) {
            found.emplace_back(field.written());
        }
    }
    EXPECT_EQ(found, (std::vector<std::string>{"1", "2", "5"}));
}

TEST(JsonTree, counts_its_depth) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_NE(shape(nested(base::limits::delivery_depth_max)), "invalid");
    EXPECT_EQ(shape(nested(base::limits::delivery_depth_max + 1)), "invalid");
    EXPECT_EQ(shape(nested(1'000'000)), "invalid");
}

TEST(JsonTree, is_read_again_after_anything) {
    JsonTree tree;
    for (const std::string& body : {std::string("["), std::string(2'000'000, ' ') + "7", std::string("\"\xFF\""),
                                    std::string(), std::string("[1,[2")}) {
        (void)tree.read(body);
        ASSERT_TRUE(tree.read("[1,2]"));
        EXPECT_EQ(written(tree.root()), "[1,2,]");
        tree.forget();
        ASSERT_TRUE(tree.read("[3]"));
        EXPECT_EQ(written(tree.root()), "[3,]");
    }
}

TEST(JsonTree, reads_strings_with_bytes_that_are_no_utf8) {
    EXPECT_EQ(shape("[\"a\xFF\",1]"), "['a\xEF\xBF\xBD',1,]");
    EXPECT_EQ(shape("\xEF\xBB\xBF[\"\xC3\"]"), "['\xEF\xBF\xBD',]");
    EXPECT_EQ(shape("[\xFF]"), "invalid");
}

// What another parser says: none where a number is too large for it, which isn't wrong in JSON.
std::optional<bool> other_parser_accepts(const std::string& body) {
    constexpr int number_too_large = 406;  // https://json.nlohmann.me/home/exceptions/
    try {
        return !nlohmann::json::parse(body).is_discarded();
    } catch (const nlohmann::json::exception& refusal) {
        return refusal.id == number_too_large ? std::nullopt : std::optional(false);
    }
}

TEST(JsonTree, takes_numbers_of_any_size) {
    EXPECT_EQ(shape("[-2E503]"), "[-2E503,]");
    EXPECT_EQ(other_parser_accepts("[-2E503]"), std::nullopt);
}

// Another parser is the judge: both accept or both refuse, whatever the change.
TEST(JsonTree, agrees_with_another_parser_on_damaged_documents) {
    const std::string document = R"({"a":[1,-2.5e3,{"b":"x\u0436\n\/"},null,true],"c":{"d":[[],{}]},"e":"жө","f":0})";
    const std::string alphabet = "{}[],:\"\\ 01-+.eEntu/\n\tax";
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 20'000; ++round) {
        std::string damaged = document;
        for (unsigned change = random() % 3; change-- > 0;) {
            const std::size_t at = random() % damaged.size();
            switch (random() % 3) {
                case 0: damaged[at] = alphabet[random() % alphabet.size()]; break;
                case 1: damaged.erase(at, 1 + random() % 3); break;
                default: damaged.insert(at, 1, alphabet[random() % alphabet.size()]); break;
            }
        }
        // Broken UTF-8 is repaired here and refused there.
        if (repair_utf8(damaged).peek() != damaged) {
            continue;
        }
        if (const std::optional<bool> accepted = other_parser_accepts(damaged)) {
            ASSERT_EQ(shape(damaged) != "invalid", *accepted) << damaged << " seed " << seed;
        }
    }
}

}  // namespace
}  // namespace wordkeep::instagram
