// SPDX-License-Identifier: MIT
#include "reader/json/parse.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// What the library calls, handed on.
class Handler : public nlohmann::json_sax<Json> {
 public:
  explicit Handler(JsonEvents& events) : events_(events) {}

  bool null() override { return literal("null"); }
  bool boolean(bool value) override { return literal(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    return literal(value == 0 ? "-0" : std::to_string(value));  // it is signed where it is below 0
  }
  bool number_unsigned(number_unsigned_t value) override { return literal(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return literal(written); }
  bool string(string_t& value) override {
    events_.text(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }  // JSON has none
  bool start_object(std::size_t) override { return bracket(&JsonEvents::open, '{'); }
  bool key(string_t& value) override {
    events_.key(value);
    return true;
  }
  bool end_object() override { return bracket(&JsonEvents::close, '}'); }
  bool start_array(std::size_t) override { return bracket(&JsonEvents::open, '['); }
  bool end_array() override { return bracket(&JsonEvents::close, ']'); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    std::string_view what = error.what();
    for (const std::string_view before : {"]", ": ", "syntax error "}) {
      const std::size_t at = what.find(before);
      if (at != std::string_view::npos) what.remove_prefix(at + before.size());
    }
    fault = "at character " + std::to_string(position) + ", " + std::string(what);
    return false;
  }

  std::string fault;

 private:
  bool literal(std::string_view written) {
    events_.literal(written);
    return true;
  }
  bool bracket(void (JsonEvents::*event)(char), char which) {
    (events_.*event)(which);
    return true;
  }

  JsonEvents& events_;
};

std::string parse_once(std::string_view record, JsonEvents& events) {
  events.begin();
  Handler handler(events);
  Json::sax_parse(record.begin(), record.end(), &handler);
  return handler.fault;
}

/// The code unit that the escape at `at` stands for; 0: none stands there.
unsigned escaped_unit(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 6;
  if (text.size() < at + length || text[at] != '\\' || text[at + 1] != 'u') return 0;
  unsigned unit = 0;
  for (const char c : text.substr(at + 2, 4)) {
    const std::size_t digit = capital_hex_digits.find(c >= 'a' ? static_cast<char>(c - 32) : c);
    if (digit == std::string_view::npos) return 0;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

constexpr bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Writes `text` to `out` with U+FFFD for each escape of half a character; returns how many.
std::uint64_t replace_halves(std::string_view text, std::string& out) {
  constexpr std::size_t escape = 6;
  std::uint64_t count = 0;
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t backslash = std::min(text.find('\\', at), text.size());
    out += text.substr(at, backslash - at);
    at = backslash;
    if (at == text.size()) break;
    const unsigned unit = escaped_unit(text, at);
    const bool pair = is_high(unit) && is_low(escaped_unit(text, at + escape));
    const bool half = !pair && (is_high(unit) || is_low(unit));
    const std::size_t length = pair ? 2 * escape : unit != 0 ? escape : 2;
    out += half ? "\\ufffd" : text.substr(at, length);
    count += half;
    at += length;
  }
  return count;
}

/// What the library can take in place of a token that it refuses.
struct Substitute {
  std::size_t length = 0;  ///< of the token; 0: none begins here
  std::string text;
};

/// Null for NaN and the infinities; in quotes a number that no double can hold.
Substitute substitute_at(std::string_view text) {
  for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
    if (text.starts_with(word)) return {word.size(), "null"};
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  const std::string_view number(text.data(), static_cast<std::size_t>(stop - text.data()));
  if (error != std::errc::result_out_of_range) return {};
  return {number.size(), '"' + std::string(number) + '"'};
}

/// The record with substitutes outside strings; empty where there are none.
std::string with_substitutes(std::string_view text) {
  constexpr std::string_view before_values = "[:, \t\r\n";
  std::string out;
  bool in_string = false, any = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins =
        !in_string && at > 0 && before_values.find(text[at - 1]) != std::string_view::npos;
    const Substitute substitute = begins ? substitute_at(text.substr(at)) : Substitute();
    if (text[at] == '"') in_string = !in_string;
    const std::size_t length = in_string && text[at] == '\\' ? 2 : 1;
    any = any || substitute.length > 0;
    out += substitute.length > 0 ? std::string_view(substitute.text) : text.substr(at, length);
    at += substitute.length > 0 ? substitute.length : length;
  }
  return any ? out : std::string();
}

}  // namespace

JsonPath split_path(std::string_view dotted) {
  JsonPath path(1);
  for (std::size_t at = 0; at < dotted.size(); ++at) {
    const bool escape = dotted.substr(at).starts_with("\\.");
    if (dotted[at] == '.')
      path.emplace_back();
    else
      path.back() += dotted[at += escape ? 1 : 0];
  }
  return path;
}

std::string dotted(const JsonPath& path) {
  std::string name;
  for (std::size_t i = 0; i < path.size(); ++i) name.append(i == 0 ? "" : ".").append(path[i]);
  return name;
}

std::string dotted_exactly(const JsonPath& path) {
  JsonPath steps = path;
  for (std::string& step : steps)
    for (auto dot = step.find('.'); dot != std::string::npos; dot = step.find('.', dot + 2))
      step.insert(dot, "\\");
  return dotted(steps);
}

std::string_view JsonParser::mended(std::string_view record) {
  if (find_ill_formed(record, 0) < record.size()) {
    Repairs repairs;
    record = repair_utf8(record, utf8_, repairs);
  }
  const bool halves = record.find("\\ud") != std::string_view::npos ||
                      record.find("\\uD") != std::string_view::npos;
  if (!halves) return record;
  halves_ += replace_halves(record, whole_);
  return whole_;
}

std::string JsonParser::parse(std::string_view record, JsonEvents& events) {
  const std::string_view text = mended(record);
  std::string fault = parse_once(text, events);
  if (fault.empty()) return {};
  const std::string substituted = with_substitutes(text);
  if (substituted.empty()) return fault;
  const std::string other = parse_once(substituted, events);
  return other.empty() ? other : fault;
}

void JsonWriter::part() {
  if (!out_.empty() && std::string_view("[{:").find(out_.back()) == std::string_view::npos)
    out_ += ',';
}

void JsonWriter::open(char bracket) {
  part();
  out_ += bracket;
  ++depth_;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  --depth_;
}

void JsonWriter::key(const std::string& key) {
  text(key);
  out_ += ':';
}

void JsonWriter::text(const std::string& value) {
  part();
  out_ += Json(value).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void JsonWriter::literal(std::string_view written) {
  part();
  out_ += written;
}

}  // namespace casebook
