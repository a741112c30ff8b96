#include "prove/order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "prove/scanner.hpp"
#include "prove/statistics.hpp"

namespace wordkeep::prove {

namespace {

constexpr std::size_t page_bytes = 2048;  // of a new store
// The beginning of a sealed text: key number and nonce. Nothing else is like it.
constexpr std::size_t sealed_head_bytes = 24;

std::string told(const char* of_what, const std::string& name, double deviations) {
    return std::string("the order of arrival shows in ") + of_what + name + " (" +
           std::to_string(static_cast<int>(std::abs(deviations))) + " standard deviations from chance)";
}

// The arrival of the message a row belongs to, if it holds such an id.
std::optional<double> arrival_of(const std::vector<Cell>& row, const Arrivals& arrivals) {
    for (const Cell& cell : row) {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            if (const auto found = arrivals.find(*number); found != arrivals.end()) {
                return found->second;
            }
        }
    }
    return std::nullopt;
}

// Something that sorts as the cells do.
std::vector<double> ranks_of(const std::vector<const Cell*>& cells) {
    std::vector<Cell> sorted;
    for (const Cell* cell : cells) {
        sorted.push_back(*cell);
    }
    std::ranges::sort(sorted);
    std::vector<double> ranks;
    for (const Cell* cell : cells) {
        ranks.push_back(static_cast<double>(std::ranges::lower_bound(sorted, *cell) - sorted.begin()));
    }
    return ranks;
}

void check_table(const Table& table, const Arrivals& arrivals, Check& check) {
    std::vector<double> arrival;
    std::vector<double> place;
    std::vector<const std::vector<Cell>*> rows;
    for (const std::vector<Cell>& row : table.rows) {
        if (const auto found = arrival_of(row, arrivals)) {
            arrival.push_back(*found);
            place.push_back(static_cast<double>(place.size()));
            rows.push_back(&row);
        }
    }
    if (arrival.size() < order_pairs_min) {
        return;
    }
    if (const double deviations = order_deviations(arrival, place); std::abs(deviations) > deviations_max) {
        check.find(told("the rows of ", table.name, deviations));
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<const Cell*> cells;
        for (const std::vector<Cell>* row : rows) {
            cells.push_back(&(*row)[column]);
        }
        const double deviations = order_deviations(arrival, ranks_of(cells));
        if (std::abs(deviations) > deviations_max) {
            check.find(told("the column ", table.name + "." + table.columns[column], deviations));
        }
    }
}

bool is_of_today(double value, std::int64_t now_seconds) {
    constexpr double hour = 3'600;
    constexpr double day = 24 * hour;
    for (const double unit : {1.0, 1e3, 1e6}) {
        if (std::abs(value / unit - static_cast<double>(now_seconds)) < day) {
            return true;
        }
    }
    // Ids are of the size of nanoseconds; one lies in this hour once in a million times.
    if (std::abs(value / 1e9 - static_cast<double>(now_seconds)) < hour) {
        return true;
    }
    constexpr double julian_1970 = 2440587.5;
    return std::abs((value - julian_1970) * day - static_cast<double>(now_seconds)) < day;
}

}  // namespace

void check_rows(const std::vector<Table>& tables, const Arrivals& arrivals, Check& check) {
    for (const Table& table : tables) {
        check_table(table, arrivals, check);
    }
}

void check_dates(const std::vector<Table>& tables, std::int64_t now_seconds, Check& check) {
    // Clocks of the installation and of the team's own sign-ins; none is tied to a message.
    constexpr std::array allowed{"epoch", "session", "setting",         "staff",
                                 "audit", "api_key", "erasure_request", "policy_history"};
    for (const Table& table : tables) {
        if (std::ranges::find(allowed, table.name) != allowed.end()) {
            continue;
        }
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto dates = std::ranges::count_if(table.rows, [&](const std::vector<Cell>& row) {
                const auto* number = std::get_if<std::int64_t>(&row[column]);
                const auto* real = std::get_if<double>(&row[column]);
                return (number != nullptr && is_of_today(static_cast<double>(*number), now_seconds)) ||
                       (real != nullptr && is_of_today(*real, now_seconds));
            });
            if (dates > 2) {
                check.find("the column " + table.name + "." + table.columns[column] + " holds dates of today");
            }
        }
    }
}

void check_lines(const std::vector<double>& arrival, const char* what, Check& check) {
    std::vector<double> place;
    for (std::size_t at = 0; at < arrival.size(); ++at) {
        place.push_back(static_cast<double>(at));
    }
    const double deviations = order_deviations(arrival, place);
    if (arrival.size() >= order_pairs_min && std::abs(deviations) > deviations_max) {
        check.find(told("the lines of ", what, deviations));
    }
}

std::vector<Placed> places_in_file(const std::string& file, const Table& messages, const Arrivals& arrivals) {
    const std::size_t id = messages.column("id");
    const std::size_t sealed = messages.column("sealed");
    std::vector<Needle> needles;
    std::vector<double> order;
    for (const std::vector<Cell>& row : messages.rows) {
        const auto* number = id < row.size() ? std::get_if<std::int64_t>(&row[id]) : nullptr;
        const auto* bytes = sealed < row.size() ? std::get_if<Blob>(&row[sealed]) : nullptr;
        const auto found = number == nullptr ? arrivals.end() : arrivals.find(*number);
        if (bytes != nullptr && bytes->bytes.size() > sealed_head_bytes && found != arrivals.end()) {
            needles.push_back(
                {bytes->bytes.substr(0, sealed_head_bytes), static_cast<std::uint32_t>(order.size()), ""});
            order.push_back(found->second);
        }
    }
    std::vector<Placed> placed;
    if (!needles.empty()) {
        const Scanner scanner(std::move(needles));
        scanner.scan(file, [&](std::size_t position, const Needle& needle) {
            placed.push_back({order[needle.canary], position});
        });
    }
    return placed;
}

void check_positions(const std::vector<Placed>& placed, Check& check) {
    std::vector<double> arrival;
    std::vector<double> position;
    for (const Placed& one : placed) {
        arrival.push_back(one.arrival);
        position.push_back(static_cast<double>(one.position));
    }
    if (arrival.size() < order_pairs_min) {
        check.find("only " + std::to_string(arrival.size()) + " texts were found in the file: too few to tell");
    } else if (const double deviations = order_deviations(arrival, position); std::abs(deviations) > deviations_max) {
        check.find(told("the places in ", "the file", deviations));
    }
}

void check_positions_in_pages(const std::vector<Placed>& placed, Check& check) {
    std::vector<Grouped> in_pages;
    for (const Placed& one : placed) {
        in_pages.push_back({one.position / page_bytes, one.arrival, static_cast<double>(one.position)});
    }
    if (const double deviations = order_deviations_inside(std::move(in_pages)); std::abs(deviations) > deviations_max) {
        check.find(told("the places inside ", "the pages of the file", deviations));
    }
}

}  // namespace wordkeep::prove
