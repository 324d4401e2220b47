# The faces of fonts/fonts.json, from npm into the build tree: fonts/KEY.ttf (the whole face) and its licence text.

set(font_dir ${PROJECT_BINARY_DIR}/fonts)
file(READ ${PROJECT_SOURCE_DIR}/fonts/fonts.json fonts_json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS fonts/fonts.json cmake/pins)

set(font_keys)
string(JSON font_count LENGTH ${fonts_json} faces)
math(EXPR last "${font_count} - 1")
foreach(i RANGE ${last})
  foreach(field key package version file sha256)
    string(JSON ${field} GET ${fonts_json} faces ${i} ${field})
  endforeach()
  execute_process(COMMAND bash "${PROJECT_SOURCE_DIR}/cmake/fetch-font" ${package} ${version} ${file} ${sha256}
    OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "The font ${key} could not be had (see above).")
  endif()
  configure_file(${folder}/${file} ${font_dir}/${key}.ttf COPYONLY)
  string(REPLACE "@expo-google-fonts/" "" licence "${package}")
  configure_file(${folder}/LICENSE_FONT ${font_dir}/LICENSE-${licence}.txt COPYONLY)
  list(APPEND font_keys ${key})
endforeach()
