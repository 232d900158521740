// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace casebook {

/// An error that a user can cause. `what()` is one sentence that names the thing; `hint()` is
/// another that says what to do, or empty. Neither has a full stop. Neither contains a secret; both
/// may quote the user's words, so whoever prints them must make them safe for a terminal (see
/// main.cpp).
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& sentence, std::string hint = {})
      : std::runtime_error(sentence), hint_(std::move(hint)) {}
  const std::string& hint() const noexcept { return hint_; }

 private:
  std::string hint_;
};

/// The command line is wrong: exit code 2.
class UsageError : public Error {
  using Error::Error;
};

/// The rows, or the template, cannot be read: exit code 1.
class SourceError : public Error {
  using Error::Error;
};

/// A file cannot be written: exit code 1.
class OutputError : public Error {
  using Error::Error;
};

/// The user pressed Ctrl-C: exit code 130.
class Interrupted : public Error {
 public:
  Interrupted() : Error("Interrupted") {}
};

}  // namespace casebook
