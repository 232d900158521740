# Windows x64, with Debian's MinGW and the libraries that packaging/windows/libraries builds.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(host x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${host}-gcc-posix)  # the form with std::thread
set(CMAKE_CXX_COMPILER ${host}-g++-posix)
set(CMAKE_RC_COMPILER ${host}-windres)

set(CASEBOOK_WINDOWS_LIBRARIES ${CMAKE_CURRENT_LIST_DIR}/../../build/windows-libraries CACHE PATH
    "What packaging/windows/libraries has built")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES CASEBOOK_WINDOWS_LIBRARIES)
set(CMAKE_FIND_ROOT_PATH ${CASEBOOK_WINDOWS_LIBRARIES} /usr/${host})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${CASEBOOK_WINDOWS_LIBRARIES}/lib/pkgconfig:/usr/${host}/lib/pkgconfig)
set(PKG_CONFIG_ARGN --static)

# One program without DLLs of its own: a user may move it anywhere.
set(CMAKE_CXX_FLAGS_INIT "-D_WIN32_WINNT=0x0A00 -DUNICODE -DNOMINMAX -DWIN32_LEAN_AND_MEAN -ffunction-sections")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--gc-sections -Wl,--no-insert-timestamp")
