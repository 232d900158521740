// SPDX-License-Identifier: MIT
#include "reader/encoding.hpp"

#include <algorithm>

#include "error.hpp"
#include "reader/decoding/decoder.hpp"
#include "reader/likely_encoding.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

std::string decoded_as(const std::string& encoding, std::string_view bytes) {
  Decoder decoder(encoding, std::string(bytes));
  decoder.decode();
  return decoder.decoded();
}

/// The part of a line around the byte at `at`.
std::string piece_around(std::string_view bytes, std::size_t at) {
  constexpr std::size_t around = 12;
  const std::size_t from = at - std::min(at, around);
  std::string_view piece = bytes.substr(from, 2 * around);
  const auto line = piece.substr(0, at - from).find_last_of("\r\n");
  if (line != std::string_view::npos) piece.remove_prefix(line + 1);
  return std::string(piece.substr(0, piece.find_first_of("\r\n")));
}

}  // namespace

bool is_utf8_name(const std::string& encoding) {
  return equal_but_case(encoding, "utf-8") || equal_but_case(encoding, "utf8");
}

void Utf8Tally::add(std::string_view bytes) {
  constexpr std::size_t enough = 1024;  // bytes of what is well-formed: an estimate will do
  for (std::size_t at = 0;;) {
    const std::size_t ill = find_ill_formed(bytes, at);
    well_formed_ += static_cast<std::uint64_t>(
        std::ranges::count_if(bytes.substr(at, std::min(ill - at, enough)),
                              [](char c) { return !is_ascii(c) && !is_trail(c); }));
    if (ill == bytes.size()) return;
    const std::size_t length = character_at(bytes, ill).length;
    if (ill_formed_++ == 0 || (length == 1 && foreign_ == 0)) example_ = piece_around(bytes, ill);
    if (at == 0 && sample_.size() < most_sample) take_sample(bytes, ill);
    foreign_ += length == 1;
    at = ill + length;
  }
}

void Utf8Tally::refuse_if_foreign(const std::string& name) const {
  if (foreign_ <= well_formed_) return;
  const std::string likely = likely_encoding(sample_);
  std::string hint =
      "It is in another encoding, such as windows-1251, gb18030 or shift_jis; say so "
      "with --encoding NAME";
  if (!likely.empty())
    hint = "It looks like " + likely + ", in which a piece of it reads '" +
           decoded_as(likely, example_) + "'; say so with --encoding " + likely;
  throw SourceError(name + " is not written in UTF-8",
                    hint + " (or --encoding utf-8, which puts \uFFFD for what is none)");
}

/// Adds the bytes from a blank before the one at `at` on: whole words, for a guess.
void Utf8Tally::take_sample(std::string_view bytes, std::size_t at) {
  const std::size_t blank = bytes.substr(0, at).find_last_of(" ,;\t\r\n\"");
  const std::size_t from = blank == std::string_view::npos ? 0 : blank;
  sample_ += bytes.substr(from, most_sample - sample_.size());
}

std::optional<Warning> Utf8Tally::warning() const {
  if (ill_formed_ == 0) return std::nullopt;
  const std::string likely = likely_encoding(sample_);
  return Warning{
      "Bytes that are no UTF-8", ill_formed_, decoded_as("windows-1252", example_),
      "Each stands as \uFFFD" + (likely.empty() ? std::string() : "; they look like " + likely)};
}

}  // namespace casebook
