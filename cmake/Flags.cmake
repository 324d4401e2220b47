# The flags of our own code. warraq_flags is for everything of ours; warraq_core_flags adds what the core gives up.

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
  if(WARRAQ_PRECOMPILE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${CCACHE}")
  endif()
endif()

add_library(warraq_flags INTERFACE)
target_compile_features(warraq_flags INTERFACE cxx_std_20)
target_compile_options(warraq_flags INTERFACE -Wall -Wextra -Wshadow -Wconversion -ffp-contract=off -fvisibility=hidden
  $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wno-sign-conversion>  # as g++ understands -Wconversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)                     # g++ 12 sees it in every "text" + string (GCC bug 105651)
if(WARRAQ_WARNINGS_ARE_ERRORS)
  target_compile_options(warraq_flags INTERFACE -Werror)
endif()
if(WARRAQ_CHECKS)
  target_compile_definitions(warraq_flags INTERFACE WARRAQ_EXPENSIVE_CHECKS=1)
endif()

# Sanitizers must reach every translation unit, third-party ones too.
if(WARRAQ_SANITIZE)
  add_compile_options(-fsanitize=${WARRAQ_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${WARRAQ_SANITIZE})
endif()
if(WARRAQ_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
# Tools of the build run outside of what is tested.
set(WARRAQ_UNSANITIZED)
if(WARRAQ_SANITIZE OR WARRAQ_FUZZ)
  set(WARRAQ_UNSANITIZED -fno-sanitize=all)
endif()

add_library(warraq_core_flags INTERFACE)
target_link_libraries(warraq_core_flags INTERFACE warraq_flags)
target_compile_options(warraq_core_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)

# warraq_precompile(TARGET [HEADERS]): the headers that half of the files include, compiled once: a third off a first build. Off where we work, so that no file comes to need it.
function(warraq_precompile target)
  if(NOT WARRAQ_PRECOMPILE)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE <algorithm> <cstdint> <memory> <optional> <span> <string> <string_view> <utility> <variant> <vector> ${ARGN})
  # What ccache needs to know that a precompiled header is the same.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()
