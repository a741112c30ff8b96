#include "crm/audit_keeper.hpp"

#include "base/team_limits.hpp"

namespace wordkeep::crm {

base::Done AuditKeeper::tick() {
    using base::limits::audit_prune_pause;
    using base::limits::audit_refused_pause;
    const base::SteadyTime now = clock_.steady();
    if (!told_) {
        told_ = now;
    }
    if (now - *told_ >= audit_refused_pause) {
        if (auto told = actions_.tell_refused(); !told) {
            return told;
        }
        told_ = now;
    }
    if (pruned_ && now - *pruned_ < audit_prune_pause) {
        return {};
    }
    base::Done done = store_.run([this](keep::Connection& connection) -> base::Done {
        const auto gone = chain_.prune(connection, clock_.wall() - kept_, base::limits::audit_rows_max);
        return gone ? base::Done() : base::Done(std::unexpect, gone.error());
    });
    if (done) {
        pruned_ = now;
    }
    return done;
}

}  // namespace wordkeep::crm
