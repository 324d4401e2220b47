// SPDX-License-Identifier: MIT
// The rules of pages, over many articles, papers and columns.
#include <catch_amalgamated.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "style/style.h"
#include "support/page_rules.h"
#include "support/paged_article.h"
#include "support/views.h"

using namespace warraq;

TEST_CASE("no page breaks a rule, whatever stands on it", "[views][pages]") {
  const uint32_t seeds =
      std::getenv("WARRAQ_SEEDS") ? static_cast<uint32_t>(std::atoi(std::getenv("WARRAQ_SEEDS"))) : 200;
  int lines = 0, balanced = 0, faults = 0, unkept = 0;
  std::map<std::string, int> kinds;
  std::vector<std::string> shown;
  for (uint32_t seed = 1; seed <= seeds; ++seed) {
    const article::Article article = test::PagedArticle(seed).make();
    for (const char* paper : {"a4", "a5", "letter", "180x240"}) {
      for (const int32_t columns : {1, 2, 3}) {
        Options options;
        options.paper = paper;
        options.columns = columns;
        const Unit bottom = style::page_geometry(paper, nullptr, columns).value().text_bottom;
        const auto found = test::check_pages(*test::lay_out(ViewKind::Print, article, options), bottom, columns);
        lines += found.lines;
        balanced += found.balanced;
        unkept += found.unkept;
        faults += static_cast<int>(found.faults.size());
        for (const std::string& fault : found.faults) {
          const size_t colon = fault.find(": ");
          ++kinds[fault.substr(colon + 2, 14)];
          if (shown.size() < 40)
            shown.push_back("seed " + std::to_string(seed) + ", " + paper + ", " + std::to_string(columns) + ": " +
                            fault);
        }
      }
    }
  }
  for (const std::string& fault : shown) UNSCOPED_INFO(fault);
  for (const auto& [kind, count] : kinds) UNSCOPED_INFO(kind << " × " << count);
  CHECK(faults == 0);
  CHECK(lines > static_cast<int>(seeds) * 100);
  CHECK(balanced > static_cast<int>(seeds) * 8);
  CHECK(unkept < static_cast<int>(seeds) / 20 + 1);
}
