// Saved views: which inquiries somebody wants to see together. In portable SQL.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredView {
    base::ViewId id;
    base::StaffId owner;
    bool shared;         // everybody sees it; else its owner alone
    std::string filter;  // states and ids, as the API writes filters
    base::Sealed name;   // sealed for (saved view, id)
};

// In id order.
base::Done each_view(Connection& connection, const std::function<bool(StoredView)>& each);
base::Done insert_view(Connection& connection, const StoredView& view);
// Faults: not_found. The owner stays.
base::Done update_view(Connection& connection, const StoredView& view);
// Of this owner, those that nobody else sees.
base::Done delete_own_views(Connection& connection, base::StaffId owner);
base::Done delete_view(Connection& connection, base::ViewId view);

}  // namespace wordkeep::keep
