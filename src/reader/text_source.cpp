// SPDX-License-Identifier: MIT
#include "reader/text_source.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "error.hpp"
#include "reader/file_kind.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr auto ill_formed_bytes = "Bytes that are no UTF-8";

bool is_utf8_name(const std::string& encoding) {
  return equal_but_case(encoding, "utf-8") || equal_but_case(encoding, "utf8");
}

/// By its byte order mark, or by the zero bytes that ASCII has in it; empty: neither.
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

/// Whether more bytes could make a character of these.
bool is_cut_off(std::string_view bytes) {
  constexpr std::size_t longest = 4;
  return bytes.size() < longest && static_cast<unsigned char>(bytes[0]) >= 0xC2 &&
         std::ranges::all_of(bytes.substr(1), is_trail);
}

}  // namespace

/// Turns bytes of one encoding into UTF-8, piece by piece.
class Decoder {
 public:
  Decoder(const std::string& encoding, std::string head)
      : handle_(::iconv_open("UTF-8", encoding.c_str())), raw_(std::move(head)) {
    if (handle_ == reinterpret_cast<iconv_t>(-1)) {
      throw UsageError(
          "There is no encoding called " + encoding,
          "Usual ones are windows-1252, latin1, macintosh, gb18030, shift_jis, utf-16le; "
          "iconv -l lists all");
    }
  }
  ~Decoder() { ::iconv_close(handle_); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// Moves what was decoded.
  std::size_t take(char* to, std::size_t capacity) {
    const std::size_t size = std::min(capacity, decoded_.size() - taken_);
    std::memcpy(to, decoded_.data() + taken_, size);
    taken_ += size;
    return size;
  }
  bool is_empty() const { return taken_ == decoded_.size(); }
  std::string& raw() { return raw_; }
  bool has_rest() const { return !raw_.empty(); }
  std::uint64_t line() const { return line_; }

  /// Decodes raw(), but for a character that is cut off. False at bytes that do not fit.
  bool decode() {
    constexpr std::size_t longest = 4;  // bytes of UTF-8 that one byte may become
    decoded_.resize(longest * raw_.size() + longest);
    char* in = raw_.data();
    std::size_t left = raw_.size();
    char* out = decoded_.data();
    std::size_t room = decoded_.size();
    const bool all = ::iconv(handle_, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
    const bool fits = all || errno == EINVAL;
    decoded_.resize(static_cast<std::size_t>(out - decoded_.data()));
    taken_ = 0;
    line_ += static_cast<std::uint64_t>(std::ranges::count(decoded_, '\n'));
    raw_.erase(0, raw_.size() - left);
    return fits;
  }

 private:
  iconv_t handle_;
  std::string raw_;      ///< not decoded yet
  std::string decoded_;  ///< not taken yet, from taken_ on
  std::size_t taken_ = 0;
  std::uint64_t line_ = 1;
};

namespace {

/// What is wrong in UTF-8 may be right in this one.
std::string likely_encoding(std::string_view foreign) {
  constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D";  // in Windows-1252
  const auto beyond_ascii = std::ranges::count_if(foreign, [](char c) { return !is_ascii(c); });
  if (beyond_ascii * 3 > static_cast<std::ptrdiff_t>(foreign.size())) return {};
  return foreign.find_first_of(undefined) == std::string_view::npos ? "windows-1252" : "macintosh";
}

std::string decoded_as(const std::string& encoding, std::string_view bytes) {
  Decoder decoder(encoding, std::string(bytes));
  decoder.decode();
  std::string text(4 * bytes.size(), '\0');
  text.resize(decoder.take(text.data(), text.size()));
  return text;
}

std::string looks_like(std::string_view foreign) {
  const std::string likely = likely_encoding(foreign);
  if (likely.empty())
    return "It is in another encoding, such as windows-1251, gb18030 or shift_jis";
  return "It looks like " + likely + ", in which a piece of it reads '" +
         decoded_as(likely, foreign) + "'";
}

}  // namespace

TextSource::TextSource(std::unique_ptr<InputFile> file, const std::string& encoding)
    : file_(std::move(file)), encoding_(encoding), named_(!encoding.empty()) {
  if (named_ && !is_utf8_name(encoding)) Decoder(encoding, {});  // is there such a one?
}

TextSource::~TextSource() = default;

std::size_t TextSource::read(char* to, std::size_t capacity) {
  if (!begun_) return begin(to, capacity);
  if (decoder_) return read_decoded(to, capacity);
  const std::size_t got = file_->read(to, capacity);
  raw_bytes_ += got;
  return survey(to, got);
}

/// Looks at as much as there is room for before anything is handed out.
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
  refuse_if_foreign();
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
    if (!decoder_->decode() || (!more && decoder_->has_rest())) {
      throw SourceError(name() + ": line " + std::to_string(decoder_->line()) +
                            " holds bytes that are not " + encoding_,
                        "Name another encoding with --encoding");
    }
    if (!more) break;
  }
  return decoder_->take(to, capacity);
}

