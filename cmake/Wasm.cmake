# warraq.wasm: one standalone module with the exports that src/wasm marks by export_name, and no JavaScript of Emscripten's.

# FreeType's rasteriser longjmps; without this, at compile and link, the module would import invoke_* functions.
add_compile_options(-sSUPPORT_LONGJMP=wasm)
add_link_options(-sSUPPORT_LONGJMP=wasm)

# memory.copy and memory.fill instead of loops over bytes: in every browser since 2021.
add_compile_options(-mbulk-memory)
add_link_options(-mbulk-memory)

# Safari has had it since 15: one instruction where a float becomes an integer.
add_compile_options(-mnontrapping-fptoint)

function(warraq_wasm_module)
  file(GLOB sources CONFIGURE_DEPENDS src/wasm/*.cc)
  if(NOT sources)
    return()
  endif()
  add_executable(warraq-wasm ${sources})
  set_target_properties(warraq-wasm PROPERTIES OUTPUT_NAME warraq SUFFIX .wasm)
  target_link_libraries(warraq-wasm PRIVATE warraq-core warraq_core_flags)
  # 256 KB of stack: FreeType's rasteriser alone takes 16.
  target_link_options(warraq-wasm PRIVATE --no-entry -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=4194304 -sSTACK_SIZE=262144
    -sMALLOC=emmalloc -fno-exceptions -fno-rtti
    # Nothing is inlined that does not become smaller by it.
    -Wl,-mllvm,-inline-threshold=-50 -Wl,-mllvm,-enable-merge-functions)
endfunction()

# A test program that runs under Node, with files and exit status. Its own code and Catch2 use exceptions; the core does not.
function(warraq_wasm_program target)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  target_compile_options(${target} PRIVATE -fwasm-exceptions)
  target_link_options(${target} PRIVATE -fwasm-exceptions -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1048576 -sEXIT_RUNTIME=1 -sWASM_BIGINT=1
    -sENVIRONMENT=node)
endfunction()
