// Wiring: who is made of what, in which order, and who outlives whom. The only place that names an engine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "keep/engine.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"
#include "words/masker.hpp"

namespace wordkeep::cli {

// The engine that store.url names, open and migrated. Fault: what is wrong and what to do.
base::Result<std::unique_ptr<keep::Engine>> open_engine(const Config& config);
// The same for a command that changes something while a server may run.
base::Result<std::unique_ptr<keep::Engine>> open_engine_beside_server(const Config& config);
// What [mask] says.
words::MaskOptions mask_options(const Config& config);
// As [mask] says. Fault: invalid, naming a bad word or pattern by its place.
base::Result<words::Masker> make_masker(const Config& config);
// The same for reading beside a running server; never creates or changes anything.
base::Result<std::unique_ptr<keep::Connection>> open_reader(const Config& config);
// What the database's file says of itself, beside a running server.
struct StoreHealth {
    std::int64_t schema;
    std::int64_t newest_schema;
    bool whole;
};
base::Result<StoreHealth> look_at_store(const Config& config);
// For init: the database with its keys.
base::Done make_database(const Config& config, const seal::SecretKey& master);

// A whole server, from the store to the listener.
class Service {
public:
    static base::Result<std::unique_ptr<Service>> open(const Config& config, const base::Clock& clock,
                                                       base::Random& random, base::Log& log);
    virtual ~Service() = default;
    // Takes connections from here on, and begins to fill the desk.
    virtual void start() = 0;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    // Empty once there is an owner.
    [[nodiscard]] virtual std::string new_owner_token() = 0;
    virtual base::Done reload_tls() = 0;
    // What has to happen from time to time: key rotation, forgetting bursts. Not on an I/O thread.
    virtual void tick() = 0;
    // Finishes what was accepted, then stops everything.
    virtual void stop() = 0;
};

}  // namespace wordkeep::cli
