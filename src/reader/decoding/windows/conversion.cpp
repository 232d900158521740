// SPDX-License-Identifier: MIT
// The door to Windows's code pages.
#include "reader/decoding/conversion.hpp"

#include <windows.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// UTF-16 and UTF-32 are no code pages that Windows converts.
struct Wide {
  std::string_view name;
  std::size_t size;  ///< of a unit, in bytes
  bool big_endian;
};

constexpr std::array wide_encodings = {
    Wide{"utf-16le", 2, false}, Wide{"utf-16be", 2, true}, Wide{"utf-32le", 4, false},
    Wide{"utf-32be", 4, true},  Wide{"ucs-2le", 2, false}, Wide{"ucs-2be", 2, true},
    Wide{"utf-16", 2, false},   Wide{"utf-32", 4, false},  Wide{"ucs-2", 2, false},
    Wide{"ucs-4le", 4, false},  Wide{"ucs-4be", 4, true}};

class WideConversion : public Conversion {
 public:
  explicit WideConversion(const Wide& wide) : wide_(wide) {}

  bool convert(std::string& raw, std::string& decoded) override {
    decoded.clear();
    std::size_t at = 0;
    bool valid = true;
    while (valid && raw.size() - at >= wide_.size) {
      char32_t c = unit(raw, at);
      std::size_t size = wide_.size;
      if (wide_.size == 2 && c >= 0xD800 && c <= 0xDBFF) {
        if (raw.size() - at < 4) break;
        const char32_t low = unit(raw, at + 2);
        valid = low >= 0xDC00 && low <= 0xDFFF;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        size = 4;
      } else {
        valid = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
      }
      if (!valid) break;
      append_utf8(decoded, c);
      at += size;
    }
    raw.erase(0, at);
    return valid;
  }

 private:
  char32_t unit(std::string_view raw, std::size_t at) const {
    char32_t value = 0;
    for (std::size_t i = 0; i < wide_.size; ++i) {
      const std::size_t place = wide_.big_endian ? i : wide_.size - 1 - i;
      value = value << 8 | static_cast<unsigned char>(raw[at + place]);
    }
    return value;
  }

  Wide wide_;
};

constexpr std::array<std::pair<std::string_view, UINT>, 33> code_pages = {
    {{"latin1", 28591},   {"latin-1", 28591},   {"l1", 28591},     {"ascii", 20127},
     {"us-ascii", 20127}, {"macintosh", 10000}, {"mac", 10000},    {"gb18030", 54936},
     {"gbk", 936},        {"gb2312", 936},      {"cp936", 936},    {"shift_jis", 932},
     {"shift-jis", 932},  {"sjis", 932},        {"cp932", 932},    {"euc-jp", 20932},
     {"eucjp", 20932},    {"big5", 950},        {"cp950", 950},    {"euc-kr", 949},
     {"euckr", 949},      {"uhc", 949},         {"koi8-r", 20866}, {"koi8-u", 21866},
     {"tis-620", 874},    {"utf-8", CP_UTF8},   {"utf8", CP_UTF8}, {"iso-2022-jp", 50221},
     {"ibm866", 866},     {"ibm850", 850},      {"ibm437", 437},   {"latin2", 28592},
     {"latin9", 28605}}};

/// `windows-1252`, `cp1252`, `iso-8859-15`: names with a number in them. 0 if it is none.
UINT numbered(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, UINT>, 5> families = {{{"windows-", 0},
                                                                          {"cp", 0},
                                                                          {"iso-8859-", 28590},
                                                                          {"iso8859-", 28590},
                                                                          {"iso_8859-", 28590}}};
  for (const auto& [prefix, base] : families) {
    UINT number = 0;
    if (!name.starts_with(prefix)) continue;
    const auto [end, error] =
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
    if (error == std::errc() && end == name.data() + name.size()) return base + number;
  }
  return 0;
}

UINT code_page_of(std::string_view name) {
  const auto* const known =
      std::ranges::find(code_pages, name, &std::pair<std::string_view, UINT>::first);
  return known != code_pages.end() ? known->second : numbered(name);
}

/// Windows gives an undefined byte of these the control character of its number.
bool leaves_bytes_undefined(UINT page) { return (page >= 1250 && page <= 1258) || page == 874; }

class PageConversion : public Conversion {
 public:
  explicit PageConversion(UINT page) : page_(page) {}

  /// In pieces, so that what is invalid is found where it is.
  bool convert(std::string& raw, std::string& decoded) override {
    decoded.clear();
    std::size_t at = 0;
    bool valid = true;
    while (valid && at < raw.size()) {
      const std::size_t size = character_size(raw, at);
      if (size > raw.size() - at) break;
      valid = append(std::string_view(raw).substr(at, size), decoded);
      if (valid) at += size;
    }
    raw.erase(0, at);
    return valid;
  }

 private:
  std::size_t character_size(std::string_view raw, std::size_t at) const {
    const auto first = static_cast<BYTE>(raw[at]);
    if (page_ == gb18030 && first >= 0x81 && first <= 0xFE)
      return at + 1 < raw.size() && raw[at + 1] >= '0' && raw[at + 1] <= '9' ? 4 : 2;
    if (page_ == CP_UTF8) return character_at(raw, at).length;
    return ::IsDBCSLeadByteEx(page_, first) != 0 ? 2 : 1;
  }

  bool append(std::string_view character, std::string& decoded) const {
    if (is_ascii(character[0]) && character.size() == 1) return decoded += character[0], true;
    std::array<wchar_t, 4> wide{};
    const int size =
        ::MultiByteToWideChar(page_, MB_ERR_INVALID_CHARS, character.data(),
                              static_cast<int>(character.size()), wide.data(), wide.size());
    if (size == 0 || (leaves_bytes_undefined(page_) && wide[0] >= 0x80 && wide[0] < 0xA0))
      return false;
    std::array<char, 16> bytes{};
    const int written = ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, bytes.data(),
                                              bytes.size(), nullptr, nullptr);
    decoded.append(bytes.data(), static_cast<std::size_t>(written));
    return written > 0;
  }

  static constexpr UINT gb18030 = 54936;
  UINT page_;
};

}  // namespace

std::unique_ptr<Conversion> make_conversion(const std::string& encoding) {
  const std::string name = lower_ascii(encoding);
  const auto* const wide = std::ranges::find(wide_encodings, name, &Wide::name);
  if (wide != wide_encodings.end()) return std::make_unique<WideConversion>(*wide);
  const UINT page = code_page_of(name);
  if (page == 0 || ::IsValidCodePage(page) == 0) return nullptr;
  return std::make_unique<PageConversion>(page);
}

}  // namespace casebook
