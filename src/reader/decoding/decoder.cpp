// SPDX-License-Identifier: MIT
#include "reader/decoding/decoder.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "error.hpp"

namespace casebook {

Decoder::Decoder(const std::string& encoding, std::string head)
    : conversion_(make_conversion(encoding)), raw_(std::move(head)) {
  if (!conversion_) {
    throw UsageError("There is no encoding called " + encoding,
                     "Usual ones are windows-1252, latin1, macintosh, gb18030, shift_jis, "
                     "utf-16le; iconv -l lists all");
  }
}

std::size_t Decoder::take(char* to, std::size_t capacity) {
  const std::size_t size = std::min(capacity, decoded_.size() - taken_);
  std::memcpy(to, decoded_.data() + taken_, size);
  taken_ += size;
  return size;
}

bool Decoder::decode() {
  decoded_.clear();
  taken_ = 0;
  const bool fits = conversion_->convert(raw_, decoded_);
  line_ += static_cast<std::uint64_t>(std::ranges::count(decoded_, '\n'));
  return fits;
}

}  // namespace casebook
