// SPDX-License-Identifier: MIT
#include "paint/pdf/structure.h"

#include <catch_amalgamated.hpp>

#include <string>

#include "paint/pdf/objects.h"

using namespace warraq;
using namespace warraq::paint::pdf;
using namespace warraq::test;
using display::BeginTag;

namespace {

struct Tree {
  BufferSink sink;
  File file{sink};
  Structure structure{file, "ar", true};
  Ref page = file.allocate();

  Tree() { structure.begin_page(page); }

  Tree& open(Tag tag, const void* key = nullptr, bool first = true, bool last = true) {
    structure.open({tag, "", "", key, first, last});
    return *this;
  }
  Tree& open(BeginTag tag) {
    structure.open(tag);
    return *this;
  }
  Tree& close(int times = 1) {
    for (int i = 0; i < times; ++i) structure.close();
    return *this;
  }
  // A sequence of text where we are; −1 in artifacts.
  int64_t text() {
    Element* element = structure.text_element(true);
    return element ? structure.mark(*element) : -1;
  }
  void next_page() {
    write(page);
    page = file.allocate();
    structure.begin_page(page);
  }
  void write(Ref ref) {
    const int64_t parents = structure.end_page();
    file.object(ref, [&](Value value) { value.dict()["StructParents"].integer(parents); });
  }
  Objects finish() {
    write(page);
    root = structure.finish();
    return {file, sink};
  }
  Ref root{};
};

std::string ref(Ref ref) { return std::to_string(ref.id) + " 0 R"; }

}  // namespace

TEST_CASE("elements point up, and the parent tree points back", "[pdf]") {
  Tree tree;
  tree.open(Tag::Article).open(Tag::H1);
  CHECK(tree.text() == 0);
  tree.close().open(Tag::Paragraph);
  CHECK(tree.text() == 1);
  tree.close(2);
  const Objects objects = tree.finish();
  const Ref heading = objects.with("/S/H1"), paragraph = objects.with("/S/P/"), article = objects.with("/S/Art");
  CHECK(objects[heading] == "<</S/H1/P " + ref(article) + "/Pg " + ref(tree.page) + "/K 0>>");
  CHECK(objects[paragraph] == "<</S/P/P " + ref(article) + "/Pg " + ref(tree.page) + "/K 1>>");
  CHECK(objects[article].find("/K[" + ref(heading) + " " + ref(paragraph) + "]") != std::string::npos);
  CHECK(objects[objects.with("/S/Document")].find("/WritingMode/RlTb") != std::string::npos);
  CHECK(objects.with("[" + ref(heading) + " " + ref(paragraph) + "]\n").id == 0);
  CHECK(objects[tree.page] == "<</StructParents 0>>");
  CHECK(objects[tree.root].find("/Nums[0 ") != std::string::npos);
}

TEST_CASE("parts on two pages are one element", "[pdf]") {
  Tree tree;
  const int article = 0, paragraph = 0;
  tree.open(Tag::Article, &article, true, false).open(Tag::Paragraph, &paragraph, true, false);
  CHECK(tree.text() == 0);
  tree.close(2);
  const Ref first = tree.page;
  tree.next_page();
  tree.open(Tag::Article, &article, false, true).open(Tag::Paragraph, &paragraph, false, true);
  CHECK(tree.text() == 0);
  tree.close().open(Tag::Paragraph);
  CHECK(tree.text() == 1);
  tree.close(2);
  const Objects objects = tree.finish();
  const std::string& whole = objects[objects.with("/S/P/")];
  CHECK(whole.find("/Pg " + ref(first) + "/K[0<</Type/MCR/Pg " + ref(tree.page) + "/MCID 0>>]") != std::string::npos);
  CHECK(objects[tree.page] == "<</StructParents 1>>");
}

TEST_CASE("what stays empty is not written, and text has an element that may hold it", "[pdf]") {
  Tree tree;
  tree.open(Tag::Section).open(Tag::BlockQuote).close(2);
  tree.open(Tag::List).open(Tag::ListItem);
  tree.text();
  tree.text();
  tree.close(2);
  const Objects objects = tree.finish();
  CHECK(objects.with("/S/Sect").id == 0);
  CHECK(objects.with("/S/BlockQuote").id == 0);
  CHECK(objects[objects.with("/S/LBody")].find("/K[0 1]") != std::string::npos);
}

TEST_CASE("no level of headings is left out", "[pdf]") {
  Tree tree;
  for (const Tag tag : {Tag::H2, Tag::H4, Tag::H4, Tag::H2, Tag::H1}) {
    tree.open(tag);
    tree.text();
    tree.close();
  }
  const Objects objects = tree.finish();
  std::string roles;
  for (const char* kid : {"/K 0>>", "/K 1>>", "/K 2>>", "/K 3>>", "/K 4>>"})
    roles += objects[objects.with(kid)].substr(5, 2);
  CHECK(roles == "H1H2H3H2H1");
}

