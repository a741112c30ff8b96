# Groups among grammar texts: make bench-insights.
add_executable(insights_bench ${CMAKE_SOURCE_DIR}/bench/insights/insights_bench.cpp)
target_include_directories(insights_bench PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(insights_bench PRIVATE desk words instagram base Threads::Threads)
