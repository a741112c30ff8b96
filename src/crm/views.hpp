// Saved views: a filter under a name, one's own or shared with the team.
//
// A shared view is changed by whoever made it, the owner and the privacy officer; a private one is nobody else's
// business. The filter's writing belongs to the API; here it is a text that was found good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/staff.hpp"
#include "keep/store.hpp"
#include "keep/view_table.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct View {
    base::ViewId id;
    base::StaffId owner;
    bool shared;
    std::string name;
    std::string filter;
    std::string version;
};

struct ViewInput {
    std::string name;
    std::string filter;
    bool shared = false;
};

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class Views {
public:
    Views(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, base::Random& random)
        : store_(store), vault_(vault), masker_(masker), random_(random) {}

    // The member's own and the shared ones, by name.
    base::Result<std::vector<View>> list(const StaffMember& member);
    // Faults: invalid (the name), too_large (views_of_member_max).
    base::Result<View> create(const StaffMember& member, const ViewInput& input);
    // Faults: not_found, forbidden, stale, invalid.
    base::Result<View> change(const StaffMember& member, base::ViewId view, std::string_view version,
                              const ViewInput& input);
    base::Done remove(const StaffMember& member, base::ViewId view, std::string_view version);

private:
    base::Result<std::vector<View>> read(keep::Connection& connection, const StaffMember& member);
    base::Result<View> find(keep::Connection& connection, const StaffMember& member, base::ViewId view,
                            std::string_view version);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    base::Random& random_;
};

}  // namespace wordkeep::crm
