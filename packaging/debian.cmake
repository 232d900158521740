# The Debian package: what Debian's policy asks for beside the files of any installation.
set(CASEBOOK_MAINTAINER "The casebook authors <casebook@example.org>" CACHE STRING "Who answers for the package: Name <address>")
execute_process(COMMAND date -u -R -d ${CASEBOOK_RELEASED} OUTPUT_VARIABLE CASEBOOK_RELEASED_AT OUTPUT_STRIP_TRAILING_WHITESPACE
                ENCODING UTF8 COMMAND_ERROR_IS_FATAL ANY)
configure_file(debian/changelog.in changelog @ONLY)

# casebook_compressed(FILE DESTINATION NAME): installs FILE as NAME.gz, the same bytes each time.
function(casebook_compressed file destination name)
  set(compressed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
  add_custom_command(OUTPUT ${compressed} COMMAND gzip -9nc ${file} > ${compressed} DEPENDS ${file} VERBATIM)
  add_custom_target(compressed_${name} ALL DEPENDS ${compressed})
  install(FILES ${compressed} DESTINATION ${destination})
endfunction()

casebook_compressed(${CMAKE_CURRENT_BINARY_DIR}/changelog ${CMAKE_INSTALL_DOCDIR} changelog)
install(FILES debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME casebook)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CASEBOOK_MAINTAINER})
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "rows of an experiment database as Word documents for NVivo")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "casebook turns rows of MySQL, MariaDB, SQLite, CSV or JSON into Word documents,
one for each probe (the prompt that texts were generated from): every row is
a case under a dated heading, ready for qualitative analysis with NVivo, MAXQDA
or ATLAS.ti and for coauthors.

It also writes lists of links, classification sheets, REFI-QDA projects and
corpora for other programs.")
include(CPack)
