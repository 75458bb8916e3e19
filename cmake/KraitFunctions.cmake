# krait_add_library(NAME FILE.py [TARGET board] [FLOAT 32|64] [OPTIONS option...] [DEPENDS file...])
#
#   Compiles a Python module, and what it imports, to the library krait::NAME. Who links it includes "NAME.hpp" or "NAME.h"
#   (NAME is the module's own) and has Krait's runtime with it, which all such libraries of a program share.
#
#   TARGET   the board whose word size, floats and memory inference goes by; without it those of the C++ compiler
#   FLOAT    the width of Python's floats
#   OPTIONS  more options of `krait emit`
#   DEPENDS  files that must be there first: modules that the build itself makes. Imports are found without it.
#
# krait_install_library(NAME [DESTINATION folder...]) installs headers and archives.
include_guard(GLOBAL)

# Where Krait is: its executable, the folder that holds runtime/, stdlib/ and targets/, and what makes the executable.
function(krait_use executable root made_by)
  set(KRAIT_EXECUTABLE "${executable}" CACHE INTERNAL "Krait's compiler")
  set(KRAIT_ROOT "${root}" CACHE INTERNAL "Krait's own files")
  set(KRAIT_MADE_BY "${made_by}" CACHE INTERNAL "what the compiler depends on")
endfunction()

set(_KRAIT_FLAGS
    -ffunction-sections -fdata-sections -ffp-contract=off
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
    $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>
    CACHE INTERNAL "how emitted code and runtime are compiled")

