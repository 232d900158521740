// SPDX-License-Identifier: MIT
#include "xml/stream.hpp"

#include <expat.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace casebook {
namespace {

constexpr int block = 1 << 16;
constexpr int most_levels = 256;  // far more than any Office document has
constexpr std::uint64_t longest_tag = std::uint64_t{1} << 20;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlFault fault_of(XML_Parser parser) {
  return XmlFault("is not well-formed XML (line " +
                  std::to_string(XML_GetCurrentLineNumber(parser)) + ": " +
                  XML_ErrorString(XML_GetErrorCode(parser)) + ")");
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2)
    if (*pair == name) return pair[1];
  return find_prefixed(name);
}

std::optional<std::string_view> XmlAttributes::find_prefixed(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2) {
    const std::string_view whole = *pair;
    if (whole.size() > name.size() && without_prefix(whole) == name) return pair[1];
  }
  return std::nullopt;
}

/// No exception may pass through expat, which is C: it waits here.
struct XmlStream::Parser {
  explicit Parser(XmlEvents& to) : handle(XML_ParserCreate(nullptr)), events(to) {
    if (!handle) throw std::bad_alloc();
    XML_SetUserData(handle, this);
    XML_SetElementHandler(handle, on_begin, on_end);
    XML_SetCharacterDataHandler(handle, on_text);
    XML_SetStartDoctypeDeclHandler(handle, on_doctype);
  }
  ~Parser() { XML_ParserFree(handle); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  template <typename Call>
  void guard(Call call) noexcept {
    if (failure) return;  // expat may end an element after it was stopped
    try {
      call();
    } catch (...) {
      failure = std::current_exception();
      XML_StopParser(handle, XML_FALSE);
    }
  }

  static void on_begin(void* self, const char* name, const char** attributes) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guard([&] {
      if (++parser.depth > most_levels) throw XmlFault("is nested too deeply");
      parser.events.begin(without_prefix(name), XmlAttributes(attributes));
    });
  }
  static void on_end(void* self, const char* name) {
    auto& parser = *static_cast<Parser*>(self);
    --parser.depth;
    parser.guard([&] { parser.events.end(without_prefix(name)); });
  }
  static void on_text(void* self, const char* text, int size) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guard([&] { parser.events.text({text, static_cast<std::size_t>(size)}); });
  }
  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Parser*>(self)->guard(
        [] { throw XmlFault("holds a DOCTYPE, which no Office file does"); });
  }

  XML_Parser handle;
  XmlEvents& events;
  std::exception_ptr failure;
  int depth = 0;
};

XmlStream::XmlStream(ReadBytes read, XmlEvents& events)
    : read_(std::move(read)), parser_(std::make_unique<Parser>(events)) {}

XmlStream::~XmlStream() = default;

bool XmlStream::advance() {
  if (paused_) {
    paused_ = false;
    check_status(XML_ResumeParser(parser_->handle));
  }
  while (!paused_ && !finished_) parse_block();
  return paused_;
}

void XmlStream::pause() {
  if (XML_StopParser(parser_->handle, XML_TRUE) == XML_STATUS_OK) paused_ = true;
}

void XmlStream::parse_block() {
  void* const buffer = XML_GetBuffer(parser_->handle, block);
  if (!buffer) throw std::bad_alloc();
  const std::size_t got = read_(static_cast<char*>(buffer), block);
  fed_ += got;
  check_status(XML_ParseBuffer(parser_->handle, static_cast<int>(got), got == 0));
}

void XmlStream::check_status(int status) {
  if (parser_->failure) std::rethrow_exception(parser_->failure);
  if (status == XML_STATUS_SUSPENDED) return;
  if (status == XML_STATUS_ERROR) {
    if (XML_GetErrorCode(parser_->handle) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    throw fault_of(parser_->handle);
  }
  XML_ParsingStatus now;
  XML_GetParsingStatus(parser_->handle, &now);
  finished_ = now.parsing == XML_FINISHED;
  check_tag();
}

/// What expat keeps of the last block is an unfinished tag or comment.
void XmlStream::check_tag() const {
  const XML_Index at = XML_GetCurrentByteIndex(parser_->handle);
  if (at >= 0 && fed_ > static_cast<std::uint64_t>(at) + longest_tag)
    throw XmlFault("holds a tag of more than a megabyte");
}

}  // namespace casebook
