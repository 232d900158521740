// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "error.hpp"
#include "needing.hpp"
#include "text/dates/date_locale.hpp"
#include "text/dates/date_reader.hpp"

namespace casebook {
namespace {

/// Locales that are compiled for the tests alone; glibc looks for them in LOCPATH.
class CompiledLocales {
 public:
  CompiledLocales() {
    std::string name = std::filesystem::temp_directory_path() / "casebook-test-XXXXXX";
    there_ = ::mkdtemp(name.data()) != nullptr;
    folder_ = name;
    for (const char* const one : {"de_DE", "fr_FR", "es_ES", "ru_RU", "nl_NL", "ko_KR"})
      there_ = there_ && compiled(one);
    ::setenv("LOCPATH", folder_.c_str(), 1);
  }
  ~CompiledLocales() {
    ::unsetenv("LOCPATH");
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  CompiledLocales(const CompiledLocales&) = delete;
  CompiledLocales& operator=(const CompiledLocales&) = delete;

  bool are_there() const { return there_; }

 private:
  bool compiled(const std::string& name) const {
    const std::string to = folder_ / (name + ".UTF-8");
    const std::string command = "localedef -i " + name + " -f UTF-8 '" + to + "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }

  std::filesystem::path folder_;
  bool there_ = false;
};

/// Once for all cases, since it takes seconds.
bool can_compile() {
  static const CompiledLocales locales;
  return locales.are_there();
}

Date read(const std::string& locale, const std::string& text) {
  return DateReader({}, locale).read(text);
}

NEEDED_FOR_SUITE("needs locales", can_compile(), "localedef makes no locales (package locales)")

TEST_CASE_NEEDING("needs locales", can_compile(), "dates in other languages are read") {
  constexpr Date third = {2020, 10, 3};
  constexpr Date october = {2020, 10, 0};
  CHECK(read("de_DE", "3. Oktober 2020") == third);
  CHECK(read("de_DE", "Samstag, den 3. Oktober 2020") == third);
  CHECK(read("de_DE", "Sa 3. Okt. 2020 11:22") == third);
  CHECK(read("de_DE", "Okt 2020") == october);
  CHECK(read("de_DE", "MÄRZ 2020") == Date{2020, 3, 0});
  CHECK(read("de_DE", "März 2020") == Date{2020, 3, 0});
  CHECK(read("de", "Januar 2021") == Date{2021, 1, 0});
  CHECK(read("fr_FR", "samedi 3 octobre 2020") == third);
  CHECK(read("fr_FR", "le 1er août 2020") == Date{2020, 8, 1});
  CHECK(read("fr_FR", "12 févr. 2020") == Date{2020, 2, 12});
  CHECK(read("es_ES.UTF-8", "sábado, 3 de octubre de 2020") == third);
  CHECK(read("ru_RU", "3 октября 2020 г.") == third);
  CHECK(read("ru_RU", "Октябрь 2020") == october);
  CHECK(read("nl_NL", "3 oktober 2020") == third);
  CHECK(read("nl_NL", "maart 2020") == Date{2020, 3, 0});
  CHECK(read("ko_KR", "2020년 10월 3일") == third);
}

TEST_CASE_NEEDING("needs locales", can_compile(),
                  "dates in English, and those that mean two things, stay as they were") {
  CHECK(read("de_DE", "3rd October 2020") == Date{2020, 10, 3});
  CHECK(read("de_DE", "2020-10-03") == Date{2020, 10, 3});
  CHECK(read("es_ES", "3 de 10 de 2020").undated());
  CHECK(read("de_DE", "Oktoberfest 2020").undated());
  CHECK(read("de_DE", "Oktober").undated());
  CHECK(read("de_DE", "3. octobre 2020").undated());
  CHECK(DateReader({"%d de %B %Y"}, "de_DE").read("3 de Oktober 2020") == Date{2020, 10, 3});
}

TEST_CASE("a locale that the system lacks is named") {
  CHECK_THROWS_WITH_AS(DateLocale("xx_YY"),
                       "--date-locale: this system has no locale xx_YY in UTF-8", UsageError);
}

}  // namespace
}  // namespace casebook
