// How well the search finds: a corpus of short messages in three languages (tests/search/corpus.txt) and queries with
// the messages that a person would want (tests/search/queries.tsv). Prints recall and precision, and holds them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "support/indexed.hpp"

namespace wordkeep::desk {
namespace {

struct Judged {
    std::string kind;
    std::string query;
    std::set<std::int64_t> wanted;  // line numbers of the corpus
};

std::vector<Judged> judged_queries() {
    std::vector<Judged> all;
    std::ifstream file("tests/search/queries.tsv");
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        Judged judged{line.substr(0, first), line.substr(first + 1, second - first - 1), {}};
        for (std::size_t at = second + 1; at < line.size();) {
            const std::size_t end = std::min(line.find(',', at), line.size());
            judged.wanted.insert(std::stoll(line.substr(at, end - at)));
            at = end + 1;
        }
        all.push_back(std::move(judged));
    }
    return all;
}

struct Sums {
    double recall = 0;
    double precision = 0;
    double best_first = 0;  // queries whose first hit is wanted
    int queries = 0;

    void add(const Judged& judged, const std::vector<std::int64_t>& found) {
        const auto right = static_cast<double>(
            std::ranges::count_if(found, [&](std::int64_t number) { return judged.wanted.contains(number); }));
        recall += judged.wanted.empty() ? 1.0 : right / static_cast<double>(judged.wanted.size());
        precision += found.empty() ? (judged.wanted.empty() ? 1.0 : 0.0) : right / static_cast<double>(found.size());
        best_first += found.empty()                      ? (judged.wanted.empty() ? 1.0 : 0.0)
                      : judged.wanted.contains(found[0]) ? 1.0
                                                         : 0.0;
        ++queries;
    }
    void print(const char* name) const {
        std::printf("%-10s %4d queries  recall %.3f  precision %.3f  right first hit %.3f\n", name, queries,
                    recall / queries, precision / queries, best_first / queries);
    }
};

void print_misses(const Judged& judged, const std::vector<std::int64_t>& found) {
    std::string missed;
    for (const std::int64_t number : judged.wanted) {
        missed += std::ranges::count(found, number) == 0 ? " " + std::to_string(number) : "";
    }
    std::string wrong;
    for (const std::int64_t number : found) {
        wrong += judged.wanted.contains(number) ? "" : " " + std::to_string(number);
    }
    if (!missed.empty() || !wrong.empty()) {
        std::printf("  [%s]%s%s%s%s\n", judged.query.c_str(), missed.empty() ? "" : " missed", missed.c_str(),
                    wrong.empty() ? "" : " wrong", wrong.c_str());
    }
}

TEST(JudgedTest, the_search_finds_what_people_mean_in_three_languages) {
    Indexed indexed;
    std::ifstream corpus("tests/search/corpus.txt");
    std::uint64_t number = 0;
    for (std::string line; std::getline(corpus, line);) {
        indexed.keep(++number, line);
    }
    ASSERT_GE(number, 300U);
    const std::vector<Judged> queries = judged_queries();
    ASSERT_GE(queries.size(), 120U);
    std::map<std::string, Sums> by_kind;
    Sums all;
    for (const Judged& judged : queries) {
        const std::vector<std::int64_t> found = indexed.find(judged.query);
        by_kind[judged.kind].add(judged, found);
        all.add(judged, found);
        print_misses(judged, found);
    }
    for (const auto& [kind, sums] : by_kind) {
        sums.print(kind.c_str());
        EXPECT_GE(sums.recall / sums.queries, 0.9) << kind;
        EXPECT_GE(sums.precision / sums.queries, 0.95) << kind;
    }
    all.print("all");
    EXPECT_GE(all.recall / all.queries, 0.97);
    EXPECT_GE(all.precision / all.queries, 0.97);
    EXPECT_GE(all.best_first / all.queries, 0.98);
}

}  // namespace
}  // namespace wordkeep::desk