TEST_CASE("a head row that is shown again is no content", "[pdf]") {
  Tree tree;
  const int table = 0, head = 0, row = 0;
  tree.open(Tag::Table, &table, true, false).open(Tag::TableRow, &head).open(Tag::TableHead);
  CHECK(tree.text() == 0);
  tree.close(3);
  tree.next_page();
  tree.open(Tag::Table, &table, false, true).open(Tag::TableRow, &head).open(Tag::TableHead);
  CHECK(tree.structure.in_artifact());
  CHECK(tree.text() == -1);
  tree.close(2).open(Tag::TableRow, &row).open(Tag::TableCell);
  CHECK(tree.text() == 0);
  tree.close(3);
  const Objects objects = tree.finish();
  CHECK(objects[objects.with("/S/TH")].find("/A<</O/Table/Scope/Column>>") != std::string::npos);
}

TEST_CASE("rows have all their columns", "[pdf]") {
  Tree tree;
  BeginTag row{Tag::TableRow, "", ""}, wide{Tag::TableCell, "", ""};
  row.columns = 4;
  wide.columns = 2;
  tree.open(Tag::Table).open(row).open(Tag::TableCell).close().open(wide);
  tree.text();
  tree.close(3);
  const Objects objects = tree.finish();
  const std::string& line = objects[objects.with("/S/TR")];
  CHECK(std::count(line.begin(), line.end(), 'R') == 5);  // TR, its parent, three cells
  CHECK(objects[objects.with("/ColSpan 2")].find("/K 0") != std::string::npos);
  CHECK(objects[objects.with("/S/Table")].find("/K ") != std::string::npos);
}

TEST_CASE("a picture has words and a box, and the caption beside the text", "[pdf]") {
  Tree tree;
  const auto px = [](int64_t n) { return Unit::base(n); };
  tree.open({Tag::Figure, "", "a hall"});
  Element* figure = tree.structure.picture_element("", {px(10), px(20), px(30), px(40)}, px(100));
  REQUIRE(figure);
  tree.structure.mark(*figure);
  tree.close().open(Tag::Caption);
  tree.text();
  tree.close();
  tree.open({Tag::Figure, "", ""});
  CHECK(tree.structure.picture_element("", {px(10), px(20), px(30), px(40)}, px(100)) == nullptr);
  tree.close().open(Tag::Caption);
  tree.text();
  tree.close();
  const Objects objects = tree.finish();
  const std::string& picture = objects[objects.with("/S/Figure")];
  CHECK(picture.find("/Alt(a hall)") != std::string::npos);
  CHECK(picture.find("/BBox[10 40 40 80]") != std::string::npos);
  CHECK(picture.find("/K[0 " + ref(objects.with("/S/Caption")) + "]") != std::string::npos);
  CHECK(objects.with("/S/P/").id != 0);  // the caption without a picture
}

TEST_CASE("links to one place from one paragraph are one element", "[pdf]") {
  Tree tree;
  tree.open(Tag::Paragraph);
  tree.text();
  Element* paragraph = tree.structure.text_element(true);
  CHECK(tree.structure.link(paragraph, "https://a.example/", false, {91}) == 0);
  CHECK(tree.structure.link(paragraph, "https://a.example/", false, {92}) == 1);
  CHECK(tree.structure.link(paragraph, "note.1", true, {93}) == 2);
  CHECK(tree.structure.link(nullptr, "https://b.example/", false, {94}) == 3);
  tree.close();
  const Objects objects = tree.finish();
  const std::string& link = objects[objects.with("/Obj 91 0 R")];
  CHECK(link.find("<</Type/OBJR/Obj 91 0 R>><</Type/OBJR/Obj 92 0 R>>") != std::string::npos);
  CHECK(objects[objects.with("/S/Reference")].find(ref(objects.with("/Obj 93 0 R"))) != std::string::npos);
  CHECK(objects[objects.with("/Obj 94 0 R")].find("/P " + ref(objects.with("/S/Document"))) != std::string::npos);
  CHECK(objects[tree.page] == "<</StructParents 4>>");
}

TEST_CASE("lists say how they are numbered, notes have names, languages are told where they differ", "[pdf]") {
  Tree tree;
  tree.open(Tag::List).open(Tag::ListItem).open(Tag::Label);
  tree.structure.label(u"\u0661.");
  tree.text();
  tree.close(3).open({Tag::Note, "fa", ""});
  tree.text();
  tree.close().open({Tag::Note, "ar", ""});
  tree.text();
  tree.close();
  const Objects objects = tree.finish();
  CHECK(objects[objects.with("/S/L/")].find("/A<</O/List/ListNumbering/Decimal>>") != std::string::npos);
  CHECK(objects[objects.with("/ID(n000001)")].find("/Lang(fa)") != std::string::npos);
  CHECK(objects[objects.with("/S/Note")].find("/ID(n000001)") != std::string::npos);
  CHECK(objects[tree.root].find("/IDTree<</Names[(n000001)") != std::string::npos);
}
