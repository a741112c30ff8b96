// What chance can and can't do: the bounds behind "can't be told".
//
// Every check of prove that compares numbers uses a bound so far out that chance crosses it less often than once in a
// thousand million runs. So a run never fails by bad luck, and what it finds is there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wordkeep::prove {

// Standard deviations; two-sided, chance lies beyond once in 1.8 thousand million times.
inline constexpr double deviations_max = 6.0;
// Fewer pairs can't show an order that clearly, whatever they are.
inline constexpr std::size_t order_pairs_min = 40;

// How many standard deviations Spearman's rank correlation of the two lies from none. Ties get their mean rank. 0 if
// one of them doesn't vary. The two have the same length.
[[nodiscard]] double order_deviations(std::span<const double> left, std::span<const double> right);

// Points that lie in groups (pages of a file): whether the order of `left` shows in that of `right` inside the groups.
// Standard deviations of the sum of Kendall's statistic over all groups; no ties in either.
struct Grouped {
    std::uint64_t group;
    double left;
    double right;
};
[[nodiscard]] double order_deviations_inside(std::vector<Grouped> points);

// The least count that chance with this mean reaches less often than once in 10^12 times.
[[nodiscard]] std::uint64_t count_beyond_chance(double mean);

}  // namespace wordkeep::prove
