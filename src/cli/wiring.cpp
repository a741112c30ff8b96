#include "cli/wiring.hpp"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <thread>

#include "api/app.hpp"
#include "api/handlers.hpp"
#include "api/routes.hpp"
#include "base/fleeting.hpp"
#include "base/limits.hpp"
#include "base/worker_pool.hpp"
#include "cli/descriptors.hpp"
#include "cli/graph_transport.hpp"
#include "cli/master_key.hpp"
#include "cli/policy_of.hpp"
#include "crm/api_keys.hpp"
#include "crm/audit_chain.hpp"
#include "crm/audit_keeper.hpp"
#include "crm/bursts.hpp"
#include "crm/compactor.hpp"
#include "crm/eraser.hpp"
#include "crm/intake.hpp"
#include "crm/invitations.hpp"
#include "crm/key_chain.hpp"
#include "crm/mask_lists.hpp"
#include "crm/second_factors.hpp"
#include "crm/sign_in_gate.hpp"
#include "crm/silence.hpp"
#include "crm/staff.hpp"
#include "crm/team_work.hpp"
#include "crm/turn.hpp"
#include "desk/listeners.hpp"
#include "desk/search/search_index.hpp"
#include "desk/search/search_warm_up.hpp"
#include "http/server.hpp"
#include "keep/migrations.hpp"
#include "keep/sqlite/file_health.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "seal/derive.hpp"

namespace wordkeep::cli {

namespace {

constexpr unsigned worker_threads = 2;
constexpr std::size_t worker_jobs_max = 1024;

std::map<base::MailboxId, std::string> name_mailboxes(const Config& config, const crm::KeyChain& keys) {
    std::map<base::MailboxId, std::string> names;
    for (const auto& [account, name] : config.instagram.accounts) {
        names.emplace(keys.mailbox(account), name);
    }
    return names;
}

http::ServerOptions server_options(const Config& config, base::Log& log) {
    http::ServerOptions options{.listen = config.server.listen, .threads = config.server.threads};
    options.connections_max = make_room_for_connections(options.connections_max, log);
    if (!config.server.tls_certificate.empty()) {
        options.tls = http::TlsFiles{(config.folder / config.server.tls_certificate).string(),
                                     (config.folder / config.server.tls_key).string()};
    }
    return options;
}

int local_hour(base::WallTime time) {
    const std::time_t seconds = time.time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts.tm_hour;
}

// Members stand in the order of dependence: each may use those above it, and goes before them.
class ServiceParts final : public Service {
public:
    ServiceParts(const Config& config, std::unique_ptr<keep::Engine> engine, words::Masker&& masker,
                 const base::Clock& clock, base::Log& log)
        : clock_(clock),
          log_(log),
          store_(std::move(engine), metrics_, log),
          masker_(std::move(masker)),
          signatures_(config.instagram.app_secrets),
          graph_{graph_hosts(config), graph_transport(graph_hosts(config))},
          policy_(policy_of(config)),
          bursts_(config.burst_seconds, base::limits::bursts_open_max, clock),
          desk_(metrics_),
          live_(metrics_),
          search_([this](base::InquiryId id) { return state_of(id); }),
          insights_(std::max(1U, std::thread::hardware_concurrency())),
          insights_feed_(store_, desk_, insights_),
          live_and_search_(live_, search_),
          listeners_(live_and_search_, insights_feed_),
          setup_(store_),
          turns_(store_, clock, std::chrono::days(config.turn_days),
                 {[this](std::span<const keep::Outcome> outcomes) { note_erased(outcomes); },
                  [this] {
                      desk_.faded();
                      insights_feed_.turned();
                  }}),
          compactor_(
              store_, clock, [this] { return static_cast<std::int64_t>(metrics_.commits.value()); }, local_hour),
          silence_(clock),
          workers_(worker_threads, worker_jobs_max) {
        desk_.listen(listeners_);
    }
    ~ServiceParts() override { stop(); }
    ServiceParts(const ServiceParts&) = delete;
    ServiceParts& operator=(const ServiceParts&) = delete;

