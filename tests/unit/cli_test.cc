// SPDX-License-Identifier: MIT
// The native command from outside: exit statuses, sentences, and what it leaves on the disk. Where
// there is no command (wasm) there is nothing to test.
#include <catch_amalgamated.hpp>

#ifdef WARRAQ_COMMAND

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.h"

namespace fs = std::filesystem;
using namespace warraq;

namespace {

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "warraq-cli-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string make(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  size_t files() const {
    return static_cast<size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

struct Answer {
  int status = 0;
  std::string out, err;
};

// Runs the command; words are quoted for the shell.
Answer run(const std::vector<std::string>& words, const std::string& input = "/dev/null") {
  Folder folder;
  std::string line = WARRAQ_COMMAND;
  for (const std::string& word : words) line += " '" + word + "'";
  line += " <'" + input + "' >'" + folder / "out" + "' 2>'" + folder / "err" + "'";
  const int status = std::system(line.c_str());
  INFO(line);
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), content_of(folder / "out"), content_of(folder / "err")};
}

void expect_one_sentence(const Answer& answer, int status) {
  INFO("standard error: " << answer.err);
  CHECK(answer.status == status);
  CHECK(answer.err.starts_with("warraq: "));
  CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
  CHECK(answer.out.empty());
}

const std::string kArticle =
    R"({"version":1,"title":"مكتبة في الحيّ","url":"https://example.org/7","blocks":[{"type":"paragraph","text":"افتُتحت أمس مكتبةٌ صغيرة."}]})";

}  // namespace

TEST_CASE("Every command makes what it is for", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle);
  struct {
    std::vector<std::string> words;
    std::string file, begins;
  } made[] = {{{"read"}, "b.json", "{\n  \"version\": 1"},
              {{"render"}, "b.png", "\x89PNG"},
              {{"render", "--width", "360", "--dark", "--theme=book"}, "b.svg", "<"},
              {{"render"}, "b.json", "{"},
              {{"print", "--columns", "2"}, "b.pdf", "%PDF-"},
              {{"share", "--card", "square"}, "b.png", "\x89PNG"},
              {{"links"}, "b.json", "{"},
              {{"dump", "--view", "print"}, "b.txt", ""}};
  for (const auto& one : made) {
    INFO(one.words[0] << " " << one.file);
    std::vector<std::string> words = one.words;
    words.insert(words.end(), {article, "-o", folder / one.file});
    const Answer answer = run(words);
    CHECK(answer.status == 0);
    CHECK(answer.err.empty());
    CHECK(answer.out.empty());
    CHECK(content_of(folder / one.file).starts_with(one.begins));
    CHECK(content_of(folder / one.file).size() > 20);
    CHECK(folder.files() == 2);
    fs::remove(folder / one.file);
  }
}

TEST_CASE("Standard input and output stand for files", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle), text = folder.make("a.txt", "عنوان\n\nفقرة من النص.\n");
  CHECK(run({"read", "-"}, article).out == run({"read", article}).out);
  CHECK(run({"read", article, "-o", "-"}).out == run({"read", article}).out);
  CHECK(run({"dump", "-", "--view", "screen"}, text).out.find("فقرة من النص.") != std::string::npos);
  CHECK(run({"read", "-", "--as", "text"}, article).out.find("\\\"version\\\"") != std::string::npos);
  CHECK(run({"render", article}).out.starts_with("{"));
}

