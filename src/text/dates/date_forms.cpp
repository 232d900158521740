// SPDX-License-Identifier: MIT
#include "text/dates/date_forms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/ascii.hpp"
#include "text/date.hpp"
#include "text/dates/months.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::array<std::string_view, 7> weekday_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

bool is_weekday(std::string_view word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && std::ranges::any_of(weekday_names, [&](std::string_view name) {
           return equal_but_case(word, name.substr(0, word.size()));
         });
}

unsigned month_of(std::string_view word) {
  return equal_but_case(word, "sept") ? 9 : month_number(word);
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words,
                             [&](std::string_view one) { return equal_but_case(word, one); });
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// What separates the pieces of a date: a blank, one of `-/.,_`, or 0 for anything else.
char separator(char32_t c) {
  if (c <= ' ') return ' ';
  if (c < 0x80) {
    const std::string_view known = "-/.,_";
    return known.find(static_cast<char>(c)) == std::string_view::npos ? '\0' : static_cast<char>(c);
  }
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 || c == 0xFEFF)
    return ' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if (c == 0xB7 || c == 0x3001) return ',';
  return '\0';
}

/// Reads a text from its beginning: numbers, the name of a month, and a time, which is checked and
/// ignored.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  Date date() {
    while (!rest_.empty())
      if (!take_piece()) return {};
    if (gap_ != ' ' && gap_ != '\0' && gap_ != '.') return {};
    return month_ > 0 ? with_named_month() : of_numbers();
  }

 private:
  struct Number {
    unsigned value = 0;
    std::size_t digits = 0;
    char gap = '\0';  ///< the separator before it
  };

  bool take_piece() {
    if ((time_ || count_ > 2) && !zone_ && take_zone()) return true;
    const char c = rest_.front();
    if (is_digit(c)) return take_digits();
    if (is_ascii_letter(c)) return take_word();
    return take_note() || take_separator();
  }

  std::string_view take(std::size_t length) {
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }
  bool take_char(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  template <class Is>
  std::size_t length_of(Is is) const {
    return static_cast<std::size_t>(std::ranges::find_if_not(rest_, is) - rest_.begin());
  }
  std::string_view letters() { return take(length_of(is_ascii_letter)); }
  /// Exactly `count` digits that no other digit follows.
  std::optional<unsigned> number(std::size_t count) {
    return length_of(is_digit) == count ? std::optional(value_of(take(count))) : std::nullopt;
  }
  static unsigned value_of(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
  }

  /// Reads at most one sign between two pieces; none before the first piece.
  bool take_separator() {
    const Decoded next = decode_if_well_formed(rest_, 0);
    if (next.length == 0) return false;
    const char sign = next.code_point == 0x5E74 || next.code_point == 0x6708 ? '/'  // 年 月
                      : next.code_point == 0x65E5                            ? ' '  // 日
                                                  : separator(next.code_point);
    if (sign == '\0') return false;
    take(next.length);
    if (sign != ' ' && (!begun_ || (gap_ != ' ' && gap_ != '\0'))) return false;
    if (sign == '/' && next.length > 1 && rest_.empty()) return true;  // 2020年10月
    if (gap_ == '\0' || sign != ' ') gap_ = sign;
    return true;
  }

  /// `(Central European Summer Time)` or `[Europe/Berlin]` after a time
  bool take_note() {
    if (!time_) return false;
    const char close = rest_.front() == '(' ? ')' : rest_.front() == '[' ? ']' : '\0';
    const auto end = rest_.find(close);
    if (close == '\0' || end == std::string_view::npos) return false;
    take(end + 1);
    return true;
  }

  bool take_digits() {
    const std::size_t length = length_of(is_digit);
    constexpr std::size_t longest = 14;  // 20201003112233
    if (length > longest) return false;
    const std::string_view digits = take(length);
    begun_ = true;
    if (length <= 2 && !time_ && (rest_.starts_with(':') || at_meridiem()))
      return take_time(value_of(digits));
    if (count_ == numbers_.size()) return false;
    if (length > 8) return take_digits_with_time(digits);
    numbers_[count_++] = {value_of(digits), length, gap_};
    gap_ = '\0';
    if (length <= 2 && is_any_of(rest_.substr(0, 2), {"st", "nd", "rd", "th"})) take(2);
    return !at_time_mark() || take_time_behind_mark();
  }

  /// `20201003112233`
  bool take_digits_with_time(std::string_view digits) {
    constexpr std::size_t day_digits = 8;
    if (digits.size() != 14 || time_) return false;
    numbers_[count_++] = {value_of(digits.substr(0, day_digits)), day_digits, gap_};
    return time_ = is_compact_time(digits.substr(day_digits));
  }
  static bool is_compact_time(std::string_view digits) {
    if (digits.size() != 4 && digits.size() != 6) return false;
    return value_of(digits.substr(0, 2)) <= 24 && value_of(digits.substr(2, 2)) < 60 &&
           (digits.size() == 4 || value_of(digits.substr(4)) <= 60);
  }

  /// The `T` between a day and its time.
  bool at_time_mark() const {
    return rest_.size() > 1 && lower(rest_[0]) == 't' && is_digit(rest_[1]) && !time_;
  }
  bool take_time_behind_mark() {
    take(1);
    const std::size_t length = length_of(is_digit);
    const std::string_view digits = take(length);
    if (length <= 2 && rest_.starts_with(':')) return take_time(value_of(digits));
    time_ = is_compact_time(digits);
    if (take_char('.') || take_char(',')) take(length_of(is_digit));
    return time_;
  }

  /// `:22`, `:22:33.25`, ` PM`, after the hours
  bool take_time(unsigned hours) {
    if (take_char(':')) {
      const auto minutes = number(2);
      if (!minutes || *minutes > 59) return false;
      if (take_char(':')) {
        const auto seconds = number(2);
        if (!seconds || *seconds > 60) return false;
        if (take_char('.') || take_char(',')) take(length_of(is_digit));
      }
    }
    time_ = true;
    gap_ = '\0';
    const std::size_t meridiem = at_meridiem();
    take(meridiem);
    return meridiem > 0 ? hours >= 1 && hours <= 12 : hours <= 24;
  }

  /// The length of an `AM`, `p.m.` or the like that comes next, including a blank before it; 0 if
  /// there is none.
  std::size_t at_meridiem() const {
    std::size_t at = 0;
    while (at < rest_.size()) {
      const Decoded next = decode_if_well_formed(rest_, at);
      if (next.length == 0 || separator(next.code_point) != ' ') break;
      at += next.length;
    }
    for (const std::string_view word : {"a.m.", "p.m.", "am", "pm"}) {
      const std::size_t end = at + word.size();
      const bool ends = end >= rest_.size() || !is_ascii_letter(rest_[end]);
      if (ends && equal_but_case(rest_.substr(at, word.size()), word)) return end;
    }
    return 0;
  }

  /// Reads `Z`, `UTC`, `GMT+2`, `CEST`, `Europe/Berlin`, `+0200`; reads nothing if none of these
  /// comes next.
  bool take_zone() {
    const std::string_view before = rest_;
    const std::string_view word =
        take(length_of([](char c) { return is_ascii_letter(c) || c == '/' || c == '_'; }));
    const bool universal = is_any_of(word, {"z", "utc", "gmt"});
    const bool named =
        time_ && (word.find('/', 1) != std::string_view::npos ||
                  (word.size() >= 2 && word.size() <= 5 && std::ranges::all_of(word, is_capital) &&
                   month_of(word) == 0 && !is_weekday(word)));
    zone_ = universal || named || (word.empty() && (time_ || before.starts_with('+')));
    if (zone_ && (word.empty() || universal)) zone_ = take_offset() || universal;
    if (!zone_) rest_ = before;
    return zone_;
  }

  /// `+2`, `-02`, `+0200`, `+02:00`
  bool take_offset() {
    const std::string_view before = rest_;
    const bool sign = take_char('+') || take_char('-');
    const std::string_view digits = take(length_of(is_digit));
    const std::string_view hours = digits.substr(0, digits.size() > 2 ? 2 : digits.size());
    std::string_view minutes = digits.substr(hours.size());
    if (sign && digits.size() == 2 && take_char(':')) minutes = take(length_of(is_digit));
    const bool fits = sign && !hours.empty() && value_of(hours) <= 14 &&
                      (minutes.empty() || (minutes.size() == 2 && value_of(minutes) < 60));
    if (!fits) rest_ = before;
    return fits;
  }

  bool take_word() {
    const std::string_view word = letters();
    const unsigned month = month_of(word);
    begun_ = true;
    if (month > 0 && month_ > 0) return false;
    if (month == 0 && !is_weekday(word)) return is_any_of(word, {"of", "the", "at"});
    if (month > 0) month_ = month;
    gap_ = '\0';
    take_char('.');
    return true;
  }

  /// One year of four digits, and at most one day.
  Date with_named_month() const {
    const Number* year = nullptr;
    const Number* day = nullptr;
    for (std::size_t i = 0; i < count_; ++i) {
      const Number*& part = numbers_[i].digits == 4 ? year : day;
      if (part != nullptr || (numbers_[i].digits != 4 && numbers_[i].digits > 2)) return {};
      part = &numbers_[i];
    }
    return year != nullptr ? make_date(year->value, month_, day ? day->value : 0) : Date{};
  }

  Date of_numbers() const {
    const auto& [a, b, c] = numbers_;
    if (count_ == 1 && a.digits == 8)
      return make_date(a.value / 10000, a.value / 100 % 100, a.value % 100);
    if (count_ == 2 && !time_) return year_and_month(a, b);
    if (count_ != 3 || b.gap != c.gap || b.gap == '\0' || b.gap == ',' || b.digits > 2) return {};
    if (a.digits == 4 && c.digits <= 2) return make_date(a.value, b.value, c.value);
    if (a.digits > 2 || c.digits != 4) return {};
    const Date day_first = make_date(c.value, b.value, a.value);
    if (b.gap == '.') return day_first;
    const Date month_first = make_date(c.value, a.value, b.value);
    if (day_first.undated()) return month_first;
    return month_first.undated() || month_first == day_first ? day_first : Date{};
  }

  /// `2020.10` may also be a number.
  static Date year_and_month(const Number& a, const Number& b) {
    const bool parted = b.gap == '-' || b.gap == '/' || b.gap == '_';
    if (parted && a.digits == 4 && b.digits <= 2) return make_date(a.value, b.value, 0);
    if ((parted || b.gap == '.') && a.digits <= 2 && b.digits == 4)
      return make_date(b.value, a.value, 0);
    return {};
  }

  std::string_view rest_;
  std::array<Number, 3> numbers_{};
  std::size_t count_ = 0;
  unsigned month_ = 0;  ///< 0 until a name was read
  char gap_ = '\0';     ///< the separator before the next piece
  bool begun_ = false;  ///< a piece was read
  bool time_ = false;
  bool zone_ = false;
};

/// Whether the text is written as `2020-10-03`, which most tables hold.
bool is_iso_day(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  const auto fits = [](char kind, char c) { return kind == 'd' ? is_digit(c) : c == kind; };
  return std::ranges::equal(form, text, fits);
}

Date iso_day(std::string_view text) {
  const auto digit = [&](std::size_t at) { return static_cast<unsigned>(text[at] - '0'); };
  const auto pair = [&](std::size_t at) { return digit(at) * 10 + digit(at + 1); };
  return make_date(pair(0) * 100 + pair(2), pair(5), pair(8));
}

}  // namespace

Date parse_date(std::string_view text) {
  return is_iso_day(text) ? iso_day(text) : DateScanner(text).date();
}

}  // namespace casebook
