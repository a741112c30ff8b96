#include "outgoing/client.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace wordkeep::outgoing {

namespace {

constexpr std::size_t answer_bytes_max = 64UL * 1024;

struct CloseHandle {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, CloseHandle>;

// curl copies each line, so the copies are wiped here.
struct WipeList {
    void operator()(curl_slist* list) const noexcept {
        for (curl_slist* line = list; line != nullptr; line = line->next) {
            base::wipe(line->data, std::strlen(line->data));
        }
        curl_slist_free_all(list);
    }
};
using HeaderList = std::unique_ptr<curl_slist, WipeList>;

HeaderList header_list(const Request& request) {
    curl_slist* list = nullptr;
    const auto add = [&](std::string&& line) {
        const base::FleetingText fleeting(std::move(line));
        list = curl_slist_append(list, fleeting.peek().data());  // a string's bytes end with a zero
    };
    for (const auto& [name, value] : request.headers) {
        add(name + ": " + value);
    }
    if (!request.bearer.empty()) {
        add("Authorization: Bearer " + std::string(request.bearer.peek()));
    }
    add("Expect:");  // a short body needs no leave to be sent
    return HeaderList(list);
}

// More than the bound makes curl give up.
std::size_t take_body(const char* bytes, std::size_t, std::size_t count, void* to) {
    auto& body = *static_cast<std::string*>(to);
    if (body.size() + count > answer_bytes_max) {
        return 0;
    }
    body.append(bytes, count);
    return count;
}

std::optional<base::WallTime> time_from(const char* text) {
    const time_t seconds = curl_getdate(text, nullptr);
    return seconds < 0 ? std::nullopt : std::optional(base::WallTime(std::chrono::seconds(seconds)));
}

std::optional<base::WallTime> certificate_end(CURL* handle) {
    constexpr std::string_view label = "Expire date:";
    curl_certinfo* chain = nullptr;
    if (curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == nullptr ||
        chain->num_of_certs == 0) {
        return std::nullopt;
    }
    for (const curl_slist* line = chain->certinfo[0]; line != nullptr; line = line->next) {
        if (std::string_view(line->data).starts_with(label)) {
            return time_from(line->data + label.size());
        }
    }
    return std::nullopt;
}

Trouble of_the_certificate(CURL* handle) {
    constexpr long expired = 10;  // X509_V_ERR_CERT_HAS_EXPIRED
    long verdict = 0;
    curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &verdict);
    if (verdict == 0) {
        return Trouble::certificate_of_another;
    }
    return verdict == expired ? Trouble::certificate_expired : Trouble::certificate_untrusted;
}

Trouble trouble_of(CURL* handle, CURLcode code) {
    switch (code) {
        case CURLE_OK: return Trouble::none;
        case CURLE_COULDNT_RESOLVE_HOST: return Trouble::no_such_host;
        case CURLE_COULDNT_CONNECT: return Trouble::refused;
        case CURLE_OPERATION_TIMEDOUT: return Trouble::timed_out;
        case CURLE_PEER_FAILED_VERIFICATION: return of_the_certificate(handle);
        case CURLE_SSL_CONNECT_ERROR: return Trouble::no_tls;
        default: return Trouble::broken;
    }
}

void set_bounds(CURL* handle, std::chrono::milliseconds patience) {
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");  // none, whatever the environment says
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(handle, CURLOPT_CERTINFO, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "wordkeep");
}

void set_request(CURL* handle, const Request& request, curl_slist* headers, curl_slist* connect_to) {
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    if (request.method == Method::post) {
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.peek().data());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    }
    if (connect_to != nullptr) {
        curl_easy_setopt(handle, CURLOPT_CONNECT_TO, connect_to);
    }
    if (!request.check_certificate) {
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
    }
}

std::optional<base::WallTime> date_header(CURL* handle) {
    curl_header* found = nullptr;
    return curl_easy_header(handle, "Date", 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? time_from(found->value)
                                                                                      : std::nullopt;
}

std::string location_header(CURL* handle) {
    curl_header* found = nullptr;
    return curl_easy_header(handle, "Location", 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? found->value : "";
}

Answer perform(CURL* handle) {
    Answer answer;
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
    answer.trouble = trouble_of(handle, curl_easy_perform(handle));
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    answer.status = answer.trouble == Trouble::none ? static_cast<int>(status) : 0;
    answer.date = date_header(handle);
    answer.location = location_header(handle);
    answer.certificate_ends = certificate_end(handle);
    return answer;
}

}  // namespace

std::string origin_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    const std::size_t end = std::min(url.find_first_of("/?#", scheme + 3), url.size());
    return end == scheme + 3 || url.substr(0, end).find('@') != std::string_view::npos
               ? std::string()
               : std::string(url.substr(0, end));
}

Client::Client(std::vector<std::string> origins, std::chrono::milliseconds patience)
    : origins_(std::move(origins)), patience_(patience) {}

base::Result<Answer> Client::ask(const Request& request) const {
    const std::string origin = origin_of(request.url);
    if (origin.empty() || std::ranges::find(origins_, origin) == origins_.end()) {
        return base::fault(base::FaultKind::forbidden, "this program opens no connection to that address");
    }
    const Handle handle(curl_easy_init());
    if (!handle) {
        return base::fault(base::FaultKind::internal, "there is no memory for a connection");
    }
    const HeaderList headers = header_list(request);
    const HeaderList connect_to(
        request.connect_to.empty() ? nullptr : curl_slist_append(nullptr, ("::" + request.connect_to).c_str()));
    set_bounds(handle.get(), patience_);
    set_request(handle.get(), request, headers.get(), connect_to.get());
    return perform(handle.get());
}

}  // namespace wordkeep::outgoing
