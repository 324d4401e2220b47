# The toolchain file of the wasm preset: Emscripten's own, wherever cmake/fetch-emscripten finds or puts it.
execute_process(COMMAND bash "${CMAKE_CURRENT_LIST_DIR}/fetch-emscripten"
  OUTPUT_VARIABLE emscripten OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "Emscripten could not be had (see above).")
endif()
include("${emscripten}/cmake/Modules/Platform/Emscripten.cmake")
