# What all targets of the project have in common, and how a room or a test is made.
add_library(casebook_flags INTERFACE)
target_include_directories(casebook_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(casebook_flags INTERFACE Threads::Threads)
if(CASEBOOK_PORTABLE)
  target_compile_definitions(casebook_flags INTERFACE CASEBOOK_PORTABLE)
endif()
if(CASEBOOK_STRICT)
  target_compile_options(casebook_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
  if(WIN32)
    # MinGW's GCC 12 sees strings overlap that do not (GCC's bug 105651), and looks into optionals that nobody looks at.
    target_compile_options(casebook_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
  endif()
endif()
if(CASEBOOK_SANITIZE)
  # GCC's manual: with sanitizers -Wmaybe-uninitialized warns of what is initialized, here within <regex>.
  target_compile_options(casebook_flags INTERFACE
    -fsanitize=${CASEBOOK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(casebook_flags INTERFACE -fsanitize=${CASEBOOK_SANITIZE})
endif()

# casebook_on_this_system(LIST): what windows/NAME.cpp is to Windows, NAME.cpp in the folder above is to all others.
function(casebook_on_this_system list)
  set(chosen ${${list}})
  foreach(source IN LISTS ${list})
    if(source MATCHES "^(.*)/windows/([^/]*)$")
      if(WIN32)
        list(REMOVE_ITEM chosen ${CMAKE_MATCH_1}/${CMAKE_MATCH_2})
      else()
        list(REMOVE_ITEM chosen ${source})
      endif()
    endif()
  endforeach()
  set(${list} ${chosen} PARENT_SCOPE)
endfunction()

# casebook_room(NAME [ROOMS ROOM...] [LIBRARIES LIBRARY...]): the .cpp files below src/NAME as one static library. It links
# the rooms that it includes, and the outside libraries that it has a door to.
function(casebook_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "ROOMS;LIBRARIES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  casebook_on_this_system(sources)
  list(TRANSFORM room_ROOMS PREPEND casebook_)
  if(NOT sources)
    add_library(casebook_${name} INTERFACE)
    target_link_libraries(casebook_${name} INTERFACE casebook_flags ${room_ROOMS})
    return()
  endif()
  add_library(casebook_${name} STATIC ${sources})
  target_link_libraries(casebook_${name} PUBLIC casebook_flags ${room_ROOMS} PRIVATE ${room_LIBRARIES})
endfunction()

# casebook_without(ROOM REGEX): leaves out the sources of a room that need a library which is not there.
function(casebook_without room regex)
  get_target_property(sources casebook_${room} SOURCES)
  list(FILTER sources EXCLUDE REGEX ${regex})
  set_property(TARGET casebook_${room} PROPERTY SOURCES ${sources})
endfunction()

# casebook_test(ROOM LIBRARY...): the .cpp files of tests/ROOM as one doctest program. Suites whose name starts with "needs"
# are left to casebook_test_suite().
function(casebook_test name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_executable(test_${name} doctest_main.cpp ${sources})
  target_link_libraries(test_${name} PRIVATE casebook_${name} casebook::doctest ${ARGN})
  target_include_directories(test_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  add_test(NAME ${name} COMMAND test_${name} "--test-suite-exclude=needs *" WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

# casebook_test_suite(NAME ROOM SUITE): a doctest suite "needs …" of a room's tests as a test of its own. It is reported as
# skipped, and not as passed, where it prints "skipped: ".
function(casebook_test_suite name room suite)
  add_test(NAME ${name} COMMAND test_${room} "--test-suite=${suite}" WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_property(TEST ${name} PROPERTY SKIP_REGULAR_EXPRESSION "skipped: ")
endfunction()
