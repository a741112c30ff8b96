// Passphrases: from a file (or a descriptor, /dev/fd/3), or from the terminal without showing what is typed. Never from
// the command line, where a list of processes and a shell's history would show them.
#pragma once

#include <string>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "seal/master_key.hpp"

namespace wordkeep::cli {

// The first line of the file. Faults: what is wrong with it.
base::Result<base::FleetingText> read_passphrase(const std::string& path);
// Fault: invalid if there is no terminal to ask at; the message goes on after "the master key wants a passphrase: ".
base::Result<base::FleetingText> ask_passphrase(const std::string& prompt);
// Any secret, typed or pasted at the terminal without being shown. Fault: invalid, with no_terminal as its message, or
// because nothing was typed.
base::Result<base::FleetingText> ask_hidden(const std::string& prompt, const std::string& no_terminal);
// Asks twice.
base::Result<base::FleetingText> ask_new_passphrase();

// As the configuration says: keys.passphrase_file, or else the terminal.
seal::PassphraseSource passphrase_source(const Config& config);

}  // namespace wordkeep::cli
