// SPDX-License-Identifier: MIT
#include "article/plain_text.h"

#include <algorithm>

#include "article/clean.h"
#include "article/letters.h"
#include "article/plain_body.h"
#include "article/plain_lines.h"
#include "article/plain_rules.h"
#include "article/plain_title.h"
#include "base/json.h"
#include "base/utf.h"

namespace warraq::article {
namespace {

std::string line_utf8(std::u16string_view text) { return to_utf8(clean(text, Field::Line)); }

// Reads a page from its top: title, head, then (from its end) where the tail begins, and the body between.
class PageReader {
 public:
  PageReader(std::vector<Line> lines, Diagnostics& diagnostics) : lines_(std::move(lines)), diagnostics_(diagnostics) {}

  Article read() {
    const size_t title = skip_to_title();
    const size_t tail = find_tail(title + 1);
    const size_t body = read_head(title, tail);
    read_tail(tail);
    const bool has_title = scraped_ || body > title + 1 || is_title_like(lines_[title].text);
    if (has_title) {
      read_title(lines_[title].text);
      article_.blocks = read_body(std::span(lines_).subspan(body, tail - body));
    } else {
      report("made-title", "The text has no title; its beginning stands for one.");
      article_.title.text = clean(make_title(lines_[title].text), Field::Line);
      article_.blocks = read_body(std::span(lines_).subspan(title, tail - title));
    }
    std::vector<Block> late = read_body(late_);
    std::move(late.begin(), late.end(), std::back_inserter(article_.blocks));
    keep_furniture();
    return std::move(article_);
  }

 private:
  void report(std::string_view code, std::string_view message) {
    diagnostics_.push_back({Severity::Note, code, message, "/title", {}, ""});
  }

  // What stands above the title. The last line is always left to be one.
  size_t skip_to_title() {
    size_t i = 0;
    while (i + 1 < lines_.size() && (take_counters(lines_[i]) || take_date(lines_[i]) || take_breadcrumb(lines_[i])))
      ++i;
    return i;
  }

  // ---- facts: each takes a line if it is one
  bool take_counters(const Line& line) {
    const std::optional<Counters> counters = match_counters(line.text);
    if (!counters) return false;
    scraped_ = true;
    const bool said = counters->comments && (!article_.comment_count || article_.comment_count == counters->comments);
    if (said) article_.comment_count = counters->comments;
    if (!said || !line.alone || !is_plain_label(line.text)) furniture_.push_back(line.text);
    return true;
  }

  bool take_date(const Line& line) {
    const std::optional<DateLine> dates = match_date_line(line.text);
    if (!dates) return false;
    if (dates->published && article_.published.empty()) article_.published = iso_text(*dates->published);
    if (dates->modified && article_.modified.empty()) article_.modified = iso_text(*dates->modified);
    furniture_.push_back(line.text);
    return true;
  }

  bool take_breadcrumb(const Line& line) {
    if (!is_breadcrumb(line.text)) return false;
    furniture_.push_back(line.text);
    return true;
  }

  bool take_byline(const Line& line) {
    const std::optional<Labelled> byline = match_byline(line.text);
    if (!byline) return false;
    article_.authors.push_back({line_utf8(byline->value), "", ""});
    furniture_.emplace_back(byline->label);
    return true;
  }

  // An address in the name goes to the source's own field, and stays as typed in the furniture.
  bool take_source(const Line& line) {
    const std::optional<Labelled> source = match_source(line.text);
    if (!source || article_.source) return false;
    Reference reference;
    std::u16string name(source->value);
    const size_t address = std::min(name.find(u"http://"), name.find(u"https://"));
    if (address != name.npos) {
      if (const auto url = clean_url(to_utf8(name.substr(address, name.find(u' ', address) - address))))
        reference.url = *url;
      furniture_.push_back(name.substr(address));
      name.resize(address);
    }
    while (!name.empty() && (is_space(name.back()) || name.back() == u'.')) name.pop_back();
    reference.name = line_utf8(name);
    wants_source_ = reference.name.empty();
    article_.source = std::move(reference);
    // The views write the label anew; another one, or one among running lines, is kept.
    const std::u16string_view label = trim(source->label.substr(0, source->label.find(u':')));
    if (!line.alone || label != u"المصدر" || !line.text.starts_with(label)) furniture_.emplace_back(source->label);
    scraped_ = true;
    return true;
  }

