// Two who listen to the desk as one.
#pragma once

#include "desk/desk.hpp"

namespace wordkeep::desk {

class BothListeners final : public Listener {
public:
    // Both outlive it; the first is told first.
    BothListeners(Listener& first, Listener& second) : first_(first), second_(second) {}
    void inquiry_changed(base::InquiryId id) override {
        first_.inquiry_changed(id);
        second_.inquiry_changed(id);
    }
    void inquiry_gone(base::InquiryId id) override {
        first_.inquiry_gone(id);
        second_.inquiry_gone(id);
    }

private:
    Listener& first_;
    Listener& second_;
};

}  // namespace wordkeep::desk
