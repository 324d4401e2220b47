// SPDX-License-Identifier: MIT
// Files of the native command: the only place of the core's programs that does I/O.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace warraq::cli {

enum class ReadOutcome : uint8_t { Read, CannotOpen, TooLarge };

// The whole of a file, or of standard input for "-"; stops as soon as `limit` bytes are exceeded.
ReadOutcome read_file(const std::string& path, size_t limit, std::vector<uint8_t>& bytes);

// Writes beside the target and takes its place only when everything is there, so that no failure
// leaves half a file. "-" or an empty path: standard output.
class OutputFile final : public ByteSink {
 public:
  using ByteSink::write;
  explicit OutputFile(std::string path);
  ~OutputFile() override;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  bool open();
  void write(std::span<const uint8_t> bytes) override;
  // False when something could not be written; then nothing is left behind.
  bool commit();

 private:
  std::string path_, temporary_;
  std::FILE* file_ = nullptr;
  bool failed_ = false;
};

bool is_terminal_output();

}  // namespace warraq::cli