# The runtime, compiled once a program with the program's own compiler and flags.
function(_krait_runtime target float_bits)
  if(TARGET ${target})
    return()
  endif()
  set(include "${CMAKE_BINARY_DIR}/krait-include")
  file(MAKE_DIRECTORY "${include}")
  if(NOT EXISTS "${include}/krait/krait.hpp")
    file(CREATE_LINK "${KRAIT_ROOT}/runtime" "${include}/krait" SYMBOLIC)
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${KRAIT_ROOT}/runtime/*.cpp" "${KRAIT_ROOT}/stdlib/*.cpp")
  add_library(${target} STATIC EXCLUDE_FROM_ALL ${sources})
  target_compile_features(${target} PRIVATE cxx_std_17)
  target_compile_options(${target} PRIVATE ${_KRAIT_FLAGS})
  target_compile_definitions(${target} PUBLIC KRAIT_EMBEDDED=1 KRAIT_FLOAT_BITS=${float_bits})
  target_include_directories(${target} SYSTEM PUBLIC "${include}")
  target_include_directories(${target} SYSTEM PUBLIC $<BUILD_INTERFACE:${KRAIT_ROOT}/stdlib>
                             $<BUILD_INTERFACE:${KRAIT_ROOT}/targets/chips/embedded>
                             $<BUILD_INTERFACE:${KRAIT_ROOT}/targets/common>)
  # Parts of the runtime that only values of unknown type reach are in sections of a table: they go, too.
  target_link_options(${target} INTERFACE -Wl,--gc-sections -Wl,-z,start-stop-gc)
endfunction()

# What inference has to know where no board is named.
function(_krait_target_options target float result float_result)
  set(options "")
  if(target)
    list(APPEND options -t ${target})
  elseif(CMAKE_SIZEOF_VOID_P EQUAL 4)
    list(APPEND options -t mps2-an385)
  elseif(CMAKE_SIZEOF_VOID_P EQUAL 2)
    list(APPEND options -t uno)
  endif()
  if(NOT float)
    if(target AND NOT target STREQUAL "host")
      execute_process(COMMAND "${KRAIT_EXECUTABLE}" targets --json OUTPUT_VARIABLE boards COMMAND_ERROR_IS_FATAL ANY)
      string(JSON count LENGTH "${boards}")
      math(EXPR last "${count} - 1")
      foreach(index RANGE ${last})
        string(JSON name GET "${boards}" ${index} name)
        if(name STREQUAL target)
          string(JSON float GET "${boards}" ${index} float_bits)
        endif()
      endforeach()
    elseif(CMAKE_SIZEOF_VOID_P EQUAL 8)
      set(float 64)
    endif()
    if(NOT float)
      set(float 32)
    endif()
  endif()
  set(${result} ${options} --float ${float} PARENT_SCOPE)
  set(${float_result} ${float} PARENT_SCOPE)
endfunction()

function(krait_add_library name file)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "TARGET;FLOAT" "DEPENDS;OPTIONS;INCLUDES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "krait_add_library(${name}): what is `${arg_UNPARSED_ARGUMENTS}`?")
  endif()
  get_filename_component(source "${file}" ABSOLUTE)
  get_filename_component(module "${file}" NAME_WE)
  _krait_target_options("${arg_TARGET}" "${arg_FLOAT}" options float_bits)
  _krait_runtime(krait_runtime_${float_bits} ${float_bits})

  # Where the headers are that Python imports.
  foreach(include ${arg_INCLUDES})
    get_filename_component(include "${include}" ABSOLUTE)
    list(APPEND options -I "${include}")
  endforeach()

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/krait/${name}")
  set(unit "${CMAKE_CURRENT_BINARY_DIR}/krait/${name}.cpp")
  file(CONFIGURE OUTPUT "${unit}" CONTENT "#include \"${name}/${module}_code/all.inc\"\n" @ONLY)
  # Files that stay what they are keep their dates; the imports are in the depfile.
  add_custom_command(
    OUTPUT "${folder}/${module}.hpp" "${folder}/${module}.h" "${folder}/${module}_code/all.inc"
    COMMAND "${KRAIT_EXECUTABLE}" emit "${source}" -o "${folder}" --library ${options} ${arg_OPTIONS} --depfile "${folder}.d"
    DEPENDS "${source}" ${KRAIT_MADE_BY} ${arg_DEPENDS}
    DEPFILE "${folder}.d"
    COMMENT "Compiling ${file} with Krait"
    VERBATIM)
  set_source_files_properties("${unit}" PROPERTIES OBJECT_DEPENDS "${folder}/${module}_code/all.inc")
  add_library(${name} STATIC "${unit}" "${folder}/${module}.hpp" "${folder}/${module}.h" "${folder}/${module}_code/all.inc")
  add_library(krait::${name} ALIAS ${name})
  target_compile_features(${name} PRIVATE cxx_std_17)
  target_compile_options(${name} PRIVATE ${_KRAIT_FLAGS})
  target_include_directories(${name} PRIVATE ${arg_INCLUDES})
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${folder}> $<INSTALL_INTERFACE:include>)
  target_link_libraries(${name} PUBLIC krait_runtime_${float_bits})
  set_target_properties(${name} PROPERTIES KRAIT_MODULE ${module} KRAIT_FOLDER "${folder}" KRAIT_RUNTIME krait_runtime_${float_bits})
endfunction()

function(krait_install_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ARCHIVES;HEADERS" "")
  if(NOT arg_ARCHIVES)
    set(arg_ARCHIVES lib)
  endif()
  if(NOT arg_HEADERS)
    set(arg_HEADERS include)
  endif()
  get_target_property(module ${name} KRAIT_MODULE)
  get_target_property(folder ${name} KRAIT_FOLDER)
  get_target_property(runtime ${name} KRAIT_RUNTIME)
  install(TARGETS ${name} ${runtime} ARCHIVE DESTINATION ${arg_ARCHIVES})
  install(FILES "${folder}/${module}.hpp" "${folder}/${module}.h" DESTINATION ${arg_HEADERS})
  install(FILES "${KRAIT_ROOT}/runtime/embed/embed.hpp" "${KRAIT_ROOT}/runtime/embed/hooks.h" DESTINATION ${arg_HEADERS}/krait/embed)
endfunction()
