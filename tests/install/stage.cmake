# Installs the build into a stage, then builds and runs a consumer that finds it with find_package.
# cmake -D build=DIR -D generator=NAME -D compiler=CXX -D flags=FLAGS -D components=LIST -P stage.cmake
set(stage ${build}/install/stage)
set(consumer ${build}/install/consumer)
file(REMOVE_RECURSE ${build}/install)

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# configure(components [result]): configures the consumer afresh.
macro(configure components)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${consumer} --fresh -G ${generator}
    -D CMAKE_CXX_COMPILER=${compiler} -D CMAKE_CXX_FLAGS=${flags} -D CMAKE_PREFIX_PATH=${stage}
    "-D components=${components}" RESULT_VARIABLE result ERROR_VARIABLE error)
endmacro()

run(${CMAKE_COMMAND} --install ${build} --prefix ${stage})
configure("${components}")
if(result)
  message(FATAL_ERROR "${error}")
endif()
run(${CMAKE_COMMAND} --build ${consumer})
run(${consumer}/consumer)
run(${consumer}/consumer_notebook_sqlite_verify)
file(READ ${consumer}/notebook.json manifest)
if(NOT manifest MATCHES "notes_called")
  message(FATAL_ERROR "The manifest lists no query:\n${manifest}")
endif()

configure("abacus")
if(NOT error MATCHES "polystore has no component 'abacus'; it has postgres")
  message(FATAL_ERROR "An unknown component is not refused by its name:\n${error}")
endif()
