# Tells embedded_model.cpp where its two data files are, and that it is built again when one of them changes (their
# hashes are definitions, so that a compiler cache sees the change too).
# To be included by the CMakeLists.txt of the room before wordkeep_room().
set(names_model ${CMAKE_SOURCE_DIR}/data/names/names.model)
set(names_lists ${CMAKE_SOURCE_DIR}/data/names/names.lists)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${names_model} ${names_lists})
file(SHA256 ${names_model} names_model_hash)
file(SHA256 ${names_lists} names_lists_hash)
set_source_files_properties(
  ${CMAKE_CURRENT_LIST_DIR}/embedded_model.cpp
  PROPERTIES
    COMPILE_DEFINITIONS
    "WORDKEEP_NAMES_MODEL=\"${names_model}\";WORDKEEP_NAMES_LISTS=\"${names_lists}\";WORDKEEP_NAMES_HASH=\"${names_model_hash}${names_lists_hash}\""
    OBJECT_DEPENDS "${names_model};${names_lists}")
