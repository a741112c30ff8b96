# The search over a store of grammar texts: bench/search/run.py drives it.
add_executable(search_bench ${CMAKE_SOURCE_DIR}/bench/search/search_bench.cpp)
target_include_directories(search_bench PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(search_bench PRIVATE desk words seal keep instagram base Threads::Threads)
