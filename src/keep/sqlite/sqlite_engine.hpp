// The embedded engine: one SQLite database in WAL mode, every commit synced before it returns.
//
// Arrangement and figures: docs/adr/0003-sqlite-arrangement.md.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "keep/engine.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep::sqlite {

enum class Sharing : std::uint8_t {
    sole_server,    // refuses to open while another server has the store
    beside_server,  // short writes of a command, while a server may run
};

// Opens or creates the database (mode 0600) and brings its schema up to date. Faults say what to do: a folder that
// isn't there or not writable, another server, a file that is no database, one from a newer version.
base::Result<std::unique_ptr<Engine>> open_sqlite_engine(const std::string& path,
                                                         Sharing sharing = Sharing::sole_server);

// Reads beside a running server; creates and changes nothing. Fault: not_found, corrupt.
base::Result<std::unique_ptr<Connection>> open_sqlite_reader(const std::string& path);

}  // namespace wordkeep::keep::sqlite
