// Everything the handlers work with, made in cli/wiring.cpp and handed down by reference. One App for each process.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <string>

#include "api/bulk_erasure.hpp"
#include "api/changers.hpp"
#include "api/group_steering.hpp"
#include "api/insights_job.hpp"
#include "api/live.hpp"
#include "api/rule_runs.hpp"
#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/random.hpp"
#include "base/worker_pool.hpp"
#include "crm/api_keys.hpp"
#include "crm/audit_chain.hpp"
#include "crm/eraser.hpp"
#include "crm/erasure_gate.hpp"
#include "crm/erasure_requests.hpp"
#include "crm/intake.hpp"
#include "crm/invitations.hpp"
#include "crm/key_chain.hpp"
#include "crm/mask_lists.hpp"
#include "crm/policy.hpp"
#include "crm/second_factors.hpp"
#include "crm/setup.hpp"
#include "crm/sign_in_gate.hpp"
#include "crm/silence.hpp"
#include "crm/staff.hpp"
#include "crm/team_work.hpp"
#include "crm/turn.hpp"
#include "desk/desk.hpp"
#include "desk/insights/insights_feed.hpp"
#include "desk/search/search_index.hpp"
#include "desk/search/search_warm_up.hpp"
#include "instagram/graph/call.hpp"
#include "instagram/verified.hpp"
#include "keep/store.hpp"

namespace wordkeep::api {

// How Instagram's Graph API is reached while an account is connected.
struct Graph {
    instagram::GraphHosts hosts;
    instagram::GraphTransport transport;
};

struct App {
    keep::Store& store;
    desk::Desk& desk;
    desk::SearchIndex& search;
    desk::SearchWarmUp& search_warm_up;
    desk::Insights& insights;
    desk::InsightsFeed& insights_feed;
    crm::KeyChain& keys;
    crm::Intake& intake;
    crm::Eraser& eraser;
    crm::Turns& turns;
    crm::Staff& staff;
    crm::SecondFactors& factors;
    crm::SignInGate& gate;
    crm::Invitations& invitations;
    crm::StaffActions& actions;
    crm::ApiKeys& api_keys;
    const crm::AuditChain& audit;
    crm::TeamWork& work;
    crm::ErasureRequests& erasure_requests;
    crm::ErasureGate& erasure_gate;
    const words::Masker& masker;
    crm::MaskLists& mask_lists;
    crm::Setup& setup;
    const crm::Silence& silence;
    const crm::Policy& policy;
    const instagram::SignatureVerifier& signatures;
    const Graph& graph;
    base::FleetingText verify_token;
    std::string public_url;                            // without a slash at the end
    std::map<base::MailboxId, std::string> mailboxes;  // the business's own accounts and what they are called
    base::WorkerPool& workers;
    LiveFeed& live;
    base::Metrics& metrics;
    base::Log& log;
    const base::Clock& clock;
    base::Random& random;
    std::string run;  // a random word for the life of this process: versions of inquiries count from its start
    BulkErasure bulk_erasure{};
    Changers changers{};
    RuleRuns rule_runs{};
    InsightsJob insights_job{};
    GroupSteering group_steering{};
    std::atomic<bool> connecting{false};            // one account at a time
    std::atomic<bool> signature_fitted_last{true};  // so that the first refusal after a good delivery is told
};

}  // namespace wordkeep::api
