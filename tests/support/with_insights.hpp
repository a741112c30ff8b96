// A test over groups of what people ask: inquiry 100 * (about + 1) + at asks asked[about][at].
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "desk/insights/insights.hpp"

namespace wordkeep::desk {

class WithInsights : public testing::Test {
protected:
    using Asked = std::vector<std::vector<std::string>>;
    static base::InquiryId id(std::uint64_t number) { return base::InquiryId::from_bits(number); }
    void put_all(const Asked& asked) {
        for (std::size_t about = 0; about < asked.size(); ++about) {
            for (std::size_t at = 0; at < asked[about].size(); ++at) {
                insights_.put(id(100 * (about + 1) + at), asked[about][at]);
            }
        }
    }
    base::GroupId group_of(std::uint64_t number) { return insights_.group_of(id(number)).value(); }
    // One without an id, if there is none.
    Group group(base::GroupId wanted) {
        const Overview overview = insights_.overview();
        const auto found = std::ranges::find(overview.groups, wanted, &Group::id);
        return found == overview.groups.end() ? Group{} : *found;
    }

    Insights insights_{2};
};

}  // namespace wordkeep::desk
