# The pinned third-party sources (cmake/pins) as small static libraries, built by the same flags on every host.
# The way to each comes from cmake/fetch, which answers from the cache when it can.

function(warraq_source name variable)
  execute_process(COMMAND bash "${PROJECT_SOURCE_DIR}/cmake/fetch" ${name}
    OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "The source of ${name} could not be had (see above).")
  endif()
  set(${variable} "${folder}" PARENT_SCOPE)
endfunction()

foreach(name harfbuzz freetype sheenbidi libunibreak json libdeflate catch2)
  warraq_source(${name} source_${name})
endforeach()

# What every third-party library is built with. Its warnings are its authors' business.
add_library(third_party_flags INTERFACE)
target_compile_options(third_party_flags INTERFACE -w -ffp-contract=off -fvisibility=hidden ${WARRAQ_THIRD_PARTY_OPTIONS})
if(WARRAQ_SANITIZE MATCHES undefined)
  # HarfBuzz alone would take twice as long to compile.
  target_compile_options(third_party_flags INTERFACE -fno-sanitize=undefined)
endif()

# third_party(NAME SOURCES … INCLUDES … [PRIVATE_INCLUDES …] [DEFINITIONS …] [PRIVATE_DEFINITIONS …])
function(third_party name)
  cmake_parse_arguments(A "" "" "SOURCES;INCLUDES;PRIVATE_INCLUDES;DEFINITIONS;PRIVATE_DEFINITIONS" ${ARGN})
  add_library(${name} STATIC ${A_SOURCES})
  target_include_directories(${name} SYSTEM PUBLIC ${A_INCLUDES})
  target_include_directories(${name} PRIVATE ${A_PRIVATE_INCLUDES})
  target_compile_definitions(${name} PUBLIC ${A_DEFINITIONS} PRIVATE ${A_PRIVATE_DEFINITIONS})
  target_link_libraries(${name} PRIVATE third_party_flags)
endfunction()

set(config "${PROJECT_SOURCE_DIR}/cmake/config")

include(cmake/Unicode.cmake)

# HarfBuzz in two parts: what applies GSUB and GPOS is most of the time of shaping and compiled for speed in the wasm module too; the
# rest is most of the code and compiled for size. Scripts that no face of ours has do without shapers of their own: Indic scripts, Khmer,
# Myanmar, conjoining Hangul and those of the universal shaping engine are shaped as simple scripts (12 KB after brotli).
# Its Unicode data comes from cmake/unicode.
set(harfbuzz_fast hb-ot-layout.cc)
set(harfbuzz_without indic khmer myanmar myanmar_zawgyi use hangul)
file(STRINGS ${source_harfbuzz}/src/harfbuzz.cc harfbuzz_includes REGEX "#include")
set(harfbuzz_hot)
set(harfbuzz_cold)
foreach(line ${harfbuzz_includes})
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" file ${line})
  if(file IN_LIST harfbuzz_fast)
    string(APPEND harfbuzz_hot "${line}\n")
  elseif(NOT file MATCHES "shaper-(indic|khmer|myanmar|use|hangul|vowel-constraints|syllabic)|hb-ucd.cc")
    string(APPEND harfbuzz_cold "${line}\n")
  endif()
endforeach()
set(parts ${PROJECT_BINARY_DIR}/harfbuzz)
file(CONFIGURE OUTPUT ${parts}/hot.cc CONTENT "${harfbuzz_hot}" @ONLY)
file(CONFIGURE OUTPUT ${parts}/cold.cc CONTENT "${harfbuzz_cold}" @ONLY)
third_party(harfbuzz
  SOURCES ${parts}/hot.cc ${parts}/cold.cc ${unicode}/harfbuzz_unicode.cc
  INCLUDES ${source_harfbuzz}/src
  PRIVATE_INCLUDES ${config}
  PRIVATE_DEFINITIONS HB_TINY HAVE_CONFIG_OVERRIDE_H)
target_compile_options(harfbuzz PRIVATE -fno-exceptions -fno-rtti)
target_link_libraries(harfbuzz PRIVATE sheenbidi unicode-data)
foreach(shaper ${harfbuzz_without})
  target_compile_definitions(harfbuzz PRIVATE _hb_ot_shaper_${shaper}=_hb_ot_shaper_default)
endforeach()
set_source_files_properties(${parts}/hot.cc PROPERTIES COMPILE_OPTIONS "${WARRAQ_HARFBUZZ_OPTIONS}")

# Only the smooth rasteriser: outlines come from HarfBuzz.
set(freetype_sources)
foreach(file base/ftbase base/ftinit base/ftsystem base/ftdebug smooth/smooth)
  list(APPEND freetype_sources ${source_freetype}/src/${file}.c)
endforeach()
third_party(freetype
  SOURCES ${freetype_sources}
  INCLUDES ${source_freetype}/include ${config}
  DEFINITIONS "FT_CONFIG_MODULES_H=<warraq_ftmodule.h>" "FT_CONFIG_OPTIONS_H=<warraq_ftoption.h>"
  PRIVATE_DEFINITIONS FT2_BUILD_LIBRARY)

set(deflate_sources)
foreach(file deflate_compress deflate_decompress zlib_compress zlib_decompress adler32 crc32 utils)
  list(APPEND deflate_sources ${source_libdeflate}/lib/${file}.c)
endforeach()
if(EMSCRIPTEN)
  list(REMOVE_ITEM deflate_sources ${source_libdeflate}/lib/deflate_compress.c ${source_libdeflate}/lib/crc32.c)
  list(APPEND deflate_sources ${config}/deflate_two_levels.c ${config}/crc32_small.c)
endif()
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86|amd64|AMD64|i.86")
  list(APPEND deflate_sources ${source_libdeflate}/lib/x86/cpu_features.c)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "arm|aarch64")
  list(APPEND deflate_sources ${source_libdeflate}/lib/arm/cpu_features.c)
endif()
third_party(deflate SOURCES ${deflate_sources} INCLUDES ${source_libdeflate} PRIVATE_INCLUDES ${source_libdeflate})

# For the tests and their tools.
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${source_json}/single_include)
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_HAS_FILESYSTEM=0 JSON_HAS_EXPERIMENTAL_FILESYSTEM=0)

third_party(catch2 SOURCES ${source_catch2}/extras/catch_amalgamated.cpp INCLUDES ${source_catch2}/extras)
target_compile_options(catch2 PRIVATE -O1)
if(EMSCRIPTEN)
  target_compile_options(catch2 PRIVATE -fwasm-exceptions -fno-lto)
endif()

# HarfBuzz as everybody has it, with its subsetter: for the tools that cut fonts and that check our shaping.
if(NOT EMSCRIPTEN)
  third_party(harfbuzz-reference SOURCES ${source_harfbuzz}/src/harfbuzz-subset.cc INCLUDES ${source_harfbuzz}/src)
  target_compile_options(harfbuzz-reference PRIVATE -O0 ${WARRAQ_UNSANITIZED})
endif()

# Their licence texts, for what is shipped.
foreach(text "harfbuzz COPYING" "freetype docs/FTL.TXT" "sheenbidi LICENSE" "libunibreak LICENCE" "libdeflate COPYING")
  separate_arguments(pair UNIX_COMMAND "${text}")
  list(GET pair 0 name)
  list(GET pair 1 file)
  configure_file(${source_${name}}/${file} ${PROJECT_BINARY_DIR}/licences/${name}.txt COPYONLY)
endforeach()
