// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "xml/fault.hpp"

namespace casebook {

/// The attributes of an element in an XmlStream. A name is without its prefix; where two differ by
/// that alone, the first one counts that has none, or any.
class XmlAttributes {
 public:
  /// `pairs`: name, value, name, value …, nullptr.
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;
  /// The same of an attribute that has a prefix, such as r:id.
  std::optional<std::string_view> find_prefixed(std::string_view name) const;

 private:
  const char** pairs_;
};

/// What an XmlStream calls while it parses. Views live until the call returns; names come without
/// their prefix, text in as many pieces as it likes.
class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;
};

/// The door to expat: XML of any size, parsed as it is read, in constant memory. One thread at a
/// time.
class XmlStream {
 public:
  /// Reads up to so many bytes and returns how many; 0 only at the end.
  using ReadBytes = std::function<std::size_t(char* to, std::size_t capacity)>;

  /// `events` must outlive it.
  XmlStream(ReadBytes read, XmlEvents& events);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  /// Parses until an event pauses it (true) or the end is reached (false). Throws XmlFault if the
  /// bytes are not well-formed or hold a DOCTYPE, an element nested more deeply than in any
  /// document, or a tag of more than a megabyte; and what reading and the events throw.
  bool advance();

  /// To be called in an event: advance() returns after it.
  void pause();

 private:
  struct Parser;

  void parse_block();
  void check_status(int status);
  void check_tag() const;

  ReadBytes read_;
  std::unique_ptr<Parser> parser_;
  std::uint64_t fed_ = 0;
  bool paused_ = false;
  bool finished_ = false;
};

}  // namespace casebook
