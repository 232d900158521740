// SPDX-License-Identifier: MIT
// Adds a source as docs/architecture.md describes it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reader/read_rows.hpp"

using namespace casebook;

namespace {

/// Lines of the form `date|text`, all of one probe.
class LineReader : public Reader {
 public:
  explicit LineReader(std::vector<std::string> lines) : lines_(std::move(lines)) {}

  bool next(Row& row) override {
    if (at_ == lines_.size()) return false;
    const std::string_view line = lines_[at_++];
    row = {};
    row.probe = "diary";
    row.date = line.substr(0, line.find('|'));
    row.text = line.substr(line.find('|') + 1);
    return true;
  }
  void stop() noexcept override {}
  std::string description() const override { return "lines"; }
  std::optional<double> fraction() const override {
    return static_cast<double>(at_) / static_cast<double>(lines_.size());
  }

 private:
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

}  // namespace

TEST_CASE("a source is whatever gives rows one by one, and all of them are read") {
  LineReader reader({"2020-10|rain", "2020-11|more rain"});
  Interrupt interrupt;
  Progress progress(Verbosity::quiet, false);
  std::vector<std::string> read;
  const auto rows = read_rows(reader, progress, interrupt, [&](const Row& row) {
    read.push_back(std::string(*row.probe) + ' ' + std::string(*row.date) + ' ' +
                   std::string(*row.text));
  });
  CHECK(rows == 2);
  CHECK(read == std::vector<std::string>{"diary 2020-10 rain", "diary 2020-11 more rain"});
}
