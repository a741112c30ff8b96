// `wordkeep connect`: what to set in Meta's app dashboard, and the subscription of an account by a pasted token.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <memory>

#include "base/fleeting.hpp"
#include "cli/account_line.hpp"
#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/graph_transport.hpp"
#include "cli/passphrase.hpp"
#include "cli/terminal.hpp"
#include "instagram/graph/connect.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

struct Options {
    std::string config;
    bool show_token = false;
    bool token_stdin = false;
    bool guide_only = false;
    bool check = false;
    bool write = false;
};

void print_guide(const Config& config, bool show_token) {
    const std::string url = config.public_url();
    std::string fields;
    for (const std::string& field : instagram::fields_to_subscribe()) {
        fields += (fields.empty() ? "" : ", ") + field;
    }
    std::printf(
        "In Meta's app dashboard (developers.facebook.com > your app):\n\n"
        "  Instagram > API setup with Instagram login > Configure webhooks\n"
        "    Callback URL             %s/webhooks/instagram\n"
        "    Verify token             %s\n"
        "    Fields to subscribe      %s\n\n"
        "  Instagram > API setup with Instagram login > Business login settings\n"
        "    Deauthorize callback     %s/instagram/deauthorize\n"
        "    Data deletion request    %s/instagram/data-deletion\n\n"
        "  App settings > Basic\n"
        "    Privacy policy URL       %s/privacy\n\n"
        "In Instagram's own settings: Messages > Connected tools > Allow access to messages.\n\n",
        url.c_str(), show_token ? config.instagram.verify_token.c_str() : "(instagram.verify_token; --show-token)",
        fields.c_str(), url.c_str(), url.c_str(), url.c_str());
    std::fflush(stdout);
}

base::Result<base::FleetingText> token_from_stdin() {
    std::string line;
    std::getline(std::cin, line);
    line.erase(line.find_last_not_of(" \t\r") + 1);
    line.erase(0, line.find_first_not_of(" \t"));
    if (line.empty()) {
        return base::fault(FaultKind::invalid, "standard input holds no token");
    }
    return base::FleetingText(std::move(line));
}

void print_account(const instagram::ConnectedAccount& account) {
    std::string fields;
    for (const std::string& field : account.fields) {
        fields += (fields.empty() ? "" : ", ") + field;
    }
    std::printf("The account %s (%s) is subscribed%s%s. The token is forgotten.\n", account.id.c_str(),
                account.name.empty() ? "no name told" : account.name.c_str(),
                fields.empty() ? "" : " to: ", fields.c_str());
}

base::Done name_mailbox(const Options& options, const Config& config, const instagram::ConnectedAccount& account) {
    if (config.instagram.accounts.contains(account.id)) {
        std::printf("It has a mailbox: \"%s\".\n", config.instagram.accounts.at(account.id).c_str());
        return {};
    }
    if (!options.write) {
        std::printf("To name its mailbox, add this line under [instagram.accounts] (or run this with --write):\n  %s\n",
                    account_line(account.id, account.name).c_str());
        return {};
    }
    const auto written = write_account(options.config, account.id, account.name);
    if (!written) {
        return std::unexpected(written.error());
    }
    std::printf("Its mailbox is written into %s; restart the server to see it.\n", options.config.c_str());
    return {};
}

base::Done connect(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    print_guide(*config, options.show_token);
    if (options.guide_only || (!options.token_stdin && isatty(STDIN_FILENO) == 0)) {
        return {};
    }
    const auto token = options.token_stdin
                           ? token_from_stdin()
                           : ask_hidden("Access token (Generate token in the dashboard; it is not shown): ",
                                        "there is no terminal to ask for the token at; use --token-stdin");
    if (!token) {
        return std::unexpected(token.error());
    }
    const instagram::GraphHosts hosts = graph_hosts(*config);
    const auto transport = graph_transport(hosts);
    const auto account = options.check ? instagram::look_at_account(transport, hosts, *token)
                                       : instagram::connect_account(transport, hosts, *token);
    if (!account) {
        return base::fault(FaultKind::unavailable, std::string(instagram::refusal_words(account.error())));
    }
    print_account(*account);
    return name_mailbox(options, *config, *account);
}

}  // namespace

Command add_connect(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_flag("--show-token", options->show_token, "Print the verify token too");
    app.add_flag("--guide", options->guide_only, "Only say what to set in the dashboard");
    app.add_flag("--token-stdin", options->token_stdin, "Read the access token from the first line of standard input");
    app.add_flag("--check", options->check, "Only look whether the account is subscribed");
    app.add_flag("--write", options->write, "Write the account into the configuration as a mailbox");
    app.footer(
        "Says what to set in Meta's app dashboard, then subscribes an account with an access token that you paste. "
        "The\n"
        "token is sent to graph.instagram.com (a Page's token to graph.facebook.com) in a header, is never written "
        "down,\n"
        "and is forgotten when this ends. No other command and no server needs it.");
    return [options] {
        const auto done = connect(*options);
        return done ? 0 : failed(done.error());
    };
}

}  // namespace wordkeep::cli
