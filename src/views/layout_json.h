// SPDX-License-Identifier: MIT
// The layout as JSON and as readable text.
#pragma once

#include <string>

#include "views/content.h"

namespace warraq::views {

// {version, unit, width, height, blocks, lines, actions, links}: integers in Units (1/64 px or pt),
// `text` in UTF-16 of the field at `path`, null for generated text. Views of several pages say the
// page of each line and block, from 0.
std::string layout_json(const View::Content& content);

std::string text_of(const View::Content& content);
std::string dump_lines(const View::Content& content);
std::string dump_glyphs(const View::Content& content);
std::string dump_pages(const View::Content& content);
// A line for each word: the word, a tab, `index:priority` of each join that may be stretched; with
// vetoes another tab and `index:reason` of those that are not.
std::string dump_kashida(const View::Content& content, bool with_vetoes);
// How well running text is set (paragraph/quality.h), beside lesser ways to set it.
std::string measure_text(const View::Content& content);
std::string measure_json(const View::Content& content);

}  // namespace warraq::views