  bool take_rights(const Line& line) {
    if (!article_.rights.empty() || !is_rights(line.text)) return false;
    article_.rights = line_utf8(line.text);
    return true;
  }

  bool take_tags(const Line& line) {
    const std::optional<Labelled> tags = match_tags(line.text);
    if (!tags) return false;
    furniture_.emplace_back(tags->label);
    std::u16string_view rest = tags->value;
    while (!rest.empty()) {
      const size_t end = rest.find_first_of(u"،,|/;؛#");
      const std::u16string_view name = trim(rest.substr(0, end));
      if (!name.empty()) article_.tags.push_back({line_utf8(name), ""});
      rest = end == rest.npos ? std::u16string_view() : rest.substr(end + 1);
    }
    return true;
  }

  // ---- the head
  bool is_introduction(std::u16string_view text, std::u16string_view title) const {
    if (begins_introduction(text)) return true;
    if (count_words(title) >= 4 && contains_words(text, title)) return true;
    const std::vector<FoundDate> dates = find_dates(text);
    return !dates.empty() && dates.back().value.has_time() && dates.back().range.end + 2 >= text.size() &&
           count_words(text) <= 60;
  }

  size_t read_head(size_t title, size_t tail) {
    const std::u16string& title_line = lines_[title].text;
    size_t i = title + 1;
    for (; i < tail; ++i) {
      const Line& line = lines_[i];
      if (take_counters(line) || take_date(line) || take_byline(line) || take_source(line) || take_breadcrumb(line))
        continue;
      if (fold(line.text) == fold(title_line)) {
        furniture_.push_back(line.text);
        continue;
      }
      // It goes on only after something that announces more.
      const bool open = article_.lead.empty() || final_mark(article_.lead.back().text) != 0;
      if (open && is_introduction(line.text, title_line)) {
        take_introduction(line.text);
        continue;
      }
      if (!is_subtitle(i, tail)) break;
      article_.subtitle.text = clean(line.text, Field::Line);
    }
    return i;
  }

  // A short line between the title and the rest of the head.
  bool is_subtitle(size_t i, size_t tail) const {
    return article_.subtitle.empty() && article_.lead.empty() && i + 1 < tail && count_words(lines_[i].text) <= 25 &&
           final_mark(lines_[i].text) == 0 &&
           (match_counters(lines_[i + 1].text) || match_date_line(lines_[i + 1].text));
  }

  void take_introduction(std::u16string_view text) {
    article_.lead.push_back({clean(text, Field::Body), {}});
    if (!article_.published.empty()) return;
    if (const std::optional<DateTime> date = find_publication_date(text)) article_.published = iso_text(*date);
  }

  void read_title(std::u16string_view line) {
    SiteEvidence evidence;
    for (const Text& paragraph : article_.lead) evidence.introduction.push_back(paragraph.text);
    const std::u16string source = article_.source ? to_utf16(article_.source->name) : std::u16string(),
                         rights = to_utf16(article_.rights);
    evidence.source = source;
    evidence.others.push_back(rights);
    evidence.scraped = scraped_;
    const TitleParts parts = split_title(line, evidence);
    article_.kicker.text = clean(parts.kicker, Field::Line);
    article_.title.text = clean(parts.title, Field::Line);
    if (!parts.section.empty()) article_.section = Reference{line_utf8(parts.section), ""};
    if (parts.site.empty()) return;
    article_.site.emplace();
    article_.site->name = line_utf8(parts.site);
  }

