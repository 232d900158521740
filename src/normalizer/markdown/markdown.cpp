// SPDX-License-Identifier: MIT
#include "normalizer/markdown/markdown.hpp"

#include <algorithm>

#include "normalizer/changes.hpp"
#include "normalizer/character_class.hpp"
#include "normalizer/markdown/code_places.hpp"
#include "normalizer/markdown/judge.hpp"
#include "normalizer/markdown/parser.hpp"
#include "normalizer/markdown/preparation/cut_off.hpp"
#include "normalizer/markdown/preparation/preparation.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

bool holds_bidi_control(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const Decoded next = decode(text, at);
    if (is_bidi_control(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

/// True if one of the (ascending) spans continues across `position`.
template <class Spans>
bool cuts_one(const Spans& spans, std::size_t position) {
  return std::ranges::any_of(
      spans, [&](const auto& span) { return span.begin < position && position < span.end; });
}

/// Removes the first `size` bytes of a text.
void cut_head(std::uint32_t size, std::string& text, Markup& markup, std::vector<Label>& labels) {
  text.erase(0, size);
  std::erase_if(labels, [&](const Label& label) { return label.begin < size; });
  for (Label& label : labels) label = {label.begin - size, label.end - size, label.address};
  std::erase_if(markup.lines, [&](const Markup::Line& line) { return line.end <= size; });
  for (Markup::Line& line : markup.lines) {
    const std::uint32_t cut = line.begin < size ? size - line.begin : 0;
    for (std::uint32_t i = 0; i < line.run_count; ++i) {
      StyledRun& run = markup.runs[line.first_run + i];
      run.begin -= std::min(run.begin, cut);
      run.end -= std::min(run.end, cut);
    }
    for (; line.run_count > 0 && markup.runs[line.first_run].end == 0; --line.run_count)
      ++line.first_run;
    line.begin = line.begin + cut - size;
    line.end -= size;
  }
}

/// The first letter or digit of `text`; 0 if there is none.
char32_t first_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (is_letter(next.code_point) || is_number(next.code_point)) return next.code_point;
    at += next.length;
  }
  return 0;
}

/// Whether a label reads like its own address.
bool is_own_label(std::string_view label, std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (address.starts_with(scheme) && !label.starts_with(scheme))
      address.remove_prefix(scheme.size());
  if (address.ends_with('/') && !label.ends_with('/')) address.remove_suffix(1);
  return label == address;
}

/// Whether a label is the e-mail address that it links to: without the link, nothing would be lost.
bool is_mail_address(std::string_view label, std::string_view address) {
  constexpr std::string_view scheme = "mailto:";
  if (!address.starts_with(scheme)) return false;
  return label == address || label == address.substr(scheme.size());
}

Link link_of(const Label& label, std::vector<LinkSpan>& spans) {
  Link link{label.begin, label.end, Link::Kind::whole, label.address, {}, {}};
  find_links(label.address, spans);
  if (spans.size() != 1 || spans[0].begin != 0) return link;
  link.kind = spans[0].kind;
  if (link.kind == Link::Kind::whole) link.target = link_target(label.address);
  link.host = link_host(label.address);
  return link;
}

Link link_of(std::string_view text, const LinkSpan& span) {
  const std::string_view url = text.substr(span.begin, span.end - span.begin);
  return {span.begin,
          span.end,
          span.kind,
          std::string(url),
          span.kind == Link::Kind::whole ? link_target(url) : std::string(),
          link_host(url)};
}

}  // namespace

MarkdownText::MarkdownText(const NormalizerOptions& options)
    : options_(options), assembly_(options) {}

bool MarkdownText::wants(std::string_view raw) const {
  if (options_.markdown == Markdown::automatic) return looks_like_markdown(raw);
  return options_.markdown == Markdown::on && !raw.empty();
}

bool MarkdownText::normalize(std::string_view raw, const Probe& probe, Case& out) {
  const std::string_view text = repair_utf8(raw, well_formed_, out.repairs);
  if (!parse(text)) return false;
  assembly_.assemble(draft_, formatted_, out.repairs);
  out.markdown = true;
  out.code_languages = draft_.languages;
  out.link_titles = draft_.titles;
  out.text.with_links.swap(formatted_.text);
  std::swap(out.markup.with_links, formatted_.markup);
  if (options_.record_changes) note_change("markdown", raw, out.text.with_links, out.changes);
  split_probe_off(probe, out);
  fill_links(out);
  fill_plain(out);
  if (options_.record_changes)
    note_change("links", out.text.with_links, out.text.without_links, out.changes);
  return true;
}

