// Plays golden cases (README.md beside this file) against a receiver and says what didn't come out as written.
//
// The receiver here is the real door and the real parser, and in place of the store the rules of DESIGN.md, "What an
// event does", on a map. The same files are played against the whole service over HTTP (tests/service/test_golden.py).
#pragma once

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "instagram/delivery.hpp"
#include "instagram/verified.hpp"

namespace wordkeep::golden {

using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

inline const std::string secret = "a secret for golden cases";

inline std::string from_hex(const std::string& digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
        bytes.push_back(static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16)));
    }
    return bytes;
}

inline std::string with_number(std::string pattern, int number) {
    for (std::size_t at = pattern.find("{n}"); at != std::string::npos; at = pattern.find("{n}", at)) {
        pattern.replace(at, 3, std::to_string(number));
    }
    return pattern;
}

// A string, or a list of parts that are joined: strings, {"hex"}, {"repeat", "times"} with {n} counting from 1.
inline std::string bytes_of(const Json& written) {
    if (written.is_string()) {
        return written.get<std::string>();
    }
    std::string bytes;
    for (const Json& part : written) {
        if (part.is_string()) {
            bytes += part.get<std::string>();
        } else if (part.contains("hex")) {
            bytes += from_hex(part.at("hex").get<std::string>());
        } else {
            const int times = part.at("times").get<int>();
            for (int number = 1; number <= times; ++number) {
                bytes += with_number(part.at("repeat").get<std::string>(), number);
            }
        }
    }
    return bytes;
}

inline std::string body_of(const Json& delivery) {
    return delivery.contains("json") ? delivery.at("json").dump() : bytes_of(delivery.at("body"));
}

// A multiset: strings, lists of parts, {"text", "times"}. In order of bytes.
inline Texts kept_of(const Json& written) {
    Texts kept;
    for (const Json& one : written) {
        if (one.is_object()) {
            kept.insert(kept.end(), one.at("times").get<std::size_t>(), bytes_of(one.at("text")));
        } else {
            kept.push_back(bytes_of(one));
        }
    }
    std::ranges::sort(kept);
    return kept;
}

inline std::string mac_of(const EVP_MD* digest, const std::string& key, const std::string& body) {
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    HMAC(digest, key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(body.data()),
         body.size(), mac, &length);
    std::string hex;
    for (unsigned at = 0; at < length; ++at) {
        hex += "0123456789abcdef"[mac[at] >> 4];
        hex += "0123456789abcdef"[mac[at] & 15];
    }
    return hex;
}

// The value of X-Hub-Signature-256; empty stands for a missing header too.
inline std::string signature_of(const std::string& kind, const std::string& body) {
    const std::string right = mac_of(EVP_sha256(), secret, body);
    std::string upper = right;
    std::ranges::transform(upper, upper.begin(), [](unsigned char digit) { return std::toupper(digit); });
    const std::map<std::string, std::string> values{
        {"right", "sha256=" + right},
        {"both", "sha256=" + right},
        {"legacy-wrong", "sha256=" + right},
        {"upper-hex", "sha256=" + upper},
        {"missing", ""},
        {"legacy-only", ""},
        {"empty", ""},
        {"prefix-only", "sha256="},
        {"upper-prefix", "SHA256=" + right},
        {"no-prefix", right},
        {"short", "sha256=" + right.substr(1)},
        {"long", "sha256=" + right + "00"},
        {"not-hex", "sha256=" + std::string(64, 'z')},
        {"zeros", "sha256=" + std::string(64, '0')},
        {"wrong-secret", "sha256=" + mac_of(EVP_sha256(), secret + " but another one", body)},
        {"empty-secret", "sha256=" + mac_of(EVP_sha256(), "", body)},
        {"other-body", "sha256=" + mac_of(EVP_sha256(), secret, body + " ")},
        {"sha1-named", "sha1=" + mac_of(EVP_sha1(), secret, body)},
        {"sha1-as-sha256", "sha256=" + mac_of(EVP_sha1(), secret, body)},
    };
    return values.at(kind);
}

// What is kept, told by the rules alone.
class ModelStore {
public:
    void apply(const instagram::Event& event) {
        const std::string mid(event.mid.peek());
        const std::string text(event.text.peek());
        switch (event.action) {
            case instagram::EventAction::keep:
                if (mid.empty()) {
                    nameless_.push_back(text);
                } else if (!erased_.contains(mid)) {
                    texts_.try_emplace(mid, text);
                }
                break;
            case instagram::EventAction::replace:
                if (!erased_.contains(mid)) {
                    texts_[mid] = text;
                }
                break;
            case instagram::EventAction::unsend:
                texts_.erase(mid);
                erased_.insert(mid);
                break;
        }
    }
    [[nodiscard]] Texts kept() const {
        Texts all = nameless_;
        for (const auto& [mid, text] : texts_) {
            all.push_back(text);
        }
        std::ranges::sort(all);
        return all;
    }

private:
    std::map<std::string, std::string> texts_;
    std::set<std::string> erased_;
    Texts nameless_;
};

class Receiver {
public:
    // Returns the status of the answer.
    int deliver(const std::string& body, const std::string& signature) {
        auto verified = verifier_.verify(instagram::RawBody(std::string(body)), signature);
        if (!verified) {
            return 401;
        }
        const auto delivery = instagram::read_delivery(*verified);
        if (!delivery) {
            return delivery.error().kind == base::FaultKind::too_large ? 413 : 400;
        }
        for (const instagram::Event& event : delivery->events) {
            store_.apply(event);
        }
        return 200;
    }
    [[nodiscard]] Texts kept() const { return store_.kept(); }

private:
    instagram::SignatureVerifier verifier_{std::vector<std::string>{"an older secret", secret}};
    ModelStore store_;
};

inline std::string shown(const Texts& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += Json(text.substr(0, 80)).dump(-1, ' ', true, Json::error_handler_t::replace) + " ";
    }
    return all.substr(0, 800);
}

// What didn't come out as the case wants; empty if everything did.
inline std::string problem_of(const Json& written) {
    Receiver receiver;
    std::string problem;
    int number = 0;
    for (const Json& delivery : written.at("deliveries")) {
        ++number;
        const std::string body = body_of(delivery);
        const int status = receiver.deliver(body, signature_of(delivery.value("signature", "right"), body));
        if (status != delivery.at("status").get<int>()) {
            problem += "delivery " + std::to_string(number) + " answered " + std::to_string(status) + "; ";
        }
    }
    const Texts wanted = kept_of(written.at("kept"));
    if (receiver.kept() != wanted) {
        problem += "kept " + shown(receiver.kept()) + "wanted " + shown(wanted);
    }
    return problem;
}

inline Json load_case(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return Json::parse(file);
}

}  // namespace wordkeep::golden
