// SPDX-License-Identifier: MIT
#include "html/charts.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "html/markup.hpp"
#include "text/east_asian.hpp"
#include "text/graphemes.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

// In units of the drawing, which are pixels where a page is wide enough.
constexpr std::size_t cell = 18;
constexpr std::size_t names_width = 250;
constexpr std::size_t totals_width = 90;
constexpr std::size_t top = 24;
constexpr std::size_t baseline = 13;  // of a text in its cell
constexpr std::size_t chart_width = 720;
constexpr std::size_t bars_height = 140;

std::string svg(std::size_t width, std::size_t height, std::string_view label) {
  const std::string size = std::to_string(width) + " " + std::to_string(height);
  std::string out = "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"";
  append_text(out, label);
  out += "\"><svg role=\"img\" viewBox=\"0 0 " + size + "\" width=\"" + std::to_string(width) +
         "\" height=\"" + std::to_string(height) + "\" aria-label=\"";
  append_text(out, label);
  return out + "\">\n";
}

constexpr std::string_view svg_end = "</svg></div>\n";

void append_svg_text(std::string& out, std::size_t x, std::size_t y, std::string_view css,
                     std::string_view text) {
  out += "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"";
  if (!css.empty()) out.append(" class=\"").append(css).append("\"");
  out += ">";
  append_text(out, text);
  out += "</text>\n";
}

/// A rectangle that says more to who points at it.
void append_box(std::string& out, std::string_view css, std::size_t x, std::size_t y,
                std::size_t width, std::size_t height, std::string_view title) {
  out.append("<rect class=\"").append(css).append("\" x=\"");
  out += std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(width) +
         "\" height=\"" + std::to_string(height) + "\"><title>";
  append_text(out, title);
  out += "</title></rect>\n";
}

/// As much of a name as stands beside its row.
std::string label_of(std::string_view name) {
  constexpr std::size_t room = 34;  // letters
  std::size_t taken = 0;
  std::size_t at = 0;
  while (at < name.size() && taken < room) {
    const Decoded c = character_at(name, at);
    taken += east_asian(c.code_point) == EastAsian::none ? 1 : 2;
    at += c.length;
  }
  if (at == name.size()) return std::string(name);
  return std::string(name.substr(0, cut_between_graphemes(name, at, at))) + "…";
}

std::uint64_t largest_of(const HeatRow& row) {
  std::uint64_t largest = std::max<std::uint64_t>(1, row.undated);
  for (const std::uint64_t count : row.columns) largest = std::max(largest, count);
  return largest;
}

std::uint64_t largest_of(const std::vector<HeatRow>& rows) {
  std::uint64_t largest = 1;
  for (const HeatRow& row : rows)
    if (!row.sum) largest = std::max(largest, largest_of(row));
  return largest;
}

/// `h1` to `h9`
std::string shade(std::uint64_t count, std::uint64_t largest) {
  constexpr double steps = 9;
  const double share = static_cast<double>(count) / static_cast<double>(largest);
  return "h" + std::to_string(std::max(1, static_cast<int>(std::ceil(steps * std::sqrt(share)))));
}

class HeatMap {
 public:
  HeatMap(const std::vector<HeatRow>& rows, const Periods& periods)
      : rows_(rows), periods_(periods), largest_(largest_of(rows)) {
    has_undated_ = std::ranges::any_of(rows, [](const HeatRow& row) { return row.undated > 0; });
  }

  std::string draw(std::string_view label) {
    out_ = svg(totals_at() + totals_width, top + cell * rows_.size() + 4, label);
    draw_scale();
    for (std::size_t i = 0; i < rows_.size(); ++i) draw_row(rows_[i], top + cell * i);
    return out_.append(svg_end);
  }

 private:
  std::size_t x_of(std::size_t column) const { return names_width + cell * column; }
  std::size_t undated_at() const { return x_of(periods_.count()) + cell / 2; }
  std::size_t totals_at() const { return undated_at() + (has_undated_ ? 3 * cell : 0); }

