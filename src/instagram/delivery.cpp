#include "instagram/delivery.hpp"

#include "instagram/envelope.hpp"
#include "instagram/json_tree.hpp"

namespace wordkeep::instagram {

namespace {

// Whatever way read_delivery is left, the parser holds nothing of the body afterwards.
class Reading {
public:
    explicit Reading(JsonTree& tree) noexcept : tree_(tree) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() { tree_.forget(); }

private:
    JsonTree& tree_;
};

}  // namespace

base::Result<Delivery> read_delivery(const Verified& verified) {
    thread_local JsonTree tree;
    const Reading reading(tree);
    if (base::Done done = tree.read(verified.bytes()); !done) {
        return std::unexpected(done.error());
    }
    return read_envelope(tree.root());
}

}  // namespace wordkeep::instagram