TEST_CASE("Unusable input: exit status 1, one sentence and no file", "[cli]") {
  Folder folder;
  struct {
    std::string name, bytes;
  } bad[] = {{"truncated.json", R"({"version":1,"title":")"},
             {"wrong.json", "[1,2"},
             {"deep.json", std::string(200'000, '[')},
             {"empty.txt", ""},
             {"blank.txt", " \n\t\n"},
             {"type.json", R"({"version":1,"title":{"a":[]},"blocks":7})"},
             {"page.html", "<!doctype html><h1>عنوان</h1>"},
             {"feed", "<rss/>"}};
  for (const auto& one : bad) {
    const std::string file = folder.make(one.name, one.bytes);
    for (const auto& [command, out] : {std::pair("render", "x.png"), std::pair("print", "x.pdf")}) {
      INFO(command << " " << one.name);
      expect_one_sentence(run({command, file, "-o", folder / out}), 1);
      CHECK(folder.files() == 1);
    }
    fs::remove(file);
  }
  for (const std::string& gone : {folder / "not-there.json", folder / ""})
    expect_one_sentence(run({"print", gone, "-o", folder / "x.pdf"}), 1);
  CHECK(folder.files() == 0);
}

TEST_CASE("A place that cannot be written to is said, and an old file there stays", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle);
  expect_one_sentence(run({"render", article, "-o", folder / "no/such/a.png"}), 1);
  fs::create_directory(folder / "folder.png");
  expect_one_sentence(run({"render", article, "-o", folder / "folder.png"}), 1);
  const std::string old = folder.make("old.png", "old");
  expect_one_sentence(run({"render", folder.make("b.json", "{"), "-o", old}), 1);
  CHECK(content_of(old) == "old");
  CHECK(run({"render", article, "-o", old}).status == 0);
  CHECK(content_of(old).size() > 1000);
}

TEST_CASE("A device is written to, not replaced", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle);
  REQUIRE(mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
  const std::string line = "cat '" + folder / "pipe.json" + "' >'" + folder / "got" + "' & " + WARRAQ_COMMAND +
                           " read '" + article + "' -o '" + folder / "pipe.json" + "'; status=$?; wait; exit $status";
  CHECK(std::system(line.c_str()) == 0);
  CHECK(fs::status(folder / "pipe.json").type() == fs::file_type::fifo);
  CHECK(content_of(folder / "got") == run({"read", article}).out);
}

TEST_CASE("Faces of the caller's own are faces", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle), junk = folder.make("no-font.ttf", "not a font");
  for (const std::string& font : {"body=" + junk, "body=" + folder / "none.ttf"}) {
    expect_one_sentence(run({"render", article, "-o", folder / "x.png", "--font", font}), 1);
  }
  for (const std::string& font : {"feet=" + std::string(WARRAQ_FONT_DIR "/amiri-400.ttf"), std::string("body"),
                                  std::string("=a"), std::string("body=")}) {
    expect_one_sentence(run({"render", article, "-o", folder / "x.png", "--font", font}), 2);
  }
  CHECK(folder.files() == 2);
  const Answer own = run({"render", article, "--font", std::string("body=") + WARRAQ_FONT_DIR + "/amiri-400.ttf"});
  CHECK(own.status == 0);
  CHECK(own.out.find("custom-body") != std::string::npos);
}

TEST_CASE("Wrong usage: exit status 2 and one sentence", "[cli]") {
  Folder folder;
  const std::string article = folder.make("a.json", kArticle), png = folder / "x.png", pdf = folder / "x.pdf";
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"frobnicate"},
      {"Read", article},
      {"render"},
      {"read"},
      {"dump"},
      {"render", article, "-o", folder / "x.gif"},
      {"print", article, "-o", png},
      {"render", article, "-o", png, "--width", "wide"},
      {"render", article, "-o", png, "--width", "0"},
      {"render", article, "-o", png, "--width", "1000000000"},
      {"render", article, "-o", png, "--width=12abc"},
      {"render", article, "-o", png, "--width"},
      {"render", article, "-o", png, "--paper", "a4"},
      {"print", article, "-o", pdf, "--paper", "a9"},
      {"print", article, "-o", pdf, "--columns", "4"},
      {"share", article, "-o", png, "--card", "round"},
      {"render", article, article, "-o", png},
      {"dump", article, "--view", "radio"},
      {"dump", article, "--view", "screen", "--stage", "none"},
      {"render", article, "-o", png, "--view", "screen"},
      {"render", article, "-o", png, "--nothing"},
      {"render", article, "-o", png, "-x"},
      {"render", article, "-o", png, "--set", "x"},
      {"render", article, "-o", png, "--set", "color.light.acent=#000000"},
      {"render", article, "-o", png, "--set", "color.light.accent=teal"},
      {"render", article, "-o", png, "--theme", "poster"},
      {"render", article, "-o", png, "--scale", "9"},
      {"read", article, "--as", "poem"},
      {"render", article, "-o"},
      {"read", article, "--width", "300"}};
  for (const auto& words : wrong) {
    INFO(words.size() << " words, last " << (words.empty() ? "" : words.back()));
    expect_one_sentence(run(words), 2);
    CHECK(folder.files() == 1);
  }
}

