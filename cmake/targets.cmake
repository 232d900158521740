# What all targets of the project have in common, and how a stage or a test is made.
add_library(casebook_flags INTERFACE)
target_include_directories(casebook_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(casebook_flags INTERFACE Threads::Threads)
if(CASEBOOK_STRICT)
  target_compile_options(casebook_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
endif()
if(CASEBOOK_SANITIZE)
  target_compile_options(casebook_flags INTERFACE
    -fsanitize=${CASEBOOK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(casebook_flags INTERFACE -fsanitize=${CASEBOOK_SANITIZE})
endif()

# casebook_stage(NAME LIBRARY...): the .cpp files of this folder as one static library. A stage links
# the outside libraries it has a door to and never another stage.
function(casebook_stage name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(casebook_${name} STATIC ${sources})
  target_link_libraries(casebook_${name} PUBLIC casebook_flags PRIVATE casebook::fmt ${ARGN})
endfunction()

# casebook_test(NAME LIBRARY...): the .cpp files of tests/NAME as one doctest program.
function(casebook_test name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_executable(test_${name} doctest_main.cpp ${sources})
  target_link_libraries(test_${name} PRIVATE casebook::doctest ${ARGN})
  target_include_directories(test_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