/// Reads on for the decoder; false at the end.
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

/// Counts what is no UTF-8 in bytes that follow those before. A character that they cut off waits
/// for the next ones.
std::size_t TextSource::survey(const char* bytes, std::size_t size) {
  const std::string_view all(bytes, size);
  if (size == 0) {
    if (!cut_.empty()) count_sequences(cut_);
    cut_.clear();
    refuse_if_foreign();
    return 0;
  }
  std::string_view rest = all;
  if (!cut_.empty()) {
    const std::size_t trail = static_cast<std::size_t>(
        std::ranges::find_if_not(rest.substr(0, 3), is_trail) - rest.begin());
    cut_.append(rest.substr(0, trail));
    rest.remove_prefix(trail);
    if (find_ill_formed(cut_) < cut_.size()) count_sequences(cut_);
    cut_.clear();
  }
  const std::size_t beyond_ascii = skip_ascii(rest, 0);
  if (beyond_ascii == rest.size()) return size;
  const std::size_t ill = find_ill_formed(rest, beyond_ascii);
  if (ill == rest.size()) {
    constexpr std::uint64_t many = 1000;  // nobody counts them
    well_formed_ += many;
    return size;
  }
  if (is_cut_off(rest.substr(ill))) {
    cut_ = rest.substr(ill);
    rest.remove_suffix(cut_.size());
  }
  count_sequences(rest);
  return size;
}

void TextSource::count_sequences(std::string_view bytes) {
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const bool ill = decode_if_well_formed(bytes, at).length == 0;
    if (ill && ill_formed_++ == 0) {
      constexpr std::size_t around = 12;
      const std::size_t from = at - std::min(at, around);
      const std::string_view piece = bytes.substr(from, 2 * around);
      const auto line = piece.substr(0, at - from).find_last_of("\r\n");
      foreign_ = piece.substr(line == std::string_view::npos ? 0 : line + 1);
      foreign_ = foreign_.substr(0, foreign_.find_first_of("\r\n"));
    }
    well_formed_ += !ill;
    at += character_at(bytes, at).length;
  }
}

/// A text in another encoding has hardly a sequence that is UTF-8; texts that were cut inside a
/// character have few that are not.
void TextSource::refuse_if_foreign() const {
  if (named_ || ill_formed_ <= well_formed_) return;
  const std::string likely = likely_encoding(foreign_);
  throw SourceError(name() + " is not written in UTF-8",
                    looks_like(foreign_) + "; say so with --encoding " +
                        (likely.empty() ? "NAME" : likely) +
                        " (or --encoding utf-8, which puts \uFFFD for what is none)");
}

std::optional<double> TextSource::fraction(std::uint64_t consumed) const {
  if (!file_->size() || *file_->size() == 0) return std::nullopt;
  return static_cast<double>(decoder_ ? raw_bytes_ : consumed) /
         static_cast<double>(*file_->size());
}

std::optional<Warning> TextSource::warning() const {
  if (ill_formed_ == 0) return std::nullopt;
  const std::string likely = likely_encoding(foreign_);
  return Warning{
      ill_formed_bytes, ill_formed_, decoded_as("windows-1252", foreign_),
      "Each stands as \uFFFD" + (likely.empty() ? std::string() : "; they look like " + likely)};
}

}  // namespace casebook
