#include "http/tls_holder.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <boost/asio/ssl/context.hpp>
#include <fstream>
#include <string_view>

namespace wordkeep::http {

namespace {

using base::fault;
using base::FaultKind;

// Forward secrecy and authenticated encryption only; TLS 1.3 brings its own list.
constexpr const char* ciphers_1_2 = "ECDHE+AESGCM:ECDHE+CHACHA20";

// "http/1.1" is what we speak. A client that offers others only is told so by an alert.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* chosen_length, const unsigned char* offered,
                    unsigned int offered_length, void*) {
    static constexpr std::array<unsigned char, 9> ours = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    const int agreed = SSL_select_next_proto(&found, chosen_length, ours.data(), ours.size(), offered, offered_length);
    *chosen = found;
    return agreed == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

// OpenSSL would ask on the terminal.
int no_password(char*, int, int, void*) {
    return 0;
}

bool is_readable(const std::string& path) {
    return std::ifstream(path).good();
}

base::Done load_files(SSL_CTX* context, const TlsFiles& files) {
    if (!is_readable(files.certificate)) {
        return fault(FaultKind::invalid,
                     "can't read the certificate; check server.tls_certificate and its permissions");
    }
    if (!is_readable(files.key)) {
        return fault(FaultKind::invalid,
                     "can't read the key of the certificate; check server.tls_key and its permissions");
    }
    if (SSL_CTX_use_certificate_chain_file(context, files.certificate.c_str()) != 1) {
        return fault(FaultKind::invalid, "server.tls_certificate holds no PEM certificate that OpenSSL takes");
    }
    if (SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) != 1) {
        const bool mismatch = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH;
        return fault(FaultKind::invalid,
                     mismatch ? "server.tls_key belongs to another certificate than server.tls_certificate"
                              : "server.tls_key holds no PEM key without a password");
    }
    if (SSL_CTX_check_private_key(context) != 1) {
        return fault(FaultKind::invalid, "server.tls_key belongs to another certificate than server.tls_certificate");
    }
    return {};
}

void restrict(SSL_CTX* context) {
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, ciphers_1_2);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                     SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
    SSL_CTX_set_default_passwd_cb(context, no_password);
}

}  // namespace

base::Done TlsHolder::load() {
    auto context = std::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::tls_server);
    restrict(context->native_handle());
    ERR_clear_error();
    const base::Done loaded = load_files(context->native_handle(), files_);
    ERR_clear_error();
    if (loaded) {
        const std::scoped_lock lock(mutex_);
        current_ = std::move(context);
    }
    return loaded;
}

}  // namespace wordkeep::http
