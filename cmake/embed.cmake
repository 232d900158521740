# casebook_embed_text(TARGET HEADER FILE...) builds text files into the program: a function for each, `page_css` for
# page.css, which HEADER declares.
#
# Builds the unzipped template into the program: casebook_embed(TARGET FOLDER) adds a source file to
# TARGET that holds every part of FOLDER, as embedded_parts.hpp declares it. The same file, run as a
# script (cmake -P) with FOLDER, NAMES and OUTPUT set, writes that source file.
if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(casebook_embed_script ${CMAKE_CURRENT_LIST_FILE})

  function(casebook_embed target folder)
    # The order of the parts in a package: their types come first.
    set(names [=[[Content_Types].xml]=] _rels/.rels word/document.xml word/_rels/document.xml.rels
      word/styles.xml word/settings.xml word/webSettings.xml word/fontTable.xml
      word/theme/theme1.xml docProps/core.xml docProps/app.xml)
    list(TRANSFORM names PREPEND ${folder}/ OUTPUT_VARIABLE files)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_parts.cpp)
    string(REPLACE ";" "|" names "${names}")
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DNAMES=${names}" -DOUTPUT=${output}
              -P ${casebook_embed_script}
      DEPENDS ${files} ${casebook_embed_script}
      COMMENT "Embedding ${folder}"
      VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endfunction()

  function(casebook_embed_text target header)
    set(functions "")
    foreach(file IN LISTS ARGN)
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
      file(READ ${file} content)
      cmake_path(GET file FILENAME name)
      string(MAKE_C_IDENTIFIER ${name} name)
      string(APPEND functions "\nstd::string_view ${name}() { return R\"casebook(${content})casebook\"; }\n")
    endforeach()
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_texts.cpp)
    file(GENERATE OUTPUT ${output} CONTENT "#include \"${header}\"\n\nnamespace casebook {\n${functions}\n}  // namespace casebook\n")
    target_sources(${target} PRIVATE ${output})
  endfunction()
  return()
endif()

string(REPLACE "|" ";" names "${NAMES}")
set(entries "")
foreach(name IN LISTS names)
  file(READ "${FOLDER}/${name}" content)
  string(APPEND entries "    {\"${name}\",\n     R\"casebook(${content})casebook\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"docx/embedded_parts.hpp\"

namespace casebook {
namespace {

constexpr EmbeddedPart parts[] = {
${entries}};

}  // namespace

std::span<const EmbeddedPart> embedded_parts() { return parts; }

}  // namespace casebook
")
