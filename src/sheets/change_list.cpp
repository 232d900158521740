// SPDX-License-Identifier: MIT
#include "sheets/change_list.hpp"

#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "text/ascii.hpp"
#include "text/csv.hpp"

namespace casebook {
namespace {

struct ChangeLines : KeptPart<ChangeLines> {
  std::string csv;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(csv);
  }
};

class ChangeRenderer : public Renderer {
 public:
  void begin(const ChunkPlace&) override { part_ = std::make_unique<ChangeLines>(); }
  void add(const PlacedCase& one) override {
    for (const Change& change : one->changes) {
      append_csv_cell(part_->csv, one->root_id);
      for (const std::string_view cell :
           {std::string_view(change.step), std::string_view(change.before),
            std::string_view(change.after)}) {
        part_->csv += ',';
        append_csv_cell(part_->csv, cell);
      }
      part_->csv += "\r\n";
    }
  }
  std::unique_ptr<Part> finish() override { return std::move(part_); }

 private:
  std::unique_ptr<ChangeLines> part_;
};

}  // namespace

ChangeList::ChangeList(std::filesystem::path path)
    : path_(std::move(path)),
      replaces_(std::filesystem::exists(path_)),
      file_(path_.parent_path(), partial_path(path_.filename()).string()) {
  file_.append(byte_order_mark);
  file_.append("root_id,step,before,after\r\n");
}

std::unique_ptr<Renderer> ChangeList::make_renderer() { return std::make_unique<ChangeRenderer>(); }

std::unique_ptr<Part> ChangeList::make_part() const { return std::make_unique<ChangeLines>(); }

void ChangeList::take(std::unique_ptr<Part> part, const ChunkPlace&) {
  file_.append(static_cast<const ChangeLines&>(*part).csv);
}

ChangeList::~ChangeList() {
  std::error_code ignored;
  std::filesystem::remove(partial_path(path_), ignored);
}

Listing ChangeList::finish() {
  WrittenFile written = file_.commit();
  written.name = path_.filename().string();
  return {"changes", {}, {}, {}, std::move(written)};
}

void ChangeList::publish() {
  put_in_place(partial_path(path_), path_, replaces_ ? Replacing::allowed : Replacing::refused);
}

}  // namespace casebook
