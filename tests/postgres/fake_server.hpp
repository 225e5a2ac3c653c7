// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <arpa/inet.h>
#include <catch2/catch_test_macros.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

// A server that says what a PostgreSQL would never say: it gives each question the next of the answers it was given.
namespace polystore_tests {

inline std::string word32(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}
inline std::string word16(std::uint16_t value) { return word32(value).substr(2); }

/// One message of the protocol.
inline std::string message(char type, const std::string& body = {}) {
  return type + word32(static_cast<std::uint32_t>(body.size()) + 4) + body;
}
inline std::string status(const std::string& name, const std::string& value) {
  return message('S', name + '\0' + value + '\0');
}
inline std::string ready() { return message('Z', "I"); }
inline std::string prepared() { return message('1') + ready(); }
/// A column `n` of a type, a row that holds the number 7, and the end of the statement; without ReadyForQuery.
inline std::string answer(std::uint32_t type = 23) {
  const std::string column =
      std::string("n") + '\0' + word32(0) + word16(0) + word32(type) + word16(4) + word32(0) + word16(1);
  return message('T', word16(1) + column) + message('D', word16(1) + word32(4) + word32(7)) +
         message('C', std::string("SELECT 1") + '\0');
}
inline std::string bound() { return message('2'); }

class fake_server {
 public:
  explicit fake_server(std::vector<std::string> answers) : answers_(std::move(answers)) {
    listening_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(listen(listening_, 1) == 0);
    REQUIRE(getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  fake_server(const fake_server&) = delete;
  fake_server& operator=(const fake_server&) = delete;
  ~fake_server() {
    shutdown(listening_, SHUT_RDWR);
    thread_.join();
    close(listening_);
  }
  std::string url() const {
    return "host=127.0.0.1 user=x dbname=x sslmode=disable gssencmode=disable port=" + std::to_string(port_);
  }

 private:
  void serve() {
    const int client = accept(listening_, nullptr, nullptr);
    if (client < 0) return;
    std::string startup;
    read(client, startup, 4);
    read(client, startup, length_of(startup) - 4);
    say(client, message('R', word32(0)) + status("client_encoding", "UTF8") +
                    status("standard_conforming_strings", "on") + status("server_version", "15.0") + ready());
    for (const std::string& each : answers_) {
      if (!hear_question(client)) break;
      say(client, each);
    }
    shutdown(client, SHUT_WR);
    while (hear_question(client)) {
    }
    close(client);
  }
  static std::uint32_t length_of(std::string_view word) {
    std::uint32_t length = 0;
    for (const char c : word) length = length << 8 | static_cast<unsigned char>(c);
    return length;
  }
  static bool read(int from, std::string& to, std::size_t size) {
    to.resize(size);
    for (std::size_t at = 0; at < size;) {
      const ssize_t got = recv(from, to.data() + at, size - at, 0);
      if (got <= 0) return false;
      at += static_cast<std::size_t>(got);
    }
    return true;
  }
  static void say(int to, const std::string& words) {
    for (std::size_t at = 0; at < words.size();) {
      const ssize_t sent = send(to, words.data() + at, words.size() - at, MSG_NOSIGNAL);
      if (sent <= 0) return;
      at += static_cast<std::size_t>(sent);
    }
  }
  /// Reads up to a Sync or a simple query; false at the end.
  static bool hear_question(int from) {
    std::string type, length, body;
    do {
      if (!read(from, type, 1) || !read(from, length, 4) || !read(from, body, length_of(length) - 4)) return false;
    } while (type != "S" && type != "Q");
    return true;
  }

  std::vector<std::string> answers_;
  int listening_ = -1;
  int port_ = 0;
  std::thread thread_;
};

}  // namespace polystore_tests
