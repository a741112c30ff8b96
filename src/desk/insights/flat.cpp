#include "desk/insights/flat.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wordkeep::desk {

namespace {

constexpr int axis_steps = 40;
constexpr int stress_steps = 40;

double length_of(const std::vector<double>& axis) {
    return std::sqrt(std::inner_product(axis.begin(), axis.end(), axis.begin(), 0.0));
}

// Squared distances, negative, halved, with rows and columns that sum to nothing: products of places.
std::vector<double> products_of(const Distances& distances) {
    const std::size_t count = distances.count();
    std::vector<double> products(count * count);
    std::vector<double> means(count);
    for (std::size_t one = 0; one < count; ++one) {
        for (std::size_t other = 0; other < count; ++other) {
            const double distance = distances(one, other);
            products[one * count + other] = -distance * distance / 2;
            means[one] += products[one * count + other] / static_cast<double>(count);
        }
    }
    const double mean = std::accumulate(means.begin(), means.end(), 0.0) / static_cast<double>(count);
    for (std::size_t one = 0; one < count; ++one) {
        for (std::size_t other = 0; other < count; ++other) {
            products[one * count + other] += mean - means[one] - means[other];
        }
    }
    return products;
}

// The direction in which they differ most, by repeated multiplication; crosswise to `before`.
std::vector<double> axis_of(const std::vector<double>& products, std::size_t count, const std::vector<double>& before) {
    std::vector<double> axis(count);
    for (std::size_t at = 0; at < count; ++at) {
        axis[at] = std::sin(1.0 + 1.7 * static_cast<double>(at));  // some start that is like no axis
    }
    double length = 0;
    for (int step = 0; step < axis_steps; ++step) {
        if (!before.empty()) {
            const double along = std::inner_product(axis.begin(), axis.end(), before.begin(), 0.0);
            const double squares =
                std::max(std::inner_product(before.begin(), before.end(), before.begin(), 0.0), 1e-12);
            for (std::size_t at = 0; at < count; ++at) {
                axis[at] -= along / squares * before[at];
            }
        }
        const double by = std::max(length_of(axis), 1e-12);
        std::vector<double> next(count);
        for (std::size_t one = 0; one < count; ++one) {
            const auto row = products.begin() + static_cast<std::ptrdiff_t>(one * count);
            next[one] = std::inner_product(axis.begin(), axis.end(), row, 0.0) / by;
        }
        axis = std::move(next);
        length = length_of(axis);
    }
    // Of all axes turned about, the one on which the first thing stands to the left.
    const double sign = axis.front() > 0 ? -1 : 1;
    const double scale = sign * std::sqrt(length) / std::max(length, 1e-12);
    for (double& place : axis) {
        place *= scale;
    }
    return axis;
}

// Each goes where the others want it, each of them at its distance, the near ones with more say.
void lessen_stress(const Distances& distances, Flat& flat) {
    const std::size_t count = distances.count();
    for (int step = 0; step < stress_steps; ++step) {
        for (std::size_t one = 0; one < count; ++one) {
            const std::span<const float> wanted = distances.row(one);
            double x = 0;
            double y = 0;
            double say = 0;
            for (std::size_t other = 0; other < count; ++other) {
                if (other == one) {
                    continue;
                }
                const double distance = std::max(static_cast<double>(wanted[other]), 1e-3);
                const double weight = 1 / (distance * distance);
                const double across = flat.x[one] - flat.x[other];
                const double down = flat.y[one] - flat.y[other];
                const double by = distance / std::max(std::sqrt(across * across + down * down), 1e-6);
                x += weight * (flat.x[other] + across * by);
                y += weight * (flat.y[other] + down * by);
                say += weight;
            }
            flat.x[one] = x / say;
            flat.y[one] = y / say;
        }
    }
}

}  // namespace

Flat flattened(const Distances& distances) {
    Flat flat;
    if (distances.count() < 2) {
        flat.x.resize(distances.count());
        flat.y.resize(distances.count());
        return flat;
    }
    const std::vector<double> products = products_of(distances);
    flat.x = axis_of(products, distances.count(), {});
    flat.y = axis_of(products, distances.count(), flat.x);
    lessen_stress(distances, flat);
    return flat;
}

}  // namespace wordkeep::desk
