// SPDX-License-Identifier: MIT
#include "reader/mysql/account.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "error.hpp"
#include "reader/mysql/option_file.hpp"
#include "reader/mysql/password.hpp"
#include "reader/mysql/this_user.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {

using OptionFile = std::map<std::string, std::string>;

std::optional<std::string> option(const OptionFile& file, const std::string& name) {
  const auto found = file.find(name);
  if (found == file.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

std::string first_of(const std::string& given, const std::optional<std::string>& other,
                     const std::string& last) {
  return given.empty() ? other.value_or(last) : given;
}

std::optional<std::uint16_t> port_of(const OptionFile& file) {
  const std::string text = option(file, "port").value_or("");
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && port > 0 ? std::optional(port) : std::nullopt;
}

std::optional<std::string> find_password(const ReaderOptions& options, const OptionFile& file,
                                         const char* mysql_pwd) {
  if (options.password_file) return read_password_file(*options.password_file);
  if (auto password = option(file, "password")) return password;
  return mysql_pwd ? std::optional<std::string>(mysql_pwd) : std::nullopt;
}

void find_server(const DatabaseUrl& url, const OptionFile& file, Account& account) {
  account.host = first_of(url.host, option(file, "host"), "localhost");
  account.port = url.port.value_or(port_of(file).value_or(account.port));
  account.local =
      !url.socket.empty() || (localhost_is_a_socket() && account.host == "localhost" && !url.port);
  if (account.local) account.socket = first_of(url.socket, option(file, "socket"), "");
}

void find_tls(const ReaderOptions& options, const OptionFile& file, Account& account) {
  account.ssl_mode = options.ssl_mode;
  account.ssl_ca = options.ssl_ca.value_or(path_of(option(file, "ssl-ca").value_or("")));
  if (account.ssl_mode == SslMode::verify_ca && account.ssl_ca.empty()) {
    throw UsageError("To verify the server's certificate takes that of its authority",
                     "Name its file with --ssl-ca");
  }
  std::error_code unknown;  // reported when it is opened
  const auto status = std::filesystem::status(account.ssl_ca, unknown);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    throw UsageError(account.ssl_ca.string() + " is no file, and so no certificate",
                     "Name that of the server's authority with --ssl-ca");
  // A user who names an authority wants the certificate to be checked.
  if (options.ssl_ca && account.ssl_mode != SslMode::disabled) {
    account.ssl_mode = std::max(account.ssl_mode, SslMode::verify_ca);
  }
}

}  // namespace

std::string Account::place() const {
  if (local) return socket.empty() ? "this machine's socket" : socket;
  const bool ipv6 = host.find(':') != std::string::npos;
  return (ipv6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

Account find_account(const DatabaseUrl& url, const ReaderOptions& options,
                     const OptionFile& option_file, const char* mysql_pwd,
                     const std::string& login_name) {
  Account account;
  account.user = first_of(url.user, option(option_file, "user"), login_name);
  account.password = find_password(options, option_file, mysql_pwd);
  find_server(url, option_file, account);
  find_tls(options, option_file, account);
  return account;
}

Account find_account(const DatabaseUrl& url, const ReaderOptions& options) {
  const std::filesystem::path file = option_file_of_user();
  return find_account(url, options, file.empty() ? OptionFile() : read_option_file(file),
                      std::getenv("MYSQL_PWD"), login_name());
}

}  // namespace casebook
