# polystore_test(NAME core SOURCES core/decimal.test.cpp ... [LIBRARIES polystore::sqlite ...] [LABELS quick] [SERVER postgres] [TIMEOUT 120])
#
# One executable per folder of tests; each of its test cases is a ctest test, named core.<sentence> and labelled quick
# (the default) or full. A case that calls SKIP() is reported by ctest as skipped. Cases that share a SERVER take turns.
# The target full_tests builds those that are labelled so; POLYSTORE_QUICK_TESTS leaves them out of all.
# Left out, with a line that says so, where Catch2 3 or a component among LIBRARIES is missing.
option(POLYSTORE_QUICK_TESTS "Build the tests that are labelled full only when they are asked for" OFF)
add_custom_target(full_tests)

function(polystore_test)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;LABELS;SERVER;TIMEOUT" "SOURCES;LIBRARIES")
  if(NOT Catch2_FOUND)
    message(STATUS "Tests left out: ${arg_NAME}, for Catch2 3 is missing")
    return()
  endif()
  foreach(library IN LISTS arg_LIBRARIES)
    string(REPLACE "polystore::" "" component ${library})
    if(component IN_LIST polystore_components AND NOT component IN_LIST POLYSTORE_COMPONENTS)
      message(STATUS "Tests left out: ${arg_NAME}, for ${library} is missing")
      return()
    endif()
  endforeach()
  if(NOT arg_LABELS)
    set(arg_LABELS quick)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()

  set(target test_${arg_NAME})
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE polystore_odr ${arg_LIBRARIES} Catch2::Catch2WithMain)
  if(arg_LABELS STREQUAL full)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL "${POLYSTORE_QUICK_TESTS}")
    add_dependencies(full_tests ${target})
  endif()
  target_precompile_headers(${target} PRIVATE <catch2/catch_test_macros.hpp>)
  catch_discover_tests(${target} TEST_PREFIX "${arg_NAME}." DISCOVERY_MODE PRE_TEST PROPERTIES
    LABELS ${arg_LABELS} SKIP_RETURN_CODE 4 TIMEOUT ${arg_TIMEOUT} RESOURCE_LOCK "${arg_SERVER}")
endfunction()