  void draw_scale() {
    std::size_t free_from = 0;
    constexpr std::size_t year_width = 34;
    for (std::size_t column = 0; column < periods_.count(); ++column) {
      const bool first = column == 0;
      if ((!first && !periods_.begins_year(column)) || x_of(column) < free_from) continue;
      append_svg_text(out_, x_of(column), top - 8, "", periods_.year(column));
      free_from = x_of(column) + year_width;
    }
    if (has_undated_) append_svg_text(out_, undated_at(), top - 8, "", "undated");
    append_svg_text(out_, totals_at() + totals_width - 4, top - 8, "end", "cases");
  }

  void draw_row(const HeatRow& row, std::size_t y) {
    append_svg_text(out_, names_width - 8, y + baseline, "end", label_of(row.name));
    if (periods_.count() > 0)
      out_ += "<rect class=\"h0\" x=\"" + std::to_string(x_of(0)) + "\" y=\"" + std::to_string(y) +
              "\" width=\"" + std::to_string(cell * periods_.count() - 1) + "\" height=\"" +
              std::to_string(cell - 1) + "\"/>\n";
    const std::uint64_t largest = row.sum ? largest_of(row) : largest_;
    for (std::size_t column = 0; column < row.columns.size(); ++column)
      draw_cell(x_of(column), y, row.columns[column], largest, periods_.name(column));
    draw_cell(undated_at(), y, row.undated, largest, "Undated");
    append_svg_text(out_, totals_at() + totals_width - 4, y + baseline, "end", grouped(row.total));
  }

  void draw_cell(std::size_t x, std::size_t y, std::uint64_t count, std::uint64_t largest,
                 const std::string& when) {
    if (count == 0) return;
    append_box(out_, shade(count, largest), x, y, cell - 1, cell - 1, when + ": " + grouped(count));
  }

  const std::vector<HeatRow>& rows_;
  const Periods& periods_;
  const std::uint64_t largest_;
  bool has_undated_ = false;
  std::string out_;
};

std::uint64_t largest_of(const std::vector<Bar>& bars) {
  return bars.empty() ? 1
                      : std::max<std::uint64_t>(1, std::ranges::max(bars, {}, &Bar::count).count);
}

/// Of `height`; at least 1, so that what is there is seen.
std::size_t height_of(std::uint64_t count, std::uint64_t largest, std::size_t height) {
  const double share = static_cast<double>(count) / static_cast<double>(largest);
  return std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(height)));
}

}  // namespace

std::string heat_map(const std::vector<HeatRow>& rows, const Periods& periods,
                     std::string_view label) {
  return HeatMap(rows, periods).draw(label);
}

std::string bar_chart(const std::vector<Bar>& bars, std::string_view label) {
  const std::size_t step =
      std::clamp<std::size_t>(chart_width / std::max<std::size_t>(1, bars.size()), 4, 96);
  const std::uint64_t largest = largest_of(bars);
  std::string out = svg(step * bars.size() + 80, bars_height + top + cell, label);
  append_svg_text(out, 0, baseline, "", grouped(largest));
  constexpr std::size_t name_width = 70;
  std::size_t free_from = 0;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const std::size_t x = step * i;
    if (bars[i].count > 0) {
      const std::size_t height = height_of(bars[i].count, largest, bars_height);
      append_box(out, "bar", x, top + bars_height - height, step - 1, height,
                 bars[i].name + ": " + grouped(bars[i].count));
    }
    if (x < free_from) continue;
    append_svg_text(out, x, top + bars_height + baseline, "", bars[i].name);
    free_from = x + std::max(step, name_width);
  }
  return out.append(svg_end);
}

std::string sparkline(const std::vector<std::uint64_t>& columns) {
  constexpr std::size_t step = 3;
  constexpr std::size_t height = 16;
  if (columns.empty()) return {};
  const std::uint64_t largest = std::max<std::uint64_t>(1, std::ranges::max(columns));
  std::string out = "<svg class=\"spark\" aria-hidden=\"true\" width=\"" +
                    std::to_string(step * columns.size()) + "\" height=\"" +
                    std::to_string(height) + "\"><path d=\"";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == 0) continue;
    const std::size_t tall = height_of(columns[i], largest, height);
    out += "M" + std::to_string(step * i) + " " + std::to_string(height) + "v-" +
           std::to_string(tall) + "h2v" + std::to_string(tall) + "z";
  }
  return out + "\"/></svg>";
}

}  // namespace casebook
