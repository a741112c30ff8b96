#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "http/server.hpp"
#include "http/test_client.hpp"

namespace wordkeep::http::testing {
namespace {

template <auto Free>
struct With {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, With<X509_free>>;
using File = std::unique_ptr<std::FILE, With<std::fclose>>;
using ClientContext = std::unique_ptr<SSL_CTX, With<SSL_CTX_free>>;
using ClientTls = std::unique_ptr<SSL, With<SSL_free>>;

Key make_key() {
    return Key(EVP_EC_gen("P-256"));
}

Certificate make_certificate(EVP_PKEY* key, long serial) {
    Certificate certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

// A TLS client over a Client's socket.
class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, int version_max = TLS1_3_VERSION, std::string_view alpn = "\x08http/1.1")
        : client_(port), context_(SSL_CTX_new(TLS_client_method())) {
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_max_proto_version(context_.get(), version_max);
        tls_.reset(SSL_new(context_.get()));
        SSL_set_alpn_protos(tls_.get(), reinterpret_cast<const unsigned char*>(alpn.data()),
                            static_cast<unsigned>(alpn.size()));
        SSL_set_fd(tls_.get(), client_.number());
        connected_ = SSL_connect(tls_.get()) == 1;
    }

    [[nodiscard]] bool connected() const { return connected_; }
    SSL* tls() { return tls_.get(); }
    bool send(std::string_view bytes) {
        return SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size())) == static_cast<int>(bytes.size());
    }
    // Everything until text has come, or the end.
    std::string read_until(std::string_view text) {
        std::string got;
        std::array<char, 16384> piece;
        while (got.find(text) == std::string::npos) {
            const int count = SSL_read(tls_.get(), piece.data(), piece.size());
            if (count <= 0) {
                break;
            }
            got.append(piece.data(), static_cast<std::size_t>(count));
        }
        return got;
    }
    [[nodiscard]] long serial() const {
        const Certificate peer(SSL_get1_peer_certificate(tls_.get()));
        return ASN1_INTEGER_get(X509_get_serialNumber(peer.get()));
    }
    // True if the server said goodbye as TLS wants it.
    bool ended_well() {
        char byte = 0;
        return SSL_read(tls_.get(), &byte, 1) == 0 && SSL_get_error(tls_.get(), 0) == SSL_ERROR_ZERO_RETURN;
    }

private:
    Client client_;
    ClientContext context_;
    ClientTls tls_;
    bool connected_ = false;
};

class ServerTls : public ::testing::Test {
protected:
    ServerTls() {
        const ::testing::TestInfo& info = *::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::temp_directory_path() /
                  ("wordkeep-http-" + std::string(info.name()) + "-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        key_ = make_key();
        write_key(*key_);
        write_certificate(*key_, 1);
    }
    ~ServerTls() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] TlsFiles files() const { return {folder_ / "certificate.pem", folder_ / "key.pem"}; }
    [[nodiscard]] ServerOptions options() const {
        ServerOptions options;
        options.tls = files();
        return options;
    }
    void write_key(EVP_PKEY& key, const char* password = nullptr) const {
        const File file(std::fopen(files().key.c_str(), "w"));
        const EVP_CIPHER* const cipher = password == nullptr ? nullptr : EVP_aes_128_cbc();
        PEM_write_PKCS8PrivateKey(file.get(), &key, cipher, password, password == nullptr ? 0 : 8, nullptr, nullptr);
    }
    void write_certificate(EVP_PKEY& key, long serial) const {
        const File file(std::fopen(files().certificate.c_str(), "w"));
        PEM_write_X509(file.get(), make_certificate(&key, serial).get());
    }
    base::Result<std::unique_ptr<Server>> open() {
        return Server::open({.listen = "127.0.0.1:0", .tls = files()}, router_, metrics_, log_);
    }
    void expect_fault(std::string_view part) {
        const auto opened = open();
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().kind, base::FaultKind::invalid);
        EXPECT_NE(opened.error().message.find(part), std::string::npos) << opened.error().message;
    }

    std::filesystem::path folder_;
    Key key_;

private:
    const Router router_{{}};
    base::Metrics metrics_;
    base::SilentLog log_;
};

