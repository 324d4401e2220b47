// SPDX-License-Identifier: MIT
#include "views/links.h"

#include "base/json_writer.h"
#include "base/utf.h"

namespace warraq::views {
namespace {

constexpr char kHex[] = "0123456789ABCDEF";

void append_percent(std::string& out, char c) {
  const auto byte = static_cast<uint8_t>(c);
  out.push_back('%');
  out.push_back(kHex[byte >> 4]);
  out.push_back(kHex[byte & 15]);
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::string percent_encoded(std::string_view utf8) {
  std::string out;
  for (char c : utf8) {
    if (is_unreserved(c))
      out.push_back(c);
    else
      append_percent(out, c);
  }
  return out;
}

std::string encoded_address(std::string_view url) {
  std::string out;
  for (char c : url) {
    const bool plain =
        static_cast<uint8_t>(c) > 0x20 && static_cast<uint8_t>(c) < 0x7f && c != '"' && c != '<' && c != '>';
    if (plain)
      out.push_back(c);
    else
      append_percent(out, c);
  }
  return out;
}

int32_t weighted_length(std::u16string_view text) {
  int32_t length = 0;
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = point.value;
    const bool light =
        c <= 0x10ff || (c >= 0x2000 && c <= 0x200d) || (c >= 0x2010 && c <= 0x201f) || (c >= 0x2032 && c <= 0x2037);
    length += light ? 1 : 2;
    at += point.units;
  }
  return length;
}

namespace {

// The first `limit` characters, cut at a word, with an ellipsis where something is left out.
std::u16string cut_at_word(std::u16string_view text, size_t limit) {
  if (text.size() <= limit) return std::u16string(text);
  size_t end = text.rfind(u' ', limit - 1);
  if (end == std::u16string_view::npos || end < limit / 2) end = limit - 1;
  if (is_low_surrogate(text[end])) --end;
  return std::u16string(text.substr(0, end)) + u"…";
}

// Forced line breaks (U+2028) are spaces where there is one line.
std::u16string one_line(std::u16string_view text) {
  std::u16string out(text);
  for (char16_t& unit : out) {
    if (unit == 0x2028 || unit == u'\n' || unit == u'\r' || unit == u'\t') unit = u' ';
  }
  return out;
}

// An address that others can open, or nothing: crawlers and readers take no scheme but the web's.
std::string web_address(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  return web ? encoded_address(url) : std::string();
}

class LinkWriter {
 public:
  LinkWriter(const article::Article& article, Diagnostics& diagnostics)
      : article_(article), plain_title_(one_line(article.title.text)), title_(to_utf8(plain_title_)) {
    const std::string url = web_address(article.url), short_url = web_address(article.short_url);
    address_ = url.empty() ? short_url : url;
    short_ = short_url.empty() ? url : short_url;
    if (address_.empty()) {
      diagnostics.push_back({Severity::Warning,
                             "no-url",
                             "The article has no address: share links carry its title alone.",
                             "/url",
                             {},
                             {}});
    }
    const article::Text* summary = !article.subtitle.empty() ? &article.subtitle
                                   : article.lead.empty()    ? nullptr
                                                             : &article.lead.front();
    if (summary) description_ = to_utf8(cut_at_word(one_line(summary->text), 160));
  }

