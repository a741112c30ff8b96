// A part of somebody else's transaction: how what is done and the note that it was done are committed together.
#pragma once

#include <functional>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::crm {

// A Fault undoes all of the transaction.
using InTransaction = std::function<base::Done(keep::Connection&)>;

// The last step of a transaction whose steps so far came to `done`. also: may be empty.
inline base::Done and_also(base::Done done, keep::Connection& connection, const InTransaction& also) {
    return done && also ? also(connection) : done;
}

}  // namespace wordkeep::crm
