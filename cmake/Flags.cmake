# The flags of our own code. warraq_flags is for everything of ours; warraq_core_flags adds what the core gives up.

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
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
