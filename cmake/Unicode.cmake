# SheenBidi and libunibreak, and the Unicode data that they and HarfBuzz share (cmake/unicode): a tool of the build packs what their own
# tables say; none of these is compiled into a program. The bytes packed are the same on every host.
set(unicode "${PROJECT_SOURCE_DIR}/cmake/unicode")

set(packer_sources ${unicode}/pack_unicode.cc ${source_libunibreak}/src/linebreakdata.c)
foreach(file BidiType GeneralCategory Pairing Script)
  list(APPEND packer_sources ${source_sheenbidi}/Source/Data/${file}Lookup.c)
endforeach()
add_executable(pack-unicode ${packer_sources})
target_include_directories(pack-unicode SYSTEM PRIVATE ${source_harfbuzz}/src ${source_sheenbidi}/Headers ${source_sheenbidi}/Source ${source_libunibreak}/src)
target_link_libraries(pack-unicode PRIVATE third_party_flags)
target_compile_options(pack-unicode PRIVATE -O1 ${WARRAQ_UNSANITIZED})
target_link_options(pack-unicode PRIVATE ${WARRAQ_UNSANITIZED})
if(EMSCRIPTEN)
  target_compile_options(pack-unicode PRIVATE -fno-lto)
  warraq_wasm_program(pack-unicode)
endif()
set(unicode_packed ${PROJECT_BINARY_DIR}/generated/unicode_packed.c)
add_custom_command(OUTPUT ${unicode_packed} COMMAND pack-unicode ${unicode_packed} DEPENDS pack-unicode COMMENT "Packing the Unicode data" VERBATIM)

third_party(unicode-data SOURCES ${unicode}/unicode_data.cc ${unicode_packed} INCLUDES ${unicode})
target_compile_options(unicode-data PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)

file(STRINGS ${source_sheenbidi}/Source/SheenBidi.c sheenbidi_includes REGEX "#include")
list(FILTER sheenbidi_includes EXCLUDE REGEX "Data/(BidiType|GeneralCategory|Script)Lookup")
list(JOIN sheenbidi_includes "\n" sheenbidi_unity)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/sheenbidi.c CONTENT "${sheenbidi_unity}\n#include \"sheenbidi_lookups.c\"\n" @ONLY)
third_party(sheenbidi
  SOURCES ${PROJECT_BINARY_DIR}/sheenbidi.c
  INCLUDES ${source_sheenbidi}/Headers
  PRIVATE_INCLUDES ${source_sheenbidi}/Source
  PRIVATE_DEFINITIONS SB_CONFIG_UNITY)
target_link_libraries(sheenbidi PRIVATE unicode-data)

third_party(unibreak
  SOURCES ${unicode}/libunibreak.c ${source_libunibreak}/src/unibreakbase.c ${source_libunibreak}/src/linebreakdef.c
  INCLUDES ${source_libunibreak}/src)
target_link_libraries(unibreak PRIVATE unicode-data)