TEST_F(ServerTls, serves_small_and_large_and_late_answers) {
    std::atomic<bool> secure = false;
    Running running(options(), {{Method::get, "/secure", [&](Request&& request, Reply reply) {
                                     secure = request.secure;
                                     reply(plain("done"));
                                 }}});
    TlsClient client(running.port());
    ASSERT_TRUE(client.connected());
    const unsigned char* chosen = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(client.tls(), &chosen, &length);
    EXPECT_EQ(std::string_view(reinterpret_cast<const char*>(chosen), length), "http/1.1");
    client.send(get("/secure"));
    EXPECT_TRUE(client.read_until("done").starts_with("HTTP/1.1 200"));
    EXPECT_TRUE(secure);
    client.send(post("/late", "later") + post("/large", std::string(500'000, 'x') + "END"));
    const std::string all = client.read_until("END");
    EXPECT_NE(all.find("later"), std::string::npos);
    EXPECT_NE(all.find(std::string(500'000, 'x') + "END"), std::string::npos);
}

TEST_F(ServerTls, says_goodbye_when_it_closes) {
    Running running(options());
    TlsClient client(running.port());
    client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    EXPECT_NE(client.read_until("hello").find("Connection: close"), std::string::npos);
    EXPECT_TRUE(client.ended_well());
}

TEST_F(ServerTls, shows_a_client_its_413_although_it_sends_everything_first) {
    Running running(options());
    TlsClient client(running.port());
    ASSERT_TRUE(client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n"));
    ASSERT_TRUE(client.send(std::string(3'000'000, 'x')));
    EXPECT_TRUE(client.read_until("}").starts_with("HTTP/1.1 413"));
}

TEST_F(ServerTls, refuses_old_versions_and_protocols_it_does_not_speak) {
    Running running(options());
    EXPECT_FALSE(TlsClient(running.port(), TLS1_1_VERSION).connected());
    EXPECT_TRUE(TlsClient(running.port(), TLS1_2_VERSION).connected());
    EXPECT_FALSE(TlsClient(running.port(), TLS1_3_VERSION, "\x02h2").connected());
    EXPECT_TRUE(TlsClient(running.port(), TLS1_3_VERSION, "\x02h2\x08http/1.1").connected());
    EXPECT_TRUE(TlsClient(running.port(), TLS1_3_VERSION, "").connected());
}

TEST_F(ServerTls, gives_up_a_handshake_that_does_not_come) {
    ServerOptions short_times = options();
    short_times.times.header = 100ms;
    Running running(short_times);
    Client silent = running.client();
    Client plain_text = running.client();
    plain_text.send(get("/"));
    EXPECT_TRUE(silent.ended());
    plain_text.rest();
    EXPECT_TRUE(eventually([&] { return running.metrics.connections.value() == 0; }));
}

TEST_F(ServerTls, takes_a_new_certificate_without_dropping_connections) {
    Running running(options());
    TlsClient old_client(running.port());
    EXPECT_EQ(old_client.serial(), 1);
    const Key new_key = make_key();
    write_key(*new_key);
    write_certificate(*new_key, 2);
    ASSERT_TRUE(running.server().reload_tls());
    TlsClient new_client(running.port());
    EXPECT_EQ(new_client.serial(), 2);
    for (TlsClient* client : {&old_client, &new_client}) {
        client->send(get("/"));
        EXPECT_TRUE(client->read_until("hello").starts_with("HTTP/1.1 200"));
    }
}

TEST_F(ServerTls, keeps_the_old_certificate_when_the_new_one_is_bad) {
    Running running(options());
    write_certificate(*make_key(), 2);
    const base::Done reloaded = running.server().reload_tls();
    ASSERT_FALSE(reloaded);
    EXPECT_NE(reloaded.error().message.find("another certificate"), std::string::npos);
    EXPECT_EQ(TlsClient(running.port()).serial(), 1);
}

TEST_F(ServerTls, says_what_is_wrong_with_the_files) {
    EXPECT_TRUE(open());
    write_key(*make_key());
    expect_fault("belongs to another certificate");
    write_key(*key_, "password");
    expect_fault("without a password");
    std::ofstream(files().key) << "not a key";
    expect_fault("server.tls_key holds no PEM key");
    std::filesystem::remove(files().key);
    expect_fault("server.tls_key and its permissions");
    std::ofstream(files().certificate) << "not a certificate";
    write_key(*key_);
    expect_fault("server.tls_certificate holds no PEM");
    std::filesystem::remove(files().certificate);
    expect_fault("server.tls_certificate and its permissions");
}

TEST_F(ServerTls, stops_with_clients_connected) {
    Running running(options());
    TlsClient idle(running.port());
    TlsClient busy(running.port());
    running.late.hold(true);
    busy.send(post("/late", "abc"));
    running.late.wait_for_waiting(1);
    std::thread stopper([&] { running.server().stop(); });
    EXPECT_TRUE(eventually([&] { return !Client(running.port()).connected(); }));
    running.late.hold(false);
    EXPECT_NE(busy.read_until("abc").find("Connection: close"), std::string::npos);
    stopper.join();
}

}  // namespace
}  // namespace wordkeep::http::testing
