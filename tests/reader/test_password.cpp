// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>

#include "error.hpp"
#include "needing.hpp"
#include "reader/mysql/password.hpp"

namespace casebook {
namespace {

/// A bare container may have none (devpts is not mounted).
bool has_terminals() {
  int terminal = -1;
  int shell = -1;
  if (::openpty(&terminal, &shell, nullptr, nullptr, nullptr) != 0) {
    return false;
  }
  ::close(terminal);
  ::close(shell);
  return true;
}

/// Asks for a password on a terminal of its own, where `keys` are typed. Gives all that the
/// terminal shows, then `[answer]`.
std::string screen_after(const std::string& keys) {
  int terminal = -1;
  std::fflush(stdout);  // or the child says it again
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  REQUIRE(child >= 0);
  if (child == 0) {
    std::string answer = "interrupted";
    try {
      answer = ask_for_password("Password: ").value_or("none");
    } catch (const Interrupted&) {
    }
    answer = '[' + answer + ']';
    [[maybe_unused]] const ssize_t written = ::write(STDOUT_FILENO, answer.data(), answer.size());
    // When the process that began a terminal ends, what has not been read from it yet is lost.
    for (;;) ::pause();
  }
  std::string shown;
  std::array<char, 256> piece{};
  const auto read_some = [&] {
    const ssize_t got = ::read(terminal, piece.data(), piece.size());
    if (got > 0) shown.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0;
  };
  while (shown.find(": ") == std::string::npos && read_some()) continue;
  REQUIRE(::write(terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  while (shown.find(']') == std::string::npos && read_some()) continue;
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(terminal);
  return shown;
}

NEEDED_FOR_SUITE("needs a terminal", has_terminals(), "this machine gives no pseudo-terminals")

TEST_CASE_NEEDING("needs a terminal", has_terminals(),
                  "a password is asked for without being shown") {
  CHECK(screen_after("s3cret\n") == "Password: \r\n[s3cret]");
}

TEST_CASE_NEEDING("needs a terminal", has_terminals(), "what is mistyped can be taken back") {
  CHECK(screen_after("x\x15s3x\x7F"
                     "cret\r") == "Password: \r\n[s3cret]");
}

TEST_CASE_NEEDING("needs a terminal", has_terminals(), "Ctrl-C ends the question") {
  CHECK(screen_after("s3\x03") == "Password: [interrupted]");
}

}  // namespace
}  // namespace casebook
