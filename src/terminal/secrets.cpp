// SPDX-License-Identifier: MIT
#include "terminal/secrets.hpp"

#include <string_view>

namespace casebook {
namespace {

constexpr std::string_view option = "--pass", file_option = "--password-file";

/// What stands between the name of a user and the last `@`.
std::string_view of_address(std::string_view word) {
  const std::size_t at = word.rfind('@');
  if (at == std::string_view::npos) return {};
  word = word.substr(0, at);
  for (const std::string_view scheme : {"mysql:", "mariadb:"})
    if (word.starts_with(scheme)) word.remove_prefix(scheme.size());
  if (const std::size_t slashes = word.find("//"); slashes != std::string_view::npos)
    word.remove_prefix(slashes + 2);
  const std::size_t colon = word.find(':');
  return colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1);
}

/// What follows the name of an option in the same word.
std::string_view of_option(std::string_view word) {
  if (word.starts_with("-p") && word.size() > 2) return word.substr(2);
  if (!word.starts_with(option) || word.starts_with(file_option)) return {};
  const std::size_t equals = word.find('=');
  return equals == std::string_view::npos ? std::string_view() : word.substr(equals + 1);
}

bool expects_secret(std::string_view word) {
  return word.starts_with(option) && !word.starts_with(file_option) &&
         word.find('=') == std::string_view::npos;
}

}  // namespace

Secrets::Secrets(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    for (const std::string_view secret : {of_option(word), of_address(word)})
      if (!secret.empty()) secrets_.emplace_back(secret);
    if (i > 1 && expects_secret(argv[i - 1]) && !word.starts_with('-')) secrets_.emplace_back(word);
  }
}

std::string Secrets::hidden_in(std::string text) const {
  constexpr std::string_view hidden = "…";
  for (const std::string& secret : secrets_)
    for (std::size_t at = text.find(secret); at != std::string::npos;
         at = text.find(secret, at + hidden.size()))
      text.replace(at, secret.size(), hidden);
  return text;
}

}  // namespace casebook
