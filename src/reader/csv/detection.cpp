// SPDX-License-Identifier: MIT
#include "reader/csv/detection.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>

#include "error.hpp"
#include "reader/csv/escapes.hpp"
#include "reader/csv/records.hpp"
#include "reader/file_kind.hpp"
#include "reader/names.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr auto what_is_read =
    "Give a CSV or TSV file with a row of column names; a spreadsheet has to be saved as CSV UTF-8 "
    "first";
constexpr std::string_view delimiters = ",\t;|";
constexpr std::size_t enough_records = 300;
constexpr std::size_t enough_bytes = std::size_t{128} << 10;

bool is_binary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\x1A';
}

/// Thrown when the sample ends before the data does.
struct SampleEnds {};

/// How well a dialect fits the sample.
struct Fit {
  CsvDialect dialect;
  std::vector<std::vector<std::string>> first_rows;
  std::size_t records = 0;
  std::size_t usual = 0;       ///< rows with the most frequent number of fields
  std::size_t fields = 0;      ///< that number
  std::size_t named = 0;       ///< wanted columns that are named in one of the first rows
  bool fails = false;          ///< the sample breaks the rules of the dialect
  bool header_quoted = false;  ///< all names are in quotes
  bool quotes_serve = false;   ///< a field has quotes that it needs

  double share() const {
    return records == 0 ? 0 : static_cast<double>(usual) / static_cast<double>(records);
  }
  /// Names count most, then that rows are alike, then the number of columns.
  double score() const {
    if (fields < 2) return static_cast<double>(named) - (fails ? 1 : 0);
    const auto columns = static_cast<double>(fields);
    return static_cast<double>(named) + share() * (columns - 1) / columns - (fails ? 1 : 0);
  }
};

class Sample {
 public:
  Sample(std::string_view data, bool whole, const std::vector<std::string>& names)
      : data_(data), whole_(whole), names_(names) {}

  Fit fit(const CsvDialect& dialect) const {
    Fit fit;
    fit.dialect = dialect;
    std::map<std::size_t, std::size_t> sizes;
    CsvRecords records("", reading(), data_.size() + (whole_ ? 1 : 0));
    try {
      records.use(dialect);
      while (fit.records < enough_records && records.next()) {
        ++sizes[records.size()];
        take(records, fit);
      }
    } catch (const SampleEnds&) {
    } catch (const SourceError&) {
      fit.fails = true;
    }
    for (const auto& [size, count] : sizes)
      if (count > fit.usual || (count == fit.usual && size > fit.fields))
        fit.fields = size, fit.usual = count;
    return fit;
  }

 private:
  ReadBytes reading() const {
    return [this, at = std::size_t{0}](char* to, std::size_t room) mutable {
      if (at == data_.size() && !whole_) throw SampleEnds{};
      const std::size_t size = std::min(room, data_.size() - at);
      std::memcpy(to, data_.data() + at, size);
      at += size;
      return size;
    };
  }

  void take(CsvRecords& records, Fit& fit) const {
    constexpr std::size_t most_rows = 20;
    bool all_quoted = true;
    for (std::size_t i = 0; i < records.size(); ++i) {
      all_quoted = all_quoted && records.is_quoted(i);
      fit.quotes_serve = fit.quotes_serve || records.needs_quotes(i);
    }
    if (fit.records++ == 0) fit.header_quoted = all_quoted;
    if (fit.first_rows.size() == most_rows) return;
    auto& row = fit.first_rows.emplace_back();
    for (std::size_t i = 0; i < records.size(); ++i)
      row.emplace_back(without_edges(records.field(i)));
    fit.named = std::max(fit.named, names_in(row, names_));
  }

  std::string_view data_;
  bool whole_;
  const std::vector<std::string>& names_;
};

/// The delimiter declared by the line `sep=;`, which is meant for Excel.
std::optional<char> told_delimiter(std::string_view text, std::size_t& length) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() > 1 && line.starts_with('"') && line.ends_with('"'))
    line = line.substr(1, line.size() - 2);
  constexpr std::string_view key = "sep=";
  if (line.size() != key.size() + 1 || !equal_but_case(line.substr(0, key.size()), key))
    return std::nullopt;
  length = std::min(end + 1, text.size());
  return line.back();
}

/// Whether the first line end outside quotes is a CR alone.
bool ends_with_cr(std::string_view text, char quote) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quote != '\0' && text[i] == quote) inside = !inside;
    if (inside || (text[i] != '\r' && text[i] != '\n')) continue;
    return text[i] == '\r' && i + 1 < text.size() && text[i + 1] != '\n';
  }
  return false;
}

class Detector {
 public:
  Detector(std::string_view head, bool whole, const TextTable& options,
           const std::vector<std::string>& names)
      : options_(options),
        text_(cut(head)),
        sample_(text_, whole && text_.size() == head.size(), names) {
    while (text_.substr(base_.start).starts_with(byte_order_mark))
      base_.start += byte_order_mark.size();
    std::size_t line = 0;
    told_ = told_delimiter(text_.substr(base_.start), line);
    base_.start += line;
    text_.remove_prefix(base_.start);
  }

  Fit best() const {
    Fit best;
    bool first = true;
    for (const char delimiter : wanted_delimiters()) {
      Fit fit = best_of(delimiter);
      if (first || fit.score() > best.score()) best = std::move(fit);
      first = false;
    }
    return best;
  }
  bool told() const { return told_.has_value(); }
  /// See CsvForm. Texts about TeX and paths of Windows have such pairs, too.
  std::string doubtful_escape(const CsvDialect& dialect) const {
    const Escapes escapes = escapes_in(text_, dialect.delimiter);
    const bool guessed = dialect.escape != '\0' && !options_.escape;
    return guessed && !escapes.evident ? std::string(escapes.letter) : std::string();
  }
  std::size_t start() const { return base_.start; }