    base::Done assemble(const Config& config, base::Random& random) {
        auto master = open_master_key(config, store_);
        if (!master) {
            return std::unexpected(master.error());
        }
        auto keys = crm::KeyChain::open(store_, *master, std::chrono::days(config.epoch_days), clock_, log_);
        if (!keys) {
            return std::unexpected(keys.error());
        }
        keys_ = std::move(*keys);
        if (auto opened = open_team(config, random); !opened) {
            return opened;
        }
        (void)store_.changed_by_others();  // from here on
        if (auto loaded = load_settings(config); !loaded) {
            return loaded;
        }
        search_warm_up_.emplace(store_, keys_->vault(), search_);
        eraser_.emplace(store_, keys_->vault(), masker_,
                        [this](std::span<const keep::Outcome> outcomes) { note_erased(outcomes); });
        auto requests = crm::ErasureRequests::open(store_, *keys_, masker_, *eraser_, random);
        if (!requests) {
            return std::unexpected(requests.error());
        }
        erasure_requests_ = std::move(*requests);
        erasure_gate_.emplace(clock_, random);
        make_team_work(random);
        if (auto loaded = work_->rules.load(); !loaded) {
            return loaded;
        }
        make_intake(random);
        make_app(config, random);
        router_.emplace(api::routes(*app_));
        auto server = http::Server::open(server_options(config, log_), *router_, metrics_, log_);
        if (!server) {
            return std::unexpected(server.error());
        }
        server_ = std::move(*server);
        return {};
    }

    void start() override {
        desk_.begin_warm_up();  // before the first request, which must not take the desk for empty
        live_.start([this](const api::LiveChanges& changes) { return api::render_changes(*app_, changes); });
        server_->start();
        warm_up_ = std::jthread([this] {
            if (auto done = desk_.warm_up(store_); !done) {
                log_.error(
                    "the desk could not read what is kept; restart Wordkeep, and if this comes again, restore a "
                    "backup");
            }
            if (auto done = search_warm_up_->run(std::max(1U, std::thread::hardware_concurrency())); !done) {
                log_.error("some of what is kept could not be opened for searching; it is listed, but not found");
            }
        });
    }
    [[nodiscard]] std::uint16_t port() const override { return server_->port(); }
    [[nodiscard]] std::string new_owner_token() override {
        return staff_->has_owner() ? std::string() : staff_->new_owner_token();
    }
    base::Done reload_tls() override { return server_->reload_tls(); }
    void tick() override {
        bursts_.forget_old();
        if (auto done = keys_->tick(); !done) {
            log_.warning("the keys for message ids could not be rotated now; this is tried again soon");
        }
        follow_other_programs();
        api_keys_->tick();
        turn_if_due();
        compact_if_due();
        if (auto kept = audit_keeper_->tick(); !kept) {
            log_.warning("the audit could not be looked after now; this is tried again soon");
        }
        watch_silence();
        base::wipe_stack();
    }
    void stop() override {
        live_.stop();
        if (server_) {
            server_->stop();
        }
        if (app_) {
            app_->insights_job.stop = true;
        }
        insights_.stop();
        workers_.stop();
        if (work_) {
            work_->bulk.end();
        }
        if (warm_up_.joinable()) {
            search_warm_up_->stop();
            warm_up_.join();
        }
        if (actions_) {
            (void)actions_->tell_refused();
        }
        store_.close();
    }

private:
    void make_app(const Config& config, base::Random& random) {
        app_.reset(new api::App{store_,
                                desk_,
                                search_,
                                *search_warm_up_,
                                insights_,
                                insights_feed_,
                                *keys_,
                                *intake_,
                                *eraser_,
                                turns_,
                                *staff_,
                                *factors_,
                                *gate_,
                                *invitations_,
                                *actions_,
                                *api_keys_,
                                *audit_,
                                *work_,
                                *erasure_requests_,
                                *erasure_gate_,
                                masker_,
                                *mask_lists_,
                                setup_,
                                silence_,
                                policy_,
                                signatures_,
                                graph_,
                                base::FleetingText(std::string(config.instagram.verify_token)),
                                config.public_url(),
                                name_mailboxes(config, *keys_),
                                workers_,
                                live_,
                                metrics_,
                                log_,
                                clock_,
                                random,
                                base::id_to_text(static_cast<std::int64_t>(random.bits()))});
    }
    void make_intake(base::Random& random) {
        intake_.emplace(
            *keys_, masker_, bursts_, store_, random, metrics_,
            [this](auto outcomes, auto mailboxes, auto texts) {
                desk_.committed(outcomes, mailboxes);
                search_.committed(outcomes, mailboxes, texts);
                silence_.heard(mailboxes);
            },
            [this](const base::Masked& text) { return work_->rules.topics_for(text); });
    }
    base::Done load_settings(const Config& config) {
        if (auto loaded = setup_.load(); !loaded) {
            return loaded;
        }
        mask_lists_.emplace(store_, keys_->vault(), mask_options(config), masker_);
        return mask_lists_->load();
    }

