// The texts of one inquiry, opened: what whoever shows, compares or counts them begins with.
#pragma once

#include <functional>

#include "base/ids.hpp"
#include "base/masked.hpp"
#include "keep/sql.hpp"
#include "seal/vault.hpp"

namespace wordkeep::desk {

// In the order of its parts; none if it was erased. Faults: what the store says, corrupt if a text doesn't open.
base::Done each_opened_text(keep::Connection& connection, const seal::Vault& vault, base::InquiryId inquiry,
                            const std::function<void(base::MessageId, const base::Masked&)>& each);

}  // namespace wordkeep::desk
