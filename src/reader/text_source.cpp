// SPDX-License-Identifier: MIT
#include "reader/text_source.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "error.hpp"
#include "reader/file_kind.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Recognized by its byte order mark, or by the zero bytes of ASCII in it; empty if neither.
std::string wide_encoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (head.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (head.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (head.starts_with("\xFE\xFF")) return "UTF-16BE";
  constexpr std::size_t enough = 4096;
  std::array<std::size_t, 2> zeros{};
  const std::size_t size = std::min(head.size(), enough) / 2 * 2;
  for (std::size_t i = 0; i < size; ++i) zeros[i % 2] += head[i] == '\0';
  constexpr std::size_t few = 20;  // one in so many
  if (zeros[1] * 4 > size / 2 && zeros[0] * few < size) return "UTF-16LE";
  if (zeros[0] * 4 > size / 2 && zeros[1] * few < size) return "UTF-16BE";
  return {};
}

/// Whether further bytes could complete these to a character.
bool is_cut_off(std::string_view bytes) {
  constexpr std::size_t longest = 4;
  return bytes.size() < longest && static_cast<unsigned char>(bytes[0]) >= 0xC2 &&
         std::ranges::all_of(bytes.substr(1), is_trail);
}

}  // namespace

TextSource::TextSource(std::unique_ptr<InputFile> file, const std::string& encoding)
    : file_(std::move(file)), encoding_(encoding), named_(!encoding.empty()) {
  if (named_ && !is_utf8_name(encoding)) Decoder{encoding};  // throws if there is no such encoding
}

TextSource::~TextSource() = default;

std::size_t TextSource::read(char* to, std::size_t capacity) {
  if (!begun_) return begin(to, capacity);
  if (decoder_) return read_decoded(to, capacity);
  const std::size_t got = file_->read(to, capacity);
  raw_bytes_ += got;
  return survey(to, got);
}

/// Examines as much as there is room for before anything is handed out.
std::size_t TextSource::begin(char* to, std::size_t capacity) {
  begun_ = true;
  const std::size_t size = fill(to, capacity);
  const std::string_view head(to, size);
  refuse_binary_file(head, name());
  const std::string wide = named_ ? std::string() : wide_encoding(head);
  if (!wide.empty()) encoding_ = wide;
  if (!encoding_.empty() && !is_utf8_name(encoding_)) {
    decoder_ = std::make_unique<Decoder>(encoding_, std::string(head));
    return read_decoded(to, capacity);
  }
  encoding_ = "UTF-8";
  survey(to, size);
  if (!named_) tally_.refuse_if_foreign(name());
  return size;
}

std::size_t TextSource::fill(char* to, std::size_t capacity) {
  std::size_t size = 0;
  while (size < capacity) {
    const std::size_t got = file_->read(to + size, capacity - size);
    if (got == 0) break;
    size += got;
  }
  raw_bytes_ += size;
  return size;
}

std::size_t TextSource::read_decoded(char* to, std::size_t capacity) {
  while (decoder_->is_empty()) {
    const bool more = read_raw();
    if (!decoder_->decode() || (!more && !decoder_->raw().empty())) {
      throw SourceError(name() + ": line " + std::to_string(decoder_->line()) +
                            " holds bytes that are not " + encoding_,
                        "Name another encoding with --encoding");
    }
    if (!more) break;
  }
  return decoder_->take(to, capacity);
}

/// Reads more bytes for the decoder; false at the end.
bool TextSource::read_raw() {
  constexpr std::size_t piece = std::size_t{256} << 10;
  std::string& raw = decoder_->raw();
  const std::size_t before = raw.size();
  raw.resize(before + piece);
  const std::size_t got = file_->read(raw.data() + before, piece);
  raw.resize(before + got);
  raw_bytes_ += got;
  return got > 0;
}

/// Counts invalid UTF-8 in bytes that follow the previous ones. A character that they cut off waits
/// for the next bytes.
std::size_t TextSource::survey(const char* bytes, std::size_t size) {
  const std::string_view all(bytes, size);
  if (size == 0) {
    if (!cut_.empty()) tally_.add(cut_);
    cut_.clear();
    if (!named_) tally_.refuse_if_foreign(name());
    return 0;
  }
  std::string_view rest = all;
  if (!cut_.empty()) {
    const std::size_t trail = static_cast<std::size_t>(
        std::ranges::find_if_not(rest.substr(0, 3), is_trail) - rest.begin());
    cut_.append(rest.substr(0, trail));
    rest.remove_prefix(trail);
    if (find_ill_formed(cut_) < cut_.size()) tally_.add(cut_);
    cut_.clear();
  }
  const std::size_t beyond_ascii = skip_ascii(rest, 0);
  if (beyond_ascii == rest.size()) return size;
  const std::size_t ill = find_ill_formed(rest, beyond_ascii);
  if (ill == rest.size()) {
    tally_.add_well_formed();
    return size;
  }
  if (is_cut_off(rest.substr(ill))) {
    cut_ = rest.substr(ill);
    rest.remove_suffix(cut_.size());
  }
  tally_.add(rest);
  return size;
}

std::optional<double> TextSource::fraction(std::uint64_t consumed) const {
  if (!file_->size() || *file_->size() == 0) return std::nullopt;
  return static_cast<double>(decoder_ ? raw_bytes_ : consumed) /
         static_cast<double>(*file_->size());
}

}  // namespace casebook
