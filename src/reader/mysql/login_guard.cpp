// SPDX-License-Identifier: MIT
#include "reader/mysql/login_guard.hpp"

#ifdef _WIN32
#include <windows.h>  // which the headers of the library need
#endif
#include <mysql.h>
#include <mysql/plugin_auth.h>

#include <mutex>

// As in mysql/client_plugin.h, which cannot be included: Debian's package lacks one of its headers.
extern "C" struct st_mysql_client_plugin* STDCALL mysql_client_find_plugin(MYSQL*, const char*,
                                                                           int type);

namespace casebook {
namespace {

constexpr int authentication = 2;  // MYSQL_CLIENT_AUTHENTICATION_PLUGIN

struct AuthenticationPlugin {
  int type;
  unsigned interface_version;
  const char *name, *author, *description;
  unsigned version[3];
  const char* license;
  void* api;
  void (*init)();  // this and the next two have parameters that do not matter here
  void (*deinit)();
  void (*options)();
  int (*authenticate_user)(MYSQL_PLUGIN_VIO*, MYSQL*);
};

using Read = int (*)(MYSQL_PLUGIN_VIO*, unsigned char**);

struct Login {
  Read read = nullptr;
  MYSQL* connection = nullptr;
  bool refused = false;
};

thread_local Login login;  // a plugin's reading function is told of no connection
int (*authenticate)(MYSQL_PLUGIN_VIO*, MYSQL*) = nullptr;

bool is_safe(MYSQL* connection, MYSQL_PLUGIN_VIO* vio) {
  MYSQL_PLUGIN_VIO_INFO info{};
  vio->info(vio, &info);
  return mysql_get_ssl_cipher(connection) ||
         info.protocol == MYSQL_PLUGIN_VIO_INFO::MYSQL_VIO_SOCKET;
}

int guarded_read(MYSQL_PLUGIN_VIO* vio, unsigned char** packet) {
  constexpr unsigned char full_authentication = 4;
  const int size = login.read(vio, packet);
  const bool asks = size == 1 && **packet == full_authentication;
  login.refused = asks && !is_safe(login.connection, vio);
  return login.refused ? -1 : size;
}

int guarded_login(MYSQL_PLUGIN_VIO* vio, MYSQL* connection) {
  login = {vio->read_packet, connection, false};
  vio->read_packet = guarded_read;
  const int result = authenticate(vio, connection);
  vio->read_packet = login.read;
  return result;
}

}  // namespace

bool needs_guard(const Account& account) {
  return !account.local && account.ssl_mode != SslMode::verify_identity;
}

void guard_logins() {
  static std::once_flag once;
  std::call_once(once, [] {
    MYSQL* const none = mysql_init(nullptr);
    auto* const plugin = reinterpret_cast<AuthenticationPlugin*>(
        mysql_client_find_plugin(none, "caching_sha2_password", authentication));
    if (plugin) {
      authenticate = plugin->authenticate_user;
      plugin->authenticate_user = guarded_login;
    }
    mysql_close(none);
  });
}

bool login_was_refused() { return login.refused; }

}  // namespace casebook
