# cmake -DOUTPUT=FILE.cc "-DTHEMES=a.json;b.json" -P embed_themes.cmake: theme files → C++ (style/themes_embedded.h).
set(names)
set(cases)
list(SORT THEMES)
list(LENGTH THEMES count)
foreach(file IN LISTS THEMES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND names "\"${name}\", ")
  string(APPEND cases "  if (name == \"${name}\") return R\"~theme~(${text})~theme~\";\n")
endforeach()
file(WRITE "${OUTPUT}.new" "// Generated from src/style/themes/*.json by cmake/embed_themes.cmake.
#include \"style/themes_embedded.h\"

#include <array>

namespace warraq::style {

std::string_view theme_json(std::string_view name) {
${cases}  (void)name;
  return {};
}

std::span<const std::string_view> theme_names() {
  static constexpr std::array<std::string_view, ${count}> names = {${names}};
  return names;
}

}  // namespace warraq::style
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
