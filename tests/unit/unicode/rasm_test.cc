// SPDX-License-Identifier: MIT
#include "unicode/rasm.h"

#include <catch_amalgamated.hpp>

#include "unicode/joining.h"

using namespace warraq::unicode;

TEST_CASE("Letters share their skeletons by the form they have", "[unicode]") {
  for (const Form form : {Form::Initial, Form::Medial}) {
    for (const char32_t tooth : {U'ب', U'ت', U'ن', U'ي', U'ئ', U'ی', U'پ', U'ں', U'ى'})
      CHECK(rasm_of(tooth, form) == Rasm::Beh);
    CHECK(rasm_of(U'ق', form) == Rasm::Feh);
    CHECK(rasm_of(U'ک', form) == Rasm::Kaf);
    CHECK(rasm_of(U'ه', form) == Rasm::Heh);
    CHECK(rasm_of(U'ہ', form) == Rasm::None);
  }
  for (const Form form : {Form::Isolated, Form::Final}) {
    CHECK(rasm_of(U'ن', form) == Rasm::Noon);
    CHECK(rasm_of(U'ي', form) == Rasm::Yeh);
    CHECK(rasm_of(U'ق', form) == Rasm::Qaf);
    CHECK(rasm_of(U'ک', form) == Rasm::Gaf);
    for (const char32_t bowl : {U'ه', U'ة', U'ہ', U'ۃ', U'ۀ', U'ە'}) CHECK(rasm_of(bowl, form) == Rasm::Heh);
    CHECK(rasm_of(U'ے', form) == Rasm::YehBarree);
  }
  CHECK(rasm_of(U'آ', Form::Final) == Rasm::Alef);
  CHECK(rasm_of(U'ؤ', Form::Final) == Rasm::Waw);
  CHECK(rasm_of(U'ظ', Form::Medial) == Rasm::Tah);
  CHECK(rasm_of(U'غ', Form::Medial) == Rasm::Ain);
  CHECK(rasm_of(U'ž', Form::Medial) == Rasm::None);
  CHECK(rasm_of(0x1F600, Form::Medial) == Rasm::None);
}

TEST_CASE("Every letter with a skeleton joins", "[unicode]") {
  for (char32_t c = 0x600; c < 0x900; ++c) {
    if (rasm_of(c, Form::Final) != Rasm::None) CHECK(joins_backward(joining_type(c)));
  }
}

TEST_CASE("Yehs are known at the end of a word", "[unicode]") {
  for (const char32_t yeh : {U'ي', U'ى', U'ئ', U'ی', U'ے'}) CHECK(is_final_yeh(yeh));
  CHECK_FALSE(is_final_yeh(U'ن'));
  CHECK_FALSE(is_final_yeh(U'ب'));
}
