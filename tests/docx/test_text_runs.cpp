// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "docx/text_runs.hpp"

using namespace casebook;

namespace {

/// The runs as `L[…]`, `R[…]` and `E[…]`, with `<` in front where the paragraph runs from the
/// right.
std::string runs(std::string_view line) {
  LineRuns result;
  find_runs(line, result);
  std::string text = result.right_to_left ? "<" : "";
  for (const TextRun& run : result.runs) {
    text += "LRE"[static_cast<int>(run.kind)];
    text.append("[").append(line.substr(run.begin, run.end - run.begin)).append("]");
  }
  return text;
}

std::string language(std::string_view line) {
  LineRuns result;
  find_runs(line, result);
  return result.east_asian_language;
}

}  // namespace

TEST_CASE("Latin, Cyrillic, Devanagari, Thai and emoji are one plain run") {
  for (const char* line : {"Plain words.", "Привет, мир", "नमस्ते दुनिया", "สวัสดี",
                           "So 😂 👍🏽 🇩🇪!", "123 …"}) {
    CHECK(runs(line) == "L[" + std::string(line) + "]");
    CHECK_FALSE(needs_runs(line));
  }
}

TEST_CASE("a line runs from the right where its first strong character does") {
  CHECK(runs("שלום") == "<R[שלום]");
  CHECK(runs("… 12: مرحبا") == "<R[… 12: مرحبا]");
  CHECK(runs("He said שלום") == "L[He said ]R[שלום]");
  CHECK(runs("\u200Fabc") == "<R[\u200F]L[abc]");
  CHECK(runs("\u200Eשלום") == "L[\u200E]R[שלום]");
}

TEST_CASE("every right-to-left script is known") {
  for (const char* line :
       {"עברית", "العربية", "ܣܘܪܝܝܐ", "ދިވެހި", "ߒߞߏ", "ࠀࠁ", "ﷺ", "𐤀𐤁", "𞤀𞤣", "𞠀"}) {
    CHECK(runs(line) == "<R[" + std::string(line) + "]");
    CHECK(needs_runs(line));
  }
}

TEST_CASE(
    "what has no direction goes with both its neighbours where they agree, else with the line") {
  CHECK(runs("one שתיים, שלוש: four") == "L[one ]R[שתיים, שלוש]L[: four]");
  CHECK(runs("אחת two, three ארבע") == "<R[אחת ]L[two, three]R[ ארבע]");
  CHECK(runs("אחת (two) 3") == "<R[אחת (]L[two]R[) 3]");
  CHECK(runs("see שלום!") == "L[see ]R[שלום]L[!]");
  CHECK(runs("a א, 日本") == "L[a ]R[א]L[, ]E[日本]");
}

TEST_CASE("combining marks and joiners stay with their base at the end of a run") {
  CHECK(runs("x א\u0301 y") == "L[x ]R[א\u0301]L[ y]");
  CHECK(runs("x ک\u200D y") == "L[x ]R[ک\u200D]L[ y]");
}

TEST_CASE("Chinese, Japanese and Korean are East Asian runs, punctuation between them included") {
  CHECK(runs("他说：“你好” ok") == "E[他说：“你好” ]L[ok]");
  CHECK(runs("iPhoneは高い") == "L[iPhone]E[は高い]");
  CHECK(runs("２０２０年") == "E[２０２０年]");
  CHECK(runs("𠮷野家") == "E[𠮷野家]");
  CHECK(needs_runs("ok 한국"));
}

TEST_CASE("the language of an East Asian line is that of its letters") {
  CHECK(language("今天天气很好") == "zh-CN");
  CHECK(language("今日は天気がいい") == "ja-JP");
  CHECK(language("ｶﾀｶﾅ") == "ja-JP");
  CHECK(language("오늘은 날씨가 좋다") == "ko-KR");
  CHECK(language("優の良品在這裡開了一家新的商店很多人去") == "zh-CN");
}

TEST_CASE("runs cover the line without gaps whatever it holds") {
  for (const std::string line :
       {"", "\xff\xfe", "א\xc3", "…", "aא日\u0301\u200Dא.", " א ", "日 א a 日"}) {
    LineRuns result;
    find_runs(line, result);
    std::size_t end = 0;
    for (const TextRun& run : result.runs) {
      CHECK(run.begin == end);
      CHECK((run.end > run.begin || line.empty()));
      end = run.end;
    }
    CHECK(end == line.size());
  }
}

TEST_CASE("a flag has no direction, as other emoji have none") {
  CHECK(runs("🇪🇬 مرحبا") == "<R[🇪🇬 مرحبا]");
  CHECK(runs("مرحبا 🇪🇬 مرحبا") == "<R[مرحبا 🇪🇬 مرحبا]");
}

TEST_CASE(
    "a middle dot of Katakana is Japanese, full-width signs are Chinese where nothing else is") {
  CHECK(language("・・・") == "ja-JP");
  CHECK(language("！？") == "zh-CN");
}

TEST_CASE("a line is from the right if its first character with a direction is") {
  for (const char* const line : {"هل تعلم", "2020: ספר", "“ספר” is a book"}) {
    CAPTURE(line);
    CHECK(is_right_to_left(line));
  }
  for (const char* const line : {"", "2020", "a ספר", "忘れた ספר", "В Москве"}) {
    CAPTURE(line);
    CHECK_FALSE(is_right_to_left(line));
  }
}
