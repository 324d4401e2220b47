# Files that become part of a program: the themes (in the core), the faces (in the native command). Everything generated is in the build tree.

set(generated ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})

file(GLOB themes CONFIGURE_DEPENDS src/style/themes/*.json)
add_custom_command(OUTPUT ${generated}/themes_embedded.cc
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated}/themes_embedded.cc "-DTHEMES=${themes}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_themes.cmake
  DEPENDS ${themes} ${PROJECT_SOURCE_DIR}/cmake/embed_themes.cmake
  COMMENT "Embedding the themes" VERBATIM)

if(EMSCRIPTEN)
  return()
endif()

# ---- faces: KEY.core.ttf by fontcut (the whole face again where fonts.json names no coverage), then .incbin
set(entries)
set(externs)
set(assembly)
set(font_files)
math(EXPR last "${font_count} - 1")
foreach(i RANGE ${last})
  string(JSON key GET ${fonts_json} faces ${i} key)
  string(JSON family GET ${fonts_json} faces ${i} family)
  string(JSON weight GET ${fonts_json} faces ${i} weight)
  string(JSON core ERROR_VARIABLE whole_only GET ${fonts_json} faces ${i} core)
  set(whole ${font_dir}/${key}.ttf)
  set(cut ${whole})
  set(n ${i})
  list(APPEND font_files ${whole})
  string(APPEND externs "extern const unsigned char warraq_font_${n}[], warraq_font_${n}_end[];\n")
  string(APPEND assembly "EMBED(warraq_font_${n}, \"${whole}\")\n")
  if(NOT whole_only)
    set(cut ${font_dir}/${key}.core.ttf)
    string(JSON ranges GET ${fonts_json} coverages ${core})
    string(REGEX REPLACE "[^0-9A-Fa-f,-]" "" ranges "${ranges}")
    add_custom_command(OUTPUT ${cut}
      COMMAND fontcut ${whole} ${ranges} ${cut}
      DEPENDS fontcut ${whole} COMMENT "Cutting the core of ${key}" VERBATIM)
    list(APPEND font_files ${cut})
    string(APPEND externs "extern const unsigned char warraq_core_${n}[], warraq_core_${n}_end[];\n")
    string(APPEND assembly "EMBED(warraq_core_${n}, \"${cut}\")\n")
    string(APPEND entries "    {\"${key}\", \"${family}\", ${weight}, {warraq_core_${n}, warraq_core_${n}_end}, {warraq_font_${n}, warraq_font_${n}_end}},\n")
  else()
    string(APPEND entries "    {\"${key}\", \"${family}\", ${weight}, {warraq_font_${n}, warraq_font_${n}_end}, {warraq_font_${n}, warraq_font_${n}_end}},\n")
  endif()
endforeach()

configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded_fonts.cc.in ${generated}/embedded_fonts.cc @ONLY)
set_source_files_properties(${generated}/embedded_fonts.cc PROPERTIES OBJECT_DEPENDS "${font_files}")
add_library(embedded-fonts STATIC EXCLUDE_FROM_ALL ${generated}/embedded_fonts.cc)
target_include_directories(embedded-fonts PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(embedded-fonts PRIVATE warraq_core_flags)
# Everything that web/dist/fonts/ is made of.
add_custom_target(fonts ALL DEPENDS ${font_files})
