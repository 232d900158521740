// SPDX-License-Identifier: MIT
#include "html/reading_page.hpp"

#include <string_view>
#include <utility>

#include "files/digest.hpp"
#include "html/case_data.hpp"
#include "html/embedded.hpp"
#include "html/markup.hpp"
#include "names/document.hpp"
#include "output/kept_part.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

struct CaseData : KeptPart<CaseData> {
  std::string json;  ///< arrays, a comma and a line feed between each two
  std::uint64_t cases = 0;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(json, cases);
  }
};

class CaseDataRenderer : public Renderer {
 public:
  explicit CaseDataRenderer(bool alone) : alone_(alone) {}

  void begin(const ChunkPlace& place) override {
    part_ = std::make_unique<CaseData>();
    probe_ = alone_ ? place.document->number : 0;
  }
  void add(const PlacedCase& one) override {
    if (part_->cases++ > 0) part_->json += ",\n";
    append_case_data(part_->json, one, probe_);
  }
  std::unique_ptr<Part> finish() override { return std::move(part_); }

 private:
  const bool alone_;
  std::size_t probe_ = 0;
  std::unique_ptr<CaseData> part_;
};

/// The page's own script is allowed by its hash, and no other (CSP Level 3, 2.3.1).
std::string script_policy() {
  static const std::string hash = Sha256().update(reader_js()).base64();
  return "; script-src 'sha256-" + hash + "'";
}

std::string head_of(std::string_view title) {
  return page_head(title, std::string(page_css()) + std::string(reader_css()), script_policy());
}

/// The further pages of a document lie in a folder, whose name no page has.
std::string page_name(const Document& document, std::uint64_t number) {
  const std::string name = "reader/" + without_extension(document.files.without_links);
  return name + (number > 1 ? " pages/" + std::to_string(number) : "") + ".html";
}

std::string data_head(const Corpus& corpus, const std::vector<std::string>& probes,
                      std::string_view back) {
  std::string json = "{\"back\":" + json_text(back) +
                     ",\"attributes\":" + json_list(corpus.attributes) +
                     ",\"probes\":" + json_list(probes) + ",\"cases\":[\n";
  std::string html = "<script type=\"application/json\" id=\"data\">";
  append_within_script(html, json);
  return html;
}

}  // namespace

/// A page in the making.
class ReadingPages::Page {
 public:
  Page(const Corpus& corpus, std::string name, std::string_view title,
       const std::vector<std::string>& probes, std::string_view back)
      : file_(corpus.folder, std::move(name)) {
    file_.append(head_of(title));
    file_.append(reader_body_html());
    file_.append(data_head(corpus, probes, back));
  }

  void append(const CaseData& data) {
    if (cases_ > 0) file_.append(",\n");
    file_.append(data.json);
    cases_ += data.cases;
  }
  std::uint64_t cases() const { return cases_; }

  WrittenFile finish() {
    file_.append("]}</script>\n<script>");
    file_.append(reader_js());
    file_.append("</script>\n");
    file_.append(page_tail());
    return file_.commit();
  }

 private:
  WholeFile file_;
  std::uint64_t cases_ = 0;
};

ReadingPages::ReadingPages(const Corpus& corpus, std::uint64_t most)
    : corpus_(corpus), most_(most), alone_(corpus.cases <= most) {
  if (!alone_) return;
  std::vector<std::string> probes;
  for (const Document& document : corpus.documents) probes.push_back(document.title);
  page_ = std::make_unique<Page>(corpus, "reader.html", "Cases", probes, "");
}

ReadingPages::~ReadingPages() = default;

std::unique_ptr<Renderer> ReadingPages::make_renderer() {
  return std::make_unique<CaseDataRenderer>(alone_);
}

std::unique_ptr<Part> ReadingPages::make_part() const { return std::make_unique<CaseData>(); }

void ReadingPages::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  if (!alone_ && (place.first() || page_->cases() >= most_)) begin_page(place);
  page_->append(static_cast<const CaseData&>(*part));
  if (!alone_ && place.last) end_page();
}

void ReadingPages::begin_page(const ChunkPlace& place) {
  const bool goes_on = !place.first();
  const std::uint64_t number = goes_on ? entries_.back().number + 1 : 1;
  if (goes_on) end_page();
  const Document& document = *place.document;
  entries_.push_back({page_name(document, number), &document, number});
  page_ = std::make_unique<Page>(corpus_, entries_.back().file, document.title,
                                 std::vector<std::string>{document.title},
                                 number > 1 ? "../../reader.html" : "../reader.html");
}

void ReadingPages::end_page() {
  files_.push_back(page_->finish());
  page_.reset();
}

WrittenFile ReadingPages::write_index() const {
  WholeFile file(corpus_.folder, "reader.html");
  std::string html = head_of("Cases");
  html += "<main>\n<h1>Cases</h1>\n<p>" + counted(corpus_.cases, "case", "cases") +
          " are too many for one page: each document has its own.</p>\n";
  {
    TableWriter table(html, "Pages", {{"Document"}, {"Cases", true}});
    for (const Entry& one : entries_) {
      std::string link = file_link(one.file, one.document->title);
      if (one.number > 1) link += ", page " + grouped(one.number);
      table.row(link).number(one.document->cases);
    }
  }
  html += "</main>\n";
  file.append(html);
  file.append(page_tail());
  return file.commit();
}

Listing ReadingPages::finish() {
  if (alone_)
    end_page();
  else
    files_.insert(files_.begin(), write_index());
  return {"reader", std::move(files_), {}, {}};
}

}  // namespace casebook
