// SPDX-License-Identifier: MIT
#include "reader/decoded_reader.hpp"

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "error.hpp"
#include "reader/decoding/decoder.hpp"
#include "reader/encoding.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

class DecodedReader : public Reader {
 public:
  DecodedReader(std::unique_ptr<Reader> reader, const std::string& encoding)
      : reader_(std::move(reader)), encoding_(encoding) {
    if (!encoding.empty() && !is_utf8_name(encoding)) decoder_.emplace(encoding);
  }

  bool next(Row& row) override {
    decoded_.clear();
    if (!reader_->next(row)) {
      if (encoding_.empty()) tally_.refuse_if_foreign(description());
      return false;
    }
    for (Cell* cell : {&row.root_id, &row.experiment_id, &row.probe, &row.date, &row.text})
      check(*cell);
    attributes_.assign(row.attributes.begin(), row.attributes.end());
    for (Cell& cell : attributes_) check(cell);
    row.attributes = attributes_;
    return true;
  }

  void stop() noexcept override { reader_->stop(); }
  std::string description() const override { return reader_->description(); }
  std::vector<std::string> attributes() const override { return reader_->attributes(); }
  std::optional<double> fraction() const override { return reader_->fraction(); }
  std::optional<std::string> missing_index() override { return reader_->missing_index(); }
  std::optional<Warning> caution() override { return reader_->caution(); }
  std::string form() const override { return reader_->form(); }

  std::vector<Warning> warnings() override {
    std::vector<Warning> all = reader_->warnings();
    if (const auto warning = tally_.warning()) all.push_back(*warning);
    return all;
  }

 private:
  void check(Cell& cell) {
    if (!cell) return;
    const std::size_t beyond_ascii = skip_ascii(*cell, 0);
    if (beyond_ascii == cell->size()) return;
    const bool well_formed = find_ill_formed(*cell, beyond_ascii) == cell->size();
    if (!decoder_ || well_formed) return tally_.add(*cell);
    decoder_->raw() = *cell;
    if (!decoder_->decode() || !decoder_->raw().empty()) {
      throw SourceError(description() + " holds a value that is neither UTF-8 nor " + encoding_,
                        "Name another encoding with --encoding");
    }
    cell = decoded_.emplace_back(decoder_->decoded());
  }

  std::unique_ptr<Reader> reader_;
  std::string encoding_;
  std::optional<Decoder> decoder_;
  std::deque<std::string> decoded_;  ///< values of the row
  std::vector<Cell> attributes_;
  Utf8Tally tally_;
};

}  // namespace

std::unique_ptr<Reader> decode_values(std::unique_ptr<Reader> reader, const std::string& encoding) {
  return std::make_unique<DecodedReader>(std::move(reader), encoding);
}

}  // namespace casebook