TEST_CASE("How even the lines are, and what may be stretched, is printed", "[cli]") {
  Folder folder;
  const std::string article = folder.make(
      "a.json",
      R"({"version":1,"title":"عنوان","blocks":[{"type":"paragraph","text":"كتب الكاتب كتابه بخط حسن وكلمة طيبة."}]})");
  const Answer measured = run({"measure", article, "--measure", "22em", "--json"});
  CHECK(measured.status == 0);
  const auto figures = parse_json(measured.out);
  REQUIRE(figures.ok());
  CHECK(figures.value().members.size() == 4);
  CHECK(run({"measure", article, "--width", "480"}).out.find("first-fit + spaces") != std::string::npos);
  CHECK(run({"measure", article, "--measure", "22"}).out == run({"measure", article, "--measure=22em"}).out);
  const Answer dumped = run({"dump", article, "--stage", "kashida", "--rules", "naskh"});
  CHECK(dumped.out.find("كتابه\t1:5 3:9\n") != std::string::npos);
  CHECK(dumped.out.find("وكلمة\t3:9\n") != std::string::npos);
  CHECK(run({"dump", article, "--stage", "kashida", "--vetoes"}).out.find("طيبة\t") != std::string::npos);
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"measure", article, "--measure", "wide"},
                                             {"measure", article, "--measure", "2em"},
                                             {"measure", article, "--scale", "2"},
                                             {"dump", article, "--stage", "kashida", "--rules", "thuluth"},
                                             {"render", article, "--measure", "22em"}}) {
    expect_one_sentence(run(wrong), 2);
  }
}

TEST_CASE("A slip of the pen is understood", "[cli]") {
  CHECK(run({"rendr", "x"}).err.find("Did you mean render?") != std::string::npos);
  CHECK(run({"render", "x", "--widht", "300"}).err.find("Did you mean width?") != std::string::npos);
  CHECK(run({"qqqqqqqq"}).err.find("Did you mean") == std::string::npos);
  CHECK(run({std::string(100'000, 'x')}).status == 2);
}

TEST_CASE("Oddities go to standard error, with their place, and the work is done all the same", "[cli]") {
  Folder folder;
  const std::string odd =
      folder.make("odd.json", R"({"version":1,"title":"عنوان","blocks":[{"type":"hologram","text":"كلام"}]})");
  const Answer answer = run({"render", odd, "-o", folder / "x.png"});
  CHECK(answer.status == 0);
  CHECK(answer.err.starts_with("warning: "));
  CHECK(answer.err.find("(unknown-block)\n") != std::string::npos);
  CHECK(answer.err.find("/blocks/0") != std::string::npos);
  CHECK(fs::exists(folder / "x.png"));
  const Answer broken = run({"read", folder.make("b.txt", "عنوان\n\n\xff\xfe نص")});
  CHECK(broken.status == 0);
  CHECK(broken.out.find("\xef\xbf\xbd") != std::string::npos);
  CHECK(broken.err.find("(invalid-utf8)") != std::string::npos);
}

TEST_CASE("A folder of pictures is accepted, and it is said that they are not read yet", "[cli]") {
  Folder folder;
  const Answer answer = run({"render", folder.make("a.json", kArticle), "--images", "photos"});
  CHECK(answer.status == 0);
  CHECK(answer.err.find("[photos] (images-not-read)") != std::string::npos);
}

TEST_CASE("Help and version are no errors", "[cli]") {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"help"}, {"--help"}, {"render", "--help"}, {"help", "print"}}) {
    const Answer answer = run(words);
    CHECK(answer.status == 0);
    CHECK(answer.out.find("warraq") != std::string::npos);
    CHECK(answer.err.empty());
  }
  CHECK(run({"help", "print"}).out.find("--columns") != std::string::npos);
  CHECK(run({"help", "print"}).out.find("--card") == std::string::npos);
  CHECK(run({"--version"}).out.starts_with("warraq "));
}

TEST_CASE("Inputs over the limit are refused before they are in memory", "[cli]") {
  Folder folder;
  const std::string large = folder.make("large.txt", "");
  fs::resize_file(large, uint64_t{65} << 20);  // a hole: no disk is used
  expect_one_sentence(run({"read", large}), 1);
  expect_one_sentence(run({"read", "-"}, large), 1);
}

#endif
