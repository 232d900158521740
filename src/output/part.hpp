// SPDX-License-Identifier: MIT
#pragma once

namespace casebook {

class Packer;
class Unpacker;

/// The result of a renderer for a chunk. Each output has a type of its own, a KeptPart: where an
/// export is written in shards, parts wait in a file for the merge.
struct Part {
  Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  virtual ~Part() = default;

  virtual void pack(Packer& out) const { (void)out; }
  virtual void unpack(Unpacker& in) { (void)in; }
};

}  // namespace casebook
