// SPDX-License-Identifier: MIT
#include "sheets/link_list.hpp"

#include <initializer_list>
#include <utility>

#include "names/document.hpp"
#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "text/csv.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

/// An empty cell says nothing in a filter or a pivot table, so an unknown value is a word.
std::string_view or_else(std::string_view cell, std::string_view words) {
  return cell.empty() ? words : cell;
}

struct LinkLines : KeptPart<LinkLines> {
  std::string csv;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(csv);
  }
};

class LinkRenderer : public Renderer {
 public:
  void begin(const ChunkPlace& place) override {
    part_ = std::make_unique<LinkLines>();
    probe_ = place.document->probe;
  }
  void add(const PlacedCase& one) override { append_link_lines(part_->csv, *one, probe_); }
  std::unique_ptr<Part> finish() override { return std::move(part_); }

 private:
  std::unique_ptr<LinkLines> part_;
  std::string_view probe_;
};

}  // namespace

std::string_view link_list_head() {
  return "\uFEFFroot_id,experiment_id,probe,date,case,position,url,host,kind\r\n";
}

void append_link_lines(std::string& csv, const Case& one, std::string_view probe) {
  if (one.links.empty()) return;
  std::string date;
  append_iso_date(date, one.date);
  std::size_t position = 0;
  for (const Link& link : one.links) {
    const std::string number = std::to_string(++position);
    const std::string_view kind = link.kind == Link::Kind::whole ? "whole" : "truncated";
    for (const std::string_view cell : std::initializer_list<std::string_view>{
             one.root_id, or_else(one.experiment_id, "(none)"), probe, or_else(date, "Undated"),
             one.name, number, link.url, or_else(link.host, "(unknown)")}) {
      append_csv_cell(csv, cell);
      csv += ',';
    }
    csv += kind;
    csv += "\r\n";
  }
}

LinkList::LinkList(const Corpus& corpus) : file_(corpus.folder, "links.csv") {
  file_.append(link_list_head());
}

std::unique_ptr<Renderer> LinkList::make_renderer() { return std::make_unique<LinkRenderer>(); }

std::unique_ptr<Part> LinkList::make_part() const { return std::make_unique<LinkLines>(); }

void LinkList::take(std::unique_ptr<Part> part, const ChunkPlace&) {
  file_.append(static_cast<const LinkLines&>(*part).csv);
}

Listing LinkList::finish() { return {"links", {file_.commit()}, {}, {}}; }

}  // namespace casebook
