// SPDX-License-Identifier: MIT
#include "reader/likely_encoding.hpp"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/ascii.hpp"

namespace casebook {
namespace {

struct Encoding {
  std::string_view found;  ///< as uchardet calls it
  std::string_view name;   ///< as it is said
};

/// The answers that are believed. Latin alphabets are told apart by single_byte(): uchardet takes
/// many a German or French text for ISO-8859-2, Windows-1250 or VISCII. Cyrillic that is not KOI8-R
/// is hardly ever a Mac's.
constexpr std::array believed = {
    Encoding{"SHIFT_JIS", "shift_jis"},
    Encoding{"EUC-JP", "euc-jp"},
    Encoding{"ISO-2022-JP", "iso-2022-jp"},
    Encoding{"GB18030", "gb18030"},
    Encoding{"BIG5", "big5"},
    Encoding{"EUC-TW", "euc-tw"},
    Encoding{"UHC", "uhc"},
    Encoding{"EUC-KR", "euc-kr"},
    Encoding{"KOI8-R", "koi8-r"},
    Encoding{"WINDOWS-1251", "windows-1251"},
    Encoding{"MAC-CYRILLIC", "windows-1251"},
    Encoding{"ISO-8859-5", "iso-8859-5"},
    Encoding{"IBM866", "ibm866"},

    Encoding{"WINDOWS-1253", "windows-1253"},
    Encoding{"ISO-8859-7", "windows-1253"},
    Encoding{"WINDOWS-1255", "windows-1255"},
    Encoding{"ISO-8859-8", "windows-1255"},
    Encoding{"WINDOWS-1256", "windows-1256"},
    Encoding{"ISO-8859-6", "iso-8859-6"},
    Encoding{"TIS-620", "tis-620"},
};

/// What uchardet says of them; empty if it does not know.
std::string detected(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&::uchardet_delete)> detector(::uchardet_new(),
                                                                         &::uchardet_delete);
  if (::uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  ::uchardet_data_end(detector.get());
  return ::uchardet_get_charset(detector.get());
}

/// Whether the bytes beyond ASCII are letters of Windows-1252, never three in a row, or marks that
/// people write: a text may have more of these than of others and be short (`„Größe“ – 5 €`).
bool looks_western(std::string_view foreign) {
  constexpr std::string_view letters_and_marks =
      "\x80\x82\x84\x85\x8A\x8B\x8C\x8E\x91\x92\x93\x94\x95\x96\x97\x99\x9A\x9B\x9C\x9E\x9F"
      "\xA0\xA1\xA3\xA7\xA9\xAB\xAE\xB0\xB4\xB7\xBB\xBF";
  int row = 0;
  for (const char c : foreign) {
    const bool letter = static_cast<unsigned char>(c) >= 0xC0;
    row = letter ? row + 1 : 0;
    if (row == 3) return false;
    if (!is_ascii(c) && !letter && letters_and_marks.find(c) == std::string_view::npos)
      return false;
  }
  return true;
}

/// The usual encoding of texts in Latin letters, of which few bytes are not ASCII.
std::string single_byte(std::string_view foreign) {
  if (looks_western(foreign)) return "windows-1252";
  constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D";  // in Windows-1252
  const auto beyond_ascii = std::ranges::count_if(foreign, [](char c) { return !is_ascii(c); });
  if (beyond_ascii * 3 > static_cast<std::ptrdiff_t>(foreign.size())) return {};
  return foreign.find_first_of(undefined) == std::string_view::npos ? "windows-1252" : "macintosh";
}

}  // namespace

std::string likely_encoding(std::string_view foreign) {
  const std::string answer = detected(foreign);
  const auto* const known = std::ranges::find(believed, answer, &Encoding::found);
  return known == believed.end() ? single_byte(foreign) : std::string(known->name);
}

}  // namespace casebook