/// A definition that nothing refers to is found when all references are known: then the text is
/// parsed once more.
bool MarkdownText::parse(std::string_view text) {
  prepare_for_parser(text, prepared_);
  const std::vector<Definition> definitions = keep_definitions(prepared_);
  bool parsed = parse_markdown(prepared_, text, draft_);
  if (parsed && hide_unused(definitions, draft_.addresses, prepared_))
    parsed = parse_markdown(prepared_, text, draft_);
  if (parsed) drop_bare_marks(text, draft_);
  return parsed;
}

/// A text may begin with the probe as it is or, as Markdown, with what the probe's marks make of
/// it: `The *list*` begins `The list is`. Most texts begin otherwise, and do without the latter.
std::optional<Split> MarkdownText::split(std::string_view text, const Probe& probe) {
  const auto found = split_probe(text, probe);
  const bool settled = found || probe.empty() || first_letter(text) != first_letter(probe.text());
  return settled ? found : split_probe(text, shown(probe));
}

/// The probe without its marks. All texts of a document have the same.
const Probe& MarkdownText::shown(const Probe& probe) {
  if (shown_ && shown_of_ == probe.text()) return *shown_;
  shown_of_ = probe.text();
  FormattedText formatted;
  Repairs uncounted;
  if (parse(shown_of_)) assembly_.assemble(draft_, formatted, uncounted);
  return shown_.emplace(formatted.text, options_);
}

/// A probe cannot end within code or a label. The directional controls that it opened on its last
/// line are closed in it.
void MarkdownText::split_probe_off(const Probe& probe, Case& out) {
  const auto found = split(out.text.with_links, probe);
  out.probe_split = false;
  if (!found) return;
  const auto& lines = out.markup.with_links.lines;
  const auto first_after =
      std::ranges::find_if(lines, [&](const auto& line) { return line.begin >= found->end; });
  const bool in_code = std::any_of(lines.begin(), first_after, [](const Markup::Line& line) {
    return line.kind == LineKind::code;
  });
  find_links(out.text.with_links, found_);
  if (in_code || cuts_one(found_, found->end) || cuts_one(formatted_.labels, found->end)) return;
  const std::string_view last_line(out.text.with_links.data(), std::prev(first_after)->end);
  if (holds_bidi_control(last_line)) return;
  out.probe_split = true;
  if (options_.keep_probe) return;
  const std::string before = options_.record_changes ? out.text.with_links : std::string();
  cut_head(static_cast<std::uint32_t>(found->rest), out.text.with_links, out.markup.with_links,
           formatted_.labels);
  if (options_.record_changes) note_change("probe", before, out.text.with_links, out.changes);
}

/// Links are the labels and the addresses outside labels. The variant without links lacks all
/// addresses outside code and the labels that read like one.
void MarkdownText::fill_links(Case& out) {
  const std::string_view text = out.text.with_links;
  out.links.clear();
  removed_.clear();
  find_links(text, found_);
  if (found_.empty() && formatted_.labels.empty()) return;
  const CodePlaces code(out.markup.with_links);
  auto span = found_.begin();
  const auto take_spans_before = [&](std::uint32_t end) {
    for (; span != found_.end() && span->begin < end; ++span) {
      const bool in_code = code.hold(span->begin);
      if (!in_code) span->end = std::min(span->end, code.next(span->begin, span->end));
      if (out.links.empty() || out.links.back().end <= span->begin)
        out.links.push_back(link_of(text, {span->begin, std::min(span->end, end), span->kind}));
      if (!in_code) removed_.push_back(*span);
    }
  };
  for (const Label& label : formatted_.labels) {
    take_spans_before(label.begin);
    const std::string_view seen = text.substr(label.begin, label.end - label.begin);
    if (is_mail_address(seen, label.address)) continue;
    out.links.push_back(link_of(label, in_line_));
    const bool found = span != found_.end() && span->begin < label.end;
    if (!found && is_own_label(seen, label.address) && !code.hold(label.begin))
      removed_.push_back({label.begin, label.end, Link::Kind::whole});
  }
  take_spans_before(static_cast<std::uint32_t>(text.size()));
  out.links_in_code = static_cast<std::uint32_t>(
      std::ranges::count_if(out.links, [&](const Link& link) { return code.hold(link.begin); }));
}

void MarkdownText::fill_plain(Case& out) {
  out.text.without_links.clear();
  const Markup& linked = out.markup.with_links;
  out.markup.without_links.clear();
  auto span = removed_.begin();
  for (const Markup::Line& line : linked.lines) {
    const std::string_view words(out.text.with_links.data() + line.begin, line.end - line.begin);
    in_line_.clear();
    for (; span != removed_.end() && span->begin < line.end; ++span)
      in_line_.push_back({span->begin - line.begin, span->end - line.begin, span->kind});
    without_links_.append(words, line, {linked.runs.data() + line.first_run, line.run_count},
                          in_line_, out.text.without_links, out.markup.without_links);
  }
}

}  // namespace casebook