  std::string write() {
    json_.begin_object();
    field("url", address_);
    field("text", title_ + (short_.empty() ? "" : "\n" + short_));
    write_links();
    write_meta();
    json_.key("jsonLd");
    write_json_ld();
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  void field(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    json_.key(key);
    json_.string(value);
  }

  void link(std::string_view target, const std::string& href) {
    json_.key(target);
    json_.string(href);
  }

  // X: 280 weighted characters, an address counts 23 and a space before it 1.
  std::string post_for_x() const {
    const int32_t room = 280 - (short_.empty() ? 0 : 24);
    std::u16string text = plain_title_;
    for (size_t limit = text.size(); weighted_length(text) > room && limit > 8; limit -= 8)
      text = cut_at_word(plain_title_, limit);
    return percent_encoded(to_utf8(text));
  }

  void write_links() {
    const std::string title = percent_encoded(title_), url = percent_encoded(short_);
    const std::string both = title + (url.empty() ? "" : "%0A" + url);
    const std::string url_part = url.empty() ? "" : "&url=" + url;
    json_.key("share");
    json_.begin_object();
    link("whatsapp", "https://wa.me/?text=" + both);
    if (!url.empty()) link("telegram", "https://t.me/share/url?url=" + url + "&text=" + title);
    link("x", "https://x.com/intent/tweet?text=" + post_for_x() + url_part);
    if (!url.empty()) link("facebook", "https://www.facebook.com/sharer/sharer.php?u=" + url);
    if (!url.empty()) link("linkedin", "https://www.linkedin.com/sharing/share-offsite/?url=" + url);
    link("threads", "https://www.threads.com/intent/post?text=" + title + url_part);
    link("email", "mailto:?subject=" + title + "&body=" + title + (url.empty() ? "" : "%0D%0A" + url));
    link("sms", "sms:?&body=" + both);
    json_.end_object();
  }

  void meta(std::string_view kind, std::string_view name, std::string_view content) {
    if (content.empty()) return;
    json_.begin_object();
    field(kind, name);
    field("content", content);
    json_.end_object();
  }

  void write_meta() {
    json_.key("meta");
    json_.begin_array();
    meta("name", "description", description_);
    meta("name", "robots", "max-image-preview:large");
    meta("property", "og:type", "article");
    meta("property", "og:title", title_);
    meta("property", "og:description", description_);
    meta("property", "og:url", address_);
    if (article_.site) meta("property", "og:site_name", article_.site->name);
    if (article_.lang.starts_with("ar")) meta("property", "og:locale", "ar_AR");
    if (article_.hero) {
      meta("property", "og:image", web_address(article_.hero->image.src));
      meta("property", "og:image:alt", article_.hero->image.alt);
    }
    meta("property", "article:published_time", article_.published);
    meta("property", "article:modified_time", article_.modified);
    if (article_.section) meta("property", "article:section", article_.section->name);
    for (const article::Reference& tag : article_.tags) meta("property", "article:tag", tag.name);
    meta("name", "twitter:card", "summary_large_image");
    meta("name", "twitter:title", title_);
    meta("name", "twitter:description", description_);
    json_.end_array();
    field("canonical", address_);
  }

  void named(std::string_view key, std::string_view type, std::string_view name, std::string_view url) {
    json_.key(key);
    json_.begin_object();
    field("@type", type);
    field("name", name);
    field("url", web_address(url));
    json_.end_object();
  }

  void write_json_ld() {
    json_.begin_object();
    field("@context", "https://schema.org");
    field("@type", "NewsArticle");
    field("headline", title_);
    field("alternativeHeadline", to_utf8(one_line(article_.subtitle.text)));
    field("description", description_);
    field("inLanguage", article_.lang);
    field("url", address_);
    field("mainEntityOfPage", address_);
    field("datePublished", article_.published);
    field("dateModified", article_.modified);
    field("dateline", article_.dateline);
    if (!article_.authors.empty()) {
      json_.key("author");
      json_.begin_array();
      for (const article::Author& author : article_.authors) {
        json_.begin_object();
        field("@type", "Person");
        field("name", author.name);
        field("url", web_address(author.url));
        json_.end_object();
      }
      json_.end_array();
    }
    if (article_.site) named("publisher", "Organization", article_.site->name, article_.site->url);
    if (article_.section) field("articleSection", article_.section->name);
    if (!article_.tags.empty()) {
      json_.key("keywords");
      json_.begin_array();
      for (const article::Reference& tag : article_.tags) json_.string(tag.name);
      json_.end_array();
    }
    if (article_.hero) field("image", web_address(article_.hero->image.src));
    if (article_.comment_count) {
      json_.key("commentCount");
      json_.integer(*article_.comment_count);
    }
    field("copyrightNotice", article_.rights);
    json_.end_object();
  }

  const article::Article& article_;
  const std::u16string plain_title_;
  const std::string title_;
  std::string address_, short_, description_;
  JsonWriter json_{JsonWriter::Layout::Pretty};
};

}  // namespace

std::string links_json(const article::Article& article, Diagnostics& diagnostics) {
  return LinkWriter(article, diagnostics).write();
}

}  // namespace warraq::views
