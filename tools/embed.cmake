# embed_files(TARGET PREFIX FILE...): compiles the bytes of each FILE into TARGET and defines, in namespace dateline,
#   std::span<const EmbeddedFile> PREFIX_files();
# whose rows (base/embedded.hpp) have the files' names without folders, in the order given. A changed file is taken in by the next build.
function(embed_files target prefix)
  set(declarations "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    get_filename_component(path ${file} ABSOLUTE)
    get_filename_component(name ${file} NAME)
    set(symbol dateline_${prefix}_${index})
    string(APPEND declarations
      "asm(\".section .rodata\\n.balign 16\\n${symbol}_begin:\\n.incbin \\\"${path}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "        {\"${name}\", {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${prefix}_files.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT "#include \"base/embedded.hpp\"\n
@declarations@
namespace dateline {
std::span<const EmbeddedFile> @prefix@_files() {
    static const EmbeddedFile files[] = {
@rows@    };
    return files;
}
}  // namespace dateline
")
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${ARGN}" COMPILE_OPTIONS "-Wno-pedantic;-Wno-missing-declarations")
  target_sources(${target} PRIVATE ${source})
endfunction()
