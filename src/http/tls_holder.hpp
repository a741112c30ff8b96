// The TLS settings that new connections use; those that are open keep theirs.
#pragma once

#include <memory>
#include <mutex>

#include "base/result.hpp"
#include "http/server.hpp"

namespace boost::asio::ssl {
class context;
}

namespace wordkeep::http {

// Thread-safe.
class TlsHolder {
public:
    using Context = std::shared_ptr<boost::asio::ssl::context>;  // shared: sessions outlive a reload

    explicit TlsHolder(TlsFiles files) : files_(std::move(files)) {}

    // Reads the files. On a fault (unreadable, not PEM, encrypted key, key of another certificate) nothing changes.
    base::Done load();
    // Not null after one good load().
    [[nodiscard]] Context current() const {
        const std::scoped_lock lock(mutex_);
        return current_;
    }

private:
    const TlsFiles files_;
    mutable std::mutex mutex_;
    Context current_;
};

}  // namespace wordkeep::http
