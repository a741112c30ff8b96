#include "base/metrics.hpp"

namespace wordkeep::base {

const char* event_kind_name(EventKind kind) {
    switch (kind) {
        case EventKind::text: return "text";
        case EventKind::edit: return "edit";
        case EventKind::edit_without_text: return "edit_without_text";
        case EventKind::unsend: return "unsend";
        case EventKind::echo: return "echo";
        case EventKind::self: return "self";
        case EventKind::quick_reply: return "quick_reply";
        case EventKind::postback: return "postback";
        case EventKind::reaction: return "reaction";
        case EventKind::read: return "read";
        case EventKind::referral: return "referral";
        case EventKind::optin: return "optin";
        case EventKind::attachment: return "attachment";
        case EventKind::unsupported: return "unsupported";
        case EventKind::comment: return "comment";
        case EventKind::mention: return "mention";
        case EventKind::insight: return "insight";
        case EventKind::policy: return "policy";
        case EventKind::handover: return "handover";
        case EventKind::feedback: return "feedback";
        case EventKind::dashboard_test: return "dashboard_test";
        case EventKind::other_object: return "other_object";
        case EventKind::unknown: return "unknown";
    }
    return "unknown";
}

}  // namespace wordkeep::base
