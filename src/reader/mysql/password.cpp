// SPDX-License-Identifier: MIT
#include "reader/mysql/password.hpp"

#include <fstream>

#include "error.hpp"
#include "reader/mysql/regular_file.hpp"
#include "reader/mysql/silent_terminal.hpp"
#include "reader/mysql/this_user.hpp"

namespace casebook {
namespace {

constexpr char interrupt_key = '\x03';  // Ctrl-C
constexpr char end_key = '\x04';        // Ctrl-D
constexpr char erase_key = '\x7F';
constexpr char backspace_key = '\b';
constexpr char erase_line_key = '\x15';  // Ctrl-U

std::string read_line(SilentTerminal& terminal) {
  std::string line;
  for (;;) {
    const char c = terminal.read();
    if (c == interrupt_key) throw Interrupted();
    if (c == '\n' || c == '\r' || c == end_key) return line;
    if (c == erase_line_key) {
      line.clear();
    } else if (c != erase_key && c != backspace_key) {
      line += c;
    } else if (!line.empty()) {
      line.pop_back();
    }
  }
}

constexpr std::size_t most_bytes = 4096;

/// Whether a shell has opened it, as for `<(pass db)`: then it is worth waiting for. Any other pipe
/// or device might never end.
bool is_handed_over(const std::filesystem::path& path) {
  const std::string name = path.string();
  return name == "/dev/stdin" || name.starts_with("/dev/fd/") || name.starts_with("/proc/self/fd/");
}

std::optional<std::string> read_line_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  for (char c = '\0'; line.size() < most_bytes && file.get(c) && c != '\n';) line += c;
  return line;
}

}  // namespace

std::string read_password_file(const std::filesystem::path& path) {
  if (others_may_read(path))
    throw UsageError("Others may read the password file " + path.string(),
                     "Keep it to yourself: " + how_to_keep(path));
  const auto bytes = is_handed_over(path) ? read_line_of(path) : read_regular(path, most_bytes);
  if (!bytes || bytes->empty()) {
    throw UsageError("The password file " + path.string() + " cannot be read, or is empty",
                     "Its first line must be the password");
  }
  std::string password = bytes->substr(0, bytes->find('\n'));
  if (password.ends_with('\r')) password.pop_back();
  return password;
}

std::optional<std::string> ask_for_password(const std::string& prompt) {
  SilentTerminal terminal;
  if (!terminal.works()) return std::nullopt;
  terminal.write(prompt);
  std::string password = read_line(terminal);
  terminal.write("\n");
  return password;
}

}  // namespace casebook
