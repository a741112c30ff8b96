# Messages a second of the masker: bench/run.py runs it beside other maskers.
add_executable(mask_bench ${CMAKE_CURRENT_SOURCE_DIR}/mask/mask_bench.cpp)
target_link_libraries(mask_bench PRIVATE words phonenumber)
