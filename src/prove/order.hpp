// Can the order of arrival be told from what is kept?
//
// The prover knows the order, the thief of a disk doesn't. So for everything in the database that can be tied to a
// message (its row's place, each value beside it, its place in the file) the prover asks whether it goes with the order
// more than chance could. See statistics.hpp for the bound.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "prove/database_file.hpp"
#include "prove/report.hpp"

namespace wordkeep::prove {

// A message's id in the database -> its place in the order of arrival.
using Arrivals = std::unordered_map<std::int64_t, double>;

// Every row of every table that holds the id of a message: the order of the rows, and the order of each column's
// values.
void check_rows(const std::vector<Table>& tables, const Arrivals& arrivals, Check& check);
// Dates beside messages: a number that is today in some unit.
void check_dates(const std::vector<Table>& tables, std::int64_t now_seconds, Check& check);
// Lines of an export, by what they say (`arrival` of each, in the order of the lines).
void check_lines(const std::vector<double>& arrival, const char* what, Check& check);

// Where each message's sealed text lies in the file.
struct Placed {
    double arrival;
    std::uint64_t position;
};
std::vector<Placed> places_in_file(const std::string& file, const Table& messages, const Arrivals& arrivals);
// Across the whole file.
void check_positions(const std::vector<Placed>& placed, Check& check);
// Among those that share a page. Before the file is compacted, rows lie in a page in the order in which they came to
// it.
void check_positions_in_pages(const std::vector<Placed>& placed, Check& check);

}  // namespace wordkeep::prove
