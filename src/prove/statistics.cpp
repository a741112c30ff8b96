#include "prove/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/check.hpp"

namespace wordkeep::prove {

namespace {

std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t left, std::size_t right) { return values[left] < values[right]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]]) {
            ++end;
        }
        for (std::size_t at = begin; at < end; ++at) {
            ranks[order[at]] = static_cast<double>(begin + end - 1) / 2;
        }
        begin = end;
    }
    return ranks;
}

}  // namespace

double order_deviations(std::span<const double> left, std::span<const double> right) {
    base::check(left.size() == right.size(), "each has its partner");
    if (left.size() < 3) {
        return 0;
    }
    const std::vector<double> a = ranks(left);
    const std::vector<double> b = ranks(right);
    const double mean = static_cast<double>(left.size() - 1) / 2;
    double both = 0;
    double squares_a = 0;
    double squares_b = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        both += (a[at] - mean) * (b[at] - mean);
        squares_a += (a[at] - mean) * (a[at] - mean);
        squares_b += (b[at] - mean) * (b[at] - mean);
    }
    if (squares_a == 0 || squares_b == 0) {
        return 0;
    }
    return both / std::sqrt(squares_a * squares_b) * std::sqrt(static_cast<double>(a.size() - 1));
}

double order_deviations_inside(std::vector<Grouped> points) {
    std::ranges::sort(points, {}, &Grouped::group);
    double sum = 0;
    double variance = 0;
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin;
        while (end < points.size() && points[end].group == points[begin].group) {
            for (std::size_t before = begin; before < end; ++before) {
                const bool rises = points[before].left < points[end].left;
                sum += rises == (points[before].right < points[end].right) ? 1 : -1;
            }
            ++end;
        }
        const auto count = static_cast<double>(end - begin);
        variance += count * (count - 1) * (2 * count + 5) / 18;
        begin = end;
    }
    return variance == 0 ? 0 : sum / std::sqrt(variance);
}

std::uint64_t count_beyond_chance(double mean) {
    constexpr double once_in = 1e-12;
    // The tail of Poisson's distribution, summed from its first term on; terms fall by mean/count.
    for (std::uint64_t count = 1;; ++count) {
        const auto at = static_cast<double>(count);
        if (at <= mean) {
            continue;
        }
        const double first = std::exp(at * std::log(mean) - mean - std::lgamma(at + 1));
        if (first / (1 - mean / (at + 1)) < once_in) {
            return count;
        }
    }
}

}  // namespace wordkeep::prove
