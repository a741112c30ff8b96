#include "desk/insights/communities.hpp"

#include <algorithm>

namespace wordkeep::desk {

namespace {

struct Net {
    Neighbours links;
    std::vector<double> inside;  // twice the weight of links within the node
};

class Moving {
public:
    Moving(const Net& net, double resolution) : net_(net), resolution_(resolution) {
        const std::size_t count = net.links.size();
        communities_.resize(count);
        degrees_.resize(count);
        gains_.resize(count);
        for (std::uint32_t node = 0; node < count; ++node) {
            communities_[node] = node;
            degrees_[node] = net.inside[node];
            for (const Neighbour& link : net.links[node]) {
                degrees_[node] += link.likeness;
            }
            total_ += degrees_[node];
        }
        of_communities_ = degrees_;
    }

    bool run() {
        constexpr int passes_max = 30;
        bool any = false;
        bool moved = total_ > 0;
        for (int pass = 0; pass < passes_max && moved; ++pass) {
            moved = false;
            for (std::uint32_t node = 0; node < communities_.size(); ++node) {
                moved = move(node) || moved;
            }
            any = any || moved;
        }
        return any;
    }

    // Numbered from 0, in order of nodes.
    [[nodiscard]] std::vector<std::uint32_t> numbered() const {
        constexpr auto none = ~std::uint32_t{0};
        std::vector<std::uint32_t> numbers(communities_.size(), none);
        std::vector<std::uint32_t> result;
        std::uint32_t next = 0;
        for (const std::uint32_t community : communities_) {
            if (numbers[community] == none) {
                numbers[community] = next++;
            }
            result.push_back(numbers[community]);
        }
        return result;
    }

private:
    bool move(std::uint32_t node) {
        const std::uint32_t own = communities_[node];
        of_communities_[own] -= degrees_[node];
        touched_.assign(1, own);
        for (const Neighbour& link : net_.links[node]) {
            const std::uint32_t community = communities_[link.text];
            if (gains_[community] == 0 && community != own) {
                touched_.push_back(community);
            }
            gains_[community] += link.likeness;
        }
        std::uint32_t best = own;
        double most = gain(own, node);
        for (const std::uint32_t community : touched_) {
            constexpr double noticeable = 1e-9;
            if (gain(community, node) > most + noticeable) {
                most = gain(community, node);
                best = community;
            }
        }
        for (const std::uint32_t community : touched_) {
            gains_[community] = 0;
        }
        communities_[node] = best;
        of_communities_[best] += degrees_[node];
        return best != own;
    }
    [[nodiscard]] double gain(std::uint32_t community, std::uint32_t node) const {
        return gains_[community] - resolution_ * of_communities_[community] * degrees_[node] / total_;
    }

    const Net& net_;
    double resolution_;
    std::vector<std::uint32_t> communities_;
    std::vector<double> degrees_;
    std::vector<double> of_communities_;
    std::vector<double> gains_;
    std::vector<std::uint32_t> touched_;
    double total_ = 0;
};

// Communities as nodes.
Net merged(const Net& net, const std::vector<std::uint32_t>& communities) {
    const std::uint32_t count = communities.empty() ? 0 : *std::ranges::max_element(communities) + 1;
    Net out{Neighbours(count), std::vector<double>(count)};
    for (std::uint32_t node = 0; node < net.links.size(); ++node) {
        const std::uint32_t own = communities[node];
        out.inside[own] += net.inside[node];
        for (const Neighbour& link : net.links[node]) {
            if (communities[link.text] == own) {
                out.inside[own] += link.likeness;
            } else {
                out.links[own].push_back({communities[link.text], link.likeness});
            }
        }
    }
    for (std::vector<Neighbour>& links : out.links) {
        std::ranges::stable_sort(links, {}, &Neighbour::text);
        std::vector<Neighbour> sums;
        for (const Neighbour& link : links) {
            if (sums.empty() || sums.back().text != link.text) {
                sums.push_back(link);
            } else {
                sums.back().likeness += link.likeness;
            }
        }
        links = std::move(sums);
    }
    return out;
}

}  // namespace

std::vector<std::uint32_t> find_communities(const Neighbours& links, double resolution) {
    constexpr int levels_max = 20;
    Net net{links, std::vector<double>(links.size())};
    std::vector<std::uint32_t> result(links.size());
    for (std::uint32_t node = 0; node < links.size(); ++node) {
        result[node] = node;
    }
    for (int level = 0; level < levels_max; ++level) {
        Moving moving(net, resolution);
        if (!moving.run()) {
            break;
        }
        const std::vector<std::uint32_t> communities = moving.numbered();
        for (std::uint32_t& community : result) {
            community = communities[community];
        }
        net = merged(net, communities);
    }
    return result;
}

Neighbours both_ways(const Neighbours& neighbours) {
    Neighbours links(neighbours.size());
    for (std::uint32_t node = 0; node < neighbours.size(); ++node) {
        for (const Neighbour& other : neighbours[node]) {
            links[node].push_back({other.text, other.likeness / 2});
            links[other.text].push_back({node, other.likeness / 2});
        }
    }
    for (std::vector<Neighbour>& row : links) {
        std::ranges::sort(row, {}, &Neighbour::text);
        std::vector<Neighbour> sums;
        for (const Neighbour& link : row) {
            if (sums.empty() || sums.back().text != link.text) {
                sums.push_back(link);
            } else {
                sums.back().likeness += link.likeness;
            }
        }
        row = std::move(sums);
    }
    return links;
}

}  // namespace wordkeep::desk