  // ---- the tail
  bool opens_tail(const Line& line) const {
    return match_section(line.text) || match_source(line.text) || match_tags(line.text) || is_rights(line.text) ||
           match_counters(line.text).has_value();
  }

  // The first line that can open a tail with no prose of the article after it.
  size_t find_tail(size_t first) const {
    size_t tail = lines_.size();
    for (size_t i = lines_.size(); i-- > first;) {
      const bool opens = opens_tail(lines_[i]);
      if (!opens && is_prose(lines_[i].text)) break;
      if (opens) tail = i;
    }
    // Counters right after the title belong to the head, with what follows them.
    size_t head = first;
    while (head < lines_.size() && (match_counters(lines_[head].text) || match_date_line(lines_[head].text))) ++head;
    if (tail >= head || head == lines_.size()) return tail;
    for (tail = head; tail < lines_.size() && !opens_tail(lines_[tail]);) ++tail;
    return tail;
  }

  void read_tail(size_t tail) {
    std::vector<Card>* section = nullptr;  // the open one
    bool after_comments = false;
    for (size_t i = tail; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (const auto label = match_section(line.text)) {
        section = &open_section(line, *label);
        continue;
      }
      if (take_counters(line)) {
        section = nullptr;
        after_comments = true;
      } else if (take_source(line) || take_tags(line) || take_rights(line)) {
        section = nullptr;
      } else if (wants_source_) {
        article_.source->name = line_utf8(line.text);
        wants_source_ = false;
      } else if (section != nullptr) {
        add_card(*section, line);
      } else if (after_comments) {
        furniture_.push_back(line.text);
      } else if (!take_date(line)) {
        late_.push_back(line);
      }
    }
  }

  std::vector<Card>& cards(Section section) {
    std::optional<std::vector<Card>>& list = section == Section::Picks ? article_.picks : article_.related;
    if (!list) list.emplace();
    return *list;
  }

  std::vector<Card>& open_section(const Line& line, const SectionLabel& label) {
    scraped_ = true;
    std::vector<Card>& list = cards(label.section);
    if (!label.parts.value.empty()) {
      list.emplace_back().title = line_utf8(label.parts.value);
      furniture_.emplace_back(label.parts.label);
    } else if (!line.alone || !is_plain_label(line.text)) {
      furniture_.push_back(line.text);
    }
    return list;
  }

  void add_card(std::vector<Card>& list, const Line& line) {
    const std::optional<DateLine> date = match_date_line(line.text);
    if (date && date->published && !list.empty() && list.back().published.empty()) {
      list.back().published = iso_text(*date->published);
      furniture_.push_back(line.text);
      return;
    }
    list.emplace_back().title = line_utf8(without_bullet(line.text));
  }

  void keep_furniture() {
    if (furniture_.empty()) return;
    std::u16string lines;
    for (const std::u16string& line : furniture_) {
      if (!lines.empty()) lines.push_back(u'\n');
      lines += line;
    }
    std::string json;
    append_json_string(json, to_utf8(lines));
    article_.extra.emplace_back("furniture", std::move(json));
  }

  std::vector<Line> lines_;
  Diagnostics& diagnostics_;
  Article article_;
  std::vector<std::u16string> furniture_;
  std::vector<Line> late_;     // paragraphs that stand in the tail and belong to none of its parts
  bool scraped_ = false;       // counters or labels were met
  bool wants_source_ = false;  // the label stood alone: the name is in the next line
};

}  // namespace

Result<Article> read_plain_text(std::u16string_view text, Diagnostics& diagnostics) {
  TextCleaner cleaner(Field::Verbatim);
  std::u16string cleaned;
  cleaned.reserve(text.size());
  cleaner.append(cleaned, text);
  cleaner.report(diagnostics, "");
  std::vector<Line> lines = split_lines(cleaned);
  if (lines.empty())
    return Error{ErrorCode::EmptyInput, "The input is empty: nothing but white space or control characters.", ""};
  return PageReader(std::move(lines), diagnostics).read();
}

}  // namespace warraq::article
