#include "crm/inquiries.hpp"

namespace wordkeep::crm {

base::Result<keep::Changed> Inquiries::change(base::InquiryId inquiry, const keep::Expected& expected,
                                              const keep::MarksChange& change,
                                              const std::function<base::Done(keep::Connection&)>& also) {
    if (change.state == keep::InquiryState::fading) {
        return base::fault(base::FaultKind::invalid, "only a turn makes an inquiry fading");
    }
    keep::Changed changed;
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            if (also) {
                if (auto fine = also(connection); !fine) {
                    return fine;
                }
            }
            auto result = keep::change_marks(connection, inquiry, expected, change);
            if (!result) {
                return std::unexpected(result.error());
            }
            changed = std::move(*result);
            return {};
        },
        [&] { listener_(inquiry, changed.after); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return changed;
}

}  // namespace wordkeep::crm
