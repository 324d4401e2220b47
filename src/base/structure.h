// SPDX-License-Identifier: MIT
// Logical structure of a document, in the words of ISO 32000-1, 14.8.4.
#pragma once

#include <cstdint>

namespace warraq {

// Artifact is page furniture; None opens no element.
enum class Tag : uint8_t {
  None,
  Document,
  Article,
  Section,
  H1,
  H2,
  H3,
  H4,
  Paragraph,
  BlockQuote,
  Caption,
  Figure,
  List,
  ListItem,
  Label,
  ListBody,
  Table,
  TableRow,
  TableHead,
  TableCell,
  Note,
  Code,
  Aside,
  Artifact,
};

}  // namespace warraq
