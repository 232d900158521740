// SPDX-License-Identifier: MIT
#include "normalizer/markdown/destination.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "normalizer/links/links.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool begins_with(std::string_view text, std::string_view word) {
  return equal_but_case(text.substr(0, word.size()), word);
}

bool has_scheme(std::string_view destination) {
  static constexpr std::string_view schemes[] = {
      "http:", "https:", "ftp:",        "mailto:",  "tel:",  "sms:",
      "data:", "file:",  "javascript:", "sandbox:", "blob:", "attachment:"};
  return std::ranges::any_of(schemes,
                             [&](std::string_view scheme) {
                               return destination.size() > scheme.size() &&
                                      begins_with(destination, scheme);
                             }) ||
         destination.find("://") != npos;
}

bool begins_with_link(std::string_view destination) {
  if (destination.find_first_of("/.") == npos) return false;
  std::vector<LinkSpan> found;
  find_links(destination, found);
  return !found.empty() && found[0].begin == 0;
}

/// `name.ext`, `example.org`.
bool has_extension(std::string_view destination) {
  const std::size_t dot = destination.find_last_of('.');
  if (dot == npos || dot == 0) return false;
  const std::string_view extension = destination.substr(dot + 1, destination.find('#') - dot - 1);
  return extension.size() >= 2 && extension.size() <= 4 && std::ranges::all_of(extension, is_alnum);
}

bool is_cut_scheme(std::string_view destination) {
  constexpr std::string_view whole = "https://www.";
  return !destination.empty() && whole.starts_with(destination);
}

}  // namespace

bool is_address(std::string_view destination) {
  const bool path = destination.starts_with('/') || destination.starts_with("./") ||
                    destination.starts_with("../");
  return path || has_scheme(destination) || begins_with_link(destination);
}

bool holds_address(std::string_view text, std::size_t open) {
  constexpr std::size_t enough = 256;  // in bytes: an address is known by its beginning
  const std::string_view destination = destination_at(text.substr(open + 1, enough), 0);
  const std::string_view inner = destination.substr(0, destination.find(')'));
  return is_address(inner) || inner.starts_with('#') || inner.find('/') != npos ||
         has_extension(inner) || is_cut_scheme(inner);
}

std::string_view destination_at(std::string_view text, std::size_t at) {
  at = std::min(text.find_first_not_of(" \t", at), text.size());
  const bool angle = at < text.size() && text[at] == '<';
  const std::size_t begin = at + angle;
  const std::size_t end = text.find_first_of(angle ? ">\r\n" : " \t\r\n", begin);
  return text.substr(begin, end - begin);
}

}  // namespace casebook
