// SPDX-License-Identifier: MIT
#include "names/name_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "error.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using Kind = NameField::Kind;

/// No name is longer, so no field needs to be wider.
constexpr unsigned most_width = 120;

void append_value(std::string& out, const std::string& format, const FieldValue& value) {
  std::visit(
      [&](const auto& one) {
        fmt::vformat_to(std::back_inserter(out), format, fmt::make_format_args(one));
      },
      value);
}

bool is_number(Kind kind) {
  return kind == Kind::number || kind == Kind::date_number || kind == Kind::day;
}

/// Whether a format contains a number that is too large for a width.
bool too_wide(std::string_view format) {
  for (std::size_t i = 0; i < format.size();) {
    if (!is_digit(format[i])) {
      ++i;
      continue;
    }
    unsigned width = 0;
    const auto [end, error] =
        std::from_chars(format.data() + i, format.data() + format.size(), width);
    if (error != std::errc{} || width > most_width) return true;
    i = static_cast<std::size_t>(end - format.data());
  }
  return false;
}

std::string braced_names(const std::vector<NameField>& fields) {
  std::string list;
  for (const NameField& field : fields) {
    list += list.empty() ? "{" : ", {";
    list += field.name + '}';
  }
  return list;
}

}  // namespace

NamePattern::NamePattern(std::string_view option, std::string_view pattern,
                         std::vector<NameField> known)
    : option_(option), known_(std::move(known)) {
  parse(pattern);
  of_month_ = without_day();
  of_undated_ = without_date();
}

void NamePattern::append(std::string& out, Date date, std::span<const FieldValue> values) const {
  const Pieces& pieces = date.undated() ? of_undated_ : date.day == 0 ? of_month_ : pieces_;
  for (const Piece& piece : pieces) {
    if (piece.field == literal)
      out += piece.text;
    else
      append_value(out, piece.text, values[piece.field]);
  }
}

void NamePattern::parse(std::string_view pattern) {
  std::string text;
  const auto end_literal = [&] {
    if (!text.empty()) pieces_.push_back({literal, std::exchange(text, {})});
  };
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    const bool brace = c == '{' || c == '}';
    if (!brace || (at + 1 < pattern.size() && pattern[at + 1] == c)) {
      text += c;
      at += brace ? 1 : 0;  // two braces stand for a literal one
      continue;
    }
    const std::size_t end = pattern.find('}', at);
    if (c == '}' || end == std::string_view::npos)
      fail(std::string("'") + c + "' stands alone; write two for one that is meant");
    end_literal();
    pieces_.push_back(parse_field(pattern.substr(at + 1, end - at - 1)));
    at = end;
  }
  end_literal();
}

NamePattern::Piece NamePattern::parse_field(std::string_view inside) const {
  const std::string_view name = inside.substr(0, inside.find(':'));
  const auto found = std::ranges::find(known_, name, &NameField::name);
  if (found == known_.end()) fail("there is no field {" + std::string(name) + "}");
  Piece piece{static_cast<std::size_t>(found - known_.begin()),
              "{" + std::string(inside.substr(name.size())) + "}"};
  check(piece);
  return piece;
}

/// Tries the format on a value of the field's type.
void NamePattern::check(const Piece& piece) const {
  const NameField& field = known_[piece.field];
  if (too_wide(piece.text)) fail("the format of {" + field.name + "} is too wide");
  const FieldValue sample =
      is_number(field.kind) ? FieldValue(std::uint64_t{10}) : FieldValue(std::string_view("text"));
  // A number formatted as a character: whether that exists depends on the number.
  if (is_number(field.kind) && piece.text.ends_with("c}"))
    fail("the format of {" + field.name + "} does not fit: a number is no character");
  std::string tried;
  try {
    append_value(tried, piece.text, sample);
  } catch (const fmt::format_error& error) {
    fail("the format of {" + field.name + "} does not fit: " + error.what());
  }
}

bool NamePattern::of_date(const Piece& piece) const {
  if (piece.field == literal) return false;
  const Kind kind = known_[piece.field].kind;
  return kind != Kind::text && kind != Kind::number;
}

/// Whether a literal consists of separators only; letters or digits mean something of their own.
bool NamePattern::joins_dates(const Piece& piece) const {
  return piece.field == literal && std::ranges::none_of(piece.text, is_alnum);
}

NamePattern::Pieces NamePattern::without_day() const {
  Pieces pieces;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (piece.field == literal || known_[piece.field].kind != Kind::day) {
      pieces.push_back(piece);
    } else if (pieces.size() > 1 && joins_dates(pieces.back()) && of_date(pieces.end()[-2])) {
      pieces.pop_back();
    } else if (i + 1 < pieces_.size() && joins_dates(pieces_[i + 1])) {
      ++i;
    }
  }
  return pieces;
}

NamePattern::Pieces NamePattern::without_date() const {
  Pieces pieces;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!of_date(pieces_[i])) {
      pieces.push_back(pieces_[i]);
      continue;
    }
    pieces.push_back({literal, "Undated"});
    for (std::size_t next = i + 1; next < pieces_.size(); ++next) {
      if (of_date(pieces_[next]))
        i = next;
      else if (!joins_dates(pieces_[next]))
        break;
    }
  }
  return pieces;
}

void NamePattern::fail(const std::string& what) const {
  throw UsageError(option_ + ": " + what, "The fields are " + braced_names(known_));
}

}  // namespace casebook