 private:
  /// Keeps a few hundred kilobytes, or several times the first line.
  static std::string_view cut(std::string_view head) {
    constexpr std::size_t several = 8;
    const std::size_t line = std::min(head.find_first_of("\r\n"), head.size());
    return head.substr(0, std::max(enough_bytes, several * line));
  }

  std::string wanted_delimiters() const {
    if (options_.delimiter) return std::string(1, *options_.delimiter);
    return told_ ? std::string(1, *told_) : std::string(delimiters);
  }

  CsvDialect dialect(char delimiter, char quote, char escape) const {
    CsvDialect dialect = base_;
    dialect.delimiter = delimiter;
    dialect.quote = quote;
    dialect.escape = escape;
    dialect.cr_ends_lines = ends_with_cr(text_, quote);
    return dialect;
  }

  Fit best_of(char delimiter) const {
    if (options_.quote) return escaped_or_not(delimiter, *options_.quote);
    if (delimiter != '\t') return escaped_or_not(delimiter, '"');
    Fit plain = escaped_or_not(delimiter, '\0');
    if (text_.find('"') == std::string_view::npos) return plain;
    Fit quoted = escaped_or_not(delimiter, '"');
    return evidently_quoted(quoted, plain) ? quoted : plain;
  }

  /// In a file with tabs, a quote is an ordinary character unless the rows cannot be read that way.
  static bool evidently_quoted(const Fit& quoted, const Fit& plain) {
    if (quoted.fails || quoted.share() < plain.share()) return false;
    return quoted.share() > plain.share() || quoted.header_quoted ||
           (quoted.quotes_serve && quoted.records == plain.records);
  }

  Fit escaped_or_not(char delimiter, char quote) const {
    if (options_.escape) return blanks_or_not(dialect(delimiter, quote, *options_.escape));
    const Escapes escapes = escapes_in(text_, delimiter);
    Fit plain = blanks_or_not(dialect(delimiter, quote, '\0'));
    if (!escapes.consistent) return plain;
    const bool unquoted_tabs = delimiter == '\t' && quote == '\0';
    if (!unquoted_tabs && !escapes.of_line_end && !escapes.of_quote) return plain;
    Fit escaped = blanks_or_not(dialect(delimiter, quote, '\\'));
    const bool at_least = escaped.score() >= plain.score();
    const bool better = escaped.score() > plain.score();
    return better || (at_least && (unquoted_tabs || escapes.of_line_end)) ? escaped : plain;
  }

  Fit blanks_or_not(CsvDialect dialect) const {
    Fit fit = sample_.fit(dialect);
    const std::string blank_before{dialect.delimiter, ' ', dialect.quote};
    if (dialect.quote == '\0' || text_.find(blank_before) == std::string_view::npos) return fit;
    dialect.blanks_outside = true;
    Fit other = sample_.fit(dialect);
    return !other.fails && (fit.fails || other.share() >= fit.share()) ? other : fit;
  }

  const TextTable& options_;
  std::string_view text_;  ///< the sample behind what is not part of the first record
  Sample sample_;
  CsvDialect base_;
  std::optional<char> told_;
};

std::string name_of(char delimiter) {
  switch (delimiter) {
    case ',':
      return "commas";
    case ';':
      return "semicolons";
    case '\t':
      return "tabs";
    case '|':
      return "vertical bars";
    default:
      return "'" + std::string(1, delimiter) + "'";
  }
}

std::string reasons(const Fit& fit, const TextTable& options, bool told) {
  const CsvDialect& dialect = fit.dialect;
  std::string why = "fields parted by " + name_of(dialect.delimiter);
  if (options.delimiter)
    why += " (--delimiter)";
  else if (told)
    why += " (its line sep= says so)";
  else
    why += " (" + std::to_string(fit.fields) + " of them in " + std::to_string(fit.usual) +
           " of the first " + std::to_string(fit.records) + " rows)";
  why += dialect.quote == '\0' ? ", quotes are characters like others"
                               : ", quoted with " + std::string(1, dialect.quote);
  if (options.quote) why += " (--quote)";
  if (dialect.escape != '\0') why += ", escaped with " + std::string(1, dialect.escape);
  if (options.escape) why += " (--escape)";
  return why;
}

void refuse_binary_line(std::string_view text, bool whole, const std::string& name) {
  const auto end = text.find_first_of("\r\n");
  const std::string_view line = text.substr(0, end);
  if (std::ranges::any_of(line, is_binary)) {
    throw SourceError(name + " is no CSV file: its first line holds binary data", what_is_read);
  }
  if (end == std::string_view::npos && !whole)
    throw SourceError(name + " is no CSV file: its first line never ends", what_is_read);
}

}  // namespace

CsvForm detect_form(std::string_view head, bool whole, const TextTable& options,
                    const std::vector<std::string>& names, const std::string& name) {
  const Detector detector(head, whole, options, names);
  std::string_view text = head.substr(detector.start());
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  if (text.empty()) throw SourceError(name + " is empty", what_is_read);
  refuse_other_text(text, name);
  refuse_binary_line(text, whole, name);
  Fit best = detector.best();
  return {best.dialect, std::move(best.first_rows), reasons(best, options, detector.told()),
          detector.doubtful_escape(best.dialect)};
}

}  // namespace casebook
