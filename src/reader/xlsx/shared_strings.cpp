// SPDX-License-Identifier: MIT
#include "reader/xlsx/shared_strings.hpp"

#include <cstring>
#include <utility>

#include "reader/xlsx/cell_value.hpp"
#include "reader/xlsx/rich_text.hpp"

namespace casebook {
namespace {

// What lies in the file costs little: a sheet mostly refers to texts in their order.
constexpr std::size_t texts_in_memory = std::size_t{8} << 20;
constexpr std::size_t ends_in_memory = std::size_t{2} << 20;  // of a quarter of a million texts

}  // namespace

/// Hands each `si` to the texts.
class SharedStringEvents : public XmlEvents {
 public:
  explicit SharedStringEvents(SharedStrings& texts) : texts_(texts) {}

  void begin(std::string_view name, const XmlAttributes&) override {
    if (name == "si") {
      text_.clear();
      rich_ = {};
    }
    rich_.begin(name);
  }
  void end(std::string_view name) override {
    rich_.end(name);
    if (name == "si") texts_.add(text_);
  }
  void text(std::string_view piece) override {
    if (rich_.collects()) append_within_row(text_, piece);
  }

 private:
  SharedStrings& texts_;
  RichText rich_;
  std::string text_;
};

SharedStrings::SharedStrings() : bytes_(texts_in_memory), ends_(ends_in_memory) {}

void SharedStrings::load(XmlStream::ReadBytes read) {
  SharedStringEvents events(*this);
  XmlStream stream(std::move(read), events);
  while (stream.advance()) continue;
}

void SharedStrings::add(std::string& text) {
  halves_ += unescape_text(text);
  bytes_.append(text);
  const std::uint64_t end = bytes_.size();
  char raw[sizeof end];
  std::memcpy(raw, &end, sizeof end);
  ends_.append({raw, sizeof raw});
}

std::uint64_t SharedStrings::end_of(std::uint64_t index) {
  std::uint64_t end = 0;
  std::memcpy(&end, ends_.read(index * sizeof end, sizeof end).data(), sizeof end);
  return end;
}

std::string_view SharedStrings::at(std::uint64_t index) {
  const std::uint64_t begin = index > 0 ? end_of(index - 1) : 0;
  return bytes_.read(begin, static_cast<std::size_t>(end_of(index) - begin));
}

}  // namespace casebook
