// SPDX-License-Identifier: MIT
#include "cli/files.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

namespace warraq::cli {

ReadOutcome read_file(const std::string& path, size_t limit, std::vector<uint8_t>& bytes) {
  const bool standard = path == "-";
  std::error_code ignored;
  if (!standard && std::filesystem::is_directory(path, ignored)) return ReadOutcome::CannotOpen;
  std::FILE* file = standard ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return ReadOutcome::CannotOpen;
  constexpr size_t kChunk = 1 << 16;
  bool good = true;
  while (bytes.size() <= limit) {
    const size_t before = bytes.size();
    bytes.resize(before + kChunk);
    const size_t got = std::fread(bytes.data() + before, 1, kChunk, file);
    bytes.resize(before + got);
    if (got < kChunk) {
      good = std::ferror(file) == 0;
      break;
    }
  }
  if (!standard) std::fclose(file);
  if (!good) return ReadOutcome::CannotOpen;
  return bytes.size() > limit ? ReadOutcome::TooLarge : ReadOutcome::Read;
}

OutputFile::OutputFile(std::string path) : path_(path == "-" ? std::string{} : std::move(path)) {}

OutputFile::~OutputFile() {
  if (!file_ || path_.empty()) return;
  std::fclose(file_);
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

bool OutputFile::open() {
  if (path_.empty()) {
    file_ = stdout;
    return true;
  }
  // A device or a pipe must not be replaced by a file.
  std::error_code ignored;
  const auto kind = std::filesystem::status(path_, ignored).type();
  if (kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::regular) {
    file_ = std::fopen(path_.c_str(), "wb");
    return file_ != nullptr;
  }
  temporary_ = path_ + ".part-" + std::to_string(getpid());
  file_ = std::fopen(temporary_.c_str(), "wb");
  return file_ != nullptr;
}

void OutputFile::write(std::span<const uint8_t> bytes) {
  if (bytes.empty()) return;  // its address may be null, which fwrite must not be given
  if (!file_ || std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) failed_ = true;
}

bool OutputFile::commit() {
  if (!file_) return false;
  if (path_.empty()) return std::fflush(file_) == 0 && !failed_;
  failed_ = std::fclose(file_) != 0 || failed_;
  file_ = nullptr;
  if (temporary_.empty()) return !failed_;
  if (!failed_ && std::rename(temporary_.c_str(), path_.c_str()) == 0) return true;
  std::remove(temporary_.c_str());
  return false;
}

bool is_terminal_output() { return isatty(STDOUT_FILENO) != 0; }

}  // namespace warraq::cli
