// One scratch instance: a folder made by `wordkeep init`, a server in it when it runs, and what it said.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "instagram/keyed_mac.hpp"
#include "prove/connection_watch.hpp"
#include "prove/http_client.hpp"
#include "prove/process.hpp"
#include "prove/scratch_server.hpp"

namespace wordkeep::prove {

// Not thread-safe. A server that still runs is killed with it.
class Instance {
public:
    // Makes the folder, with mode 0700, and runs `init` in it.
    static base::Result<std::unique_ptr<Instance>> make(const std::filesystem::path& folder, Leaks leaks);
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;
    ~Instance();

    // Until it listens. Fault: what it said instead.
    base::Done start();
    // SIGTERM, and the end of it. Fault: unavailable, if it ends badly or not at all.
    base::Done stop();
    // Any other command of the binary on this store.
    base::Result<Ran> command(const std::string& name, const std::vector<std::string>& options = {},
                              const std::string& input = {});

    // A signed delivery; its status.
    int deliver(const std::string& body);
    [[nodiscard]] std::string signature(std::string_view body) const;
    HttpClient& client() { return *client_; }
    // Plants a leak in the running server. See scratch_server.hpp.
    void plant(PlantCommand command, const std::string& bytes);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path database() const { return folder_ / "keep.db"; }
    [[nodiscard]] pid_t process() const { return server_->id(); }
    [[nodiscard]] bool runs() const { return server_ != nullptr; }
    // The token of the one-time owner link it printed; empty if it printed none.
    [[nodiscard]] std::string owner_token() const;
    [[nodiscard]] const std::string& verify_token() const { return verify_token_; }
    // Everything the servers and commands wrote to standard error, and servers to standard output.
    [[nodiscard]] std::string log() const;
    // Whether the kernel told of every attempt to reach somebody, and what it told.
    [[nodiscard]] bool watched() const { return watched_; }
    [[nodiscard]] std::vector<std::string> attempts() const;

private:
    Instance(const std::filesystem::path& folder, Leaks leaks);
    [[nodiscard]] std::vector<std::string> environment() const;
    base::Result<std::uint16_t> wait_for_port();
    void note_end();

    std::filesystem::path folder_;
    Leaks leaks_;
    std::string secret_;
    std::string verify_token_;
    std::unique_ptr<instagram::KeyedMac> mac_;
    std::unique_ptr<Process> server_;
    std::unique_ptr<ConnectionWatch> watch_;
    std::unique_ptr<HttpClient> client_;
    int control_ = -1;
    bool watched_ = true;
    std::string said_;                   // by those that have ended
    std::vector<std::string> attempts_;  // of those that have ended
};

}  // namespace wordkeep::prove