    void make_team_work(base::Random& random) {
        const seal::Vault& vault = keys_->vault();
        const auto marked = [this](base::InquiryId id, const keep::Marks& marks) { desk_.marked(id, marks); };
        work_.reset(new crm::TeamWork{
            {store_, marked},
            {store_, vault, masker_, random,
             [this](base::TopicId topic, std::optional<base::TopicId> into) { desk_.topic_gone(topic, into); }},
            {store_, vault, masker_, random, [this](base::InquiryId id) { desk_.touched(id); }},
            {store_, vault, masker_, random},
            {store_, vault, masker_, random},
            {store_, vault, masker_, random},
            {store_, crm::RoundGroups(vault, masker_, random)},
            {store_, vault, masker_},
            {store_, *eraser_, marked, random, log_, [this] { live_.list_changed("bulk"); }}});
    }
    void note_erased(std::span<const keep::Outcome> outcomes) {
        desk_.erased(outcomes);
        search_.erased(outcomes);
        metrics_.texts_erased.add(outcomes.size());
    }
    void follow_other_programs() {
        if (desk_.warming() || !search_warm_up_->progress().ended || !store_.changed_by_others()) {
            return;
        }
        base::Done done = store_.run([this](keep::Connection& connection) { return reconcile(connection); });
        if (done) {
            done = work_->rules.load();
        }
        if (!done) {
            log_.warning("another program changed the store, and the desk could not read it anew");
        }
    }
    base::Done open_team(const Config& config, base::Random& random) {
        audit_.emplace(keys_->staff_key(), clock_);
        actions_.emplace(store_, *audit_, metrics_);
        audit_keeper_.emplace(store_, *audit_, *actions_, clock_, std::chrono::days(config.audit_days));
        invitations_.emplace(store_, *actions_, clock_);
        auto api_keys = crm::ApiKeys::open(store_, *actions_, keys_->staff_key(), clock_, random, [this](auto key) {
            live_.let_go(*base::StaffId::from_stored(key.value()));
        });
        if (!api_keys) {
            return std::unexpected(api_keys.error());
        }
        api_keys_ = std::move(*api_keys);
        factors_.emplace(keys_->staff_key(), clock_);
        auto staff = crm::Staff::open(store_, *actions_, *factors_, clock_, random,
                                      {[this](base::StaffId member) { live_.let_go(member); },
                                       [this](base::StaffId member) {
                                           desk_.assignee_gone(member);
                                           live_.list_changed("colleagues");
                                       }});
        if (!staff) {
            return std::unexpected(staff.error());
        }
        staff_ = std::move(*staff);
        gate_.emplace(seal::derive_key(keys_->staff_key(), "wordkeep device cookie"), clock_);
        return {};
    }
    base::Done reconcile(keep::Connection& connection) {
        if (auto done = staff_->read_again(connection); !done) {
            return done;
        }
        if (auto done = api_keys_->read_again(connection); !done) {
            return done;
        }
        if (auto done = desk_.reconcile(connection); !done) {
            return done;
        }
        std::vector<base::MessageId> messages;
        base::Done read = keep::each_message_place(connection, [&](base::MessageId id, base::InquiryId) {
            messages.push_back(id);
            return true;
        });
        if (read) {
            search_.keep_only(messages);
        }
        return read;
    }
    [[nodiscard]] std::optional<keep::InquiryState> state_of(base::InquiryId id) const {
        const auto listed = desk_.find(id);
        return listed ? std::optional(listed->marks.state) : std::nullopt;
    }
    void compact_if_due() {
        const auto compaction = compactor_.tick();
        if (!compaction) {
            log_.warning("the store could not be compacted now; this is tried again soon");
        } else if (*compaction == crm::Compaction::done) {
            log_.info("the store was written anew in key order");
        }
    }
    void watch_silence() {
        if (!silence_.tick()) {
            return;
        }
        live_.list_changed("silence");
        if (const auto silent = silence_.alarms().size(); silent > 0) {
            log_.warning(
                "a mailbox is silent for longer than is its habit; see that the account is still subscribed: wordkeep "
                "doctor, wordkeep connect --check",
                {{"mailboxes", static_cast<std::int64_t>(silent)}});
        }
    }
    void turn_if_due() {
        const auto erased = turns_.tick();
        if (!erased) {
            log_.warning("a turn is due and could not be run to its end; this is tried again soon");
        } else if (*erased) {
            log_.info("a turn ended", {{"texts_erased", **erased}});
        }
    }

