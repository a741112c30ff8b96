#include "doctor/webhook_check.hpp"

#include <algorithm>

#include "base/hex.hpp"

namespace wordkeep::doctor {

namespace {

using outgoing::Answer;
using outgoing::Trouble;

constexpr const char* server = "server";
constexpr const char* token = "verify_token";
constexpr const char* secret = "app_secret";
constexpr const char* deliveries = "deliveries";
constexpr std::size_t meta_secret_letters = 32;
constexpr std::size_t secret_letters_least = 16;
constexpr const char* restart = "restart the server, so that it reads the configuration anew";

Finding wrong_handshake(const Answer& answer, const char* where) {
    const std::string place(where);
    if (answer.trouble != Trouble::none) {
        return wrong(token, "the handshake could not be tried " + place, "make the address answer first");
    }
    if (answer.status == 403) {
        return wrong(token, "the server refuses the verify token of this configuration " + place, restart);
    }
    return wrong(
        token,
        "the handshake " + place + " is answered " + std::to_string(answer.status) + " and not with its challenge",
        "see that /webhooks/instagram leads to Wordkeep, without a sign-in, a redirect or a cache before it");
}

bool is_right(const Answer& answer, const std::string& challenge) {
    return answer.trouble == Trouble::none && answer.status == 200 && answer.body == challenge;
}

bool has_status(const Answer& answer, int status) {
    return answer.trouble == Trouble::none && answer.status == status;
}

}  // namespace

SecretShape shape_of(std::string_view text) {
    return {text.size(), !text.empty() && text.find_first_not_of(base::hex_digits) == std::string_view::npos,
            text.find_first_of(" \t\r\n") != std::string_view::npos};
}

Finding check_server(const std::string& listen, const std::optional<Answer>& health) {
    if (!health) {
        return doubtful(server, "server.listen names no fixed port, so the running server can't be asked",
                        "give server.listen a port of its own");
    }
    if (health->trouble != Trouble::none) {
        return wrong(server, "no server answers at " + listen, "start it: wordkeep serve --config FILE");
    }
    if (health->status != 200) {
        return wrong(server, "something answers at " + listen + ", but it is no Wordkeep",
                     "stop it, or give server.listen another port");
    }
    return fine(server, "it answers at " + listen);
}

Finding check_verify_token(const HandshakeFacts& facts) {
    if (!facts.here) {
        return doubtful(token, "the handshake was not tried", "start the server at a fixed port first");
    }
    if (!is_right(*facts.here, facts.challenge)) {
        return wrong_handshake(*facts.here, "at the server");
    }
    if (!facts.over_public) {
        return doubtful(token, "the handshake is right at the server; over the public address it was not tried",
                        "put the public address right first");
    }
    if (!is_right(*facts.over_public, facts.challenge)) {
        return wrong_handshake(*facts.over_public, "over the public address");
    }
    return fine(token, "the handshake is right, at the server and over the public address");
}

Finding check_app_secrets(const std::vector<SecretShape>& secrets) {
    const char* copy = "copy it anew from Meta's app dashboard (Instagram > API setup with Instagram login)";
    if (secrets.empty() || std::ranges::any_of(secrets, [](const auto& shape) { return shape.letters == 0; })) {
        return wrong(secret, "there is none, or an empty one: nothing could be told from a forgery", copy);
    }
    if (std::ranges::any_of(secrets, &SecretShape::has_space)) {
        return doubtful(secret, "one holds a space or a line break, which no secret of Meta's does", copy);
    }
    if (std::ranges::any_of(secrets, [](const auto& shape) { return shape.letters < secret_letters_least; })) {
        return wrong(secret, "one is so short that it can be guessed", copy);
    }
    if (!std::ranges::all_of(
            secrets, [](const auto& shape) { return shape.hexadecimal && shape.letters == meta_secret_letters; })) {
        return doubtful(secret, "one doesn't look like Meta's, which have 32 of the letters 0-9 and a-f", copy);
    }
    return fine(secret, secrets.size() == 1 ? "it looks as it should"
                                            : std::to_string(secrets.size()) + " look as they should");
}

Finding check_deliveries(const DeliveryFacts& facts) {
    if (facts.here.empty() || !facts.forged) {
        return doubtful(deliveries, "none was tried", "start the server at a fixed port first");
    }
    if (!has_status(*facts.forged, 401)) {
        return wrong(deliveries, "a delivery with a forged signature was not refused",
                     "see that Wordkeep itself answers at server.listen");
    }
    if (!std::ranges::all_of(facts.here, [](const auto& answer) { return has_status(answer, 200); })) {
        return wrong(deliveries, "the server refuses what is signed with an app secret of this configuration", restart);
    }
    if (!facts.over_public) {
        return doubtful(deliveries, "signed deliveries are taken at the server; over the public address none was tried",
                        "put the public address right first");
    }
    if (!has_status(*facts.over_public, 200)) {
        return wrong(deliveries, "a signed delivery over the public address is not taken",
                     "let the proxy pass bodies to /webhooks/instagram unchanged (up to 4 MB), with all headers");
    }
    return fine(deliveries,
                "signed ones are taken, at the server and over the public address; forged ones are refused");
}

}  // namespace wordkeep::doctor