    const base::Clock& clock_;
    base::Log& log_;
    base::Metrics metrics_;
    keep::Store store_;
    words::Masker masker_;
    instagram::SignatureVerifier signatures_;
    api::Graph graph_;
    crm::Policy policy_;
    crm::Bursts bursts_;
    desk::Desk desk_;
    api::LiveFeed live_;
    desk::SearchIndex search_;
    desk::Insights insights_;
    desk::InsightsFeed insights_feed_;
    desk::BothListeners live_and_search_;
    desk::BothListeners listeners_;
    crm::Setup setup_;
    crm::Turns turns_;
    crm::Compactor compactor_;
    crm::Silence silence_;
    base::WorkerPool workers_;
    std::unique_ptr<crm::KeyChain> keys_;
    std::optional<crm::AuditChain> audit_;
    std::optional<crm::StaffActions> actions_;
    std::optional<crm::AuditKeeper> audit_keeper_;
    std::optional<crm::Invitations> invitations_;
    std::unique_ptr<crm::ApiKeys> api_keys_;
    std::optional<crm::SecondFactors> factors_;
    std::unique_ptr<crm::Staff> staff_;
    std::optional<crm::SignInGate> gate_;
    std::optional<desk::SearchWarmUp> search_warm_up_;
    std::optional<crm::MaskLists> mask_lists_;
    std::optional<crm::Eraser> eraser_;
    std::unique_ptr<crm::ErasureRequests> erasure_requests_;
    std::optional<crm::ErasureGate> erasure_gate_;
    std::unique_ptr<crm::TeamWork> work_;
    std::optional<crm::Intake> intake_;
    std::unique_ptr<api::App> app_;
    std::optional<http::Router> router_;
    std::unique_ptr<http::Server> server_;
    std::jthread warm_up_;
};

base::Result<std::unique_ptr<keep::Engine>> open_sqlite(const Config& config, keep::sqlite::Sharing sharing) {
    const auto path = config.sqlite_path();
    if (!path) {
        return std::unexpected(path.error());
    }
    return keep::sqlite::open_sqlite_engine(path->string(), sharing);
}

}  // namespace

words::MaskOptions mask_options(const Config& config) {
    return {config.mask_enabled, config.mask_regions, config.mask_always, config.mask_never};
}

base::Result<words::Masker> make_masker(const Config& config) {
    return words::Masker::make(mask_options(config));
}

base::Result<std::unique_ptr<keep::Engine>> open_engine(const Config& config) {
    return open_sqlite(config, keep::sqlite::Sharing::sole_server);
}

base::Result<std::unique_ptr<keep::Engine>> open_engine_beside_server(const Config& config) {
    return open_sqlite(config, keep::sqlite::Sharing::beside_server);
}

base::Result<std::unique_ptr<keep::Connection>> open_reader(const Config& config) {
    const auto path = config.sqlite_path();
    if (!path) {
        return std::unexpected(path.error());
    }
    return keep::sqlite::open_sqlite_reader(path->string());
}

base::Result<StoreHealth> look_at_store(const Config& config) {
    const auto path = config.sqlite_path();
    if (!path) {
        return std::unexpected(path.error());
    }
    const auto health = keep::sqlite::look_at_file(path->string());
    if (!health) {
        return std::unexpected(health.error());
    }
    return StoreHealth{health->schema, keep::newest_schema(), health->whole};
}

base::Done make_database(const Config& config, const seal::SecretKey& master) {
    auto engine = open_engine(config);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    base::Metrics metrics;
    base::SilentLog log;
    const base::SystemClock clock;
    keep::Store store(std::move(*engine), metrics, log);
    auto keys = crm::KeyChain::open(store, master, std::chrono::days(config.epoch_days), clock, log);
    store.close();
    return keys ? base::Done() : base::Done(std::unexpect, keys.error());
}

base::Result<std::unique_ptr<Service>> Service::open(const Config& config, const base::Clock& clock,
                                                     base::Random& random, base::Log& log) {
    auto masker = make_masker(config);
    if (!masker) {
        return std::unexpected(masker.error());
    }
    auto engine = open_engine(config);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    auto parts = std::make_unique<ServiceParts>(config, std::move(*engine), std::move(*masker), clock, log);
    if (auto done = parts->assemble(config, random); !done) {
        return std::unexpected(done.error());
    }
    return std::unique_ptr<Service>(std::move(parts));
}

}  // namespace wordkeep::cli
